/** For tests whose Graphology graphs have nodes called "__proto__" and "constructor". */

import { atEndOfFile } from "./end-of-file.ts";

/** Graphology keeps neighbours in an object, and for such names writes to these two. */
const WRITTEN = [Object.prototype, Object];

/** To be called once in such a file: at its end the two are as they were. */
export function restoreObjects(): void {
  const before = WRITTEN.map((each) => new Set(Reflect.ownKeys(each)));
  atEndOfFile(() => {
    for (const [at, each] of WRITTEN.entries())
      for (const name of Reflect.ownKeys(each)) if (before[at]?.has(name) === false) Reflect.deleteProperty(each, name);
  });
}
