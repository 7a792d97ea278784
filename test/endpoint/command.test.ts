/** `throughline --endpoint` on the bundled graph behind SPARQL: the answers of the files. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBundled } from "../../src/open.ts";
import type { PathResult } from "../../src/paths/answer/find-paths.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";
import { runCli } from "../support/cli.ts";
import { cases } from "../support/runs.ts";
import { startEndpoint, startServer, type TestEndpoint } from "./support.ts";

let server: TestEndpoint;

beforeAll(async () => {
  const { dataset } = await openBundled();
  server = await startEndpoint(toNQuads(dataset, dataset.column("subject").keys()), "application/n-quads");
});
afterAll(() => server.close());

/** What a part of the graph can tell as well as the whole. */
function comparable(text: string) {
  const { status, from, to, paths } = JSON.parse(text) as PathResult;
  return { status, from, to, paths: paths.map((path) => ({ ...path, contradictions: [] })) };
}

/** One document, or one a line. */
function documents(text: string): Record<string, unknown>[] {
  return text.startsWith("{\n")
    ? [JSON.parse(text) as Record<string, unknown>]
    : text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Without what differs between two ways of asking: times and requests. */
function withoutCost(document: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) =>
      ["elapsedMs", "expanded", "endpoint", "contradictions"].includes(name) ? undefined : value,
    ),
  );
}

/** Over an endpoint voices are no roads: the roles that both can walk. */
const BOTH = ["--roles", "instance"];

/** An answer that a slow machine cut short is no other answer. */
const UNHURRIED = ["--time-limit", "60000"];

describe("path over SPARQL", () => {
  const PATHS = [
    ["KPS", "ILO", "--avoid", "human trafficking", "--modality", "asserted", "--modality", "reported"],
    ["UNSCR 2106", "KPS", "--directed"],
    ["UNSCR 2106", "Kosovo Police Service"],
    ["KPS", "organised crime", "--k", "3", "--max-length", "4"],
    ["KPS", "ILO", "--select", "all-shortest", "--distinct", "edges"],
    ["KPS", "ILO", "--one-document", "--cost", "specificity"],
  ];
  test.each(cases(PATHS, 2).map((args) => [args]))("path %j answers as from the files", async (args) => {
    const here = await runCli(["path", ...args, ...BOTH, "--json"]);
    const there = await runCli(["--endpoint", server.url, "path", ...args, ...UNHURRIED, "--json"]);
    expect(there.stderr).toMatch(/requests to 127\.0\.0\.1/);
    expect(there.code).toBe(here.code);
    expect(comparable(there.stdout)).toEqual(comparable(here.stdout));
  });

  test.each([
    [["KPS", "ILO", "--count"]],
    [["KPS", "ILO", "--stream", "--k", "3"]],
    [["KPS", "ILO", "--subgraph", "--max-length", "3"]],
  ])("path %j answers as from the files", async (args) => {
    const here = await runCli(["path", ...args, ...BOTH, "--json"]);
    const there = await runCli(["--endpoint", server.url, "path", ...args, ...UNHURRIED, "--json"]);
    expect(there.code).toBe(here.code);
    const lines = (text: string): unknown[] => documents(text).map(withoutCost);
    expect(lines(there.stdout)).toEqual(lines(here.stdout));
  });

  test.each(cases(["text", "csl-json", "bibtex"], 1))(
    "--cite %s of three concepts gives the references of the files",
    async (form) => {
      const args = ["path", "KPS", "ILO", "UNSCR 2106", "--k", "1", "--cite", form, ...BOTH, ...UNHURRIED];
      const here = await runCli(args);
      const there = await runCli(["--endpoint", server.url, ...args]);
      expect([there.code, there.stdout]).toEqual([here.code, here.stdout]);
    },
  );

  test("where nothing joins two concepts, it is told who speaks of them, and which question would find a path", async () => {
    const args = ["path", "KPS", "ILO", "--max-length", "1", ...BOTH, ...UNHURRIED, "--json"];
    const here = JSON.parse((await runCli(args)).stdout) as PathResult;
    const there = JSON.parse((await runCli(["--endpoint", server.url, ...args])).stdout) as PathResult;
    expect(there.paths).toEqual([]);
    expect(there.silence).toEqual(here.silence);
    expect(there.reason).toBe(here.reason);
  });

  test("a name that nothing has is refused as in memory", async () => {
    const { code, stderr } = await runCli(["--endpoint", server.url, "path", "KPS", "Kosovo Polize"]);
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing here is called "Kosovo Polize".');
  });

  test("an address that is none, and one with a password, are refused before anything is sent", async () => {
    const wrong = await runCli(["--endpoint", "ftp://example.org/", "path", "a", "b"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("takes an http or https address")]);
    const secret = await runCli(["--endpoint", "http://ada:geheim@127.0.0.1:1/", "path", "a", "b"]);
    expect(secret.code).toBe(2);
    expect(secret.stderr).not.toContain("geheim");
  });
});

describe("other questions over SPARQL", () => {
  test.each([
    [["show", "UNSCR 2106"]],
    [["neighbors", "KPS", "--hops", "2", "--limit", "500"]],
    [["export", "--around", "KPS", "--to", "ntriples"]],
    [["query", "SELECT ?what WHERE { id:unscr-2106 tl:encourages ?what } ORDER BY ?what"]],
  ])("%j answers as from the files", async (args) => {
    const json = args[0] === "export" ? [] : ["--json"];
    const here = await runCli([...args, ...json]);
    const there = await runCli(["--endpoint", server.url, ...args, ...json]);
    expect(there.stderr).toBe(here.stderr);
    const asked = args[0] === "export" ? null : (JSON.parse(here.stdout) as object);
    // Over an endpoint the voices are not looked for.
    if (asked !== null) expect(JSON.parse(there.stdout)).toEqual("says" in asked ? { ...asked, says: null } : asked);
    else expect(there.stdout.split("\n").length).toBeGreaterThan(10);
  });

  test("find gives the concepts that have the text in a name", async () => {
    const there = await runCli(["--endpoint", server.url, "find", "trafficking", "--json"]);
    const { matches } = JSON.parse(there.stdout) as { matches: { label: string }[] };
    expect(matches.map(({ label }) => label)).toContain("human trafficking");
  });

  test("stats tells what the endpoint counts", async () => {
    const { stdout } = await runCli(["--endpoint", server.url, "stats", "--json"]);
    const { dataset } = await openBundled();
    expect(JSON.parse(stdout)).toMatchObject({ triples: dataset.size, hubDegree: 100, cites: true, notes: [] });
  });

  test("what needs all of the data is refused", async () => {
    const { code, stderr } = await runCli(["--endpoint", server.url, "check"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("cannot be asked of an endpoint")]);
    const watched = await runCli(["--endpoint", server.url, "serve", "--watch", "--no-open"]);
    expect([watched.code, watched.stderr]).toEqual([2, expect.stringContaining("an endpoint has none here")]);
  });
});

test.each([401, 500])(
  "a token of the environment goes into the header, and into nothing that is printed: %i",
  async (status) => {
    const seen: (string | undefined)[] = [];
    const echo = await startServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(status).end(`no: ${request.headers.authorization}`);
    });
    const env = { THROUGHLINE_ENDPOINT_TOKEN: "geheim" };
    const { code, stdout, stderr } = await runCli(["--endpoint", echo.url, "path", "urn:n:a", "urn:n:b"], { env });
    await echo.close();
    expect([code, seen[0]]).toEqual([2, "Bearer geheim"]);
    expect(stderr).toContain(`refused with status ${status}`);
    expect(stdout + stderr).not.toContain("geheim");
  },
);
