/** The figures of the graph on the page on what can mislead. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const scorecard = panel({
  en: {
    title: "The scorecard of this graph",
    lead: "Counted in this page from what is loaded, not written by hand.",
    what: "Statements",
    number: "Number",
    share: "Share",
    statements: "in all",
    evidenced: "with a document",
    withPassage: "with a recorded passage",
    confirmed: "confirmed in your copies of the texts",
    refuted: "not found in your copies of the texts",
    byMeaning: "By how they are meant",
    byVoices: "By independent voices behind them",
    voices: (number: number) =>
      number === 0 ? "none recorded" : number < 3 ? en.count(number, "voice", "voices") : `${number} or more voices`,
    deniedNote:
      "A denied statement counts also in how it is meant. A statement counts with the strongest of its meanings.",
    check: "Check it yourself",
    checkLead:
      "The graph holds no quotations, only where each passage is and what it hashes to. Give this page your copies of the documents, and it looks up every passage in them.",
  },
  fr: {
    title: "Le bilan de ce graphe",
    lead: "Compté dans cette page d’après ce qui est chargé, et non écrit à la main.",
    what: "Énoncés",
    number: "Nombre",
    share: "Part",
    statements: "en tout",
    evidenced: "avec un document",
    withPassage: "avec un passage enregistré",
    confirmed: "confirmés dans vos copies des textes",
    refuted: "introuvables dans vos copies des textes",
    byMeaning: "Selon le sens dans lequel ils sont dits",
    byVoices: "Selon les voix indépendantes à l’appui",
    voices: (number) =>
      number === 0 ? "aucune enregistrée" : number < 3 ? fr.count(number, "voix", "voix") : `${number} voix ou plus`,
    deniedNote:
      "Un énoncé nié est compté aussi dans le sens où il est dit. Un énoncé qui a plusieurs sens est compté avec le plus fort.",
    check: "Vérifiez vous-même",
    checkLead:
      "Le graphe ne contient pas de citations, seulement l’emplacement de chaque passage et son empreinte. Donnez à cette page vos copies des documents : elle y cherche chaque passage.",
  },
  es: {
    title: "El balance de este grafo",
    lead: "Contado en esta página a partir de lo que está cargado, no escrito a mano.",
    what: "Enunciados",
    number: "Número",
    share: "Proporción",
    statements: "en total",
    evidenced: "con un documento",
    withPassage: "con un pasaje registrado",
    confirmed: "confirmados en sus copias de los textos",
    refuted: "no encontrados en sus copias de los textos",
    byMeaning: "Según el sentido en que se dicen",
    byVoices: "Según las voces independientes que los respaldan",
    voices: (number) =>
      number === 0 ? "no consta ninguna" : number < 3 ? es.count(number, "voz", "voces") : `${number} voces o más`,
    deniedNote:
      "Un enunciado negado se cuenta también en el sentido en que se dice. Un enunciado con varios sentidos se cuenta con el más fuerte.",
    check: "Compruébelo usted mismo",
    checkLead:
      "El grafo no contiene citas, solo dónde está cada pasaje y su huella digital. Dé a esta página sus copias de los documentos y buscará en ellas cada pasaje.",
  },
});
