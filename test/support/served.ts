/** `throughline serve` as a process of its own, and requests to it exactly as they are written. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, startCli } from "./cli.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

type LogLine = Readonly<Record<string, unknown>>;

export interface Served {
  readonly url: string;
  readonly port: number;
  /** The file that is served. */
  readonly file: string;
  readonly running: Running;
  /** A request as it is written: fetch would tidy up paths and hosts. */
  ask(path: string, options?: AskOptions): Promise<Answer>;
  /** A SPARQL query by GET. */
  sparql(query: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Bytes to the socket; what comes back until the server closes it. */
  raw(text: string): Promise<string>;
  /** The lines of the log so far; an answer can be here before its line is. */
  log(): readonly LogLine[];
  /** The lines of the log, once so many of them fit: 1 unless told. */
  logged(fits: (line: LogLine) => boolean, count?: number): Promise<readonly LogLine[]>;
  stop(): Promise<void>;
}

/** Serves a text of RDF, or the bytes of a snapshot; `args` go to `serve`. */
export async function serveText(name: string, text: string | Uint8Array, ...args: readonly string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-served-"));
  const file = join(folder, name);
  writeFileSync(file, text);
  const running = startCli(["--data", file, "serve", "--no-open", "--port", "0", ...args]);
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/\S+\//.exec(running.said.stdout);
      if (found !== null) resolve(found[0]);
    };
    running.child.stdout?.on("data", look);
    void running.ended.then(({ stderr }) => reject(new Error(`serve ended: ${stderr}`)));
  });
  const port = Number(new URL(url).port);
  const ask = (path: string, options: AskOptions = {}): Promise<Answer> => askPort(port, path, options);
  const log = (): readonly LogLine[] =>
    running.said.stderr
      .split("\n")
      .slice(0, -1)
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as LogLine);
  return {
    url,
    port,
    file,
    running,
    ask,
    sparql: (query, headers = {}) => ask(`/sparql?query=${encodeURIComponent(query)}`, { headers }),
    raw: (bytes) => rawPort(port, bytes),
    log,
    logged: async (fits, count = 1) => {
      while (log().filter(fits).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
      return log();
    },
    stop: async () => {
      running.child.kill("SIGKILL");
      await running.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function askPort(port: number, path: string, { method = "GET", headers = {}, body }: AskOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function rawPort(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(text);
  let answer = "";
  try {
    for await (const chunk of socket) answer += String(chunk);
  } catch {
    // A connection that the server cut off has said what it had to say.
  }
  return answer;
}
