/** What is around a command: standard output that survives a closed pipe, messages, colour, width. */

import { fstatSync, writeSync } from "node:fs";
import { isatty } from "node:tty";
import pc from "picocolors";
import { replaceHidden, visible } from "../hidden-characters.ts";
import { systemCodeOf, systemError } from "../system-errors.ts";
import type { Hearing } from "./interruption.ts";
import { widthOf } from "./text-width.ts";

/** What a command may use of the process; tests pass their own. */
export interface Io {
  /** Writes to standard output; resolves when it has been taken. */
  write(text: string): Promise<void>;
  /** The same for what programs read: exact, but on a terminal, which hidden characters would steer. */
  writeData(text: string): Promise<void>;
  /** One line on standard error, unless --quiet. */
  note(text: string): void;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal, 80 where there is none. */
  readonly width: number;
  /** Whether the address that shows it in the document stands below a passage. */
  readonly links: boolean;
  /** Aborted by a signal of the process, where that is heard. */
  readonly signal: AbortSignal;
  /** Does work that an interruption must not cut off in the middle: it aborts `signal`, where else it ends the process. */
  readonly hearing: Hearing;
}

/** Raised when nobody reads our output any more (`| head`): the command ends quietly. */
export class ClosedPipe extends Error {}

const PIECE_BYTES = 1 << 24;
const DEFAULT_WIDTH = 80;
const WIDEST = 120;

interface Output {
  write(text: string, done?: (error?: Error | null) => void): boolean;
  /** The number of a stream of the process; none where something stands for it. */
  readonly fd?: number;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a command writes: a process, or what stands for one. */
export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

export function ioOf(
  { stdout, stderr }: Streams,
  options: { readonly color: boolean; readonly quiet: boolean } & Pick<Io, "links" | "signal" | "hearing">,
): Io {
  const colored = options.color && stdout.isTTY === true && !process.env.NO_COLOR;
  return {
    write: (text) => written(stdout, text),
    writeData: (text) => written(stdout, stdout.isTTY === true ? visibleLines(text) : text),
    note: (text) => {
      if (!options.quiet) stderr.write(`${text}\n`);
    },
    colors: pc.createColors(colored),
    width: Math.min(stdout.columns ?? DEFAULT_WIDTH, WIDEST),
    links: options.links,
    signal: options.signal,
    hearing: options.hearing,
  };
}

/** Lines and cells stay as they are; all else that a terminal would obey is shown. */
function visibleLines(text: string): string {
  return replaceHidden(text, (char) => (/[\t\r\n]/.test(char) ? char : visible(char)));
}

/** Resolves when all of the text has been taken: the system may take a part of it where a disk fills up. */
async function written(stdout: Output, text: string): Promise<void> {
  try {
    if (stdout.fd !== undefined && isFile(stdout.fd)) writeAll(stdout.fd, Buffer.from(text));
    else await writeToStream(stdout, text);
  } catch (error) {
    if (systemCodeOf(error) === "EPIPE") throw new ClosedPipe();
    throw systemError("Cannot write to standard output", error, "what came out is not the whole answer");
  }
}

/** Node writes to files in one call, and does not look at how much of it was taken. */
function isFile(fd: number): boolean {
  const found = fstatSync(fd);
  return found.isFile() || (found.isCharacterDevice() && !isatty(fd));
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, Math.min(PIECE_BYTES, bytes.length - at));
}

function writeToStream(stdout: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => (error == null ? resolve() : reject(error)));
  });
}

/** Breaks a text into lines of at most `width` columns at its spaces; a longer word stays whole. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let [line, taken] = ["", 0];
  for (const word of text.split(" ")) {
    const more = widthOf(word);
    if (line !== "" && taken + 1 + more > width - indent.length) {
      lines.push(line);
      [line, taken] = [word, more];
    } else [line, taken] = line === "" ? [word, more] : [`${line} ${word}`, taken + 1 + more];
  }
  lines.push(line);
  return lines.map((each) => `${indent}${each}`).join("\n");
}
