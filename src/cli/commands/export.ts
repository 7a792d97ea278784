import { quoted, ThroughlineError } from "../../errors.ts";
import { toRdf11 } from "../../evidence/rdf11.ts";
import { ConceptIndex } from "../../graph/concepts.ts";
import { Describer } from "../../graph/describe.ts";
import type { Knowledge } from "../../graph/knowledge.ts";
import { distancesFrom } from "../../graph/neighbors.ts";
import { toGraphology } from "../../graph/project.ts";
import { rowsOfStatements } from "../../graph/select.ts";
import { findPaths } from "../../paths/find-paths.ts";
import { toNQuads } from "../../rdf/ntriples.ts";
import { toTurtle } from "../../rdf/turtle.ts";
import { writeFileAtomically } from "../atomic-write.ts";
import { type Context, count, openKnowledge } from "../context.ts";

export interface ExportFlags {
  readonly to: string;
  readonly rdf11?: boolean;
  readonly output?: string;
  readonly path?: readonly [string, string] | readonly string[];
  readonly around?: string;
  readonly hops: string;
  readonly k: string;
}

/** What export writes; each row becomes a format of the help text. */
export const EXPORT_FORMATS = {
  turtle: (knowledge, selection) => toTurtle(selection.dataset, { rows: selection.rows, prefixes: knowledge.prefixes }),
  nquads: (_knowledge, selection) => toNQuads(selection.dataset, selection.rows),
  json: (knowledge, selection) => {
    const describer = new Describer(knowledge);
    const statements = selection.statements.map((statement) => describer.statement(statement));
    return `${JSON.stringify({ statements }, null, 2)}\n`;
  },
} as const satisfies Record<string, (knowledge: Knowledge, selection: Selection) => string>;

interface Selection {
  readonly dataset: Knowledge["dataset"];
  readonly rows: readonly number[];
  /** The instance statements of the part. */
  readonly statements: readonly number[];
}

/** `throughline export`: the graph, a path of it, or what lies around a concept. Exit 1 where the path is not there. */
export async function exportGraph(context: Context, flags: ExportFlags): Promise<number> {
  const format = Object.keys(EXPORT_FORMATS).find((name) => name === flags.to) as
    | keyof typeof EXPORT_FORMATS
    | undefined;
  if (format === undefined) {
    throw new ThroughlineError("unknown-format", `${quoted(flags.to)} is not a format that export writes.`, {
      hint: `Known formats: ${Object.keys(EXPORT_FORMATS).join(", ")}.`,
    });
  }
  const knowledge = await openKnowledge(context);
  const statements = chosenStatements(knowledge, flags);
  if (statements !== null && statements.length === 0) {
    context.io.note("There is nothing to export: no statement answers to that.");
    return 1;
  }
  const text = EXPORT_FORMATS[format](knowledge, selectionOf(knowledge, statements, flags.rdf11 === true));
  if (flags.output === undefined) await context.io.write(text);
  else await writeFileAtomically(flags.output, text);
  return 0;
}

/** The statements of the part that the flags name; null for the whole graph. */
function chosenStatements(knowledge: Knowledge, flags: ExportFlags): number[] | null {
  if (flags.path !== undefined && flags.around !== undefined) {
    throw new ThroughlineError("usage", "Give --path or --around, not both.");
  }
  if (flags.path !== undefined) return statementsOnPaths(knowledge, flags.path, count("--k", flags.k));
  if (flags.around !== undefined) return statementsAround(knowledge, flags.around, count("--hops", flags.hops));
  return null;
}

function statementsOnPaths(knowledge: Knowledge, ends: readonly string[], k: number): number[] {
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) {
    throw new ThroughlineError("usage", "--path takes two concepts: --path FROM TO.");
  }
  const index = new ConceptIndex(knowledge);
  const { paths } = findPaths(knowledge, index.resolve(from), index.resolve(to), { k });
  const { terms } = knowledge.dataset;
  const chosen = new Set<number>();
  for (const hop of paths.flatMap((path) => path.hops)) {
    const [a, b] = [terms.find(hop.from) ?? 0, terms.find(hop.to) ?? 0];
    for (const pattern of [
      { subject: a, object: b },
      { subject: b, object: a },
    ]) {
      for (const statement of knowledge.statements.match(pattern)) {
        if (knowledge.statements.role(statement) === "instance") chosen.add(statement);
      }
    }
  }
  return [...chosen];
}

function statementsAround(knowledge: Knowledge, concept: string, hops: number): number[] {
  const graph = toGraphology(knowledge);
  const center = new ConceptIndex(knowledge).resolve(concept);
  const distances = distancesFrom(graph, knowledge.key(center), hops, false);
  const chosen = new Set<number>(literalsOf(knowledge, center));
  graph.forEachEdge((_edge, attributes, source, target) => {
    const [a, b] = [distances.get(source), distances.get(target)];
    if (a !== undefined && b !== undefined && Math.min(a, b) < hops) chosen.add(attributes.statement);
  });
  return [...chosen];
}

function literalsOf(knowledge: Knowledge, node: number): number[] {
  const table = knowledge.statements;
  return table
    .match({ subject: node })
    .filter((statement) => table.role(statement) === "instance" && !table.joinsNodes(statement));
}

function selectionOf(knowledge: Knowledge, statements: readonly number[] | null, rdf11: boolean): Selection {
  const { dataset, statements: table } = knowledge;
  const rows = statements === null ? [...Array(dataset.size).keys()] : rowsOfStatements(knowledge, statements);
  const instance = statements ?? table.ofRoles(new Set(["instance"] as const));
  if (!rdf11) return { dataset, rows, statements: instance };
  const plain = toRdf11(dataset, rows);
  return { dataset: plain, rows: [...Array(plain.size).keys()], statements: instance };
}
