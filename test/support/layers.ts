/** The layers of src in one table: the architecture test holds the code to it, and docs/architecture.md shows it. */

export interface Layer {
  /** The folder below src. */
  readonly name: string;
  readonly says: string;
}

/** Layers that stand beside each other share a row; each row may import those before it. */
export const LAYERS: readonly (readonly Layer[])[] = [
  [{ name: "rdf", says: "RDF/JS terms, every syntax in and Turtle out, and the dataset: four integers a quad" }],
  [{ name: "evidence", says: "a statement and who says so: claims, passages, digests, finding a passage again" }],
  [{ name: "graph", says: "knowledge: statements with their roles, names, the index of edges, Graphology on demand" }],
  [{ name: "snapshot", says: "knowledge as one file that is used in place" }],
  [
    {
      name: "sheet",
      says: "tables of who, relation, whom: which column is what, the cells of a row, a graph of their words",
    },
  ],
  [{ name: "paths", says: "what a path question means, the search, the cited answer in words" }],
  [{ name: "query", says: "SPARQL in threads that can be stopped" }],
  [{ name: "endpoint", says: "the same questions where the data lives: at any SPARQL 1.1 endpoint" }],
  [{ name: "export", says: "every form that leaves the house, in one table, and the choice of what leaves" }],
  [{ name: "check", says: "shapes and quality gates for anybody's graph" }],
  [
    {
      name: "curate",
      says: "projects: documents with their pages, sheets, who decided what; the gates of one's own data, and the pages made from it",
    },
  ],
  [
    {
      name: "site",
      says: "a graph as a folder to send: its page with a project's own head, downloads, feed, descriptions",
    },
  ],
  [{ name: "ask", says: "the one table of questions: parameters, answers and words, over memory or an endpoint" }],
  [{ name: "threads", says: "questions in threads over one graph in shared memory" }],
  [{ name: "server", says: "a face: JSON API, SPARQL protocol, linked data, and the viewer's files" }],
  [
    { name: "review", says: "a face: the page on which a person decides, behind the gate of the server, with a token" },
    { name: "mcp", says: "a face: the tools of an assistant that must cite what it says" },
    { name: "cli", says: "a face: the command line, which also starts the other two" },
  ],
];

/** The same of the viewer: what a graph says, the store of what a reader does, and the panels over both. */
export const VIEWER_LAYERS: readonly (readonly string[])[] = [
  ["words", "styles", "site"],
  ["knowledge", "load-graph.ts"],
  ["endpoint", "texts"],
  ["session"],
  ["endpoint-view", "names"],
  ["picture", "evidence"],
  ["export"],
  ["about", "answer", "explore", "filters", "ontology", "own-data", "sparql", "table"],
  ["browse", "masthead"],
  ["page"],
  ["main.ts"],
];

/** The same of the page of `throughline review`: what it knows, what it asks and sends, and what it shows of it. */
export const REVIEW_LAYERS: readonly (readonly string[])[] = [
  ["styles", "keys", "client"],
  ["state"],
  ["words.ts"],
  ["desk"],
  ["card"],
  ["text", "original", "tabs", "dialogs", "round"],
  ["head.ts"],
  ["review-page.ts"],
  ["main.ts"],
];
