/** After a run of several files: the slowest of them, for whoever wants the tests quicker. */

import type { Reporter, TestModule } from "vitest/node";

const SHOWN = 12;

/** A reporter for Vitest: seconds and name of the files that took longest, imports included. */
export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= SHOWN) return;
    const timed = modules.map((module) => {
      const { collectDuration, setupDuration, duration } = module.diagnostic();
      return { seconds: (collectDuration + setupDuration + duration) / 1000, name: module.relativeModuleId };
    });
    const lines = timed
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(({ seconds, name }) => `${seconds.toFixed(1).padStart(8)} s  ${name}\n`);
    process.stdout.write(`\nThe slowest of ${modules.length} files:\n${lines.join("")}`);
  }
}
