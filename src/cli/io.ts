/** What is around a command: standard output that survives a closed pipe, messages, colour, width. */

import pc from "picocolors";

/** What a command may use of the process; tests pass their own. */
export interface Io {
  /** Writes to standard output; resolves when it has been taken. */
  write(text: string): Promise<void>;
  /** One line on standard error, unless --quiet. */
  note(text: string): void;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal, 80 where there is none. */
  readonly width: number;
  readonly signal: AbortSignal;
}

/** Raised when nobody reads our output any more (`| head`): the command ends quietly. */
export class ClosedPipe extends Error {}

const DEFAULT_WIDTH = 80;
const WIDEST = 120;

interface Output {
  write(text: string, done?: (error?: Error | null) => void): boolean;
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
  options: { readonly color: boolean; readonly quiet: boolean; readonly signal: AbortSignal },
): Io {
  const colored = options.color && stdout.isTTY === true && !process.env.NO_COLOR;
  return {
    write: (text) => written(stdout, text),
    note: (text) => {
      if (!options.quiet) stderr.write(`${text}\n`);
    },
    colors: pc.createColors(colored),
    width: Math.min(stdout.columns ?? DEFAULT_WIDTH, WIDEST),
    signal: options.signal,
  };
}

/** Resolves when the text has been taken. */
function written(stdout: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => {
      if (error == null) resolve();
      else reject((error as NodeJS.ErrnoException).code === "EPIPE" ? new ClosedPipe() : error);
    });
  });
}

/** Breaks a text into lines of at most `width` characters at its spaces; a longer word stays whole. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => `${indent}${each}`).join("\n");
}
