/** Other people's SPARQL clients against our endpoint: python3-sparqlwrapper and curl, from Debian. Exit 1 where one fails. */

import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const server = spawn(process.execPath, [join(root, "dist/cli/main.js"), "serve", "--no-open", "--port", "0"], {
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
} finally {
  server.removeAllListeners("exit");
  server.kill("SIGTERM");
}
