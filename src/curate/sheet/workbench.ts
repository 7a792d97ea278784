/** What the rows of one import are held against, read once; names that rows make new are known to the rows after them. */

import { QuoteFinder } from "../../evidence/quote.ts";
import { iri } from "../../rdf/namespaces.ts";
import { foldedName } from "../../sheet/names.ts";
import { activeOf, type Journals } from "../journal/journals.ts";
import type { MadeConcept } from "../journal/lines.ts";
import { ConceptBook, type KnownConcept } from "../project/concepts.ts";
import type { Project } from "../project/project.ts";
import { folded, type NamedRelation, Vocabulary } from "../project/vocabulary.ts";
import { type OpenedText, openText, readSources, type SourceRecord } from "../sources/registry.ts";

/** Whether what a proposal makes is a relation, and no concept. */
export function isRelation({ type }: MadeConcept): boolean {
  return type === iri("owl", "ObjectProperty");
}

/** A concept that a proposal makes, as the rows after it know it. */
export function knownAs({ iri: key, label, type }: MadeConcept): KnownConcept {
  return { iri: key, label, names: [label], types: [type] };
}

export interface TextWithFinder {
  readonly text: OpenedText;
  readonly finder: QuoteFinder;
}

/** Opened texts by the names of their files. */
export type TextsByFile = Map<string, TextWithFinder>;

export class Workbench {
  readonly project: Project;
  readonly sources: readonly SourceRecord[];
  readonly vocabulary: Vocabulary;
  readonly concepts: ConceptBook;
  /** Whether the person wants relations made that are not in the vocabulary. */
  makesRelations = false;
  /** Concepts that are proposed and not yet in the graph, by IRI. */
  readonly made = new Map<string, MadeConcept>();
  readonly #texts: TextsByFile;
  readonly #different: ReadonlySet<string>;

  private constructor(
    project: Project,
    sources: readonly SourceRecord[],
    vocabulary: Vocabulary,
    concepts: ConceptBook,
    different: ReadonlySet<string>,
    texts: TextsByFile,
  ) {
    this.#texts = texts;
    this.project = project;
    this.sources = sources;
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.#different = different;
  }

  /** `texts` are those that were opened before; more are added to it. */
  static async read(
    project: Project,
    { decisions, proposals }: Pick<Journals, "decisions" | "proposals">,
    texts: TextsByFile = new Map(),
  ): Promise<Workbench> {
    const different = new Set<string>();
    for (const line of activeOf(decisions))
      if (line.do === "different")
        for (const pair of [
          [line.a, line.b],
          [line.b, line.a],
        ])
          different.add(pair.map(foldedName).join("\n"));
    const concepts = await ConceptBook.read(project);
    const bench = new Workbench(
      project,
      await readSources(project),
      await Vocabulary.read(project),
      concepts,
      different,
      texts,
    );
    for (const { made } of proposals.values()) bench.propose(made);
    return bench;
  }

  get conceptNamespace(): string {
    return this.project.prefixes.get("id") ?? "";
  }

  /** A relation of the vocabulary, or one that a proposal makes, which is added to `made`. */
  relation(name: string, made: MadeConcept[]): NamedRelation | null {
    const known = this.vocabulary.relation(name);
    if (known !== null) return known;
    const own = [...this.made.values()].find((each) => isRelation(each) && folded(each.label) === folded(name));
    if (own === undefined) return null;
    made.push(own);
    return { relation: { iri: own.iri, label: own.label, domain: [], range: [] }, isInverse: false };
  }

  /** Makes concepts known to the rows that follow. */
  propose(made: readonly MadeConcept[]): void {
    for (const concept of made) {
      if (this.concepts.has(concept.iri)) continue;
      this.made.set(concept.iri, concept);
      if (!isRelation(concept)) this.concepts.add(knownAs(concept));
    }
  }

  /** Whether somebody said that a name does not mean a concept. */
  areDifferent(name: string, concept: KnownConcept): boolean {
    return [concept.iri, ...concept.names].some((other) =>
      this.#different.has([name, other].map(foldedName).join("\n")),
    );
  }

  /** The present text of a source, read once. Throws as openText. */
  async text(source: SourceRecord): Promise<TextWithFinder> {
    const known = this.#texts.get(source.text.file);
    if (known !== undefined) return known;
    const text = await openText(this.project, source.text);
    const opened = { text, finder: new QuoteFinder(text.source) };
    this.#texts.set(source.text.file, opened);
    return opened;
  }

  typeLabel(type: string): string {
    return this.vocabulary.types.find((each) => each.iri === type)?.label ?? "Concept";
  }
}
