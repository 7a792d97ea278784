/**
 * How many examples a law is tried with: a tenth in the test line, all of them in `npm run test:long`, which runs every file
 * that imports this one.
 */

const IS_LONG = process.env.LONG === "1";
const SHARE = 1 / 10;
/** So many, or all there are, are tried whatever the share. */
const LEAST = 20;

/** The part of `all` examples that this run tries: all, or `few` where an example is dear. */
export const runs = (all: number, few = Math.max(Math.min(all, LEAST), Math.ceil(all * SHARE))): number =>
  IS_LONG ? all : few;

/** Of listed cases that hold for the same reason, the first `few` in the test line, all of them in `npm run test:long`. */
export const cases = <T>(all: readonly T[], few: number): readonly T[] => (IS_LONG ? all : all.slice(0, few));
