/** A question made ready: the index, the roads and the demands that its options stand for. */

import { endOf, type Incidence, startOf } from "../../graph/store/incidence.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { Sameness } from "../../graph/store/sameness.ts";
import { run, type Work } from "../../work.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import { readWeights } from "../options/weights.ts";
import { patternAutomaton } from "../pattern/automaton.ts";
import { patternOf, predicateIndexOf } from "../pattern/resolve.ts";
import { Admission } from "./admission.ts";
import { closedNodes } from "./closed-nodes.ts";
import { WeightCosts } from "./costs.ts";
import { factsOf } from "./index-facts.ts";
import type { PathRule } from "./path-rule.ts";
import { pathRuleOf } from "./path-rules.ts";
import type { Demands, StepAutomaton } from "./product-graph.ts";
import type { SearchGraph } from "./search-graph.ts";
import { compareStatements } from "./statement-order.ts";

/** What the options mean on one knowledge, for paths between two nodes. Cheap where nothing is filtered. */
export class PreparedQuery {
  readonly knowledge: Knowledge;
  readonly options: ResolvedPathOptions;
  readonly index: Incidence;
  /** Nodes that the question takes for one; null where each is by itself. */
  readonly same: Sameness | null;
  readonly admission: Admission;
  readonly roads: SearchGraph;
  readonly demands: Demands;
  /** What the statements of a path must have to do with each other; null where each stands for itself. */
  readonly rule: PathRule | null;

  /** As the constructor, with pauses while an index is built that the question is the first to need. */
  static *work(knowledge: Knowledge, ends: readonly number[], options: ResolvedPathOptions): Work<PreparedQuery> {
    return new PreparedQuery(knowledge, ends, options, yield* groundWork(knowledge, ends, options));
  }

  /** `ends` may hold literals: they are then ends of roads, but nothing passes through them. */
  constructor(
    knowledge: Knowledge,
    ends: readonly number[],
    options: ResolvedPathOptions,
    { index, same, admission }: Ground = run(groundWork(knowledge, ends, options)),
  ) {
    this.knowledge = knowledge;
    this.same = same;
    this.options = withVoicesThere(options, voicesOf(knowledge, same, ends, options));
    this.index = index;
    const literals = hasLiteral(knowledge, ends);
    this.admission = admission;
    this.roads = {
      index: this.index,
      directed: options.directed,
      admits: this.admission.admitsAll ? null : this.admission.admits,
      closed: closedNodes({ knowledge, same, index }, options, literals),
      costs: admission.weights === null ? factsOf(index).specificity : new WeightCosts(index, admission.weights),
      nameOf: (node) => knowledge.key(node),
      compareStatements: (a, b) => compareStatements(knowledge, a, b),
    };
    const via = new Set([...options.via].map((node) => this.nodeOf(node)));
    this.demands = { pattern: this.#automaton(), via: [...via].sort((a, b) => a - b), through: null };
    this.rule = pathRuleOf(options, this.admission, knowledge);
  }

  /** The node of the index that stands for a node. */
  nodeOf(node: number): number {
    return this.same?.representative(node) ?? node;
  }

  /** All nodes that a node of the index stands for. */
  membersOf(node: number): readonly number[] {
    return this.same?.members(node) ?? [node];
  }

  /** The roads of each document that may carry a whole path between two nodes; just the roads where any may be mixed. */
  roadsOfDocuments(from: number, to: number): SearchGraph[] {
    if (!this.options.oneDocument) return [this.roads];
    const { admission, roads } = this;
    const there = this.documentsAt(to);
    const documents = [...this.documentsAt(from)].filter((document) => there.has(document));
    // Without any document there is still the path of length 0, which needs none.
    if (documents.length === 0) return [{ ...roads, admits: () => false }];
    return documents.map((document) => ({
      ...roads,
      admits: (statement) => admission.admits(statement) && admission.documentsOf(statement).has(document),
    }));
  }

  #automaton(): StepAutomaton | null {
    const { pattern } = this.options;
    if (pattern === null) return null;
    return patternAutomaton(patternOf(pattern), this.index, predicateIndexOf(this.knowledge, this.index));
  }

  /**
   * The documents behind the roads that touch a node, and behind what is denied of it: who denies speaks of it, too.
   * Cost: its statements and their claims.
   */
  documentsAt(node: number): Set<number> {
    const { index } = this;
    const documents = new Set<number>(this.deniedAt(node).flatMap((denied) => [...this.admission.documentsOf(denied)]));
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++) {
      const statement = index.statements[entry] ?? 0;
      if (!this.admission.admits(statement)) continue;
      for (const document of this.admission.documentsOf(statement)) documents.add(document);
    }
    return documents;
  }

  /** The denied statements about the world of which a node is an end. */
  deniedAt(node: number): number[] {
    const { statements: table } = this.knowledge;
    const all = this.membersOf(node).flatMap((each) => [
      ...table.match({ subject: each }),
      ...table.match({ object: each }),
    ]);
    return all.filter((statement) => table.polarity(statement) === "denied" && table.role(statement) === "instance");
  }
}

/** What a question searches, and by what a statement is a road of it. */
interface Ground {
  readonly index: Incidence;
  readonly same: Sameness | null;
  readonly admission: Admission;
}

function* groundWork(knowledge: Knowledge, ends: readonly number[], options: ResolvedPathOptions): Work<Ground> {
  const weights =
    options.cost === "weight" && options.weightPredicate !== null
      ? readWeights(knowledge, options.weightPredicate)
      : null;
  const admission = new Admission(knowledge, options, weights);
  const same = samenessOf(knowledge, options, admission);
  const voices = voicesOf(knowledge, same, ends, options);
  const { roles, polarities } = withVoicesThere(options, voices);
  const literals = hasLiteral(knowledge, ends);
  // A pattern tells its directions itself; of an excerpt nobody fetched what arrives.
  const symmetric = options.directed && options.pattern === null && knowledge.whole === null;
  const index = yield* knowledge.incidenceWork(roles, { polarities, literals, voices, same, symmetric });
  return { index, same, admission };
}

/** Links count where their claims answer to what the question asks of claims. */
function samenessOf(knowledge: Knowledge, { same }: ResolvedPathOptions, admission: Admission): Sameness | null {
  if (same.size === 0 || knowledge.whole !== null) return null;
  const all = knowledge.sameness(same);
  if (all.isEmpty) return null;
  return admission.asksClaims ? new Sameness(knowledge, same, (link) => admission.isSupported(link)) : all;
}

/**
 * The claimants that are roads of a question: of its ends and of what it must touch. Another voice would join all that it
 * speaks of, which says little. An excerpt does not hold all that a voice says.
 */
function voicesOf(
  knowledge: Knowledge,
  same: Sameness | null,
  ends: readonly number[],
  { roles, via }: ResolvedPathOptions,
): readonly number[] {
  if (!roles.has("voice") || knowledge.whole !== null) return [];
  const named = [...ends, ...via].flatMap((node) => same?.members(node) ?? [node]);
  return [...new Set(named)].filter((node) => knowledge.voices.says(node).length > 0).sort((a, b) => a - b);
}

/** The options as they are said to a reader: voices are a kind of road only where there is one. */
function withVoicesThere(options: ResolvedPathOptions, voices: readonly number[]): ResolvedPathOptions {
  if (voices.length > 0 || !options.roles.has("voice")) return options;
  return { ...options, roles: new Set([...options.roles].filter((role) => role !== "voice")) };
}

function hasLiteral(knowledge: Knowledge, ends: readonly number[]): boolean {
  return ends.some((end) => knowledge.dataset.terms.isLiteral(end));
}
