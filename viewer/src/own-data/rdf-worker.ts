/** The worker that reads a reader's own RDF: parsing must not hold up the page, and ending the worker stops it. */

import { Knowledge } from "throughline/graph";
import { Dataset, type Input, readInput, ThroughlineError } from "throughline/rdf";
import { writeSnapshot } from "throughline/snapshot";
import { type OwnDataLimits, openFile } from "./open-file.ts";
import { failureOf, type ReadFailure } from "./read-failure.ts";
import { inputsOf } from "./unpacked-inputs.ts";

export interface ReadRequest {
  readonly files: readonly File[];
  /** What relative IRIs are resolved against, and where names of graph files stand; null for none. */
  readonly baseIri: string | null;
  readonly limits: OwnDataLimits;
}

/** What the worker tells while it reads, and what it made of the files in the end. */
export type ReadNews =
  | { readonly kind: "progress"; readonly file: string; readonly share: number; readonly quads: number }
  /** `passedOver` counts the files of a folder or zip that are no RDF. */
  | { readonly kind: "read"; readonly snapshot: Uint8Array; readonly passedOver: number }
  | { readonly kind: "failed"; readonly failure: ReadFailure };

/** Often enough to see it move. */
const TELL_EVERY_MS = 100;

async function read({ files: dropped, baseIri, limits }: ReadRequest): Promise<ReadNews> {
  const dataset = new Dataset();
  const prefixes = new Map<string, string>();
  let current = dropped.length === 1 ? (dropped[0]?.name ?? null) : null;
  let told = 0;
  try {
    const inputs = await inputsOf(dropped, {
      limits,
      onShare: (file, share) => tell({ kind: "progress", file, share, quads: 0 }),
    });
    if ("snapshot" in inputs) return { kind: "read", passedOver: 0, ...inputs };
    const { files, passedOver } = inputs;
    for (const [index, file] of files.entries()) {
      current = file.name;
      const blankPrefix = files.length === 1 ? "" : `f${index}_`;
      const declared = await readInput(inputOf(file, limits), blankPrefix, dataset, {
        limits,
        ...(baseIri === null ? {} : { baseIri }),
        onProgress: ({ bytes, totalBytes, quads }) => {
          if (quads > limits.maxQuads) throw tooManyQuads(limits.maxQuads);
          if (Date.now() - told < TELL_EVERY_MS) return;
          told = Date.now();
          tell({ kind: "progress", file: file.name, share: bytes / Math.max(1, totalBytes ?? 1), quads });
        },
      });
      for (const [prefix, namespace] of declared) if (!prefixes.has(prefix)) prefixes.set(prefix, namespace);
    }
    const parts = writeSnapshot(new Knowledge(dataset, { prefixes })) as Uint8Array<ArrayBuffer>[];
    return { kind: "read", passedOver, snapshot: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  } catch (error) {
    return { kind: "failed", failure: failureOf(error, current) };
  }
}

function inputOf(file: File, limits: OwnDataLimits): Input {
  const { bytes, bytesRead } = openFile(file, limits);
  return { name: file.name, totalBytes: file.size, bytesRead, chunks: bytes };
}

function tooManyQuads(allowed: number): ThroughlineError {
  return new ThroughlineError(
    "limit",
    `More than ${allowed.toLocaleString("en")} triples are too many for this page.`,
    {
      hint: "The command line reads more: throughline --data FILE path FROM TO.",
    },
  );
}

function tell(news: ReadNews): void {
  postMessage(news, { transfer: news.kind === "read" ? [news.snapshot.buffer] : [] });
}

addEventListener("message", (event: MessageEvent<ReadRequest>) => void read(event.data).then(tell));
