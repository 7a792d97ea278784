/** What the page offers of the parameters of a path question: one row each, with its name in a link. */

import { PARAMETERS, type ValueOf } from "throughline/paths";

interface Offer {
  /** The name in a link; part of every link ever shared. */
  readonly link: string;
  /** The least and the greatest number that a link may give. */
  readonly range?: readonly [number, number];
  /** The greatest number that the panel gives. */
  readonly most?: number;
}

/** In the order in which a link lists them. */
export const OFFERS = {
  k: { link: "paths", range: [1, 50], most: 50 },
  maxLength: { link: "max", range: [1, 20], most: 12 },
  mode: { link: "mode" },
  directed: { link: "directed" },
  throughHubs: { link: "hubs" },
  oneDocument: { link: "onedoc" },
  maxPerDocument: { link: "perdoc", range: [1, 20], most: 12 },
  minClaimants: { link: "claimants", range: [0, 99], most: 9 },
  onlyPredicates: { link: "only" },
  avoidPredicates: { link: "not" },
  sources: { link: "docs" },
  modalities: { link: "said" },
  qualifiers: { link: "under" },
  avoidQualifiers: { link: "notunder" },
  via: { link: "via" },
  avoid: { link: "avoid" },
  same: { link: "same" },
  asOf: { link: "asof" },
  skip: { link: "skip", range: [0, 999], most: 999 },
  alike: { link: "alike" },
  documentDetour: { link: "docdetour", range: [0, 20], most: 12 },
  figureDetour: { link: "figdetour", range: [0, 20], most: 12 },
  umbrellaDetour: { link: "umbdetour", range: [0, 20], most: 12 },
} as const satisfies Readonly<Partial<Record<keyof typeof PARAMETERS, Offer>>>;

/** Where the panel offers what, in its order. */
export const PANEL = {
  shape: ["maxLength", "k", "directed", "throughHubs"],
  support: [
    "oneDocument",
    "maxPerDocument",
    "minClaimants",
    "sources",
    "modalities",
    "qualifiers",
    "avoidQualifiers",
    "asOf",
  ],
  relations: ["onlyPredicates", "avoidPredicates"],
  concepts: ["via", "avoid", "same"],
  order: ["skip", "alike", "documentDetour", "figureDetour", "umbrellaDetour"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof OFFERS)[]>>;

export type ConstraintName = keyof typeof OFFERS;

/** What the panel has a control for. */
export type PanelName = (typeof PANEL)[keyof typeof PANEL][number];

/** Sets of names are lists of IRIs, other sets lists; an empty list demands nothing. */
type Plain<Value> =
  NonNullable<Value> extends ReadonlySet<infer Member> ? readonly (Member extends number ? string : Member)[] : Value;

/** What the reader demands of the paths, as plain values; each means what it means to the library. */
export type Constraints = { readonly [Name in ConstraintName]: Plain<ValueOf<(typeof PARAMETERS)[Name]>> };

/** A row with its parameter. */
export interface Offered extends Offer {
  readonly name: ConstraintName;
  readonly parameter: (typeof PARAMETERS)[ConstraintName];
}

export function offered(name: ConstraintName): Offered {
  return { name, parameter: PARAMETERS[name], ...OFFERS[name] };
}

/** All rows. */
export const OFFERED: readonly Offered[] = (Object.keys(OFFERS) as ConstraintName[]).map(offered);

/** What a new question demands: the defaults of the library. */
export const NO_CONSTRAINTS = Object.fromEntries(
  OFFERED.map(({ name, parameter: { kind, default: usual } }): [string, unknown] => [
    name,
    kind === "names" || kind === "choices" ? [...(usual ?? [])] : usual,
  ]),
) as unknown as Constraints;
