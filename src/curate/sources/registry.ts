/** The record of sources: sources.ttl read into plain objects, and written from them. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { SourceText } from "../../evidence/text.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile, textKey, typedKey } from "../project/turtle-file.ts";
import { type Access, accessKey, accessOf } from "./access.ts";
import type { DocumentFacts } from "./document.ts";
import type { PageStart, TextVersion } from "./text-version.ts";

/** A text version as it is registered. */
export interface TextRecord {
  readonly iri: string;
  /** The file in sources/texts; its name without ".txt" names the version. */
  readonly file: string;
  /** Digest of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** Of the file that it was read from. */
  readonly originalSha256: string;
  /** The file as it came, by the name that the person gave it. */
  readonly originalName: string;
  /** What was chosen while it was read, as one sentence; "" for nothing. */
  readonly reading: string;
  /** The version that this one replaced; null for the first. */
  readonly revisionOf: string | null;
}

export interface SourceRecord extends DocumentFacts {
  /** The IRI of the source. */
  readonly iri: string;
  /** What its files, passages and statements are named by. */
  readonly name: string;
  /** Its title. */
  readonly title: string;
  /** How many pages; null where the format has none. */
  readonly pages: number | null;
  /** Whether words of it may be published; restricted where nothing is recorded. */
  readonly access: Access;
  /** The text that new passages are found in. */
  readonly text: TextRecord;
  /** All versions, the present one included, by their IRIs. */
  readonly texts: readonly TextRecord[];
}

/** A text with the pages of its passages. */
export interface OpenedText {
  readonly record: TextRecord;
  readonly source: SourceText;
  readonly pages: readonly PageStart[];
}

const value = (key: string | undefined): string | null =>
  key === undefined ? null : (literalParts(key)?.value ?? key);

/** The sources of a project in the order of their names. */
export async function readSources(project: Project): Promise<SourceRecord[]> {
  return sourcesOf(project, await TurtleFile.read(project, LAYOUT.sources));
}

export function sourcesOf(project: Project, file: TurtleFile): SourceRecord[] {
  const own = project.prefixes.get("src") ?? "";
  const texts = file
    .subjects("rdf", "type", iri("schema", "DigitalDocument"))
    .filter((text) => file.objects(text, "prov", "specializationOf").length > 0)
    .map((text) => textRecord(file, text));
  const sources: SourceRecord[] = [];
  const subjects = new Set(texts.map(({ iri: text }) => file.objects(text, "prov", "specializationOf")[0] ?? ""));
  for (const source of [...subjects].sort()) {
    const current = file.objects(source, "dcterms", "hasFormat")[0];
    const own_ = texts.filter(({ iri: text }) => file.objects(text, "prov", "specializationOf").includes(source));
    const text = own_.find((each) => each.iri === current) ?? own_.at(-1);
    if (text === undefined || source === "") continue;
    const first = (prefix: "dcterms" | "schema", local: string): string | null =>
      value(file.objects(source, prefix, local)[0]);
    const name = source.startsWith(own) ? source.slice(own.length) : source;
    sources.push({
      iri: source,
      name,
      title: first("dcterms", "title") ?? name,
      authors: file.objects(source, "dcterms", "creator").map((key) => value(key) ?? ""),
      date: first("dcterms", "issued"),
      publisher: first("dcterms", "publisher"),
      address: first("schema", "url"),
      language: first("dcterms", "language"),
      pages: Number(first("schema", "numberOfPages")) || null,
      access: accessOf(file.objects(source, "dcterms", "accessRights")) ?? "restricted",
      text,
      texts: own_,
    });
  }
  return sources;
}

function textRecord(file: TurtleFile, text: string): TextRecord {
  const first = (prefix: "schema" | "tl" | "prov" | "rdfs" | "dcterms", local: string): string =>
    value(file.objects(text, prefix, local)[0]) ?? "";
  const original = file.objects(text, "prov", "wasDerivedFrom")[0] ?? "";
  return {
    iri: text,
    file: first("tl", "fileName"),
    sha256: first("schema", "sha256"),
    originalSha256: value(file.objects(original, "schema", "sha256")[0]) ?? "",
    originalName: value(file.objects(original, "tl", "fileName")[0]) ?? "",
    reading: first("rdfs", "comment"),
    revisionOf: file.objects(text, "prov", "wasRevisionOf")[0] ?? null,
  };
}

/** What is registered of a text version that is added. */
export interface NewText {
  readonly version: TextVersion;
  readonly originalSha256: string;
  readonly originalName: string;
  readonly reading: string;
}

/** The name of a version: that of its source and the first digits of its digest. */
export function textName(name: string, sha256: string): string {
  return `${name}-${sha256.slice(0, 8)}`;
}

/** Puts a version into the record and makes it the present one of its source. */
export function registerText(file: TurtleFile, project: Project, name: string, added: NewText): string {
  const own = project.prefixes.get("src") ?? "";
  const source = `${own}${name}`;
  const text = `${own}${textName(name, added.version.sha256)}`;
  const original = `${own}${name}-original-${added.originalSha256.slice(0, 8)}`;
  const before = file.objects(source, "dcterms", "hasFormat")[0];
  const triples: [string, string, string][] = [
    [text, iri("rdf", "type"), iri("prov", "Entity")],
    [text, iri("rdf", "type"), iri("schema", "DigitalDocument")],
    [text, iri("dcterms", "title"), textKey(`Text of ${name}`, "en")],
    [text, iri("prov", "specializationOf"), source],
    [text, iri("prov", "wasDerivedFrom"), original],
    [text, iri("schema", "sha256"), textKey(added.version.sha256)],
    [text, iri("tl", "codePointLength"), typedKey(added.version.codePoints, "integer")],
    [text, iri("tl", "fileName"), textKey(`${textName(name, added.version.sha256)}.txt`)],
    [text, iri("tl", "textNormalization"), iri("tl", "NfcLf")],
    [text, iri("rdfs", "comment"), textKey(added.reading, "en")],
    [original, iri("rdf", "type"), iri("prov", "Entity")],
    [original, iri("rdf", "type"), iri("schema", "DigitalDocument")],
    [original, iri("schema", "sha256"), textKey(added.originalSha256)],
    [original, iri("tl", "fileName"), textKey(added.originalName)],
  ];
  if (before !== undefined && before !== text) triples.push([text, iri("prov", "wasRevisionOf"), before]);
  for (const [subject, predicate, object] of triples) file.add(subject, predicate, object);
  file.removeAbout(source, iri("dcterms", "hasFormat"));
  file.add(source, iri("dcterms", "hasFormat"), text);
  return text;
}

/** Facts that are given replace those that stand; what is null or empty is left. */
export function registerFacts(
  file: TurtleFile,
  source: string,
  facts: Partial<DocumentFacts & { readonly pages: number | null; readonly access: Access }>,
): void {
  const put = (predicate: string, keys: readonly string[]): void => {
    if (keys.length === 0) return;
    file.removeAbout(source, predicate);
    for (const key of keys) file.add(source, predicate, key);
  };
  const text = (words: string | null | undefined, language = ""): string[] =>
    words == null || words === "" ? [] : [textKey(words, language)];
  file.add(source, iri("rdf", "type"), iri("prov", "Entity"));
  file.add(source, iri("rdf", "type"), iri("tl", "Document"));
  put(iri("dcterms", "title"), text(facts.title, facts.language ?? "en"));
  put(iri("skos", "prefLabel"), text(facts.title, "en"));
  put(
    iri("dcterms", "creator"),
    (facts.authors ?? []).map((name) => textKey(name)),
  );
  put(
    iri("dcterms", "issued"),
    facts.date == null ? [] : [typedKey(facts.date, DATE_TYPES[facts.date.length] ?? "string")],
  );
  put(iri("dcterms", "publisher"), text(facts.publisher));
  put(iri("dcterms", "language"), text(facts.language));
  put(iri("schema", "url"), text(facts.address));
  put(iri("dcterms", "accessRights"), facts.access === undefined ? [] : [accessKey(facts.access)]);
  put(iri("schema", "numberOfPages"), facts.pages == null ? [] : [typedKey(facts.pages, "integer")]);
}

/** Years, months and days of ISO 8601 by their length. */
const DATE_TYPES: Readonly<Record<number, string>> = { 4: "gYear", 7: "gYearMonth", 10: "date" };

/** The text of a version as its file has it now; whether it was edited since is for `verify` and the gates to tell. Throws `unreadable` where the file is gone. */
export async function openText(project: Project, record: TextRecord): Promise<OpenedText> {
  // A record may come from anybody: a name in it leads nowhere but into the folder.
  const path = join(project.root, LAYOUT.texts, record.file.replace(/[/\\]/g, "_"));
  const raw = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `The text ${quoted(record.file)} is not in ${LAYOUT.texts}.`, {
      hint: `Texts are not kept in git; add ${quoted(record.originalName)} again, and it comes back.`,
      data: { file: path },
      cause,
    });
  });
  const map = await readFile(path.replace(/\.txt$/, ".map"), "utf8").catch(() => '{"pages":[]}');
  return { record, source: new SourceText(raw), pages: pagesOf(map) };
}

/** Where the pages begin, as `mapText` wrote it; none for what is no such text. */
function pagesOf(text: string): PageStart[] {
  try {
    const { pages } = JSON.parse(text) as { pages?: unknown };
    return Array.isArray(pages)
      ? pages
          .filter((each): each is [number, number] => Array.isArray(each) && each.every(Number.isSafeInteger))
          .map(([start, page]) => ({ start, page }))
      : [];
  } catch {
    return [];
  }
}

/** The file beside a text that tells where its pages begin: [offset, page], one pair a line. */
export function mapText({ pages }: TextVersion): string {
  const lines = pages.map(({ start, page }) => `    [${start}, ${page}]`);
  return `{\n  "pages": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
