/** One measurement in a process of its own: `node --expose-gc reading-run.mjs KIND FILE` prints one line of JSON. */

import { createReadStream, readFileSync } from "node:fs";
import { createGunzip, gunzipSync } from "node:zlib";

const [kind, file] = process.argv.slice(2);
const isPacked = file.endsWith(".gz");
const FORMAT = "N-Triples";

const settled = async () => {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return process.memoryUsage().rss;
};

function stream() {
  const bytes = createReadStream(file);
  return isPacked ? bytes.pipe(createGunzip()) : bytes;
}

async function timed(work) {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

async function readColumns() {
  const { Dataset } = await import("../../build/rdf/store/dataset.js");
  const { readFiles } = await import("../../build/rdf/read/files.js");
  await import("../../build/rdf/read/syntax/n3-parser.js");
  const before = await settled();
  const {
    result: dataset,
    ms,
    cpuMs,
  } = await timed(async () => {
    const dataset = new Dataset();
    await readFiles([file], dataset);
    return dataset;
  });
  return { dataset, ms, cpuMs, before };
}

const MEASUREMENTS = {
  async columns() {
    const { dataset, ms, cpuMs, before } = await readColumns();
    const after = await settled();
    return { ms, cpuMs, statements: dataset.size, bytes: (after - before) / dataset.size };
  },
  async "n3 stream parser"() {
    const { StreamParser } = await import("n3");
    let statements = 0;
    const { ms, cpuMs } = await timed(async () => {
      for await (const _quad of stream().pipe(new StreamParser({ format: FORMAT }))) statements++;
    });
    return { ms, cpuMs, statements };
  },
  async "n3 store"() {
    const { Store, StreamParser } = await import("n3");
    const before = await settled();
    const store = new Store();
    const { ms, cpuMs } = await timed(
      () =>
        new Promise((resolve, reject) => {
          store
            .import(stream().pipe(new StreamParser({ format: FORMAT })))
            .on("end", resolve)
            .on("error", reject);
        }),
    );
    const after = await settled();
    return { ms, cpuMs, statements: store.size, bytes: (after - before) / store.size };
  },
  async oxigraph() {
    const { Store } = await import("oxigraph");
    const store = new Store();
    const { ms, cpuMs } = await timed(() => {
      const bytes = readFileSync(file);
      store.load((isPacked ? gunzipSync(bytes) : bytes).toString("utf8"), { format: "application/n-triples" });
    });
    return { ms, cpuMs, statements: store.size };
  },
  async graph() {
    const { Knowledge } = await import("../../build/graph/store/knowledge.js");
    const { toGraphology } = await import("../../build/graph/store/project.js");
    const { ROLES } = await import("../../build/graph/store/roles.js");
    const { dataset, cpuMs: readingCpuMs } = await readColumns();
    const { cpuMs: tableCpuMs, result: knowledge } = await timed(() => new Knowledge(dataset));
    const { ms, cpuMs, result: graph } = await timed(() => toGraphology(knowledge, { roles: new Set(ROLES) }));
    return { ms, cpuMs: cpuMs + tableCpuMs, readingCpuMs, statements: graph.size };
  },
  async writing() {
    const { toTurtle } = await import("../../build/rdf/write/turtle.js");
    const { Writer } = await import("n3");
    const { dataset } = await readColumns();
    const prefixes = {
      wd: "http://www.wikidata.org/entity/",
      wdt: "http://www.wikidata.org/prop/direct/",
      n: "urn:n:",
    };
    const quads = [...dataset];
    const { cpuMs: n3CpuMs } = await timed(
      () =>
        new Promise((resolve, reject) => {
          const writer = new Writer({ prefixes });
          for (const quad of quads) writer.addQuad(quad);
          writer.end((error, text) => (error ? reject(error) : resolve(text)));
        }),
    );
    const { ms, cpuMs } = await timed(() => toTurtle(dataset, { prefixes: new Map(Object.entries(prefixes)) }));
    return { ms, cpuMs, n3CpuMs, statements: dataset.size };
  },
};

process.stdout.write(`${JSON.stringify({ kind, ...(await MEASUREMENTS[kind]()) })}\n`);
