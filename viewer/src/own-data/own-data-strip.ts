/** The line under the masthead that tells of the reader's own data: reading, failed, or shown in place of the page's graph. */

import { html, nothing, type TemplateResult } from "lit";
import type { StatsResult } from "throughline/graph";
import { save } from "../export/files.ts";
import type { LeftOut } from "../load-graph.ts";
import { words } from "../words/words.ts";
import { EXAMPLE, EXAMPLE_NAMESPACE } from "./example.ts";
import type { MadeOfSheet, OwnData } from "./own-data.ts";
import type { ReadFailure } from "./read-failure.ts";

export interface OwnDataStrip {
  readonly ownData: OwnData;
  /** The files that are shown; null while the page shows its own graph. */
  readonly files: readonly string[] | null;
  /** Where they were fetched from; null where the reader had them. */
  readonly address: string | null;
  /** Whether they are the example of the page. */
  readonly isExample: boolean;
  readonly leftOut: LeftOut;
  readonly stats: StatsResult;
  /** Brings the page's own graph back. */
  readonly onBack: () => void;
}

export function ownDataStrip({
  ownData,
  files,
  address,
  isExample,
  leftOut,
  stats,
  onBack,
}: OwnDataStrip): TemplateResult | typeof nothing {
  const { state } = ownData;
  if (state.kind === "reading") {
    const { progress } = state;
    return strip(
      html`<span>${words.ownData.reading(progress?.file ?? state.files[0] ?? "", progress?.quads ?? 0)}</span>
        <progress max="1" .value=${progress?.share ?? 0} aria-label=${words.ownData.progress}></progress>
        <button class="button" @click=${() => ownData.dismiss()}>${words.common.stop}</button>`,
    );
  }
  if (state.kind === "mapping") {
    const { desk, look } = state;
    return html`<throughline-sheet .desk=${desk} .look=${look} .onCancel=${() => ownData.dismiss()}
      .onOpen=${(made: MadeOfSheet) => void ownData.takeSheet(made)}></throughline-sheet>`;
  }
  if (state.kind === "failed") {
    return html`<div class="own-data failed" role="alert">
      ${failureText(state.failure)}
      ${state.failure.wantsBase ? baseForm((iri) => void ownData.read(state.files, iri)) : nothing}
      <button class="button" @click=${() => ownData.dismiss()}>${words.ownData.dismiss}</button>
    </div>`;
  }
  if (files === null) return nothing;
  const evidence = words.ownData.evidence(stats.evidenced, stats.statements);
  return strip(
    html`${
      isExample
        ? html`<span>${words.ownData.exampleShown(files.join(", "))} ${evidence}</span>
            <button class="button" @click=${() => save(EXAMPLE)}>${words.ownData.saveExample}</button>`
        : html`<span><bdi>${address === null ? words.ownData.shown(files.join(", ")) : words.ownData.fetched(address)}</bdi> ${evidence} ${leftOut.count === 0 ? nothing : words.ownData.leftOut[leftOut.what](leftOut.count)}
            ${address === null ? words.ownData.staysHere : words.ownData.wasFetched}</span>`
    }
      <button class="button" @click=${onBack}>${words.ownData.back}</button>`,
  );
}

/** What lies over the page while files are dragged over it. */
export function dropTarget(): TemplateResult {
  return html`<div class="drop-target" aria-hidden="true"><div>
    <p class="what">${words.ownData.dropHere}</p>
    <p>${words.ownData.forms}.</p>
    <p>${words.ownData.willStayHere}</p>
  </div></div>`;
}

function strip(body: TemplateResult): TemplateResult {
  return html`<section class="own-data" aria-label=${words.ownData.title}>${body}</section>`;
}

/** What a reader fills in who names the namespace of a graph file, or the base of relative IRIs. */
function baseForm(read: (baseIri: string) => void): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get("base");
    read(new URL(String(typed)).href);
  };
  return html`<form @submit=${submit}>
    <label>${words.ownData.namespace} <input name="base" type="url" required value=${EXAMPLE_NAMESPACE} /></label>
    <button class="button">${words.ownData.readWith}</button>
  </form>`;
}

/** "data.ttl, line 3, column 7: Not valid Turtle: …" and what to do; the reader's words are the library's. */
function failureText({ message, hint, file, line, column }: ReadFailure): TemplateResult {
  const place = [file, line === null ? null : words.ownData.place(line, column ?? 1)].filter((part) => part !== null);
  return html`<span><strong>${words.ownData.failed}</strong> ${place.length === 0 ? nothing : html`<bdi>${place.join(", ")}</bdi>: `}
    <span lang="en">${message} ${hint}</span></span>`;
}
