/** What differs between two scenes of one graph, so that no more of it is drawn anew than must be. */

import type { Scene } from "../scene.ts";

/** What touches every node and edge. */
export function looksChanged(a: Scene, b: Scene): boolean {
  return a.theme !== b.theme || a.sizeBy !== b.sizeBy || a.crowded !== b.crowded || a.lit !== b.lit;
}

export function sizeChanged(a: Scene, b: Scene): boolean {
  return a.layout.size.width !== b.layout.size.width || a.layout.size.height !== b.layout.size.height;
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
