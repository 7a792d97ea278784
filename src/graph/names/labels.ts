/** What a node is called and by which names it is found, along the ways of a reading. */

import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri, localName } from "../../rdf/namespaces.ts";
import { groupRows, IntColumn, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { type LiteralParts, literalParts } from "../../rdf/store/terms.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import type { Languages } from "./language-preference.ts";
import { type KnownWay, Literals } from "./literals.ts";
import { spokenName, spokenPredicate, withArticle } from "./spoken-name.ts";

/** Reads names of nodes. Labels are kept once read; the dataset must not grow in between. */
export class Labels {
  /** Those to prefer, best first. */
  readonly languages: Languages;
  readonly #dataset: Dataset;
  readonly #literals: Literals;
  readonly #display: (text: string) => string;
  readonly #shown = new Map<number, string>();
  readonly #own = new Map<number, LiteralParts | null>();
  readonly #ways: Readonly<Record<"labels" | "names" | "descriptions", readonly KnownWay[]>>;

  /** `display` makes of a label or definition what is handed out; names to search by stay as they are. */
  constructor(
    dataset: Dataset,
    languages: Languages = [],
    display: (text: string) => string = (text) => text,
    reading: Reading = BUILT_IN_READING,
  ) {
    this.languages = languages;
    this.#dataset = dataset;
    this.#literals = new Literals(dataset, languages);
    this.#display = display;
    this.#ways = {
      labels: this.#literals.knownWays(reading.labels),
      names: this.#literals.knownWays(reading.names),
      descriptions: this.#literals.knownWays(reading.descriptions),
    };
  }

  /** The label to show: never empty. The last part of the IRI where the data has no label. */
  label(id: TermId): string {
    const known = this.#shown.get(id);
    if (known !== undefined) return known;
    const label = this.shown(this.#ownLabel(id)?.value ?? this.withoutLabel(id));
    this.#shown.set(id, label);
    return label;
  }

  /** The language of the label to show, as a BCP 47 tag; "" where the data has no label or does not say. */
  language(id: TermId): string {
    return this.#ownLabel(id)?.language ?? "";
  }

  /** Words of the data as they are handed out for showing. */
  shown(text: string): string {
    return this.#display(text);
  }

  /** What a node is called where the data gives it no label: a literal's value, a blank node's name, the end of an IRI. */
  withoutLabel(id: TermId): string {
    const key = this.#dataset.terms.key(id);
    const literal = literalParts(key);
    if (literal !== null) return literal.value;
    return key.startsWith("_:") ? this.#unnamed(id) : localName(key);
  }

  /** The label of a class or predicate, or the words of its IRI: "works for". */
  words(id: TermId): string {
    return this.shown(this.#wordsOf(id));
  }

  #wordsOf(id: TermId): string {
    return this.#ownLabel(id)?.value ?? spokenName(localName(this.#dataset.terms.key(id)));
  }

  /** The label that the data gives; null where it gives none. */
  #ownLabel(id: TermId): LiteralParts | null {
    const known = this.#own.get(id);
    if (known !== undefined) return known;
    const own = this.#literals.best(id, this.#ways.labels);
    this.#own.set(id, own);
    return own;
  }

  /** A blank node by what it has: its class, else what it is to another node. */
  #unnamed(id: TermId): string {
    const type = this.#dataset.objects(id, this.#literals.predicateId(iri("rdf", "type"))).sort((a, b) => a - b)[0];
    if (type !== undefined) return withArticle(`unnamed ${this.#wordsOf(type)}`);
    const [row] = this.#dataset.matchRows({ object: id });
    if (row === undefined) return "something unnamed";
    const { forward } = spokenPredicate(this.#wordsOf(this.#dataset.row(row).predicate));
    const noun = /^has the (.+)$/.exec(forward)?.[1];
    return noun === undefined ? "something unnamed" : withArticle(`unnamed ${noun}`);
  }

  /** Whether the data itself gives the node a label. */
  hasLabel(id: TermId): boolean {
    return this.#ownLabel(id) !== null;
  }

  /** The definition or description of a node in the best language, or null. */
  definition(id: TermId): string | null {
    const definition = this.#literals.best(id, this.#ways.descriptions);
    return definition === null ? null : this.shown(definition.value);
  }

  /** Every name of a node in any language, the shown label first, each once. */
  names(id: TermId): string[] {
    return [
      ...new Set([this.label(id), ...this.givenNames(id), ...(this.hasLabel(id) ? [] : [this.withoutLabel(id)])]),
    ];
  }

  /** The names that the data itself gives to a node, each once. */
  givenNames(id: TermId): string[] {
    const names = new Set<string>();
    for (const way of this.#ways.names) for (const literal of this.#literals.along(id, way)) names.add(literal.value);
    return [...names];
  }

  /** The names beside the shown label, each once, by the predicate that gives it, then in the order of their letters. */
  otherNames(id: TermId): { readonly name: string; readonly language: string; readonly predicate: TermId }[] {
    const shown = this.label(id);
    const seen = new Set<string>();
    const names: { readonly name: string; readonly language: string; readonly predicate: TermId }[] = [];
    for (const way of this.#ways.names) {
      const literals = this.#literals.along(id, way);
      literals.sort((a, b) => compareCodeUnits(a.value, b.value) || compareCodeUnits(a.language, b.language));
      for (const { value, language } of literals) {
        if (this.shown(value) === shown || value.trim() === "" || seen.has(value)) continue;
        seen.add(value);
        names.push({ name: value, language, predicate: way[0].id });
      }
    }
    return names;
  }

  /**
   * Calls back with every wanted node that the data gives a name, ascending: its labels in any language, and its other names,
   * each name once. A pass over the rows of the naming predicates; space 8 bytes a row of a wanted node.
   */
  forEachNamed(
    visit: (id: TermId, labels: readonly string[], others: readonly string[]) => void,
    isWanted: (id: TermId) => boolean = () => true,
  ): void {
    const { terms } = this.#dataset;
    const { subjects, objects, labelRows } = this.#namingRows(isWanted);
    if (subjects.length === 0) return;
    const groups = groupRows(subjects, terms.size);
    for (let id = 0; id < terms.size; id++) {
      const rows = rowsOf(groups, id);
      if (rows.length === 0) continue;
      const isLabel = new Map<string, boolean>();
      for (const row of rows) {
        const name = literalParts(terms.key(objects[row] ?? 0))?.value ?? "";
        if (!isLabel.has(name)) isLabel.set(name, row < labelRows);
      }
      const names = [...isLabel.keys()];
      visit(
        id,
        names.filter((name) => isLabel.get(name)),
        names.filter((name) => !isLabel.get(name)),
      );
    }
  }

  /** The wanted nodes that have a name, and the literals; first, up to `labelRows`, those that are labels. */
  #namingRows(isWanted: (id: TermId) => boolean): { subjects: Uint32Array; objects: Uint32Array; labelRows: number } {
    const [subjects, objects] = [new IntColumn(), new IntColumn()];
    let labelRows = 0;
    for (const [place, way] of this.#ways.names.entries()) {
      for (const row of this.#dataset.matchRows({ predicate: way[0].id })) {
        const { subject, object } = this.#dataset.row(row);
        const [from, to] = way[0].inverse ? [object, subject] : [subject, object];
        if (!isWanted(from)) continue;
        for (const end of this.#literalEnds(to, way)) {
          subjects.push(from);
          objects.push(end);
        }
      }
      if (place < this.#ways.labels.length) labelRows = subjects.length;
    }
    return { subjects: subjects.view(), objects: objects.view(), labelRows };
  }

  /** The literals at the end of a way whose first step ends at a node. */
  #literalEnds(to: TermId, way: KnownWay): readonly TermId[] {
    const ends = way[1] === null ? [to] : this.#literals.across(to, way[1]);
    return ends.filter((end) => this.#dataset.terms.isLiteral(end));
  }
}
