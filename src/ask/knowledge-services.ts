/** What questions are asked of: one knowledge, and what is looked up in it again and again. */

import { quoted, ThroughlineError } from "../errors.ts";
import { ConceptIndex } from "../graph/names/concepts.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../graph/store/roles.ts";
import type { StatementName, StatementNumber } from "../ids.ts";
import { expandName } from "../rdf/namespaces.ts";

/** What answers SPARQL, as SparqlEngine does. */
export interface QueryEngine {
  /** The answer to a query; `signal` and `timeLimitMs` (milliseconds) end it. */
  query(
    text: string,
    options: { readonly signal?: AbortSignal; readonly timeLimitMs?: number },
  ): Promise<{ readonly form: string; readonly body: Uint8Array }>;
}

/**
 * A knowledge with the index of its names and of its claims, each made on first use and kept. Make a new one when the
 * data changes.
 */
export class KnowledgeServices {
  /** What is asked. */
  readonly knowledge: Knowledge;
  /** Null where no question is answered by a query. */
  readonly engine: QueryEngine | null;
  #concepts: ConceptIndex | null = null;
  #statements: ReadonlyMap<string, StatementNumber> | null = null;

  constructor(knowledge: Knowledge, engine: QueryEngine | null = null) {
    this.knowledge = knowledge;
    this.engine = engine;
  }

  /** The names of the concepts. */
  get concepts(): ConceptIndex {
    this.#concepts ??= new ConceptIndex(this.knowledge);
    return this.#concepts;
  }

  /** The numbers of the statements about the world, ascending. */
  instances(): StatementNumber[] {
    return this.knowledge.statements.ofRoles(INSTANCE_ONLY);
  }

  /**
   * The instance statement that has this id, or a claim of this IRI or prefixed name.
   *
   * @throws ThroughlineError `usage` where there is none.
   */
  statement(name: StatementName): StatementNumber {
    this.#statements ??= this.#byName();
    const bare = name.startsWith("<") && name.endsWith(">") ? name.slice(1, -1) : name;
    const found = this.#statements.get(bare) ?? this.#statements.get(expandName(bare, this.knowledge.prefixes) ?? "");
    if (found !== undefined) return found;
    throw new ThroughlineError("usage", `There is no statement ${quoted(name)}.`, {
      hint: "Give the id of a statement or the name of a claim (st:…), as the JSON of other answers shows them.",
    });
  }

  #byName(): Map<string, StatementNumber> {
    const table = this.knowledge.statements;
    const { describer } = this.knowledge;
    const byName = new Map<string, StatementNumber>();
    for (const statement of this.instances()) {
      byName.set(describer.idOf(statement), statement);
      for (const reifier of table.claims(statement)) byName.set(this.knowledge.key(reifier), statement);
    }
    return byName;
  }
}

/** What every question takes beside its parameters. */
export interface AskOptions {
  /** Stops a long answer; what a path search has found until then is handed out. */
  readonly signal?: AbortSignal;
}
