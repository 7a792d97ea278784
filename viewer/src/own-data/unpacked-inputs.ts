/** What was dropped as what is to be read: a snapshot as it is, a zip as its files, a folder as those that are its graph. */

import { ThroughlineError } from "throughline/rdf";
import { unzip } from "throughline/sheet";
import { isSnapshot, openSnapshot } from "throughline/snapshot";
import { refuseForeign } from "./foreign-files.ts";
import { type GraphFiles, graphFilesOf } from "./graph-files.ts";
import { type OwnDataLimits, openFile } from "./open-file.ts";
import { wholeOf } from "./whole-file.ts";

export type Inputs = GraphFiles | { readonly snapshot: Uint8Array };

const ZIP_MAGIC = [0x50, 0x4b];

export interface UnpackOptions {
  readonly limits: OwnDataLimits;
  /** Told of the file that is being unpacked, and how far, from 0 to 1. */
  readonly onShare: (file: string, share: number) => void;
}

/** Throws `unsupported` for other kinds of files, `limit`, `syntax` and `damaged` for what is cut or altered. */
export async function inputsOf(files: readonly File[], options: UnpackOptions): Promise<Inputs> {
  const [first] = files;
  if (first === undefined) return { files, passedOver: 0 };
  if (files.some(({ name }) => name.includes("/"))) return graphFilesOf(files, first.name.replace(/\/.*/s, ""));
  for (const file of files) refuseForeign(file);
  const heads = await Promise.all(files.map((file) => headOf(file)));
  const isPacked = heads.some((head) => isSnapshot(head) || isZip(head));
  if (isPacked && files.length > 1)
    throw new ThroughlineError("usage", "A snapshot or a zip is opened alone.", {
      hint: "Open it without the other files.",
    });
  const [head] = heads;
  if (head === undefined || !isPacked) return { files, passedOver: 0 };
  const bytes = await wholeOf(openFile(first, options.limits), {
    maxBytes: options.limits.maxUnpackedBytes,
    onBytes: (read) => options.onShare(first.name, read / Math.max(1, first.size)),
  });
  if (isZip(head)) return graphFilesOf(partsOf(bytes), first.name);
  // Opened once here, so that what is damaged is told with the file.
  openSnapshot(bytes, { name: first.name });
  return { snapshot: bytes };
}

function partsOf(bytes: Uint8Array): File[] {
  const parts = unzip(bytes, (name) => !name.endsWith("/"));
  return [...parts].map(([name, content]) => new File([content as Uint8Array<ArrayBuffer>], name));
}

async function headOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, 8).arrayBuffer());
  } catch (cause) {
    throw new ThroughlineError("unreadable", "The file cannot be read.", { hint: "Choose it again.", cause });
  }
}

function isZip(head: Uint8Array): boolean {
  return ZIP_MAGIC.every((byte, at) => head[at] === byte) && (head[2] === 3 || head[2] === 5);
}
