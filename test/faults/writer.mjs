/** Writes one generation of a file and says how it ended: `writer.mjs TARGET GENERATION`, after a line on standard input. */

import { once } from "node:events";
import { writeFileAtomically } from "../../build/atomic-write.js";

const [target, generation] = process.argv.slice(2);
/** Three pieces that are checked as a whole: 96 KiB of one byte. */
const pieces = Array.from({ length: 3 }, () => new Uint8Array(1 << 15).fill(Number(generation)));

process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdin.destroy();
let said = "written";
try {
  await writeFileAtomically(target, pieces, { mode: 0o600, keepPrevious: true });
} catch (error) {
  said = error.code;
}
process.stdout.write(`${said}\n`);
