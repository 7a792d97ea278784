/** The colours that a project gives to its classes, in place of those of the kinds that they are. */

import type { KindScheme } from "../knowledge/kinds.ts";
import type { ClassColors, Site } from "../site/site.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");
let given: ReadonlyMap<number, ClassColors> = new Map();

dark.addEventListener("change", put);

/** Of those classes that have a colour of their own in the picture; a graph without a site takes all of them back. */
export function colorClasses(kinds: KindScheme, site: Site | null): void {
  for (const color of given.keys()) document.documentElement.style.removeProperty(`--kind-${color}`);
  given = new Map(
    [...(site?.colors ?? [])].flatMap(([iri, pair]) => {
      const kind = kinds.byKey(iri);
      return kind === null ? [] : [[kind.color, pair] as const];
    }),
  );
  put();
}

/** The picture reads the colours as they are, so both pairs cannot stand there at once. */
function put(): void {
  for (const [color, pair] of given)
    document.documentElement.style.setProperty(`--kind-${color}`, dark.matches ? pair.dark : pair.light);
}
