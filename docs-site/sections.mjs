/** Which page of docs/ stands in which part of the site, and what it is called there: every page, once. */

/** Pages that lie at the top of the repository, by their names on the site. */
export const TOP = { readme: "README.md", contributing: "CONTRIBUTING.md", changelog: "CHANGELOG.md" };

export const SECTIONS = [
  {
    text: "Begin",
    pages: {
      readme: "What it is",
      "tutorials/install": "Install",
      "tutorials/documents": "With documents",
      "tutorials/sheet": "With a sheet",
      "tutorials/rdf": "With RDF",
      "tutorials/assistant": "With an assistant",
    },
  },
  {
    text: "Ask",
    pages: {
      live: "The page, here",
      viewer: "The page: how it works",
      exploring: "Questions of one concept",
      paths: "Paths",
      questions: "Eighty-six questions",
      "your-rdf": "Your own RDF",
      formats: "Formats",
    },
  },
  {
    text: "Make a graph",
    pages: {
      "your-documents": "From documents",
      sheet: "The sheet",
      exchange: "From other programs",
      review: "Reading and deciding",
      readers: "Two readers",
      site: "A page to send",
      reading: "How ours was read",
    },
  },
  {
    text: "Program",
    pages: {
      library: "In JavaScript",
      "api/index": "Every export",
      api: "Over HTTP",
      sparql: "SPARQL",
      notebooks: "Python and notebooks",
      mcp: "For assistants",
      endpoints: "Your SPARQL endpoint",
      snapshots: "Snapshots",
      errors: "Errors",
    },
  },
  {
    text: "The data",
    pages: {
      ontology: "Vocabulary",
      "evidence-forms": "Forms of evidence",
      checks: "Quality gates",
      scale: "Scale",
      security: "Security",
    },
  },
  {
    text: "Change it",
    pages: {
      contributing: "Contributing",
      architecture: "Architecture",
      engine: "The search",
      glossary: "Glossary",
      dependencies: "Dependencies",
      decisions: "Decisions",
      changelog: "Changes",
    },
  },
];
