/**
 * After a run: every test that needed a second attempt, with what its first one failed on, so that no seed is lost; and of a
 * run of several files the slowest, for whoever wants the tests quicker.
 */

import type { Reporter, TestCase, TestModule } from "vitest/node";

const SHOWN = 12;

/** A reporter for Vitest: the tests that were tried again, then seconds and name of the files that took longest. */
export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    process.stdout.write(secondAttempts(tests));
    if (modules.length > SHOWN) process.stdout.write(slowest(modules));
  }
}

/** The tests that passed or failed at their second attempt, or "". */
export function secondAttempts(tests: readonly TestCase[]): string {
  const again = tests.filter((test) => (test.diagnostic()?.retryCount ?? 0) > 0);
  if (again.length === 0) return "";
  const lines = again.map((test) => {
    const [first] = test.result().errors ?? [];
    return `  ${test.module.relativeModuleId} > ${test.fullName}\n    ${(first?.message ?? "").replaceAll("\n", "\n    ")}\n`;
  });
  return `\nTried a second time, with what the first attempt failed on:\n${lines.join("")}`;
}

/** Seconds and name, imports included. */
function slowest(modules: readonly TestModule[]): string {
  const timed = modules.map((module) => {
    const { collectDuration, setupDuration, duration } = module.diagnostic();
    return { seconds: (collectDuration + setupDuration + duration) / 1000, name: module.relativeModuleId };
  });
  const lines = timed
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ seconds, name }) => `${seconds.toFixed(1).padStart(8)} s  ${name}\n`);
  return `\nThe slowest of ${modules.length} files:\n${lines.join("")}`;
}
