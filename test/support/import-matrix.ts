/**
 * Who imports whom, as a matrix: a row a part, a column each part that it imports, both in the order of the layers. What
 * lies below the diagonal runs one way; a circle or an arrow upwards would stand above it.
 * Source: the design structure matrix of Steward, IEEE Transactions on Engineering Management 28(3), 1981.
 */

import type { Import } from "./imports.ts";

/** How often each part imports each other one, in the order of the parts. */
export interface Matrix {
  readonly parts: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Counts the imports between parts; those within a part, and of files that belong to none, are left out. */
export function matrixOf(
  parts: readonly string[],
  imports: readonly Import[],
  partOf: (file: string) => string | null,
): Matrix {
  const counts = parts.map(() => parts.map(() => 0));
  for (const { from, to } of imports) {
    const [row, column] = [parts.indexOf(partOf(from) ?? ""), parts.indexOf(partOf(to) ?? "")];
    const line = counts[row];
    if (line !== undefined && column >= 0 && row !== column) line[column] = (line[column] ?? 0) + 1;
  }
  return { parts, counts };
}

/**
 * Parts in an order in which each imports only those before it. Where what is left runs in a circle, the part goes first that
 * is imported most beyond what it imports. Equal ones by name.
 * Source: the greedy heuristic of Eades, Lin and Smyth, 1993, doi:10.1016/0020-0190(93)90079-O.
 */
export function orderOf(
  parts: readonly string[],
  imports: readonly Import[],
  partOf: (file: string) => string | null,
): string[] {
  const { counts } = matrixOf(parts, imports, partOf);
  const left = new Set(parts.keys());
  const sum = (count: (other: number) => number | undefined): number =>
    [...left].reduce((all, other) => all + (count(other) ?? 0), 0);
  const worth = (part: number): number => {
    const out = sum((other) => counts[part]?.[other]);
    return out === 0 ? Number.NEGATIVE_INFINITY : out - sum((other) => counts[other]?.[part]);
  };
  const order: string[] = [];
  while (left.size > 0) {
    const best = [...left].map((part) => ({ part, worth: worth(part) })).reduce((a, b) => (b.worth < a.worth ? b : a));
    left.delete(best.part);
    order.push(parts[best.part] ?? "");
  }
  return order;
}

const CELL = 30;
const LABEL = 128;
const HEAD = 108;
const MARGIN = 16;

const STYLE = `
    .card { fill: #ffffff; stroke: #dcdad3; } text { font: 12px system-ui, sans-serif; fill: #1b2330; }
    .grid { fill: none; stroke: #dcdad3; } .self { fill: #dcdad3; } .down { fill: #2a64b2; stroke: #ffffff; } .up { fill: #bf2c4d; }
    @media (prefers-color-scheme: dark) {
      .card { fill: #1a2028; stroke: #303844; } text { fill: #e7eaef; } .grid { stroke: #303844; } .self { fill: #303844; }
      .down { fill: #7fb0f5; stroke: #1a2028; } .up { fill: #ff8fa3; }
    }`;

/**
 * The matrix as an SVG file that is legible on light and on dark ground. It tells whether a part imports another and not how
 * often, so that it changes when the architecture does.
 */
export function matrixSvg({ parts, counts }: Matrix, title: string): string {
  const side = parts.length * CELL;
  const [width, height] = [MARGIN * 3 + LABEL + side, MARGIN * 2 + HEAD + side];
  const [left, top] = [MARGIN + LABEL, MARGIN + HEAD];
  const cells = parts.flatMap((part, row) =>
    parts.map((to, column) => {
      const [x, y] = [left + column * CELL, top + row * CELL];
      const box = `x="${x}" y="${y}" width="${CELL}" height="${CELL}"`;
      if (row === column) return `<rect class="self" ${box}/>`;
      if ((counts[row]?.[column] ?? 0) === 0) return `<rect class="grid" ${box}/>`;
      return `<rect class="${column < row ? "down" : "up"}" ${box}><title>${part} imports ${to}</title></rect>`;
    }),
  );
  const labels = parts.flatMap((part, at) => {
    const middle = at * CELL + CELL / 2;
    const turned = `transform="translate(${left + middle + 4} ${top - 6}) rotate(-60)"`;
    return [
      `<text x="${left - 8}" y="${top + middle + 4}" text-anchor="end">${part}</text>`,
      `<text ${turned}>${part}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <title>${title}</title>
  <style>${STYLE}
  </style>
  <rect class="card" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
  ${[...cells, ...labels].join("\n  ")}
</svg>
`;
}
