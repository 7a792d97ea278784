/** What a published page says of itself: the key "site" of project.json, and the flags of `site`; both are checked here. */

import { visible } from "../../errors.ts";
import { type ClassColors, classColors, type SiteFault } from "./class-colors.ts";

/** What the picture may colour by when the page opens. */
const SITE_COLORINGS = ["type", "document", "community"] as const;

/** What is not given is null or empty, and the page says nothing in its place. */
export interface SiteSettings {
  /** What the page is called. */
  readonly title: string | null;
  /** Paragraphs are parted by line breaks. */
  readonly introduction: string | null;
  /** Two concepts by any of their names. */
  readonly question: readonly [from: string, to: string] | null;
  /** Who made it: persons and bodies, in their order. */
  readonly credits: readonly string[];
  /** An SPDX identifier, an address, or words. */
  readonly license: string | null;
  /** Where the page will stand; ends in "/". */
  readonly address: string | null;
  /** What the colours of the picture tell at first. */
  readonly colorBy: (typeof SITE_COLORINGS)[number];
  /** Origins that the page may fetch data from, beside its own: "https://data.example.org". */
  readonly dataFrom: readonly string[];
  /** By the class as it was written: an IRI or a prefixed name. */
  readonly colors: ReadonlyMap<string, ClassColors>;
}

export const NO_SITE_SETTINGS: SiteSettings = {
  title: null,
  introduction: null,
  question: null,
  credits: [],
  license: null,
  address: null,
  colorBy: "type",
  dataFrom: [],
  colors: new Map(),
};

const KEYS = Object.keys(NO_SITE_SETTINGS);

/** In characters. */
const LONGEST = { line: 200, introduction: 4000, credits: 100 } as const;

/** The settings of an object as it stands in JSON. Throws what `wrong` makes of the first fault. */
export function siteSettingsOf(value: unknown, wrong: SiteFault): SiteSettings {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("it is no object");
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw wrong(`there is no setting "${visible(unknown).slice(0, LONGEST.line)}", only ${KEYS.join(", ")}`);
  return {
    title: lineOf("title", given.title, wrong),
    introduction: introductionOf(given.introduction, wrong),
    question: questionOf(given.question, wrong),
    credits: creditsOf(given.credits, wrong),
    license: lineOf("license", given.license, wrong),
    address: addressOf(given.address, wrong),
    colorBy: coloringOf(given.colorBy, wrong),
    dataFrom: originsOf(given.dataFrom, wrong),
    colors: colorsOf(given.colors, wrong),
  };
}

function lineOf(key: string, value: unknown, wrong: SiteFault): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || value.trim() === "") throw wrong(`"${key}" is no text`);
  if (value.length > LONGEST.line) throw wrong(`"${key}" is longer than ${LONGEST.line} characters`);
  if (/[\r\n]/.test(value)) throw wrong(`"${key}" is of more than one line`);
  return visible(value.trim());
}

function introductionOf(value: unknown, wrong: SiteFault): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || value.trim() === "") throw wrong('"introduction" is no text');
  if (value.length > LONGEST.introduction)
    throw wrong(`"introduction" is longer than ${LONGEST.introduction} characters`);
  return value
    .split(/[\r\n]+/)
    .map((line) => visible(line.trim()))
    .filter((line) => line !== "")
    .join("\n");
}

function questionOf(value: unknown, wrong: SiteFault): SiteSettings["question"] {
  if (value === undefined || value === null) return null;
  const [from, to, ...more] = Array.isArray(value) ? value : [];
  if (typeof from === "string" && typeof to === "string" && more.length === 0) return [from, to];
  throw wrong('"question" is no pair of concepts, such as ["Ministry of Welfare", "River Police"]');
}

function creditsOf(value: unknown, wrong: SiteFault): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrong('"credits" is no list of names');
  if (value.length > LONGEST.credits) throw wrong(`"credits" has more than ${LONGEST.credits} names`);
  return value.flatMap((name) => lineOf("credits", name, wrong) ?? []);
}

function addressOf(value: unknown, wrong: SiteFault): string | null {
  if (value === undefined || value === null) return null;
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : null;
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (!isPlain || url.search !== "" || url.hash !== "")
    throw wrong('"address" is no address of a page, such as https://example.org/valley/');
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** What a host may be made of in a policy: URLs allow signs there that would end a source, a directive or the attribute. */
const PLAIN_HOST = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/;

/** Each becomes part of the policy of the page, so it is an origin and nothing else. */
function originsOf(value: unknown, wrong: SiteFault): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrong('"dataFrom" is no list of origins');
  return value.map((each) => {
    const url = typeof each === "string" && URL.canParse(each) ? new URL(each) : null;
    const isPlain = url !== null && /^https?:$/.test(url.protocol) && PLAIN_HOST.test(url.hostname);
    if (isPlain && [url.origin, `${url.origin}/`].includes(String(each))) return url.origin;
    throw wrong('"dataFrom" takes origins such as https://data.example.org, without a path');
  });
}

function coloringOf(value: unknown, wrong: SiteFault): SiteSettings["colorBy"] {
  if (value === undefined || value === null) return "type";
  const found = SITE_COLORINGS.find((each) => each === value);
  if (found === undefined) throw wrong(`"colorBy" is none of ${SITE_COLORINGS.join(", ")}`);
  return found;
}

function colorsOf(value: unknown, wrong: SiteFault): ReadonlyMap<string, ClassColors> {
  if (value === undefined || value === null) return new Map();
  if (typeof value !== "object" || Array.isArray(value)) throw wrong('"colors" is no object of classes and colours');
  return new Map(Object.entries(value).map(([name, colors]) => [name, classColors(name, colors, wrong)] as const));
}
