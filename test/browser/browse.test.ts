/** The graph as a whole in a view of its own. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PageState } from "../../viewer/src/page/state-hook.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { showView } from "./support/views.ts";

const { open, complaints } = browsing();

/** A person takes so long from pressing to releasing a button. */
const PRESS_MS = 60;

type Place = PageState["nodes"][number];

/** A node that lies apart from all others, so that a click means it. */
function clearNode({ nodes }: PageState): Place {
  const nearest = (node: Place): number =>
    Math.min(...nodes.map((other) => (other === node ? Infinity : Math.hypot(other.x - node.x, other.y - node.y))));
  const inside = nodes.filter(({ x, y }) => x > 60 && x < 700 && y > 180 && y < 650);
  const [clearest] = inside.sort((a, b) => nearest(b) - nearest(a));
  if (clearest === undefined) throw new Error("No node lies apart");
  return clearest;
}

const frameOf = (page: Page) => page.locator("throughline-picture .frame").boundingBox();

test("the whole graph has the window, its vocabulary and specks left out, and the search flies to a concept, and evidence moves nothing", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service&view=browse");
  await page.waitForFunction(() => (window.throughline?.state().nodes.length ?? 0) > 200);
  const browsed = await drawnState(page);

  expect(browsed.nodes.filter(({ key }) => /\/vocab#|#(?:asserted|reported)$/.test(key))).toEqual([]);
  expect(browsed.edges.filter(({ lit }) => lit)).toEqual([]);
  await page.getByText(/^\d+ concepts are set aside: no statement shown here joins them to another$/).waitFor();
  const frame = await frameOf(page);
  const room = page.viewportSize();
  expect(frame?.width).toBe(room?.width);
  expect(frame?.height).toBeGreaterThan(0.7 * (room?.height ?? 0));

  const node = clearNode(browsed);
  await page.mouse.move(node.x, node.y, { steps: 4 });
  await page.mouse.down();
  await page.waitForTimeout(PRESS_MS);
  await page.mouse.up();
  await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
  expect(await frameOf(page)).toEqual(frame);
  const shown = await stateOf(page);
  expect(shown.view.selection).toEqual({ kind: "node", iri: node.key });

  await page.keyboard.press("Escape");
  const box = page.getByRole("combobox", { name: "Find a concept" });
  await box.fill("Kosovo Police Serv");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => (window.throughline?.state().view.browse.camera?.ratio ?? 1) < 0.5);
  const flown = await drawnState(page);
  const police = flown.nodes.find(({ key }) => key.endsWith("kosovo-police-service"));
  expect(flown.view.selection).toEqual({ kind: "node", iri: police?.key });
  const drawer = await page.getByRole("complementary", { name: "Evidence" }).boundingBox();
  expect(police?.x).toBeLessThan(drawer?.x ?? 0);
  expect(await frameOf(page)).toEqual(frame);

  await box.fill("no such thing at all");
  await box.press("Enter");
  await page.getByText("“no such thing at all” does not name one concept").waitFor();
  await showView(page, "Answer");
  await page.waitForFunction(() => window.throughline?.state().edges.some(({ lit }) => lit));
  const { view } = await stateOf(page);
  expect([view.colorBy, view.sizeBy, view.camera]).toEqual(["type", "none", null]);
  expect(complaints).toEqual([]);
});
