/** Options of the question. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const constraints = panel({
  en: {
    title: "Options of the question",
    inForce: (number: number) => `${en.count(number, "option is", "options are")} in force.`,
    clear: "Back to the usual question",
    shape: "Length and way",
    support: "Who must say so",
    relations: "Kinds of relation",
    concepts: "By way of",
    numbers: {
      maxLength: "steps in a path, at most",
      k: "paths for each pair, at most",
      minSources: "independent voices behind each step, at least",
    },
    flags: {
      directed: "only along the direction of the statements",
      throughHubs: "may pass through hubs, the concepts that nearly everything touches",
      oneDocument: "one document must carry the whole path",
    },
    lists: {
      onlyPredicates: "Only these relations…",
      avoidPredicates: "Never these relations…",
      documents: "Only these documents…",
      via: "Pass through this concept",
      avoid: "Pass around this concept",
    },
    modalities: "Only what is",
    asOf: "As of (year or day)",
    drop: (name: string) => `Drop ${name}`,
    askAgain: {
      changed: "Ask again that way",
      free: "Ask again with every option lifted",
    },
  },
  fr: {
    title: "Options de la question",
    inForce: (number) => `${fr.count(number, "option active", "options actives")}.`,
    clear: "Revenir à la question habituelle",
    shape: "Longueur et parcours",
    support: "Qui doit le dire",
    relations: "Types de relation",
    concepts: "En passant par",
    numbers: {
      maxLength: "étapes par chemin, au plus",
      k: "chemins pour chaque paire, au plus",
      minSources: "voix indépendantes à l’appui de chaque étape, au moins",
    },
    flags: {
      directed: "seulement dans le sens des énoncés",
      throughHubs: "peut passer par les carrefours, ces concepts auxquels presque tout touche",
      oneDocument: "un seul document doit porter tout le chemin",
    },
    lists: {
      onlyPredicates: "Seulement ces relations…",
      avoidPredicates: "Jamais ces relations…",
      documents: "Seulement ces documents…",
      via: "Passer par ce concept",
      avoid: "Éviter ce concept",
    },
    modalities: "Seulement dans ces sens",
    asOf: "À la date de (année ou jour)",
    drop: (name) => `Retirer ${name}`,
    askAgain: {
      changed: "Reposer la question ainsi",
      free: "Reposer la question sans aucune option",
    },
  },
  es: {
    title: "Opciones de la pregunta",
    inForce: (number) => `${es.count(number, "opción activa", "opciones activas")}.`,
    clear: "Volver a la pregunta habitual",
    shape: "Longitud y recorrido",
    support: "Quién debe decirlo",
    relations: "Tipos de relación",
    concepts: "Pasando por",
    numbers: {
      maxLength: "pasos por camino, como máximo",
      k: "caminos por cada par, como máximo",
      minSources: "voces independientes que respaldan cada paso, como mínimo",
    },
    flags: {
      directed: "solo en la dirección de los enunciados",
      throughHubs: "puede pasar por los nudos, los conceptos que casi todo toca",
      oneDocument: "un solo documento debe sostener todo el camino",
    },
    lists: {
      onlyPredicates: "Solo estas relaciones…",
      avoidPredicates: "Nunca estas relaciones…",
      documents: "Solo estos documentos…",
      via: "Pasar por este concepto",
      avoid: "Evitar este concepto",
    },
    modalities: "Solo en estos sentidos",
    asOf: "A fecha de (año o día)",
    drop: (name) => `Quitar ${name}`,
    askAgain: {
      changed: "Volver a preguntar así",
      free: "Volver a preguntar sin ninguna opción",
    },
  },
});
