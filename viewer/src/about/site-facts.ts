/** Who made the graph, under which licence, as of when, and where its data is: what its makers said, and no more. */

import { html, nothing, type TemplateResult } from "lit";
import type { Site } from "../site/site.ts";
import { words } from "../words/words.ts";

export function siteFacts(site: Site | null): TemplateResult | typeof nothing {
  if (site === null) return nothing;
  const { title, credits, license, day, downloads, feed } = site;
  const { heading, by, licence, asOf, data, changes } = words.site;
  const link = (file: string, text: string): TemplateResult => html`<a href="./${file}">${text}</a>`;
  return html`<section aria-label=${heading(title)}>
    <h2 class="first">${heading(title)}</h2>
    ${credits.length === 0 ? nothing : html`<p>${by} <bdi>${credits.join(", ")}</bdi></p>`}
    ${
      license === null
        ? nothing
        : html`<p>${licence} ${license.address === null ? html`<bdi>${license.words}</bdi>` : html`<a href=${license.address} rel="license noopener"><bdi>${license.words}</bdi></a>`}</p>`
    }
    ${day === null ? nothing : html`<p>${asOf(day)}</p>`}
    <p>
      ${downloads === null ? nothing : link(downloads, data)}
      ${downloads === null || feed === null ? nothing : " · "}
      ${feed === null ? nothing : link(feed, changes)}
    </p>
  </section>`;
}
