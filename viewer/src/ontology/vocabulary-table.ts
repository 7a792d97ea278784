/** Classes and relations as the rows of a table. */

import type { Table } from "../export/table-file.ts";
import { ontology as ontologyWords } from "../words/ontology.ts";
import { language } from "../words/words.ts";
import type { ClassEntry, RelationEntry } from "./vocabulary.ts";

/** One row a relation, with all pairs of kinds that it joins. */
export function relationTable(relations: readonly RelationEntry[]): Table {
  const { relation, inverse, definition, statements, joins, value } = ontologyWords[language];
  return {
    columns: [relation, inverse, definition, statements, joins],
    rows: relations.map((each) => [
      each.label,
      each.inverse ?? "",
      each.definition ?? "",
      String(each.count),
      each.uses.map(({ from, to, count }) => `${from} → ${to === "" ? value : to}: ${count}`).join("; "),
    ]),
  };
}

/** One row a class; "depth" tells how far below a topmost one it stands. */
export function classTable(classes: readonly ClassEntry[]): Table {
  const { class: name, definition, concepts, depth } = ontologyWords[language];
  return {
    columns: [name, definition, concepts, depth],
    rows: classes.map((each) => [each.label, each.definition ?? "", String(each.count), String(each.depth)]),
  };
}
