/** Notices that files have changed, by looking at them: it works for folders, for files that are replaced, and anywhere. */

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** What `filesState` said before the files were read: a change since then counts. */
  readonly since: string;
  /** Called once for a change, when the files have stood still for one look. */
  readonly onChange: () => void;
  /** Milliseconds between two looks. Default: 500. */
  readonly everyMs?: number;
}

const EVERY_MS = 500;

/** Watches files and folders until the signal. What cannot be looked at counts as gone. */
export function watchFiles(paths: readonly string[], options: WatchOptions): void {
  const { signal, onChange, everyMs = EVERY_MS } = options;
  let reported = options.since;
  let last: string | null = null;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    const now = await filesState(paths);
    if (signal.aborted) return;
    // A file that is still being written looks different the next time.
    if (now !== reported && now === last) {
      reported = now;
      onChange();
    }
    last = now;
    timer = setTimeout(look, everyMs);
  };
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  void look();
}

/** Names, sizes and times of all files, as one text. */
export async function filesState(paths: readonly string[]): Promise<string> {
  const files: string[] = [];
  for (const path of paths) {
    const inside = await readdir(path, { recursive: true }).catch(() => null);
    files.push(...(inside === null ? [path] : inside.map((name) => join(path, name))));
  }
  const states = await Promise.all(
    files.sort().map(async (file) => {
      const found = await stat(file).catch(() => null);
      return found === null ? `${file} gone` : `${file} ${found.size} ${found.mtimeMs} ${found.ino}`;
    }),
  );
  return states.join("\n");
}
