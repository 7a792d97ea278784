/** What a model wrote, as rows of a sheet: the same checks hold for both. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { FIELDS } from "../../sheet/fields.ts";
import type { SheetRow, SheetTable } from "../../sheet/table.ts";
import { LINE_FIELDS, LINE_TITLES, lineTable } from "./line.ts";

/** Beyond these an answer is no answer. */
const MOST_LINES = 10_000;
const LONGEST_LINE = 16_000;
const LONGEST_FIELD = 2000;

/**
 * JSON Lines as a table; fences and empty lines around them are passed over.
 *
 * @throws ThroughlineError `syntax` with the line and what is wrong with it, in words that a model can mend; `limit`
 */
export function answerTable(name: string, text: string): SheetTable {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines.length > MOST_LINES) {
    throw new ThroughlineError("limit", `The answer has ${lines.length} lines; at most ${MOST_LINES} are read.`, {
      hint: "Split it.",
    });
  }
  const rows: Pick<SheetRow, "number" | "cells">[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || /^\s*```/.test(line)) continue;
    rows.push({ number: index + 1, cells: cellsOf(line, index + 1) });
  }
  return lineTable(name, rows);
}

function cellsOf(line: string, number: number): string[] {
  const wrong = (what: string): ThroughlineError =>
    new ThroughlineError("syntax", `Line ${number} of the answer is not a statement: ${what}.`, {
      hint: `A line is one JSON object with the fields ${LINE_TITLES.join(", ")}.`,
      data: { line: number },
    });
  if (line.length > LONGEST_LINE) throw wrong(`it has more than ${LONGEST_LINE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong("it is no JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("it is no object");
  const fields = new Map(Object.entries(value));
  for (const key of fields.keys()) if (!KNOWN.has(key)) throw wrong(`${quoted(key)} is no field of it`);
  return LINE_FIELDS.map((field) => {
    const { title } = FIELDS[field];
    const other = field === "relation" ? "predicate" : field;
    const cell = fields.get(title) ?? fields.get(other) ?? "";
    if (typeof cell !== "string" && typeof cell !== "number") throw wrong(`${quoted(title)} is no text`);
    if (String(cell).length > LONGEST_FIELD) throw wrong(`${quoted(title)} has more than ${LONGEST_FIELD} characters`);
    return String(cell);
  });
}

/** As fields are called here and elsewhere, and who proposes, which is known already. */
const KNOWN: ReadonlySet<string> = new Set([...LINE_TITLES, ...LINE_FIELDS, "predicate", "by"]);
