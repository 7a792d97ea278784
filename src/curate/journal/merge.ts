/** One concept takes the place of another, and can give it back: what stood there by hand is kept in the journal. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { iri } from "../../rdf/namespaces.ts";
import { foldedName } from "../../sheet/names.ts";
import { ConceptBook, type KnownConcept } from "../project/concepts.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile, typedKey } from "../project/turtle-file.ts";
import { CONCEPTS, derive, mergesOf } from "./derive.ts";
import { activeOf, type Journals } from "./journals.ts";
import { type FileTriple, lineId, type Merged, type NewDecision } from "./lines.ts";

const NAMES: ReadonlySet<string> = new Set([
  iri("skos", "prefLabel"),
  iri("skos", "altLabel"),
  iri("tl", "abbreviation"),
]);

/**
 * Merging `gone` into `keep`: statements of the journals go over to it by themselves, those by hand are rewritten; the
 * names of the one become aliases of the other; its block says that it is replaced. Undoing the decision gives all back.
 *
 * @throws ThroughlineError `usage` for names that are none, for two that were kept apart, and for a chain of merges that
 *   would join two that were kept apart
 */
export async function merging(
  project: Project,
  journals: Journals,
  keepName: string,
  goneName: string,
): Promise<NewDecision> {
  const book = await ConceptBook.read(project);
  const [keep, gone] = [oneConcept(book, keepName), oneConcept(book, goneName)];
  if (keep.iri === gone.iri) {
    throw new ThroughlineError("usage", "Both names mean the same concept already.", {
      hint: "Name the two that are to be one.",
    });
  }
  refuseKeptApart(journals, keep, gone);
  const { plus } = derive(project, journals.decisions);
  const byHand = (triple: FileTriple): boolean => !plus.has(JSON.stringify(triple));
  const files = await Promise.all(graphFiles(project).map((name) => TurtleFile.read(project, name)));
  const own = files.flatMap((file) =>
    file.about(gone.iri).map(([predicate, object]): FileTriple => [file.name, gone.iri, predicate, object]),
  );
  const pointing = files.flatMap((file) => pointingTo(file, gone.iri));
  const statements = own.filter(
    ([file, , predicate]) => file !== CONCEPTS && !NAMES.has(predicate) && file.startsWith(LAYOUT.statements),
  );
  const moved = [...statements, ...pointing].filter(byHand);
  const block = own.filter((triple) => !statements.includes(triple)).filter(byHand);
  const aliases = own
    .filter(([, , predicate]) => NAMES.has(predicate))
    .map(([, , , name]): FileTriple => [CONCEPTS, keep.iri, iri("skos", "altLabel"), name]);
  const known = new Set(
    files
      .flatMap((file) => file.about(keep.iri))
      .filter(([predicate]) => NAMES.has(predicate))
      .map(([, name]) => name),
  );
  return {
    do: "merge",
    keep: keep.iri,
    gone: gone.iri,
    was: [...moved, ...block],
    now: [
      ...moved.map((triple) => renamed(triple, gone.iri, keep.iri)),
      ...aliases.filter(([, , , name]) => !known.has(name)),
      [CONCEPTS, gone.iri, iri("owl", "deprecated"), typedKey(true, "boolean")],
      [CONCEPTS, gone.iri, iri("dcterms", "isReplacedBy"), keep.iri],
    ],
  };
}

function oneConcept(book: ConceptBook, name: string): KnownConcept {
  const [first, ...more] = book.named(name);
  if (first !== undefined && more.length === 0) return first;
  const near = first === undefined ? book.near(name) : [first, ...more];
  const problem = first === undefined ? "is no concept of this project" : `names ${more.length + 1} concepts`;
  throw new ThroughlineError("usage", `${quoted(name)} ${problem}.`, {
    hint:
      near.length === 0
        ? "Look for it with find."
        : `There ${near.length === 1 ? "is" : "are"}: ${near.map(({ label, iri: key }) => `${label} <${key}>`).join(", ")}.`,
  });
}

function refuseKeptApart({ decisions }: Journals, keep: KnownConcept, gone: KnownConcept): void {
  const active = activeOf(decisions);
  const merges = mergesOf(active);
  const names = ({ iri: key, names: own }: KnownConcept): Set<string> =>
    new Set([key, ...own, ...[...merges].filter(([, to]) => to === key).map(([from]) => from)].map(foldedName));
  const [a, b] = [names(keep), names(gone)];
  for (const line of active) {
    if (line.do !== "different") continue;
    const [x, y] = [line.a, line.b].map(foldedName);
    if (x === undefined || y === undefined || !((a.has(x) && b.has(y)) || (a.has(y) && b.has(x)))) continue;
    throw new ThroughlineError(
      "usage",
      `${quoted(keep.label)} and ${quoted(gone.label)} are not the same: ${line.by} kept them apart on ${line.time.slice(0, 10)} (${lineId(line)}).`,
      {
        hint: `If that was wrong, undo it first: throughline undo ${lineId(line)}.`,
      },
    );
  }
}

function graphFiles(project: Project): string[] {
  return [LAYOUT.entities, LAYOUT.statements].flatMap((folder) =>
    existsSync(join(project.root, folder))
      ? readdirSync(join(project.root, folder))
          .filter((name) => name.endsWith(".ttl"))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [],
  );
}

/** Triples that have a concept as their object, or within the triple that a claim speaks of. */
function pointingTo(file: TurtleFile, concept: string): FileTriple[] {
  const found: FileTriple[] = [];
  const { terms } = file.dataset;
  for (const row of file.dataset.matchRows()) {
    const { subject, predicate, object } = file.dataset.row(row);
    const key = terms.key(object);
    if (key === concept || (key.startsWith("<<( ") && key.includes(`<${concept}>`)))
      found.push([file.name, terms.key(subject), terms.key(predicate), key]);
  }
  return found;
}

function renamed([file, subject, predicate, object]: FileTriple, gone: string, keep: string): FileTriple {
  const name = (key: string): string =>
    key === gone ? keep : key.startsWith("<<( ") ? key.replaceAll(`<${gone}>`, `<${keep}>`) : key;
  return [file, name(subject), predicate, name(object)];
}

/**
 * Taking a merge back, whatever was decided since.
 *
 * @throws ThroughlineError `usage` where no merge of the two is in force
 */
export function unmerging({ decisions }: Journals, a: string, b: string): NewDecision {
  const same = (line: Merged, one: string, other: string): boolean =>
    isNamed(line.keep, one) && isNamed(line.gone, other);
  const line = activeOf(decisions).findLast(
    (each): each is Merged => each.do === "merge" && (same(each, a, b) || same(each, b, a)),
  );
  if (line !== undefined) return { do: "undo", of: [lineId(line)] };
  throw new ThroughlineError("usage", `No merge of ${quoted(a)} and ${quoted(b)} is in force.`, {
    hint: "`throughline history` lists the merges.",
  });
}

/** By IRI, or by what the IRI is made of: the name itself went over to the other concept. */
function isNamed(concept: string, name: string): boolean {
  const local = concept.split("/").at(-1) ?? concept;
  return concept === name || local === name.replace(/^id:/, "") || foldedName(local) === foldedName(name);
}
