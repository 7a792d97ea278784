/** The process around a command: standard output that survives a closed pipe, messages, colour, width. */

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

export function processIo(options: {
  readonly color: boolean;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}): Io {
  const colored = options.color && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return {
    write: writeOut,
    note: (text) => {
      if (!options.quiet) process.stderr.write(`${text}\n`);
    },
    colors: pc.createColors(colored),
    width: Math.min(process.stdout.columns ?? DEFAULT_WIDTH, WIDEST),
    signal: options.signal,
  };
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
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
