/** The reader's own copies of the texts, for as long as the page is open. They are read here and sent nowhere. */

import { type RegisteredText, registeredTexts } from "throughline/evidence";
import type { Knowledge } from "throughline/graph";
import { WorkerCalls } from "../workers.ts";
import { type CopyRefusal, readCopy } from "./read-copy.ts";
import type { ShownPassage } from "./shown-passage.ts";
import type { CopyAnswer, CopyRequest } from "./text-worker.ts";

/** A copy that was recognised. */
export interface ShelvedCopy {
  readonly file: string;
  readonly same: boolean;
  /** By the IRI of the passage. */
  readonly passages: ReadonlyMap<string, ShownPassage>;
}

/** What became of a dropped file. */
export type CopyReport =
  | { readonly kind: "kept"; readonly file: string; readonly text: RegisteredText; readonly copy: ShelvedCopy }
  | { readonly kind: "unknown"; readonly file: string }
  | { readonly kind: "stopped"; readonly file: string }
  /** The worker did not load, or broke off. */
  | { readonly kind: "failed"; readonly file: string }
  | { readonly kind: CopyRefusal; readonly file: string };

/** The copies for one graph; read one after the other. */
export class TextShelf {
  readonly #knowledge: Knowledge;
  readonly #calls = new WorkerCalls<CopyRequest, CopyAnswer>(
    () => new Worker(new URL("./text-worker.ts", import.meta.url), { type: "module" }),
  );
  readonly #copies = new Map<string, ShelvedCopy>();
  readonly #listeners = new Set<() => void>();
  #texts: readonly RegisteredText[] | null = null;
  #reports: readonly CopyReport[] = [];
  #reading: string | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** What became of the files that were dropped last, in their order. */
  get reports(): readonly CopyReport[] {
    return this.#reports;
  }

  /** The name of the file that is being read; null while none is. */
  get reading(): string | null {
    return this.#reading;
  }

  /** The copy of a registered text, by the text's IRI. */
  copyOf(text: string): ShelvedCopy | null {
    return this.#copies.get(text) ?? null;
  }

  /** Loads what reads copies, so that a reader may cut the network before handing one over. */
  prepare(): void {
    this.#calls.prepare();
  }

  /** Reads files one after the other. `expected` is the text whose place the reader dropped them on. */
  async add(files: Iterable<File>, expected: string | null): Promise<void> {
    this.#reports = [];
    for (const file of files) {
      this.#reading = file.name;
      this.#tell();
      this.#reports = [...this.#reports, await this.#read(file, expected)];
    }
    this.#reading = null;
    this.#tell();
  }

  /** Gives up the file that is being read. */
  stop(): void {
    this.#calls.stop();
  }

  /** Calls back after every change; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #read(file: File, expected: string | null): Promise<CopyReport> {
    const read = await readCopy(file);
    if ("refusal" in read) return { kind: read.refusal, file: file.name };
    this.#texts ??= registeredTexts(this.#knowledge.dataset);
    const end = await this.#calls.call({ texts: this.#texts, raw: read.text, expected });
    if (end.kind !== "answered") return { kind: end.kind, file: file.name };
    const { answer } = end;
    const text = this.#texts.find(({ iri }) => iri === answer?.text);
    if (answer === null || text === undefined) return { kind: "unknown", file: file.name };
    const passages = new Map(answer.passages.map((passage) => [passage.span, passage] as const));
    const copy = { file: file.name, same: answer.same, passages };
    this.#copies.set(text.iri, copy);
    return { kind: "kept", file: file.name, text, copy };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
