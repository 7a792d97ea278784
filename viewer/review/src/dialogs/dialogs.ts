/** The dialog that is open, if one is. */

import { html, nothing, type TemplateResult } from "lit";
import type { Conflict, DecideRequest } from "../../../../src/review/protocol/decide.ts";
import type { RelationInfo } from "../../../../src/review/protocol/project.ts";
import { outside } from "../card/shown.ts";
import { decideAnyway } from "../desk/decide.ts";
import type { Desk } from "../desk/desk.ts";
import { chooseRelation } from "../desk/drafting.ts";
import type { Store } from "../desk/store.ts";
import type { KeyMap } from "../keys/key-map.ts";
import type { DraftEnd } from "../state/draft.ts";
import type { Picking, ReviewState } from "../state/state.ts";
import { moment } from "../words.ts";
import "./concept-picker.ts";
import "./key-dialog.ts";
import { modal } from "./modal.ts";
import "./relation-picker.ts";

const HEADINGS: Readonly<Record<Picking, string>> = {
  subject: "Who or what is it about?",
  object: "To whom or what?",
  claimant: "Who says so?",
  "look-up": "Find a concept; choosing it begins a new statement",
};

export function openDialog(
  { store, keyMap }: Desk,
  state: ReviewState,
  onMap: (map: KeyMap) => void,
): TemplateResult | typeof nothing {
  const { dialog } = state;
  const close = (): void => store.dispatch({ type: "dialog", dialog: null });
  switch (dialog?.kind) {
    case undefined:
      return nothing;
    case "concept": {
      const { picking } = dialog;
      const choose = (end: DraftEnd | null): void => chooseConcept(store, picking, end);
      return modal(
        HEADINGS[picking],
        html`<throughline-concept-picker .store=${store} .itself=${picking === "claimant"} .onChoose=${choose}></throughline-concept-picker>`,
        close,
      );
    }
    case "relations": {
      const choose = (relation: string): void => {
        close();
        chooseRelation(store, relation);
      };
      return modal(
        "Which relation?",
        html`<throughline-relation-picker .relations=${inOrder(state)} .onChoose=${choose}></throughline-relation-picker>`,
        close,
      );
    }
    case "keys":
      return modal("Keys", html`<throughline-keys .map=${keyMap} .onMap=${onMap}></throughline-keys>`, close);
    case "conflict":
      return modal("Decided meanwhile", conflictView(store, dialog.conflict, dialog.request), () => takeTheirs(store));
  }
}

function chooseConcept(store: Store, picking: Picking, end: DraftEnd | null): void {
  store.dispatch({ type: "chosen", picking, end });
  store.dispatch({ type: "tell", told: end === null ? "Said by the document itself." : `${end.label}.` });
}

/** The likeliest first, as far as the server has told them for this draft. */
function inOrder({ project, draft }: ReviewState): readonly RelationInfo[] {
  const likely = draft?.likely ?? [];
  const byIri = new Map(project.relations.map((relation) => [relation.iri, relation]));
  const first = likely.flatMap((iri) => byIri.get(iri) ?? []);
  return [...first, ...project.relations.filter(({ iri }) => !likely.includes(iri))];
}

function conflictView(store: Store, { conflict, error, revision }: Conflict, request: DecideRequest): TemplateResult {
  return html`<p>${outside(error.message)}</p>
    <p><strong>${outside(conflict.words)}</strong> <span class="muted">${outside(conflict.by)}, ${moment(conflict.time)}</span></p>
    <p>Your decision was not written. ${outside(error.hint)}</p>
    <p class="row">
      <button type="button" class="button" autofocus @click=${() => takeTheirs(store)}>Leave it so</button>
      <button type="button" class="button" @click=${() => void decideAnyway(store, request, revision)}>Decide mine all the same</button>
    </p>`;
}

function takeTheirs(store: Store): void {
  store.dispatch({ type: "dialog", dialog: null });
  store.dispatch({ type: "stale" });
}
