/** What the page says of those who published the graph, and of what they published. */

import { panel } from "./panel.ts";

export const site = panel({
  en: {
    heading: (title: string | null) => (title === null ? "About this graph" : `About “${title}”`),
    by: "By",
    licence: "Licence:",
    asOf: (day: string) => `As of ${day}.`,
    data: "The data as files",
    changes: "Changes as a feed",
    published: "As those who published this page quote it from the document.",
    lasting: "Link to this statement",
  },
  fr: {
    heading: (title) => (title === null ? "À propos de ce graphe" : `À propos de « ${title} »`),
    by: "Par",
    licence: "Licence :",
    asOf: (day) => `État du ${day}.`,
    data: "Les données en fichiers",
    changes: "Les changements en flux",
    published: "Tel que le citent ceux qui ont publié cette page.",
    lasting: "Lien vers cet énoncé",
  },
  es: {
    heading: (title) => (title === null ? "Acerca de este grafo" : `Acerca de «${title}»`),
    by: "Por",
    licence: "Licencia:",
    asOf: (day) => `A fecha de ${day}.`,
    data: "Los datos en archivos",
    changes: "Los cambios como canal",
    published: "Tal como lo citan quienes publicaron esta página.",
    lasting: "Enlace a este enunciado",
  },
});
