/** Readings put together: what the predicates and classes of a dataset mean, looked up by IRI. */

import { DEFAULT_PREFIXES, NAMESPACES } from "../../rdf/namespaces.ts";
import type { Role } from "../store/roles.ts";
import {
  CLASS_ROLES_OF_FILES,
  type ClassRole,
  PREDICATE_ROLES_OF_FILES,
  type PredicateRole,
  type PredicateWords,
  type ReadingFile,
  type RelationForm,
  type Step,
  stepsOf,
} from "./reading-file.ts";
import { VOCABULARIES } from "./vocabularies/vocabularies.ts";

/** The steps from a node to its name. */
export type Way = readonly Step[];

const HTTP_SCHEMA = "http://schema.org/";

/** The form of a class of relations, expanded; without ends, one property leads to its nodes and on from them. */
export interface Relation {
  readonly ends: { readonly source: readonly Step[]; readonly target: readonly Step[] } | null;
  /** Null where the class says it. */
  readonly says: string | null;
}

interface Roles {
  readonly predicates: ReadonlyMap<string, PredicateRole>;
  /** The longest first. */
  readonly namespaces: readonly (readonly [string, PredicateRole])[];
  readonly classes: ReadonlyMap<string, ClassRole>;
}

type Words = Readonly<Record<string, PredicateWords>>;

/**
 * What vocabularies mean; the first of several readings goes before the others. Names are expanded when they are first
 * asked for: a snapshot has its roles, and a command that starts needs few of the rest.
 */
export class Reading {
  /** What it was made of: plain data, for a thread to make it again. */
  readonly files: readonly ReadingFile[];
  readonly #read: readonly Names[];
  readonly #ways = new Map<keyof ReadingFile, readonly Way[]>();
  #names: readonly Way[] | null = null;
  #symmetric: ReadonlySet<string> | null = null;
  #persons: ReadonlySet<string> | null = null;
  #inverses: ReadonlyMap<string, string> | null = null;
  #relations: ReadonlyMap<string, Relation> | null = null;
  #plain: Reading | null = null;
  #roles: Roles | null = null;
  #words: ReadonlyMap<string, Words> | null = null;

  constructor(files: readonly ReadingFile[]) {
    this.files = files;
    this.#read = files.map((file) => new Names(file));
  }

  /** What gives a thing its label, best first. */
  get labels(): readonly Way[] {
    return this.#waysOf("labels");
  }

  /** Everything that names a node, labels first. */
  get names(): readonly Way[] {
    this.#names ??= [...this.labels, ...this.#waysOf("aliases")];
    return this.#names;
  }

  /** What defines or describes a thing, best first. */
  get descriptions(): readonly Way[] {
    return this.#waysOf("descriptions");
  }

  /** What leads to a picture of a thing, best first. */
  get depictions(): readonly Way[] {
    return this.#waysOf("depictions");
  }

  /** The predicates that hold both ways. */
  get symmetric(): ReadonlySet<string> {
    this.#symmetric ??= this.#irisOf("symmetric");
    return this.#symmetric;
  }

  /** The classes of persons. */
  get persons(): ReadonlySet<string> {
    this.#persons ??= this.#irisOf("persons");
    return this.#persons;
  }

  /** The predicates that say the same from the other end, each by its other. */
  get inverses(): ReadonlyMap<string, string> {
    this.#inverses ??= new Map(this.#read.flatMap((names) => inversePairs(names)).reverse());
    return this.#inverses;
  }

  /** The same, with relations as things of their own. */
  withoutRelations(): Reading {
    this.#plain ??= new Reading(this.files.map(({ relations: _, ...others }) => others));
    return this.#plain;
  }

  /** The classes whose nodes are statements between two others. */
  get relations(): ReadonlyMap<string, Relation> {
    this.#relations ??= relationsIn(this.#read);
    return this.#relations;
  }

  /** The role of a statement by its predicate alone, in data that cites its statements or does not. */
  roleOf(predicate: string, cites: boolean): Role {
    const role = this.predicateRole(predicate);
    if (role !== "whereCited") return role;
    return cites ? "provenance" : "instance";
  }

  /** What is known of a predicate: by its name, else by its namespace, else instance. */
  predicateRole(predicate: string): PredicateRole {
    const named = this.namedRoles.get(predicate);
    if (named !== undefined) return named;
    return this.namespaceRoles.find(([namespace]) => predicate.startsWith(namespace))?.[1] ?? "instance";
  }

  /** The predicates with a role of their own. */
  get namedRoles(): ReadonlyMap<string, PredicateRole> {
    return this.#allRoles().predicates;
  }

  /** The namespaces with a role, the longest first. */
  get namespaceRoles(): readonly (readonly [string, PredicateRole])[] {
    return this.#allRoles().namespaces;
  }

  /** The classes whose instances are something else than concepts. */
  classesOf(...roles: readonly ClassRole[]): string[] {
    return [...this.#allRoles().classes].filter(([, role]) => roles.includes(role)).map(([key]) => key);
  }

  /** The words of a predicate by language; null where it has none. */
  wordsOf(predicate: string): Words | null {
    this.#words ??= wordsIn(this.#read);
    return this.#words.get(predicate) ?? null;
  }

  #waysOf(list: "labels" | "aliases" | "descriptions" | "depictions"): readonly Way[] {
    const known = this.#ways.get(list);
    if (known !== undefined) return known;
    const ways = this.#read.flatMap((names) => (names.file[list] ?? []).flatMap((name) => names.ways(name)));
    this.#ways.set(list, ways);
    return ways;
  }

  #irisOf(list: "symmetric" | "persons"): ReadonlySet<string> {
    return new Set(this.#read.flatMap((names) => (names.file[list] ?? []).flatMap((name) => names.iris(name))));
  }

  #allRoles(): Roles {
    this.#roles ??= rolesIn(this.#read);
    return this.#roles;
  }
}

/** The first reading wins, so the last one is put down first. */
function rolesIn(readings: readonly Names[]): Roles {
  const predicates = new Map<string, PredicateRole>();
  const classes = new Map<string, ClassRole>();
  const namespaces = new Map<string, PredicateRole>();
  for (const names of [...readings].reverse()) {
    const { roles: ofPredicates = {}, classes: ofClasses = {} } = names.file;
    for (const role of PREDICATE_ROLES_OF_FILES) {
      for (const key of (ofPredicates[role] ?? []).flatMap((name) => names.iris(name))) {
        if (key.endsWith("*")) putNamespace(predicates, namespaces, key.slice(0, -1), role);
        else predicates.set(key, role);
      }
    }
    for (const role of CLASS_ROLES_OF_FILES) {
      for (const key of (ofClasses[role] ?? []).flatMap((name) => names.iris(name))) classes.set(key, role);
    }
  }
  return { predicates, classes, namespaces: [...namespaces].sort(([a], [b]) => b.length - a.length) };
}

function putNamespace(
  predicates: Map<string, PredicateRole>,
  namespaces: Map<string, PredicateRole>,
  namespace: string,
  role: PredicateRole,
): void {
  // What an earlier reading says of all of a namespace goes before what a later one says of its members.
  if (namespaces.delete(namespace)) {
    for (const named of [...predicates.keys()]) if (named.startsWith(namespace)) predicates.delete(named);
  }
  namespaces.set(namespace, role);
}

function wordsIn(readings: readonly Names[]): ReadonlyMap<string, Words> {
  const all = new Map<string, Words>();
  for (const names of [...readings].reverse()) {
    for (const [name, byLanguage] of Object.entries(names.file.words ?? {})) {
      for (const key of names.iris(name)) all.set(key, byLanguage);
    }
  }
  return all;
}

function relationsIn(readings: readonly Names[]): ReadonlyMap<string, Relation> {
  const all = new Map<string, Relation>();
  for (const names of [...readings].reverse()) {
    for (const [name, form] of Object.entries(names.file.relations ?? {})) {
      for (const key of names.iris(name)) {
        if (form === null) all.delete(key);
        else all.set(key, relationOf(names, form));
      }
    }
  }
  return all;
}

function relationOf(names: Names, { source, target, says }: RelationForm): Relation {
  const steps = (ends: readonly string[]): Step[] => ends.flatMap((name) => names.ways(name)).flat();
  return {
    ends: source === undefined || target === undefined ? null : { source: steps(source), target: steps(target) },
    says: says === undefined ? null : (names.iris(says)[0] ?? null),
  };
}

/** The names of one reading, expanded; schema.org under both of its schemes. */
class Names {
  readonly file: ReadingFile;
  readonly #prefixes: ReadonlyMap<string, string>;

  constructor(file: ReadingFile) {
    this.file = file;
    this.#prefixes = new Map([...DEFAULT_PREFIXES, ...Object.entries(file.prefixes ?? {})]);
  }

  ways(name: string): Way[] {
    const way = stepsOf(name, this.#prefixes);
    if (way === null) return [];
    const older = way.map((step) => ({ ...step, predicate: underHttp(step.predicate) }));
    return older.some((step, place) => step.predicate !== way[place]?.predicate) ? [way, older] : [way];
  }

  iris(name: string): string[] {
    return this.ways(name).flatMap((way) => (way[0] === undefined ? [] : [way[0].predicate]));
  }
}

function underHttp(key: string): string {
  return key.startsWith(NAMESPACES.schema) ? HTTP_SCHEMA + key.slice(NAMESPACES.schema.length) : key;
}

/** Each pair both ways. */
function inversePairs(names: Names): [string, string][] {
  return Object.entries(names.file.inverses ?? {}).flatMap(([name, inverse]): [string, string][] => {
    const inverses = names.iris(inverse);
    return names.iris(name).flatMap((key, place): [string, string][] => {
      const other = inverses[place] ?? inverses[0];
      return other === undefined
        ? []
        : [
            [key, other],
            [other, key],
          ];
    });
  });
}

/** The built-in vocabularies. */
export const BUILT_IN_READING = new Reading(VOCABULARIES);

/** Some readings of a user before the built-in ones. */
export function readingOf(files: readonly ReadingFile[]): Reading {
  return files.length === 0 ? BUILT_IN_READING : new Reading([...files, ...VOCABULARIES]);
}
