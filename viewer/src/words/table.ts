/** The table of all statements. */

import { statements } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const table = panel({
  en: {
    title: "All statements",
    caption: "Statements with how they are meant, their documents, and how many independent voices make them",
    file: "statements",
    find: "Find in the table",
    ofAnswer: "only those of the paths found",
    count: (shown: number, all: number) =>
      shown === all ? statements.en(all) : `${en.figure(shown)} of ${statements.en(all)}`,
    empty: "No statement is left. Narrow less, or find something else.",
    columns: {
      subject: "From",
      relation: "Relation",
      object: "To",
      meant: "How it is meant",
      documents: "Document",
      voices: "Voices",
    },
    evidenceOf: (relation: string, sentence: string) => `${relation}: evidence of “${sentence}”`,
    number: "Number",
    pages: "Pages of the table",
    previous: "Previous",
    next: "Next",
    range: (first: number, last: number, all: number) => `${en.figure(first)}–${en.figure(last)} of ${en.figure(all)}`,
  },
  fr: {
    title: "Tous les énoncés",
    caption:
      "Les énoncés, le sens dans lequel ils sont dits, leurs documents et le nombre de voix indépendantes qui les portent",
    file: "énoncés",
    find: "Chercher dans le tableau",
    ofAnswer: "seulement ceux des chemins trouvés",
    count: (shown, all) => (shown === all ? statements.fr(all) : `${fr.figure(shown)} sur ${statements.fr(all)}`),
    empty: "Il ne reste aucun énoncé. Restreignez moins, ou cherchez autre chose.",
    columns: {
      subject: "De",
      relation: "Relation",
      object: "Vers",
      meant: "En quel sens",
      documents: "Document",
      voices: "Voix",
    },
    evidenceOf: (relation, sentence) => `${relation} : preuve de « ${sentence} »`,
    number: "Nombre",
    pages: "Pages du tableau",
    previous: "Précédente",
    next: "Suivante",
    range: (first, last, all) => `${fr.figure(first)}–${fr.figure(last)} sur ${fr.figure(all)}`,
  },
  es: {
    title: "Todos los enunciados",
    caption: "Los enunciados, el sentido en que se dicen, sus documentos y cuántas voces independientes los sostienen",
    file: "enunciados",
    find: "Buscar en la tabla",
    ofAnswer: "solo los de los caminos encontrados",
    count: (shown, all) => (shown === all ? statements.es(all) : `${es.figure(shown)} de ${statements.es(all)}`),
    empty: "No queda ningún enunciado. Acote menos o busque otra cosa.",
    columns: {
      subject: "De",
      relation: "Relación",
      object: "A",
      meant: "En qué sentido",
      documents: "Documento",
      voices: "Voces",
    },
    evidenceOf: (relation, sentence) => `${relation}: prueba de «${sentence}»`,
    number: "Número",
    pages: "Páginas de la tabla",
    previous: "Anterior",
    next: "Siguiente",
    range: (first, last, all) => `${es.figure(first)}–${es.figure(last)} de ${es.figure(all)}`,
  },
});
