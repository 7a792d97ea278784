/** The view of the vocabulary. */

import { concepts, statements } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const ontology = panel({
  en: {
    relation: "Relation",
    inverse: "Backwards",
    definition: "Definition",
    statements: "Statements",
    joins: "Joins",
    class: "Class",
    concepts: "Concepts",
    depth: "Depth",
    title: "What this graph can say",
    lead: (classes: number, relations: number) =>
      `${en.count(relations, "relation", "relations")} between concepts of ${en.count(classes, "class", "classes")}, counted from the graph itself.`,
    relations: "Relations",
    classes: "Classes",
    backwards: "backwards:",
    value: "a value",
    showStatements: (number: number) => `Show ${statements.en(number)}`,
    members: concepts.en,
  },
  fr: {
    relation: "Relation",
    inverse: "En sens inverse",
    definition: "Définition",
    statements: "Énoncés",
    joins: "Relie",
    class: "Classe",
    concepts: "Concepts",
    depth: "Profondeur",
    title: "Ce que ce graphe peut dire",
    lead: (classes, relations) =>
      `${fr.count(relations, "relation", "relations")} entre des concepts de ${fr.count(classes, "classe", "classes")}, d’après un décompte du graphe lui-même.`,
    relations: "Relations",
    classes: "Classes",
    backwards: "en sens inverse :",
    value: "une valeur",
    showStatements: (number) => `Montrer ${statements.fr(number)}`,
    members: concepts.fr,
  },
  es: {
    relation: "Relación",
    inverse: "En sentido inverso",
    definition: "Definición",
    statements: "Enunciados",
    joins: "Une",
    class: "Clase",
    concepts: "Conceptos",
    depth: "Profundidad",
    title: "Lo que este grafo puede decir",
    lead: (classes, relations) =>
      `${es.count(relations, "relación", "relaciones")} entre conceptos de ${es.count(classes, "clase", "clases")}, según un recuento del propio grafo.`,
    relations: "Relaciones",
    classes: "Clases",
    backwards: "en sentido inverso:",
    value: "un valor",
    showStatements: (number) => `Mostrar ${statements.es(number)}`,
    members: concepts.es,
  },
});
