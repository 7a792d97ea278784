/** The options of a question that differ from those of a new one, in words, each with the way back. */

import type { Modality, QualifierKind } from "throughline/evidence";
import type { SameLink } from "throughline/graph";
import { type Constraints, NO_CONSTRAINTS, OFFERED, type PanelName } from "../session/constraints.ts";
import type { Session } from "../session/session.ts";
import type { Chip } from "../styles/chips.ts";
import { words } from "../words/words.ts";

/** Terms of SKOS and OWL have one name in every language. */
export const SAME_NAMES: Readonly<Record<SameLink, string>> = { exactMatch: "skos:exactMatch", sameAs: "owl:sameAs" };

type Value = Constraints[keyof Constraints];

/** In the order in which a link lists them. */
export function optionsInForce(session: Session): Chip[] {
  const { constraints } = session.state;
  return OFFERED.filter(({ name }) => !isUsual(name, constraints)).map(({ name }) => ({
    text: inWords(session, name, constraints[name]),
    drop: () => session.dispatch({ type: "constrain", constraints: { [name]: NO_CONSTRAINTS[name] } }),
  }));
}

function isUsual(name: keyof Constraints, constraints: Constraints): boolean {
  return JSON.stringify(constraints[name]) === JSON.stringify(NO_CONSTRAINTS[name]);
}

function inWords(session: Session, name: keyof Constraints, value: Value): string {
  // The mode comes by a link only; its name is that of the language of patterns.
  if (name === "mode") return String(value);
  const offer = words.constraints.offers[name satisfies PanelName];
  if (typeof value === "number") return `${value} ${offer}`;
  if (typeof value === "boolean" || name === "alike") return offer;
  if (typeof value === "string") return `${offer}: ${value}`;
  const members = (value ?? []).map((member) => memberInWords(session, name, String(member)));
  return `${offer.replace(/[…:]$/, "").trimEnd()}: ${members.join(", ")}`;
}

function memberInWords(session: Session, name: keyof Constraints, member: string): string {
  switch (name) {
    case "modalities":
      return words.modality[member as Modality];
    case "qualifiers":
    case "avoidQualifiers":
      return words.qualifiers[member as QualifierKind];
    case "same":
      return SAME_NAMES[member as SameLink];
    default:
      return session.labelOf(member);
  }
}
