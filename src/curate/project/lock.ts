/** One writer at a time: a lock that tells who has it, and that outlives nobody. */

import { constants } from "node:fs";
import { open, readFile, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { systemCodeOf, systemError } from "../../system-errors.ts";
import { LAYOUT } from "./layout.ts";

/** Who has the lock. */
interface Holder {
  readonly by: string;
  /** What is being done, such as "import". */
  readonly doing: string;
  readonly since: string;
  readonly pid: number;
  readonly host: string;
}

/** Who works on a project, at what and when, as another who wants to is told. */
export interface LockOptions {
  /** The person. */
  readonly by: string;
  /** What is being done, in words that follow "is". */
  readonly doing: string;
  /** The time, as an ISO 8601 text. */
  readonly at: string;
}

/**
 * Does some work while nobody else writes to the project. The lock of a process that is gone is taken over.
 *
 * @throws ThroughlineError `busy` with the name of who writes; `unreadable` where the folder cannot be written.
 */
export async function withLock<Result>(
  root: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = join(root, LAYOUT.lock);
  await take(file, { ...options, since: options.at, pid: process.pid, host: hostname() });
  try {
    return await work();
  } finally {
    await unlink(file).catch(() => {});
  }
}

async function take(file: string, { by, doing, since, pid, host }: Holder): Promise<void> {
  const text = `${JSON.stringify({ by, doing, since, pid, host })}\n`;
  for (let tries = 0; ; tries++) {
    try {
      // The name is there with its content or not at all, as far as another process can see: it is one short write.
      const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
      await handle.writeFile(text).finally(() => handle.close());
      return;
    } catch (cause) {
      // Ours, which a full disk has no room for.
      if (systemCodeOf(cause) !== "EEXIST") await unlink(file).catch(() => {});
      if (systemCodeOf(cause) !== "EEXIST") throw systemError("Cannot lock the project", cause, "nothing was changed");
      const holder = await readHolder(file);
      if (tries > 0 || (holder !== null && isAlive(holder))) throw isLocked(file, holder);
      await unlink(file).catch(() => {});
    }
  }
}

/** Who writes to a project; null for nobody, or for a lock that says nothing. */
export function holderOf(root: string): Promise<Holder | null> {
  return readHolder(join(root, LAYOUT.lock));
}

async function readHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    if (typeof value?.pid !== "number" || typeof value.host !== "string") return null;
    return {
      by: String(value.by),
      doing: String(value.doing),
      since: String(value.since),
      pid: value.pid,
      host: value.host,
    };
  } catch {
    return null;
  }
}

/** A process of another machine, as on a shared disk, cannot be asked: it counts as alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCodeOf(error) === "EPERM";
  }
}

function isLocked(file: string, holder: Holder | null): ThroughlineError {
  const who = holder === null ? "Somebody" : quoted(holder.by);
  const what =
    holder === null ? "" : ` (${holder.doing}, since ${holder.since}, process ${holder.pid} on ${holder.host})`;
  return new ThroughlineError("busy", `${who} is writing to this project${what}; nothing was changed.`, {
    hint: `Wait until that is done. Where nobody works any more, remove ${quoted(file)}.`,
    data: { holder },
  });
}
