/** Tools for language models, asked by the SDK's own client over both transports. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askQuestion, KnowledgeServices } from "../../src/ask/index.ts";
import { FairGate } from "../../src/fair-gate.ts";
import { ONLY_CLIENT } from "../../src/fair-queue.ts";
import { clipped } from "../../src/mcp/clip.ts";
import { TOOLS } from "../../src/mcp/tools.ts";
import { HEADER } from "../support/build.ts";
import { CLI, ROOT } from "../support/cli.ts";
import { SAMPLE, sampleKnowledge } from "../support/sample.ts";
import { servingProcess } from "../support/serving.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-mcp-"));
writeFileSync(join(FOLDER, "sample.ttl"), HEADER + SAMPLE);
const clients = new Map<string, Client>();

beforeAll(async () => {
  const url = await servingProcess("--data", join(FOLDER, "sample.ttl"), "serve");
  const args = [CLI, "--quiet", "--data", join(FOLDER, "sample.ttl"), "mcp"];
  for (const [name, transport] of [
    ["stdio", new StdioClientTransport({ command: process.execPath, args, cwd: ROOT })],
    ["HTTP", new StreamableHTTPClientTransport(new URL("mcp", url))],
  ] as const) {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(transport as never);
    clients.set(name, client);
  }
});

afterAll(async () => {
  for (const client of clients.values()) await client.close();
  rmSync(FOLDER, { recursive: true });
});

interface Called {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly type: string; readonly text: string }[];
}

const services = new KnowledgeServices(sampleKnowledge());

describe.each(["stdio", "HTTP"])("over %s", (transport) => {
  const client = (): Client => clients.get(transport)!;
  const call = async (name: string, args: Record<string, unknown>): Promise<Called> =>
    (await client().callTool({ name, arguments: args })) as unknown as Called;

  test("every tool is listed with its schemas, and as one that only reads", async () => {
    const { tools } = await client().listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(TOOLS));
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(20);
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    }
  });

  test.each([
    ["find_concepts", "find", { text: "corps" }, /^With these words in a name:\n- "The Corps" <urn:e:corps>: "body"$/m],
    [
      "describe_concept",
      "show",
      { concept: "TC" },
      /"The Corps" "trains" "The Guard" \(statement [0-9a-f]{16}\) \[3\]\[4\]; asserted, reported by "ILO"$/m,
    ],
    ["find_paths", "path", { from: "TC", to: "witnesses" }, /\[1\] "Paper One", paragraph 2 <.*one>/],
    [
      "find_paths",
      "path",
      { from: "TC", to: "witnesses", maxLength: 1 },
      /0 paths \(complete\)\.\nReason: ".*There is one of 2/,
    ],
    [
      "says",
      "says",
      { claimant: "ILO" },
      /^"ILO" <urn:e:ilo> says:\n- "The Corps" "trains" "The Guard" .*reported by "ILO"$/m,
    ],
    ["neighbors", "neighbors", { concept: "TC", hops: 2 }, /^- at distance 2: "witnesses" <urn:e:witnesses>$/m],
    [
      "trace_chains",
      "trace",
      { concept: "TC" },
      /^- "trains The Guard" \[1\]\[2\]; .*\n {2}- "may protect witnesses" \[1\]; possible$/m,
    ],
    ["documents", "documents", { concept: "TC" }, /"said":/],
    ["compare", "compare", { a: "Paper One", b: "Report Two" }, /"comparedAs":\s*"document"/],
    ["list", "list", { of: "bodies" }, /"label":\s*"The Corps"/],
    ["timeline", "timeline", {}, /"entries":/],
    ["robust", "robust", { from: "TC", to: "witnesses" }, /"exact":\s*true/],
    ["list_sources", "sources", {}, /^- "Report Two" <.*two>: 3 statements$/m],
    [
      "get_evidence",
      "evidence",
      { statement: "urn:e:claim-harms" },
      /\(denied\) "The Corps" "harms" "The Guard" .*; the document denies it$/m,
    ],
  ] as const)(
    "%s gives the answer of the library, and says it with its citations (%#)",
    async (tool, name, params, words) => {
      // The client itself holds structured content against the output schema.
      const { structuredContent, content, isError } = await call(tool, params);
      const answer = clipped(await askQuestion(services, name, params as never));
      expect(isError).toBeUndefined();
      expect({ ...structuredContent, elapsedMs: 0 }).toEqual({ ...(answer as object), elapsedMs: 0 });
      expect(content[0]?.text).toMatch(words);
    },
  );

  test("SPARQL: bindings as JSON, graphs as Turtle, and no way out", async () => {
    const select = await call("run_sparql", { query: "SELECT ?x { <urn:e:corps> <urn:e:trains> ?x }" });
    expect(select.structuredContent).toMatchObject({
      form: "select",
      results: { results: { bindings: [{ x: { value: "urn:e:guard" } }] } },
      turtle: null,
    });
    expect(JSON.parse(select.content[0]?.text ?? "")).toEqual(select.structuredContent);
    const graph = await call("run_sparql", { query: "CONSTRUCT { ?s <urn:e:p> ?o } { ?s <urn:e:trains> ?o }" });
    expect(graph.structuredContent).toMatchObject({ form: "construct", results: null });
    expect(graph.structuredContent?.turtle).toContain("<urn:e:corps> <urn:e:p> <urn:e:guard> .\n");
    for (const query of [
      "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
      "DELETE WHERE { ?s ?p ?o }",
      "SELECT",
    ])
      expect(await call("run_sparql", { query })).toMatchObject({ isError: true });
  });

  test.each([
    ["find_concepts", {}, "The parameter text is missing."],
    ["find_concepts", { text: "a", path: "/etc/passwd" }, 'There is no parameter "path".'],
    ["find_paths", { from: "TC", to: "nobody" }, 'Nothing here is called "nobody".'],
    ["find_paths", { from: "TC", to: "TC", k: 0 }, 'The parameter k takes a whole number from 1, not "0".'],
  ])("%s with %j is an error that a model can mend", async (name, args, message) => {
    const { isError, content } = await call(name, args);
    expect(isError).toBe(true);
    expect(JSON.parse(content[0]?.text ?? "")).toMatchObject({ error: { message, hint: expect.any(String) } });
  });

  test("what is not there is refused by the protocol", async () => {
    await expect(client().callTool({ name: "constructor" })).rejects.toThrow(/There is no tool/);
    await expect(client().readResource({ uri: "file:///etc/passwd" })).rejects.toThrow(/There is no resource/);
    await expect(client().getPrompt({ name: "other" })).rejects.toThrow(/There is no prompt/);
    await expect(client().getPrompt({ name: "cited_answer" })).rejects.toThrow(/takes a question/);
  });

  test("resources: the ontology, and what each source says", async () => {
    const { resources } = await client().listResources();
    expect(resources.map(({ name, title }) => [name, title])).toEqual([
      ["ontology", undefined],
      ["source-1", "Paper One"],
      ["source-2", "Report Two"],
    ]);
    const read = async (index: number): Promise<string> => {
      const { contents } = await client().readResource({ uri: resources[index]?.uri ?? "" });
      return (contents[0] as { text: string }).text;
    };
    expect(await read(0)).toContain('rdfs:label "trains"@en ;');
    const source = JSON.parse(await read(2)) as { source: { title: string }; statements: unknown[] };
    expect([source.source.title, source.statements.length]).toEqual(["Report Two", 3]);
  });

  test("the prompt asks for citations, and carries the question", async () => {
    const { messages } = await client().getPrompt({
      name: "cited_answer",
      arguments: { question: "Who trains whom?" },
    });
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).toMatch(
      /citation[\s\S]*add nothing of your own[\s\S]*Question: Who trains whom\?"/,
    );
  });
});

test("docs/mcp.md is true: its settings start a server that has its tools, and gives the answer that is shown", async () => {
  const page = readFileSync(join(ROOT, "docs/mcp.md"), "utf8");
  const [, settings = "{}"] = /```json\n(.*?)```/s.exec(page) ?? [];
  const { mcpServers } = JSON.parse(settings) as { mcpServers: { throughline: { command: string; args: string[] } } };
  expect(page).toContain(`claude mcp add throughline -- npx ${mcpServers.throughline.args.join(" ")}\n`);
  const client = new Client({ name: "test", version: "1" });
  // Without asking the registry, where the package is not.
  const [asking, name, ...command] = mcpServers.throughline.args;
  expect([asking, name]).toEqual(["--no-install", "throughline"]);
  const args = [CLI, "--quiet", ...command];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT }));
  const { content } = await client.callTool({ name: "find_paths", arguments: { from: "UNSCR 2106", to: "KPS", k: 1 } });
  await client.close();
  const [, shown] = /```text\n(.*?)\n```/s.exec(page) ?? [];
  expect((content as Called["content"])[0]?.text).toBe(shown);
  const tools = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(tools).toEqual(Object.keys(TOOLS));
});

test("so many calls run at once, and the others in their order, whatever becomes of them", async () => {
  const gate = new FairGate(2);
  const { signal } = new AbortController();
  let [running, most] = [0, 0];
  const order: number[] = [];
  const work = (number: number) => async (): Promise<void> => {
    most = Math.max(most, ++running);
    order.push(number);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (number % 2 === 0) throw new Error("fails");
  };
  await Promise.allSettled([...Array(9).keys()].map((number) => gate.pass(ONLY_CLIENT, signal, work(number))));
  expect([most, order]).toEqual([2, [...Array(9).keys()]]);
});
