/** The vocabulary of the bundled graph, as far as it names things and carries evidence; its ontology has its words. */

import { QUALIFIER_KINDS } from "../../../evidence/vocabulary.ts";
import { VERB_PROPERTIES, WORDING_PROPERTIES } from "../../names/sentence-properties.ts";
import type { ReadingFile } from "../reading-file.ts";

export const throughline: ReadingFile = {
  aliases: ["tl:abbreviation"],
  roles: {
    annotation: ["tl:abbreviation", ...[...WORDING_PROPERTIES, ...VERB_PROPERTIES].map((name) => `tl:${name}`)],
    provenance: [
      "tl:assertedIn",
      "tl:claimant",
      "tl:modality",
      "tl:polarity",
      "tl:support",
      ...QUALIFIER_KINDS.map((kind) => `tl:${kind}`),
      "tl:page",
      "tl:paragraph",
      "tl:letterCount",
      "tl:letterSha256",
      "tl:letterFingerprint",
      "tl:senseSha256",
      "tl:wordsBefore",
      "tl:firstWords",
      "tl:lastWords",
      "tl:fileName",
      "tl:codePointLength",
      "tl:textNormalization",
      "tl:coverageReason",
    ],
  },
  persons: ["tl:Person"],
  classes: { evidence: ["tl:Statement"] },
};
