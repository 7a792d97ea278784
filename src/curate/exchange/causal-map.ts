/** A part of a graph as the table of links of Causal Map: a row for each passage of each claim, under the columns that our import reads. */

import { type Evidence, isLiteralTerm, type ResourceTerm, type Statement } from "../../evidence/types.ts";
import { QUALIFIER_KINDS } from "../../evidence/vocabulary.ts";
import { csvText } from "../../export/csv-text.ts";
import type { Selection } from "../../export/selection.ts";
import { compareCodeUnits } from "../../order.ts";
import { FIELDS } from "../../sheet/fields.ts";
import { slug } from "../../sheet/names.ts";
import type { Access } from "../sources/access.ts";
import { DocumentAccess } from "../sources/document-access.ts";

export interface CausalMapOptions {
  /** What holds for a document without a mark. */
  readonly unmarked: Access;
  /** Whether words of restricted documents are quoted, too. */
  readonly allTexts: boolean;
  readonly spreadsheetSafe: boolean;
}

export interface CausalMapTable {
  readonly text: string;
  readonly links: number;
  /** Links without a quote since their document is restricted. */
  readonly restricted: number;
  /** Links without a quote for any other reason. */
  readonly withoutWords: number;
  /** Statements of values, which are no links between factors. */
  readonly values: number;
}

const COLUMNS = [
  ...["from_label", "to_label", "relation", "quote", "source_id", "page"],
  ...["modality", "denied", "claimant", "from_type", "to_type"],
  ...QUALIFIER_KINDS.map((kind) => FIELDS[kind].title),
  ...["hashtags", "link_memo"],
];

/** Cost: a pass over the statements of the part. */
export function causalMapTable(selection: Selection, options: CausalMapOptions): CausalMapTable {
  const { describer, dataset } = selection.knowledge;
  const access = new DocumentAccess(dataset);
  const all = selection.statements.map((statement) => describer.statement(statement));
  const links = all.flatMap(linksOf).sort(byPlace);
  const cells = new LinkCells(selection, links);
  const mayQuote = (source: string | null): boolean => {
    const node = source === null ? null : dataset.terms.find(source);
    return options.allTexts || ((node === null ? null : access.of(node)) ?? options.unmarked) === "public";
  };
  let [restricted, withoutWords] = [0, 0];
  const rows = links.map((link) => {
    const words = link.evidence?.quote ?? null;
    const isAllowed = mayQuote(link.evidence?.source ?? null);
    if (words === null) withoutWords++;
    else if (!isAllowed) restricted++;
    return cells.of(link, isAllowed ? words : null);
  });
  const text = csvText(COLUMNS, rows, options);
  return { text, links: rows.length, restricted, withoutWords, values: all.filter(isOfValue).length };
}

interface Link {
  readonly subject: ResourceTerm;
  readonly predicate: ResourceTerm;
  readonly object: ResourceTerm;
  readonly evidence: Evidence | null;
  readonly statement: Statement;
}

/** The cells of links, under COLUMNS. */
class LinkCells {
  readonly #knowledge: Selection["knowledge"];
  readonly #ends: Names;
  readonly #relations: Names;
  readonly #documents: Names;

  constructor({ knowledge }: Selection, links: readonly Link[]) {
    this.#knowledge = knowledge;
    this.#ends = new Names(links.flatMap(({ subject, object }) => [subject, object]));
    this.#relations = new Names(links.map(({ predicate }) => predicate));
    this.#documents = new Names(links.flatMap(({ evidence }) => documentOf(evidence)));
  }

  of(link: Link, quote: string | null): string[] {
    const { subject, predicate, object, evidence, statement } = link;
    const modality = evidence?.modality ?? statement.modality;
    const isDenied = statement.polarity === "denied";
    return [
      ...[this.#ends.of(subject), this.#ends.of(object), this.#relations.of(predicate)],
      quote ?? "",
      documentOf(evidence)
        .map((document) => this.#documents.of(document))
        .join(""),
      String(evidence?.page ?? ""),
      ...[modality === "asserted" ? "" : modality, isDenied ? "yes" : ""],
      evidence?.claimant?.label ?? "",
      ...[this.#typeOf(subject), this.#typeOf(object)],
      ...QUALIFIER_KINDS.map((kind) => evidence?.qualifiers[kind]?.join("; ") ?? ""),
      hashtags([predicate.label, isDenied ? "denied" : "", modality === "asserted" ? "" : modality]),
      evidence?.note ?? "",
    ];
  }

  #typeOf({ iri }: ResourceTerm): string {
    const { dataset, describer } = this.#knowledge;
    const node = dataset.terms.find(iri);
    return (node === null ? undefined : describer.types(node)[0]?.label) ?? "";
  }
}

function hashtags(words: readonly string[]): string {
  return words
    .filter((word) => word !== "")
    .map((word) => `#${slug(word)}`)
    .join(" ");
}

/** A link for each piece of evidence, or one without; none where an end is a value. */
function linksOf(statement: Statement): Link[] {
  const { subject, predicate, object, evidence } = statement;
  if (isLiteralTerm(subject) || isLiteralTerm(object)) return [];
  const each = evidence.length === 0 ? [null] : evidence;
  return each.map((entry) => ({ subject, predicate, object, evidence: entry, statement }));
}

function isOfValue({ subject, object }: Statement): boolean {
  return isLiteralTerm(subject) || isLiteralTerm(object);
}

function documentOf(evidence: Evidence | null): ResourceTerm[] {
  if (evidence === null || evidence.source === null) return [];
  return [{ iri: evidence.source, label: evidence.title ?? evidence.source }];
}

function byPlace(a: Link, b: Link): number {
  return (
    compareCodeUnits(a.evidence?.source ?? "", b.evidence?.source ?? "") ||
    (a.evidence?.start ?? 0) - (b.evidence?.start ?? 0) ||
    (a.evidence?.end ?? 0) - (b.evidence?.end ?? 0) ||
    compareCodeUnits(a.statement.id, b.statement.id)
  );
}

/** Labels, and IRIs where one label is that of several things. */
class Names {
  readonly #things = new Map<string, Set<string>>();

  constructor(terms: readonly ResourceTerm[]) {
    for (const { iri, label } of terms) {
      const name = label.toLowerCase();
      this.#things.set(name, (this.#things.get(name) ?? new Set()).add(iri));
    }
  }

  of({ iri, label }: ResourceTerm): string {
    return (this.#things.get(label.toLowerCase())?.size ?? 0) > 1 ? iri : label;
  }
}
