/** What one reader has made of the sentences of a sample so far, and the writing of more of it; nothing of anybody else. */

import { type CodedUnit, code, type NewCoded, uncode } from "../../curate/readers/coding.ts";
import type { SampleUnit } from "../../curate/readers/sample.ts";
import type { SampleDesk } from "../../curate/review/sample-desk.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { confirm } from "../deciding/confirm.ts";
import { written } from "../deciding/statement.ts";
import type { BlindRound, CodedPassage, CodeRequest } from "../protocol/round.ts";
import { placeOf, readStatement } from "./places.ts";

export async function blindRound(desk: SampleDesk): Promise<BlindRound> {
  const own = codingOf(desk);
  const passages: CodedPassage[] = [];
  for (const unit of desk.sample.units) {
    const coded = own.get(unit.n);
    passages.push({
      ...(await placeOf(desk, unit)),
      coded:
        coded === undefined
          ? null
          : {
              carries: coded.carries,
              reason: coded.reason ?? null,
              statements: await Promise.all(coded.statements.map((each) => readStatement(desk, each))),
            },
    });
  }
  return { kind: "blind", sample: desk.sample.name, passages };
}

function codingOf({ codings, person }: SampleDesk): ReadonlyMap<number, CodedUnit> {
  return codings.readers.get(person) ?? new Map();
}

export interface WrittenAt {
  /** ISO 8601. */
  readonly time: string;
  readonly ms?: number;
}

export interface WrittenLine {
  readonly line: string;
  readonly at: number | string | null;
}

/** Writes what a reader made of a sentence into that reader's coding. Throws `usage` for what cannot be coded; then nothing was written. */
export async function coding(desk: SampleDesk, request: CodeRequest, { time, ms }: WrittenAt): Promise<WrittenLine> {
  const { project, sample, person: by } = desk;
  if (request.do === "undo") {
    const { n, unit } = await uncode(project, sample, { by, time });
    return { line: `${by}:${n}`, at: unit };
  }
  const coded = await codedBy(desk, request);
  const [line] = await code(project, sample, [{ ...coded, ...(ms === undefined ? {} : { ms }) }], { by, time });
  if (line === undefined)
    throw new ThroughlineError("usage", `Sentence ${request.unit} is coded so already.`, {
      hint: "Nothing was written.",
    });
  return { line: `${by}:${line.n}`, at: line.unit };
}

type OfUnit = Exclude<CodeRequest, { do: "undo" }>;

async function codedBy(desk: SampleDesk, request: OfUnit): Promise<NewCoded> {
  const unit = await unitOf(desk, request.unit);
  const held = codingOf(desk).get(unit.n)?.statements ?? [];
  switch (request.do) {
    case "no-statement":
    case "no-relation":
      if (held.length > 0)
        throw new ThroughlineError("usage", `Sentence ${unit.n} has a statement of yours.`, {
          hint: "Take it back first, with undo.",
        });
      return request.do === "no-relation"
        ? { unit: unit.n, carries: true, statements: [] }
        : { unit: unit.n, carries: false, statements: [], reason: request.reason };
    case "statement": {
      const { passage, statement, confirmed } = request;
      const { proposal, words } = await written(desk, await desk.text(unit.text), statement, {
        passage,
        from: "",
        batch: "",
      });
      confirm(proposal, words, confirmed);
      const { id, as, at, named, made } = proposal;
      // The same statement again is that one, meant otherwise.
      const others = held.filter((each) => each.id !== id);
      return { unit: unit.n, carries: true, statements: [...others, { id, as, at, named, made }] };
    }
  }
}

async function unitOf(desk: SampleDesk, n: number): Promise<SampleUnit> {
  const unit = desk.sample.units[n - 1];
  if (unit === undefined)
    throw new ThroughlineError("usage", `The sample has no sentence ${quoted(String(n))}.`, {
      hint: "Open the page again.",
    });
  if ((await placeOf(desk, unit)).isHere) return unit;
  throw new ThroughlineError("usage", `The text of sentence ${n} is not here, or was edited.`, {
    hint: "Add the document again; nothing was written.",
  });
}
