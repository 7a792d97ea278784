import { ThroughlineError } from "../errors.ts";

/** The number that --port gives; throws `usage`. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ThroughlineError("usage", `--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}
