/** What is counted, in the text form that Prometheus reads. */

import { ROUTES, type Route } from "./routes.ts";

/** Upper bounds of the buckets of answering times, in seconds. */
const BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10] as const;

interface Times {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** One number of the moment, read when it is asked for. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly type: "gauge" | "counter";
  readonly read: () => number;
}

export class Metrics {
  /** Requests that are being answered. */
  inWork = 0;
  /** SPARQL threads that had to be replaced, over all graphs. */
  respawns = 0;
  /** Threads of questions that had to be replaced. */
  threadsLost = 0;
  readonly #answers = new Map<string, number>();
  readonly #times = new Map<Route, Times>(
    ROUTES.map((route) => [route, { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }]),
  );

  /** Counts one answer. */
  answered(route: Route, status: number, ms: number): void {
    const labels = `route="${route}",status="${status}"`;
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
    const times = this.#times.get(route);
    if (times === undefined) return;
    const seconds = ms / 1000;
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) times.counts[bucket] = (times.counts[bucket] ?? 0) + 1;
    times.sum += seconds;
    times.count++;
  }

  /** Everything that is counted, and the gauges, as text. */
  text(gauges: readonly Gauge[]): string {
    const lines = [
      "# HELP throughline_requests_total Answers by route and status; 499 where the client went first.",
      "# TYPE throughline_requests_total counter",
      ...[...this.#answers].sort().map(([labels, count]) => `throughline_requests_total{${labels}} ${count}`),
      "# HELP throughline_request_seconds Time from a request's head to the end of its answer.",
      "# TYPE throughline_request_seconds histogram",
      ...[...this.#times].flatMap(([route, times]) => histogram(route, times)),
    ];
    for (const { name, help, type, read } of [
      { name: "requests_in_work", help: "Requests being answered.", type: "gauge", read: () => this.inWork },
      ...gauges,
    ]) {
      lines.push(`# HELP throughline_${name} ${help}`, `# TYPE throughline_${name} ${type}`);
      lines.push(`throughline_${name} ${read()}`);
    }
    return `${lines.join("\n")}\n`;
  }
}

function histogram(route: Route, { counts, sum, count }: Times): string[] {
  if (count === 0) return [];
  let below = 0;
  const buckets = BUCKETS.map((bound, index) => {
    below += counts[index] ?? 0;
    return `throughline_request_seconds_bucket{route="${route}",le="${bound}"} ${below}`;
  });
  return [
    ...buckets,
    `throughline_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
    `throughline_request_seconds_sum{route="${route}"} ${sum}`,
    `throughline_request_seconds_count{route="${route}"} ${count}`,
  ];
}
