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
    // A model reads all of it before its first question: with every option of a path in five tools it was 137,656.
    expect(JSON.stringify(tools).length).toBeLessThan(40_000);
    for (const { description, inputSchema, outputSchema, annotations, name } of tools) {
      expect([name, Object.keys(inputSchema.properties ?? {}).length]).toEqual([name, expect.toSatisfy((n) => n < 18)]);
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
      /^- "trains The Guard" \[1\]\[2\]; .*\n {2}- "may protect witnesses" \[1\]; possible \(inferred\)$/m,
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

  test("the options of a path stand in an object, or beside its ends, and a tool lists them", async () => {
    const ends = { from: "TC", to: "witnesses" };
    const paths = async (args: object) => (await call("find_paths", { ...ends, ...args })).structuredContent?.paths;
    expect(await paths({})).not.toEqual([]);
    expect(await paths({ options: { minLength: 5 } })).toEqual([]);
    expect(await paths({ minLength: 5 })).toEqual([]);
    const { structuredContent, content } = await call("path_options", {});
    expect(structuredContent?.options).toContainEqual({
      name: "timeLimit",
      means: "stop after this long, in milliseconds",
      takes: "a whole number from 1",
      default: 10_000,
    });
    expect(content[0]?.text).toMatch(/^- via: touch this concept \(takes a list: .*names\)$/m);
    const { options } = structuredContent as { options: { name: string; default: unknown }[] };
    // What is listed is taken.
    const all = Object.fromEntries(
      options.flatMap((each) => (each.default === null ? [] : [[each.name, each.default]])),
    );
    expect(await paths({ options: all })).toEqual(await paths({}));
  });

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
    ["find_paths", { from: "TC", to: "TC", options: [] }, "The parameter options takes one JSON object."],
    ["find_paths", { from: "TC", to: "TC", options: { hubs: 1 } }, 'There is no parameter "hubs".'],
    ["find_paths", { from: "TC", to: "TC", k: 1, options: { k: 2 } }, 'The parameter "k" is given twice.'],
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
    await expect(client().getPrompt({ name: "cited_answer" })).rejects.toThrow(/takes question, a text/);
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

  test("resources by a template: a concept, a source, a statement", async () => {
    const { resourceTemplates } = await client().listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      "throughline://concept{?name}",
      "throughline://source{?name}",
      "throughline://statement{?id}",
    ]);
    const read = async (uri: string): Promise<unknown> => {
      const { contents } = await client().readResource({ uri });
      return JSON.parse((contents[0] as { text: string }).text);
    };
    const { statements } = (await read("throughline://concept?name=The%20Corps")) as { statements: { id: string }[] };
    expect(await read(`throughline://statement?id=${statements[0]?.id}`)).toMatchObject({
      statement: { id: statements[0]?.id },
    });
    expect(await read("throughline://source?name=Report%20Two")).toMatchObject({ source: { title: "Report Two" } });
    for (const [uri, words] of [
      ["throughline://concept?name=nobody", /Nothing here is called "nobody"/],
      ["throughline://statement?id=0", /There is no statement/],
      ["throughline://source?name=nobody", /There is no resource/],
      ["throughline://concept?name=%E0%A4%A", /There is no resource/],
      ["throughline://concept?iri=urn:e:corps", /There is no resource/],
    ] as const)
      await expect(client().readResource({ uri })).rejects.toThrow(words);
  });

  test("names of concepts and sources are completed where a person writes them", async () => {
    const completed = async (ref: object, name: string, value: string): Promise<readonly string[]> =>
      (await client().complete({ ref: ref as never, argument: { name, value } })).completion.values;
    const connected = { type: "ref/prompt", name: "how_connected" };
    expect(await completed(connected, "from", "the co")).toEqual(["The Corps"]);
    expect(await completed(connected, "to", "")).toEqual([]);
    expect(await completed({ type: "ref/prompt", name: "cited_answer" }, "question", "the co")).toEqual([]);
    const source = { type: "ref/resource", uri: "throughline://source{?name}" };
    expect(await completed(source, "name", "")).toEqual(["Paper One", "Report Two"]);
    expect(await completed(source, "name", "two")).toEqual(["Report Two"]);
    await expect(completed({ type: "ref/prompt", name: "other" }, "from", "a")).rejects.toThrow(/There is no such/);
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
