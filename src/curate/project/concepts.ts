/** The concepts of a project by their names: exact ones link, near ones are for a person to judge. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { addTo } from "../../add-to.ts";
import { compareCodeUnits } from "../../order.ts";
import { expandName, iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { foldedName } from "../../sheet/names.ts";
import { LAYOUT } from "./layout.ts";
import { likeness } from "./likeness.ts";
import type { Project } from "./project.ts";
import { TurtleFile } from "./turtle-file.ts";

/** A concept that a project has, with its names. */
export interface KnownConcept {
  /** Its IRI. */
  readonly iri: string;
  /** Its preferred name. */
  readonly label: string;
  /** Its label first. */
  readonly names: readonly string[];
  /** IRIs of its classes; empty where it has none. */
  readonly types: readonly string[];
}

/** Predicates that name things, the one for the label first. */
const NAMES = [
  ["skos", "prefLabel"],
  ["rdfs", "label"],
  ["schema", "name"],
  ["foaf", "name"],
  ["dcterms", "title"],
  ["skos", "altLabel"],
  ["tl", "abbreviation"],
] as const;

/** Names so like are asked about: of different concepts of the bundled graph 90 pairs are as like as 0.8. */
const NEAR_NAME = 0.72;

/** All concepts of a project, found by IRI and by any of their names. */
export class ConceptBook {
  readonly #prefixes: Project["prefixes"];
  readonly #byIri = new Map<string, KnownConcept>();
  readonly #byName = new Map<string, KnownConcept[]>();

  constructor(project: Project, concepts: Iterable<KnownConcept>) {
    this.#prefixes = project.prefixes;
    for (const concept of concepts) this.add(concept);
  }

  /** The concepts of entities/, and the documents of sources.ttl. */
  static async read(project: Project): Promise<ConceptBook> {
    const folder = join(project.root, LAYOUT.entities);
    const names = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".ttl"))
          .sort()
      : [];
    const book = new ConceptBook(project, []);
    for (const name of [...names.map((each) => `${LAYOUT.entities}/${each}`), LAYOUT.sources])
      for (const concept of conceptsOf(await TurtleFile.read(project, name))) book.add(concept);
    return book;
  }

  /** Makes a concept known, in place of the one that has its IRI. */
  add(concept: KnownConcept): void {
    this.#byIri.set(concept.iri, concept);
    for (const name of new Set(concept.names.map(foldedName))) {
      if (name === "") continue;
      const known = (this.#byName.get(name) ?? []).filter((each) => each.iri !== concept.iri);
      this.#byName.set(name, [...known, concept]);
    }
  }

  /** Whether an IRI names a concept of the project. */
  has(iriOf: string): boolean {
    return this.#byIri.has(iriOf);
  }

  /** By IRI, bare or in angle brackets, or prefixed name; null for none. */
  byIri(text: string): KnownConcept | null {
    const bare = text.trim().replace(/^<(.*)>$/, "$1");
    const whole = expandName(bare, this.#prefixes);
    return this.#byIri.get(bare) ?? (whole === null ? null : (this.#byIri.get(whole) ?? null));
  }

  /** All that have this name, or are named by this IRI. */
  named(text: string): readonly KnownConcept[] {
    const byIri = this.byIri(text);
    return byIri === null ? (this.#byName.get(foldedName(text)) ?? []) : [byIri];
  }

  /** Those one of whose names has these words in it, those whose name begins with them first; documents left out. */
  containing(text: string): KnownConcept[] {
    const wanted = foldedName(text);
    if (wanted === "") return [];
    const found = [...this.#byName].filter(([name]) => ` ${name}`.includes(` ${wanted}`));
    found.sort(
      ([a], [b]) =>
        Number(b.startsWith(wanted)) - Number(a.startsWith(wanted)) || a.length - b.length || compareCodeUnits(a, b),
    );
    return [...new Set(found.flatMap(([, concepts]) => concepts))].filter(({ iri: key }) => !this.#isDocument(key));
  }

  /** Every name with what it names, the longest first; titles of documents left out. */
  allNames(): (readonly [string, KnownConcept])[] {
    const all = [...this.#byName].flatMap(([name, concepts]) => concepts.map((concept) => [name, concept] as const));
    const named = all.filter(([name, { iri: key }]) => name.length > 2 && !this.#isDocument(key));
    return named.sort(
      ([a, x], [b, y]) => b.length - a.length || compareCodeUnits(a, b) || compareCodeUnits(x.iri, y.iri),
    );
  }

  #isDocument(key: string): boolean {
    return key.startsWith(this.#prefixes.get("src") ?? " ");
  }

  /** Those whose names are like this one, the likest first, at most three; titles of documents are like much. Cost: all names. */
  near(text: string): KnownConcept[] {
    const wanted = foldedName(text);
    const scores = new Map<KnownConcept, number>();
    for (const [name, concepts] of this.#byName) {
      const score = likeness(name, wanted);
      if (score < NEAR_NAME) continue;
      for (const concept of concepts.filter(({ iri: key }) => !this.#isDocument(key)))
        scores.set(concept, Math.max(score, scores.get(concept) ?? 0));
    }
    const sorted = [...scores].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a.iri, b.iri));
    return sorted.slice(0, 3).map(([concept]) => concept);
  }
}

const TRUE = '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>';

/** What a file describes and names, what was merged away left out. */
function conceptsOf(file: TurtleFile): KnownConcept[] {
  const names = new Map<string, string[]>();
  for (const [prefix, local] of NAMES) {
    const predicate = file.dataset.terms.find(iri(prefix, local));
    if (predicate === null) continue;
    for (const row of file.dataset.matchRows({ predicate })) {
      const subject = file.dataset.terms.key(file.dataset.row(row).subject);
      const name = literalParts(file.dataset.terms.key(file.dataset.row(row).object))?.value;
      if (name !== undefined) addTo(names, subject, name);
    }
  }
  return [...names]
    .filter(
      ([subject]) =>
        !file.objects(subject, "owl", "deprecated").includes(TRUE) &&
        file.objects(subject, "prov", "specializationOf").length === 0,
    )
    .map(([subject, own]) => ({
      iri: subject,
      label: own[0] ?? subject,
      names: own,
      types: file.objects(subject, "rdf", "type"),
    }));
}
