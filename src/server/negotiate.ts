/** Which form of an answer a client likes best, by its Accept header (RFC 9110, section 12.5.1). */

interface Range {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

/** Ranges of a header that are read; no honest client has more. */
const MAX_RANGES = 64;

/**
 * The media type of `offered` that the client likes best, the first one where it likes several alike, or null where it
 * takes none of them. Without a header everything is welcome.
 */
export function preferred<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type | null {
  if (accept === undefined || accept.trim() === "") return offered[0] ?? null;
  const ranges = accept.split(",", MAX_RANGES).flatMap(rangeOf);
  let best: Type | null = null;
  let bestQuality = 0;
  for (const mediaType of offered) {
    const quality = qualityOf(mediaType, ranges);
    if (quality <= bestQuality) continue;
    best = mediaType;
    bestQuality = quality;
  }
  return best;
}

function rangeOf(text: string): Range[] {
  const [name = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const [type = "", subtype = "", rest] = name.split("/");
  if (type === "" || subtype === "" || rest !== undefined) return [];
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return [{ type, subtype, quality: quality >= 0 && quality <= 1 ? quality : 0 }];
}

/** The quality of the range that names the type most exactly; 0 where none does. */
function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [type, subtype] = mediaType.split("/");
  let quality = 0;
  let exactness = -1;
  for (const range of ranges) {
    if (range.type !== "*" && range.type !== type) continue;
    if (range.subtype !== "*" && range.subtype !== subtype) continue;
    const exact = Number(range.type !== "*") + Number(range.subtype !== "*");
    if (exact > exactness || (exact === exactness && range.quality > quality)) quality = range.quality;
    exactness = Math.max(exact, exactness);
  }
  return quality;
}
