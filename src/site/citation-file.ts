/** CITATION.cff: how the graph is to be cited. Spec: https://github.com/citation-file-format/citation-file-format, 1.2.0 */

import { licenceOf } from "./licence.ts";

export interface Cited {
  readonly title: string | null;
  readonly credits: readonly string[];
  readonly license: string | null;
  readonly address: string | null;
  /** A day of ISO 8601. */
  readonly day: string | null;
}

/** The file; null where the title or the authors were not given, without which nothing can be cited. */
export function citationFile({ title, credits, license, address, day }: Cited): string | null {
  if (title === null || credits.length === 0) return null;
  const licence = license === null ? null : licenceOf(license);
  const lines = [
    "cff-version: 1.2.0",
    "message: If you use this graph, please cite it as below.",
    "type: dataset",
    `title: ${text(title)}`,
    "authors:",
    ...credits.map((name) => `  - name: ${text(name)}`),
    ...(day === null ? [] : [`date-released: ${text(day)}`]),
    ...(address === null ? [] : [`url: ${text(address)}`]),
    ...(licence === null ? [] : licence.spdx !== null ? [`license: ${licence.spdx}`] : []),
    ...(licence !== null && licence.spdx === null && licence.address !== null
      ? [`license-url: ${text(licence.address)}`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** YAML reads the texts of JSON. */
function text(content: string): string {
  return JSON.stringify(content);
}
