/** What a published page was given by those who made its graph: site.json, as `throughline site` writes it. */

/** What was not given is null or empty, and nothing stands in its place. */
export interface Site {
  readonly title: string | null;
  readonly introduction: string | null;
  /** IRIs of the two concepts that the page opens with. */
  readonly question: readonly [string, string] | null;
  readonly credits: readonly string[];
  readonly license: { readonly words: string; readonly address: string | null } | null;
  readonly languages: readonly string[];
  readonly day: string | null;
  readonly colorBy: string;
  /** By the IRI of the class. */
  readonly colors: ReadonlyMap<string, ClassColors>;
  readonly feed: string | null;
  readonly downloads: string | null;
  /** The words of cited passages of public documents, by the IRI of the passage. */
  readonly words: ReadonlyMap<string, string>;
}

export interface ClassColors {
  readonly light: string;
  readonly dark: string;
}

/** Fetches it where the page says that it has one; null where it has none. Throws an Error with a sentence for the reader. */
export async function loadSite(): Promise<Site | null> {
  const file = document.querySelector('meta[name="throughline-site"]')?.getAttribute("content") ?? null;
  if (file === null) return null;
  const told = await fetchedObject(file);
  const passages = textOrNull(told.passages);
  return {
    title: textOrNull(told.title),
    introduction: textOrNull(told.introduction),
    question: questionOf(told.question),
    credits: textsOf(told.credits),
    license: licenseOf(told.license),
    languages: textsOf(told.languages),
    day: textOrNull(told.day),
    colorBy: textOrNull(told.colorBy) ?? "type",
    colors: colorsOf(told.colors),
    feed: textOrNull(told.feed),
    downloads: textOrNull(told.downloads),
    words: passages === null ? new Map() : wordsOf(await fetchedObject(`./${passages}`)),
  };
}

type Told = Readonly<Record<string, unknown>>;

async function fetchedObject(file: string): Promise<Told> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} was answered with status ${response.status}.`);
  const value: unknown = await response.json();
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Told {
  return typeof value === "object" && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function questionOf(value: unknown): Site["question"] {
  const [from, to] = textsOf(value);
  return from === undefined || to === undefined ? null : [from, to];
}

function licenseOf(value: unknown): Site["license"] {
  if (!isObject(value)) return null;
  const [words, address] = [textOrNull(value.words), textOrNull(value.address)];
  // A link runs nothing.
  return words === null ? null : { words, address: address !== null && /^https?:\/\//.test(address) ? address : null };
}

function colorsOf(value: unknown): Site["colors"] {
  const isColor = (color: unknown): color is string => typeof color === "string" && /^#[0-9a-f]{6}$/.test(color);
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([iri, pair]) => {
      const { light, dark } = isObject(pair) ? pair : {};
      return isColor(light) && isColor(dark) ? [[iri, { light, dark }] as const] : [];
    }),
  );
}

function wordsOf({ texts }: Told): ReadonlyMap<string, string> {
  const passages = Array.isArray(texts) ? texts.flatMap((each) => (isObject(each) ? each.passages : [])) : [];
  return new Map(
    passages.flatMap((pair) => {
      const [passage, words] = textsOf(pair);
      return passage === undefined || words === undefined ? [] : [[passage, words] as const];
    }),
  );
}
