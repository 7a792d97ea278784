/** A licence as a person gives it, and as the catalogues want it. */

export interface Licence {
  /** As it was given. */
  readonly words: string;
  /** The identifier of SPDX; null for another licence. */
  readonly spdx: string | null;
  /** Where it can be read; null where that is not known. */
  readonly address: string | null;
}

const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/;

/** The licences of data that people use, by identifier or address; any other is told in its own words. */
export function licenceOf(words: string): Licence {
  const address = /^https?:\/\/\S+$/.test(words) && URL.canParse(words) ? new URL(words).href : null;
  if (address !== null) return { words, spdx: null, address };
  const [spdx, kind, version] = CREATIVE_COMMONS.exec(words) ?? [];
  if (spdx !== undefined)
    return { words, spdx, address: `https://creativecommons.org/licenses/${kind?.toLowerCase()}/${version}/` };
  if (words === "CC0-1.0") return { words, spdx: words, address: "https://creativecommons.org/publicdomain/zero/1.0/" };
  if (/^(?:ODbL|ODC-By|PDDL)-1\.0$/.test(words))
    return { words, spdx: words, address: `https://spdx.org/licenses/${words}.html` };
  return { words, spdx: null, address: null };
}
