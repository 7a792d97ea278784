import {
  accepting,
  openProposals,
  proposalsNamed,
  rejecting,
  retracting,
  undoing,
} from "../../curate/journal/decide.ts";
import { claimsOf } from "../../curate/journal/derive.ts";
import { activeOf, type Journals, readJournals } from "../../curate/journal/journals.ts";
import {
  type Adjudicated,
  type Decision,
  lineId,
  type NewDecision,
  type Note,
  type Proposal,
  type Verdict,
} from "../../curate/journal/lines.ts";
import { merging, unmerging } from "../../curate/journal/merge.ts";
import { settle } from "../../curate/journal/settle.ts";
import { ConceptBook } from "../../curate/project/concepts.ts";
import { withLock } from "../../curate/project/lock.ts";
import type { Project } from "../../curate/project/project.ts";
import { readSources } from "../../curate/sources/registry.ts";
import { ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { localName } from "../../rdf/namespaces.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { projectOf } from "../project.ts";

export interface DecideFlags {
  readonly as?: string;
  readonly reason?: string;
}

/** Decides under the lock: what `decide` makes of the journals is written, and told. */
async function decided(
  context: Context,
  doing: string,
  flags: DecideFlags,
  decide: (
    journals: Journals,
    project: Project,
    by: string,
  ) => readonly NewDecision[] | Promise<readonly NewDecision[]>,
): Promise<readonly Decision[]> {
  const project = await projectOf(context);
  const by = personOf(flags.as);
  return withLock(project.root, lockFor(doing, by), async () => {
    const journals = await readJournals(project);
    for (const warning of journals.warnings) context.io.note(safe(warning));
    const decisions = await decide(journals, project, by);
    return settle(project, journals, decisions, { by, time: new Date().toISOString() });
  });
}

async function report({ io, global }: Context, lines: readonly Decision[], words: string): Promise<number> {
  if (global.json) await writeJson(io, { decisions: lines.map((line) => ({ id: lineId(line), ...shown(line) })) });
  else await io.write(`${words}\n`);
  return 0;
}

/** A decision for people and programs: proposals by their ids only. */
function shown(line: Decision): object {
  const { n: _n, act: _act, ...rest } = line;
  return line.do === "accept" ? { ...rest, proposal: undefined, says: line.proposal.as } : rest;
}

/** `throughline accept ID|BATCH …`. */
export async function accept(context: Context, names: readonly string[], flags: DecideFlags): Promise<number> {
  let asked = 0;
  const lines = await decided(context, "accept", flags, (journals) => {
    const open = new Set(openProposals(journals).map(({ id }) => id));
    const isBatch = names.some((name) => !/^(?:sug:)?[0-9a-f]{16}$/.test(name));
    const named = proposalsNamed(journals, names);
    asked = named.length;
    // A batch means what is still open of it; what somebody rejected is accepted by its id only.
    return accepting(
      journals,
      isBatch ? named.filter(({ id }) => open.has(id) || isChanged(journals, id)) : named,
      isBatch,
    );
  });
  const before = asked - lines.length;
  const rest = before > 0 ? `; ${quantity(before, "other")} had been decided before` : "";
  return report(
    context,
    lines,
    `${quantity(lines.length, "statement")} accepted${rest}.${lines.length > 0 ? " Take that back with: throughline undo" : ""}`,
  );
}

/** Whether a proposal says now other than what was accepted of it. */
function isChanged({ decisions, proposals }: Journals, id: string): boolean {
  const accepted = activeOf(decisions).findLast((line) => line.do === "accept" && line.on === id);
  return accepted?.do === "accept" && JSON.stringify(accepted.proposal.as) !== JSON.stringify(proposals.get(id)?.as);
}

/** `throughline reject ID|BATCH …`. */
export async function reject(context: Context, names: readonly string[], flags: DecideFlags): Promise<number> {
  const lines = await decided(context, "reject", flags, (journals) =>
    rejecting(proposalsNamed(journals, names), flags.reason ?? null),
  );
  return report(context, lines, `${quantity(lines.length, "proposal")} rejected; they are not proposed again.`);
}

/** `throughline undo [LINE …]`. */
export async function undo(context: Context, names: readonly string[], flags: DecideFlags): Promise<number> {
  let undone: readonly Decision[] = [];
  const lines = await decided(context, "undo", flags, (journals, _project, by) => {
    const { decision, lines: own } = undoing(journals, names, by);
    undone = own;
    return [decision];
  });
  const kinds = new Map<string, number>();
  for (const line of undone) kinds.set(line.do, (kinds.get(line.do) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return report(
    context,
    lines,
    `Undone: ${words}. Bring it back with: throughline undo ${lines.map(lineId).join(" ")}`,
  );
}

/** `throughline retract CLAIM`. */
export async function retract(context: Context, name: string, flags: DecideFlags): Promise<number> {
  const lines = await decided(context, "retract", flags, async (journals, project) => {
    const sources = (await readSources(project)).map(({ iri }) => iri);
    return [await retracting(project, journals, name, flags.reason ?? null, sources)];
  });
  return report(context, lines, "The claim is out of the graph; the journal keeps it.");
}

/** `throughline different A B`: the two are not the same, and nobody is asked again. */
export async function different(context: Context, a: string, b: string, flags: DecideFlags): Promise<number> {
  const lines = await decided(context, "different", flags, async (_journals, project) => {
    const concepts = await ConceptBook.read(project);
    const named = (text: string): string => {
      const found = concepts.named(text);
      return found.length === 1 ? (found[0]?.iri ?? text) : text;
    };
    if (named(a) === named(b))
      throw new ThroughlineError("usage", "Both names mean the same concept.", {
        hint: "Give one of them its own name first.",
      });
    return [{ do: "different", a: named(a), b: named(b) }];
  });
  return report(context, lines, "Kept: the two are not the same, and nobody is asked again.");
}

/** `throughline merge KEEP GONE`: the second concept becomes the first. */
export async function merge(context: Context, keep: string, gone: string, flags: DecideFlags): Promise<number> {
  const lines = await decided(context, "merge", flags, async (journals, project) => [
    await merging(project, journals, keep, gone),
  ]);
  const words = lines.map((line) =>
    line.do === "merge" ? `${safe(localName(line.gone))} is now ${safe(localName(line.keep))}` : "",
  );
  return report(
    context,
    lines,
    `${words.join("")}; its names lead there. Take that back with: throughline undo ${lines.map(lineId).join(" ")}`,
  );
}

/** `throughline unmerge A B`: the two are two again. */
export async function unmerge(context: Context, a: string, b: string, flags: DecideFlags): Promise<number> {
  const lines = await decided(context, "unmerge", flags, (journals) => [unmerging(journals, a, b)]);
  return report(context, lines, "The two are two concepts again, each with what was said of it.");
}

export interface HistoryFlags {
  readonly limit: string;
}

/** `throughline history`: what was decided, newest first, and what waits. Exit 1 where there is nothing. */
export async function history(context: Context, flags: HistoryFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const journals = await readJournals(project);
  const active = new Set(activeOf(journals.decisions).map(lineId));
  const waiting = openProposals(journals);
  const limit = Number(flags.limit) || 0;
  const lines = journals.decisions.toReversed().slice(0, limit === 0 ? undefined : limit);
  if (global.json) {
    const decisions = lines.map((line) => ({ id: lineId(line), holds: active.has(lineId(line)), ...shown(line) }));
    await writeJson(io, {
      decisions,
      waiting: waiting.map(({ id, batch, from, by, as }) => ({ id, batch, from, by, says: as })),
      claims: claimsOf(journals.decisions).size,
    });
  } else {
    for (const warning of journals.warnings) io.note(safe(warning));
    for (const line of lines)
      await io.write(
        `${safe(lineId(line))}  ${line.time.slice(0, 16).replace("T", " ")}  ${active.has(lineId(line)) ? "" : "(undone) "}${safe(decisionWords(line))}\n`,
      );
    const batches = new Map<string, number>();
    for (const { batch } of waiting) batches.set(batch, (batches.get(batch) ?? 0) + 1);
    for (const [batch, count] of batches) await io.write(`waiting: ${quantity(count, "proposal")} of ${safe(batch)}\n`);
  }
  return lines.length + waiting.length === 0 ? 1 : 0;
}

function decisionWords(line: Decision): string {
  switch (line.do) {
    case "accept":
      return `accepted: ${sentence(line.proposal)}`;
    case "reject":
      return `rejected ${line.on}${line.reason === null ? "" : `: ${line.reason}`}`;
    case "undo":
      return `undid ${line.of.length > 3 ? `${line.of[0]} to ${line.of.at(-1)}` : line.of.join(", ")}`;
    case "retract":
      return `retracted ${localName(line.claim)}${line.reason === null ? "" : `: ${line.reason}`}`;
    case "merge":
      return `merged ${localName(line.gone)} into ${localName(line.keep)}`;
    case "different":
      return `kept apart: ${localName(line.a)} and ${localName(line.b)}`;
    case "concept":
      return `made the concept ${line.concept.label}`;
    case "note":
      return `noted: ${noteWords(line.note)}`;
    case "later":
      return `put off ${line.on}`;
    case "nothing":
      return `found nothing in ${line.at.text}, paragraph ${line.at.paragraph} (${line.reason})`;
    case "alias":
      return `gave ${localName(line.concept)} the name ${line.name}`;
    case "mend":
      return `mended ${line.on}`;
    case "adjudicate":
      return adjudicationWords(line);
  }
}

function noteWords({ tags, comment, from }: Note): string {
  const said = [
    ...tags.map(({ name }) => name),
    ...(comment === null ? [] : [comment.replace(/\s+/gu, " ").slice(0, 80)]),
  ];
  return `${said.length === 0 ? "a marked passage" : said.join("; ")} (${from})`;
}

/** "sentence 12 of the sample first: that of anna, not that of ben". */
function adjudicationWords({ sample, unit, readings: [first, second], verdict, reason }: Adjudicated): string {
  const took: Readonly<Record<Verdict, string>> = {
    same: `${first.by} and ${second.by} read the same`,
    first: `that of ${first.by}, not that of ${second.by}`,
    second: `that of ${second.by}, not that of ${first.by}`,
    both: `those of ${first.by} and ${second.by}`,
    neither: `neither that of ${first.by} nor that of ${second.by}`,
    edited: `another than ${first.by} and ${second.by} read`,
  };
  return `sentence ${unit} of the sample ${sample}: ${took[verdict]}${reason === null ? "" : `: ${reason}`}`;
}

function sentence({ as, named }: Proposal): string {
  const how = [as.polarity === "denied" ? "denied" : "", as.modality === "asserted" ? "" : as.modality].filter(
    (word) => word !== "",
  );
  return `${named.subject} · ${localName(as.predicate)} · ${named.object}${how.length === 0 ? "" : ` (${how.join(", ")})`}`;
}
