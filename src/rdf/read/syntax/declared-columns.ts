/** Reading, step 5: the attributes that GraphML and GEXF declare, each with a name, a type and a default. */

import { limitError, type ReadLimits } from "../limits.ts";
import { type Attributes, attributesOf } from "./graph-file.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  /** For what says nothing of it; null for none. */
  readonly fallback: string | null;
}

type Value = string | number | bigint | boolean | readonly Value[];

/** The columns of nodes, or of edges, by their ids. */
export class DeclaredColumns {
  readonly #columns = new Map<string, Column>();
  /** Those with a default, by their ids; a file may declare many without. */
  readonly #defaults = new Map<string, Column>();
  readonly #limits: ReadLimits;
  #expanded = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  declare(id: string, column: Column): void {
    this.#columns.set(id, column);
    if (column.fallback === null) this.#defaults.delete(id);
    else this.#defaults.set(id, column);
  }

  /** What is said of one node or edge, by the ids of columns; an id that was not declared is a name. */
  attributes(said: readonly (readonly [id: string, text: string])[]): Attributes {
    const pairs = said.map(([id, text]): [string, Value] => {
      const column = this.#columns.get(id);
      return column === undefined ? [id, text] : [column.name, typedValue(column.type, text)];
    });
    const names = new Set(pairs.map(([name]) => name));
    for (const { name, type, fallback } of this.#defaults.values()) {
      if (fallback === null || names.has(name)) continue;
      this.#count(fallback.length + 1);
      pairs.push([name, typedValue(type, fallback)]);
    }
    return attributesOf(pairs);
  }

  /** A default stands for as many values as there are nodes, as an entity does. */
  #count(length: number): void {
    const { maxEntityExpansion } = this.#limits;
    this.#expanded += length;
    if (this.#expanded > maxEntityExpansion)
      throw limitError("Defaults of attributes expand too far", "maxEntityExpansion", maxEntityExpansion);
  }
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A value of a declared type; a text that is none of it stays a text, so that nothing is invented and nothing lost. */
export function typedValue(type: string, text: string): Value {
  if (type.startsWith("list")) return listOf(text).map((each) => typedValue(type.slice("list".length), each));
  const bare = text.trim();
  switch (type) {
    case "boolean":
      return /^(?:true|1)$/i.test(bare) ? true : /^(?:false|0)$/i.test(bare) ? false : text;
    case "byte":
    case "short":
    case "int":
    case "integer":
    case "long":
      // A number of JavaScript would round the longest.
      return /^-?\d{1,30}$/.test(bare) ? BigInt(bare) : numberOf(bare, text);
    case "float":
    case "double":
      return numberOf(bare, text);
    default:
      return text;
  }
}

function numberOf(bare: string, text: string): number | string {
  const value = NUMBER.test(bare) ? Number(bare) : Number.NaN;
  return Number.isFinite(value) ? value : text;
}

/** The parts of a list of GEXF: [a, "b, c"] since 1.3, a|b or a, b before. */
function listOf(text: string): string[] {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1] ?? text;
  if (inner === text && text.includes("|")) return text.split("|").map((part) => part.trim());
  const parts = inner.match(/(?<!\s)\s*"(?:\\.|[^"\\])*"\s*|(?<!\s)\s*'(?:\\.|[^'\\])*'\s*|[^,]+/g) ?? [];
  return parts.map((part) => unquoted(part.trim())).filter((part) => part !== "");
}

function unquoted(part: string): string {
  if (!/^(["'])[\s\S]*\1$/.test(part) || part.length < 2) return part;
  return part.slice(1, -1).replace(/\\(.)/g, "$1");
}
