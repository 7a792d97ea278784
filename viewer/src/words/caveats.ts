/** How this can mislead you. */

import { documents } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const caveats = panel({
  en: {
    title: "How this can mislead you",
    lead: "Every line here has a source, and a chain of true lines can still be wrong. Five things to keep in mind, with the figures of this very graph.",
    stitchedTitle: "A chain is not a claim",
    stitched:
      "A path puts statements end to end. Where each step comes from another document, nobody may ever have said the whole; where one document carries them all, its author may still not have drawn the conclusion. Each answer says which of the two it is and names its weakest step.",
    hubsTitle: "Hubs connect everything",
    hubs: "Through a concept that many statements touch, nearly any two others are joined, and that says little. Where a graph has hubs, paths do not pass through them unless you allow it. The most connected concepts here:",
    documentsTitle: (number: number) =>
      number === 1 ? "One document is not the world" : `${en.figure(number)} documents are not the world`,
    documents:
      "The graph holds what these documents say. What none of them says is not false, only unsaid here; and what several of them say may go back to one voice, which is why voices are counted apart from documents.",
    dated: (dated: number, all: number) =>
      `${dated} of ${documents.en(all)} ${dated === 1 ? "has" : "have"} a recorded date; of the others the graph does not know how old they are.`,
    encodersTitle: "Somebody read and encoded them",
    encoders:
      "The sentences on this page are built from statements that somebody took from the texts, in that person’s words and choice of relations. They are not quotations. Open a step, drop your copy of the text, and read the passage itself. Who encoded these statements:",
    meantTitle: "What is possible, recommended or aimed at is not so",
    meant:
      "A document may state a thing as fact, report it, estimate it, aim at it, recommend it or hold it possible, and it may deny it. The word stands beside every sentence and on every edge that is not plainly asserted. Paths use denied statements for nothing; they are shown beside what they deny.",
  },
  fr: {
    title: "Ce qui peut vous tromper",
    lead: "Chaque ligne a ici une source, et une chaîne de lignes vraies peut pourtant être fausse. Cinq choses à garder à l’esprit, avec les chiffres de ce graphe même.",
    stitchedTitle: "Une chaîne n’est pas une affirmation",
    stitched:
      "Un chemin met des énoncés bout à bout. Si chaque étape vient d’un autre document, il se peut que personne n’ait jamais dit le tout ; si un seul document les porte toutes, son auteur n’en a pas forcément tiré la conclusion. Chaque réponse dit lequel des deux cas est le sien et nomme son étape la plus faible.",
    hubsTitle: "Les carrefours relient tout",
    hubs: "Par un concept auquel touchent de nombreux énoncés, presque tous les autres sont reliés deux à deux, et cela ne dit pas grand-chose. Dans un graphe qui a de tels carrefours, les chemins n’y passent que si vous le permettez. Les concepts les plus liés ici :",
    documentsTitle: (number) =>
      number === 1 ? "Un document n’est pas le monde" : `${fr.figure(number)} documents ne sont pas le monde`,
    documents:
      "Le graphe contient ce que disent ces documents. Ce qu’aucun ne dit n’est pas faux, mais seulement absent ici ; et ce que plusieurs disent peut remonter à une seule voix : c’est pourquoi les voix sont comptées à part des documents.",
    dated: (dated, all) =>
      `${documents.fr(dated)} sur ${fr.figure(all)} ${dated < 2 ? "a" : "ont"} une date enregistrée ; pour les autres, le graphe ne sait pas de quand ils datent.`,
    encodersTitle: "Quelqu’un les a lus et encodés",
    encoders:
      "Les phrases de cette page sont construites à partir d’énoncés que quelqu’un a tirés des textes, avec ses propres mots et son propre choix de relations. Ce ne sont pas des citations. Ouvrez une étape, déposez votre copie du texte et lisez le passage lui-même. Qui a encodé ces énoncés :",
    meantTitle: "Ce qui est possible, recommandé ou visé n’est pas acquis",
    meant:
      "Un document peut affirmer une chose comme un fait, la rapporter, l’estimer, la viser, la recommander ou la tenir pour possible ; il peut aussi la nier. Le mot figure à côté de chaque phrase et sur chaque trait qui n’est pas simplement affirmé. Les énoncés niés ne servent à aucun chemin ; ils sont montrés à côté de ce qu’ils nient.",
  },
  es: {
    title: "Qué puede engañarle",
    lead: "Aquí cada línea tiene una fuente y, aun así, una cadena de líneas verdaderas puede ser errónea. Cinco cosas que conviene tener presentes, con las cifras de este mismo grafo.",
    stitchedTitle: "Una cadena no es una afirmación",
    stitched:
      "Un camino pone enunciados uno tras otro. Si cada paso viene de un documento distinto, puede que nadie haya dicho nunca el conjunto; si un solo documento los sostiene todos, puede que su autor no haya sacado la conclusión. Cada respuesta dice cuál de los dos casos es el suyo y nombra su paso más débil.",
    hubsTitle: "Los nudos lo unen todo",
    hubs: "A través de un concepto que tocan muchos enunciados, casi todos los demás quedan unidos entre sí, y eso dice poco. En un grafo que tiene nudos así, los caminos no pasan por ellos a menos que usted lo permita. Los conceptos más conectados aquí:",
    documentsTitle: (number) =>
      number === 1 ? "Un documento no es el mundo" : `${es.figure(number)} documentos no son el mundo`,
    documents:
      "El grafo contiene lo que dicen estos documentos. Lo que ninguno dice no es falso, solo no está dicho aquí; y lo que dicen varios puede remontarse a una sola voz: por eso las voces se cuentan aparte de los documentos.",
    dated: (dated, all) =>
      `${documents.es(dated)} de ${es.figure(all)} ${dated === 1 ? "tiene" : "tienen"} una fecha registrada; de los demás, el grafo no sabe de cuándo son.`,
    encodersTitle: "Alguien los leyó y los codificó",
    encoders:
      "Las frases de esta página se construyen a partir de enunciados que alguien extrajo de los textos, con sus propias palabras y su propia elección de relaciones. No son citas. Abra un paso, suelte su copia del texto y lea el propio pasaje. Quién codificó estos enunciados:",
    meantTitle: "Lo posible, lo recomendado o lo que es un objetivo no es un hecho",
    meant:
      "Un documento puede afirmar algo como un hecho, referirlo, estimarlo, fijarlo como objetivo, recomendarlo o considerarlo posible, y también puede negarlo. La palabra figura junto a cada frase y en cada línea que no se afirma sin más. Los enunciados negados no sirven para ningún camino; se muestran junto a lo que niegan.",
  },
});
