/**
 * What the page of `throughline review` and its server say to each other: plain JSON, read by both sides, so that nothing of
 * Node is imported here.
 *
 * Every request carries `Authorization: Bearer TOKEN`, the token being the fragment of the address that was opened. Reads are
 * GET with the parameters named beside each answer; the one write is `POST /api/decide` with a `DecideRequest`. Paths are in
 * `REVIEW_PATHS`. What fails is answered with a `Failure`; 409 with a `Conflict`; 423 (a `Failure`) where the page is read-only.
 *
 * Places in a text are counted in **UTF-16 code units of the whole text**, as `String.prototype.slice` counts; `text.slice(start,
 * end)` of the paragraphs' own text needs only the start of the paragraph taken off.
 */

/** The addresses below the origin of the server. */
export const REVIEW_PATHS = {
  /** GET: `ProjectAnswer`. */
  project: "/api/project",
  /** GET ?source=NAME: `TextAnswer`. */
  text: "/api/text",
  /** GET ?source=NAME&from=PARAGRAPH&to=PARAGRAPH (both included, at most 500): `MarksAnswer`. */
  marks: "/api/marks",
  /** GET ?id=sug:… for a proposal, ?id=IRI for an accepted claim: `CardAnswer`. */
  card: "/api/card",
  /** GET ?q=WORDS, and ?iri=IRI for one: `ConceptsAnswer`. */
  concepts: "/api/concepts",
  /** GET ?subject=IRI&object=IRI, either may be left out: `RelationsAnswer`. */
  relations: "/api/relations",
  /** GET: `NamesAnswer`. */
  names: "/api/names",
  /** GET: `RowsAnswer`. */
  rows: "/api/rows",
  /** GET ?before=REVISION&limit=N (default: the newest 50, at most 500): `HistoryAnswer`. */
  history: "/api/history",
  /** GET ?since=REVISION: `ChangesAnswer`; cheap, for asking every few seconds and when the page comes to the front. */
  changes: "/api/changes",
  /** GET ?source=NAME: the bytes of the file as it came, as application/octet-stream; for `fetch` and pdf.js only. */
  original: "/api/original",
  /** POST `RoundRequest`, where the page goes through a sample: `RoundAnswer`. */
  round: "/api/round",
  /** POST `DecideRequest`: `DecideAnswer`, or 409 with a `Conflict`. */
  decide: "/api/decide",
} as const;

/** Any request that failed: what is wrong, and what to do about it. Both may be shown as they are. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
