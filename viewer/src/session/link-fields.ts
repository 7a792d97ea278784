/** Which part of the state stands under which name in a link: one row a field. */

import { MODALITY_NAMES } from "throughline/evidence";
import type { Filters } from "../knowledge/filters.ts";
import { OFFERED, type Offered } from "./constraints.ts";
import {
  type Codec,
  decode,
  encode,
  flag,
  iri,
  type LinkNames,
  listOf,
  numbers,
  oneOf,
  textOrNull,
  whole,
} from "./link-codecs.ts";
import {
  ARRANGEMENTS,
  type BrowseDrawing,
  type Camera,
  COLORINGS,
  EMPTY_STATE,
  EXPLORATIONS,
  type Expansion,
  type Pin,
  type Selection,
  SIZINGS,
  VIEWS,
  type ViewState,
} from "./view-state.ts";

export interface LinkField {
  readonly name: string;
  /** The text of the field, encoded; null where the state says no more than an empty one. */
  write(state: ViewState, names: LinkNames): string | null;
  /** The state with what the text says; the same state where it cannot be read. */
  read(written: string, state: ViewState, names: LinkNames): ViewState;
}

const PERIOD = /^[-\d./T:Z]{1,60}$/;
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,4}$/;
const MOST = { claimants: 99, hop: 1e4, path: 1e4, neighbors: 1e4 };

const expansion: Codec<Expansion> = {
  write: ({ node, count, relation }, names) =>
    [iri.write(node, names), count, ...(relation === null ? [] : [iri.write(relation, names)])].join(";"),
  read(written, names) {
    const [name = "", number = "", by] = written.split(";");
    const node = iri.read(name, names);
    const count = whole(0, MOST.neighbors).read(number, names);
    const relation = by === undefined ? null : iri.read(by, names);
    return node === null || count === null || (by !== undefined && relation === null)
      ? null
      : { node, count, relation };
  },
};

const pin: Codec<Pin> = {
  write: ({ node, x, y }, names) => `${iri.write(node, names)};${numbers(2).write([x, y], names)}`,
  read(written, names) {
    const [name = "", ...position] = written.split(";");
    const node = iri.read(name, names);
    const [x, y] = numbers(2).read(position.join(";"), names) ?? [];
    return node === null || x === undefined || y === undefined ? null : { node, x, y };
  },
};

const camera: Codec<Camera | null> = {
  write: (value, names) => (value === null ? "" : numbers(3).write([value.x, value.y, value.ratio], names)),
  read(written, names) {
    const [x, y, ratio] = numbers(3).read(written, names) ?? [];
    return x === undefined || y === undefined || ratio === undefined || ratio <= 0 ? null : { x, y, ratio };
  },
};

/** `hop;2` counts from 1, as readers do; `st;…` is the key of a statement, `node;…` a node. */
const selection: Codec<Selection | null> = {
  write(value, names) {
    if (value === null) return "";
    if (value.kind === "hop") return `hop;${value.hop + 1}`;
    return value.kind === "statement" ? `st;${encode(value.key)}` : `node;${iri.write(value.iri, names)}`;
  },
  read(written, names) {
    const [kind = "", rest = ""] = written.split(";");
    const hop = whole(1, MOST.hop).read(rest, names);
    if (kind === "hop" && hop !== null) return { kind: "hop", hop: hop - 1 };
    if (kind === "st" && rest !== "") return { kind: "statement", key: decode(rest) };
    const node = kind === "node" ? iri.read(rest, names) : null;
    return node === null ? null : { kind: "node", iri: node };
  },
};

const iriOrNull: Codec<string | null> = {
  write: (value, names) => (value === null ? "" : iri.write(value, names)),
  read: iri.read,
};

/** Paths count from 1 in a link, as readers see them. */
const pathNumber: Codec<number> = {
  write: (value) => String(value + 1),
  read(written, names) {
    const number = whole(1, MOST.path).read(written, names);
    return number === null ? null : number - 1;
  },
};

function fieldOf<Key extends keyof ViewState>(name: string, key: Key, codec: Codec<ViewState[Key]>): LinkField {
  return lens(
    name,
    codec,
    (state) => state[key],
    (state, value) => ({ ...state, [key]: value }),
  );
}

function constraint(row: Offered): LinkField {
  return lens(
    row.link,
    codecOf(row),
    ({ constraints }) => constraints[row.name],
    (state, value) => ({ ...state, constraints: { ...state.constraints, [row.name]: value } }),
  );
}

/** How the value of a constraint is written, by its kind. */
function codecOf({ parameter, range: [least, most] = [0, 0] }: Offered): Codec<unknown> {
  switch (parameter.kind) {
    case "whole":
    case "length":
      return whole(least, most);
    case "switch":
      return flag;
    case "choice":
      return oneOf(parameter.of);
    case "choices":
      return listOf(oneOf(parameter.of));
    case "names":
      return listOf(iri);
    case "period":
      return textOrNull(PERIOD);
  }
}

function filter<Key extends keyof Filters>(name: string, key: Key, codec: Codec<Filters[Key]>): LinkField {
  return lens(
    name,
    codec,
    ({ filters }) => filters[key],
    (state, value) => ({ ...state, filters: { ...state.filters, [key]: value } }),
  );
}

function browse<Key extends keyof BrowseDrawing>(name: string, key: Key, codec: Codec<BrowseDrawing[Key]>): LinkField {
  return lens(
    name,
    codec,
    (state) => state.browse[key],
    (state, value) => ({ ...state, browse: { ...state.browse, [key]: value } }),
  );
}

function lens<Value>(
  name: string,
  codec: Codec<Value>,
  get: (state: ViewState) => Value,
  set: (state: ViewState, value: Value) => ViewState,
): LinkField {
  return {
    name,
    write(state, names) {
      const written = codec.write(get(state), names);
      return written === codec.write(get(EMPTY_STATE), names) ? null : written;
    },
    read(written, state, names) {
      const value = codec.read(written, names);
      return value === null ? state : set(state, value);
    },
  };
}

/** All fields but the concepts, in the order in which a link lists them. The names are part of every link ever shared. */
export const LINK_FIELDS: readonly LinkField[] = [
  ...OFFERED.map(constraint),
  fieldOf("path", "picked", pathNumber),
  fieldOf("show", "selection", selection),
  filter("fdocs", "documents", listOf(iri)),
  filter("frel", "relations", listOf(iri)),
  filter("fsaid", "modalities", listOf(oneOf(MODALITY_NAMES))),
  filter("hide", "hiddenKinds", listOf(iri)),
  filter("fclaimants", "minClaimants", whole(0, MOST.claimants)),
  filter("since", "dateFrom", textOrNull(DAY)),
  filter("until", "dateUntil", textOrNull(DAY)),
  fieldOf("open", "expanded", listOf(expansion)),
  fieldOf("fetch", "opened", listOf(iri)),
  fieldOf("fold", "collapsed", listOf(iri)),
  fieldOf("pin", "pins", listOf(pin)),
  fieldOf("cam", "camera", camera),
  fieldOf("view", "view", oneOf(VIEWS)),
  fieldOf("explore", "exploration", oneOf(EXPLORATIONS)),
  fieldOf("list", "listed", iriOrNull),
  fieldOf("arrange", "arrangement", oneOf(ARRANGEMENTS)),
  fieldOf("color", "colorBy", oneOf(COLORINGS)),
  fieldOf("size", "sizeBy", oneOf(SIZINGS)),
  browse("bcolor", "colorBy", oneOf(COLORINGS)),
  browse("bsize", "sizeBy", oneOf(SIZINGS)),
  browse("bpin", "pins", listOf(pin)),
  browse("bcam", "camera", camera),
  browse("bhide", "hidden", listOf(iri)),
  fieldOf("lang", "language", textOrNull(LANGUAGE)),
];
