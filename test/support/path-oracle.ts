/** Paths by the definition: every list of distinct nodes that statements join, sorted as the answer promises. */

interface OracleEdge {
  readonly from: string;
  readonly to: string;
}

export interface OracleQuestion {
  /** The statements that may be walked. */
  readonly edges: readonly OracleEdge[];
  /** All statements of the graph that join two nodes, admitted or not: what the weight of a node counts. */
  readonly all: readonly OracleEdge[];
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly directed: boolean;
  readonly cost: "hops" | "specificity";
  readonly avoid: ReadonlySet<string>;
}

export interface OraclePath {
  readonly nodes: readonly string[];
  readonly length: number;
  readonly passages: number;
}

/** Every path, best first. Exponential, and meant to be: nothing is left out to be clever. */
export function everyPath(question: OracleQuestion): OraclePath[] {
  if (question.from === question.to || question.avoid.has(question.from)) return [];
  const found: string[][] = [];
  const partial: string[][] = [[question.from]];
  for (let nodes = partial.pop(); nodes !== undefined; nodes = partial.pop()) {
    const last = nodes.at(-1) ?? "";
    if (last === question.to) {
      found.push(nodes);
      continue;
    }
    if (nodes.length > question.maxLength) continue;
    for (const next of nextNodes(question, last)) if (!nodes.includes(next)) partial.push([...nodes, next]);
  }
  return found
    .map((nodes) => ({ nodes, length: nodes.length - 1, passages: passagesOf(question.all, nodes) }))
    .sort((a, b) => order(question, a, b));
}

function nextNodes({ edges, directed, avoid }: OracleQuestion, node: string): Set<string> {
  const next = new Set<string>();
  for (const { from, to } of edges) {
    if (from === node && !avoid.has(to)) next.add(to);
    if (!directed && to === node && !avoid.has(from)) next.add(from);
  }
  return next;
}

/** The binary logarithm of one more than the statements that touch a node, for each node in between. */
function passagesOf(all: readonly OracleEdge[], nodes: readonly string[]): number {
  const degrees = nodes.slice(1, -1).map((node) => all.filter(({ from, to }) => from === node || to === node).length);
  return degrees.reduce((sum, degree) => sum + Math.log2(1 + degree), 0);
}

/** What counts as a tie: the sums of logarithms carry rounding errors, whole statements do not. */
const SAME = 1e-4;

function order({ cost }: OracleQuestion, a: OraclePath, b: OraclePath): number {
  if (cost === "hops" && a.length !== b.length) return a.length - b.length;
  if (Math.abs(a.passages - b.passages) > SAME) return a.passages - b.passages;
  return compareLists(a.nodes, b.nodes);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, node] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (node !== other) return node < other ? -1 : 1;
  }
  return a.length - b.length;
}
