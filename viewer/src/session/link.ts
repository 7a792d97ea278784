/** The question as the fragment of a link: `#from=id:unscr-2106&to=KPS&path=2`. */

import type { ConceptIndex, Knowledge } from "throughline/graph";
import { expandName, prefixedName } from "throughline/rdf";
import { EMPTY_STATE, type End, type ViewState } from "./view-state.ts";

/** The fragment without "#", empty where nothing is asked. Paths count from 1, as readers see them. */
export function linkOf(state: ViewState, knowledge: Knowledge): string {
  const fields: string[] = [];
  for (const name of ["from", "to"] as const) {
    const written = writtenEnd(state[name], knowledge);
    if (written !== "")
      fields.push(`${name}=${encodeURIComponent(written).replaceAll("%3A", ":").replaceAll("%2F", "/")}`);
  }
  if (state.picked > 0) fields.push(`path=${state.picked + 1}`);
  return fields.join("&");
}

/** The state that a fragment asks for. Anything in it that cannot be read is left out: a bad link is never an error. */
export function stateOfLink(fragment: string, index: ConceptIndex, knowledge: Knowledge): ViewState {
  const fields = new URLSearchParams(fragment.replace(/^#/, "").replaceAll("+", "%2B"));
  const path = Number(fields.get("path") ?? "1");
  return {
    ...EMPTY_STATE,
    from: readEnd(fields.get("from") ?? "", index, knowledge),
    to: readEnd(fields.get("to") ?? "", index, knowledge),
    picked: Number.isInteger(path) && path > 0 ? path - 1 : 0,
  };
}

function writtenEnd(end: End, knowledge: Knowledge): string {
  if (end.iri === null) return end.text;
  const short = prefixedName(end.iri, knowledge.prefixes);
  return short !== null && expandName(short, knowledge.prefixes) === end.iri ? short : end.iri;
}

function readEnd(written: string, index: ConceptIndex, knowledge: Knowledge): End {
  if (written.trim() === "") return EMPTY_STATE.from;
  try {
    const node = index.resolve(written);
    return { text: knowledge.labels.label(node), iri: knowledge.key(node) };
  } catch {
    // Not one concept: the words stay in the box, and the answer says what is wrong with them.
    return { text: written, iri: null };
  }
}
