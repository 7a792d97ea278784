/** Oxigraph's refusals in words of ours, with their place in the query as the user wrote it. */

import { type Position, quoted, ThroughlineError, visible } from "../errors.ts";

const MAX_MESSAGE = 300;
const MAX_EXCERPT = 200;

/**
 * The error for a message of the engine. `text` is the query as it was given; the engine saw it with one line of
 * prefixes before it.
 */
export function refusal(message: string, text: string): ThroughlineError {
  const [, line, column, what] = /error at (\d+):(\d+): ([\s\S]*)/.exec(message) ?? [];
  if (line === undefined || column === undefined || what === undefined) {
    const said = visible(message.slice(0, MAX_MESSAGE)).replace(/\.$/, "");
    return new ThroughlineError("unsupported", `The query cannot be answered: ${said}.`);
  }
  const position = placeOf(text, Number(line) - 1, Number(column));
  const prefix = undeclaredPrefix(what, position);
  return new ThroughlineError("syntax", `Not valid SPARQL: ${prefix ?? complaint(what)}.`, {
    hint:
      prefix === null
        ? "Check the query at this place; a triple has three parts."
        : "Declare it with PREFIX before SELECT, or write the whole IRI in < and >.",
    position,
  });
}

/** The engine counts characters; a Position counts UTF-16 units. */
function placeOf(text: string, line: number, column: number): Position {
  const written = text.split(/\r\n|\n|\r/)[Math.max(0, line - 1)] ?? "";
  const before = [...written].slice(0, column - 1).join("");
  return {
    file: null,
    line: Math.max(1, line),
    column: before.length + 1,
    excerpt: written.slice(0, MAX_EXCERPT),
  };
}

/** The engine adds to "Prefix not found" every character that might have stood there instead. */
function undeclaredPrefix(what: string, { excerpt, column }: Position): string | null {
  if (!what.includes("Prefix not found")) return null;
  const written =
    (excerpt ?? "")
      .slice(0, column - 1)
      .split(/\s/)
      .at(-1) ?? "";
  const name = /(?<![\w\-.])[\w\-.]*$/.exec(written.split(":").at(-2) ?? written)?.[0] ?? "";
  return `the prefix ${quoted(name)} is not declared`;
}

function complaint(what: string): string {
  return visible(what.slice(0, MAX_MESSAGE).replace(/\s+/g, " ")).replace(/\.$/, "");
}
