/** The entities that an XML document declares for itself: read once, and counted as they are used. */

import { ThroughlineError } from "../../../errors.ts";
import { limitError, type ReadLimits } from "../limits.ts";

// No two of its parts can share a character, so that it is linear in the text.
const DECLARATION = /<!ENTITY\s+(\S+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/** What the names of a document's own entities stand for, up to a cap on all that they expand to. */
export class XmlEntities {
  readonly #values = new Map<string, string>();
  readonly #limits: ReadLimits;
  #expanded = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** Takes the declarations of a document type. Throws `limit` for one that refers to another. Time O(length). */
  declare(doctype: string): void {
    for (const [, name = "", double, single] of doctype.matchAll(DECLARATION)) {
      const value = double ?? single ?? "";
      if (/&[A-Za-z_:]/.test(value)) {
        throw new ThroughlineError("limit", "An XML entity refers to another entity, which is not expanded here.", {
          hint: "Write out nested entities; they are the usual way to blow up a reader.",
        });
      }
      this.#values.set(name, value);
    }
  }

  /** What a reference stands for; undefined where it is not declared. Throws `limit` when it all becomes too much text. */
  expand(name: string): string | undefined {
    const value = this.#values.get(name);
    this.#expanded += value?.length ?? 0;
    const { maxEntityExpansion } = this.#limits;
    if (this.#expanded > maxEntityExpansion) {
      throw limitError("The entities of this XML expand to too much text", "maxEntityExpansion", maxEntityExpansion);
    }
    return value;
  }
}
