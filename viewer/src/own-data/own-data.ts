/** The reader's own files: which are being read, how far, and what went wrong. */

import { EXTENSIONS } from "throughline/rdf";
import type { OpenGraph } from "../load-graph.ts";
import { EXAMPLE_NAMESPACE, exampleFile } from "./example.ts";
import type { ReadFailure } from "./rdf-worker.ts";
import { type ReadProgress, readOwnData } from "./read-own-data.ts";

export type OwnDataState =
  | { readonly kind: "idle" }
  /** `progress` is null until the worker has told something. */
  | { readonly kind: "reading"; readonly files: readonly string[]; readonly progress: ReadProgress | null }
  | { readonly kind: "failed"; readonly files: readonly File[]; readonly failure: ReadFailure };

/** File name endings for the file dialog, packed or not; what is in the last three is told by the content. */
export const OWN_DATA_ENDINGS = [...EXTENSIONS, ".gz", ".json", ".csv", ".tsv"].join(",");

export class OwnData {
  readonly #onGraph: (graph: OpenGraph) => Promise<void>;
  readonly #onChange: () => void;
  #state: OwnDataState = { kind: "idle" };
  #stop: AbortController | null = null;

  /** `onChange` is told of every new state, `onGraph` gets what was read. */
  constructor(onGraph: (graph: OpenGraph) => Promise<void>, onChange: () => void) {
    this.#onGraph = onGraph;
    this.#onChange = onChange;
  }

  get state(): OwnDataState {
    return this.#state;
  }

  /** Reads files together into one graph, against a base IRI or none; a reading that is still under way ends. */
  read(files: readonly File[], baseIri: string | null = null): Promise<void> {
    return this.#read(files, baseIri, false);
  }

  /** Reads the example of the page as it would a reader's file. */
  readExample(): Promise<void> {
    return this.#read([exampleFile()], EXAMPLE_NAMESPACE, true);
  }

  async #read(files: readonly File[], baseIri: string | null, isExample: boolean): Promise<void> {
    if (files.length === 0) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const names = files.map((file) => file.name);
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
    if (graph !== null) await this.#onGraph({ ...graph, isExample });
    this.#become({ kind: "idle" });
  }

  /** Gives up what is being read, or puts away the last failure. */
  dismiss(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#become({ kind: "idle" });
  }

  #become(state: OwnDataState): void {
    this.#state = state;
    this.#onChange();
  }
}
