/** How many examples a law is tried with: a fifth in the test line, all of them in `npm run test:long`. */

const SHARE = process.env.LONG === "1" ? 1 : 1 / 5;
/** So many, or all there are, are tried whatever the share. */
const LEAST = 20;

/** The part of `all` examples that this run tries. */
export const runs = (all: number): number => Math.max(Math.min(all, LEAST), Math.ceil(all * SHARE));
