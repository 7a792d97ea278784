/** The page around the panels: its head, its views, and what is said of a link. */

import { concepts, documents, statements } from "./nouns.ts";
import { panel } from "./panel.ts";

export const page = panel({
  en: {
    name: "Throughline",
    facts: (nodes: number, triples: number, sources: number) =>
      `${concepts.en(nodes)} · ${statements.en(triples)}${sources === 0 ? "" : ` · ${documents.en(sources)}`}`,
    menu: "Menu",
    skip: "Skip to the answer",
    loading: "Reading the graph…",
    loadFailed: "The graph could not be read",
    loadHint: "Reload the page. If that does not help, build it again with npm run build.",
    pageTitle: (concepts: readonly string[], name: string) => `${concepts.join(" – ")} · ${name}`,
    undo: "Undo",
    redo: "Redo",
    linkNotice: {
      newer: "This link was made by a later version of this page: parts of it may be missing here.",
      otherData: "This link was made with another version of the data: what it shows may differ from what was shared.",
    },
    language: "Language",
    viewsLabel: "Views",
    views: {
      answer: "Answer",
      explore: "Explore",
      browse: "Browse",
      table: "Table",
      ontology: "Ontology",
      sparql: "SPARQL",
      about: "How this can mislead you",
    },
    refine: "Options and filters",
    statusSelected: (sentence: string) => `Evidence shown: ${sentence}`,
  },
  fr: {
    name: "Throughline",
    facts: (nodes, triples, sources) =>
      `${concepts.fr(nodes)} · ${statements.fr(triples)}${sources === 0 ? "" : ` · ${documents.fr(sources)}`}`,
    menu: "Menu",
    skip: "Aller à la réponse",
    loading: "Lecture du graphe…",
    loadFailed: "Le graphe n’a pas pu être lu",
    loadHint: "Rechargez la page. Si cela ne suffit pas, reconstruisez-la avec npm run build.",
    pageTitle: (concepts, name) => `${concepts.join(" – ")} · ${name}`,
    undo: "Annuler",
    redo: "Rétablir",
    linkNotice: {
      newer: "Ce lien vient d’une version plus récente de cette page : il peut en manquer des parties ici.",
      otherData: "Ce lien a été fait avec une autre version des données : ce qu’il montre peut différer.",
    },
    language: "Langue",
    viewsLabel: "Vues",
    views: {
      answer: "Réponse",
      explore: "Explorer",
      browse: "Parcourir",
      table: "Tableau",
      ontology: "Ontologie",
      sparql: "SPARQL",
      about: "Ce qui peut vous tromper",
    },
    refine: "Options et filtres",
    statusSelected: (sentence) => `Preuve montrée : ${sentence}`,
  },
  es: {
    name: "Throughline",
    facts: (nodes, triples, sources) =>
      `${concepts.es(nodes)} · ${statements.es(triples)}${sources === 0 ? "" : ` · ${documents.es(sources)}`}`,
    menu: "Menú",
    skip: "Ir a la respuesta",
    loading: "Leyendo el grafo…",
    loadFailed: "No se pudo leer el grafo",
    loadHint: "Recargue la página. Si no basta, vuelva a construirla con npm run build.",
    pageTitle: (concepts, name) => `${concepts.join(" – ")} · ${name}`,
    undo: "Deshacer",
    redo: "Rehacer",
    linkNotice: {
      newer: "Este enlace procede de una versión posterior de esta página: pueden faltar partes aquí.",
      otherData: "Este enlace se hizo con otra versión de los datos: lo que muestra puede diferir.",
    },
    language: "Idioma",
    viewsLabel: "Vistas",
    views: {
      answer: "Respuesta",
      explore: "Explorar",
      browse: "Recorrer",
      table: "Tabla",
      ontology: "Ontología",
      sparql: "SPARQL",
      about: "Qué puede engañarle",
    },
    refine: "Opciones y filtros",
    statusSelected: (sentence) => `Prueba mostrada: ${sentence}`,
  },
});
