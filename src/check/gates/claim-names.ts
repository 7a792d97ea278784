/** G4: the names of claims, and what got one name though it is two claims. */

import { type ClaimVoice, claimId } from "../../evidence/identity.ts";
import type { Qualifiers } from "../../evidence/types.ts";
import type { NTriplesLine } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import { ntriplesOfKey } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import type { Finding } from "../types.ts";

/** G4: a claim speaks of one triple for one voice, has the name that follows from both, and no node is without one. */
export function claimsAreNamed(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<number, number>();
  for (const { reifier } of data.reifications) counts.set(reifier, (counts.get(reifier) ?? 0) + 1);
  for (const [reifier, count] of counts) {
    const focus = data.key(reifier);
    if (count > 1) findings.push({ focus, message: `The claim speaks of ${count} triples; it must be one.` });
  }
  for (const claim of data.instancesOf(iri("tl", "Statement"))) {
    if (!counts.has(claim)) findings.push({ focus: data.key(claim), message: "The claim speaks of no triple." });
  }
  for (const reification of data.reifications) {
    const wrong = wrongName(data, reification);
    if (wrong !== null) findings.push(wrong);
  }
  return [...findings, ...blankNodes(data)];
}

function wrongName(data: CheckData, reification: CheckData["reifications"][number]): Finding | null {
  const { reifier, subject, predicate, object } = reification;
  const focus = data.key(reifier);
  if (!focus.startsWith(NAMESPACES.st)) return null;
  const [source, ...more] = data.objects(reifier, iri("tl", "assertedIn"));
  if (source === undefined || more.length > 0) {
    return {
      focus,
      message: `The claim names ${more.length === 0 ? "no source" : "several sources"}; it must be one.`,
    };
  }
  const line: NTriplesLine = `${[subject, predicate, object].map((id) => ntriplesOfKey(data.key(id))).join(" ")} .`;
  const nameOf = (voice?: ClaimVoice): string => `st:${claimId(line, data.key(source), voice)}`;
  const collided = collision(data, reification, nameOf);
  if (collided !== null) return { focus, message: collided };
  const [claimant = null] = data.objects(reifier, iri("tl", "claimant")).map((id) => data.key(id));
  const polarity = data.reader.polarity(reifier);
  const name = `st:${focus.slice(NAMESPACES.st.length)}`;
  const voice = { claimant, polarity };
  const under = qualifiersByLanguage(data.reader.qualifiers(reifier));
  const full = under.map((qualifiers) => nameOf({ ...voice, qualifiers }));
  const expected = full[0] ?? nameOf(voice);
  // Names of fewer parts stay valid: a claim is never called anything else again because we know more of it.
  if ([...full, nameOf(voice), nameOf()].includes(name)) return null;
  const parts = ["its triple", "its source"];
  if (claimant !== null) parts.push("its claimant");
  if (polarity === "denied") parts.push("its denial");
  if (under.length > 0) parts.push("what it holds under");
  return { focus, message: `The claim must be called ${expected}, after ${listed(parts)}.` };
}

/** What a claim holds under, in each of its languages by itself, English first: its name is made of the words of one. */
function qualifiersByLanguage(told: ReturnType<CheckData["reader"]["qualifiers"]>): Qualifiers[] {
  const languages = [...new Set([...told.values()].flat().map(({ language }) => language))];
  languages.sort((a, b) => Number(b === "en") - Number(a === "en") || compareCodeUnits(a, b));
  return languages.map((language) => {
    const own = [...told].map(([kind, texts]) => [
      kind,
      texts.filter((text) => text.language === language).map(({ value }) => value),
    ]);
    return Object.fromEntries(own);
  });
}

/** What got one name though it is several claims: the words of two voices, or a claim and its denial. */
function collision(
  data: CheckData,
  { reifier, subject, predicate, object }: CheckData["reifications"][number],
  nameOf: (voice: ClaimVoice) => string,
): string | null {
  const voices = data.objects(reifier, iri("tl", "claimant"));
  const polarity = data.reader.polarity(reifier);
  if (voices.length > 1) {
    const each = voices.map((id) => `${nameOf({ claimant: data.key(id), polarity })} for ${data.name(id)}`);
    return `Several voices have one claim: give each its own, ${listed(each)}.`;
  }
  const recorded = data.objects(reifier, iri("tl", "polarity"));
  const isBoth =
    recorded.length > 1 || (polarity === "denied" && standsUnclaimed(data, { subject, predicate, object }));
  if (!isBoth) return null;
  const [claimant = null] = voices.map((id) => data.key(id));
  const [affirmed, denied] = [nameOf({ claimant }), nameOf({ claimant, polarity: "denied" })];
  return `A claim and its denial have one name: the claim must be called ${affirmed}, the denial ${denied}.`;
}

/** Whether a triple is asserted though no claim affirms it. */
function standsUnclaimed(data: CheckData, triple: Record<"subject" | "predicate" | "object", number>): boolean {
  const { subject, predicate, object } = triple;
  if (data.dataset.matchRows(triple).length === 0) return false;
  return !data.reifications.some(
    (other) =>
      other.subject === subject &&
      other.predicate === predicate &&
      other.object === object &&
      data.reader.polarity(other.reifier) === "affirmed",
  );
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function blankNodes(data: CheckData): Finding[] {
  const blank = new Set<number>();
  for (let row = 0; row < data.dataset.size; row++) {
    const { subject, object } = data.dataset.row(row);
    for (const id of [subject, object]) if (data.dataset.terms.isBlank(id)) blank.add(id);
  }
  return [...blank].map((id) => {
    const [row] = [...data.dataset.matchRows({ subject: id }), ...data.dataset.matchRows({ object: id })];
    const near =
      row === undefined
        ? id
        : data.dataset.row(row).subject === id
          ? data.dataset.row(row).object
          : data.dataset.row(row).subject;
    const place = data.locator.find(data.key(near));
    return { focus: data.key(id), message: `A blank node, next to ${data.name(near)}: give it an IRI.`, place };
  });
}
