/** How an answer is written as JSON: the same bytes from the command line, the server and a file. */

/** One JSON document, indented, closed by a line break. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list, also one that is made while it is written. */
type Items = Iterable<unknown> & object;

/**
 * The document of an object piece by piece: what jsonDocument gives, without holding it. The items of its lists are pieces
 * of their own, and a list may be anything that can be gone through.
 */
export function* jsonPieces(document: object): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}\n  ${JSON.stringify(key)}: `;
    if (isItems(value)) yield* itemPieces(value);
    else yield indented(value, "  ");
    before = ",";
  }
  yield before === "{" ? "{}\n" : "\n}\n";
}

function isItems(value: unknown): value is Items {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function* itemPieces(items: Items): Generator<string> {
  let before = "[";
  for (const item of items) {
    yield `${before}\n    ${indented(item, "    ")}`;
    before = ",";
  }
  yield before === "[" ? "[]" : "\n  ]";
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

/** One line of JSON Lines. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
