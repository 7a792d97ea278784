/** Readers of what is taken away, written against the formats and not against our writers. */

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Entries of a BibTeX file: braces counted as BibTeX counts them, those behind a backslash included. */
export function readBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} expected at ${at}: ${JSON.stringify(text.slice(at, at + 30))}`);
  };
  const take = (pattern: RegExp, what: string): string => {
    const [found] = new RegExp(`^(?:${pattern.source})`, "u").exec(text.slice(at)) ?? [fail(what)];
    at += found.length;
    return found;
  };
  const braced = (): string => {
    take(/\{/, "{");
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) fail("}");
      if (text[at] === "{") depth++;
      if (text[at] === "}") depth--;
    }
    return text.slice(start, at - 1);
  };
  for (take(/\s*/, ""); at < text.length; take(/\s*/, "")) {
    const type = take(/@[a-z]+/, "an entry").slice(1);
    take(/\{/, "{");
    const key = take(/[^\s,{}]+/, "a key");
    const fields = new Map<string, string>();
    take(/,\s*/, ",");
    while (text[at] !== "}") {
      const name = take(/[a-z]+/, "a field");
      take(/\s*=\s*/, "=");
      fields.set(name, braced());
      take(/,\s*/, ",");
    }
    at++;
    entries.push({ type, key, fields });
  }
  return entries;
}

/** What LaTeX prints for a field: commands undone, braces that only group taken away. */
export function printedBibtex(field: string): string {
  return field
    .replace(/\\textbackslash\{\}/g, "\u0000")
    .replace(/\\textbraceleft\{\}/g, "\u0001")
    .replace(/\\textbraceright\{\}/g, "\u0002")
    .replace(/\\textasciitilde\{\}/g, "~")
    .replace(/\\textasciicircum\{\}/g, "^")
    .replace(/\\([$&#_%])/g, "$1")
    .replace(/[{}]/g, "")
    .replaceAll("\u0000", "\\")
    .replaceAll("\u0001", "{")
    .replaceAll("\u0002", "}");
}

/** Entries of a RIS file: a tag, two blanks, a hyphen, a blank and a value a line, from TY to ER. */
export function readRis(text: string): (readonly (readonly [string, string])[])[] {
  const entries: [string, string][][] = [];
  const lines = text.split("\r\n").filter((line) => line !== "");
  for (const line of lines) {
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === "") throw new Error(`a tag expected: ${JSON.stringify(line)}`);
    if ((tag === "TY") !== (entries.at(-1)?.at(-1)?.[0] ?? "ER").startsWith("ER"))
      throw new Error(`${tag} out of order`);
    if (tag === "TY") entries.push([]);
    entries.at(-1)?.push([tag, value]);
  }
  return entries;
}

const CSL_TYPES: ReadonlySet<string> = new Set(
  (
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset " +
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation " +
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical " +
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis " +
    "treaty webpage"
  ).split(" "),
);
const CSL_STRINGS: ReadonlySet<string> = new Set(["title", "publisher", "number", "URL", "note"]);

/** What csl-data.json 1.0.2 of the Citation Style Language would refuse in a list of items; empty where it is valid. */
export function cslFaults(items: unknown): string[] {
  if (!Array.isArray(items)) return ["the document is no list"];
  return items.flatMap((item: Record<string, unknown>, index) => {
    const faults: string[] = [];
    if (!["string", "number"].includes(typeof item.id)) faults.push("id");
    if (!CSL_TYPES.has(String(item.type))) faults.push("type");
    for (const [key, value] of Object.entries(item)) {
      if (key !== "id" && key !== "type" && !isCslValue(key, value)) faults.push(key);
    }
    return faults.map((fault) => `${index}: ${fault}`);
  });
}

function isCslValue(key: string, value: unknown): boolean {
  if (key === "author") return Array.isArray(value) && value.every(isCslName);
  return key === "issued" ? isCslDate(value) : CSL_STRINGS.has(key) && typeof value === "string";
}

function isCslName(name: unknown): boolean {
  const parts = Object.entries(name as object);
  return (
    parts.length > 0 && parts.every(([key, part]) => /^(family|given|literal)$/.test(key) && typeof part === "string")
  );
}

function isCslDate(date: unknown): boolean {
  const { "date-parts": ranges, literal, ...rest } = date as { "date-parts"?: unknown; literal?: unknown };
  if (Object.keys(rest).length > 0) return false;
  if (literal !== undefined) return typeof literal === "string";
  const isParts = (parts: unknown): boolean =>
    Array.isArray(parts) && parts.length >= 1 && parts.length <= 3 && parts.every(Number.isInteger);
  return Array.isArray(ranges) && ranges.length >= 1 && ranges.length <= 2 && ranges.every(isParts);
}

/** Rows of an RFC 4180 table, by a state machine over its characters. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[""]];
  let inQuotes = false;
  const cell = (): string[] => rows.at(-1) ?? [];
  const append = (char: string): void => {
    const row = cell();
    row[row.length - 1] += char;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (inQuotes && char === '"' && text[at + 1] === '"') append(text[++at] ?? "");
    else if (char === '"') inQuotes = !inQuotes;
    else if (inQuotes) append(char);
    else if (char === ",") cell().push("");
    else if (char === "\r" && text[at + 1] === "\n") {
      rows.push([""]);
      at++;
    } else append(char);
  }
  if (inQuotes) throw new Error("a quoted cell is not closed");
  if (rows.at(-1)?.join("") === "") rows.pop();
  return rows;
}
