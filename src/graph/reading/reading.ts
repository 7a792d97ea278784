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
  type Step,
  stepsOf,
} from "./reading-file.ts";
import { VOCABULARIES } from "./vocabularies/vocabularies.ts";

/** The steps from a node to its name. */
export type Way = readonly Step[];

const HTTP_SCHEMA = "http://schema.org/";

/** What vocabularies mean. Made once; the first of several readings goes before the others. */
export class Reading {
  /** What it was made of: plain data, for a thread to make it again. */
  readonly files: readonly ReadingFile[];
  readonly labels: readonly Way[];
  /** Everything that names a node, labels first. */
  readonly names: readonly Way[];
  readonly descriptions: readonly Way[];
  readonly depictions: readonly Way[];
  readonly symmetric: ReadonlySet<string>;
  readonly inverses: ReadonlyMap<string, string>;
  readonly #roles = new Map<string, PredicateRole>();
  readonly #namespaces: [string, PredicateRole][] = [];
  readonly #classes = new Map<string, ClassRole>();
  readonly #words = new Map<string, Readonly<Record<string, PredicateWords>>>();

  constructor(files: readonly ReadingFile[]) {
    this.files = files;
    const read = files.map((file) => new Names(file));
    const ways = (list: "labels" | "aliases" | "descriptions" | "depictions"): Way[] =>
      read.flatMap((names) => (names.file[list] ?? []).flatMap((name) => names.ways(name)));
    this.labels = ways("labels");
    this.names = [...this.labels, ...ways("aliases")];
    this.descriptions = ways("descriptions");
    this.depictions = ways("depictions");
    this.symmetric = new Set(read.flatMap((names) => (names.file.symmetric ?? []).flatMap((name) => names.iris(name))));
    this.inverses = new Map(read.flatMap((names) => inversePairs(names)).reverse());
    // The first reading wins, so the last one is put down first.
    for (const names of read.reverse()) this.#put(names);
  }

  /** The role of a statement by its predicate alone, in data that cites its statements or does not. */
  roleOf(predicate: string, cites: boolean): Role {
    const role = this.predicateRole(predicate);
    if (role !== "whereCited") return role;
    return cites ? "provenance" : "instance";
  }

  /** What is known of a predicate: by its name, else by its namespace, else instance. */
  predicateRole(predicate: string): PredicateRole {
    const named = this.#roles.get(predicate);
    if (named !== undefined) return named;
    return this.#namespaces.find(([namespace]) => predicate.startsWith(namespace))?.[1] ?? "instance";
  }

  /** The predicates with a role of their own. */
  get namedRoles(): ReadonlyMap<string, PredicateRole> {
    return this.#roles;
  }

  /** The namespaces with a role, the longest first. */
  get namespaceRoles(): readonly (readonly [string, PredicateRole])[] {
    return this.#namespaces;
  }

  /** The classes whose instances are something else than concepts. */
  classesOf(...roles: readonly ClassRole[]): string[] {
    return [...this.#classes].filter(([, role]) => roles.includes(role)).map(([key]) => key);
  }

  /** The words of a predicate by language; null where it has none. */
  wordsOf(predicate: string): Readonly<Record<string, PredicateWords>> | null {
    return this.#words.get(predicate) ?? null;
  }

  #put(names: Names): void {
    const { roles = {}, classes = {}, words = {} } = names.file;
    for (const role of PREDICATE_ROLES_OF_FILES) {
      for (const name of roles[role] ?? []) for (const key of names.iris(name)) this.#putRole(key, role);
    }
    for (const role of CLASS_ROLES_OF_FILES) {
      for (const name of classes[role] ?? []) for (const key of names.iris(name)) this.#classes.set(key, role);
    }
    for (const [name, byLanguage] of Object.entries(words)) {
      for (const key of names.iris(name)) this.#words.set(key, byLanguage);
    }
  }

  #putRole(key: string, role: PredicateRole): void {
    if (!key.endsWith("*")) {
      this.#roles.set(key, role);
      return;
    }
    const namespace = key.slice(0, -1);
    // What an earlier reading says of all of a namespace goes before what a later one says of its members.
    for (const named of [...this.#roles.keys()]) {
      if (named.startsWith(namespace) && this.#namespaces.some(([known]) => known === namespace))
        this.#roles.delete(named);
    }
    const others = this.#namespaces.filter(([known]) => known !== namespace);
    this.#namespaces.splice(0, this.#namespaces.length, ...others, [namespace, role]);
    this.#namespaces.sort(([a], [b]) => b.length - a.length);
  }
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
