/** The gates of one's own data: they serve who makes a graph from sources, and releases it. A test for each row shows it fail. */

import { GATES } from "../check/gates.ts";
import { NEEDS } from "../check/needs.ts";
import { type Gate, gateNumber } from "../check/types.ts";
import { coverageOf, sentencesAreAccountedFor } from "./coverage.ts";
import { nothingIsCopied } from "./gates/copyright.ts";
import { notesAreRemarks } from "./gates/notes.ts";
import { peopleArePublic } from "./gates/people.ts";
import { releasedStay } from "./gates/released.ts";
import { signaturesHold } from "./gates/signatures.ts";
import { CURATION_NEEDS } from "./needs.ts";

/** In the order of their numbers. */
export const CURATION_GATES: readonly Gate[] = [
  {
    id: "G3",
    title: "no words of the sources",
    severity: "violation",
    needs: [CURATION_NEEDS.windows],
    law: "No literal repeats eight words in a row of a source, outside the titles and names listed in `titles.txt`; the words that lead a browser to a passage are four at most at either end.",
    where:
      "Runs without the texts, on the hashes in `windows.txt`; with the texts it also tells where these are out of date.",
    run: nothingIsCopied,
  },
  {
    id: "G10",
    title: "signatures",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Every statement, a denied one too, joins what the domain and the range of its property include.",
    where: "",
    run: signaturesHold,
  },
  {
    id: "G18",
    title: "released names stay",
    severity: "violation",
    needs: [NEEDS.ontology, CURATION_NEEDS.released],
    law: "Every IRI of the last release is still described, or is deprecated and names its successor.",
    where: "Compares with `released.txt`, which a release writes; before the first release there is none.",
    run: releasedStay,
  },
  {
    id: "G22",
    title: "personal data",
    severity: "violation",
    needs: [NEEDS.ontology],
    law: "Persons are authors, editors, office holders or cited voices, stand at no end of a harm, and have no contact or private trait.",
    where: "A person whom a document only names is a warning: people must see whether the name is a by-line.",
    run: peopleArePublic,
  },
  {
    id: "G23",
    title: "coverage of the sources",
    severity: "violation",
    needs: [NEEDS.evidence, NEEDS.sources],
    law: "Every sentence of every source carries a statement or is listed with the reason why it does not.",
    where: "Needs the texts; without them the check prints what is recorded.",
    run: sentencesAreAccountedFor,
    coverage: coverageOf,
  },
  {
    id: "G26",
    title: "notes are remarks",
    severity: "warning",
    needs: [NEEDS.evidence],
    law: "No note of a claim carries a number, an ordinal, a comparison, a condition or a cause: these are qualifiers, or statements of their own.",
    where: "Told by English words, so a remark on reading may be named too; how many notes are left is what counts.",
    run: notesAreRemarks,
  },
];

/** Both tables as one, in the order of their numbers: what the command line runs, and docs/checks.md is made from. */
export const ALL_GATES: readonly Gate[] = [...GATES, ...CURATION_GATES].sort(
  (a, b) => gateNumber(a.id) - gateNumber(b.id),
);
