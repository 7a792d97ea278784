/** The forms that an endpoint's answers come in, by what clients call them. */

import {
  BINDING_FORMATS,
  type BindingFormat,
  GRAPH_FORMATS,
  type GraphFormat,
  type QueryForm,
} from "../../query/index.ts";
import { preferred } from "../negotiate.ts";
import { HttpProblem } from "../problems.ts";

/** How one answer is written, and what its type is called. */
export interface AnswerForm {
  readonly bindings: BindingFormat;
  readonly graphs: GraphFormat;
  readonly mediaType: string;
  /** A page with a table: the answer is asked for in JSON and shown. */
  readonly isPage: boolean;
}

const PAGE = "text/html";

/** The standard's own names first: they are what a client gets that does not mind. */
const BINDINGS: ReadonlyMap<string, BindingFormat> = new Map<string, BindingFormat>([
  ...(Object.keys(BINDING_FORMATS) as BindingFormat[]).map((name) => [BINDING_FORMATS[name], name] as const),
  ["application/json", "json"],
  ["application/xml", "xml"],
  ["text/xml", "xml"],
]);
const GRAPHS: ReadonlyMap<string, GraphFormat> = new Map<string, GraphFormat>([
  ...(Object.keys(GRAPH_FORMATS) as GraphFormat[]).map((name) => [GRAPH_FORMATS[name], name] as const),
  ["application/turtle", "turtle"],
  ["text/plain", "ntriples"],
  ["application/xml", "rdfxml"],
]);

/** The form for a query of this kind. Throws 406 where the client takes none that there is. */
export function answerForm(form: QueryForm, accept: string | undefined): AnswerForm {
  const isGraph = form === "construct" || form === "describe";
  const offered = isGraph ? [...GRAPHS.keys()] : [...BINDINGS.keys(), PAGE];
  const mediaType = preferred(accept, offered);
  if (mediaType === null) {
    const forms = Object.values(isGraph ? GRAPH_FORMATS : BINDING_FORMATS);
    throw new HttpProblem(
      406,
      "The answer cannot be given in any form that the client accepts.",
      `Accept one of ${forms.join(", ")}.`,
    );
  }
  return {
    bindings: BINDINGS.get(mediaType) ?? "json",
    graphs: GRAPHS.get(mediaType) ?? "turtle",
    mediaType: mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    isPage: mediaType === PAGE,
  };
}
