/** What a catalogue of another language must hold: every key of the English one, with the same parameters. */

import type { en } from "./en.ts";

/** Texts as types: a text is any text, a function of texts any function with its parameters, a group such a group. */
type Texts<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Texts<Catalogue[Key]>;
};

/** Numbers and names come in as parameters, so that languages can differ in their order. */
export type Catalogue = Texts<typeof en>;
