/** What colours, shapes and lines of the picture mean. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const legend = panel({
  en: {
    key: "Key",
    title: "Kinds of concepts in view",
    colors: "Colours",
    lines: "Lines",
    lineStyles: {
      stated: "stated as fact",
      reported: "reported",
      wanted: "recommended or aimed at",
      uncertain: "possible or estimated",
    },
    lightKind: (label: string) => `Light up: ${label}`,
    hideKind: (label: string) => `Hide: ${label}`,
    showKind: (label: string) => `Show again: ${label}`,
    otherKinds: "Other",
    hidden: (number: number) => `${en.count(number, "neighbour", "neighbours")} not drawn`,
    beyond: (drawn: number, all: number) =>
      `Drawn are the ${en.figure(drawn)} most connected of ${en.figure(all)} concepts`,
    alone: (number: number) =>
      `${en.count(number, "concept is", "concepts are")} set aside: no statement shown here joins ${number === 1 ? "it" : "them"} to another`,
  },
  fr: {
    key: "Légende",
    title: "Types de concepts visibles",
    colors: "Couleurs",
    lines: "Traits",
    lineStyles: {
      stated: "affirmé comme un fait",
      reported: "rapporté",
      wanted: "recommandé ou visé",
      uncertain: "possible ou estimé",
    },
    lightKind: (label) => `Mettre en lumière : ${label}`,
    hideKind: (label) => `Masquer : ${label}`,
    showKind: (label) => `Montrer de nouveau : ${label}`,
    otherKinds: "Autres",
    hidden: (number) => `${fr.count(number, "voisin non dessiné", "voisins non dessinés")}`,
    beyond: (drawn, all) => `Sont dessinés les ${fr.figure(drawn)} concepts les plus reliés, sur ${fr.figure(all)}`,
    alone: (number) =>
      `${fr.count(number, "concept est mis à part", "concepts sont mis à part")} : aucun énoncé montré ici ne ${number === 1 ? "le" : "les"} relie à un autre`,
  },
  es: {
    key: "Leyenda",
    title: "Tipos de conceptos a la vista",
    colors: "Colores",
    lines: "Líneas",
    lineStyles: {
      stated: "afirmado como un hecho",
      reported: "referido",
      wanted: "recomendado o fijado como objetivo",
      uncertain: "posible o estimado",
    },
    lightKind: (label) => `Resaltar: ${label}`,
    hideKind: (label) => `Ocultar: ${label}`,
    showKind: (label) => `Mostrar de nuevo: ${label}`,
    otherKinds: "Otros",
    hidden: (number) => `${es.count(number, "vecino sin dibujar", "vecinos sin dibujar")}`,
    beyond: (drawn, all) => `Se dibujan los ${es.figure(drawn)} conceptos más conectados de ${es.figure(all)}`,
    alone: (number) =>
      `${es.count(number, "concepto se deja aparte", "conceptos se dejan aparte")}: ningún enunciado mostrado aquí ${number === 1 ? "lo" : "los"} une a otro`,
  },
});
