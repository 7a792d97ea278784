/** The view of the graph as a whole. */

import { panel } from "./panel.ts";

export const browse = panel({
  en: {
    find: "Find a concept",
    notOne: (text: string) => `“${text}” does not name one concept: choose one of those offered while you type.`,
    notDrawn: (label: string) => `“${label}” is not in the picture: it is set aside, left out or narrowed away.`,
  },
  fr: {
    find: "Trouver un concept",
    notOne: (text) => `« ${text} » ne désigne pas un seul concept : choisissez parmi ceux proposés pendant la saisie.`,
    notDrawn: (label) =>
      `« ${label} » n’est pas dans l’image : il est mis à part, laissé de côté ou écarté par un filtre.`,
  },
  es: {
    find: "Buscar un concepto",
    notOne: (text) => `«${text}» no designa un solo concepto: elija entre los que se ofrecen al escribir.`,
    notDrawn: (label) => `«${label}» no está en la imagen: se deja aparte, se omite o lo excluye un filtro.`,
  },
});
