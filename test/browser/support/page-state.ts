/** The page's own account of itself, once nothing in it moves any more. */

import type { Page } from "playwright-core";
import type { PageState } from "../../../viewer/src/page/state-hook.ts";

export async function stateOf(page: Page): Promise<PageState> {
  const state = await page.evaluate(() => window.throughline?.state() ?? null);
  if (state === null) throw new Error("The page has not started");
  return state;
}

/** Waits until the picture shows something and two frames in a row show the same, and tells the state then. */
export async function drawnState(page: Page): Promise<PageState> {
  await page.waitForFunction(() => (window.throughline?.state().nodes.length ?? 0) > 0);
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const look = () => JSON.stringify(window.throughline?.state());
    for (let before = ""; before !== look(); ) {
      before = look();
      await frame();
      await frame();
    }
  });
  return stateOf(page);
}

/** Waits until the page has loaded what it loads of itself without being asked: the other views, one after another. */
export async function atRest(page: Page): Promise<void> {
  const later = ["explore", "browse-bar", "table", "ontology", "about", "sparql"];
  await page.waitForFunction((names) => names.every((name) => customElements.get(`throughline-${name}`)), later);
}
