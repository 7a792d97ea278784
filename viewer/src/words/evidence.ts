/** The evidence of a statement: its roles, its passage and what stands beside it. */

import type { Modality, Support } from "throughline/evidence";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const evidence = panel({
  en: {
    title: "Evidence",
    close: "Close the evidence",
    whoSays: "Who says it",
    itself: "the document, in its own voice",
    where: "In which document",
    whoEncoded: "Who encoded it",
    notRecorded: "not recorded",
    howMeant: "How it is meant",
    held: {
      asserted: "The document states it as a fact.",
      reported: "The document reports it from somebody else.",
      estimated: "The document gives it as an estimate.",
      aimed: "The document names it as an aim.",
      recommended: "The document recommends it.",
      possible: "The document holds it possible.",
      denied: "The document denies it.",
      retold: "The document retells a denial by the one named above.",
    } satisfies Record<Modality | "denied" | "retold", string>,
    support: {
      "directly-stated": "stated directly",
      inferred: "follows from the passage",
      background: "background",
    } satisfies Record<Support, string>,
    note: "Curator’s note",
    textAbsent: (paragraph: number, title: string) =>
      `The text is not in this page; it is paragraph ${paragraph} of “${title}”.`,
    textAbsentAnywhere: (title: string) =>
      `The text is not in this page; the whole of “${title}” is given as the source.`,
    noAuthor: "no author recorded",
    noDate: "no date recorded",
    by: "by",
    publishedBy: "published by",
    paragraphs: (places: readonly number[]) =>
      `${places.length === 1 ? "paragraph" : "paragraphs"} ${places.join(", ")}`,
    holds: "When it holds",
    confidence: "How sure, it says",
    against: "Against it",
    claims: (number: number, voices: number) =>
      `${en.count(number, "claim", "claims")} by ${en.count(voices, "independent voice", "independent voices")}`,
    samePassage: (number: number) =>
      number === 1 ? "Another statement of this passage" : `${number} other statements of this passage`,
    exactPlace: "Exact place in the text",
    file: "File",
    characters: "Characters",
    charactersRange: (start: number, end: number) => `${start} to ${end} (Unicode code points, ${end - start} in all)`,
    digest: "SHA-256 of the passage",
    claim: "Name of the claim",
    noSuchStatement: "This graph does not hold the statement that the link shows.",
    noEvidence:
      "No document is recorded for this statement. It belongs to the vocabulary of the graph or comes without evidence.",
    alsoBetween: "Other statements between the same two concepts",
    dated: (date: string) => `dated ${en.date(date)}`,
  },
  fr: {
    title: "Preuve",
    close: "Fermer la preuve",
    whoSays: "Qui le dit",
    itself: "le document lui-même",
    where: "Dans quel document",
    whoEncoded: "Encodé par",
    notRecorded: "non enregistré",
    howMeant: "En quel sens",
    held: {
      asserted: "Le document l’affirme comme un fait.",
      reported: "Le document le rapporte d’après un autre.",
      estimated: "Le document le donne comme une estimation.",
      aimed: "Le document s’en fait un objectif.",
      recommended: "Le document le recommande.",
      possible: "Le document le tient pour possible.",
      denied: "Le document le nie.",
      retold: "Le document rapporte que celui qui est nommé ci-dessus le nie.",
    },
    support: {
      "directly-stated": "dit directement",
      inferred: "se déduit du passage",
      background: "contexte",
    },
    note: "Note de l’encodage",
    textAbsent: (paragraph, title) =>
      `Le texte n’est pas dans cette page ; c’est le paragraphe ${paragraph} de « ${title} ».`,
    textAbsentAnywhere: (title) =>
      `Le texte n’est pas dans cette page ; la source indiquée est « ${title} » en entier.`,
    noAuthor: "aucun auteur enregistré",
    noDate: "aucune date enregistrée",
    by: "par",
    publishedBy: "publié par",
    paragraphs: (places) => `${places.length === 1 ? "paragraphe" : "paragraphes"} ${places.join(", ")}`,
    holds: "Quand cela vaut",
    confidence: "Certitude déclarée",
    against: "Ce qui s’y oppose",
    claims: (number, voices) =>
      `${fr.count(number, "affirmation", "affirmations")} de ${fr.count(voices, "voix indépendante", "voix indépendantes")}`,
    samePassage: (number) =>
      number === 1 ? "Un autre énoncé de ce passage" : `${fr.figure(number)} autres énoncés de ce passage`,
    exactPlace: "Emplacement exact dans le texte",
    file: "Fichier",
    characters: "Caractères",
    charactersRange: (start, end) => `${start} à ${end} (points de code Unicode, ${end - start} en tout)`,
    digest: "SHA-256 du passage",
    claim: "Nom de l’affirmation",
    noSuchStatement: "Ce graphe ne contient pas l’énoncé que montre le lien.",
    noEvidence:
      "Aucun document n’est enregistré pour cet énoncé. Il appartient au vocabulaire du graphe ou est donné sans preuve.",
    alsoBetween: "Autres énoncés entre les deux mêmes concepts",
    dated: (date) => `daté : ${fr.date(date)}`,
  },
  es: {
    title: "Prueba",
    close: "Cerrar la prueba",
    whoSays: "Quién lo dice",
    itself: "el propio documento",
    where: "En qué documento",
    whoEncoded: "Codificado por",
    notRecorded: "no consta",
    howMeant: "En qué sentido",
    held: {
      asserted: "El documento lo afirma como un hecho.",
      reported: "El documento lo refiere de otra fuente.",
      estimated: "El documento lo da como una estimación.",
      aimed: "El documento se lo fija como objetivo.",
      recommended: "El documento lo recomienda.",
      possible: "El documento lo considera posible.",
      denied: "El documento lo niega.",
      retold: "El documento refiere que quien figura arriba lo niega.",
    },
    support: {
      "directly-stated": "dicho directamente",
      inferred: "se deduce del pasaje",
      background: "contexto",
    },
    note: "Nota de la codificación",
    textAbsent: (paragraph, title) => `El texto no está en esta página; es el párrafo ${paragraph} de «${title}».`,
    textAbsentAnywhere: (title) => `El texto no está en esta página; la fuente indicada es «${title}» entero.`,
    noAuthor: "no consta ningún autor",
    noDate: "no consta ninguna fecha",
    by: "por",
    publishedBy: "publicado por",
    paragraphs: (places) => `${places.length === 1 ? "párrafo" : "párrafos"} ${places.join(", ")}`,
    holds: "Cuándo vale",
    confidence: "Certeza declarada",
    against: "En contra",
    claims: (number, voices) =>
      `${es.count(number, "afirmación", "afirmaciones")} de ${es.count(voices, "voz independiente", "voces independientes")}`,
    samePassage: (number) =>
      number === 1 ? "Otro enunciado de este pasaje" : `Otros ${es.figure(number)} enunciados de este pasaje`,
    exactPlace: "Lugar exacto en el texto",
    file: "Archivo",
    characters: "Caracteres",
    charactersRange: (start, end) => `${start} a ${end} (puntos de código Unicode, ${end - start} en total)`,
    digest: "SHA-256 del pasaje",
    claim: "Nombre de la afirmación",
    noSuchStatement: "Este grafo no contiene el enunciado que muestra el enlace.",
    noEvidence:
      "No consta ningún documento para este enunciado. Pertenece al vocabulario del grafo o viene sin prueba.",
    alsoBetween: "Otros enunciados entre los mismos dos conceptos",
    dated: (date) => `con fecha ${es.date(date)}`,
  },
});
