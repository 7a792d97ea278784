/**
 * Other people's SPARQL clients against our endpoint: python3-sparqlwrapper and curl, from Debian, with programs of our own
 * and with those of docs/sparql.md as they stand there. Exit 1 where one fails.
 */

import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const server = spawn(process.execPath, [join(root, "dist/throughline.js"), "serve", "--no-open", "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const url = await new Promise((resolve, reject) => {
    server.stdout.on("data", (text) => {
      const found = /http:\/\/\S+\//.exec(String(text));
      if (found !== null) resolve(`${found[0]}sparql`);
    });
    server.on("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const run = (command, ...args) =>
    execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  process.stdout.write(run("/usr/bin/python3", join(import.meta.dirname, "sparql-clients.py"), url));
  const query = "query=SELECT ?what { id:unscr-2106 tl:encourages ?what }";
  const plain = run("curl", "-sSfG", "-H", "Accept: text/csv", url, "--data-urlencode", query);
  const packed = run("curl", "-sSfG", "--compressed", "-H", "Accept: text/csv", url, "--data-urlencode", query);
  if (!plain.startsWith("what\r\nhttps://") || packed !== plain) throw new Error("curl got something else");
  console.log("curl: the same table plain and packed");
  const documented = runPage(url);
  if (documented.sh !== plain) throw new Error("the curl line of docs/sparql.md prints something else");
  const rows = plain.trim().split("\r\n").slice(1);
  if (documented.python.trim() !== `[${rows.map((iri) => `'${iri}'`).join(", ")}]`)
    throw new Error(`the program of docs/sparql.md prints ${documented.python}`);
  console.log("docs/sparql.md: its Python and its curl line print the same");
} finally {
  server.removeAllListeners("exit");
  server.kill("SIGTERM");
}

/** What each program of the page prints, by its language; the address of the page is that of the server here. */
function runPage(url) {
  const page = readFileSync(join(root, "docs/sparql.md"), "utf8");
  const interpreters = { python: "/usr/bin/python3", sh: "/bin/sh" };
  const printed = {};
  // What is asked of the command line is run by test/docs.test.ts.
  for (const [, language, code] of page.matchAll(/^```(python|sh)\n(.*?)^```$/gms)) {
    const program = code.replaceAll("http://127.0.0.1:4173/sparql", url);
    if (program === code) throw new Error(`a program of docs/sparql.md does not name the address: ${code}`);
    const options = { encoding: "utf8", input: program, stdio: ["pipe", "pipe", "inherit"] };
    printed[language] = execFileSync(interpreters[language], options);
  }
  return printed;
}
