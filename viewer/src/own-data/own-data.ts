/** The reader's own files: which are being read, how far, and what went wrong. */

import { EXTENSIONS } from "throughline/rdf";
import type { OpenGraph } from "../load-graph.ts";
import { EXAMPLE_NAMESPACE, exampleFile } from "./example.ts";
import type { KeptEntry } from "./kept-data.ts";
import { KeptShelf } from "./kept-shelf.ts";
import { bareFailure, failureOf, type ReadFailure } from "./read-failure.ts";
import { type ReadProgress, readOwnData, shownNames } from "./read-own-data.ts";
import type { SheetDesk } from "./sheet/sheet-desk.ts";
import type { SheetLook } from "./sheet/sheet-messages.ts";

export type OwnDataState =
  | { readonly kind: "idle" }
  /** `progress` is null until the worker has told something. */
  | { readonly kind: "reading"; readonly files: readonly string[]; readonly progress: ReadProgress | null }
  /** A sheet whose columns the reader is asked about. */
  | { readonly kind: "mapping"; readonly desk: SheetDesk; readonly look: SheetLook }
  | { readonly kind: "failed"; readonly files: readonly File[]; readonly failure: ReadFailure };

/** What a sheet became, and how many of its rows did not. */
export interface MadeOfSheet {
  readonly snapshot: Uint8Array;
  readonly leftOut: number;
}

const SHEET = /\.(?:xlsx|xlsm|ods|(?:csv|tsv|tab)(?:\.gz)?)$/i;

/** File name endings for the file dialog, packed or not; what is in those from .json on is told by the content. */
export const OWN_DATA_ENDINGS = [
  ...EXTENSIONS,
  ".gz",
  ".json",
  ".csv",
  ".tsv",
  ".xlsx",
  ".xlsm",
  ".ods",
  ".throughline",
  ".zip",
].join(",");

export class OwnData {
  readonly #onGraph: (graph: OpenGraph) => Promise<void>;
  readonly #onChange: () => void;
  /** What this browser keeps. */
  readonly shelf: KeptShelf;
  #state: OwnDataState = { kind: "idle" };
  #stop: AbortController | null = null;
  /** Where what is being read was fetched from; null where the reader had it. */
  #address: string | null = null;

  /** `onChange` is told of every new state, `onGraph` gets what was read. */
  constructor(onGraph: (graph: OpenGraph) => Promise<void>, onChange: () => void) {
    this.#onGraph = onGraph;
    this.#onChange = onChange;
    this.shelf = new KeptShelf(onChange);
  }

  get state(): OwnDataState {
    return this.#state;
  }

  /**
   * Reads files together into one graph, against a base IRI or none; a reading that is still under way ends. One file alone that
   * is a sheet of no graph is mapped first.
   */
  read(files: readonly File[], baseIri: string | null = null): Promise<void> {
    // Asked for a namespace, the same files are read again.
    if (this.#state.kind !== "failed" || this.#state.files !== files) this.#address = null;
    return this.#readAny(files, baseIri);
  }

  /** Fetches a file from an address, and reads it. */
  async readAddress(address: string): Promise<void> {
    const stop = this.#begin();
    const tell = (share: number): void =>
      this.#become({
        kind: "reading",
        files: [address],
        progress: { kind: "progress", file: address, share, quads: 0 },
      });
    tell(0);
    try {
      const { fetchedFile } = await import("./fetched-data.ts");
      const file = await fetchedFile(address, { signal: stop.signal, onShare: tell });
      this.#address = address;
      await this.#readAny([file], null);
    } catch (error) {
      if (this.#stop === stop) this.#become({ kind: "failed", files: [], failure: failureOf(error, null) });
    }
  }

  async #readAny(files: readonly File[], baseIri: string | null): Promise<void> {
    const [file] = files;
    if (file === undefined) return;
    const isSheet = files.length === 1 && SHEET.test(file.name) && baseIri === null;
    if (!isSheet || (await this.#openSheet(file))) await this.#read(files, baseIri, false);
  }

  /** Shows what this browser kept. */
  async openKept(entry: KeptEntry): Promise<void> {
    this.dismiss();
    const graph = await this.shelf.open(entry);
    if (graph !== null) await this.#onGraph(graph);
  }

  /** Reads what is the graph in folders. */
  async readFolders(entries: readonly FileSystemEntry[]): Promise<void> {
    const stop = this.#begin();
    this.#become({ kind: "reading", files: entries.map(({ name }) => name), progress: null });
    try {
      const { filesOfEntries } = await import("./dropped-folder.ts");
      const files = await filesOfEntries(entries);
      if (this.#stop !== stop) return;
      if (files.length === 0) throw new Error("The folder holds no files.");
      await this.read(files);
    } catch (error) {
      if (this.#stop !== stop) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#become({ kind: "failed", files: [], failure: bareFailure(message) });
    }
  }

  /** Reads the example of the page as it would a reader's file. */
  readExample(): Promise<void> {
    this.#address = null;
    return this.#read([exampleFile()], EXAMPLE_NAMESPACE, true);
  }

  /** Whether the file is a table of a graph, which is read like any other graph file. */
  async #openSheet(file: File): Promise<boolean> {
    const stop = this.#begin();
    const files = [file.name];
    const tell = (share: number): void =>
      this.#become({ kind: "reading", files, progress: { kind: "progress", file: file.name, share, quads: 0 } });
    this.#become({ kind: "reading", files, progress: null });
    const opened = await loadSheets()
      .then(({ SheetDesk: Desk }) => Desk.open(file, stop.signal, tell))
      .catch((): { failure: ReadFailure } => ({ failure: bareFailure(NOT_LOADED) }));
    if (this.#stop !== stop || opened === null) return false;
    if (opened === "graph") return true;
    if ("failure" in opened) this.#become({ kind: "failed", files: [file], failure: opened.failure });
    else this.#become({ kind: "mapping", ...opened });
    return false;
  }

  /** Shows what was made of the sheet that is being mapped. */
  async takeSheet({ snapshot, leftOut }: MadeOfSheet): Promise<void> {
    if (this.#state.kind !== "mapping") return;
    const files = [this.#state.desk.file.name];
    this.dismiss();
    await this.#onGraph({
      snapshot,
      files,
      address: this.#address,
      isExample: false,
      leftOut: { what: "rows", count: leftOut },
      endpoint: null,
      site: null,
    });
  }

  async #read(files: readonly File[], baseIri: string | null, isExample: boolean): Promise<void> {
    const stop = this.#begin();
    const names = shownNames(files);
    this.#become({ kind: "reading", files: names, progress: null });
    const graph = await readOwnData(files, {
      baseIri,
      signal: stop.signal,
      onProgress: (progress) => this.#become({ kind: "reading", files: names, progress }),
    });
    if (this.#stop !== stop) return;
    if (graph !== null && "failure" in graph) {
      this.#become({ kind: "failed", files, failure: graph.failure });
      return;
    }
    if (graph !== null) await this.#onGraph({ ...graph, isExample, address: this.#address });
    this.#become({ kind: "idle" });
  }

  /** Gives up what is being read or mapped, or puts away the last failure. */
  dismiss(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#become({ kind: "idle" });
  }

  #begin(): AbortController {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    return stop;
  }

  #become(state: OwnDataState): void {
    this.#state = state;
    this.#onChange();
  }
}

const NOT_LOADED =
  "The part of this page that reads sheets did not load. Check the connection and open the file again.";

/** With the dialogue, which is shown next. */
async function loadSheets(): Promise<typeof import("./sheet/sheet-desk.ts")> {
  const [desk] = await Promise.all([import("./sheet/sheet-desk.ts"), import("./sheet/sheet-dialog.ts")]);
  return desk;
}
