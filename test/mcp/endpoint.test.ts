/** Tools over an endpoint, asked by the SDK's own client: the answers of the files, and nothing that needs all of the data. */

import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { checkedParams } from "../../src/ask/ask.ts";
import { askRemote } from "../../src/ask/remote.ts";
import { QUESTIONS } from "../../src/ask/table.ts";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import { ONLY_CLIENT } from "../../src/fair-queue.ts";
import { McpContext } from "../../src/mcp/context.ts";
import { EndpointTools, withNotes } from "../../src/mcp/endpoint-tools.ts";
import { createMcpServer } from "../../src/mcp/server.ts";
import { startEndpoint, type TestEndpoint } from "../endpoint/support.ts";
import { HEADER } from "../support/build.ts";
import { CLI, ROOT } from "../support/cli.ts";
import { SAMPLE } from "../support/sample.ts";
import { servingProcess } from "../support/serving.ts";

let remote: TestEndpoint;
let client: Client;

async function over(url: string, timeLimitMs = 10_000): Promise<Client> {
  const { signal } = new AbortController();
  const desk = new McpContext(new EndpointTools(await Endpoint.open(url)), {
    client: ONLY_CLIENT,
    signal,
    timeLimitMs,
  });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer(desk).connect(ours);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(theirs);
  return client;
}

beforeAll(async () => {
  remote = await startEndpoint(HEADER + SAMPLE);
  client = await over(remote.url);
});
afterAll(async () => {
  await client.close();
  await remote.close();
});

interface Called {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly text: string }[];
}

const call = async (name: string, args: Record<string, unknown>, at = client): Promise<Called> =>
  (await at.callTool({ name, arguments: args })) as unknown as Called;

test("the tools that an endpoint answers are listed, and no other is called", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "find_concepts",
    "describe_concept",
    "find_paths",
    "path_options",
    "neighbors",
    "count_paths",
    "connect_concepts",
    "find_pairs",
    "cite_paths",
    "export_part",
    "run_sparql",
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint && annotations.openWorldHint)).toBe(true);
  await expect(client.callTool({ name: "list_sources" })).rejects.toThrow(/There is no tool/);
});

test.each([
  ["find_concepts", "find", { text: "corps" }],
  ["describe_concept", "show", { concept: "TC" }],
  ["neighbors", "neighbors", { concept: "TC" }],
] as const)("%s gives the answer of the command line", async (tool, question, args) => {
  const { structuredContent, content } = await call(tool, args);
  const checked = checkedParams(QUESTIONS[question].params as z.ZodObject, args);
  expect(structuredContent).toEqual(await askRemote(await Endpoint.open(remote.url), question, checked));
  expect(content[0]?.text).toContain('"The Corps"');
});

test("a path is found, and an option beside the common ones is taken", async () => {
  const { structuredContent } = await call("find_paths", { from: "TC", to: "witnesses" });
  expect(structuredContent?.paths).toMatchObject([{ text: expect.stringMatching(/^The Corps trains/) }]);
  const longer = await call("find_paths", { from: "TC", to: "witnesses", options: { minLength: 5 } });
  expect(longer.structuredContent?.paths).toEqual([]);
  expect((await call("path_options", {})).content[0]?.text).toContain("- minLength:");
});

test("SPARQL goes to the endpoint as it is; updates, SERVICE and useless answers are refused", async () => {
  const found = await call("run_sparql", { query: "SELECT ?x { <urn:e:corps> <urn:e:trains> ?x }" });
  expect(found.structuredContent).toMatchObject({
    results: { results: { bindings: [{ x: { value: "urn:e:guard" } }] } },
  });
  const before = remote.queries.length;
  for (const query of ["DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"])
    expect(await call("run_sparql", { query })).toMatchObject({ isError: true });
  expect(remote.queries).toHaveLength(before);
  // This endpoint of a test has tables only.
  expect(await call("run_sparql", { query: "CONSTRUCT WHERE { ?s ?p ?o }" })).toMatchObject({ isError: true });
});

test("names are completed, a concept is read, and nothing is listed", async () => {
  const [template] = (await client.listResourceTemplates()).resourceTemplates;
  expect(template?.uriTemplate).toBe("throughline://concept{?name}");
  const ref = { type: "ref/resource", uri: template?.uriTemplate ?? "" } as const;
  const { completion } = await client.complete({ ref, argument: { name: "name", value: "The Co" } });
  expect(completion.values).toEqual(["The Corps"]);
  const { contents } = await client.readResource({ uri: "throughline://concept?name=The%20Corps" });
  expect((contents[0] as { text: string }).text).toContain('"iri": "urn:e:corps"');
  expect((await client.listResources()).resources).toEqual([]);
  await expect(client.readResource({ uri: "throughline://source?name=Paper%20One" })).rejects.toThrow(/no resource/);
});

test("an endpoint that has gone is told as that", async () => {
  const gone = await startEndpoint(HEADER + SAMPLE);
  const at = await over(gone.url);
  await gone.close();
  const { isError, content } = await call("describe_concept", { concept: "urn:e:corps" }, at);
  expect([isError, JSON.parse(content[0]?.text ?? "")]).toMatchObject([true, { error: { code: "endpoint" } }]);
  await at.close();
});

test("throughline --endpoint URL mcp starts them, and refuses to propose", async () => {
  const args = [CLI, "--quiet", "--endpoint", remote.url, "mcp"];
  const started = new Client({ name: "test", version: "1" });
  await started.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT }));
  expect((await call("find_concepts", { text: "corps" }, started)).structuredContent?.matches).toHaveLength(1);
  await started.close();
});

test("throughline --endpoint URL serve has them at /mcp", async () => {
  const url = await servingProcess("--endpoint", remote.url, "serve");
  const started = new Client({ name: "test", version: "1" });
  await started.connect(new StreamableHTTPClientTransport(new URL("mcp", url)));
  const names = async (from: Client) => (await from.listTools()).tools.map(({ name }) => name);
  expect(await names(started)).toEqual(await names(client));
  expect((await call("find_concepts", { text: "corps" }, started)).structuredContent?.matches).toHaveLength(1);
  await started.close();
});

test("an endpoint that does not end is left", async () => {
  let isOpen = false;
  const slow = await startEndpoint(HEADER + SAMPLE, undefined, undefined, async () => {
    if (isOpen) await new Promise(() => {});
  });
  const at = await over(slow.url, 1);
  isOpen = true;
  for (const [name, args] of [
    ["run_sparql", { query: "ASK {}" }],
    ["find_concepts", { text: "corps" }],
  ] as const) {
    const { isError, content } = await call(name, args, at);
    expect([isError, JSON.parse(content[0]?.text ?? "")]).toMatchObject([true, { error: { code: "timed-out" } }]);
  }
  await at.close();
  await slow.close();
});

test("what could not be asked stands below the words, between marks that it cannot close", () => {
  const words = withNotes(() => "No concept matches.");
  expect(words({ endpoint: { notes: ['a "note"'] } } as never)).toBe('No concept matches.\nNote: "a \\"note\\""');
  expect(words({} as never)).toBe("No concept matches.");
});
