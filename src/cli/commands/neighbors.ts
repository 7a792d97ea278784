import { answerNeighbors } from "../../ask/concepts.ts";
import { withNotes } from "../../ask/with-notes.ts";
import type { Statement } from "../../evidence/types.ts";
import type { Neighbor } from "../../graph/explore/neighbors.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { type Context, count, safe, writeJson } from "../context.ts";
import type { Io } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";
import { figureLine, relationHead, statementBlock } from "../render.ts";
import { isFiltered, type StatementFlags, statementFilterOf } from "../statement-flags.ts";

export interface NeighborsFlags extends StatementFlags {
  readonly hops: string;
  readonly limit: string;
  readonly directed?: boolean;
}

/** `throughline neighbors CONCEPT`: exit 1 where nothing is joined to it. */
export async function neighbors(context: Context, text: string, flags: NeighborsFlags): Promise<number> {
  const { io, global } = context;
  const hops = count("--hops", flags.hops);
  const filter = statementFilterOf(flags);
  const around = { hops, directed: flags.directed === true || filter.direction === "out" };
  const { services, concept, notes } = await openServices(context, { concept: text, around });
  const { knowledge } = services;
  const result = await answering(global, "looking around", () =>
    answerNeighbors(services, { concept, hops, directed: flags.directed ?? false, ...filter }),
  );
  if (global.json) await writeJson(io, withNotes(result, notes));
  else {
    for (const group of groupsOf(result.neighbors)) await io.write(groupText(io, knowledge, group));
    if (result.hidden > 0) io.note(`${result.hidden} more are not shown; raise --limit.`);
    if (result.neighbors.length === 0) io.note(nothingText(result.concept.label, isFiltered(filter)));
  }
  return result.neighbors.length === 0 ? 1 : 0;
}

function nothingText(label: string, filtered: boolean): string {
  return `Nothing is joined to ${safe(label)}${filtered ? " by such a statement" : ""}.`;
}

interface Group {
  readonly distance: number;
  /** One of its statements. */
  readonly said: Statement;
  /** "out" where the neighbour is the object. */
  readonly direction: "out" | "in";
  readonly members: Neighbor[];
}

function groupText(io: Io, knowledge: Knowledge, { distance, said, direction, members }: Group): string {
  const head = `${io.colors.dim(`${distance}`)} ${relationHead(io, knowledge, said, direction, members.length)}`;
  const lines = members.flatMap(({ label, via: [first] }) => {
    if (first === undefined) return [];
    const figure = figureLine(io, knowledge, first, direction);
    return figure === null
      ? [`  ${io.colors.bold(safe(label))}`, statementBlock(io, knowledge, first, "    ")]
      : [figure];
  });
  return `${[head, ...lines].join("\n")}\n`;
}

/** Neighbours by distance and by the relation of their first statement, in the order in which they come. */
function groupsOf(all: readonly Neighbor[]): Group[] {
  const groups = new Map<string, Group>();
  for (const neighbor of all) {
    const [first] = neighbor.via;
    if (first === undefined) continue;
    const direction = "iri" in first.subject && first.subject.iri === neighbor.iri ? "in" : "out";
    const key = `${neighbor.distance} ${direction} ${first.predicate.iri}`;
    const group = groups.get(key) ?? {
      distance: neighbor.distance,
      said: first,
      direction,
      members: [],
    };
    group.members.push(neighbor);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.distance - b.distance);
}
