/** The JSON API: its answers are those of the library, fit its description, and refusals say what is wrong. */

import { connect } from "node:net";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv-provider.js";
import type { JsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/types.js";
import { beforeAll, describe, expect, test } from "vitest";
import { askQuestion, KnowledgeServices } from "../../src/ask/index.ts";
import { QUESTIONS, type QuestionName } from "../../src/ask/table.ts";
import { jsonDocument } from "../../src/json.ts";
import { knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";
import { serving } from "../support/serving.ts";

let base: string;
let narrow: string;
let description: OpenApi;
const services = new KnowledgeServices(sampleKnowledge());

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly schema: object }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Operation; readonly post: object }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

beforeAll(async () => {
  base = (await serving(async () => sampleKnowledge())).url;
  narrow = (await serving(async () => sampleKnowledge(), { limits: { maxResultBytes: 500, maxBodyBytes: 200 } })).url;
  description = (await (await fetch(`${base}api/openapi.json`)).json()) as OpenApi;
});

/** By schema: to make one takes longer than all that is asked of it. */
const validators = new Map<string, JsonSchemaValidator<unknown>>();

function validatorOf(schema: object): JsonSchemaValidator<unknown> {
  const text = JSON.stringify(schema);
  const known = validators.get(text);
  if (known !== undefined) return known;
  const whole = text.includes("$ref") ? { ...schema, $defs: description.components.schemas } : schema;
  const validator = new AjvJsonSchemaValidator().getValidator(
    JSON.parse(JSON.stringify(whole).replaceAll("#/components/schemas/", "#/$defs/")),
  );
  validators.set(text, validator);
  return validator;
}

/** Whether a document fits a schema of the description. */
function fits(schema: object, value: unknown): string | null {
  const result = validatorOf(schema)(value);
  return result.valid ? null : result.errorMessage;
}

const GOOD: readonly (readonly [QuestionName, string, object])[] = [
  ["find", "text=corps", { text: "corps" }],
  ["find", "text=zzz&limit=1", { text: "zzz", limit: 1 }],
  ["reconcile", "text=the+corps&limit=3", { text: "the corps", limit: 3 }],
  ["reconcile", "text=&properties=urn:e:size%0912", { text: "", properties: ["urn:e:size\t12"] }],
  ["show", "concept=the+guard", { concept: "the guard" }],
  ["path", "from=TC&to=witnesses&k=2&explain=true", { from: "TC", to: "witnesses", k: 2, explain: true }],
  ["path", "from=TC&to=witnesses&maxLength=1", { from: "TC", to: "witnesses", maxLength: 1 }],
  [
    "path",
    "from=TC&to=witnesses&maxLength=unlimited&modality=asserted&modality=possible&maxOverlap=0.5",
    { from: "TC", to: "witnesses", maxLength: "unlimited", modality: ["asserted", "possible"], maxOverlap: 0.5 },
  ],
  ["neighbors", "concept=TC&hops=2&directed=false", { concept: "TC", hops: 2, directed: false }],
  ["statements", "source=src:two&polarity=denied", { source: ["src:two"], polarity: ["denied"] }],
  ["statements", "limit=2", { limit: 2 }],
  ["says", "claimant=ILO&about=TC", { claimant: "ILO", about: "TC" }],
  ["documents", "concept=TC&not=true", { concept: "TC", not: true }],
  ["compare", "a=TC&b=witnesses&about=the+guard", { a: "TC", b: "witnesses", about: "the guard" }],
  ["list", "of=body", { of: "body" }],
  ["timeline", "concept=TC", { concept: "TC" }],
  ["robust", "from=TC&to=witnesses", { from: "TC", to: "witnesses" }],
  ["trace", "concept=TC&depth=2&direction=both", { concept: "TC", depth: 2, direction: "both" }],
  ["stats", "", {}],
  ["sources", "", {}],
  ["evidence", "statement=urn:e:claim-size", { statement: "urn:e:claim-size" }],
  ["count", "from=TC&to=witnesses", { from: "TC", to: "witnesses" }],
  ["connections", "concepts=TC&concepts=witnesses&maxLength=3", { concepts: ["TC", "witnesses"], maxLength: 3 }],
  ["pairs", "pairs=TC%09witnesses&pairs=TC%09nobody&k=1", { pairs: ["TC\twitnesses", "TC\tnobody"], k: 1 }],
  ["references", "from=TC&to=witnesses&form=csl-json", { from: "TC", to: "witnesses", form: "csl-json" }],
  ["export", "around=TC&rdf11=true", { around: "TC", rdf11: true }],
];

const timeless = (text: string): string => text.replace(/"elapsedMs": [\d.]+/, '"elapsedMs": 0');

describe.each(GOOD)("/api/%s?%s", (name, search, params) => {
  const asked = (): string => `${base}api/${name}?${search}`;

  test("is the library's answer, by GET and by POST, byte by byte", async () => {
    const expected = timeless(jsonDocument(await askQuestion(services, name, params as never)));
    const got = await fetch(asked());
    expect([got.status, got.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(timeless(await got.text())).toBe(expected);
    const headers = { "content-type": "application/json" };
    const posted = await fetch(`${base}api/${name}`, { method: "POST", headers, body: JSON.stringify(params) });
    expect(timeless(await posted.text())).toBe(expected);
  });

  test("fits the description, which another answer does not", async () => {
    const { parameters, responses } = description.paths[`/api/${name}`]!.get;
    const schema = responses["200"]!.content["application/json"]!.schema;
    const answer = (await (await fetch(asked())).json()) as object;
    expect(fits(schema, answer)).toBeNull();
    expect(fits(schema, { ...answer, more: 1 })).not.toBeNull();
    const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
    for (const [parameter, value] of Object.entries(params))
      expect(fits(known.get(parameter)!.schema, value)).toBeNull();
  });

  test("is not sent again to who has it", async () => {
    const first = await fetch(asked());
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const second = await fetch(asked(), { headers: { "if-none-match": `"other", ${etag}` } });
    expect([second.status, await second.text()]).toEqual([304, ""]);
  });
});

test("the description is of OpenAPI 3.1, and of every question", () => {
  expect(description.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(Object.keys(QUESTIONS).map((name) => `/api/${name}`)),
  );
  const text = JSON.stringify(description);
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
  expect(referred.length).toBeGreaterThan(10);
  for (const name of referred) expect(description.components.schemas).toHaveProperty(name ?? "");
  expect(text).not.toContain("$defs");
});

const post = (body: string, type = "application/json"): RequestInit => ({
  method: "POST",
  headers: { "content-type": type },
  body,
});

const BAD: readonly (readonly [name: string, RequestInit, status: number, code: string, message: RegExp])[] = [
  ["find", {}, 400, "usage", /text is missing/],
  ["find?text=a&limit=0", {}, 400, "usage", /limit takes a number from 1, not "0"/],
  ["find?text=a&limit=1e3", {}, 400, "usage", /limit takes a number, not "1e3"/],
  ["find?text=a&limit=10001", {}, 400, "usage", /limit takes a number up to 10000/],
  ["find?text=a&text=b", {}, 400, "usage", /"text" is given 2 times/],
  ["find?text=a&__proto__=b", {}, 400, "usage", /no parameter "__proto__"/],
  ["find?text=a&constructor=b", {}, 400, "usage", /no parameter "constructor"/],
  ["path?from=TC&to=TC&directed=yes", {}, 400, "usage", /directed takes true or false, not "yes"/],
  ["path?from=TC&to=TC&endpoint=http://10.0.0.1/", {}, 400, "usage", /no parameter "endpoint"/],
  ["path?from=TC&to=TC&sources=/etc", {}, 400, "usage", /no parameter "sources"/],
  ["show?concept=nobody", {}, 404, "unknown-concept", /"nobody"/],
  ["find", post("{"), 400, "usage", /no valid JSON/],
  ["find", post("[]"), 400, "usage", /one JSON object/],
  ["find", post(`${'{"text":'.repeat(2000)}1${"}".repeat(2000)}`), 400, "usage", /text takes a text/],
  ["find", post('{"text":"a"}', "text/plain"), 415, "usage", /must be JSON/],
  ["find", post("text=a", "application/x-www-form-urlencoded"), 415, "usage", /must be JSON/],
  ["nothing", {}, 404, "usage", /no such page/],
  ["find?text=a", { method: "DELETE" }, 405, "usage", /takes GET/],
];

test.each(BAD)("/api/%s is refused (%j)", async (name, init, status, code, message) => {
  const answer = await fetch(`${base}api/${name}`, init);
  const body = (await answer.json()) as { error: { code: string; message: string } };
  expect([answer.status, body.error.code]).toEqual([status, code]);
  expect(body.error.message).toMatch(message);
  expect(fits({ $ref: "#/components/schemas/Error" }, body)).toBeNull();
});

test("too long an answer and too long a body are refused with their limits", async () => {
  const long = await fetch(`${narrow}api/show?concept=TC`);
  expect([long.status, await long.json()]).toMatchObject([400, { error: { code: "limit", data: { maxBytes: 500 } } }]);
  const body = await fetch(`${narrow}api/find`, post(JSON.stringify({ text: "a".repeat(300) })));
  expect([body.status, await body.json()]).toMatchObject([413, { error: { code: "limit" } }]);
});

test("one request more than may be in work is told to come back; who watches over the server gets through", async () => {
  const { url } = await serving(async () => sampleKnowledge(), { limits: { maxRequests: 2 } });
  const inWork = async (): Promise<number> =>
    Number(/in_work (\d+)/.exec(await (await fetch(`${url}metrics`)).text())?.[1]);
  // Bodies that are announced and do not come.
  const held = Array.from({ length: 2 }, () => connect(Number(new URL(url).port), "127.0.0.1"));
  for (const socket of held)
    socket.write(
      "POST /api/find HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n",
    );
  while ((await inWork()) < 3);
  const refused = await fetch(`${url}api/stats`);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await refused.json()).toMatchObject({ error: { code: "busy" } });
  expect((await fetch(`${url}health`)).status).toBe(200);
  for (const socket of held) socket.destroy();
  while ((await inWork()) > 1);
  expect((await fetch(`${url}api/stats`)).status).toBe(200);
});

test("statements come one a line where that is asked for, all of them", async () => {
  const lines = await fetch(`${narrow}api/statements`, { headers: { accept: "application/jsonl" } });
  expect([lines.headers.get("content-type"), lines.headers.get("vary")]).toEqual([
    "application/jsonl",
    "accept, accept-encoding",
  ]);
  const { statements } = await askQuestion(services, "statements", {});
  const text = await lines.text();
  expect(
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(statements);
});

test("a search takes no longer than the server allows, says that it was cut, and lets others be answered", async () => {
  const names = Array.from({ length: 60 }, (_, number) => `e:n${number}`);
  const clique = names.map((name, number) => `${name} e:p ${names.slice(number + 1).join(" , ") || "e:end"} .`);
  const { url } = await serving(async () => knowledgeOf(clique.join("\n")), { limits: { timeLimitMs: 300 } });
  const events: string[] = [];
  const search = "from=urn:e:n0&to=urn:e:n59&select=all&maxPaths=100000000&maxExpansions=100000000&timeLimit=60000";
  const [answer] = await Promise.all([
    fetch(`${url}api/path?${search}`).then(async (response) => {
      events.push("searched");
      return (await response.json()) as { status: string; reason: string };
    }),
    fetch(`${url}health`).then(() => events.push("another answered")),
  ]);
  expect(answer).toMatchObject({ status: "timed-out", reason: expect.stringContaining("Stopped after 300 ms") });
  expect(events).toEqual(["another answered", "searched"]);
});

test("a long answer comes packed to who can unpack it", async () => {
  const packed = await fetch(`${base}api/show?concept=TC`, { headers: { "accept-encoding": "gzip" } });
  expect([packed.headers.get("content-encoding"), packed.headers.get("vary")]).toEqual(["gzip", "accept-encoding"]);
  const plain = await fetch(`${base}api/show?concept=TC`, { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await packed.text()).toBe(await plain.text());
});

test("the page shows every question and parameter, and may run nothing", async () => {
  const page = await fetch(`${base}api`);
  const policy = page.headers.get("content-security-policy");
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
  const text = await page.text();
  expect(text).not.toMatch(/<script|style=|https?:\/\//);
  for (const [name, { params }] of Object.entries(QUESTIONS)) {
    expect(text).toContain(`<code>/api/${name}</code>`);
    for (const parameter of Object.keys(params.shape)) expect(text).toContain(`<code>${parameter}</code>`);
  }
});

test("attack of 2026-11-28, rows 2 and 6: beside searches that end at no limit but time, /health and find are answered", async () => {
  const nodes = Array.from({ length: 12 }, (_, number) => `<urn:x:n${number}>`);
  // No path passes through a dead end, so none is so long; to find that out takes longer than any limit of time.
  const dense = nodes.flatMap((from, number) =>
    [...nodes.filter((to) => to !== from), `<urn:x:end${number}>`].map((to) => `${from} <urn:x:p> ${to} .`),
  );
  const { url } = await serving(async () => knowledgeOf(dense.join("\n")), { limits: { timeLimitMs: 60_000 } });
  const leaving = new AbortController();
  let ended = 0;
  const endless =
    "from=urn:x:n0&to=urn:x:n9&mode=acyclic&minLength=13&maxLength=14&maxExpansions=1000000000&timeLimit=60000";
  const searches = Array.from({ length: 8 }, () =>
    fetch(`${url}api/path?${endless}`, { signal: leaving.signal })
      .catch(() => null)
      .finally(() => ended++),
  );
  const waiting = async (): Promise<string> => (await fetch(`${url}metrics`)).text();
  await expect.poll(waiting, { timeout: 20_000 }).toMatch(/questions_waiting [1-9]/);
  for (let count = 0; count < 5; count++) {
    expect((await fetch(`${url}health`)).status).toBe(200);
    expect((await fetch(`${url}api/find?text=n${count % 12}`)).status).toBe(200);
  }
  expect(ended).toBe(0);
  leaving.abort();
  await Promise.all(searches);
  await expect.poll(waiting, { timeout: 20_000 }).toMatch(/questions_waiting 0\n/);
});
