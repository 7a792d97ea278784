/** What a vocabulary means, as plain data: the form of the built-in ones and of a file that a user gives. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { DEFAULT_PREFIXES, expandName } from "../../rdf/namespaces.ts";
import { isAbsoluteIri } from "../../rdf/store/terms.ts";

/** The words of a predicate in one language, as they stand between a subject and an object. */
export interface PredicateWords {
  /** The finite verb: "has the broader concept". */
  readonly forward: string;
  /** "have the broader concept". Default: told from a copula, else unknown. */
  readonly infinitive?: string;
  /** Read from the object: "is broader than". Default: unknown; a symmetric predicate reads alike both ways. */
  readonly inverse?: string;
}

/**
 * What a node of a class says: that its source has to do with its target. An end is a property of the node, or behind `^`
 * one that leads to it. Without ends it is said twice by one property: that which leads to the node leads on from it, too.
 */
export interface RelationForm {
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  /** The property that says the same without a node between. Default: the class itself, by its words. */
  readonly says?: string;
}

/**
 * Predicates are prefixed names or whole IRIs; in `roles` also a whole namespace, as `prov:*`. A label, an alias or a
 * depiction may be a way of two steps: `skosxl:prefLabel/skosxl:literalForm`, `^wikibase:directClaim/rdfs:label`.
 */
export interface ReadingFile {
  /** Namespaces by their prefixes, beside those that are known. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** What a node is called, best first. */
  readonly labels?: readonly string[];
  /** By what else it is found. */
  readonly aliases?: readonly string[];
  /** Relations that hold a definition or a description. */
  readonly descriptions?: readonly string[];
  /** Relations that lead to a picture. */
  readonly depictions?: readonly string[];
  /** What statements of a predicate do. `whereCited`: provenance where the data cites its statements, else instance. */
  readonly roles?: Readonly<Partial<Record<PredicateRole, readonly string[]>>>;
  /** What instances of a class are. `whereCited`: evidence where the data cites its statements, else concepts. */
  readonly classes?: Readonly<Partial<Record<ClassRole, readonly string[]>>>;
  /** Classes whose instances are taken up by "who" in a sentence. */
  readonly persons?: readonly string[];
  /** Classes whose nodes are statements between two others, walked as one hop; null for what a later reading says so of. */
  readonly relations?: Readonly<Record<string, RelationForm | null>>;
  /** Relations by those that say the same from the other end. */
  readonly inverses?: Readonly<Record<string, string>>;
  /** Relations that say the same both ways. */
  readonly symmetric?: readonly string[];
  /** Words of predicates by language tag. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, PredicateWords>>>>;
}

export const PREDICATE_ROLES_OF_FILES = [
  "instance",
  "class",
  "schema",
  "annotation",
  "provenance",
  "whereCited",
] as const;
export type PredicateRole = (typeof PREDICATE_ROLES_OF_FILES)[number];

export const CLASS_ROLES_OF_FILES = ["schema", "evidence", "whereCited"] as const;
export type ClassRole = (typeof CLASS_ROLES_OF_FILES)[number];

const LISTS = ["labels", "aliases", "descriptions", "depictions", "symmetric", "persons"] as const;
const KNOWN = [...LISTS, "prefixes", "roles", "classes", "inverses", "words", "relations"];
const PARTS_OF_RELATIONS = ["source", "target", "says"];
const PARTS_OF_WORDS = ["forward", "infinitive", "inverse"];

/**
 * Reads a reading from the text of a JSON file; `file` is its name in messages.
 *
 * @throws ThroughlineError `syntax` for what is no JSON, `usage` for a key, a name or a value that it cannot have.
 */
export function parseReading(text: string, file: string): ReadingFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new ThroughlineError("syntax", `The reading ${quoted(file)} is not JSON.`, {
      hint: "docs/your-rdf.md shows what a reading looks like.",
      cause,
    });
  }
  const checker = new ReadingChecker(file);
  checker.check(value);
  return value as ReadingFile;
}

class ReadingChecker {
  readonly #file: string;
  #prefixes: ReadonlyMap<string, string> = DEFAULT_PREFIXES;

  constructor(file: string) {
    this.#file = file;
  }

  check(value: unknown): void {
    const reading = this.#object(value, "the file");
    this.#keys(reading, KNOWN, "the file");
    const prefixes = this.#object(reading.prefixes ?? {}, "prefixes");
    for (const [prefix, namespace] of Object.entries(prefixes)) this.#text(namespace, `prefixes.${prefix}`);
    this.#prefixes = new Map([...DEFAULT_PREFIXES, ...(Object.entries(prefixes) as [string, string][])]);
    for (const name of LISTS) this.#names(reading[name] ?? [], name);
    this.#byRole(reading.roles ?? {}, "roles", PREDICATE_ROLES_OF_FILES);
    this.#byRole(reading.classes ?? {}, "classes", CLASS_ROLES_OF_FILES);
    for (const [name, inverse] of Object.entries(this.#object(reading.inverses ?? {}, "inverses"))) {
      this.#name(name, "inverses");
      this.#name(inverse, `inverses.${name}`);
    }
    for (const [name, form] of Object.entries(this.#object(reading.relations ?? {}, "relations"))) {
      this.#name(name, "relations");
      if (form !== null) this.#relation(form, `relations.${name}`);
    }
    for (const [name, languages] of Object.entries(this.#object(reading.words ?? {}, "words"))) {
      this.#name(name, "words");
      for (const [language, words] of Object.entries(this.#object(languages, `words.${name}`))) {
        this.#words(words, `words.${name}.${language}`);
      }
    }
  }

  #words(value: unknown, where: string): void {
    const words = this.#object(value, where);
    this.#keys(words, PARTS_OF_WORDS, where);
    this.#text(words.forward, `${where}.forward`);
    for (const part of PARTS_OF_WORDS) if (words[part] !== undefined) this.#text(words[part], `${where}.${part}`);
  }

  #relation(value: unknown, where: string): void {
    const form = this.#object(value, where);
    this.#keys(form, PARTS_OF_RELATIONS, where);
    const { source, target, says } = form;
    if ((source === undefined) !== (target === undefined))
      throw this.#wrong(where, "both of source and target, or neither", value);
    for (const [part, names] of Object.entries({ source, target })) {
      if (names === undefined) continue;
      this.#names(names, `${where}.${part}`);
      for (const name of names as string[]) {
        if (stepsOf(name, this.#prefixes)?.length !== 1)
          throw this.#wrong(`${where}.${part}`, "single properties", name);
      }
    }
    if (says !== undefined) this.#name(says, `${where}.says`);
  }

  #byRole(value: unknown, where: string, roles: readonly string[]): void {
    const lists = this.#object(value, where);
    this.#keys(lists, roles, where);
    for (const [role, names] of Object.entries(lists)) this.#names(names, `${where}.${role}`);
  }

  #names(value: unknown, where: string): void {
    if (!Array.isArray(value)) throw this.#wrong(where, "a list of names", value);
    for (const name of value) this.#name(name, where);
  }

  #name(value: unknown, where: string): void {
    const steps = typeof value === "string" ? stepsOf(value, this.#prefixes) : null;
    if (steps === null) throw this.#wrong(where, "IRIs or prefixed names whose prefix is declared", value);
  }

  #text(value: unknown, where: string): void {
    if (typeof value !== "string" || value.trim() === "") throw this.#wrong(where, "a text", value);
  }

  #object(value: unknown, where: string): Record<string, unknown> {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    throw this.#wrong(where, "an object", value);
  }

  #keys(value: object, known: readonly string[], where: string): void {
    const unknown = Object.keys(value).find((key) => !known.includes(key));
    if (unknown === undefined) return;
    throw new ThroughlineError(
      "usage",
      `${quoted(unknown)} in ${where} of the reading ${quoted(this.#file)} is unknown.`,
      {
        hint: `Known are ${known.join(", ")}.`,
      },
    );
  }

  #wrong(where: string, expected: string, value: unknown): ThroughlineError {
    const given = JSON.stringify(value) ?? "nothing";
    return new ThroughlineError(
      "usage",
      `${where} of the reading ${quoted(this.#file)} takes ${expected}, not ${quoted(given)}.`,
      { hint: "docs/your-rdf.md shows what a reading looks like." },
    );
  }
}

/** One step of a way: along a predicate, or against it. */
export interface Step {
  readonly predicate: string;
  readonly inverse: boolean;
}

/** The one or two steps that a name writes; null for what is none. A whole IRI is one step. */
export function stepsOf(text: string, prefixes: ReadonlyMap<string, string>): readonly Step[] | null {
  const whole = iriOf(text, prefixes);
  if (whole !== null) return [{ predicate: whole, inverse: false }];
  const steps = text.split("/").map((step): Step | null => {
    const inverse = step.startsWith("^");
    const predicate = iriOf(inverse ? step.slice(1) : step, prefixes);
    return predicate === null ? null : { predicate, inverse };
  });
  return steps.length <= 2 && steps.every((step) => step !== null) ? steps : null;
}

/** The IRI of a name, `prefix:*` as the namespace with a star; null where the prefix is unknown or the name has a slash. */
function iriOf(text: string, prefixes: ReadonlyMap<string, string>): string | null {
  const colon = text.indexOf(":");
  if (colon < 0 || text.startsWith("^")) return null;
  const local = text.slice(colon + 1);
  if (prefixes.has(text.slice(0, colon))) return local.includes("/") ? null : expandName(text, prefixes);
  return isAbsoluteIri(text) && /^[a-z][a-z0-9+.-]*:(?:\/\/|.+:)/i.test(text) ? text : null;
}
