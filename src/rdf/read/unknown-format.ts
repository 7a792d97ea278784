/** The error for a file of which neither the name nor the content tells what it is. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { EXTENSIONS } from "../formats.ts";

/** Most sheets are no graphs; whoever brings one is not helped by a list of RDF syntaxes. */
const SHEET = /\.(?:csv|tsv|tab|xlsx?|ods)(?:\.gz)?$/i;

export function unknownFormat(name: string): ThroughlineError {
  if (SHEET.test(name))
    return new ThroughlineError("unknown-format", `${quoted(name)} is a sheet without the columns of a graph.`, {
      hint: "Save it as CSV with a row a link, in columns Source and Target, or a row a thing, in columns Id and Label. Sheets of any other form come into a project by import.",
      data: { path: name },
    });
  return new ThroughlineError("unknown-format", `Neither name nor content of ${quoted(name)} tells its RDF syntax.`, {
    hint: `Give the file one of the endings ${EXTENSIONS.join(", ")}, or name its syntax.`,
    option: "format",
    data: { path: name },
  });
}
