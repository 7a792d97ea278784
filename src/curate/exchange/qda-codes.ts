/** The code book of a REFI-QDA project: relations, concepts below their types, and the codes of notes below those they had. */

import type { ResourceTerm } from "../../evidence/types.ts";
import type { Tag } from "../notes/foreign.ts";
import { guidOf } from "./guid.ts";

export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  readonly description: string | null;
  /** False for one that only holds others. */
  readonly isCodable: boolean;
  readonly below: readonly QdaCode[];
}

interface OpenCode extends QdaCode {
  isCodable: boolean;
  readonly below: OpenCode[];
}

const RELATIONS = "Relations";
const CONCEPTS = "Concepts";
/** Concepts of which the graph tells no type. */
const UNTYPED = "Other";
/** Between the name of a code and that of the one above it, in the tag of a note. */
const BELOW = " / ";

/** Codes as they are asked for; each thing has one. */
export class CodeBook {
  readonly #roots: OpenCode[] = [];
  readonly #codes = new Map<string, OpenCode>();
  /** The first code of a note with this path. */
  readonly #byPath = new Map<string, OpenCode>();

  get codes(): readonly QdaCode[] {
    return this.#roots;
  }

  relation({ iri, label }: ResourceTerm): string {
    const above = this.#holder(RELATIONS, null);
    return this.#code(guidOf("relation", iri), { name: label, description: null }, above.below, true).guid;
  }

  /** `type` is null where the graph tells none. */
  concept({ iri, label }: ResourceTerm, type: string | null, description: string | null): string {
    const above = this.#holder(type ?? UNTYPED, this.#holder(CONCEPTS, null));
    return this.#code(guidOf("concept", iri), { name: label, description }, above.below, true).guid;
  }

  /** The code of a note: "Barriers / Language" stands below "Barriers". */
  tag({ name, description }: Tag): string {
    const path = name.split(BELOW);
    // What would be a code without a name is no path.
    return this.#tag(path.some((part) => part.trim() === "") ? [name] : path, description, true).guid;
  }

  #tag(path: readonly string[], description: string | null, isCodable: boolean): OpenCode {
    const [name = "", above] = [path.at(-1), path.slice(0, -1)];
    const place = above.length === 0 ? this.#roots : this.#above(above).below;
    const guid = guidOf("tag", ...path, description ?? "");
    const code = this.#code(guid, { name, description }, place, isCodable);
    const key = JSON.stringify(path);
    if (!this.#byPath.has(key)) this.#byPath.set(key, code);
    return code;
  }

  #above(path: readonly string[]): OpenCode {
    return this.#byPath.get(JSON.stringify(path)) ?? this.#tag(path, null, false);
  }

  #holder(name: string, above: OpenCode | null): OpenCode {
    const guid = guidOf("group", above?.name ?? "", name);
    return this.#code(guid, { name, description: null }, above?.below ?? this.#roots, false);
  }

  #code(guid: string, { name, description }: Tag, place: OpenCode[], isCodable: boolean): OpenCode {
    const known = this.#codes.get(guid);
    if (known !== undefined) {
      known.isCodable ||= isCodable;
      return known;
    }
    const code = { guid, name, description, isCodable, below: [] };
    this.#codes.set(guid, code);
    place.push(code);
    return code;
  }
}
