/** What the columns and attributes of graph files mean, whatever the case of their names. */

/** What an attribute of a node is, by its name in small letters; any other is a value under its own name. */
export const NODE_ATTRIBUTES: ReadonlyMap<string, "label" | "type" | "definition" | "literals"> = new Map([
  ["label", "label"],
  ["name", "label"],
  ["kind", "type"],
  ["type", "type"],
  ["types", "type"],
  ["class", "type"],
  ["definition", "definition"],
  ["literals", "literals"],
] as const);

/** Attributes that name the relation of an edge, the surest first. */
export const RELATION_ATTRIBUTES = ["predicate", "relation", "relationship", "label", "name", "kind"] as const;

/** The relation of an edge that names none. */
export const UNNAMED_RELATION = "is linked to";

/** How a picture was drawn says nothing about what it shows. */
export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...["x", "y", "z", "size", "color", "colour", "r", "g", "b", "a", "shape", "thickness", "width", "height", "hidden"],
  ...["forcelabel", "highlighted", "fixed", "zindex"],
]);

/** The texts that a value holds: several, where its name repeats. */
export function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((each) => (typeof each === "number" || isText(each) ? [String(each)] : []));
}

/** Whether a value is text that says something. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** An attribute by its name in any case; `name` in small letters. */
export function attributeOf(attributes: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  return Object.entries(attributes).find(([each]) => each.toLowerCase() === name)?.[1];
}

/** The same as text; "" for none. */
export function textOf(attributes: Readonly<Record<string, unknown>>, name: string): string {
  return String(attributeOf(attributes, name) ?? "");
}
