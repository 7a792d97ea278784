/** Which of the flags and concepts of `path` go together. */

import { CITATION_FORMS, type CitationForm } from "../../ask/references.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { flagOf, type PathFlags } from "./path-flags.ts";

/** The form of references by its name. Throws `usage` with the list. */
export function citationForm(name: string): CitationForm {
  const form = CITATION_FORMS.find((each) => each === name);
  if (form !== undefined) return form;
  throw new ThroughlineError("usage", `--cite takes ${CITATION_FORMS.join(", ")}, not ${quoted(name)}.`);
}

/** Throws `unsupported` for a form of answer that an endpoint does not have. */
export function refuseOfEndpoint(flags: PathFlags): void {
  for (const form of ["sources", "fromQuery", "toQuery"] as const) {
    if (flags[form] === undefined) continue;
    throw new ThroughlineError("unsupported", `${flagOf(form)} is not there for an endpoint yet.`, {
      hint: "Ask without it, or load the data with --data.",
    });
  }
}

/** Whether an end is given by a query. */
export function isQueried({ fromQuery, toQuery }: PathFlags): boolean {
  return fromQuery !== undefined || toQuery !== undefined;
}

/** Forms of an answer that do not go together. */
const APART = [
  ["count", "subgraph"],
  ["count", "stream"],
  ["subgraph", "stream"],
  ["subgraph", "pairs"],
  ["stream", "pairs"],
  ["cite", "count"],
  ["cite", "subgraph"],
  ["cite", "stream"],
  ["fromQuery", "pairs"],
  ["toQuery", "pairs"],
  ["fromQuery", "subgraph"],
  ["toQuery", "subgraph"],
  ["fromQuery", "stream"],
  ["toQuery", "stream"],
  ["fromQuery", "cite"],
  ["toQuery", "cite"],
] as const;

/** Throws `usage` for flags that do not go together, and for too few or too many concepts. */
export function checkForms(concepts: readonly string[], flags: PathFlags, json: boolean): void {
  for (const [one, other] of APART) {
    if (flags[one] === undefined || flags[other] === undefined) continue;
    throw new ThroughlineError("usage", `Give ${flagOf(one)} or ${flagOf(other)}, not both.`);
  }
  if (flags.cite !== undefined && (json || flags.pairs !== undefined)) {
    throw new ThroughlineError("usage", "--cite writes references, so it goes with neither --json nor --pairs.", {
      hint: "For references as JSON use --cite csl-json.",
    });
  }
  if (isQueried(flags)) {
    const missing = 2 - [flags.fromQuery, flags.toQuery].filter((query) => query !== undefined).length;
    if (concepts.length === missing) return;
    throw new ThroughlineError(
      "usage",
      `Beside these queries path takes ${missing} concepts, not ${concepts.length}.`,
      {
        hint: "Write: throughline path FROM --to-query SPARQL.",
      },
    );
  }
  if (flags.pairs === undefined && concepts.length < 2) {
    throw new ThroughlineError("usage", `path takes two concepts or more, not ${concepts.length}.`, {
      hint: "Write: throughline path FROM TO, or throughline path --pairs FILE.",
    });
  }
  if (flags.pairs !== undefined && concepts.length > 0) {
    throw new ThroughlineError("usage", "Give two concepts or --pairs FILE, not both.");
  }
  if (flags.stream === true && concepts.length > 2) {
    throw new ThroughlineError("usage", `--stream takes two concepts, not ${concepts.length}.`);
  }
}
