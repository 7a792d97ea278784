/** One measurement in a process of its own: `node snapshot-run.mjs KIND …` prints one line of JSON. */

import { statSync } from "node:fs";
import { crc32 } from "node:zlib";

const [kind, ...args] = process.argv.slice(2);

const io = { note() {}, signal: new AbortController().signal };

const MEASUREMENTS = {
  /** The command itself, from RDF to the file. */
  async compile([rdf, snapshot]) {
    const { compile } = await import("../../build/cli/commands/compile.js");
    await import("../../build/rdf/read/syntax/n3-parser.js");
    const before = process.memoryUsage().rss;
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    await compile({ io, global: { quiet: true } }, [rdf], { output: snapshot });
    const { user, system } = process.cpuUsage(cpu);
    const peak = process.resourceUsage().maxRSS * 1024;
    return { ms: performance.now() - started, cpuMs: (user + system) / 1000, peak, grown: peak - before };
  },
  async open([snapshot]) {
    const { openSnapshotFile } = await import("../../build/snapshot/file.js");
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    const { knowledge } = await openSnapshotFile(snapshot);
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    const { dataset, statements } = knowledge;
    const { size } = statSync(snapshot);
    const rss = process.memoryUsage().rss;
    return { ms, cpuMs: (user + system) / 1000, rss, size, statements: statements.size, terms: dataset.terms.size };
  },
  /** Bytes of the file by section. */
  async sections([snapshot]) {
    const { readFileSync } = await import("node:fs");
    const { alignedBytes, readSections } = await import("../../build/snapshot/read.js");
    const sections = readSections(alignedBytes(readFileSync(snapshot)), null, crc32);
    return Object.fromEntries(Object.entries(sections).map(([name, array]) => [name, array?.byteLength ?? 0]));
  },
};

process.stdout.write(`${JSON.stringify(await MEASUREMENTS[kind](args))}\n`);
