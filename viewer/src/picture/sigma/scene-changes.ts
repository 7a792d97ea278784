/** What differs between two scenes of one graph, so that no more of it is drawn anew than must be. */

import { isDim } from "../appearance.ts";
import type { Scene } from "../scene.ts";

/** What touches every node and edge. */
export function looksChanged(a: Scene, b: Scene): boolean {
  return (
    a.theme !== b.theme ||
    a.sizeBy !== b.sizeBy ||
    a.crowd !== b.crowd ||
    a.translucent !== b.translucent ||
    a.found !== b.found
  );
}

export function sizeChanged(a: Scene, b: Scene): boolean {
  return a.layout.size.width !== b.layout.size.width || a.layout.size.height !== b.layout.size.height;
}

/** The keys of what one of two scenes dims and the other does not. O(nodes + edges) where what is bright has changed, else O(1). */
export function dimmedElse(a: Scene, b: Scene): { readonly nodes: string[]; readonly edges: string[] } {
  if (a.bright === b.bright) return { nodes: [], edges: [] };
  const differs = ({ key }: { readonly key: string }): boolean => isDim(key, a.bright) !== isDim(key, b.bright);
  const keysOf = (all: readonly { readonly key: string }[]): string[] => all.filter(differs).map(({ key }) => key);
  return { nodes: keysOf(b.graph.nodes), edges: keysOf(b.graph.edges) };
}

/** What looks different because of the selection. */
export function emphasized({ selection, graph }: Scene): {
  readonly node: string | null;
  readonly edges: readonly string[];
} {
  switch (selection?.kind) {
    case "node":
      return { node: selection.iri, edges: [] };
    case "statement":
      return { node: null, edges: [selection.key] };
    case "hop":
      return { node: null, edges: graph.edges.filter(({ hop }) => hop === selection.hop).map(({ key }) => key) };
    default:
      return { node: null, edges: [] };
  }
}
