/** The view of the graph as a whole. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const browse = panel({
  en: {
    find: "Find a concept",
    card: "What is known of it",
    trace: "Trace from here",
    pathFrom: "Path from here",
    pathTo: "Path to here",
    hide: "Hide",
    lightBy: "Light up what it is joined to by",
    hidden: (number: number) => `${en.count(number, "concept is", "concepts are")} hidden.`,
    showHidden: "Show again",
    notOne: (text: string) => `“${text}” does not name one concept: choose one of those offered while you type.`,
    notDrawn: (label: string) => `“${label}” is not in the picture: it is set aside, left out or narrowed away.`,
  },
  fr: {
    find: "Trouver un concept",
    card: "Ce que l’on en sait",
    trace: "Suivre à partir d’ici",
    pathFrom: "Chemin à partir d’ici",
    pathTo: "Chemin jusqu’ici",
    hide: "Masquer",
    lightBy: "Éclairer ce qui lui est relié par",
    hidden: (number) => `${fr.count(number, "concept est masqué", "concepts sont masqués")}.`,
    showHidden: "Remontrer",
    notOne: (text) => `« ${text} » ne désigne pas un seul concept : choisissez parmi ceux proposés pendant la saisie.`,
    notDrawn: (label) =>
      `« ${label} » n’est pas dans l’image : il est mis à part, laissé de côté ou écarté par un filtre.`,
  },
  es: {
    find: "Buscar un concepto",
    card: "Lo que se sabe de él",
    trace: "Seguir desde aquí",
    pathFrom: "Camino desde aquí",
    pathTo: "Camino hasta aquí",
    hide: "Ocultar",
    lightBy: "Iluminar aquello con lo que lo une",
    hidden: (number) => `${es.count(number, "concepto está oculto", "conceptos están ocultos")}.`,
    showHidden: "Mostrar de nuevo",
    notOne: (text) => `«${text}» no designa un solo concepto: elija entre los que se ofrecen al escribir.`,
    notDrawn: (label) => `«${label}» no está en la imagen: se deja aparte, se omite o lo excluye un filtro.`,
  },
});
