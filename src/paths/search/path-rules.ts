/** The rules that whole paths keep, one row for each option that asks for one. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import type { Admission } from "./admission.ts";
import { allOf, type PathRule } from "./path-rule.ts";
import { perDocumentRule } from "./per-document-rule.ts";
import { timeRule } from "./time-rule.ts";

/** Makes a rule; null where the options do not ask for it. `claims` tells who says a statement, `knowledge` the rest of it. */
type RuleOf = (options: ResolvedPathOptions, claims: Admission, knowledge: Knowledge) => PathRule | null;

const RULES: readonly RuleOf[] = [timeRule, perDocumentRule];

/** What the statements of a path must have to do with each other; null where each stands for itself. */
export function pathRuleOf(options: ResolvedPathOptions, claims: Admission, knowledge: Knowledge): PathRule | null {
  return allOf(RULES.map((rule) => rule(options, claims, knowledge)));
}
