/** Reading, step 5: how the terms of a JSON-LD context are written down here: names in a row, by what their values are. */

export type Definition = string | Readonly<Record<string, unknown>>;
export type Terms = Readonly<Record<string, Definition>>;

/** Names under which a vocabulary's own differ: "target: hasTarget" is called target and means hasTarget. */
const RENAMED = /^([^=]+)=(.+)$/;

function termsOf(prefix: string, names: string, define: (id: string) => Definition): Terms {
  return Object.fromEntries(
    names.split(/\s+/).map((name) => {
      const [, term = name, local = name] = RENAMED.exec(name) ?? [];
      return [term, define(`${prefix}:${local}`)];
    }),
  );
}

/** Terms whose values are texts and numbers, and classes; `term=local` where the two differ. */
export function plain(prefix: string, names: string): Terms {
  return termsOf(prefix, names, (id) => id);
}

/** Terms whose values are IRIs. */
export function links(prefix: string, names: string, more: Readonly<Record<string, unknown>> = {}): Terms {
  return termsOf(prefix, names, (id) => ({ "@id": id, "@type": "@id", ...more }));
}

/** Terms whose values have a datatype of XML Schema. */
export function typed(datatype: string, prefix: string, names: string): Terms {
  return termsOf(prefix, names, (id) => ({ "@id": id, "@type": `http://www.w3.org/2001/XMLSchema#${datatype}` }));
}

/** The two keywords under plain names, as most contexts have them. */
export const KEYWORDS: Terms = { id: "@id", type: "@type" };
