/**
 * Two tools more, for a server that may propose: reading the documents of a project, and proposing statements that they make.
 * What a model proposes is held against the text and appended to what waits for a person; no tool decides anything.
 */

import { z } from "zod";
import { checkedParams } from "../ask/ask.ts";
import { MODALITY_NAMES, POLARITIES, type Polarity } from "../evidence/vocabulary.ts";
import { listedTool, type ToolAbout } from "./listed-tool.ts";
import type { Tool } from "./sdk.ts";

/** Passages of one answer, and statements of one call: what a model can keep an eye on. */
const MOST_PASSAGES = 20;
const MOST_STATEMENTS = 50;
const LONGEST = 2000;

const TEXT = z.string().max(LONGEST);
const NUMBER = z.int().min(1);

const READ_PARAMS = z.strictObject({
  source: TEXT.optional().describe(
    "A document by name; without one, the documents are listed, and what statements may name.",
  ),
  from: NUMBER.default(1).describe("The first passage that is wanted, counted from 1."),
  limit: NUMBER.max(MOST_PASSAGES).default(MOST_PASSAGES).describe("Passages wanted."),
});

const PROPOSED = z.strictObject({
  source: TEXT.describe("The document, by name."),
  quote: TEXT.describe("Words of one passage, copied letter by letter, at least twenty letters."),
  subject: TEXT.describe("Who or what, by a known name where one is meant."),
  relation: TEXT.describe("One of the relations that read_passages lists."),
  object: TEXT.describe("Whom or what."),
  page: NUMBER.optional().describe("Where the quote stands at several places."),
  modality: z.enum(MODALITY_NAMES).default("asserted"),
  polarity: z
    .enum(Object.keys(POLARITIES) as Polarity[])
    .default("affirmed")
    .describe("denied where the passage denies it."),
  claimant: TEXT.default("").describe("Who says it, where that is not the document itself."),
  subjectType: TEXT.default("").describe("The type of a new subject."),
  objectType: TEXT.default("").describe("The type of a new object."),
  note: TEXT.default(""),
});

const PROPOSE_PARAMS = z.strictObject({
  statements: z
    .array(PROPOSED)
    .min(1)
    .max(MOST_STATEMENTS)
    .describe("Statements that passages make between two named things."),
});

const READ_RESULT = z.strictObject({
  documents: z.array(z.strictObject({ name: z.string(), title: z.string(), passages: z.int() })).nullable(),
  relations: z.array(z.string()).nullable(),
  types: z.array(z.string()).nullable(),
  names: z.array(z.string()).nullable().describe("Known names, the first of them where there are very many."),
  source: z.string().nullable(),
  title: z.string().nullable(),
  passages: z.array(z.strictObject({ number: z.int(), page: z.int().nullable(), text: z.string() })),
  next: z.int().nullable().describe("The passage to go on with; null at the end."),
});

const PROPOSE_RESULT = z.strictObject({
  ready: z.int().describe("Confirmed in their passages, and kept until a person decides."),
  waiting: z.int(),
  refused: z.int(),
  unchanged: z.int(),
  results: z.array(
    z.strictObject({
      number: z.int().describe("Of the statement in the call, from 1."),
      state: z
        .enum(["ready", "waiting", "refused", "unchanged"])
        .describe("waiting: it needs a person, or another name."),
      id: z.string().nullable(),
      code: z.string().nullable(),
      field: z.string().nullable(),
      message: z.string().describe("What is wrong and what to do about it."),
      nearest: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
});

export type ReadParams = z.output<typeof READ_PARAMS>;
export type ReadResult = z.output<typeof READ_RESULT>;
export type ProposedStatement = z.output<typeof PROPOSED>;
export type ProposeResult = z.output<typeof PROPOSE_RESULT>;

/** A project that can be read, and to which statements can be proposed. */
export interface Proposer {
  read(params: ReadParams): Promise<ReadResult>;
  /** `model` is what the client calls itself. */
  propose(statements: readonly ProposedStatement[], model: string): Promise<ProposeResult>;
}

interface ProposingTool {
  readonly tool: Tool;
  call(params: unknown, model: string): Promise<object>;
}

const READ: ToolAbout = {
  title: "Read passages",
  description:
    "The documents of the project, and their text in numbered passages. Without a source it lists the documents, " +
    "the relations and types of the vocabulary, and known names.",
  params: READ_PARAMS,
  result: READ_RESULT,
};

const PROPOSE: ToolAbout = {
  title: "Propose statements",
  description:
    "Proposes statements that passages make. Each quote is held against the text: it is confirmed letter by letter, " +
    "with its numbers and negations, or refused with the reason. A person decides on each; the graph stays as it is.",
  params: PROPOSE_PARAMS,
  result: PROPOSE_RESULT,
};

/** The tools by name. */
export function proposingTools(proposer: Proposer): ReadonlyMap<string, ProposingTool> {
  const read: ProposingTool = {
    tool: listedTool("read_passages", READ, { readOnly: true }),
    call: (params) => proposer.read(checkedParams(READ_PARAMS, params)),
  };
  const propose: ProposingTool = {
    tool: listedTool("propose_statements", PROPOSE, { readOnly: false }),
    call: (params, model) => proposer.propose(checkedParams(PROPOSE_PARAMS, params).statements, model),
  };
  return new Map([read, propose].map((each) => [each.tool.name, each]));
}
