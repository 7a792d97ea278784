/** The rules that whole paths keep, one row for each option that asks for one. */

import type { ResolvedPathOptions } from "../options/path-options.ts";
import type { Admission } from "./admission.ts";
import { allOf, type PathRule } from "./path-rule.ts";
import { perDocumentRule } from "./per-document-rule.ts";
import { timeRule } from "./time-rule.ts";

/** Each gives null where the options do not ask for it. */
const RULES: readonly ((options: ResolvedPathOptions, claims: Admission) => PathRule | null)[] = [
  timeRule,
  perDocumentRule,
];

/** What the statements of a path must have to do with each other; null where each stands for itself. */
export function pathRuleOf(options: ResolvedPathOptions, claims: Admission): PathRule | null {
  return allOf(RULES.map((rule) => rule(options, claims)));
}
