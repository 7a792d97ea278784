/** G3: no words of the sources in our data. */

import type { CheckData } from "../../check/data.ts";
import type { Finding } from "../../check/types.ts";
import { isAddress, MOST_POINTER_WORDS, wordsIn } from "../../evidence/pointer.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { titlesOf, windowsOf } from "../needs.ts";
import { WINDOW_WORDS, windowHashes, windowsOfTexts, wordsOf } from "../windows.ts";

/**
 * Each literal is cut into windows of eight words; none of them may be one of the sources, unless it stands in a title
 * or name of the list. An address may be made of a title. Where the texts are there, the recorded hashes must be theirs.
 */
export function nothingIsCopied(data: CheckData): Finding[] {
  const windows = windowsOf(data);
  const titles = titlesOf(data).map(wordsOf);
  const findings: Finding[] = [];
  const pointing = new Set(POINTER_WORDS.map((name) => iri("tl", name)));
  const { terms } = data.dataset;
  for (let id = 0; id < terms.size; id++) {
    const literal = literalParts(terms.key(id));
    // A window has at least seven spaces or other breaks between its words.
    if (literal === null || literal.value.length < WINDOW_WORDS * 2 - 1 || isAddress(literal.value)) continue;
    const copied = [...windowHashes(literal.value, titles)].filter((hash) => windows.has(hash)).length;
    if (copied === 0) continue;
    for (const row of data.dataset.matchRows({ object: id })) {
      const { subject, predicate } = data.dataset.row(row);
      // Words that lead to a passage have a rule of their own: four between spaces, though a hyphen may join more.
      if (pointing.has(data.key(predicate))) continue;
      const words = copied + WINDOW_WORDS - 1;
      findings.push({
        focus: data.key(subject),
        row,
        message: `${data.name(predicate)} repeats about ${words} words of a source in a row; say it in your own, or list it in titles.txt if it is a title or a name.`,
      });
    }
  }
  return [...findings, ...longPointers(data), ...staleWindows(data, windows)];
}

/** Words that lead to a passage are a pointer only as long as they are few. */
function longPointers(data: CheckData): Finding[] {
  return POINTER_WORDS.flatMap((name) =>
    data.pairs(iri("tl", name)).flatMap(({ subject, object }) => {
      const { length } = wordsIn(literalParts(data.key(object))?.value ?? "");
      if (length <= MOST_POINTER_WORDS) return [];
      const message = `tl:${name} has ${length} words; ${MOST_POINTER_WORDS} are a pointer, more are a copy.`;
      return [{ focus: data.key(subject), message }];
    }),
  );
}

const POINTER_WORDS = ["wordsBefore", "firstWords", "lastWords"] as const;

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
