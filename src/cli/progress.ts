/** How far a long reading has got: one line on standard error, rewritten in place, on a terminal only. */

import { basename } from "node:path";
import type { ReadProgress } from "../rdf/read/input.ts";

const SILENT_MS = 1000;
const EVERY_MS = 200;

export interface ProgressLine<What> {
  update(what: What): void;
  /** Takes the line away. */
  done(): void;
}

/** A progress line that appears after one second. `now` is in milliseconds. */
export function progressLine(stream: NodeJS.WriteStream, now: () => number): ProgressLine<ReadProgress> {
  const started = now();
  let shown = 0;
  return {
    update(progress) {
      const time = now();
      if (!stream.isTTY || time - started < SILENT_MS || time - shown < EVERY_MS) return;
      shown = time;
      stream.write(`\r\u001b[K${progressText(progress, time - started)}`);
    },
    done() {
      if (shown > 0) stream.write("\r\u001b[K");
    },
  };
}

/** A line that names what is being done, at once: one step may take many seconds. */
export function stepLine(stream: NodeJS.WriteStream, quiet: boolean): ProgressLine<string> {
  let shown = false;
  return {
    update(words) {
      if (quiet || !stream.isTTY) return;
      shown = true;
      stream.write(`\r\u001b[K${words}`);
    },
    done() {
      if (shown) stream.write("\r\u001b[K");
    },
  };
}

/** The answer to a question in the making, with a line on a terminal that says so while it lasts. */
export function answering<Result>(
  { quiet = false }: { readonly quiet?: boolean },
  words: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return withClock(process.stderr, { quiet, words }, work);
}

/** Work that comes to rest now and then, with a line that counts its seconds from the second one on. */
export async function withClock<Result>(
  stream: NodeJS.WriteStream,
  { quiet, words }: { readonly quiet: boolean; readonly words: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const line = stepLine(stream, quiet);
  let seconds = 0;
  const timer = setInterval(() => line.update(`${words} · ${++seconds} s`), SILENT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    line.done();
  }
}

/** "codex.nt.gz 45 % · 1,200,000 statements · 320,000/s · 3 s left". */
export function progressText(progress: ReadProgress, elapsedMs: number): string {
  const rate = Math.round(progress.quads / Math.max(elapsedMs / 1000, 0.001));
  const parts = [`${progress.quads.toLocaleString("en")} statements`, `${rate.toLocaleString("en")}/s`];
  if (progress.totalBytes === null) return [basename(progress.file), ...parts].join(" · ");
  const share = progress.totalBytes === 0 ? 1 : progress.bytes / progress.totalBytes;
  const left = Math.round((elapsedMs / Math.max(share, 0.001) - elapsedMs) / 1000);
  return [`${basename(progress.file)} ${Math.round(share * 100)} %`, ...parts, `${left} s left`].join(" · ");
}
