/** What the page says where there is no path to show. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { chooseLanguage } from "./support/views.ts";

const { open, complaints } = browsing({
  data: join(fileURLToPath(new URL("support", import.meta.url)), "answers.ttl"),
});

test("offers suggestions with their kind and the alias that matched", async () => {
  const page = await open();
  await page.getByRole("combobox", { name: "First concept" }).fill("sea");
  const option = page.getByRole("option").first();
  await option.waitFor();
  expect(await option.textContent()).toContain("Harbour Office");
  expect(await option.textContent()).toContain("Office · also “Sea Office”");
});

test("a graph without the opening question asks for two concepts, shows the most connected, and finds a question", async () => {
  const page = await open();
  await page.getByRole("heading", { name: "Choose one or two concepts" }).waitFor();
  const { answer, nodes } = await drawnState(page);
  expect(answer).toBe("incomplete");
  expect(nodes[0]?.key).toBe("urn:e:ship");
  await page.getByRole("region", { name: "More to ask" }).getByRole("button").first().click();
  expect((await drawnState(page)).answer).toBe("paths");
});

test("an unknown concept is named, and the nearest are offered", async () => {
  const page = await open("#from=Harbor%20Ofice&to=Ship");
  await page.getByRole("heading", { name: "The first box, “Harbor Ofice”, names no concept in this graph" }).waitFor();
  await page.getByRole("button", { name: "Harbour Office", exact: true }).click();
  expect(await drawnState(page)).toMatchObject({ answer: "paths", paths: 1 });
});

test("an ambiguous name lists what it can mean", async () => {
  const page = await open("#from=Mercury&to=Ship");
  await page.getByRole("heading", { name: "The first box, “Mercury”, can mean more than one concept" }).waitFor();
  expect(await page.getByRole("button", { name: "Mercury", exact: true }).count()).toBe(2);
});

test("two concepts without a path get a reason in the reader's language, and are drawn apart", async () => {
  const page = await open("#from=Lighthouse&to=Ship");
  const says = async (region: string, reason: RegExp): Promise<void> =>
    page.getByRole("region", { name: region }).getByText(reason).waitFor();
  await says("Answer", /No path of up to 6 statements joins the two\. Nothing that this data states joins them/);
  await chooseLanguage(page, "Français");
  await says(
    "Réponse",
    /Aucun chemin d’au plus 6 énoncés ne relie les deux\. Rien de ce que ces données énoncent ne les relie/,
  );
  await chooseLanguage(page, "Español");
  await says(
    "Respuesta",
    /Ningún camino de hasta 6 enunciados une los dos\. Nada de lo que enuncian estos datos los une/,
  );
  const state = await drawnState(page);
  expect(state.answer).toBe("no-path");
  expect(state.edges.filter((edge) => edge.lit)).toEqual([]);
});

test("the same concept twice is said to be the same", async () => {
  const page = await open("#from=Ship&to=Ship");
  await page.getByRole("heading", { name: "Two boxes name the same concept" }).waitFor();
});

test("a hop without evidence says so; a chain of two documents says that none states it whole", async () => {
  const page = await open("#from=Harbour%20Office&to=Captain");
  await page.getByText("No single document states this chain as a whole: each step has its own source.").waitFor();
  const bare = await open("#from=Ship&to=Keel");
  await bare.getByText("no document is recorded for this step").waitFor();
  await bare.getByRole("button", { name: /^Evidence: / }).click();
  await bare.getByText(/No document is recorded for this statement/).waitFor();
});

test("a link that cannot be read opens the page all the same", async () => {
  const page = await open("#from=%E0%A4%A&path=-3&to[]=x&__proto__=1");
  expect(await stateOf(page)).toMatchObject({ picked: 0 });
  expect(complaints).toEqual([]);
});
