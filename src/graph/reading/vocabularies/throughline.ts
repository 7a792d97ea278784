/** The vocabulary of the bundled graph, as far as it names things and carries evidence; its ontology has its words. */

import type { ReadingFile } from "../reading-file.ts";

export const throughline: ReadingFile = {
  aliases: ["tl:abbreviation"],
  roles: {
    annotation: [
      "tl:infinitive",
      "tl:inverseLabel",
      "tl:abbreviation",
      "tl:plural",
      "tl:article",
      "tl:shortLabel",
      "tl:titled",
      "tl:sentenceNoun",
      "tl:clause",
      "tl:figureLabel",
      "tl:stative",
      "tl:bareObject",
    ],
    provenance: [
      "tl:assertedIn",
      "tl:claimant",
      "tl:modality",
      "tl:polarity",
      "tl:support",
      "tl:page",
      "tl:paragraph",
      "tl:letterCount",
      "tl:letterSha256",
      "tl:letterFingerprint",
      "tl:senseSha256",
      "tl:fileName",
      "tl:codePointLength",
      "tl:textNormalization",
      "tl:coverageReason",
    ],
  },
  classes: { evidence: ["tl:Statement"] },
};
