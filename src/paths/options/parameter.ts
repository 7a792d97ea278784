/** What is known of one parameter of a path question: everything that a face needs to offer, read, check and lift it. */

import type { ResourceName, StatementNumber, TermId } from "../../ids.ts";
import type { PatternInput } from "../pattern/resolve.ts";

/** The word for a length without an end, since JSON has no infinity. */
export const UNLIMITED = "unlimited";

/** What a name is looked up among. */
export type NameKind = "concept" | "predicate" | "type";

/** What an empty answer suggests instead of a value, in the order of rank: the mildest change comes first. */
interface Lift {
  /** What the change is called; parameters of one change are lifted together. */
  readonly change: string;
  readonly rank: number;
  /** A smaller number is raised to this one. */
  readonly raise?: number;
  /** A greater number is lowered to this one. */
  readonly lower?: number;
  /** What it is set to. Default: the default. */
  readonly to?: boolean | ReadonlySet<string>;
  /** Lifted only along with another parameter of this change. */
  readonly along?: true;
}

interface Shared {
  /** What it means, in a few words: the help, the API's description and the tools have these. */
  readonly words: string;
  /** What questions and the command line call it. Default: as the option of the library. */
  readonly param?: string;
  /** A former name, which is still read and no longer shown. */
  readonly formerly?: string;
  /** Holds in graphs without RDF too. */
  readonly anyGraph?: true;
  /** Whether claims are needed to search under it: those of a statement by themselves, or those of a path together. */
  readonly claims?: "statement" | "path";
  /** The only choice under which claims are needed. Default: any but the default. */
  readonly claimsWhere?: string;
  /** Whether it binds the statements of a path together; a link of identity is none of them, so that nothing is merged under it. */
  readonly binds?: true;
  /** What an empty answer calls it among what was searched; of a choice, what it calls each. */
  readonly limit?: string | Readonly<Record<string, string>>;
  /** The least number that is worth telling. Default: any but the default. */
  readonly limitFrom?: number;
  readonly lift?: Lift;
  /** What paths cannot be counted under without listing them. */
  readonly uncounted?: string;
}

/** A value that is typed: what the help calls it. */
interface Typed extends Shared {
  readonly takes: string;
}

interface Whole extends Typed {
  readonly kind: "whole";
  readonly least: number;
  readonly default: number | null;
}

/** Statements in a path; may be infinite. */
interface Length extends Typed {
  readonly kind: "length";
  readonly least: number;
  readonly default: number;
}

interface Share extends Typed {
  readonly kind: "share";
  readonly least: number;
  readonly greatest: number;
  readonly default: number;
}

interface Switch extends Shared {
  readonly kind: "switch";
  readonly default: boolean;
}

interface Choice extends Typed {
  readonly kind: "choice";
  readonly of: readonly string[];
  readonly default: string;
  /** Questions ask for this choice by a switch. */
  readonly switch?: string;
}

interface Choices extends Typed {
  readonly kind: "choices";
  readonly of: readonly string[];
  readonly default: ReadonlySet<string> | null;
  /** Typed as one list with commas. Default: repeated. */
  readonly commas?: true;
}

/** A period, or the text of a pattern: read where it is used. */
interface Text extends Typed {
  readonly kind: "period" | "pattern";
  readonly default: null;
}

interface Name extends Typed {
  readonly kind: "name";
  readonly read: NameKind;
  readonly default: null;
}

interface Names extends Typed {
  readonly kind: "names";
  readonly read: NameKind;
  readonly default: ReadonlySet<TermId> | null;
  /** How many at most. */
  readonly most?: number;
}

/** A function of the library alone. */
interface Test extends Omit<Shared, "words"> {
  readonly kind: "test";
  readonly default: null;
}

export type Parameter = Whole | Length | Share | Switch | Choice | Choices | Text | Name | Names | Test;

/** A parameter that can be asked from outside. */
export type AskedParameter = Exclude<Parameter, Test>;

type Member<P> = P extends { readonly of: readonly (infer Each)[] } ? Each : never;

interface Values<P> {
  readonly whole: number;
  readonly length: number;
  readonly share: number;
  readonly switch: boolean;
  readonly choice: Member<P>;
  readonly choices: ReadonlySet<Member<P>>;
  readonly period: string;
  readonly pattern: PatternInput;
  readonly name: TermId;
  readonly names: ReadonlySet<TermId>;
  readonly test: (statement: StatementNumber) => boolean;
}

/** The value of an option of the library: names are term ids. */
export type ValueOf<P extends Parameter> = Values<P>[P["kind"]] | Extract<P["default"], null>;

interface AskedValues<P> {
  readonly whole: number;
  readonly length: number | typeof UNLIMITED;
  readonly share: number;
  readonly switch: boolean;
  readonly choice: P extends { readonly switch: string } ? boolean : Member<P>;
  readonly choices: readonly Member<P>[];
  readonly period: string;
  readonly pattern: string;
  readonly name: ResourceName;
  readonly names: readonly ResourceName[];
  readonly test: never;
}

/** The value of a parameter of a question: plain, with names as they are called. */
export type AskedOf<P extends Parameter> = AskedValues<P>[P["kind"]];
