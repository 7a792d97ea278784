/** Commands as a page shows them, each with what it says. */

import { expect } from "vitest";

/** The words of a command line as a shell splits them; quotes only, no expansion. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** A command line of a page, and what is shown of its output. */
interface Example {
  readonly command: string;
  readonly shown: string;
}

/** The commands of the console blocks of a page, with their prompt `$ `, each with the lines up to the next. */
export function examplesIn(page: string): Example[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "");
  return blocks
    .flatMap((block) => block.split(/^(?=\$ )/m))
    .filter((text) => text.startsWith("$ "))
    .map((text) => {
      const [command = "", ...shown] = text.split("\n");
      return { command, shown: shown.join("\n").trim() };
    });
}

/** Whether an output is what is shown of it: `…` on a line of its own stands for lines that are left out. */
export function expectShown(output: string, shown: string): void {
  const parts = shown.split(/^…$/m).map((part) => part.replace(/^\n|\s+$/g, ""));
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  expect(output.startsWith(first) && output.trimEnd().endsWith(last)).toBe(true);
  let from = 0;
  for (const part of parts) {
    const place = output.indexOf(part, from);
    expect([part, place]).toEqual([part, expect.toSatisfy((found: number) => found >= 0)]);
    from = place + part.length;
  }
}
