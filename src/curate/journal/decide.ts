/** Decisions of a person on what was proposed and on what holds: accepted, rejected, undone, retracted, told apart. */

import { quoted, ThroughlineError } from "../../errors.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import { claimsOf, statementsFile } from "./derive.ts";
import { activeOf, type Journals } from "./journals.ts";
import { type Decision, type FileTriple, lineId, type NewDecision, type Proposal } from "./lines.ts";

/** Proposals that nobody has decided on, in the order in which they came. */
export function openProposals({ proposals, decisions }: Journals): Proposal[] {
  const active = activeOf(decisions);
  const decided = new Set(active.flatMap((line) => (line.do === "accept" || line.do === "reject" ? [line.on] : [])));
  const inForce = new Set(active.map(lineId));
  return [...proposals.values()].filter(
    ({ id, since }) => !decided.has(id) && (since === undefined || inForce.has(since)),
  );
}

/**
 * The proposals that ids and batches mean, each once.
 *
 * @throws ThroughlineError `usage` for a name that is neither
 */
export function proposalsNamed(journals: Journals, names: readonly string[]): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const name of names) {
    const one = journals.proposals.get(name.startsWith("sug:") ? name : `sug:${name}`);
    const batch = [...journals.proposals.values()].filter(
      (proposal) => proposal.batch === name.replace(/\.jsonl$/, "").replace(/^.*[/\\]/, ""),
    );
    const all = one === undefined ? batch : [one];
    if (all.length === 0) throw unknownProposal(journals, name);
    for (const proposal of all) found.set(proposal.id, proposal);
  }
  return [...found.values()];
}

function unknownProposal(journals: Journals, name: string): ThroughlineError {
  const batches = [...new Set(openProposals(journals).map(({ batch }) => batch))];
  const hint =
    batches.length === 0 ? "Nothing waits to be decided." : `Batches that wait: ${batches.slice(-5).join(", ")}.`;
  return new ThroughlineError("usage", `${quoted(name)} is neither a proposal nor a batch of this project.`, {
    hint,
    data: { batches },
  });
}

/**
 * Accepting proposals. What was accepted as it is already is left out.
 *
 * @throws ThroughlineError `forbidden` where a proposal of a model would be accepted together with others, or by its batch
 */
export function accepting(journals: Journals, proposals: readonly Proposal[], isBatch: boolean): NewDecision[] {
  const byModel = proposals.find(({ model }) => model !== undefined);
  if (byModel !== undefined && (isBatch || proposals.length > 1)) {
    throw new ThroughlineError(
      "forbidden",
      `Proposals of a model (${quoted(byModel.model ?? "")}) are accepted one by one, each after its passage was read.`,
      {
        hint: `Give one id, such as ${byModel.id}.`,
      },
    );
  }
  const holding = new Map(
    activeOf(journals.decisions).flatMap((line) => (line.do === "accept" ? [[line.on, line.proposal] as const] : [])),
  );
  return proposals
    .filter(
      (proposal) =>
        JSON.stringify(holding.get(proposal.id)?.as) !== JSON.stringify(proposal.as) || isGone(journals, proposal),
    )
    .map((proposal) => ({ do: "accept", on: proposal.id, proposal }));
}

/** Whether an accepted proposal is in the graph no more, because it was rejected or retracted since. */
function isGone({ decisions }: Journals, proposal: Proposal): boolean {
  return ![...claimsOf(decisions).values()].some(({ lines }) => lines.some(({ on }) => on === proposal.id));
}

/** What is written down where proposals are rejected: one line each, with the reason where one is given. */
export function rejecting(proposals: readonly Proposal[], reason: string | null): NewDecision[] {
  return proposals.map(({ id }) => ({ do: "reject", on: id, reason }));
}

/**
 * Taking back: the lines that are named ("anna:12", or "12" of one's own), or the last command of this person that holds.
 *
 * @throws ThroughlineError `usage` where there is nothing to undo, or no such line holds
 */
export function undoing(
  { decisions }: Journals,
  names: readonly string[],
  by: string,
): { readonly decision: NewDecision; readonly lines: readonly Decision[] } {
  const active = activeOf(decisions);
  const lines = names.length > 0 ? names.flatMap((name) => [lineNamed(active, name, by)]) : lastAct(active, by);
  return { decision: { do: "undo", of: lines.map(lineId) }, lines };
}

function lineNamed(active: readonly Decision[], name: string, by: string): Decision {
  const id = /^\d+$/.test(name) ? `${by}:${name}` : name;
  const line = active.find((each) => lineId(each) === id);
  if (line !== undefined) return line;
  throw new ThroughlineError("usage", `No decision ${quoted(id)} is in force.`, {
    hint: "`throughline history` lists them.",
  });
}

/** The last decision of a person that holds; null for none. */
export function lastOf(active: readonly Decision[], by: string): Decision | null {
  const own = active.filter((line) => line.by === by && line.do !== "undo");
  return own.reduce<Decision | null>((best, line) => (best === null || line.n > best.n ? line : best), null);
}

function lastAct(active: readonly Decision[], by: string): Decision[] {
  const last = lastOf(active, by);
  if (last === null)
    throw new ThroughlineError("usage", `${quoted(by)} has decided nothing that could be undone.`, {
      hint: "`throughline history` lists all decisions.",
    });
  return active.filter((line) => line.by === by && line.do !== "undo" && line.act === last.act);
}

/**
 * Taking a claim out of the graph; one that stands there by hand is kept in the journal, so that this can be undone.
 *
 * @throws ThroughlineError `usage` where there is no such claim
 */
export async function retracting(
  project: Project,
  journals: Journals,
  name: string,
  reason: string | null,
  sources: readonly string[],
): Promise<NewDecision> {
  const claim = name.startsWith("st:")
    ? `${project.prefixes.get("st") ?? ""}${name.slice(3)}`
    : /^[0-9a-f]{16}$/.test(name)
      ? `${project.prefixes.get("st") ?? ""}${name}`
      : name;
  const live = [...claimsOf(journals.decisions).values()].find(
    ({ iri: key, lines }) => key === claim || lines.some(({ on }) => on === name),
  );
  if (live !== undefined) return { do: "retract", claim: live.iri, reason, was: [] };
  for (const source of sources) {
    const file = statementsFile(project, source);
    const was = triplesOf(await TurtleFile.read(project, file), claim);
    if (was.length > 0) return { do: "retract", claim, reason, was };
  }
  throw new ThroughlineError("usage", `${quoted(name)} is no claim of this project.`, {
    hint: "`throughline history` gives the names of those that were decided on.",
  });
}

/** What a file says of a claim, the statement itself included where no other claim makes it. */
function triplesOf(file: TurtleFile, claim: string): FileTriple[] {
  const about = file.about(claim);
  const reified = about.find(([predicate]) => predicate.endsWith("#reifies"))?.[1];
  if (reified === undefined) return [];
  const triples = about.map(([predicate, object]): FileTriple => [file.name, claim, predicate, object]);
  const others = file.subjects("rdf", "reifies", reified).filter((each) => each !== claim);
  const [, s = "", p = "", o = ""] = /^<<\( <([^>]*)> <([^>]*)> (.*) \)>>$/s.exec(reified) ?? [];
  const object = o.replace(/^<(.*)>$/, "$1");
  const isAsserted = file.about(s).some(([predicate, each]) => predicate === p && each === object);
  return isAsserted && others.length === 0 ? [...triples, [file.name, s, p, object]] : triples;
}
