/** The list below a box: groups of entries with their headings, as a listbox of the ARIA Authoring Practices Guide. */

import { html, nothing, type TemplateResult } from "lit";
import type { Knowledge } from "throughline/graph";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import type { Suggestion, SuggestionGroup } from "./suggestions.ts";

interface SuggestionListOptions {
  readonly knowledge: Knowledge;
  readonly groups: readonly SuggestionGroup[];
  /** Index of the entry that Enter takes, through all groups; -1 for none. */
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** Entries have the ids `suggestion-0`, `suggestion-1` and so on through all groups. The focus stays where it is. */
export function suggestionList(options: SuggestionListOptions): TemplateResult {
  let number = 0;
  // What scrolls is a stop of Tab unless told otherwise, and a press on it would take the focus from the box, which closes the list.
  return html`<div id="suggestions" role="listbox" tabindex="-1" aria-label=${words.question.suggestions} ?hidden=${options.groups.length === 0}
    @mousedown=${(event: Event) => event.preventDefault()}>
    ${options.groups.map(
      (
        { heading, suggestions },
        index,
      ) => html`<ul role=${heading === null ? "presentation" : "group"} aria-labelledby=${heading === null ? nothing : `group-${index}`}>
        ${heading === null ? nothing : html`<li role="presentation" class="heading" id="group-${index}" dir="auto">${heading}</li>`}
        ${suggestions.map((suggestion) => entry(options, suggestion, number++))}
      </ul>`,
    )}
  </div>`;
}

function entry(
  { knowledge, active, onChoose }: SuggestionListOptions,
  suggestion: Suggestion,
  number: number,
): TemplateResult {
  const { iri, label, about, members } = suggestion;
  return html`<li id="suggestion-${number}" role="option" aria-selected=${number === active} @click=${() => onChoose(suggestion)}>
    <bdi lang=${langOfNode(knowledge, iri)}>${label}</bdi>${members === null ? nothing : html` <span aria-hidden="true">…</span>`}
    <span class="more">${about.map((part, index) => html`${index === 0 ? "" : " · "}<bdi>${part}</bdi>`)}</span>
  </li>`;
}
