/** One decision of the page: held against what was decided meanwhile, written, and answered only when the disk has it. */

import { accepting, openProposals, rejecting, retracting, undoing } from "../curate/journal/decide.ts";
import { activeOf } from "../curate/journal/journals.ts";
import {
  type Accepted,
  actId,
  type Decision,
  lineId,
  type NewDecision,
  type Proposal,
} from "../curate/journal/lines.ts";
import { merging } from "../curate/journal/merge.ts";
import type { Desk } from "../curate/review/desk.ts";
import { citedAt } from "../curate/sources/cited.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { proposalOf, textOfVersion } from "./answers/card.ts";
import { countsOf } from "./answers/project.ts";
import { textOf } from "./answers/text.ts";
import { confirm } from "./deciding/confirm.ts";
import { refuseDecidedSince } from "./deciding/conflict.ts";
import { written } from "./deciding/statement.ts";
import { droppingRow, mendingRow, type Settled, settlingName } from "./deciding/waiting.ts";
import type { DecideAnswer, DecideRequest } from "./protocol/decide.ts";
import { answerPlant, originalOf, plantOf, takeBackPlant } from "./vigilance/answer.ts";

export interface DecidedAt {
  /** ISO 8601. */
  readonly time: string;
  /** Milliseconds that it took, where that is measured. */
  readonly ms?: number;
}

/** Throws Conflicted for what was decided meanwhile, `usage` for what cannot be decided; then nothing was written. */
export async function decide(desk: Desk, request: DecideRequest, at: DecidedAt): Promise<DecideAnswer> {
  const { lines, proposals, note } = takeBackPlant(desk, request)
    ? NOTHING_WRITTEN
    : await carriedOut(desk, request, at);
  const back = desk.plants?.afterDecision(desk.journals) ?? [];
  return {
    saved: true,
    revision: desk.revision,
    lines: lines.map(lineId),
    claims: await claimsBy(desk, lines),
    proposals: [...[...proposals.values()].flat().map(({ id }) => id), ...back],
    note,
    counts: await countsOf(desk),
  };
}

interface CarriedOut extends Omit<Settled, "decisions"> {
  readonly lines: readonly Decision[];
}

const NOTHING_WRITTEN: CarriedOut = { lines: [], proposals: new Map(), note: null };

/** What is decided on a planted error passes the same checks, and is not written. */
async function carriedOut(desk: Desk, request: DecideRequest, at: DecidedAt): Promise<CarriedOut> {
  const { decisions, proposals, note } = await settled(desk, request, at.time);
  const plant = plantOf(desk, request);
  if (plant !== null) {
    answerPlant(desk, plant, decisions);
    return NOTHING_WRITTEN;
  }
  return {
    lines: await desk.write(decisions, { ...at, ...(proposals.size === 0 ? {} : { proposals }) }),
    proposals,
    note,
  };
}

async function claimsBy(desk: Desk, lines: readonly Decision[]): Promise<string[]> {
  const accepted = lines.filter((line): line is Accepted => line.do === "accept");
  if (accepted.length === 0) return [];
  const { claims } = await desk.said();
  const keys = new Set(accepted.map(({ proposal: { as } }) => `${as.subject}\n${as.predicate}\n${as.object}`));
  return claims.filter((each) => keys.has(`${each.subject}\n${each.predicate}\n${each.object}`)).map(({ iri }) => iri);
}

async function settled(desk: Desk, request: DecideRequest, time: string): Promise<Settled> {
  const meanwhile = (isOn: (line: Decision) => boolean): void => refuseDecidedSince(desk, request.revision, isOn);
  switch (request.do) {
    case "reject": {
      const first = rejectedWithoutReason(desk, request);
      if (first !== null) return only({ do: "reject", on: first.on, reason: request.reason ?? null, act: first.act });
      meanwhile((line) => "on" in line && line.on === originalOf(desk, request.id));
      return only(await ofProposal(desk, request));
    }
    case "accept":
    case "edit":
    case "later":
      meanwhile((line) => "on" in line && line.on === originalOf(desk, request.id));
      return only(await ofProposal(desk, request));
    case "new":
      return only(await newStatement(desk, request, time, meanwhile));
    case "nothing":
      return only(await nothingHere(desk, request, meanwhile));
    case "retract": {
      meanwhile((line) => line.do === "retract" && line.claim === request.claim);
      const sources = (await desk.names()).bench.sources.map(({ iri }) => iri);
      return only(await retracting(desk.project, desk.journals, request.claim, request.reason, sources));
    }
    case "undo":
      return only(undone(desk, request));
    case "accept-batch":
      return { decisions: batchOf(desk, request), proposals: new Map(), note: null };
    case "same-as":
    case "new-concept":
    case "not-these":
      meanwhile(
        (line) =>
          (line.do === "alias" && line.name === request.name) ||
          (line.do === "concept" && line.concept.label === request.name) ||
          (line.do === "different" && line.a === request.name),
      );
      return settlingName(desk, request, time);
    case "merge":
      meanwhile(
        (line) =>
          line.do === "merge" && [line.keep, line.gone].some((each) => each === request.keep || each === request.gone),
      );
      return only(await merging(desk.project, desk.journals, request.keep, request.gone));
    case "different":
      return only({ do: "different", a: request.a, b: request.b });
    case "mend-row":
      meanwhile((line) => "on" in line && line.on === request.id);
      return mendingRow(desk, request, time);
    case "drop-row":
      meanwhile((line) => "on" in line && line.on === request.id);
      return only(droppingRow(desk, request.id));
  }
}

function only(decision: NewDecision): Settled {
  return { decisions: [decision], proposals: new Map(), note: null };
}

/** The rejection of this person that a reason comes to late: the two are one decision, with one undo. */
function rejectedWithoutReason(
  desk: Desk,
  { id, reason }: Extract<DecideRequest, { do: "reject" }>,
): Extract<Decision, { do: "reject" }> | null {
  const line = desk.decided().on(id);
  const isOpen = line?.do === "reject" && line.by === desk.person && line.reason === null;
  return isOpen && (reason ?? null) !== null ? line : null;
}

type OfProposal = Extract<DecideRequest, { do: "accept" | "edit" | "reject" | "later" }>;

async function ofProposal(desk: Desk, request: OfProposal): Promise<NewDecision> {
  const proposal = proposalOf(desk, request.id);
  if (proposal === null)
    throw new ThroughlineError("usage", `${quoted(request.id)} is no proposal of this project.`, {
      hint: "Open the text again.",
    });
  switch (request.do) {
    case "reject":
      return rejecting([proposal], request.reason ?? null)[0] as NewDecision;
    case "later":
      return { do: "later", on: proposal.id };
    case "accept": {
      await refuseGoneNames(desk, proposal);
      const text = await textOfVersion(desk, proposal.at.source, proposal.at.text);
      confirm(proposal, text.opened.source.slice(proposal.at.start, proposal.at.end), request.confirmed);
      const [decision] = accepting(desk.journals, [proposal], false);
      if (decision !== undefined) return decision;
      throw new ThroughlineError("usage", "This is accepted already.", { hint: "Nothing was written." });
    }
    case "edit": {
      const text = await textOfVersion(desk, proposal.at.source, proposal.at.text);
      const { from, batch, model, as } = proposal;
      const passage = request.passage ?? text.toUnits(proposal.at);
      const edited = await written(desk, text, request.statement, {
        passage,
        from,
        batch,
        ...(model === undefined ? {} : { model }),
        ...(as.qualifiers === undefined ? {} : { qualifiers: as.qualifiers }),
      });
      confirm(edited.proposal, edited.words, request.confirmed);
      // Under the id that was proposed: it is this proposal that was decided on.
      return { do: "accept", on: proposal.id, proposal: { ...edited.proposal, id: proposal.id, by: proposal.by } };
    }
  }
}

/** A proposal whose names were taken back meanwhile would point to nothing. */
async function refuseGoneNames(desk: Desk, { as, made }: Proposal): Promise<void> {
  const names = await desk.names();
  for (const end of [as.subject, as.object, ...(as.claimant === null ? [] : [as.claimant])]) {
    if (end.startsWith('"') || names.bench.concepts.byIri(end) !== null || made.some(({ iri }) => iri === end))
      continue;
    throw new ThroughlineError("usage", `${quoted(names.label(end))} is no concept of this project any more.`, {
      hint: "Edit the statement, or reject it.",
    });
  }
}

type Meanwhile = (isOn: (line: Decision) => boolean) => void;

async function newStatement(
  desk: Desk,
  request: Extract<DecideRequest, { do: "new" }>,
  time: string,
  meanwhile: Meanwhile,
): Promise<NewDecision> {
  const text = await textOf(desk, request.source);
  const batch = `page-${desk.person}-${time.slice(0, 10)}`;
  const { proposal, words } = await written(desk, text, request.statement, {
    passage: request.passage,
    from: "written on the page",
    batch,
  });
  meanwhile((line) => line.do === "nothing" && overlaps(line.at, proposal.at));
  confirm(proposal, words, request.confirmed);
  const [decision] = accepting(desk.journals, [proposal], false);
  if (decision !== undefined) return decision;
  throw new ThroughlineError("usage", "This statement stands in the graph already, with this passage.", {
    hint: "Nothing was written.",
  });
}

async function nothingHere(
  desk: Desk,
  request: Extract<DecideRequest, { do: "nothing" }>,
  meanwhile: Meanwhile,
): Promise<NewDecision> {
  const text = await textOf(desk, request.source);
  const place = text.toPoints(request.passage);
  if (place === null)
    throw new ThroughlineError("usage", "The passage is no place of this text.", { hint: "Open the text again." });
  const { source, pages } = text.opened;
  const at = citedAt(place, { source: text.record, name: text.version, text: source, pages });
  meanwhile(
    (line) =>
      (line.do === "nothing" && overlaps(line.at, at)) || (line.do === "accept" && overlaps(line.proposal.at, at)),
  );
  return { do: "nothing", at, reason: request.reason };
}

interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function overlaps(a: Placed, b: Placed): boolean {
  return a.text === b.text && a.start < b.end && b.start < a.end;
}

function undone(desk: Desk, request: Extract<DecideRequest, { do: "undo" }>): NewDecision {
  const { decision, lines } = undoing(desk.journals, wholeActs(desk, request.lines), desk.person);
  // The last command may be one that another tab gave.
  const ids = new Set(lines.map(lineId));
  if (request.lines.length === 0) refuseDecidedSince(desk, request.revision, (line) => ids.has(lineId(line)));
  return decision;
}

/** What one command wrote is taken back whole, whichever of its lines is named. */
function wholeActs({ journals }: Desk, names: readonly string[]): string[] {
  const active = activeOf(journals.decisions);
  const acts = new Set(active.filter((line) => names.includes(lineId(line))).map(actId));
  return [...new Set([...names, ...active.filter((line) => acts.has(actId(line))).map(lineId)])];
}

/** Rows that this person wrote and the machine confirmed, as one command. */
function batchOf(desk: Desk, { batch, revision }: Extract<DecideRequest, { do: "accept-batch" }>): NewDecision[] {
  const open = openProposals(desk.journals).filter((each) => each.batch === batch);
  const foreign = open.find(({ by, model }) => model !== undefined || by !== desk.person);
  if (foreign !== undefined)
    throw new ThroughlineError("forbidden", "Only rows that you wrote yourself are accepted at once.", {
      hint: "Read and accept these one by one.",
    });
  if (open.length === 0)
    throw new ThroughlineError("usage", `Nothing of ${quoted(batch)} is open.`, { hint: "Look at the history." });
  refuseDecidedSince(desk, revision, (line) => "on" in line && open.some(({ id }) => id === line.on));
  return accepting(desk.journals, open, true);
}
