/** G9: the SHACL shapes that the data brings. */

import type * as RDF from "@rdfjs/types";
import SHACLValidator, { type Options } from "rdf-validate-shacl";
import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import { termKey } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import { DatasetView, QuadList } from "../dataset-view.ts";
import { circles } from "../order.ts";
import type { Finding, Severity } from "../types.ts";

/**
 * Validates the data against its own shapes (SHACL Core). The engine walks class trees without looking back and would
 * never end on a circle of subclasses (rdf-validate-shacl 0.6.5): such circles are reported instead.
 */
export async function shapesHold(data: CheckData): Promise<Finding[]> {
  const loops = circles(data.pairs(iri("rdfs", "subClassOf")));
  if (loops.length > 0) return loops.map((loop) => subclassCircle(data, loop));
  try {
    const view = new DatasetView(data.dataset);
    const shapes = new QuadList(shapeRows(data).map((row) => view.quad(row)));
    const report = await new SHACLValidator(shapes, optionsFor(data)).validate(view);
    return report.results.map((result) => findingOf(data, result));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ focus: "shapes", message: `The shapes cannot be used: ${reason}.`, place: null }];
  }
}

/** Where no shape leads back to itself, the engine need not count how often it meets a node: a third of its time. */
function optionsFor(data: CheckData): Options {
  const edges = ["node", "property", "not", "qualifiedValueShape"].flatMap((local) => data.pairs(iri("sh", local)));
  const lists = data.dataset.terms.find(iri("rdf", "first")) !== null;
  // The option is there (0.6.5, validation-engine.js) but not in the types.
  return lists || circles(edges).length > 0 ? {} : ({ maxNodeChecks: 0 } as Options);
}

function subclassCircle(data: CheckData, loop: readonly number[]): Finding {
  return {
    focus: data.key(loop[0] ?? 0),
    message: `rdfs:subClassOf goes round in a circle (${data.names(loop)}); the shapes were not run.`,
  };
}

/** What belongs to the shapes: everything that is said of a shape and of what it is built from. */
function shapeRows(data: CheckData): number[] {
  const nodes = new Set([...data.instancesOf(iri("sh", "NodeShape")), ...data.instancesOf(iri("sh", "PropertyShape"))]);
  const rows: number[] = [];
  for (const subject of nodes) {
    for (const row of data.dataset.matchRows({ subject })) {
      rows.push(row);
      const { predicate, object } = data.dataset.row(row);
      const key = data.key(predicate);
      if (key.startsWith(NAMESPACES.sh) || key === iri("rdf", "first") || key === iri("rdf", "rest")) nodes.add(object);
    }
  }
  return rows;
}

interface ShaclResult {
  readonly focusNode?: RDF.Term | null;
  readonly path?: unknown;
  readonly value?: RDF.Term | null;
  readonly message: readonly RDF.Term[];
  readonly severity: RDF.Term | null | undefined;
}

const SEVERITY_OF: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  [iri("sh", "Warning"), "warning"],
  [iri("sh", "Info"), "info"],
]);

function findingOf(data: CheckData, result: ShaclResult): Finding {
  const words = result.message.map((term) => term.value).join("; ");
  const path = result.path as RDF.Term | null | undefined;
  const at = path?.termType === "NamedNode" ? ` (${shown(data, path)})` : "";
  const value = result.value == null ? "" : `; found ${shown(data, result.value)}`;
  return {
    focus: result.focusNode == null ? "shapes" : termKey(result.focusNode as Parameters<typeof termKey>[0]),
    message: `${words.replace(/[.]$/, "")}${at}${value}.`,
    severity: SEVERITY_OF.get(result.severity?.value ?? "") ?? "violation",
  };
}

function shown(data: CheckData, term: RDF.Term): string {
  const id = term.termType === "Literal" ? null : data.dataset.terms.find(termKey(term));
  return id === null ? JSON.stringify(term.value) : data.name(id);
}
