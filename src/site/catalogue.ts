/** The graph as catalogues describe datasets: DCAT and VoID. Specs: https://www.w3.org/TR/vocab-dcat-3/, https://www.w3.org/TR/void/ */

import { voidFigures } from "../export/void.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { NAMESPACES } from "../rdf/namespaces.ts";
import { literal, namedNode, ntriplesOfKey, termKey } from "../rdf/store/terms.ts";
import { licenceOf } from "./licence.ts";

/** A file that is offered. */
export interface Distribution {
  /** The path within the site. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface CatalogueOptions {
  readonly title: string | null;
  readonly introduction: string | null;
  readonly credits: readonly string[];
  readonly license: string | null;
  readonly languages: readonly string[];
  readonly address: string | null;
  /** The IRI of the dataset; null where nobody gave it a namespace or an address: it then has no name. */
  readonly dataset: string | null;
  /** A day of ISO 8601; null where none is known. */
  readonly day: string | null;
  readonly distributions: readonly Distribution[];
}

const MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

/** The description as Turtle. What was not given is not in it; files are, where it is known where they will stand. */
export function catalogueOf(knowledge: Knowledge, options: CatalogueOptions): string {
  const { title, introduction, credits, license, languages, address, dataset, day } = options;
  const language = languages[0] ?? "";
  const licence = license === null ? null : licenceOf(license);
  const rights =
    licence === null
      ? []
      : [
          licence.address === null
            ? `dcterms:rights ${words(licence.words)}`
            : `dcterms:license ${named(licence.address)}`,
        ];
  const lines = [
    "a dcat:Dataset, void:Dataset",
    ...(title === null ? [] : [`dcterms:title ${words(title, language)}`]),
    ...(introduction === null ? [] : [`dcterms:description ${words(introduction, language)}`]),
    ...credits.map((name) => `dcterms:creator [ a foaf:Agent ; foaf:name ${words(name)} ]`),
    ...rights,
    ...languages.map((tag) => `dcterms:language ${words(tag)}`),
    ...(day === null ? [] : [`dcterms:modified "${day}"^^xsd:date`]),
    ...(address === null ? [] : [`dcat:landingPage ${named(address)}`, `foaf:homepage ${named(address)}`]),
    ...(address === null
      ? []
      : options.distributions.map((each) => `dcat:distribution ${distribution(each, address, rights)}`)),
    ...voidFigures(knowledge),
  ];
  const used = ["dcat", "dcterms", "foaf", "void", "xsd"] as const;
  const head = used.map((prefix) => `PREFIX ${prefix}: <${NAMESPACES[prefix]}>`).join("\n");
  return `${head}\n${dataset === null ? "[]" : named(dataset)}\n  ${lines.join(" ;\n  ")} .\n`;
}

function distribution(
  { path, title, mediaType, bytes }: Distribution,
  address: string,
  rights: readonly string[],
): string {
  const about = [
    "a dcat:Distribution",
    `dcterms:title ${words(title, "en")}`,
    `dcat:accessURL ${named(`${address}downloads.html`)}`,
    `dcat:downloadURL ${named(`${address}${path}`)}`,
    `dcat:mediaType ${named(`${MEDIA_TYPES}${mediaType}`)}`,
    `dcat:byteSize "${bytes}"^^xsd:nonNegativeInteger`,
    ...rights,
  ];
  return `[ ${about.join(" ; ")} ]`;
}

function words(text: string, language = ""): string {
  return termKey(language === "" ? literal(text) : literal(text, language));
}

function named(address: string): string {
  return ntriplesOfKey(termKey(namedNode(address)));
}

/** The name of the dataset of a project, or of a page that has an address. */
export function datasetName(namespace: string | null, address: string | null): string | null {
  if (namespace !== null) return `${namespace}dataset`;
  return address === null ? null : `${address}#dataset`;
}
