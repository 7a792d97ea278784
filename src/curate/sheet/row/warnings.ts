/** What a person should look at, though a row is ready. */

import { quoted } from "../../../errors.ts";
import { tellingOf } from "../../../evidence/altered.ts";
import { iri } from "../../../rdf/namespaces.ts";
import type { RowCells } from "../../../sheet/cells.ts";
import type { RowReport } from "../../../sheet/report.ts";
import type { MadeConcept } from "../../journal/lines.ts";
import type { KnownConcept } from "../../project/concepts.ts";
import { hedgesIn } from "../hedges.ts";
import { isRelation, type Workbench } from "../workbench.ts";
import type { RowEnds } from "./ends.ts";

type Warning = RowReport["warnings"][number];

/** A row that passed, and its passage. */
interface Passed {
  readonly cells: RowCells;
  readonly ends: RowEnds;
  /** The passage. */
  readonly words: string;
  /** Whether words are left out of the quote. */
  readonly joined: boolean;
  /** Whether the passage names both ends. */
  readonly isStated: boolean;
}

export function warningsOf({ cells, ends, words, joined, isStated }: Passed, bench: Workbench): Warning[] {
  return [
    joined ? warning("joined", "Words are left out of the quote; the passage runs from its first to its last.") : [],
    isStated ? [] : warning("inferred", "The passage does not name both ends, so the statement is marked as inferred."),
    hedgeWarning(cells, words),
    denialWarning(cells, words),
    signatureWarning(ends, bench),
    ends.made.flatMap((concept) => newNameWarning(concept, bench)),
  ].flat();
}

function warning(code: Warning["code"], message: string): Warning[] {
  return [{ code, message }];
}

function hedgeWarning(cells: RowCells, words: string): Warning[] {
  const hedges = cells.text("modality") === "" ? hedgesIn(words) : [];
  if (hedges.length === 0) return [];
  const message = `The passage has ${hedges.map(quoted).join(", ")}: is it meant as asserted? The column modality says how.`;
  return warning("hedge", message);
}

function denialWarning(cells: RowCells, words: string): Warning[] {
  const denials = cells.text("polarity") === "" ? [...new Set(tellingOf(words).denials)] : [];
  if (denials.length === 0) return [];
  const message = `The passage has ${denials.map(quoted).join(", ")}: does it deny what the row says? The column polarity says so.`;
  return warning("denial", message);
}

function signatureWarning({ relation, from, to }: RowEnds, { vocabulary }: Workbench): Warning[] {
  const fits = ({ types }: KnownConcept, classes: readonly string[]): boolean =>
    types.includes(iri("tl", "Concept")) || vocabulary.fits(types, classes);
  const wrong = !fits(from, relation.domain) ? from : !fits(to, relation.range) ? to : null;
  if (wrong === null) return [];
  const message = `${quoted(wrong.label)} is of a type that ${quoted(relation.label)} does not usually take; look at both.`;
  return warning("signature", message);
}

function newNameWarning(made: MadeConcept, bench: Workbench): Warning[] {
  const what = isRelation(made) ? "a relation" : `a concept of type ${bench.typeLabel(made.type)}`;
  return warning("new-name", `${quoted(made.label)} is new: it becomes ${what}.`);
}
