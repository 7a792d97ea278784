/** Starts the page: the graph that lies beside it on a desk. */

import { loadWriters } from "throughline/export";
import { loadGraph } from "./load-graph.ts";
import { GraphHost } from "./page/graph-host.ts";
import { Page } from "./page/page.ts";

async function start(page: Page): Promise<void> {
  const host = new GraphHost(page);
  page.onGraph = (graph) => host.show(graph);
  await host.show(await loadGraph());
  const address = new URLSearchParams(location.search).get("data");
  if (address !== null) page.openAddress(address);
  // What is taken away later is taken away without the network, too; where this fails, saving asks once more.
  await loadWriters().catch(() => {});
}

const page = document.querySelector("throughline-page");
if (page instanceof Page) {
  start(page).catch((error: unknown) => {
    page.failure = error instanceof Error ? error.message : String(error);
  });
}
