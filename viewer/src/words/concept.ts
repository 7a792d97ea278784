/** What is known of one concept. */

import { documents } from "./nouns.ts";
import { panel } from "./panel.ts";

export const concept = panel({
  en: {
    known: "What is known of it",
    kinds: "Kind",
    aliases: "Also called",
    identifier: "Identifier",
    noStatements: "The graph says nothing else about it.",
    documents: (number: number) => `Said in ${documents.en(number)}`,
    useAs: (box: number) => (box === 0 ? "Ask from here" : "Ask to here"),
  },
  fr: {
    known: "Ce qu’on en sait",
    kinds: "Type",
    aliases: "Autres noms",
    identifier: "Identifiant",
    noStatements: "Le graphe n’en dit rien d’autre.",
    documents: (number) => `Dit dans ${documents.fr(number)}`,
    useAs: (box) => (box === 0 ? "Partir d’ici" : "Aller jusqu’ici"),
  },
  es: {
    known: "Lo que se sabe",
    kinds: "Tipo",
    aliases: "Otros nombres",
    identifier: "Identificador",
    noStatements: "El grafo no dice nada más de él.",
    documents: (number) => `Dicho en ${documents.es(number)}`,
    useAs: (box) => (box === 0 ? "Preguntar desde aquí" : "Preguntar hasta aquí"),
  },
});
