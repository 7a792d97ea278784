/** The gates that can be asked of anybody's graph; those of one's own data are src/curate/gates.ts. A test for each row shows it fail. */

import { claimsAreNamed } from "./gates/claim-names.ts";
import { isDescribed } from "./gates/description.ts";
import { passagesResolve, statementsHaveEvidence } from "./gates/evidence.ts";
import { isFair } from "./gates/fair.ts";
import { filesAreFormatted } from "./gates/format.ts";
import { oneLabel, ownDefinition } from "./gates/labels.ts";
import { languagesAreTagged } from "./gates/languages.ts";
import { namesDiffer } from "./gates/look-alikes.ts";
import { mappingsAreReviewed } from "./gates/mappings.ts";
import { referencesResolve } from "./gates/references.ts";
import { reportIsClean } from "./gates/report.ts";
import { shapesHold } from "./gates/shapes.ts";
import { schemesAreConsistent } from "./gates/skos.ts";
import { NEEDS } from "./needs.ts";
import type { Gate } from "./types.ts";

/** In the order of their numbers. */
export const GATES: readonly Gate[] = [
  {
    id: "G1",
    title: "evidence for every statement",
    severity: "violation",
    needs: [NEEDS.evidence],
    law: "Every statement about the world has at least one claim that rests on at least one passage.",
    where: "",
    run: statementsHaveEvidence,
  },
  {
    id: "G2",
    title: "passages are where they say",
    severity: "violation",
    needs: [NEEDS.evidence, NEEDS.sources],
    law: "Every passage is found, letter for letter, at its recorded place, and every text has its recorded digest.",
    where: "Needs the texts, which are not ours to ship; without them G9 looks at the structure of passages only.",
    run: passagesResolve,
  },
  {
    id: "G4",
    title: "names of claims",
    severity: "violation",
    needs: [NEEDS.ontology, NEEDS.evidence],
    law: "A claim is of one triple, one source and one voice, its name is their hash and may be that of what it holds under too, a denial has a name of its own, and no node is blank.",
    where: "",
    run: claimsAreNamed,
  },
  {
    id: "G5",
    title: "one English label",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Every class, property, scheme, concept, entity and source of ours has exactly one preferred label in English.",
    where: "",
    run: oneLabel,
  },
  {
    id: "G6",
    title: "definitions of our own",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "The same have one definition of 40 to 400 characters that nothing else has; of entities, 95 in 100 must.",
    where: "",
    run: ownDefinition,
  },
  {
    id: "G7",
    title: "ontology report",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Labels are clean and unique, nothing deprecated is in use, each object property has an inverse label, an example, a domain and a range, there are at most 45 of them, and no hierarchy is circular.",
    where: "Our own reading of the ROBOT report; ROBOT itself runs on the RDF 1.1 files before a release.",
    run: reportIsClean,
  },
  {
    id: "G8",
    title: "concept schemes",
    severity: "violation",
    needs: [NEEDS.skos],
    law: "No circle of broader concepts, no orphan in a scheme, no clash of labels or relations (SKOS S13, S14, S27, S46); links are written both ways, and 95 in 100 nodes hang together.",
    where: "",
    run: schemesAreConsistent,
  },
  {
    id: "G9",
    title: "SHACL shapes",
    severity: "violation",
    needs: [NEEDS.shapes],
    law: "The data conforms to every SHACL Core shape that it brings; the shape gives the severity.",
    where: "Shapes for reifiers (SHACL 1.2) are not understood by the engine; G1 and G4 take their place.",
    run: shapesHold,
  },
  {
    id: "G11",
    title: "references",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Every IRI of ours that is used is described, and every entity, passage and source that is described is used.",
    where: "",
    run: referencesResolve,
  },
  {
    id: "G12",
    title: "deterministic Turtle",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Every Turtle file is byte for byte what our writer makes of it: sorted, LF, Unicode form NFC.",
    where: "",
    run: filesAreFormatted,
  },
  {
    id: "G13",
    title: "round trips",
    severity: "violation",
    needs: [],
    law: "The graph comes back from every export that keeps everything, RDF 1.1 included, and another parser reads the same quads.",
    where: "held by the test test/check/round-trips.test.ts",
    run: null,
  },
  {
    id: "G14",
    title: "competency questions",
    severity: "violation",
    needs: [],
    law: "The questions of a policy researcher have their expected answers, and those the texts cannot answer have none.",
    where: "held by the test test/questions/questions.test.ts",
    run: null,
  },
  {
    id: "G15",
    title: "two people",
    severity: "info",
    needs: [],
    law: "Statements that tie an actor to a crime have been seen by a second person.",
    where: "done by people in review; no machine can see it",
    run: null,
  },
  {
    id: "G16",
    title: "agreement of readers",
    severity: "info",
    needs: [],
    law: "Two readers who encode the same 50 statements agree (F1 of at least 0.8 before version 1.0).",
    where: "measured by people before a release",
    run: null,
  },
  {
    id: "G17",
    title: "language tags",
    severity: "violation",
    needs: [],
    law: "Every language tag is well-formed (RFC 5646); how many labels each UN language has is told, not demanded.",
    where: "",
    run: languagesAreTagged,
  },
  {
    id: "G19",
    title: "description of the dataset",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Ontology, dataset and distributions name a version and a licence by IRI, each source has a note on rights, and the figures of the VoID description are the real ones, counted over all files together.",
    where: "",
    run: isDescribed,
  },
  {
    id: "G20",
    title: "FAIR tests",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "The ontology passes the tests of FOOPS! that need no network; what FOOPS! only recommends is a warning or a note.",
    where: "The tests that ask the network (resolving, content negotiation, registries) run by hand after publication.",
    run: isFair,
  },
  {
    id: "G21",
    title: "mappings",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "A mapping to another authority carries a note of its review, and owl:sameAs is not used.",
    where: "",
    run: mappingsAreReviewed,
  },
  {
    id: "G27",
    title: "names that look alike",
    severity: "warning",
    needs: [],
    law: "No label passes to the eye for that of another thing by letters of another script, and no word mixes scripts that no word mixes.",
    where: "",
    run: namesDiffer,
  },
];
