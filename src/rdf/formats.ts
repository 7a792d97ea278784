/** The table of RDF syntaxes: what each is called, where it is recognised, and what it can hold. */

import { quoted, ThroughlineError } from "../errors.ts";

/** One RDF syntax. */
export interface Format {
  readonly label: string;
  readonly mediaType: string;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** The name by which n3 knows it. */
  readonly n3: string;
}

export const FORMATS = {
  turtle: { label: "Turtle", mediaType: "text/turtle", extensions: ["ttl", "turtle"], n3: "Turtle" },
  trig: { label: "TriG", mediaType: "application/trig", extensions: ["trig"], n3: "TriG" },
  ntriples: { label: "N-Triples", mediaType: "application/n-triples", extensions: ["nt", "ntriples"], n3: "N-Triples" },
  nquads: { label: "N-Quads", mediaType: "application/n-quads", extensions: ["nq", "nquads"], n3: "N-Quads" },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Every ending that is read, with its dot, for messages and for walking folders. */
export const EXTENSIONS: readonly string[] = FORMAT_NAMES.flatMap((name) =>
  FORMATS[name].extensions.map((extension) => `.${extension}`),
);

/** The syntax that a file's name tells, or null. */
export function formatOfFile(file: string): FormatName | null {
  const lower = file.toLowerCase();
  return (
    FORMAT_NAMES.find((name) => FORMATS[name].extensions.some((extension) => lower.endsWith(`.${extension}`))) ?? null
  );
}

/** The syntax of a name given by a person (`turtle`, `ttl`, `text/turtle`). Throws `unknown-format` with the list. */
export function formatByName(name: string): FormatName {
  const wanted = name.toLowerCase();
  const found = FORMAT_NAMES.find((key) => {
    const format: Format = FORMATS[key];
    return key === wanted || format.mediaType === wanted || format.extensions.includes(wanted);
  });
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that is read here.`, {
    hint: `Known formats: ${FORMAT_NAMES.join(", ")}.`,
    data: { formats: FORMAT_NAMES },
  });
}
