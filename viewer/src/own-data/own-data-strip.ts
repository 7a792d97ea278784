/** The line under the masthead that tells of the reader's own data: reading, failed, or shown in place of the page's graph. */

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { StatsResult } from "throughline/graph";
import { save } from "../export/files.ts";
import { NOTHING_LEFT_OUT, type OpenGraph } from "../load-graph.ts";
import { words } from "../words/words.ts";
import { EXAMPLE, EXAMPLE_NAMESPACE } from "./example.ts";
import type { KeptShelf } from "./kept-shelf.ts";
import type { MadeOfSheet, OwnData } from "./own-data.ts";
import type { ReadFailure } from "./read-failure.ts";

export interface OwnDataStrip {
  readonly ownData: OwnData;
  /** What is shown; null where nothing is yet. */
  readonly graph: OpenGraph | null;
  readonly stats: StatsResult;
  /** Brings the page's own graph back. */
  readonly onBack: () => void;
}

export function ownDataStrip({ ownData, graph, stats, onBack }: OwnDataStrip): TemplateResult | typeof nothing {
  const { state } = ownData;
  const { files = null, address = null, isExample = false, leftOut = NOTHING_LEFT_OUT } = graph ?? {};
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
            ${address === null ? words.ownData.staysHere : words.ownData.wasFetched}</span>
            ${keepTick(ownData.shelf, graph)}`
    }
      <button class="button" @click=${onBack}>${words.ownData.back}</button>`,
  );
}

/** Keeps what is shown in this browser, or forgets it. */
function keepTick(shelf: KeptShelf, graph: OpenGraph | null): TemplateResult | typeof nothing {
  if (graph === null) return nothing;
  const toggle = ({ currentTarget }: Event): void => {
    const wanted = currentTarget instanceof HTMLInputElement && currentTarget.checked;
    void (wanted ? shelf.keep(graph) : shelf.forget(graph));
  };
  return html`<label class="keep"><input type="checkbox" .checked=${live(shelf.isKept(graph))} @change=${toggle} /> ${words.ownData.keep}</label>
    ${shelf.failure === null ? nothing : html`<span role="alert">${words.ownData.notKept} <span lang="en">${shelf.failure}</span></span>`}`;
}

/** What was kept, to be opened again or forgotten. */
export function keptList(ownData: OwnData): TemplateResult | typeof nothing {
  const { entries } = ownData.shelf;
  if (entries.length === 0) return nothing;
  return html`<section class="own-data kept" aria-label=${words.ownData.kept}><span>${words.ownData.kept}:</span>
    ${entries.map((entry) => {
      const { name, bytes, time } = entry;
      const day = new Date(time).toISOString().slice(0, 10);
      return html`<span class="entry"><button class="button" @click=${() => void ownData.openKept(entry)}><bdi>${name}</bdi></button>
        ${words.ownData.keptFacts(bytes, day)}
        <button class="button" aria-label=${words.ownData.forgetNamed(name)} @click=${() => void ownData.shelf.forget(entry)}>${words.ownData.forget}</button></span>`;
    })}
  </section>`;
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
