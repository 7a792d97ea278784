/** The shapes of the answers of the questions that explore; the types are those of the library. */

import { z } from "zod";
import { COMPARED, type CompareResult, DIFFERENCES } from "../../graph/explore/compare.ts";
import type { DocumentsResult } from "../../graph/explore/documents.ts";
import type { ListResult } from "../../graph/explore/list.ts";
import type { LabelCut, RobustResult } from "../../graph/explore/robust.ts";
import type { SaysResult } from "../../graph/explore/says.ts";
import { PRECISIONS, type TimelineResult } from "../../paths/trace/timeline.ts";
import type { TraceNode, TraceResult } from "../../paths/trace/trace.ts";
import { CITATIONS } from "./results.ts";
import { COUNT, RESOURCE, RESOURCE_FIELDS, STATEMENT } from "./terms.ts";

export const DOCUMENTS_RESULT: z.ZodType<DocumentsResult> = z.strictObject({
  concept: RESOURCE,
  documents: z.array(
    z.strictObject({
      source: z.string(),
      title: z.string(),
      statements: COUNT.describe("Statements about it, or by it, that the document affirms."),
      denied: COUNT.describe("The same that it denies."),
      passages: COUNT,
      paragraphs: z.array(COUNT).describe("Counted from 1."),
      said: z.array(STATEMENT).describe("The statements themselves, with the claims of this document alone."),
    }),
  ),
});

const PAIR = { a: STATEMENT, b: STATEMENT };

export const COMPARE_RESULT: z.ZodType<CompareResult> = z.strictObject({
  a: RESOURCE,
  b: RESOURCE,
  comparedAs: z.enum(COMPARED).describe("Whether by what they carry, what they claim, or what is said of them."),
  both: z.array(z.strictObject(PAIR)),
  onlyA: z.array(STATEMENT),
  onlyB: z.array(STATEMENT),
  differ: z.array(z.strictObject({ ...PAIR, how: z.enum(DIFFERENCES) })),
});

const COUNTED = z.array(z.strictObject({ ...RESOURCE_FIELDS, count: COUNT }));

export const LIST_RESULT: z.ZodType<ListResult> = z.strictObject({
  of: RESOURCE.nullable(),
  rows: z.array(
    z.strictObject({
      ...RESOURCE_FIELDS,
      values: z.record(z.string(), z.array(z.string())).describe("By the label of their relation."),
      standsFor: COUNT.describe("How many other rows it only stands for, as what they are kinds of."),
    }),
  ),
  types: COUNTED.describe("Where nothing is named, what there is."),
  relations: COUNTED,
});

export const TIMELINE_RESULT: z.ZodType<TimelineResult> = z.strictObject({
  entries: z.array(
    z.strictObject({
      when: z.string().describe("As the data writes it."),
      precision: z.enum(PRECISIONS),
      node: RESOURCE,
      statement: STATEMENT,
    }),
  ),
});

const LABEL_CUT: z.ZodType<LabelCut> = z.strictObject({
  count: COUNT.nullable().describe("How many must go at least; null where none would do."),
  cut: z.array(RESOURCE).describe("One smallest set that will do."),
  exact: z.boolean().describe("False where the search was too long: then at least so many must go."),
});

export const ROBUST_RESULT: z.ZodType<RobustResult> = z.strictObject({
  from: RESOURCE,
  to: RESOURCE,
  documents: LABEL_CUT,
  voices: LABEL_CUT.describe("A document that speaks for itself is a voice, too."),
  statements: z.strictObject({ count: COUNT, cut: z.array(STATEMENT), exact: z.boolean() }),
});

export const SAYS_RESULT: z.ZodType<SaysResult> = z.strictObject({
  claimant: RESOURCE,
  documents: z.array(
    z.strictObject({
      source: z.string().nullable(),
      title: z.string(),
      statements: z.array(STATEMENT).describe("With the claims of this voice in this document alone."),
    }),
  ),
});

const TRACE_NODE: z.ZodType<TraceNode> = z
  .strictObject({
    node: RESOURCE,
    direction: z.enum(["forward", "inverse"]),
    text: z.string().describe("What the concept above does, in the words of the first statement."),
    statements: z.array(STATEMENT).describe("Every statement between the two, best supported first."),
    citations: z.array(COUNT).describe("Numbers into the citations, for the first statement."),
    leadsOn: z.boolean().describe("Whether chains go on from here, beyond the depth or the limit."),
    get children() {
      return z.array(TRACE_NODE);
    },
  })
  .meta({ id: "TraceNode" });

export const TRACE_RESULT: z.ZodType<TraceResult> = z.strictObject({
  concept: RESOURCE,
  tree: z.array(TRACE_NODE),
  citations: CITATIONS,
  concepts: COUNT.describe("Concepts in the tree."),
  truncated: z.boolean().describe("Whether the limit left concepts out."),
});
