/** The command: one writer, a clean end, and what it said is saved after a crash. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Running, startCli } from "../support/cli.ts";
import { runs } from "../support/runs.ts";
import { reviewedProject } from "./support.ts";

async function started(
  folder: string,
  ...more: readonly string[]
): Promise<Running & { readonly url: string; readonly token: string }> {
  const running = startCli(["review", "--no-open", "--as", "anna", ...more], { cwd: folder });
  const address = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /^Review is at (\S+)$/m.exec(running.said.stdout)?.[1];
      if (found !== undefined) resolve(found);
    };
    running.child.stdout?.on("data", look);
    void running.ended.then((run) => reject(new Error(run.stderr)));
  });
  const [url = "", token = ""] = address.split("/#");
  return { ...running, url, token };
}

async function decide(
  { url, token }: { readonly url: string; readonly token: string },
  request: object,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", origin: url };
  return fetch(`${url}/api/decide`, { method: "POST", headers, body: JSON.stringify(request) });
}

test("one writes, the second shows; Ctrl-C leaves no lock", async () => {
  const { folder } = await reviewedProject();
  const first = await started(folder);
  expect(statSync(join(folder, ".lock")).mode & 0o777).toBe(0o600);
  const second = await started(folder);
  expect(second.said.stderr).toMatch(/anna is writing to this project \(review, since .*\): this page only shows it\./);
  expect((await decide(second, { revision: 0, do: "undo", lines: [] })).status).toBe(423);
  second.child.kill("SIGINT");
  expect((await second.ended).code).toBe(130);
  expect(existsSync(join(folder, ".lock"))).toBe(true);
  first.child.kill("SIGINT");
  expect((await first.ended).code).toBe(130);
  expect(existsSync(join(folder, ".lock"))).toBe(false);
});

test("another address than this machine's own is refused", async () => {
  const { folder, run } = await reviewedProject();
  const { code, stderr } = await run("review", "--host", "0.0.0.0", "--no-open");
  expect([code, stderr]).toEqual([2, expect.stringContaining("review listens on 127.0.0.1 only")]);
  expect(existsSync(join(folder, ".lock"))).toBe(false);
});

/** The lines that a decision was answered with as saved; null where nobody answers any more. */
async function savedBy(
  running: { readonly url: string; readonly token: string },
  request: object,
): Promise<string[] | null> {
  const answer = await decide(running, { revision: 1_000_000, ...request })
    .then((each) => each.json() as Promise<{ saved?: boolean; lines?: string[] }>)
    .catch(() => null);
  if (answer === null) return null;
  return answer.saved === true ? (answer.lines ?? []) : [];
}

/** Accepts and takes back until the server is no more. */
async function untilItIsGone(running: { readonly url: string; readonly token: string }, id: string): Promise<string[]> {
  const saved: string[] = [];
  for (let turn = 0; ; turn++) {
    const lines = await savedBy(running, turn % 2 === 0 ? { do: "accept", id } : { do: "undo", lines: [] });
    if (lines === null) return saved;
    saved.push(...lines);
  }
}

const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

test("killed while it decides: what was called saved is there, and every claim has its passage", {
  timeout: 300_000,
}, async () => {
  const { folder, run } = await reviewedProject();
  const [batch = ""] = readdirSync(join(folder, "suggestions")).filter((name) => name.endsWith(".jsonl"));
  const id = JSON.parse(readFileSync(join(folder, "suggestions", batch), "utf8").split("\n")[0] ?? "").id as string;
  const saved: string[] = [];
  for (let round = 0; round < runs(40, 3); round++) {
    const running = await started(folder);
    const killed = setTimeout(() => running.child.kill("SIGKILL"), 300 + 70 * (round % 9));
    saved.push(...(await untilItIsGone(running, id)));
    clearTimeout(killed);
    await running.ended;
    const lines = contentOf(join(folder, "decisions", "anna.jsonl")).split("\n");
    const numbers = new Set(lines.filter((line) => line !== "").map((line) => `anna:${JSON.parse(line).n}`));
    expect(saved.filter((line) => !numbers.has(line))).toEqual([]);
    const turtle = contentOf(join(folder, "statements", "brief.ttl"));
    const passages = [...turtle.matchAll(/prov:wasDerivedFrom (\S+)/g)].map(([, passage]) => passage);
    expect(turtle.match(/a tl:Statement/g)?.length ?? 0).toBe(passages.length);
    for (const passage of passages) expect(turtle).toContain(`\n${passage}\n`);
  }
  expect(saved.length).toBeGreaterThan(0);
  expect((await run("project", "rebuild")).code).toBe(0);
});
