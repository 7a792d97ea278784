/** Starts the page: the graph that lies beside it on a desk. */

import { Desk } from "./desk.ts";
import { loadGraph } from "./load-graph.ts";
import { Page } from "./page.ts";

async function start(page: Page): Promise<void> {
  const desk = new Desk(page);
  page.onGraph = (graph) => desk.show(graph);
  await desk.show(await loadGraph());
}

const page = document.querySelector("throughline-page");
if (page instanceof Page) {
  start(page).catch((error: unknown) => {
    page.failure = error instanceof Error ? error.message : String(error);
  });
}
