/** The views that the first answer does not need. Lit takes over what an element was given before its file was there. */

import { prepareMeasures } from "../picture/measures/graph-measures.ts";
import type { View } from "../session/view-state.ts";

const LATER: Readonly<Record<Exclude<View, "answer">, () => Promise<unknown>>> = {
  explore: () => import("../explore/explore-view.ts"),
  browse: () => {
    // What finds the communities that it is coloured by.
    prepareMeasures();
    return import("../browse/browse-bar.ts");
  },
  table: () => import("../table/table-view.ts"),
  ontology: () => import("../ontology/ontology-view.ts"),
  about: () => import("../about/about-view.ts"),
  sparql: () => import("../sparql/sparql-view.ts"),
};

/** Rejects where the server does not answer. */
export function loadView(view: Exclude<View, "answer">): Promise<unknown> {
  return LATER[view]();
}

/** One after another, so that the page goes on where the network ends. What does not come is asked for again with its view. */
export async function loadOtherViews(): Promise<void> {
  for (const load of Object.values(LATER)) await load().catch(() => undefined);
}
