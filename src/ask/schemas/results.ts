/** The shapes of the answers, as schemas; the types are those of the library. */

import { z } from "zod";
import { ERROR_CODES } from "../../errors.ts";
import { MODALITY_NAMES } from "../../evidence/vocabulary.ts";
import type { NeighborsResult } from "../../graph/explore/neighbors.ts";
import type { ShowResult } from "../../graph/explore/show.ts";
import type { SourceStats, StatsResult } from "../../graph/explore/stats.ts";
import { MATCHED_BY } from "../../graph/names/name-search.ts";
import { ROLES } from "../../graph/store/roles.ts";
import type { AlikePath, CitedPath, Hop, PathNode } from "../../paths/answer/answer.ts";
import type { PathResult } from "../../paths/answer/find-paths.ts";
import type { SameAs } from "../../paths/answer/places.ts";
import { WEAKNESSES } from "../../paths/answer/weakest.ts";
import { CHANGES, SEARCHED_LIMITS, type WhyNot } from "../../paths/answer/why-not.ts";
import type { CslItem } from "../../paths/words/citation/csl-json.ts";
import { DOCUMENT_KINDS } from "../../paths/words/citation/document.ts";
import type { FindResult } from "../concepts.ts";
import type { ConnectionsResult, CountResult } from "../connections.ts";
import type { SourcesResult } from "../dataset-questions.ts";
import type { ExportResult } from "../export.ts";
import type { PairError, PairsResult } from "../pairs.ts";
import type { ReferencesResult } from "../path-questions.ts";
import type { ReconcileResult } from "../reconcile.ts";
import type { EvidenceResult, StatementsResult } from "../statements.ts";
import { COUNT, RESOURCE, RESOURCE_FIELDS, RESOURCES, STATEMENT, STATEMENT_FIELDS } from "./terms.ts";

export const FIND_RESULT: z.ZodType<FindResult> = z.strictObject({
  matches: z.array(
    z.strictObject({
      ...RESOURCE_FIELDS,
      types: RESOURCES,
      score: z.number().describe("Higher is closer."),
      by: z
        .enum(MATCHED_BY)
        .describe("How it was found; near is only like what was asked for, and text only speaks of it."),
      matched: z.string().nullable().describe("What fits, where it is not the label: another name, a type, words."),
      from: RESOURCE.nullable().describe("The relation that gives it."),
    }),
  ),
  corrected: z.string().nullable().describe("What the text was read as, where nothing is called so."),
});

const OF_HUNDRED = z.number().min(0).max(100);

export const RECONCILE_RESULT: z.ZodType<ReconcileResult> = z.strictObject({
  candidates: z.array(
    z.strictObject({
      ...RESOURCE_FIELDS,
      types: RESOURCES,
      definition: z.string().nullable(),
      score: OF_HUNDRED.describe("The name, or two thirds of it and one third of the properties where some are given."),
      isSure: z
        .boolean()
        .describe("Whether it alone bears exactly this name, but for case and spaces, and has all of the properties."),
      name: OF_HUNDRED.describe("How like the nearest of its names is; 100 is the same name."),
      properties: OF_HUNDRED.nullable().describe("The share of the properties that it has; null where none are given."),
    }),
  ),
});

const RELATION_COUNTS = z.array(
  z.strictObject({ predicate: RESOURCE, direction: z.enum(["out", "in"]), count: COUNT }),
);

export const SHOW_RESULT: z.ZodType<ShowResult> = z.strictObject({
  concept: z.strictObject({
    ...RESOURCE_FIELDS,
    types: RESOURCES,
    definition: z.string().nullable(),
    aliases: z
      .array(
        z.strictObject({
          name: z.string(),
          language: z.string().describe('The language tag; "" where there is none.'),
          from: RESOURCE.describe("The relation that gives the name."),
        }),
      )
      .describe("Its other names."),
  }),
  relations: RELATION_COUNTS.describe("How many statements answer by each relation, the hidden ones too."),
  statements: z.array(z.strictObject({ ...STATEMENT_FIELDS, direction: z.enum(["out", "in"]) })),
  says: z
    .array(STATEMENT)
    .nullable()
    .describe("What it says of other things, as a claimant; null over an endpoint: not looked for."),
  hidden: COUNT.describe("How many more there are beyond the limit."),
});

export const NEIGHBORS_RESULT: z.ZodType<NeighborsResult> = z.strictObject({
  concept: RESOURCE,
  relations: RELATION_COUNTS.describe("Statements that touch the concept itself, by relation."),
  neighbors: z.array(
    z.strictObject({
      ...RESOURCE_FIELDS,
      types: RESOURCES,
      distance: COUNT,
      via: z.array(STATEMENT).describe("The statements that join it to nodes one step nearer."),
    }),
  ),
  hidden: COUNT.describe("How many more there are beyond the limit."),
});

export const STATEMENTS_RESULT: z.ZodType<StatementsResult> = z.strictObject({
  statements: z.array(STATEMENT),
  hidden: COUNT.describe("How many more there are beyond the limit."),
});

export const EVIDENCE_RESULT: z.ZodType<EvidenceResult> = z.strictObject({ statement: STATEMENT });

const SOURCE: z.ZodType<SourceStats> = z
  .strictObject({
    iri: z.string(),
    title: z.string(),
    file: z.string().nullable(),
    statements: COUNT.describe("Statements that it carries."),
  })
  .meta({ id: "Source" });

export const SOURCES_RESULT: z.ZodType<SourcesResult> = z.strictObject({ sources: z.array(SOURCE) });

export const STATS_RESULT: z.ZodType<StatsResult> = z.strictObject({
  statements: COUNT,
  concepts: COUNT,
  predicates: COUNT,
  evidenced: COUNT,
  denied: COUNT,
  modalities: z.partialRecord(z.enum(MODALITY_NAMES), COUNT),
  sources: z.array(SOURCE),
  quads: COUNT,
});

const HOP: z.ZodType<Hop> = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    direction: z.enum(["forward", "inverse"]),
    voice: RESOURCE.nullable().describe(
      "The claimant by whose words the hop is made; null where a statement joins its nodes.",
    ),
    text: z.string(),
    statements: z.array(STATEMENT).describe("Every statement between the two that was admitted, best supported first."),
    citations: z.array(COUNT).describe("Numbers into the citations of the path, for the first statement."),
    claimants: COUNT.describe("Independent claimants behind the first statement."),
    cost: z.strictObject({ statement: z.number(), node: z.number() }),
  })
  .meta({ id: "Hop" });

const PATH_NODE: z.ZodType<PathNode> = z.strictObject({ ...RESOURCE_FIELDS, types: RESOURCES });

export const CITATIONS = z.array(
  z.strictObject({
    number: COUNT,
    source: z.string().nullable(),
    title: z.string(),
    paragraph: COUNT.nullable(),
    page: COUNT.nullable().describe("Where the text has pages."),
  }),
);

const ALIKE_PATH: z.ZodType<AlikePath> = z
  .strictObject({
    node: PATH_NODE,
    statements: z
      .tuple([z.array(STATEMENT), z.array(STATEMENT)])
      .describe("Between it and the node before, and between it and the node behind."),
    citations: z.array(COUNT).describe("Numbers into the citations of the path."),
  })
  .meta({ id: "AlikePath" });

const SAME_AS: z.ZodType<SameAs> = z
  .strictObject({
    place: COUNT.describe("The place in nodes of the node that it is the same as."),
    node: RESOURCE,
    text: z.string(),
    links: COUNT.describe("How many links lead from one to the other."),
    statements: z.array(STATEMENT).describe("These links in their order; the first 20 where there are more."),
    citations: z.array(COUNT).describe("Numbers into the citations of the path."),
  })
  .meta({ id: "SameAs" });

const PATH: z.ZodType<CitedPath> = z
  .strictObject({
    length: COUNT,
    detour: COUNT.describe("By how many statements more it counts, for the documents, figures and umbrellas on it."),
    alikeAt: COUNT.nullable().describe("The place in nodes of the node that others can stand for."),
    alike: z.array(ALIKE_PATH).describe("What is said alike with another node in that place."),
    cost: z.number(),
    text: z.string().describe("The path as one sentence with citation numbers."),
    nodes: z.array(PATH_NODE),
    hops: z.array(HOP),
    same: z.array(SAME_AS).describe("Where the path uses another name of a node, by which links it is the same."),
    citations: CITATIONS,
    sources: z.array(z.string()),
    claimants: z.array(z.string()),
    weakestHop: COUNT.nullable().describe("Null where all hops are supported alike, or there is but one."),
    weakestBecause: z.array(z.enum(WEAKNESSES)).describe("In what the weakest hop is weaker than another."),
    contradictions: z
      .array(STATEMENT)
      .describe("What speaks against it: what is denied of its nodes, and that what was merged differs."),
    support: z.enum(["one-source", "stitched"]),
  })
  .meta({ id: "Path" });

const WHY_NOT: z.ZodType<WhyNot> = z
  .strictObject({
    minLength: COUNT,
    maxLength: COUNT.nullable().describe("Null: any length."),
    roles: z.array(z.enum(ROLES)),
    limits: z.array(z.enum(SEARCHED_LIMITS)),
    minClaimants: COUNT,
    asOf: z.string().nullable(),
    finding: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("same-end") }),
      z.strictObject({ kind: z.literal("unmentioned"), label: z.string() }),
      z.strictObject({ kind: z.literal("change"), change: z.enum(CHANGES), length: COUNT }),
      z.strictObject({ kind: z.literal("not-joined") }),
      z.strictObject({ kind: z.literal("untried") }),
    ]),
  })
  .describe("What the reason of an empty, complete answer says, as data.");

/** How a search ended. */
const ENDED = {
  status: z.enum(["complete", "truncated", "timed-out", "aborted"]),
  reason: z.string().nullable().describe("Why the answer is empty or cut short."),
  stoppedBy: z
    .enum(["maxPaths", "maxExpansions", "timeLimit", "maxRequests", "maxRows"])
    .nullable()
    .describe("The limit that cut the answer short; a higher one goes further."),
};

export const PATH_RESULT: z.ZodType<PathResult> = z.strictObject({
  ...ENDED,
  whyNot: WHY_NOT.nullable(),
  from: RESOURCE,
  to: RESOURCE,
  paths: z.array(PATH),
  maxLength: COUNT.nullable().describe("The longest that was looked for, in statements; null for any length."),
  skipped: COUNT.describe("So many better ones were left out."),
  more: z.boolean().nullable().describe("Whether there are more; null where nobody looked, or not far enough to tell."),
  denied: z.array(STATEMENT).describe("What somebody denies of the two ends."),
  silence: z
    .strictObject({ speakOfFrom: RESOURCES, speakOfTo: RESOURCES, speakOfBoth: RESOURCES })
    .nullable()
    .describe("For an empty, complete answer: which documents speak of the ends."),
  hubsNotCrossed: z.array(z.strictObject({ ...RESOURCE_FIELDS, degree: COUNT })),
  expanded: COUNT,
  elapsedMs: z.number(),
  explain: z.array(z.string()).nullable(),
});

export const COUNT_RESULT: z.ZodType<CountResult> = z.strictObject({
  ...ENDED,
  from: RESOURCE,
  to: RESOURCE,
  length: COUNT.nullable().describe("Statements in a shortest path; null where there is none."),
  count: z.string().describe("Decimal digits: a number of JSON is exact only up to 2^53."),
});

export const CONNECTIONS_RESULT: z.ZodType<ConnectionsResult> = z.strictObject({
  ...ENDED,
  concepts: RESOURCES,
  nodes: z.array(PATH_NODE),
  statements: z.array(STATEMENT),
});

const PAIR_ERROR: z.ZodType<PairError> = z.strictObject({
  pair: z.string(),
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    hint: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  }),
});

export const PAIRS_RESULT: z.ZodType<PairsResult> = z.strictObject({
  pairs: z
    .array(z.union([PATH_RESULT, COUNT_RESULT, PAIR_ERROR]))
    .describe("In the order of the pairs: the answer of path or of count, or why there is none."),
});

const CSL_NAME = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);

const CSL_ITEM: z.ZodType<CslItem> = z
  .strictObject({
    id: z.string(),
    type: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    author: z.array(CSL_NAME).exactOptional(),
    issued: z
      .union([z.strictObject({ "date-parts": z.array(z.array(COUNT)) }), z.strictObject({ literal: z.string() })])
      .exactOptional(),
    publisher: z.string().exactOptional(),
    number: z.string().exactOptional(),
    URL: z.string().exactOptional(),
    note: z.string().describe("What the document is cited for, a line a passage."),
  })
  .meta({ id: "CslItem" });

export const REFERENCES_RESULT: z.ZodType<ReferencesResult> = z.strictObject({
  ...ENDED,
  references: z.string().nullable().describe("For every form but csl-json."),
  items: z.array(CSL_ITEM).nullable().describe("For csl-json."),
});

export const EXPORT_RESULT: z.ZodType<ExportResult> = z.strictObject({
  statements: COUNT.describe("Statements about the world in the part."),
  turtle: z.string().nullable().describe("With evidence and names; null where no statement answers to the part."),
  notes: z.array(z.string()).describe("What was left out."),
});
