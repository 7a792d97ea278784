/** The answer: paths, why there is none, and what this is and is not. */

import { documents, statements } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const answer = panel({
  en: {
    pathsFound: (number: number, shortest: number) => {
      const length = statements.en(shortest);
      return number === 1
        ? `1 path found. It takes ${length}.`
        : `${number} paths found. The shortest takes ${length}.`;
    },
    thereAreMore: "There are more.",
    thereAreNoMore: "There are no more within these limits.",
    showMore: "Show more paths",
    path: (number: number) => `Path ${number}`,
    showPath: (number: number) => `Show path ${number}`,
    length: statements.en,
    unsourced: "no document is recorded",
    oneSource: "one document carries every step",
    stitched: (sources: number) => `put together from ${documents.en(sources)}`,
    detour: (steps: number) => `a detour, counted as ${en.count(steps, "step", "steps")} more`,
    stitchedNote: "No single document states this chain as a whole: each step has its own source.",
    weakest: "weakest step",
    evidenceFor: (number: number) => `Citation ${number}: show the evidence`,
    pathsFile: "paths",
    pathColumn: "Path",
    step: "Step",
    statement: "Statement",
    evidenceOf: (sentence: string) => `Evidence: ${sentence}`,
    noDocument: "no document is recorded for this step",
    moreStatements: (number: number) => `and ${en.count(number, "more statement", "more statements")} between the two`,
    downloadTurtle: "Download this path as Turtle",
    cut: "The search was cut short",
    noPath: "No path was found",
    inLanguages: (names: readonly string[]) =>
      `The sentences are in ${names.join(" and ")}, as the labels of this graph are.`,
    between: (from: string, to: string) => `${from} and ${to}`,
    moreQuestions: "More to ask",
    introduction: "Introduction",
    caveat: "No proof that a chain of them holds as a whole.",
    whatThisIs: "What this is:",
    whatThisIsText:
      "what this graph states, statement by statement, each with its document and paragraph where these are recorded, put into words by those who encoded it.",
    whatThisIsNot: "What it is not:",
    whatThisIsNotText:
      "the whole of what is known, a judgement on who is right, or proof that a chain holds as a whole.",
  },
  fr: {
    pathsFound: (number, shortest) =>
      number === 1
        ? `1 chemin trouvé. Il compte ${statements.fr(shortest)}.`
        : `${number} chemins trouvés. Le plus court compte ${statements.fr(shortest)}.`,
    thereAreMore: "Il y en a d’autres.",
    thereAreNoMore: "Il n’y en a pas d’autre dans ces limites.",
    showMore: "Montrer plus de chemins",
    path: (number) => `Chemin ${number}`,
    showPath: (number) => `Montrer le chemin ${number}`,
    length: statements.fr,
    unsourced: "aucun document n’est enregistré",
    oneSource: "un seul document porte chaque étape",
    stitched: (sources) => `assemblé à partir de ${documents.fr(sources)}`,
    detour: (steps) => `un détour, qui compte pour ${fr.count(steps, "étape", "étapes")} de plus`,
    stitchedNote: "Aucun document n’énonce cette chaîne en entier : chaque étape a sa propre source.",
    weakest: "étape la plus faible",
    evidenceFor: (number) => `Référence ${number} : montrer la preuve`,
    pathsFile: "chemins",
    pathColumn: "Chemin",
    step: "Étape",
    statement: "Énoncé",
    evidenceOf: (sentence) => `Preuve : ${sentence}`,
    noDocument: "aucun document n’est enregistré pour cette étape",
    moreStatements: (number) => `et ${fr.count(number, "autre énoncé", "autres énoncés")} entre les deux`,
    downloadTurtle: "Télécharger ce chemin en Turtle",
    cut: "La recherche a été interrompue",
    noPath: "Aucun chemin trouvé",
    inLanguages: (names) => `Les phrases sont en ${names.join(" et en ")}, comme les libellés de ce graphe.`,
    between: (from, to) => `${from} et ${to}`,
    moreQuestions: "Autres questions à poser",
    introduction: "Présentation",
    caveat: "Rien ne prouve qu’une chaîne d’énoncés vaille dans son ensemble.",
    whatThisIs: "Ce que c’est :",
    whatThisIsText:
      "ce qu’énonce ce graphe, énoncé par énoncé, chacun avec son document et son paragraphe quand ils sont connus, dans les mots de ceux qui les ont encodés.",
    whatThisIsNot: "Ce que ce n’est pas :",
    whatThisIsNotText:
      "tout ce que l’on sait, un jugement sur qui a raison, ou la preuve qu’une chaîne vaut dans son ensemble.",
  },
  es: {
    pathsFound: (number, shortest) =>
      number === 1
        ? `1 camino encontrado. Consta de ${statements.es(shortest)}.`
        : `${number} caminos encontrados. El más corto consta de ${statements.es(shortest)}.`,
    thereAreMore: "Hay más.",
    thereAreNoMore: "No hay más dentro de estos límites.",
    showMore: "Mostrar más caminos",
    path: (number) => `Camino ${number}`,
    showPath: (number) => `Mostrar el camino ${number}`,
    length: statements.es,
    unsourced: "no consta ningún documento",
    oneSource: "un solo documento sostiene cada paso",
    stitched: (sources) => `reunido a partir de ${documents.es(sources)}`,
    detour: (steps) => `un rodeo, que cuenta como ${es.count(steps, "paso", "pasos")} más`,
    stitchedNote: "Ningún documento enuncia esta cadena entera: cada paso tiene su propia fuente.",
    weakest: "paso más débil",
    evidenceFor: (number) => `Cita ${number}: mostrar la prueba`,
    pathsFile: "caminos",
    pathColumn: "Camino",
    step: "Paso",
    statement: "Enunciado",
    evidenceOf: (sentence) => `Prueba: ${sentence}`,
    noDocument: "no consta ningún documento para este paso",
    moreStatements: (number) => `y ${es.count(number, "enunciado más", "enunciados más")} entre los dos`,
    downloadTurtle: "Descargar este camino en Turtle",
    cut: "La búsqueda se interrumpió",
    noPath: "No se encontró ningún camino",
    inLanguages: (names) => `Las frases están en ${names.join(" y en ")}, como las etiquetas de este grafo.`,
    between: (from, to) => `${from} y ${to}`,
    moreQuestions: "Otras preguntas posibles",
    introduction: "Presentación",
    caveat: "Nada prueba que una cadena de enunciados valga en su conjunto.",
    whatThisIs: "Qué es esto:",
    whatThisIsText:
      "lo que enuncia este grafo, enunciado por enunciado, cada uno con su documento y su párrafo cuando constan, en palabras de quienes los codificaron.",
    whatThisIsNot: "Qué no es:",
    whatThisIsNotText:
      "todo lo que se sabe, un juicio sobre quién tiene razón ni la demostración de que una cadena vale en su conjunto.",
  },
});
