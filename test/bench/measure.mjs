/** Times of many questions, and a table of them. */

/** So many rounds are measured, ours and the peers' alike. */
const MEASURED = 3;
/** The rounds before them warm the code up: so many, or for so long, whichever is less. */
const MOST_WARMING = 1000;
const WARMING_MS = 3000;

/**
 * The median and the 99th percentile over the pairs, in milliseconds. The time of a pair is its least of the last rounds:
 * what else the machine does meanwhile is no part of it.
 */
export function timesOf(pairs, ask) {
  const started = performance.now();
  for (let round = 0; round < MOST_WARMING && performance.now() - started < WARMING_MS; round++) roundOf(pairs, ask);
  const rounds = Array.from({ length: MEASURED }, () => roundOf(pairs, ask));
  return percentiles(pairs.map((_pair, place) => Math.min(...rounds.map((times) => times[place]))));
}

function roundOf(pairs, ask) {
  return pairs.map(([from, to]) => {
    const started = performance.now();
    ask(from, to);
    return performance.now() - started;
  });
}

export function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length / 2)], p99: sorted[Math.floor(sorted.length * 0.99)] };
}

export const write = (text) => process.stdout.write(`${text}\n`);

const figure = (value) =>
  value === undefined || value === null ? "-" : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** A row for one measured thing: ours, a peer's, their ratio, and whether the bar is reached. */
export function row(name, ours, peer, bar) {
  const ratio = peer === null ? null : peer.p50 / ours.p50;
  const reached =
    bar.ratio !== undefined ? ratio !== null && ratio >= bar.ratio : bar.p99 === undefined || ours.p99 <= bar.p99;
  const wanted = bar.ratio !== undefined ? `>= ${bar.ratio}x` : bar.p99 !== undefined ? `p99 <= ${bar.p99} ms` : "-";
  const verdict =
    peer === null && bar.ratio !== undefined ? "not measured" : wanted === "-" ? "" : reached ? "reached" : "MISSED";
  return [
    name,
    figure(ours.p50),
    figure(ours.p99),
    figure(peer?.p50),
    figure(peer?.p99),
    ratio === null ? "-" : `${figure(ratio)}x`,
    wanted,
    verdict,
  ];
}

export function table(title, heads, rows) {
  write(`\n### ${title}\n`);
  write(`| ${heads.join(" | ")} |`);
  write(`|${heads.map(() => "---|").join("")}`);
  for (const cells of rows) write(`| ${cells.join(" | ")} |`);
}
