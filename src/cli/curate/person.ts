/** Who works on a project, and when: both stand in its journals. */

import { userInfo } from "node:os";
import type { LockOptions } from "../../curate/project/lock.ts";
import { slug } from "../../sheet/names.ts";

/** A name as it is written in journals: of small letters, digits and hyphens. Default: the account of this machine. */
export function personOf(name: string | undefined): string {
  if (name !== undefined) return slug(name, "someone");
  try {
    return slug(userInfo().username, "someone");
  } catch {
    // An account without an entry, as in a container.
    return "someone";
  }
}

/** What the lock tells others. */
export function lockFor(doing: string, by: string): LockOptions {
  return { by, doing, at: new Date().toISOString() };
}
