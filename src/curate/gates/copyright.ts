/** G3: no words of the sources in our data. */

import type { CheckData } from "../../check/data.ts";
import type { Finding } from "../../check/types.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { titlesOf, windowsOf } from "../needs.ts";
import { WINDOW_WORDS, windowHashes, windowsOfTexts, wordsOf } from "../windows.ts";

/**
 * Each literal is cut into windows of eight words; none of them may be one of the sources, unless it stands in a title
 * or name of the list. Where the texts are there, the recorded hashes must be theirs.
 */
export function nothingIsCopied(data: CheckData): Finding[] {
  const windows = windowsOf(data);
  const titles = titlesOf(data).map(wordsOf);
  const findings: Finding[] = [];
  const { terms } = data.dataset;
  for (let id = 0; id < terms.size; id++) {
    const literal = literalParts(terms.key(id));
    // A window has at least seven spaces or other breaks between its words.
    if (literal === null || literal.value.length < WINDOW_WORDS * 2 - 1) continue;
    const copied = [...windowHashes(literal.value, titles)].filter((hash) => windows.has(hash)).length;
    if (copied === 0) continue;
    for (const row of data.dataset.match({ object: id })) {
      const { subject, predicate } = data.dataset.row(row);
      const words = copied + WINDOW_WORDS - 1;
      findings.push({
        focus: data.key(subject),
        row,
        message: `${data.name(predicate)} repeats about ${words} words of a source in a row; say it in your own, or list it in titles.txt if it is a title or a name.`,
      });
    }
  }
  return [...findings, ...staleWindows(data, windows)];
}

function staleWindows(data: CheckData, windows: ReadonlySet<string>): Finding[] {
  if (data.input.texts === null) return [];
  const made = windowsOfTexts(data.input.texts);
  const lacking = [...made].filter((hash) => !windows.has(hash)).length;
  if (lacking === 0) return [];
  return [
    {
      focus: "windows.txt",
      message: `${lacking} word windows of the texts are not recorded beside the data; throughline derive windows records them`,
      place: null,
    },
  ];
}
