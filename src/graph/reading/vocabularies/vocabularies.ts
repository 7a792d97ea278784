/** The built-in readings, in the order in which their labels are preferred. */

import type { ReadingFile } from "../reading-file.ts";
import { activityStreams } from "./activity-streams.ts";
import { dublinCore } from "./dublin-core.ts";
import { followTheMoney } from "./follow-the-money.ts";
import { otherNames } from "./other-names.ts";
import { people } from "./people.ts";
import { provenance } from "./provenance.ts";
import { rdf } from "./rdf.ts";
import { relations } from "./relations.ts";
import { schemaOrg } from "./schema-org.ts";
import { skos } from "./skos.ts";
import { throughline } from "./throughline.ts";
import { wikidata } from "./wikidata.ts";

export const VOCABULARIES: readonly ReadingFile[] = [
  skos,
  rdf,
  schemaOrg,
  dublinCore,
  people,
  followTheMoney,
  activityStreams,
  otherNames,
  throughline,
  wikidata,
  provenance,
  relations,
];
