/** Where in which documents something is said. */

import { html, type TemplateResult } from "lit";
import type { Evidence, Statement } from "throughline/evidence";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
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

/** The same as text, for a table: "" where no document is recorded. */
export function placesText({ evidence }: Statement): string {
  const titles = new Set(evidence.map(({ title }) => title).filter((title) => title !== null));
  return [...titles]
    .map((title) => `${title}${placesOf(evidence.filter((entry) => entry.title === title))}`)
    .join("; ");
}

/** "The report, paragraph 9; The paper, paragraph 2": each document of a statement once. */
export function whereSaid(session: Session, { evidence }: Statement): TemplateResult | string {
  const titles = new Map(evidence.map(({ source, title }) => [title, source]));
  titles.delete(null);
  if (titles.size === 0) return words.answer.noDocument;
  return html`${[...titles].map(
    ([title, source], index) =>
      html`${index > 0 ? "; " : ""}${nameLink(session, source, title ?? "")}${placesOf(evidence.filter((entry) => entry.title === title))}`,
  )}`;
}
