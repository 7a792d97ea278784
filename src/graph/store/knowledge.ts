/** Everything that questions are asked of, made once from a dataset: statements, names, index. */

import type * as RDF from "@rdfjs/types";
import { EvidenceReader } from "../../evidence/reader.ts";
import type { SourceFiles } from "../../evidence/verify.ts";
import type { Polarity } from "../../evidence/vocabulary.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { DEFAULT_PREFIXES, iri, type Prefixes } from "../../rdf/namespaces.ts";
import { asDataset, type Dataset } from "../../rdf/store/dataset.ts";
import { IdSet } from "../../rdf/store/id-set.ts";
import { run, type Work } from "../../work.ts";
import type { Labels } from "../names/labels.ts";
import type { Languages } from "../names/language-preference.ts";
import { NameIndex } from "../names/name-index.ts";
import { Phrasing } from "../names/phrasing.ts";
import { WordIndex } from "../names/word-index.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import { Describer } from "./describe.ts";
import { asExcerptOf, buildIncidence, type Incidence, type WholeFigures } from "./incidence.ts";
import { directInstancesOf } from "./instances.ts";
import { INSTANCE_ONLY, ROLES, type Role } from "./roles.ts";
import { type SameLink, Sameness } from "./sameness.ts";
import { readStatements } from "./statement-columns.ts";
import { bothWays, statementEdges, withVoices } from "./statement-edges.ts";
import { StatementTable } from "./statements.ts";
import { Voices } from "./voices.ts";

/** How the data of a knowledge is read and worded. */
export interface KnowledgeOptions {
  /** Languages to prefer in labels, best first. Default: none; English, then untagged labels are taken. */
  readonly languages?: Languages;
  /** Makes of a label or definition what is handed out, such as hidden characters shown. Default: as it is. */
  readonly display?: (text: string) => string;
  /** Prefixes for prefixed names, beside the usual ones. Default: none. */
  readonly prefixes?: Prefixes;
  /** The source texts by file name, so that evidence can quote. Default: none. */
  readonly texts?: SourceFiles;
  /** What the predicates and classes of the data mean. Default: the built-in vocabularies. */
  readonly reading?: Reading;
  /** What is known of the whole graph, where the dataset is only a part of it. Default: null, it is the whole. */
  readonly whole?: WholeGraph | null;
}

/** Figures of a whole graph of which a dataset is a part, for the roads of one question. */
export interface WholeGraph extends WholeFigures {
  /** Whether the graph says of any statement who states it. */
  readonly cites: boolean;
}

/** Which statements an index is made of, beside their roles. */
export interface IncidenceOptions {
  /** Default: affirmed. */
  readonly polarities?: ReadonlySet<Polarity>;
  /** Whether statements that end in a literal count. Default: false. */
  readonly literals?: boolean;
  /** Claimants that are joined to what they say; see Voices. Default: none. */
  readonly voices?: readonly TermId[];
  /** Groups of nodes of which each is one node of the index. Default: null, each node by itself. */
  readonly same?: Sameness | null;
  /** Whether a statement of a symmetric predicate has no direction. Default: false. */
  readonly symmetric?: boolean;
}

/** What a snapshot knows of a dataset beforehand. */
export interface PreparedKnowledge {
  readonly statements: StatementTable;
  readonly concepts: IdSet;
  readonly names: NameIndex;
  readonly words: WordIndex;
  /** The index over affirmed instance statements between nodes. */
  readonly roads: Incidence;
}

const AFFIRMED_ONLY: ReadonlySet<Polarity> = new Set<Polarity>(["affirmed"]);

/**
 * A dataset with its statements, labels and indexes. Immutable: make a new one when the data changes. The indexes are
 * built on first use.
 *
 * @example
 * import { Knowledge, parseRdf } from "throughline";
 * const quads = parseRdf("<urn:x:a> <urn:x:knows> <urn:x:b> .", { format: "turtle" });
 * new Knowledge(quads).concepts.length; // 2
 */
export class Knowledge {
  /** The quads that it is made of. */
  readonly dataset: Dataset;
  /** Its statements, as columns. */
  readonly statements: StatementTable;
  /** What things are called, in the reader's languages. */
  readonly labels: Labels;
  /** How sentences speak of things and relations. */
  readonly phrasing: Phrasing;
  /** Namespaces by their prefixes, as the files had them. */
  readonly prefixes: Prefixes;
  /** The texts of its documents, where they are at hand. */
  readonly texts: SourceFiles;
  /** What the predicates and classes of the data mean. */
  readonly reading: Reading;
  /** Figures of the graph that this is a part of; null where it is whole. */
  readonly whole: WholeGraph | null;
  readonly #incidences = new Map<string, Incidence>();
  #conceptSet: IdSet | null;
  #concepts: readonly TermId[] | null = null;
  #names: NameIndex | null;
  #words: WordIndex | null;
  #evidence: EvidenceReader | null = null;
  #isOntology: boolean | null = null;
  #vocabulary: readonly TermId[] | null = null;
  #describer: Describer | null = null;
  #voices: Voices | null = null;
  readonly #samenesses = new Map<string, Sameness>();
  #symmetric: ReadonlySet<number> | null = null;
  /** The index with voices or groups that was asked for last: each question has its own. */
  #own: { readonly key: string; readonly same: Sameness | null; readonly incidence: Incidence } | null = null;

  /**
   * Of a Dataset as it is, or of a copy of any other RDF/JS dataset or list of quads. With `prepared`, what an earlier reading
   * of the same Dataset has found is taken as it is.
   */
  constructor(quads: Iterable<RDF.Quad>, options: KnowledgeOptions = {}, prepared: PreparedKnowledge | null = null) {
    const dataset = asDataset(quads);
    this.dataset = dataset;
    this.whole = options.whole ?? null;
    const reading = options.reading ?? BUILT_IN_READING;
    // An endpoint is searched edge by edge, so that a part of it has the two hops that were found.
    this.reading = this.whole === null ? reading : reading.withoutRelations();
    this.statements = prepared?.statements ?? tableOf(dataset, this.whole, this.reading);
    this.#conceptSet = prepared?.concepts ?? null;
    this.#names = prepared?.names ?? null;
    this.#words = prepared?.words ?? null;
    if (prepared !== null) this.#incidences.set(incidenceKey(INSTANCE_ONLY, {}), prepared.roads);
    this.phrasing = new Phrasing(dataset, { ...options, reading: this.reading });
    this.labels = this.phrasing.labels;
    // What the data itself declares goes before the usual meaning of a prefix.
    this.prefixes = new Map([...DEFAULT_PREFIXES, ...(options.prefixes ?? [])]);
    this.texts = options.texts ?? new Map();
  }

  /**
   * The nodes that the data is about, ascending: ends of instance statements, and nodes with a type that are neither
   * evidence nor schema.
   */
  get concepts(): readonly TermId[] {
    this.#concepts ??= [...this.conceptSet];
    return this.#concepts;
  }

  /** The same as a set. */
  get conceptSet(): IdSet {
    this.#conceptSet ??= this.#readConcepts();
    return this.#conceptSet;
  }

  /** Whether the data is about classes and properties, and joins nothing else. */
  get isOntology(): boolean {
    this.#isOntology ??= this.#speaksOfClasses();
    return this.#isOntology;
  }

  /** Classes, properties, schemes and shapes that have a name, ascending: they are found, but they are no concepts. */
  get vocabulary(): readonly TermId[] {
    this.#vocabulary ??= [...this.statements.roles.vocabulary()].filter((node) => !this.conceptSet.has(node));
    return this.#vocabulary;
  }

  /** The names of the concepts. */
  get names(): NameIndex {
    this.#names ??= NameIndex.of(this.labels, this.conceptSet);
    return this.#names;
  }

  /** The words of these names. */
  get words(): WordIndex {
    this.#words ??= WordIndex.of(this.labels, this.conceptSet);
    return this.#words;
  }

  /** What is recorded about claims and passages. */
  get evidence(): EvidenceReader {
    this.#evidence ??= new EvidenceReader(this.dataset);
    return this.#evidence;
  }

  /** Who says what. */
  get voices(): Voices {
    this.#voices ??= new Voices(this);
    return this.#voices;
  }

  /** Terms, statements and evidence as they are handed out. Passages that were found in the texts stay found. */
  get describer(): Describer {
    this.#describer ??= new Describer(this);
    return this.#describer;
  }

  /**
   * The index over the statements of the given roles: asserted and affirmed ones, or with `polarities` also those that the
   * data denies. With `literals`, statements that end in a literal count too.
   */
  incidence(roles: ReadonlySet<Role>, options: IncidenceOptions = {}): Incidence {
    return run(this.incidenceWork(roles, options));
  }

  /** The same with pauses: to build an index takes half a second for a million statements. */
  *incidenceWork(roles: ReadonlySet<Role>, options: IncidenceOptions = {}): Work<Incidence> {
    const { voices = [], same = null } = options;
    if (voices.length > 0 || same?.isEmpty === false) return yield* this.#ownWork(roles, options);
    const asked = this.#incidences.get(incidenceKey(roles, options));
    if (asked !== undefined) return asked;
    const key = this.#keyOfPresent(roles, options);
    const known = this.#incidences.get(key);
    if (known !== undefined) return known;
    const incidence = yield* this.#builtWork(roles, options);
    this.#incidences.set(key, incidence);
    return incidence;
  }

  /** The nodes that links of these kinds say are one; all such links count. Read once for each choice of kinds. */
  sameness(links: ReadonlySet<SameLink>): Sameness {
    const key = [...links].sort().join(" ");
    const known = this.#samenesses.get(key) ?? new Sameness(this, links);
    this.#samenesses.set(key, known);
    return known;
  }

  /** The predicates that the data or the reading says hold both ways. */
  get symmetricPredicates(): ReadonlySet<TermId> {
    this.#symmetric ??= new Set([
      ...directInstancesOf(this.dataset, [iri("owl", "SymmetricProperty")]),
      ...[...this.reading.symmetric].map((key) => this.dataset.terms.find(key)).filter((id) => id !== null),
    ]);
    return this.#symmetric;
  }

  /** The last one is kept: such an index is of the ends of one question, or of its links. */
  *#ownWork(roles: ReadonlySet<Role>, options: IncidenceOptions): Work<Incidence> {
    const { voices = [], same = null } = options;
    const key = `${incidenceKey(roles, options)} ${voices.join(" ")}`;
    if (this.#own?.key !== key || this.#own.same !== same)
      this.#own = { key, same, incidence: yield* this.#builtWork(roles, options) };
    return this.#own.incidence;
  }

  *#builtWork(
    roles: ReadonlySet<Role>,
    { polarities = AFFIRMED_ONLY, literals = false, voices = [], same = null, symmetric = false }: IncidenceOptions,
  ): Work<Incidence> {
    const isRoad = this.#roadRule(roles, polarities);
    const stated = yield* statementEdges(this.statements, isRoad, literals);
    const edges = symmetric ? bothWays(stated, this.symmetricPredicates) : stated;
    const spoken =
      voices.length === 0
        ? edges
        : withVoices(edges, this.voices, voices, (statement) => polarities.has(this.statements.polarity(statement)));
    const index = yield* buildIncidence.work(same?.merged(spoken) ?? spoken);
    return this.whole === null ? index : asExcerptOf(index, this.whole);
  }

  /**
   * The types of a node, without the ones that say nothing to a reader: those that the data describes (gives a label)
   * first, then by label. skos:Concept is named only where it is all that there is.
   */
  types(node: TermId): TermId[] {
    const type = this.dataset.terms.find(iri("rdf", "type"));
    const telling = this.dataset.objects(node, type).filter((id) => !SILENT_TYPES.has(this.key(id)));
    const specific = telling.filter((id) => this.key(id) !== iri("skos", "Concept"));
    const rank = (id: TermId): number => (this.labels.hasLabel(id) ? 0 : 1);
    return (specific.length > 0 ? specific : telling).sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareCodeUnits(this.labels.label(a), this.labels.label(b)) ||
        compareCodeUnits(this.key(a), this.key(b)),
    );
  }

  /**
   * The broadest described class of a node: its first type, followed up rdfs:subClassOf as long as the data gives the
   * class above a label. Null where the node has no type.
   */
  kind(node: TermId): TermId | null {
    let current = this.types(node)[0] ?? null;
    const seen = new Set<number>();
    while (current !== null && !seen.has(current)) {
      seen.add(current);
      const above: TermId | null = this.#describedSuperclass(current);
      if (above === null) return current;
      current = above;
    }
    return current;
  }

  /** The key of a term: its IRI, `_:label`, or N-Triples literal. Throws RangeError for an id that is none. */
  key(id: TermId): string {
    return this.dataset.terms.key(id);
  }

  #describedSuperclass(node: TermId): TermId | null {
    const subClassOf = this.dataset.terms.find(iri("rdfs", "subClassOf"));
    const above = this.dataset.objects(node, subClassOf).filter((id) => id !== node && this.labels.hasLabel(id));
    return above.sort((a, b) => compareCodeUnits(this.key(a), this.key(b)))[0] ?? null;
  }

  /** The key without what the data has no statement of: an index that would be the same is not built again. */
  #keyOfPresent(roles: ReadonlySet<Role>, options: IncidenceOptions): string {
    const { statements } = this;
    const { polarities = AFFIRMED_ONLY } = options;
    const rolesHere = new Set([...roles].filter((role) => statements.hasRole(role)));
    const polaritiesHere = new Set([...polarities].filter((polarity) => statements.hasPolarity(polarity)));
    const symmetric = options.symmetric === true && this.#hasSymmetric();
    return incidenceKey(rolesHere, { ...options, polarities: polaritiesHere, symmetric });
  }

  #hasSymmetric(): boolean {
    return [...this.symmetricPredicates].some((predicate) => this.statements.match({ predicate }).length > 0);
  }

  #roadRule(roles: ReadonlySet<Role>, polarities: ReadonlySet<Polarity>): (statement: StatementNumber) => boolean {
    const table = this.statements;
    // In an ontology the statements between classes are both: what the data is about, and its schema.
    const alsoSchema = roles.has("schema") && this.isOntology;
    return (statement) => {
      const polarity = table.polarity(statement);
      const isWanted =
        roles.has(table.role(statement)) || (alsoSchema && table.roles.buildsVocabulary(table.predicate(statement)));
      if (!isWanted || !polarities.has(polarity)) return false;
      return polarity === "denied" || table.isAsserted(statement);
    };
  }

  #speaksOfClasses(): boolean {
    const { statements: table } = this;
    // What is said of a class is a road in an ontology alone.
    for (const subject of table.roles.vocabulary()) {
      if (table.match({ subject }).some((each) => table.role(each) === "instance" && table.joinsNodes(each)))
        return true;
    }
    return false;
  }

  #readConcepts(): IdSet {
    const { statements: table, dataset } = this;
    const found = IdSet.withRoom(dataset.terms.size);
    const classes = this.isOntology ? new Set(table.roles.vocabulary()) : null;
    const meet = (id: TermId): void => {
      if ((!table.roles.isSchema(id) || classes?.has(id) === true) && !table.roles.isEvidence(id)) found.add(id);
    };
    for (const id of classes ?? []) meet(id);
    for (let statement = 0; statement < table.size; statement++) {
      const role = table.role(statement);
      if (role === "instance" || role === "class") meet(table.subject(statement));
      if (role === "instance" && table.joinsNodes(statement)) meet(table.object(statement));
      // In an excerpt a node may be there by its name alone.
      if (role === "annotation" && this.whole !== null) meet(table.subject(statement));
    }
    return found;
  }
}

function tableOf(dataset: Dataset, whole: WholeGraph | null, reading: Reading): StatementTable {
  return new StatementTable(
    dataset,
    readStatements(dataset, { reading, ...(whole === null ? {} : { cites: whole.cites }) }),
    reading,
  );
}

function incidenceKey(roles: ReadonlySet<Role>, options: IncidenceOptions): string {
  const { polarities = AFFIRMED_ONLY, literals = false, symmetric = false } = options;
  return [...ROLES.filter((role) => roles.has(role)), ...[...polarities].sort(), literals, symmetric].join(" ");
}

const SILENT_TYPES: ReadonlySet<string> = new Set([
  iri("owl", "NamedIndividual"),
  iri("owl", "Thing"),
  iri("rdfs", "Resource"),
  iri("prov", "Entity"),
]);
