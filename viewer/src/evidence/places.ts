/** Where in which documents something is said. */

import { html, type TemplateResult } from "lit";
import type { Evidence, Statement } from "throughline/evidence";
import type { Session } from "../session/session.ts";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** ", paragraph 9": pages where the texts have them, else paragraphs; "" where neither is recorded. */
export function placesOf(entries: readonly Pick<Evidence, "page" | "paragraph">[]): string {
  const numbers = (of: "page" | "paragraph"): number[] => [
    ...new Set(entries.map((entry) => entry[of]).filter((number) => number !== null)),
  ];
  const [pages, paragraphs] = [numbers("page"), numbers("paragraph")];
  if (pages.length > 0) return `, ${words.evidence.pages(pages)}`;
  return paragraphs.length === 0 ? "" : `, ${words.evidence.paragraphs(paragraphs)}`;
}

/** "The report, paragraph 9; The paper, paragraph 2": each document of a statement once. */
export function whereSaid({ knowledge }: Session, { evidence }: Statement): TemplateResult | string {
  const titles = new Map(evidence.map(({ source, title }) => [title, source]));
  titles.delete(null);
  if (titles.size === 0) return words.answer.noDocument;
  return html`${[...titles].map(
    ([title, source], index) =>
      html`${index > 0 ? "; " : ""}<bdi lang=${langOfNode(knowledge, source)}>${title}</bdi>${placesOf(evidence.filter((entry) => entry.title === title))}`,
  )}`;
}
