/** The colours that a project gives to its classes, in place of those of the kinds that they are. */

import type { KindScheme } from "../knowledge/kinds.ts";
import type { ClassColors, Site } from "../site/site.ts";

let given: ReadonlyMap<number, ClassColors> = new Map();

/** Of those classes that have a colour of their own in the picture; a graph without a site takes all of them back. */
export function colorClasses(kinds: KindScheme, site: Site | null): void {
  for (const color of given.keys()) document.documentElement.style.removeProperty(`--kind-${color}`);
  given = new Map(
    [...(site?.colors ?? [])].flatMap(([iri, pair]) => {
      const kind = kinds.byKey(iri);
      return kind === null ? [] : [[kind.color, pair] as const];
    }),
  );
  for (const [color, { light, dark }] of given)
    document.documentElement.style.setProperty(`--kind-${color}`, `light-dark(${light}, ${dark})`);
}
