/** What the feed and the page of downloads say, in the languages that the page on the graph speaks. */

export interface SiteWords {
  readonly language: string;
  readonly feed: {
    readonly accepted: (by: string, document: string) => string;
    readonly gone: (by: string, reason: string | null) => string;
    readonly takenBack: (sentence: string) => string;
    readonly denied: (names: string) => string;
  };
  readonly downloads: {
    readonly title: (of: string | null) => string;
    readonly back: string;
    readonly day: (day: string) => string;
    readonly licence: string;
    readonly by: (names: string) => string;
    readonly columns: readonly [file: string, what: string, size: string];
    readonly size: (bytes: number) => string;
    /** What each file is called, and what it is; by its name. */
    readonly files: Readonly<Record<OfferedFile, readonly [title: string, says: string]>>;
    readonly others: Readonly<Record<OtherFile, string>>;
  };
}

export type OfferedFile = "graph.ttl" | "graph.rdf11.ttl" | "graph.edges.csv" | "graph.nodes.csv" | "graph.throughline";
export type OtherFile = "citation" | "catalogue" | "feed";

/** In units of a thousand, as a browser tells it. */
const sized =
  (units: readonly [bytes: string, kilo: string, mega: string], locale: string) =>
  (bytes: number): string => {
    if (bytes < 1000) return `${bytes} ${units[0]}`;
    if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} ${units[1]}`;
    const figures = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return `${figures.format(bytes / 1e6)} ${units[2]}`;
  };

const EN: SiteWords = {
  language: "en",
  feed: {
    accepted: (by, document) => `Accepted by ${by}, as “${document}” says it.`,
    gone: (by, reason) => `No longer in the graph, by ${by}${reason === null ? "." : `: ${reason}`}`,
    takenBack: (sentence) => `Taken back: ${sentence}`,
    denied: (names) => `It is denied that ${names}`,
  },
  downloads: {
    title: (of) => (of === null ? "The data" : `The data of “${of}”`),
    back: "Back to the page",
    day: (day) => `As of ${day}.`,
    licence: "Licence:",
    by: (names) => `By ${names}.`,
    columns: ["File", "What it is", "Size"],
    size: sized(["bytes", "kB", "MB"], "en"),
    files: {
      "graph.ttl": ["Turtle (RDF 1.2)", "everything, with the evidence of each statement"],
      "graph.rdf11.ttl": ["Turtle (RDF 1.1)", "the same for tools that do not know RDF 1.2"],
      "graph.edges.csv": ["CSV, statements", "a row for each statement and claim, for a spreadsheet"],
      "graph.nodes.csv": ["CSV, concepts", "a row for each concept"],
      "graph.throughline": ["Snapshot", "one file that Throughline opens at once"],
    },
    others: {
      citation: "How to cite it (CITATION.cff)",
      catalogue: "Description for catalogues (DCAT and VoID)",
      feed: "Changes as a feed (Atom)",
    },
  },
};

const FR: SiteWords = {
  language: "fr",
  feed: {
    accepted: (by, document) => `Accepté par ${by}, comme le dit « ${document} ».`,
    gone: (by, reason) => `N’est plus dans le graphe, par ${by}${reason === null ? "." : ` : ${reason}`}`,
    takenBack: (sentence) => `Retiré : ${sentence}`,
    denied: (names) => `Nié : ${names}`,
  },
  downloads: {
    title: (of) => (of === null ? "Les données" : `Les données de « ${of} »`),
    back: "Retour à la page",
    day: (day) => `État du ${day}.`,
    licence: "Licence :",
    by: (names) => `Par ${names}.`,
    columns: ["Fichier", "Ce que c’est", "Taille"],
    size: sized(["octets", "ko", "Mo"], "fr"),
    files: {
      "graph.ttl": ["Turtle (RDF 1.2)", "tout, avec les preuves de chaque énoncé"],
      "graph.rdf11.ttl": ["Turtle (RDF 1.1)", "la même chose pour les outils qui ne connaissent pas RDF 1.2"],
      "graph.edges.csv": ["CSV, énoncés", "une ligne par énoncé et par source, pour un tableur"],
      "graph.nodes.csv": ["CSV, concepts", "une ligne par concept"],
      "graph.throughline": ["Instantané", "un fichier que Throughline ouvre tout de suite"],
    },
    others: {
      citation: "Comment citer ces données (CITATION.cff)",
      catalogue: "Description pour les catalogues (DCAT et VoID)",
      feed: "Les changements comme flux (Atom)",
    },
  },
};

const ES: SiteWords = {
  language: "es",
  feed: {
    accepted: (by, document) => `Aceptado por ${by}, como lo dice «${document}».`,
    gone: (by, reason) => `Ya no está en el grafo, por ${by}${reason === null ? "." : `: ${reason}`}`,
    takenBack: (sentence) => `Retirado: ${sentence}`,
    denied: (names) => `Se niega: ${names}`,
  },
  downloads: {
    title: (of) => (of === null ? "Los datos" : `Los datos de «${of}»`),
    back: "Volver a la página",
    day: (day) => `A fecha de ${day}.`,
    licence: "Licencia:",
    by: (names) => `Por ${names}.`,
    columns: ["Archivo", "Qué es", "Tamaño"],
    size: sized(["bytes", "kB", "MB"], "es"),
    files: {
      "graph.ttl": ["Turtle (RDF 1.2)", "todo, con las pruebas de cada enunciado"],
      "graph.rdf11.ttl": ["Turtle (RDF 1.1)", "lo mismo para herramientas que no conocen RDF 1.2"],
      "graph.edges.csv": ["CSV, enunciados", "una fila por enunciado y fuente, para una hoja de cálculo"],
      "graph.nodes.csv": ["CSV, conceptos", "una fila por concepto"],
      "graph.throughline": ["Instantánea", "un archivo que Throughline abre al instante"],
    },
    others: {
      citation: "Cómo citar estos datos (CITATION.cff)",
      catalogue: "Descripción para catálogos (DCAT y VoID)",
      feed: "Los cambios como fuente Atom",
    },
  },
};

const ALL = [EN, FR, ES];

/** The words of the first language that there are words of, "fr-CA" as "fr"; English where there is none. */
export function siteWords(languages: readonly string[]): SiteWords {
  for (const language of languages) {
    const found = ALL.find((words) => words.language === language.toLowerCase().split("-", 1)[0]);
    if (found !== undefined) return found;
  }
  return EN;
}
