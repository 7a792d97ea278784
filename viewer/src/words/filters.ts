/** Filtering what is shown. */

import { documents } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const filters = panel({
  en: {
    title: "Narrow what is shown",
    facets: {
      documents: "Document",
      modalities: "How it is meant",
      kinds: "Kind of concept",
      relations: "Relation",
      voices: "Independent voices behind it",
      dates: "Date of the document",
    },
    away: (away: number, all: number) =>
      `${en.figure(away)} of ${en.count(all, "statement is", "statements are")} narrowed away.`,
    clear: "Show all again",
    without: (kind: string) => `without ${kind}`,
    showAll: (number: number) => `Show all ${en.figure(number)}`,
    voices: (number: number) => (number === 0 ? "any number" : `at least ${number}`),
    from: "from",
    until: "until",
    pushed: {
      from: (date: string) => `“from” went along, to ${date}.`,
      until: (date: string) => `“until” went along, to ${date}.`,
    },
    onlyDated: (date: string) => `Only of ${date}`,
    dated: (dated: number, all: number) =>
      `${dated} of ${documents.en(all)} with a date. With a period, statements of the others are left out.`,
    find: "Find",
    everywhere: "Filtering holds for the paths, the picture and the table alike: what is narrowed away is no road.",
  },
  fr: {
    title: "Restreindre ce qui est montré",
    facets: {
      documents: "Document",
      modalities: "En quel sens",
      kinds: "Type de concept",
      relations: "Relation",
      voices: "Voix indépendantes à l’appui",
      dates: "Date du document",
    },
    away: (away, all) => `${fr.count(away, "énoncé écarté", "énoncés écartés")} sur ${fr.figure(all)}.`,
    clear: "Tout montrer de nouveau",
    without: (kind) => `sans ${kind}`,
    showAll: (number) => `Tout montrer (${fr.figure(number)})`,
    voices: (number) => (number === 0 ? "sans minimum" : `au moins ${number}`),
    from: "de",
    until: "à",
    pushed: {
      from: (date) => `« de » a suivi, jusqu’à ${date}.`,
      until: (date) => `« à » a suivi, jusqu’à ${date}.`,
    },
    onlyDated: (date) => `Seulement de ${date}`,
    dated: (dated, all) =>
      `${fr.count(dated, "document daté", "documents datés")} sur ${fr.figure(all)}. Si une période est fixée, les énoncés des autres sont laissés de côté.`,
    find: "Chercher",
    everywhere: "Ce choix vaut pour les chemins, l’image et le tableau : aucun chemin ne passe par ce qui est écarté.",
  },
  es: {
    title: "Acotar lo que se muestra",
    facets: {
      documents: "Documento",
      modalities: "En qué sentido",
      kinds: "Tipo de concepto",
      relations: "Relación",
      voices: "Voces independientes que lo respaldan",
      dates: "Fecha del documento",
    },
    away: (away, all) => `${es.count(away, "enunciado excluido", "enunciados excluidos")} de ${es.figure(all)}.`,
    clear: "Mostrar todo de nuevo",
    without: (kind) => `sin ${kind}`,
    showAll: (number) => `Mostrar todo (${es.figure(number)})`,
    voices: (number) => (number === 0 ? "sin mínimo" : `al menos ${number}`),
    from: "desde",
    until: "hasta",
    pushed: {
      from: (date) => `«desde» se movió también, a ${date}.`,
      until: (date) => `«hasta» se movió también, a ${date}.`,
    },
    onlyDated: (date) => `Solo de ${date}`,
    dated: (dated, all) =>
      `${es.count(dated, "documento con fecha", "documentos con fecha")} de ${es.figure(all)}. Si se fija un período, los enunciados de los demás quedan fuera.`,
    find: "Buscar",
    everywhere: "Vale por igual para los caminos, la imagen y la tabla: ningún camino pasa por lo excluido.",
  },
});
