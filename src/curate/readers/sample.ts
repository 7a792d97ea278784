/** A sample of sentences for two people to read: drawn by seed from the digests of the texts, the same on every machine. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { LEAST_QUOTE_LETTERS } from "../../evidence/quote.ts";
import { letterStream } from "../../evidence/text.ts";
import { makeFolder } from "../../make-folder.ts";
import { compareCodeUnits } from "../../order.ts";
import { slug } from "../../sheet/names.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { openText, type SourceRecord } from "../sources/registry.ts";
import { sentencesOf } from "../suggest/sentences.ts";

/** A sentence that is to be read. */
export interface SampleUnit {
  /** From 1, in the order of the texts. */
  readonly n: number;
  /** The IRI of the document. */
  readonly source: string;
  /** The name of the text version. */
  readonly text: string;
  /** Code points, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of the words. */
  readonly sha256: string;
}

export interface Sample {
  readonly name: string;
  readonly seed: string;
  /** How many sentences it was drawn from. */
  readonly of: number;
  readonly units: readonly SampleUnit[];
}

/** `size` in sentences. */
export const SAMPLE_DEFAULTS = { name: "first", size: 40, seed: "1" } as const;
const LARGEST_SAMPLE = 2000;

const FILE = "sample.json";

export interface DrawOptions {
  /** Default: "first". */
  readonly name?: string;
  /** Sentences; fewer where the texts have fewer. Default: 40. */
  readonly size?: number;
  /** Any text; another one draws other sentences. Default: "1". */
  readonly seed?: string;
}

/**
 * Draws a sample from the present texts of some sources. Whether a sentence is in it depends on the seed, the digest of its
 * text and its place alone. Sentences with too few letters to be quoted, such as short headings, are left out, and so are those
 * that stand several times in a text, as in running heads.
 *
 * @throws ThroughlineError `usage` for a size that is none, `unreadable` for a text that is not here, `empty` where there is
 *   no sentence
 */
export async function drawSample(
  project: Project,
  sources: readonly SourceRecord[],
  options: DrawOptions = {},
): Promise<Sample> {
  const { size, seed } = { ...SAMPLE_DEFAULTS, ...options };
  if (!Number.isSafeInteger(size) || size < 1 || size > LARGEST_SAMPLE)
    throw new ThroughlineError("usage", `A sample has 1 to ${LARGEST_SAMPLE} sentences, not ${quoted(String(size))}.`);
  const all: (Omit<SampleUnit, "n"> & { readonly rank: string })[] = [];
  for (const { iri, text, language } of sources) {
    const { source } = await openText(project, text);
    const sentences = sentencesOf(source, language ?? "en");
    const times = new Map<string, number>();
    for (const { text: words } of sentences) times.set(letterStream(words), (times.get(letterStream(words)) ?? 0) + 1);
    for (const { text: words, start, end } of sentences)
      if (letterStream(words).length >= LEAST_QUOTE_LETTERS && times.get(letterStream(words)) === 1)
        all.push({
          source: iri,
          text: text.file.replace(/\.txt$/, ""),
          start,
          end,
          sha256: sha256Hex(words),
          rank: sha256Hex(`${seed}\n${text.sha256}\n${start}`),
        });
  }
  if (all.length === 0)
    throw new ThroughlineError("empty", "There is no sentence to draw from.", { hint: "Add a document first." });
  const drawn = all.toSorted((a, b) => compareCodeUnits(a.rank, b.rank)).slice(0, size);
  drawn.sort((a, b) => compareCodeUnits(a.source, b.source) || a.start - b.start);
  const units = drawn.map(({ rank: _, ...unit }, index) => ({ n: index + 1, ...unit }));
  return { name: sampleName(options.name ?? SAMPLE_DEFAULTS.name), seed, of: all.length, units };
}

function sampleName(name: string): string {
  return slug(name, "sample");
}

/** The folder of a sample within the project. */
export function sampleFolder(name: string): string {
  return `${LAYOUT.codings}/${sampleName(name)}`;
}

/** A sentence a line, so that git shows which. */
function sampleText({ name, seed, of, units }: Sample): string {
  const head = [`"sample": ${JSON.stringify(name)}`, `"seed": ${JSON.stringify(seed)}`, `"of": ${of}`];
  return `{\n  ${head.join(",\n  ")},\n  "units": [\n    ${units.map((unit) => JSON.stringify(unit)).join(",\n    ")}\n  ]\n}\n`;
}

/**
 * Keeps a sample. The same one again changes nothing. The caller holds the lock.
 *
 * @throws ThroughlineError `usage` where another has its name
 */
export async function keepSample(project: Project, sample: Sample): Promise<void> {
  const folder = join(project.root, sampleFolder(sample.name));
  const file = join(folder, FILE);
  const text = sampleText(sample);
  if (existsSync(file)) {
    if ((await readFile(file, "utf8")) === text) return;
    throw new ThroughlineError("usage", `There is a sample ${quoted(sample.name)} with other sentences already.`, {
      hint: "Give the new one another name; what was coded of a sample must stay what it is about.",
    });
  }
  await makeFolder(folder);
  await writeFileAtomically(file, text);
}

/** The names of the samples of a project, sorted. */
export async function sampleNames({ root }: Project): Promise<string[]> {
  const folder = join(root, LAYOUT.codings);
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((name) => existsSync(join(folder, name, FILE))).sort();
}

/**
 * Reads a sample; without a name the only one.
 *
 * @throws ThroughlineError `usage` where there is none or which one is not said, `syntax` for a file that is no sample
 */
export async function readSample(project: Project, name?: string): Promise<Sample> {
  const names = await sampleNames(project);
  const wanted =
    name === undefined && names.length === 1 ? names[0] : name === undefined ? undefined : sampleName(name);
  if (wanted === undefined || !names.includes(wanted)) throw noSample(names, name);
  const file = `${sampleFolder(wanted)}/${FILE}`;
  return sampleOf(await readFile(join(project.root, file), "utf8"), wanted, file);
}

function noSample(names: readonly string[], name: string | undefined): ThroughlineError {
  const hint =
    names.length === 0
      ? "Draw one first: throughline codings draw."
      : `There ${names.length === 1 ? "is" : "are"}: ${names.join(", ")}.`;
  const message =
    name !== undefined
      ? `There is no sample ${quoted(name)}.`
      : names.length === 0
        ? "This project has no sample."
        : `There are ${names.length} samples; say which one is meant.`;
  return new ThroughlineError("usage", message, { hint, option: "sample", data: { samples: names } });
}

function sampleOf(text: string, name: string, file: string): Sample {
  const wrong = (what: string, cause?: unknown): ThroughlineError =>
    new ThroughlineError("syntax", `${quoted(file)} is no sample: ${what}.`, {
      hint: "Nobody need edit it; take it as it was from git.",
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong("it is no JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw wrong("it is no object");
  const { seed, of, units } = value as Record<string, unknown>;
  if (typeof seed !== "string" || !Number.isSafeInteger(of) || !Array.isArray(units))
    throw wrong('"seed", "of" or "units" is missing');
  for (const [index, unit] of units.entries())
    if (!isUnit(unit) || unit.n !== index + 1) throw wrong(`sentence ${index + 1} is incomplete or out of order`);
  return { name, seed, of: Number(of), units: units as SampleUnit[] };
}

function isUnit(value: unknown): value is SampleUnit {
  if (typeof value !== "object" || value === null) return false;
  const { n, source, text, start, end, sha256 } = value as Record<string, unknown>;
  return (
    [n, start, end].every(Number.isSafeInteger) && [source, text, sha256].every((each) => typeof each === "string")
  );
}
