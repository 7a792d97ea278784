import { type DecisionTimes, readDecisionTimes, type TimesOfKind } from "../../curate/readers/decision-times.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { projectOf } from "../project.ts";

const WORDS: Readonly<Record<TimesOfKind["kind"], string>> = {
  accept: "accepted",
  edit: "edited and accepted",
  new: "new statement",
  "accept-batch": "batch accepted",
  reject: "rejected",
  later: "put off",
  nothing: "nothing here",
  read: "sentence read",
  adjudicate: "settled",
  "adjudicate-batch": "settled alike",
  alias: "name given",
  concept: "concept made",
  different: "kept apart",
  mend: "row mended",
  merge: "merged",
  retract: "retracted",
  note: "notes brought in",
  undo: "undone",
};

/** `throughline history --times`: how long decisions took. Exit 1 where none was measured. */
export async function historyTimes(context: Context): Promise<number> {
  const { io, global } = context;
  const times = await readDecisionTimes(await projectOf(context));
  for (const warning of times.warnings) io.note(safe(warning));
  if (global.json) {
    const { rows, timed, notTimed } = times;
    await writeJson(io, { rows, timed, notTimed });
  } else if (times.timed === 0) await io.write(`${nothingTimed(times)}\n`);
  else await io.write(`${table(times).join("\n")}\n`);
  return times.timed === 0 ? 1 : 0;
}

function nothingTimed({ notTimed }: DecisionTimes): string {
  const why =
    notTimed === 0
      ? "Nothing was decided yet, so no time is written down."
      : `Of ${quantity(notTimed, "decision")} no time is written down.`;
  return `${why} Start review with --measure.`;
}

function table({ rows, timed, notTimed }: DecisionTimes): string[] {
  const cells = rows
    .filter((row) => row.timed > 0)
    .map((row) => [safe(row.by), WORDS[row.kind], String(row.timed), seconds(row.median), seconds(row.percentile90)]);
  const lines = [["who", "decision", "timed", "median", "90th percentile"], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const isNumber = (column: number): boolean => column > 1;
  return [
    ...lines.map((line) =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  "),
    ),
    notTimed === 0
      ? `All ${quantity(timed, "decision")} timed.`
      : `${quantity(timed, "decision")} timed; of ${notTimed} more no time is written down.`,
  ];
}

function seconds(value: number | null): string {
  return value === null ? "" : `${value.toFixed(1)} s`;
}
