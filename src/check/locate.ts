/** Where a node or a triple stands in the files: found by its written form, only when a message needs it. */

import { DEFAULT_PREFIXES, type Prefixes } from "../rdf/namespaces.ts";
import { literalParts } from "../rdf/store/terms.ts";
import type { DataFile } from "./input.ts";
import type { Place } from "./place.ts";

const PREFIX_LINE = /^\s*@?prefix\s+([^\s:]*):\s*<([^>]*)>/i;
// Where a subject starts a line, or a reifier is named behind "~".
const SUBJECT = /^(?:<<\s*)?(<[^<>\s]+>|_:[^\s;,]+|[^\s:"#<>]*:[^\s;,"<>]+)/;
const REIFIER = /(?<!~)~\s*(<[^<>\s]+>|[^\s:"#<>]*:[^\s;,"<>{}|]+)/g;
const ANYWHERE = /<[^<>\s]+>|(?<![\p{L}\p{N}_.-])[\p{L}_][\p{L}\p{N}_.-]*:[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu;
/** So much of a literal is looked for in a line. */
const LITERAL_START = 40;

/** A line with the keys that it names. */
class Line {
  readonly number: number;
  readonly text: string;
  /** Those that stand as a subject or reifier. */
  readonly subjects: readonly string[];
  readonly #prefixes: Prefixes;
  #mentions: ReadonlySet<string> | null = null;

  constructor(number: number, text: string, prefixes: Prefixes) {
    this.number = number;
    this.text = text;
    this.subjects = subjectsOf(text).map((name) => keyOf(name, prefixes));
    this.#prefixes = prefixes;
  }

  /** Those that stand anywhere; read when they are first asked for, which few lines ever are. */
  get mentions(): ReadonlySet<string> {
    this.#mentions ??= new Set((this.text.match(ANYWHERE) ?? []).map((name) => keyOf(name, this.#prefixes)));
    return this.#mentions;
  }
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** The first line of each node: as a subject or reifier where it is one, else where it is first named. */
export class Locator {
  readonly #files: readonly DataFile[];
  readonly #lines = new Map<DataFile, readonly Line[]>();
  readonly #blocks = new Map<DataFile, ReadonlyMap<string, readonly Block[]>>();
  #subjects: Map<string, Place> | null = null;
  #mentions: Map<string, Place> | null = null;

  constructor(files: readonly DataFile[]) {
    this.#files = files;
  }

  /** The place of a node, or null where no file writes it in a form that is known here. */
  find(key: string): Place | null {
    this.#subjects ??= this.#index((line) => line.subjects);
    const subject = this.#subjects.get(key);
    if (subject !== undefined) return subject;
    this.#mentions ??= this.#index((line) => line.mentions);
    return this.#mentions.get(key) ?? null;
  }

  /** The place of a triple in one file: the line of its object, else of its predicate, else of its subject. */
  findTriple(file: DataFile, subject: string, predicate: string, object: string): Place | null {
    let best: { readonly line: number; readonly found: number } | null = null;
    for (const block of this.#blocksOf(file).get(subject) ?? []) {
      const lines = this.#linesOf(file);
      const own = lines.slice(block.start, block.end);
      const at = own.findIndex((line) => line.mentions.has(predicate));
      const exact = at < 0 ? undefined : own.slice(at).find((line) => names(line, object));
      const found = exact !== undefined ? 3 : at >= 0 ? 2 : 1;
      const line = (exact ?? own[Math.max(at, 0)])?.number ?? 1;
      if (best === null || found > best.found) best = { line, found };
    }
    return best === null ? null : { file: file.path, line: best.line };
  }

  /** The runs of lines that each subject begins, as indexes of lines. */
  #blocksOf(file: DataFile): ReadonlyMap<string, readonly Block[]> {
    const known = this.#blocks.get(file);
    if (known !== undefined) return known;
    const lines = this.#linesOf(file);
    const starts = lines.flatMap((line, index) => (/^\S/.test(line.text) && line.subjects.length > 0 ? [index] : []));
    const blocks = new Map<string, Block[]>();
    for (const [index, start] of starts.entries()) {
      const subject = lines[start]?.subjects[0] ?? "";
      const block = { start, end: starts[index + 1] ?? lines.length };
      const list = blocks.get(subject);
      if (list === undefined) blocks.set(subject, [block]);
      else list.push(block);
    }
    this.#blocks.set(file, blocks);
    return blocks;
  }

  #index(namesOf: (line: Line) => Iterable<string>): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const file of this.#files) {
      for (const line of this.#linesOf(file)) {
        for (const key of namesOf(line)) if (!places.has(key)) places.set(key, { file: file.path, line: line.number });
      }
    }
    return places;
  }

  #linesOf(file: DataFile): readonly Line[] {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    const lines = readLines(file.text);
    this.#lines.set(file, lines);
    return lines;
  }
}

function readLines(text: string): Line[] {
  const prefixes = new Map(DEFAULT_PREFIXES);
  const lines: Line[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const declared = PREFIX_LINE.exec(line);
    if (declared !== null) {
      prefixes.set(declared[1] ?? "", declared[2] ?? "");
      continue;
    }
    lines.push(new Line(index + 1, line, prefixes));
  }
  return lines;
}

/** Whether a line names an IRI, or holds the start of a literal as it would be written. */
function names(line: Line, key: string): boolean {
  const literal = literalParts(key);
  if (literal === null) return line.mentions.has(key);
  return line.text.includes(JSON.stringify(literal.value.slice(0, LITERAL_START)).slice(1, -1));
}

/** A line that starts with a reified triple is the place of its reifier, not of the triple's subject. */
function subjectsOf(line: string): string[] {
  const reifiers = [...line.matchAll(REIFIER)].map((match) => match[1] ?? "");
  if (line.startsWith("<<")) return reifiers;
  const subject = SUBJECT.exec(line)?.[1];
  return subject === undefined ? reifiers : [subject, ...reifiers];
}

/** The key of a written name: the IRI between angle brackets, or a prefixed name taken apart. */
function keyOf(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (name.startsWith("<")) return name.slice(1, -1);
  if (name.startsWith("_:")) return name;
  const colon = name.indexOf(":");
  const namespace = prefixes.get(name.slice(0, colon));
  // A name may end the sentence that it stands in.
  return namespace === undefined ? name : namespace + name.slice(colon + 1).replace(/(?<![.])[.]+$/, "");
}
