/** G12: each Turtle file is written as the deterministic writer would write it. */

import { DEFAULT_PREFIXES } from "../../rdf/namespaces.ts";
import { toTurtle } from "../../rdf/turtle.ts";
import type { CheckData, ParsedFile } from "../data.ts";
import type { Finding } from "../types.ts";

/** G12: reading a file and writing it again gives the same bytes, with LF line ends and in Unicode form NFC. */
export function filesAreFormatted(data: CheckData): Finding[] {
  return data.parsed.filter(({ file }) => file.format === "turtle").flatMap((parsed) => formatOf(data, parsed));
}

function formatOf(data: CheckData, { file, rows, prefixes }: ParsedFile): Finding[] {
  const written = toTurtle(data.dataset, { rows, prefixes: new Map([...DEFAULT_PREFIXES, ...prefixes]) });
  const expected = written.normalize("NFC");
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

function reasonOf(text: string): string {
  if (text.includes("\r")) return "The file has CR line ends.";
  if (text !== text.normalize("NFC")) return "The file is not in Unicode form NFC.";
  return "The file is not in the deterministic form.";
}
