/** Files that this page cannot read: what each is, and which command makes of it what the page reads. */

import { quoted } from "throughline/errors";
import { ThroughlineError } from "throughline/rdf";

interface Foreign {
  readonly endings: RegExp;
  readonly what: string;
  readonly hint: string;
}

const INTO_A_PAGE = "throughline compile PROJECT -o graph.throughline then makes a file that this page opens.";

const FOREIGN: readonly Foreign[] = [
  {
    endings: /\.(?:pdf|docx?|odt|rtf|epub)$/i,
    what: "a document: it holds sentences, and no statements yet",
    hint: `In a project, throughline source add FILE takes it in and throughline review reads statements from it. ${INTO_A_PAGE}`,
  },
  {
    endings: /\.(?:qdpx|qdc)$/i,
    what: "the project of a program for qualitative analysis",
    hint: `In a project, throughline import FILE takes in what was coded. ${INTO_A_PAGE}`,
  },
  {
    endings: /\.(?:xls|numbers|gsheet)$/i,
    what: "a spreadsheet of a kind that is not read",
    hint: "Open it in its own program and save it as XLSX or CSV; this page reads these.",
  },
  {
    endings: /\.(?:rar|7z|tar|tgz|tar\.gz|bz2|xz|zst)$/i,
    what: "an archive of a kind that is not read",
    hint: "Unpack it, and drop the folder; or pack it as .zip or .gz.",
  },
  {
    endings: /\.(?:parquet|sqlite3?|db|duckdb|hdt|mdb|accdb)$/i,
    what: "a database",
    hint: "Export it from its own program: a table as CSV, RDF as Turtle or N-Triples.",
  },
];

/** Throws `unsupported` for a file that is known to be of another kind, by its name. */
export function refuseForeign({ name }: File): void {
  const found = FOREIGN.find(({ endings }) => endings.test(name));
  if (found !== undefined)
    throw new ThroughlineError("unsupported", `${quoted(name)} is ${found.what}.`, { hint: found.hint });
}
