/** How an answer is written as JSON: the same bytes from the command line, the server and a file. */

/** One JSON document, indented, closed by a line break. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One line of JSON Lines. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
