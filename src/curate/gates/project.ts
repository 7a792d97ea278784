/** What a project is held to: laws that make sense for anybody's data. Those of the bundled graph are in gates.ts. */

import type { CheckData } from "../../check/data.ts";
import { claimsAreNamed } from "../../check/gates/claim-names.ts";
import { passagesResolve, statementsHaveEvidence } from "../../check/gates/evidence.ts";
import { filesAreFormatted } from "../../check/gates/format.ts";
import { languagesAreTagged } from "../../check/gates/languages.ts";
import { namesAreDescribed } from "../../check/gates/references.ts";
import { shapesHold } from "../../check/gates/shapes.ts";
import { schemesAreConsistent } from "../../check/gates/skos.ts";
import { NEEDS, type Need } from "../../check/needs.ts";
import { type Finding, type Gate, gateNumber } from "../../check/types.ts";
import { iri } from "../../rdf/namespaces.ts";
import { typedSignaturesHold } from "./signatures.ts";

const TEXTS: Need = {
  words: "the texts",
  missing:
    "the texts of this project are not here, for git does not keep them; add the documents again: throughline source add",
  has: (data) => data.input.texts !== null,
};

/** A claim on which journals and graph differ, and what that is in words. */
export interface Unsettled {
  /** The IRI of the claim. */
  readonly claim: string;
  /** How the two differ, as one sentence. */
  readonly message: string;
}

/** By the names that the same laws have elsewhere. */
const LAWS: readonly Gate[] = [
  {
    id: "G1",
    title: "evidence for every statement",
    severity: "violation",
    needs: [],
    law: "Every statement has at least one claim that rests on at least one passage.",
    where: "What is recorded of a document, as its author, is no statement of one.",
    run: statementsHaveEvidence,
  },
  {
    id: "G2",
    title: "passages are where they say",
    severity: "violation",
    needs: [TEXTS],
    law: "Every passage is found, letter for letter, at its recorded place, and every text has its recorded digest.",
    where: "",
    run: passagesResolve,
  },
  {
    id: "G4",
    title: "names of claims",
    severity: "violation",
    needs: [NEEDS.evidence],
    law: "A claim speaks of exactly one triple, its name is the hash of what it says, and no node is blank.",
    where: "",
    run: claimsAreNamed,
  },
  {
    id: "G8",
    title: "hierarchies",
    severity: "violation",
    needs: [],
    law: "No circle of broader concepts, and no clash of their labels or relations (SKOS S13, S14, S27, S46).",
    where: "",
    run: onlyViolations(schemesAreConsistent),
  },
  {
    id: "G9",
    title: "SHACL shapes",
    severity: "violation",
    needs: [NEEDS.shapes],
    law: "The data conforms to the SHACL shapes that stand in the vocabulary, if any do.",
    where: "",
    run: shapesHold,
  },
  {
    id: "G10",
    title: "signatures",
    severity: "warning",
    needs: [],
    law: "Every statement joins what its relation takes, as far as its ends have a type of their own.",
    where: "",
    run: typedSignaturesHold,
  },
  {
    id: "G11",
    title: "references",
    severity: "violation",
    needs: [],
    law: "Every name of the project that is used is described.",
    where: "",
    run: namesAreDescribed,
  },
  {
    id: "G12",
    title: "deterministic Turtle",
    severity: "warning",
    needs: [],
    law: "Every file is byte for byte what `throughline fmt` makes of it, so that git shows what changed.",
    where: "",
    run: filesAreFormatted,
  },
  {
    id: "G17",
    title: "language tags",
    severity: "violation",
    needs: [],
    law: "Every language tag is well-formed (RFC 5646).",
    where: "",
    run: onlyViolations(languagesAreTagged),
  },
  {
    id: "G25",
    title: "types and definitions",
    severity: "info",
    needs: [],
    law: "Every concept has a type of its own and a definition; how many lack one is told, not demanded.",
    where: "",
    run: conceptsAreDescribed,
  },
];

/** A sentence of a sample that is not in its text, by its source, and what that is in words. */
export interface Misplaced {
  /** The IRI of the source. */
  readonly source: string;
  /** What is wrong, as one sentence. */
  readonly message: string;
}

/** What gates of a project ask of its folder. */
export interface ProjectAsked {
  /** Where its journals and its graph differ. */
  readonly unsettled: () => Promise<readonly Unsettled[]>;
  /** Where its samples and its texts differ. */
  readonly misplaced: () => Promise<readonly Misplaced[]>;
}

/** The gates of a project. */
export function projectGates({ unsettled, misplaced }: ProjectAsked): readonly Gate[] {
  const decisions: Gate = {
    id: "G24",
    title: "decisions and graph",
    severity: "warning",
    needs: [],
    law: "Every claim that the journals hold stands in the graph, and none that they took out.",
    where: "Edits by hand are legal; after two people's work came together, `throughline project rebuild` settles it.",
    run: async () => (await unsettled()).map(({ claim, message }) => ({ focus: claim, message })),
  };
  const codings: Gate = {
    id: "G28",
    title: "samples and texts",
    severity: "violation",
    needs: [],
    law: "Every sentence of a sample is, letter for letter, at its place in the text that it was drawn from, and every line of a coding is about one.",
    where: "What two readers code is not in the graph; it is checked where the texts are.",
    run: async () => (await misplaced()).map(({ source, message }) => ({ focus: source, message })),
  };
  return [...LAWS, decisions, codings].sort((a, b) => gateNumber(a.id) - gateNumber(b.id));
}

/** What a gate finds besides is about the bundled graph as a whole, such as its labels in other languages. */
function onlyViolations(run: (data: CheckData) => Finding[]): Gate["run"] {
  return (data) => run(data).filter(({ severity }) => severity === undefined || severity === "violation");
}

function conceptsAreDescribed(data: CheckData): Finding[] {
  const { statements } = data.knowledge;
  const labelled = data.pairs(iri("skos", "prefLabel")).map(({ subject }) => subject);
  const documents = new Set(data.instancesOf(iri("tl", "Document")));
  const concepts = [...new Set(labelled)].filter(
    (node) => data.isOwn(node) && !documents.has(node) && !statements.roles.isEvidence(node),
  );
  const topic = data.id("tl", "Concept");
  const untyped = concepts.filter((node) =>
    data.objects(node, iri("rdf", "type")).every((type) => topic !== null && type === topic),
  );
  const undefined_ = concepts.filter((node) => data.objects(node, iri("skos", "definition")).length === 0);
  const told = (nodes: readonly number[], lack: string): Finding[] =>
    nodes.length === 0
      ? []
      : [
          {
            focus: data.key(nodes[0] ?? 0),
            message: `${nodes.length} of ${concepts.length} concepts ${lack}: ${data.names(nodes)}.`,
          },
        ];
  return [...told(untyped, "have no type of their own"), ...told(undefined_, "have no definition")];
}
