/** How an answer is written as JSON: the same bytes from the command line, the server and a file. */

/** One JSON document, indented, closed by a line break. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The document of an object whose first property is a list, piece by piece: what jsonDocument gives, without holding it. */
export function* jsonListDocument(
  name: string,
  items: Iterable<unknown>,
  rest: Readonly<Record<string, unknown>>,
): Generator<string> {
  yield `{\n  ${JSON.stringify(name)}: [`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? "" : ","}\n    ${JSON.stringify(item, null, 2).replaceAll("\n", "\n    ")}`;
    isFirst = false;
  }
  yield isFirst ? "]" : "\n  ]";
  for (const [key, value] of Object.entries(rest)) {
    yield `,\n  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll("\n", "\n  ")}`;
  }
  yield "\n}\n";
}

/** One line of JSON Lines. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
