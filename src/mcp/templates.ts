/** Addresses that stand for many resources: the protocol's templates (RFC 6570), each with one argument. */

/** What an argument of a template or of a prompt names. */
export type Completed = "concept" | "source";

export interface Template {
  readonly kind: "concept" | "source" | "statement";
  readonly uriTemplate: string;
  readonly title: string;
  readonly description: string;
  readonly argument: string;
  /** What is completed there. */
  readonly names: Completed | null;
}

const SCHEME = "throughline://";

function template({ kind, argument, ...rest }: Omit<Template, "uriTemplate">): Template {
  return { kind, argument, uriTemplate: `${SCHEME}${kind}{?${argument}}`, ...rest };
}

export const TEMPLATES: readonly Template[] = [
  template({
    kind: "concept",
    title: "A concept",
    description: "What is said about a concept, given by IRI, prefixed name, label or alias.",
    argument: "name",
    names: "concept",
  }),
  template({
    kind: "source",
    title: "A source",
    description: "The statements that a source carries, given by IRI or title.",
    argument: "name",
    names: "source",
  }),
  template({
    kind: "statement",
    title: "A statement",
    description: "One statement with its evidence, given by its id.",
    argument: "id",
    names: null,
  }),
];

/** Code units of an address; a name has 2048 at most, and three of them encode one. */
const MAX_URI = 3 * 2048 + 64;

export interface Addressed {
  readonly kind: Template["kind"];
  readonly name: string;
}

/** The address of a source in the list of resources. */
export const sourceUri = (iri: string): string => `${SCHEME}source?iri=${encodeURIComponent(iri)}`;

/**
 * What an address names; null for one of no template. No template becomes a regular expression (CVE-2026-0621): the address is
 * taken apart at its first "?" and "=".
 */
export function addressed(uri: string): Addressed | null {
  if (uri.length > MAX_URI || !uri.startsWith(SCHEME)) return null;
  const [kind = "", ...query] = uri.slice(SCHEME.length).split("?");
  const [argument = "", ...value] = query.join("?").split("=");
  const found = TEMPLATES.find((each) => each.kind === kind);
  if (found === undefined || (argument !== found.argument && !(kind === "source" && argument === "iri"))) return null;
  try {
    const name = decodeURIComponent(value.join("="));
    return name === "" ? null : { kind: found.kind, name };
  } catch {
    return null;
  }
}
