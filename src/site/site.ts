/** The parts of a site: the built page with its own head, the graph, and what stands beside it. */

import type { ClassColors } from "../curate/project/class-colors.ts";
import type { SiteSettings } from "../curate/project/site-settings.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { type Positions, writePositions } from "../graph/layout/positions.ts";
import { ConceptIndex } from "../graph/names/concepts.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { quantity } from "../quantity.ts";
import { expandName } from "../rdf/namespaces.ts";
import { isAbsoluteIri } from "../rdf/store/terms.ts";
import { catalogueOf, datasetName } from "./catalogue.ts";
import type { Change } from "./changes.ts";
import { citationFile } from "./citation-file.ts";
import { filesForCrawlers } from "./crawlers.ts";
import { DOWNLOADS_PAGE, type Download, downloadsOf, downloadsPage } from "./downloads.ts";
import { feedOf } from "./feed.ts";
import type { SitePart } from "./folder.ts";
import { licenceOf } from "./licence.ts";
import { type HeadOptions, pageWithHead } from "./page-head.ts";
import { type PublicPassages, passagesFile } from "./passages.ts";
import { pngOf } from "./png.ts";
import { previewOf } from "./preview.ts";
import type { SiteFile } from "./site-file.ts";
import { siteWords } from "./words.ts";

export interface Site {
  /** What is published, and nothing else. */
  readonly knowledge: Knowledge;
  readonly settings: SiteSettings;
  readonly languages: readonly string[];
  /** Of the project; null for other data. */
  readonly project: { readonly name: string; readonly namespace: string } | null;
  /** A day of ISO 8601; null where none is known. */
  readonly day: string | null;
  /** The newest first; none for data without journals. */
  readonly changes: readonly Change[];
  /** Null where no words go along. */
  readonly passages: PublicPassages | null;
  readonly snapshot: readonly Uint8Array[];
  readonly positions: Positions;
  /** The files of the built viewer, index.html among them. */
  readonly viewer: readonly SitePart[];
}

const FILES = {
  page: "index.html",
  places: "places.json",
  passages: "passages.json",
  feed: "feed.xml",
  preview: "preview.png",
  citation: "CITATION.cff",
  catalogue: "void.ttl",
} as const;

/** What the page of downloads offers beside the graph, where it is there. */
const OFFERED = ["citation", "catalogue", "feed"] as const;

/** All parts but site.json, and what that is to say. Throws `usage` for a question or a class that the graph does not know. */
export async function siteParts(
  site: Site,
  step: (words: string) => Promise<void>,
): Promise<{ readonly parts: readonly SitePart[]; readonly about: SiteFile }> {
  const { knowledge, settings, day, viewer } = site;
  // What is wrong with a setting is told before the long work.
  const question = questionOf(knowledge, settings.question);
  const colors = colorsOf(knowledge, settings.colors);
  const downloads = await downloadsOf(knowledge, site.snapshot, step);
  await step("drawing and describing the graph");
  const beside = besideOf(site, downloads, colors);
  const there = new Set(beside.map(({ path }) => path));
  const others = OFFERED.map((file) => ({ path: FILES[file], file })).filter(({ path }) => there.has(path));
  const styles = viewer.map(({ path }) => path).filter((path) => path.endsWith(".css"));
  const { title, license, credits, address } = settings;
  const parts = [
    ...viewer.map((part) =>
      part.path === FILES.page ? { ...part, content: pageWithHead(textOf(part), headOf(site, there)) } : part,
    ),
    ...downloads.map(({ part }) => part),
    ...beside,
    {
      path: DOWNLOADS_PAGE,
      content: downloadsPage(downloads, { title, license, credits, day, styles, others, languages: site.languages }),
    },
    ...filesForCrawlers(address, day),
  ];
  return { parts, about: aboutOf(site, { question, colors, there }) };
}

/** What stands beside the page and its downloads, as far as there is any. */
function besideOf(
  site: Site,
  downloads: readonly Download[],
  colors: ReadonlyMap<string, ClassColors>,
): readonly SitePart[] {
  const { knowledge, settings, day, languages, passages, project } = site;
  const { address } = settings;
  const light = new Map([...colors].map(([iri, pair]) => [iri, pair.light] as const));
  const preview = previewOf(knowledge, site.positions, light);
  const dataset = datasetName(project?.namespace ?? null, address);
  const distributions = downloads.map(({ about }) => about);
  const files: [string, SitePart["content"] | null][] = [
    [FILES.places, writePositions(site.positions)],
    [FILES.catalogue, catalogueOf(knowledge, { ...settings, languages, dataset, day, distributions })],
    [FILES.citation, citationFile({ ...settings, day })],
    [FILES.feed, feedFor(site)],
    [FILES.preview, preview === null ? null : [pngOf(preview)]],
    [FILES.passages, passages === null || passages.count === 0 ? null : passagesFile(passages)],
  ];
  return files.flatMap(([path, content]) => (content === null ? [] : [{ path, content }]));
}

function headOf({ knowledge, settings, languages }: Site, there: ReadonlySet<string>): HeadOptions {
  const { title, introduction, address } = settings;
  return {
    title,
    introduction,
    address,
    language: languages[0] ?? null,
    feed: there.has(FILES.feed) ? FILES.feed : null,
    preview: there.has(FILES.preview) ? FILES.preview : null,
    previewAlt: `The graph${title === null ? "" : ` of ${title}`}: ${quantity(knowledge.concepts.length, "concept")}`,
    catalogue: FILES.catalogue,
    passages: there.has(FILES.passages) ? FILES.passages : null,
    dataFrom: settings.dataFrom,
  };
}

interface Resolved {
  readonly question: SiteFile["question"];
  readonly colors: ReadonlyMap<string, ClassColors>;
  readonly there: ReadonlySet<string>;
}

function aboutOf({ settings, languages, day }: Site, { question, colors, there }: Resolved): SiteFile {
  const { title, introduction, credits, license, address, colorBy } = settings;
  const licence = license === null ? null : licenceOf(license);
  return {
    title,
    introduction,
    question,
    credits,
    license: licence === null ? null : { words: licence.words, address: licence.address },
    languages,
    address,
    day,
    colorBy,
    colors: Object.fromEntries(colors),
    passages: there.has(FILES.passages) ? FILES.passages : null,
    feed: there.has(FILES.feed) ? FILES.feed : null,
    downloads: DOWNLOADS_PAGE,
  };
}

function feedFor({ knowledge, settings, languages, project, changes }: Site): string | null {
  if (project === null) return null;
  const { title, address, license, credits } = settings;
  return feedOf(knowledge, changes, {
    title: title ?? project.name,
    id: `${project.namespace}changes`,
    address,
    licence: license,
    credits,
    words: siteWords(languages),
  });
}

function textOf({ content }: SitePart): string {
  return typeof content === "string" ? content : Buffer.concat(content).toString("utf8");
}

function questionOf(knowledge: Knowledge, question: SiteSettings["question"]): SiteFile["question"] {
  if (question === null) return null;
  const index = new ConceptIndex(knowledge);
  const [from, to] = question.map((name) => knowledge.key(index.resolve(name)));
  return [from ?? "", to ?? ""];
}

function colorsOf(knowledge: Knowledge, colors: SiteSettings["colors"]): Map<string, ClassColors> {
  return new Map(
    [...colors].map(([name, pair]) => {
      const iri =
        isAbsoluteIri(name) && knowledge.dataset.terms.find(name) !== null
          ? name
          : expandName(name, knowledge.prefixes);
      const node = iri === null ? null : knowledge.dataset.terms.find(iri);
      if (iri !== null && node !== null) return [iri, pair] as const;
      throw new ThroughlineError("usage", `There is a colour for ${quoted(name)}, which this graph does not know.`, {
        hint: "The classes with their names: throughline list.",
      });
    }),
  );
}
