/** The first row of a table of nodes or of edges: what parts its cells, and what it must name. */

const DELIMITERS = [",", ";", "\t"] as const;

/** What parts the cells of a first row; null for a row that is no head of a table of nodes or edges. */
export function delimiterOfHead(line: string): string | null {
  const cellsBy = (delimiter: string): string[] =>
    line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  return DELIMITERS.find((each) => isHeadOfNodes(cellsBy(each)) || isHeadOfEdges(cellsBy(each))) ?? null;
}

/** Whether a first row is that of a table of nodes. */
export function isHeadOfNodes(names: readonly string[]): boolean {
  return names.length > 1 && has(names, "id");
}

/** Whether a first row is that of a table of edges; one of nodes may name an Id, too. */
export function isHeadOfEdges(names: readonly string[]): boolean {
  return has(names, "source") && has(names, "target");
}

function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.trim().toLowerCase() === wanted);
}
