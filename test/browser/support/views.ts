/** Going from view to view, and from language to language, as a reader does. */

import type { Page } from "playwright-core";

/** Shows a view by its name; in a narrow window the way leads through the menu. */
export async function showView(page: Page, name: string): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) <= 900) await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).click();
  if (name !== "Answer") await page.getByRole("region", { name }).getByRole("heading", { level: 1 }).waitFor();
}

/** Chooses a language by its own name; the menu is called "Menu" or "Menú". */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Men[uú]$/ }).click();
  await page.getByRole("button", { name }).click();
}

/** Pixels into a step, beside the names in its sentence: they are links of their own. */
export const BESIDE = { x: 3, y: 3 } as const;
