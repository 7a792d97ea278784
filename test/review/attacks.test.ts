/** The table of dangers of a page that writes: each request lacks one thing alone, and nothing is written. */

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REVIEW_PATHS } from "../../src/review/protocol/paths.ts";
import { type Reviewed, reviewedProject, reviewOf } from "./support.ts";

/** By node:http, which sends the headers that it is given. */
function raw(
  { url }: Reviewed,
  path: string,
  {
    method = "POST",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string | undefined>; body?: string },
): Promise<number> {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { method, headers: given }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

test.each([
  ["nothing", {}, 200],
  ["its token", { authorization: undefined }, 401],
  ["the right token", { authorization: "Bearer AAAA" }, 401],
  ["JSON as its type", { "content-type": "text/plain" }, 415],
  ["exactly that type", { "content-type": "application/json; charset=utf-8" }, 415],
  ["a type", { "content-type": undefined }, 415],
  ["an origin", { origin: undefined }, 403],
  ["its own origin", { origin: "http://127.0.0.1:1" }, 403],
  ["the origin of the same site", { origin: "http://localhost:1" }, 403],
  ["a request of the same origin", { "sec-fetch-site": "same-site" }, 403],
  ["a request of any page", { "sec-fetch-site": "none" }, 403],
  ["a host of its own", { host: "evil.example" }, 421],
])("a decision that lacks %s", async (_name, headers, status) => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const id = [...review.desk.journals.proposals.keys()][0] ?? "";
  const whole = { authorization: `Bearer ${review.token}`, "content-type": "application/json", origin: review.url };
  const body = JSON.stringify({ revision: 0, do: "reject", id });
  expect(await raw(review, "/api/decide", { headers: { ...whole, ...headers }, body })).toBe(status);
  expect(review.desk.revision).toBe(status === 200 ? 1 : 0);
});

test("reads need the token as well, and no other method changes anything", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  for (const path of Object.values(REVIEW_PATHS)) {
    expect([path, await raw(review, path, { method: "GET" })]).toEqual([path, 401]);
    const headers = { authorization: `Bearer ${review.token}`, "content-type": "application/json", origin: review.url };
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect([path, method, await raw(review, path, { method, headers })]).toEqual([path, method, 404]);
  }
  expect((await review.ask("/api/decide?do=reject")).status).toBe(404);
  expect(review.desk.revision).toBe(0);
});

test("no cookies, no other origin, a policy without inline scripts", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  for (const path of ["/", "/api/project", "/nowhere"]) {
    const { headers } = await review.ask(path);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("an original is bytes that no browser shows, and a link is none", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const answer = await review.ask("/api/original?source=brief");
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([
    200,
    "application/octet-stream",
    "attachment",
  ]);
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  for (const source of ["../project.json", "..%2f..%2fetc%2fpasswd", "/etc/passwd"])
    expect((await review.ask(`/api/original?source=${source}`)).status).toBe(400);
  for (const path of ["/../project.json", "/..%2fproject.json", "/decisions/anna.jsonl"])
    expect((await review.ask(path)).status).toBe(404);
});

test("bodies that are too long, unknown members, other shapes", async () => {
  const { folder } = await reviewedProject();
  const review = await reviewOf(folder);
  const send = async (body: string): Promise<number> => {
    const headers = { "content-type": "application/json", origin: review.url };
    return (await review.ask("/api/decide", { method: "POST", headers, body })).status;
  };
  const id = [...review.desk.journals.proposals.keys()][0] ?? "";
  expect(await send("x".repeat(70_000))).toBe(413);
  for (const body of ["{", "[]", "null", '{"do":"reject"}', '{"do":"drop-table","revision":0}'])
    expect([body, await send(body)]).toEqual([body, 400]);
  expect(await send(JSON.stringify({ revision: 0, do: "reject", id, extra: 1 }))).toBe(400);
  expect(await send(JSON.stringify({ revision: 0, do: "mend-row", id, cells: JSON.parse('{"__proto__":"x"}') }))).toBe(
    400,
  );
  expect(review.desk.revision).toBe(0);
});

test("read only: nothing is written, and who has it is told", async () => {
  const { folder } = await reviewedProject();
  const readOnly = { by: "ben", doing: "review", since: "2026-11-29T10:00:00Z" };
  const review = await reviewOf(folder, { readOnly });
  const id = [...review.desk.journals.proposals.keys()][0] ?? "";
  const answer = await review.decide({ do: "reject", id });
  expect([answer.status, await answer.text()]).toEqual([423, expect.stringContaining("ben is writing")]);
  expect(() => readFileSync(join(folder, "decisions", "anna.jsonl"))).toThrow();
});
