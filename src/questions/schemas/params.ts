/** The parameters of the questions, as schemas. Defaults and choices come from where the library has them. */

import { z } from "zod";
import { DEFAULT_FIND_OPTIONS } from "../../graph/find-defaults.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../../graph/neighbors-defaults.ts";
import { ROLES } from "../../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../../paths/engine/selection.ts";
import { PATH_MODES } from "../../paths/engine/walk-rules.ts";
import { DEFAULT_PATH_OPTIONS } from "../../paths/query.ts";
import { PATH_COSTS } from "../../paths/search-options.ts";
import { TIME_DEMANDS } from "../../paths/times.ts";
import { MAX_QUERY_LENGTH } from "../../query/query-text.ts";
import { PATH_WORDS, UNLIMITED } from "../path-words.ts";
import { CITATION_FORMS } from "../references.ts";
import { DEFAULT_STATEMENTS_OPTIONS } from "../statements.ts";
import { COUNT, MODALITY, POLARITY } from "./terms.ts";

/** Code units of a name, and names in a list: no question of a person comes near. */
const MAX_NAME = 2048;
const MAX_NAMES = 100;

const NAME = z.string().max(MAX_NAME);
const NAMES = z.array(NAME).min(1).max(MAX_NAMES);
const CONCEPT = NAME.describe("A concept by IRI, prefixed name, label or alias.");
const FROM_ONE = z.int().min(1);
/** A longer list is asked for in parts. */
const LIST_LENGTH = FROM_ONE.max(10_000);
const ROLE_LIST = z.array(z.enum(ROLES)).min(1).max(ROLES.length);
const MODALITIES = z.array(MODALITY).min(1).max(MAX_NAMES);
const LIST_POLARITIES = z.array(POLARITY).min(1).max(MAX_NAMES);

export const FIND_PARAMS = z.strictObject({
  text: NAME.describe("A label, alias or identifier, or a part of one."),
  limit: LIST_LENGTH.default(DEFAULT_FIND_OPTIONS.limit).describe("How many at most."),
});

export const SHOW_PARAMS = z.strictObject({ concept: CONCEPT });

export const NEIGHBORS_PARAMS = z.strictObject({
  concept: CONCEPT,
  hops: FROM_ONE.default(DEFAULT_NEIGHBORS_OPTIONS.hops).describe("How many statements away."),
  limit: LIST_LENGTH.default(DEFAULT_NEIGHBORS_OPTIONS.limit).describe("How many at most."),
  directed: z
    .boolean()
    .default(DEFAULT_NEIGHBORS_OPTIONS.directed)
    .describe("Follow statements from subject to object only."),
});

export const STATEMENTS_PARAMS = z.strictObject({
  subject: CONCEPT.exactOptional(),
  predicate: NAME.describe("A predicate by IRI, prefixed name or label.").exactOptional(),
  object: CONCEPT.exactOptional(),
  source: NAMES.describe("Carried by one of these documents.").exactOptional(),
  modality: MODALITIES.exactOptional(),
  polarity: LIST_POLARITIES.exactOptional(),
  roles: ROLE_LIST.default([...DEFAULT_STATEMENTS_OPTIONS.roles]).describe("Kinds of statements."),
  limit: LIST_LENGTH.describe(
    `How many at most: ${DEFAULT_STATEMENTS_OPTIONS.limit} in one document, in JSON Lines all.`,
  ).exactOptional(),
  offset: COUNT.default(DEFAULT_STATEMENTS_OPTIONS.offset).describe("How many to pass over first."),
});

export const EVIDENCE_PARAMS = z.strictObject({
  statement: NAME.describe("The id of a statement, or the IRI or prefixed name of a claim."),
});

export const NO_PARAMS = z.strictObject({});

const d = DEFAULT_PATH_OPTIONS;

/** Each parameter of a path question, without its words. */
const PATH_FIELDS = {
  k: FROM_ONE.default(d.k),
  select: z.enum(PATH_SELECTORS).default(d.select),
  mode: z.enum(PATH_MODES).default(d.mode),
  minLength: COUNT.default(d.minLength),
  maxLength: z.union([COUNT, z.literal(UNLIMITED)]).default(d.maxLength),
  directed: z.boolean().default(d.directed),
  pattern: NAME.exactOptional(),
  onlyPredicate: NAMES.exactOptional(),
  avoidPredicate: NAMES.exactOptional(),
  onlyType: NAMES.exactOptional(),
  avoidType: NAMES.exactOptional(),
  via: NAMES.exactOptional(),
  avoid: NAMES.exactOptional(),
  source: NAMES.exactOptional(),
  avoidSource: NAMES.exactOptional(),
  modality: MODALITIES.exactOptional(),
  polarity: LIST_POLARITIES.default([...d.polarities]),
  roles: ROLE_LIST.default([...d.roles]),
  throughHubs: z.boolean().default(d.throughHubs),
  hubDegree: FROM_ONE.exactOptional(),
  minSources: COUNT.default(d.minSources),
  oneDocument: z.boolean().default(d.oneDocument),
  asOf: NAME.exactOptional(),
  time: z.enum(TIME_DEMANDS).default(d.time),
  datedOnly: z.boolean().default(d.undated === "refuse"),
  cost: z.enum(PATH_COSTS).default(d.cost),
  weightPredicate: NAME.exactOptional(),
  distinct: z.enum(PATH_DISTINCTIONS).default(d.distinct),
  maxOverlap: z.number().min(0).max(1).default(d.maxOverlap),
  maxPaths: FROM_ONE.default(d.maxPaths),
  timeLimit: FROM_ONE.default(d.timeLimitMs),
  maxExpansions: FROM_ONE.default(d.maxExpansions),
  explain: z.boolean().default(d.explain),
};

/**
 * What may be asked of the paths beside their ends, as the schema of the parameters has it; what each means, and its
 * default, stands at PathOptions. Concepts, predicates, types and documents are given by IRI, prefixed name or label.
 */
export type PathFilters = {
  readonly [Name in keyof typeof PATH_FIELDS]?: Unchanging<Exclude<z.input<(typeof PATH_FIELDS)[Name]>, undefined>>;
};

type Unchanging<Value> = Value extends readonly (infer Member)[] ? readonly Member[] : Value;

/** The fields with what the help of the command line says of them. */
function worded<Fields extends Partial<Record<keyof PathFilters, z.ZodType>>>(fields: Fields): Fields {
  const entries = Object.entries(fields) as [keyof PathFilters, z.ZodType][];
  return Object.fromEntries(entries.map(([name, field]) => [name, field.describe(PATH_WORDS[name])])) as Fields;
}

const PATH_FILTERS = worded(PATH_FIELDS);
const FROM = CONCEPT.describe("One end: a concept by IRI, prefixed name, label or alias.");
const TO = CONCEPT.describe("The other end.");

export const PATH_PARAMS = z.strictObject({ from: FROM, to: TO, ...PATH_FILTERS });

export const CONNECTIONS_PARAMS = z.strictObject({
  concepts: z.array(NAME).min(2).max(MAX_NAMES).describe("Two concepts or more, each as an end of a path is given."),
  ...PATH_FILTERS,
});

const ENDS_QUERY = z.string().min(1).max(MAX_QUERY_LENGTH);

export const PAIRS_PARAMS = z.strictObject({
  pairs: NAMES.describe("Pairs of concepts, each two names with a tab between them.").exactOptional(),
  from: FROM.exactOptional(),
  to: TO.exactOptional(),
  fromQuery: ENDS_QUERY.describe("The one ends: a SELECT with one variable.").exactOptional(),
  toQuery: ENDS_QUERY.describe("The other ends, in the same way.").exactOptional(),
  count: z.boolean().default(false).describe("Only how many shortest paths there are, without listing them."),
  ...PATH_FILTERS,
  timeLimit: PATH_FILTERS.timeLimit.describe("Stop after this long, in milliseconds, all pairs together."),
});

export const REFERENCES_PARAMS = z.strictObject({
  from: FROM,
  to: TO,
  form: z.enum(CITATION_FORMS).default("text").describe("Paragraphs with notes, or a form for reference managers."),
  ...PATH_FILTERS,
});

export const EXPORT_PARAMS = z.strictObject({
  onPaths: z.array(NAME).length(2).describe("Two concepts: only the paths between them.").exactOptional(),
  k: FROM_ONE.default(d.k).describe("How many paths, with onPaths."),
  subgraph: z
    .array(NAME)
    .min(2)
    .max(MAX_NAMES)
    .describe("Only what lies on any path between two of these.")
    .exactOptional(),
  maxLength: FROM_ONE.default(d.maxLength).describe("Statements in such a path at most, with subgraph."),
  around: CONCEPT.describe("Only what lies around this concept.").exactOptional(),
  hops: FROM_ONE.default(DEFAULT_NEIGHBORS_OPTIONS.hops).describe("How far, with around."),
  source: NAMES.describe("Only what these documents say.").exactOptional(),
  statements: NAMES.describe("Only these statements, by id or by the name of a claim.").exactOptional(),
  rdf11: z.boolean().default(false).describe("Evidence as rdf:Statement, for readers that know only RDF 1.1."),
  timeLimit: PATH_FILTERS.timeLimit,
});
