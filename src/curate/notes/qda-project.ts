/** The XML of a REFI-QDA project as plain objects. */

import { walkXml } from "../sources/xml.ts";

export interface Coding {
  readonly user: string;
  readonly created: string | null;
  readonly code: string;
}

export interface Selection {
  readonly start: number;
  readonly end: number;
  readonly user: string;
  readonly created: string | null;
  readonly codings: readonly Coding[];
  readonly description: string | null;
  readonly noteIds: readonly string[];
}

export interface QdaSource {
  readonly name: string;
  /** Where its plain text is; null where it stands in the XML, or there is none. */
  readonly path: string | null;
  readonly content: string | null;
  readonly selections: readonly Selection[];
}

interface Code {
  /** Its name behind those of the codes above it. */
  readonly path: readonly string[];
  readonly description: string | null;
}

export interface QdaProject {
  /** The program that wrote it, as the file says; "" where it does not. */
  readonly origin: string;
  readonly users: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, Code>;
  readonly notes: ReadonlyMap<string, string>;
  readonly sources: readonly QdaSource[];
  /** Selections of what is no text. */
  readonly others: number;
}

type Attribute = (name: string) => string;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Elements whose text is wanted, and what they stand in. */
const WORDED: ReadonlySet<string> = new Set(["Description", "PlainTextContent"]);
const OTHERS = /^(?:Picture|PDF|Audio|Video|Transcript)Selection$/;

type OpenSelection = Writable<Omit<Selection, "codings" | "noteIds">> & {
  codings: Writable<Coding>[];
  noteIds: string[];
};
type OpenSource = Writable<Omit<QdaSource, "selections">> & { selections: Selection[] };

/** Reads it by events; what the standard has beside this is passed over. Throws as walkXml. */
export function qdaProjectOf(xml: string): QdaProject {
  const reader = new QdaReader();
  walkXml(xml, {
    open: (name, attributes) => reader.opened(local(name), attributes),
    text: (piece) => reader.said(piece),
    close: (name) => reader.closed(local(name)),
  });
  return reader;
}

const local = (name: string): string => name.split(":").at(-1) ?? name;

class QdaReader implements QdaProject {
  readonly users = new Map<string, string>();
  readonly codes = new Map<string, Code>();
  readonly notes = new Map<string, string>();
  readonly sources: QdaSource[] = [];
  others = 0;
  origin = "";
  /** The elements that are open, the innermost last. */
  readonly #names: string[] = [];
  readonly #openCodes: (Writable<Code> & { readonly id: string })[] = [];
  #selection: OpenSelection | null = null;
  #source: OpenSource | null = null;
  #note: string | null = null;
  #text = "";

  readonly #onOpen: ReadonlyMap<string, (of: Attribute, above: string) => void> = new Map([
    [
      "Project",
      (of: Attribute) => {
        this.origin = of("origin");
      },
    ],
    ["User", (of: Attribute) => void this.users.set(of("guid"), of("name"))],
    ["Code", (of: Attribute) => this.#openCode(of)],
    ["Note", (of: Attribute) => this.#openNote(of("guid"))],
    ["TextSource", (of: Attribute) => this.#openSource(of)],
    // The text of a PDF stands in its representation, under the name of the PDF.
    ["PDFSource", (of: Attribute) => this.#openSource(of)],
    ["Representation", (of: Attribute) => this.#openRepresentation(of)],
    ["PlainTextSelection", (of: Attribute) => this.#openSelection(of)],
    ["Coding", (of: Attribute) => void this.#selection?.codings.push(codingOf(of))],
    ["CodeRef", (of: Attribute, above: string) => this.#openCodeRef(of, above)],
    ["NoteRef", (of: Attribute, above: string) => this.#openNoteRef(of, above)],
  ]);

  readonly #onClose: ReadonlyMap<string, (above: string) => void> = new Map([
    ["Description", (above: string) => this.#closeDescription(above)],
    ["PlainTextContent", (above: string) => this.#closeContent(above)],
    ["Code", () => this.#closeCode()],
    ["Note", () => this.#openNote(null)],
    ["PlainTextSelection", () => this.#closeSelection()],
    ["TextSource", () => this.#closeSource()],
    ["PDFSource", () => this.#closeSource()],
  ]);

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const above = this.#names.at(-1) ?? "";
    this.#names.push(name);
    if (WORDED.has(name)) this.#text = "";
    if (OTHERS.test(name)) this.others++;
    this.#onOpen.get(name)?.((key) => (Object.hasOwn(attributes, key) ? (attributes[key] ?? "") : ""), above);
  }

  said(piece: string): void {
    this.#text += piece;
  }

  closed(name: string): void {
    this.#names.pop();
    this.#onClose.get(name)?.(this.#names.at(-1) ?? "");
  }

  #openCode(of: Attribute): void {
    const path = [...(this.#openCodes.at(-1)?.path ?? []), of("name")];
    this.#openCodes.push({ id: of("guid"), path, description: null });
  }

  #openSource(of: Attribute): void {
    this.#source = { name: of("name"), path: of("plainTextPath") || null, content: null, selections: [] };
  }

  #openRepresentation(of: Attribute): void {
    if (this.#source !== null) this.#source.path = of("plainTextPath") || null;
  }

  #openNote(id: string | null): void {
    this.#note = id;
  }

  #openSelection(of: Attribute): void {
    this.#selection = selectionOf(of);
  }

  #openCodeRef(of: Attribute, above: string): void {
    const coding = this.#selection?.codings.at(-1);
    if (above === "Coding" && coding !== undefined) coding.code = of("targetGUID");
  }

  #openNoteRef(of: Attribute, above: string): void {
    if (above === "PlainTextSelection") this.#selection?.noteIds.push(of("targetGUID"));
  }

  #closeDescription(above: string): void {
    const words = this.#text.trim() || null;
    const code = this.#openCodes.at(-1);
    if (above === "Code" && code !== undefined) code.description = words;
    if (above === "PlainTextSelection" && this.#selection !== null) this.#selection.description = words;
  }

  #closeContent(above: string): void {
    if (above === "Note" && this.#note !== null) this.notes.set(this.#note, this.#text.trim());
    else if (this.#source !== null) this.#source.content = this.#text;
  }

  #closeCode(): void {
    const code = this.#openCodes.pop();
    if (code !== undefined) this.codes.set(code.id, code);
  }

  #closeSelection(): void {
    if (this.#selection !== null) this.#source?.selections.push(this.#selection);
    this.#selection = null;
  }

  #closeSource(): void {
    if (this.#source !== null) this.sources.push(this.#source);
    this.#source = null;
  }
}

const dated = (of: Attribute): string | null => of("creationDateTime") || null;

function codingOf(of: Attribute): Writable<Coding> {
  return { user: of("creatingUser"), created: dated(of), code: "" };
}

function selectionOf(of: Attribute): OpenSelection {
  const position = (key: string): number => (/^\d{1,12}$/.test(of(key)) ? Number(of(key)) : -1);
  return {
    start: position("startPosition"),
    end: position("endPosition"),
    user: of("creatingUser"),
    created: dated(of),
    codings: [],
    description: null,
    noteIds: [],
  };
}
