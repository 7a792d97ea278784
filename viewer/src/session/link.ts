/** The state as the fragment of a link: `#from=id:unscr-2106&to=KPS&path=2&v=2`. */

import { decode, encode, type LinkNames } from "./link-codecs.ts";
import { LINK_FIELDS } from "./link-fields.ts";
import { EMPTY_STATE, type End, MOST_CONCEPTS, NO_END, type ViewState } from "./view-state.ts";

/** How a link calls things, and what it means by the words of an end. */
export interface LinkContext extends LinkNames {
  readEnd(written: string): End;
  /** Tells this data from any other; empty where it has no versions. Asked only where a link is written or names one. */
  readonly dataVersion: () => string;
}

/** What a link says beside the state. */
export interface LinkReading {
  readonly state: ViewState;
  /** Why the link may mislead; null where it does not. */
  readonly notice: LinkNotice | null;
}

/** The link was made by a later version of the page, so that fields may have been left out; or with other data. */
export type LinkNotice = "newer" | "otherData";

/** Links without a version are of version 1, which knew from, to and path; they mean the same today. */
const VERSION = 2;
const MOST_CHARACTERS = 100_000;

/** The fragment without "#"; empty for the empty state. Only what differs from the empty state is written. */
export function linkOf(state: ViewState, context: LinkContext): string {
  const [from = NO_END, to = NO_END, ...others] = state.concepts;
  const ends: (readonly [string, End])[] = [["from", from], ["to", to], ...others.map((end) => ["and", end] as const)];
  const concepts = ends
    .filter(([name, end]) => name === "and" || writtenEnd(end, context) !== "")
    .map(([name, end]) => `${name}=${writtenEnd(end, context)}`);
  const rest = LINK_FIELDS.flatMap((field) => {
    const written = field.write(state, context);
    return written === null ? [] : [`${field.name}=${written}`];
  });
  const fields = [...concepts, ...rest];
  if (fields.length === 0) return "";
  const data = context.dataVersion();
  return [...fields, ...(data === "" ? [] : [`data=${data}`]), `v=${VERSION}`].join("&");
}

/** What a fragment asks for. Anything in it that cannot be read is left out: a bad link is never an error. */
export function readLink(fragment: string, context: LinkContext): LinkReading {
  const fields = fieldsOf(fragment);
  let state: ViewState = { ...EMPTY_STATE, concepts: conceptsOf(fields, context) };
  for (const field of LINK_FIELDS) {
    const written = fields.find(([name]) => name === field.name)?.[1];
    if (written !== undefined) state = field.read(written, state, context);
  }
  const value = (name: string): string => decode(fields.find(([each]) => each === name)?.[1] ?? "");
  const [linked, own] = [value("data"), value("data") === "" ? "" : context.dataVersion()];
  const otherData = linked !== "" && own !== "" && linked !== own;
  return { state, notice: Number(value("v")) > VERSION ? "newer" : otherData ? "otherData" : null };
}

function fieldsOf(fragment: string): (readonly [string, string])[] {
  const fields = fragment.replace(/^#/, "").slice(0, MOST_CHARACTERS).split("&");
  return fields.map((field) => {
    const equals = field.indexOf("=");
    return equals < 0 ? [field, ""] : [field.slice(0, equals), field.slice(equals + 1)];
  });
}

function conceptsOf(fields: readonly (readonly [string, string])[], context: LinkContext): End[] {
  const named = (name: string): End[] =>
    fields.filter(([each]) => each === name).map(([, written]) => context.readEnd(decode(written)));
  const [from = NO_END] = named("from");
  const [to = NO_END] = named("to");
  return [from, to, ...named("and").slice(0, MOST_CONCEPTS - 2)];
}

function writtenEnd({ text, iri }: End, context: LinkContext): string {
  return encode(iri === null ? text : context.shorten(iri));
}
