/** What a project can say: its relations and types by every name that they have, and which ends a relation takes. */

import { expandName, iri, localName } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { LAYOUT } from "./layout.ts";
import { likeness } from "./likeness.ts";
import type { Project } from "./project.ts";
import { TurtleFile } from "./turtle-file.ts";

export interface Relation {
  readonly iri: string;
  /** In the first language of the project, else in any. */
  readonly label: string;
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

export interface TypeName {
  readonly iri: string;
  readonly label: string;
}

/** A relation by one of its names; `isInverse` where the name reads from the object to the subject. */
export interface NamedRelation {
  readonly relation: Relation;
  readonly isInverse: boolean;
}

/** So like is a name that may be meant. */
const NEAR = 0.5;

/** The relations and types of a project, found by any of their names. */
export class Vocabulary {
  /** In the order of the vocabulary. */
  readonly relations: readonly Relation[];
  /** In the order of the vocabulary. */
  readonly types: readonly TypeName[];
  readonly #prefixes: Project["prefixes"];
  readonly #relationNames = new Map<string, NamedRelation>();
  readonly #typeNames = new Map<string, TypeName>();
  readonly #above: ReadonlyMap<string, readonly string[]>;

  private constructor(project: Project, file: TurtleFile) {
    this.#prefixes = project.prefixes;
    const [language = "en"] = project.languages;
    const subjects = (type: string): string[] => file.subjects("rdf", "type", iri("owl", type)).sort();
    this.relations = subjects("ObjectProperty")
      .filter((key) => !file.objects(key, "owl", "deprecated").includes(TRUE))
      .map((key) => ({
        iri: key,
        label: labelOf(file, key, language),
        domain: file.objects(key, "schema", "domainIncludes"),
        range: file.objects(key, "schema", "rangeIncludes"),
      }))
      .filter((relation) => !EVIDENCE.has(relation.iri));
    this.types = subjects("Class").map((key) => ({ iri: key, label: labelOf(file, key, language) }));
    this.#above = new Map(this.types.map((type) => [type.iri, file.objects(type.iri, "rdfs", "subClassOf")]));
    for (const relation of this.relations) {
      const texts = (local: string): string[] => file.objects(relation.iri, "tl", local).map(words);
      const forward = [
        ...file.objects(relation.iri, "rdfs", "label").map(words),
        ...texts("infinitive"),
        localName(relation.iri),
      ];
      for (const name of texts("inverseLabel")) this.#relationNames.set(folded(name), { relation, isInverse: true });
      for (const name of forward) this.#relationNames.set(folded(name), { relation, isInverse: false });
    }
    for (const type of this.types)
      for (const name of [...file.objects(type.iri, "rdfs", "label").map(words), localName(type.iri)])
        this.#typeNames.set(folded(name), type);
  }

  /**
   * From the file of the vocabulary.
   *
   * @throws ThroughlineError where that file cannot be read
   */
  static async read(project: Project): Promise<Vocabulary> {
    return new Vocabulary(project, await TurtleFile.read(project, LAYOUT.vocabulary));
  }

  /** By IRI, prefixed name, label, infinitive or inverse label, in any language that has one; null for none. */
  relation(name: string): NamedRelation | null {
    const byIri = this.#byIri(this.relations, name);
    if (byIri !== null) return { relation: byIri, isInverse: false };
    const wanted = folded(name);
    return (
      this.#relationNames.get(wanted) ??
      this.#relationNames.get(`is ${wanted}`) ??
      this.#relationNames.get(wanted.replace(/^is /, "")) ??
      null
    );
  }

  /** By IRI, prefixed name or label, in any language that has one; null for none. */
  type(name: string): TypeName | null {
    return this.#byIri(this.types, name) ?? this.#typeNames.get(folded(name)) ?? null;
  }

  /** The labels of the relations most like a name, at most three. */
  nearRelations(name: string): string[] {
    const scored = [...this.#relationNames].map(([known, { relation }]) => ({
      label: relation.label,
      score: likeness(known, folded(name)),
    }));
    const near = scored.filter(({ score }) => score >= NEAR).sort((a, b) => b.score - a.score);
    return [...new Set(near.map(({ label }) => label))].slice(0, 3);
  }

  /** Whether some types fit a list of classes, by themselves or by one above them; an empty list takes all. */
  fits(types: readonly string[], classes: readonly string[]): boolean {
    if (classes.length === 0 || types.length === 0) return true;
    const seen = new Set(types);
    for (const type of seen) for (const above of this.#above.get(type) ?? []) seen.add(above);
    return classes.some((each) => seen.has(each));
  }

  #byIri<Named extends { readonly iri: string }>(all: readonly Named[], name: string): Named | null {
    const bare = name.trim().replace(/^<(.*)>$/, "$1");
    const whole = expandName(bare, this.#prefixes);
    return all.find((each) => each.iri === bare || each.iri === whole) ?? null;
  }
}

const TRUE = '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>';

/** Properties of claims and passages: they say who says what, and are no relations between things. */
const EVIDENCE: ReadonlySet<string> = new Set(
  ["assertedIn", "claimant", "modality", "polarity", "support", "coverageReason", "textNormalization"].map((local) =>
    iri("tl", local),
  ),
);

const words = (key: string): string => literalParts(key)?.value ?? key;

/** Small letters, words parted by one space: "isFundedBy", "is_funded_by" and "Is funded by" are one name. */
export function folded(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

function labelOf(file: TurtleFile, key: string, language: string): string {
  const labels = file.objects(key, "rdfs", "label").map((each) => literalParts(each));
  const best =
    labels.find((parts) => parts?.language === language) ??
    labels.find((parts) => parts?.language === "en") ??
    labels[0];
  return best?.value ?? localName(key);
}
