/** What lies where in the folder of a project, and the version of that order. */

/** Raised when a project of this layout cannot be read by an older Throughline. */
export const LAYOUT_VERSION = 1;

/** Names within the folder. Journals have one file a person, texts and statements one a source. */
export const LAYOUT = {
  /** Name, namespace and languages; its key `throughline` tells the version of this order. */
  about: "project.json",
  vocabulary: "vocabulary.ttl",
  sources: "sources.ttl",
  entities: "entities",
  statements: "statements",
  /** Passages that somebody marked, with codes and comments; no statements, so no question is asked of them. */
  annotations: "annotations",
  coverage: "coverage",
  originals: "sources/originals",
  texts: "sources/texts",
  suggestions: "suggestions",
  /** Rows of sheets that are no proposals yet, a file a batch. */
  rows: "suggestions/rows",
  decisions: "decisions",
  /** A folder a sample: its sentences, and what each reader coded of them. */
  codings: "codings",
  lock: ".lock",
  gitignore: ".gitignore",
} as const;

/** The files that questions are asked of: the sources come first, for prefixes mean what they mean there. */
export const GRAPH_FILES = [LAYOUT.sources, LAYOUT.vocabulary] as const;

/** The folders whose Turtle files are that as well. */
export const GRAPH_FOLDERS = [LAYOUT.coverage, LAYOUT.entities, LAYOUT.statements] as const;

/** What git leaves out unless it is wanted: other people's texts, and what belongs to a running command. */
export const GITIGNORE = `# Texts and originals belong to their publishers. Take these lines out where you may share them.
/${LAYOUT.originals}/
/${LAYOUT.texts}/
/${LAYOUT.lock}
*.tmp
`;
