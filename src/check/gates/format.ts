/** G12: each Turtle file is written as the deterministic writer would write it. */

import { Dataset } from "../../rdf/store/dataset.ts";
import { canonicalizeBlankNodes } from "../../rdf/write/canonical.ts";
import { toTurtle } from "../../rdf/write/turtle.ts";
import type { CheckData, ParsedFile } from "../data.ts";
import type { Finding } from "../types.ts";

/** G12: what `throughline fmt` would write is what is there: the same bytes, with LF line ends, in Unicode form NFC. */
export async function filesAreFormatted(data: CheckData): Promise<Finding[]> {
  const files = data.parsed.filter(({ file }) => file.format === "turtle");
  return (await Promise.all(files.map((parsed) => formatOf(data, parsed)))).flat();
}

async function formatOf(data: CheckData, parsed: ParsedFile): Promise<Finding[]> {
  const { file } = parsed;
  const expected = (await written(data, parsed)).normalize("NFC");
  if (expected === file.text) return [];
  const [found, wanted] = [file.text.split("\n"), expected.split("\n")];
  const line = found.findIndex((text, index) => text !== wanted[index]) + 1 || found.length;
  return [
    {
      focus: file.path,
      message: `${reasonOf(file.text)} From line ${line} on it differs; run: throughline fmt ${file.path}`,
      place: { file: file.path, line },
    },
  ];
}

async function written(data: CheckData, { rows, prefixes }: ParsedFile): Promise<string> {
  const { terms } = data.dataset;
  const isBlank = (id: number): boolean => terms.isBlank(id);
  const blank = rows.some((row) => Object.values(data.dataset.row(row)).some(isBlank));
  if (!blank) return toTurtle(data.dataset, { rows, prefixes });
  const own = new Dataset(terms);
  for (const row of rows) own.addIds(data.dataset.row(row));
  return toTurtle(await canonicalizeBlankNodes(own), { prefixes });
}

function reasonOf(text: string): string {
  if (text.includes("\r")) return "The file has CR line ends.";
  if (text !== text.normalize("NFC")) return "The file is not in Unicode form NFC.";
  return "The file is not in the deterministic form.";
}
