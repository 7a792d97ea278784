/** The boxes of the question, and what can be wrong with what stands in them. */

import { concepts } from "./nouns.ts";
import { panel } from "./panel.ts";

/** What the boxes are called, by their number from 0. */
const boxNames = {
  en: named(["first", "second", "third", "fourth", "fifth", "sixth"], "last"),
  fr: named(["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"], "dernier"),
  es: named(["primer", "segundo", "tercer", "cuarto", "quinto", "sexto"], "último"),
};

function named(names: readonly string[], last: string): (box: number) => string {
  return (box) => names[box] ?? last;
}

export const question = panel({
  en: {
    title: "Your question",
    howAre: "How are",
    and: "and",
    connected: "connected?",
    connect: "Connect",
    swap: "Swap the two concepts",
    conceptAt: (box: number) => {
      const name = boxNames.en(box);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} concept`;
    },
    addConcept: "Add a concept",
    removeConcept: (box: number) => `Remove the ${boxNames.en(box)} concept`,
    placeholder: "Name or abbreviation",
    suggestions: "Suggestions",
    alsoCalled: (alias: string) => `also “${alias}”`,
    onlyLike: (text: string) => `Nothing here is called “${text}”. Only like it:`,
    readAs: (text: string, meant: string) => `Nothing here is called “${text}”. Read as “${meant}”:`,
    nothingCalled: (text: string) => `Nothing here is called “${text}”, or is like it.`,
    takenAs: (text: string, label: string) => `“${text}” was taken as “${label}”.`,
    clear: (box: string) => `Clear: ${box}`,
    askedBefore: "Asked about before",
    mostConnected: "Most connected",
    byKind: "By kind",
    concepts: concepts.en,
    members: (kind: string, shown: number, all: number) =>
      shown === all ? `${kind}: ${concepts.en(all)}` : `${kind}: the ${shown} most connected of ${concepts.en(all)}`,
    incomplete: "Choose one or two concepts",
    incompleteHint:
      "Type a name or an abbreviation and pick a suggestion; an empty box lists what to begin with. One concept is answered with what is known of it, two with a chain of statements, each with the document and the paragraph that says it, where these are recorded.",
    refused: "The question cannot be asked like this",
    same: "Two boxes name the same concept",
    sameHint: (label: string) => `A path joins two different concepts. Two boxes mean ${label}: change one of them.`,
    unknown: (box: number, text: string) => `The ${boxNames.en(box)} box, “${text}”, names no concept in this graph`,
    unknownHint: "Take one of these, or try another word, an alias or an abbreviation.",
    unknownAlone: "Try another word, an alias or an abbreviation.",
    ambiguous: (box: number, text: string) => `The ${boxNames.en(box)} box, “${text}”, can mean more than one concept`,
    ambiguousHint: "Pick the one that you mean.",
  },
  fr: {
    title: "Votre question",
    howAre: "Comment",
    and: "et",
    connected: "sont-ils liés ?",
    connect: "Relier",
    swap: "Échanger les deux concepts",
    conceptAt: (box) => {
      const name = boxNames.fr(box);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} concept`;
    },
    addConcept: "Ajouter un concept",
    removeConcept: (box) => `Retirer le ${boxNames.fr(box)} concept`,
    placeholder: "Nom ou sigle",
    suggestions: "Suggestions",
    alsoCalled: (alias) => `aussi « ${alias} »`,
    onlyLike: (text) => `Rien ici ne s’appelle « ${text} ». Seulement ressemblants :`,
    readAs: (text, meant) => `Rien ici ne s’appelle « ${text} ». Lu comme « ${meant} » :`,
    nothingCalled: (text) => `Rien ici ne s’appelle « ${text} » ni n’y ressemble.`,
    takenAs: (text, label) => `« ${text} » a été compris comme « ${label} ».`,
    clear: (box) => `Effacer : ${box}`,
    askedBefore: "Dans vos questions précédentes",
    mostConnected: "Les plus reliés",
    byKind: "Par type",
    concepts: concepts.fr,
    members: (kind, shown, all) =>
      shown === all ? `${kind} : ${concepts.fr(all)}` : `${kind} : les ${shown} plus reliés, sur ${concepts.fr(all)}`,
    incomplete: "Choisissez un ou deux concepts",
    incompleteHint:
      "Écrivez un nom ou un sigle et choisissez une suggestion ; un champ vide en propose pour commencer. Pour un concept, la réponse est ce que l’on en sait ; pour deux, une chaîne d’énoncés, chacun avec le document et le paragraphe qui le dit, quand ils sont connus.",
    refused: "La question ne peut pas être posée ainsi",
    same: "Deux champs désignent le même concept",
    sameHint: (label) =>
      `Un chemin relie deux concepts différents. Deux champs désignent ${label} : changez l’un d’eux.`,
    unknown: (box, text) => `Le ${boxNames.fr(box)} champ, « ${text} », ne désigne aucun concept de ce graphe`,
    unknownHint: "Prenez l’un de ceux-ci, ou essayez un autre mot, un autre nom ou un sigle.",
    unknownAlone: "Essayez un autre mot, un autre nom ou un sigle.",
    ambiguous: (box, text) => `Le ${boxNames.fr(box)} champ, « ${text} », peut désigner plusieurs concepts`,
    ambiguousHint: "Choisissez celui que vous voulez dire.",
  },
  es: {
    title: "Su pregunta",
    howAre: "¿Cómo se relacionan",
    and: "y",
    connected: "entre sí?",
    connect: "Relacionar",
    swap: "Intercambiar los dos conceptos",
    conceptAt: (box) => {
      const name = boxNames.es(box);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} concepto`;
    },
    addConcept: "Añadir un concepto",
    removeConcept: (box) => `Quitar el ${boxNames.es(box)} concepto`,
    placeholder: "Nombre o sigla",
    suggestions: "Sugerencias",
    alsoCalled: (alias) => `también «${alias}»`,
    onlyLike: (text) => `Nada aquí se llama «${text}». Solo parecidos:`,
    readAs: (text, meant) => `Nada aquí se llama «${text}». Leído como «${meant}»:`,
    nothingCalled: (text) => `Nada aquí se llama «${text}» ni se le parece.`,
    takenAs: (text, label) => `«${text}» se ha entendido como «${label}».`,
    clear: (box) => `Borrar: ${box}`,
    askedBefore: "En sus preguntas anteriores",
    mostConnected: "Los más conectados",
    byKind: "Por tipo",
    concepts: concepts.es,
    members: (kind, shown, all) =>
      shown === all ? `${kind}: ${concepts.es(all)}` : `${kind}: los ${shown} más conectados de ${concepts.es(all)}`,
    incomplete: "Elija uno o dos conceptos",
    incompleteHint:
      "Escriba un nombre o una sigla y elija una sugerencia; una casilla vacía ofrece con qué empezar. De un concepto la respuesta es lo que se sabe de él; de dos, una cadena de enunciados, cada uno con el documento y el párrafo que lo dice, cuando constan.",
    refused: "La pregunta no puede hacerse así",
    same: "Dos casillas nombran el mismo concepto",
    sameHint: (label) => `Un camino une dos conceptos distintos. Dos casillas nombran ${label}: cambie una de ellas.`,
    unknown: (box, text) => `La casilla ${box + 1}, «${text}», no nombra ningún concepto de este grafo`,
    unknownHint: "Tome uno de estos, o pruebe con otra palabra, otro nombre o una sigla.",
    unknownAlone: "Pruebe con otra palabra, otro nombre o una sigla.",
    ambiguous: (box, text) => `La casilla ${box + 1}, «${text}», puede nombrar más de un concepto`,
    ambiguousHint: "Elija el que quiere decir.",
  },
});
