/** A graph that lies at a SPARQL endpoint, and of which a part is shown. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const endpoint = panel({
  en: {
    title: "Where the graph is",
    asking: (host: string) => `Asking ${host}…`,
    seconds: (seconds: number) => `${en.figure(seconds)} s`,
    failed: (host: string) => `${host} gave no answer.`,
    stopped: "You stopped the question.",
    unreachable: "The server of this page does not answer. Check that it still runs.",
    again: "Ask again",
    start: (host: string) => `Ask ${host}`,
    placeholder: "Name, part of a name, or IRI",
    startHint:
      "Type a name, a part of one or an IRI. With two concepts the answer is how they are connected, with one what lies around it. The graph stays where it is: only what an answer needs is fetched.",
    part: (host: string) => `A part of ${host}.`,
    whole: (labels: string) => `All that joins ${labels} to others is here.`,
    cut: (label: string, fetched: number, statements: number) =>
      `${label}: ${en.figure(fetched)} of ${en.count(statements, "statement is", "statements are")} here.`,
    uncounted: (label: string, fetched: number) =>
      `${label}: ${en.count(fetched, "statement is", "statements are")} here; the endpoint does not count how many there are.`,
    limits: "Options and filters look for paths in this part only.",
    count: (here: number, statements: number) =>
      `${en.figure(here)} of ${en.count(statements, "statement", "statements")} that join it to others are here.`,
    counting: "Counting what the endpoint has around it…",
    uncountable: "The endpoint does not count what it has around it.",
    fetch: (missing: number | null) =>
      missing === null ? "Fetch what is around it" : `Fetch ${en.figure(missing)} more from the endpoint`,
    fetching: (label: string) => `Fetching what is around ${label}.`,
    looking: (host: string) => `Looking in ${host}…`,
    notFound: (host: string) => `${host} has nothing of that name.`,
    notLooked: (host: string) => `${host} could not be searched.`,
  },
  fr: {
    title: "Où se trouve le graphe",
    asking: (host) => `Question posée à ${host}…`,
    seconds: (seconds) => `${fr.figure(seconds)} s`,
    failed: (host) => `${host} n’a pas répondu.`,
    stopped: "Vous avez arrêté la question.",
    unreachable: "Le serveur de cette page ne répond pas. Vérifiez qu’il tourne encore.",
    again: "Demander de nouveau",
    start: (host) => `Interroger ${host}`,
    placeholder: "Nom, partie d’un nom, ou IRI",
    startHint:
      "Écrivez un nom, une partie d’un nom ou un IRI. Avec deux concepts, la réponse dit comment ils sont liés ; avec un seul, ce qui l’entoure. Le graphe reste où il est : seul ce qu’il faut pour répondre est transféré.",
    part: (host) => `Une partie de ${host}.`,
    whole: (labels) => `Tout ce qui relie ${labels} à d’autres concepts est ici.`,
    cut: (label, fetched, all) =>
      `${label} : ${fr.count(fetched, "énoncé est", "énoncés sont")} ici, sur ${fr.figure(all)}.`,
    uncounted: (label, fetched) =>
      `${label} : ${fr.count(fetched, "énoncé est", "énoncés sont")} ici ; le service ne dit pas combien il y en a.`,
    limits: "Options et filtres ne cherchent de chemins que dans cette partie.",
    count: (here, all) =>
      `${fr.count(here, "énoncé qui le relie", "énoncés qui le relient")} à d’autres, sur ${fr.figure(all)}, sont ici.`,
    counting: "Le service compte ce qu’il y a autour…",
    uncountable: "Le service ne compte pas ce qu’il y a autour.",
    fetch: (missing) =>
      missing === null ? "Aller chercher ce qui l’entoure" : `Aller en chercher ${fr.figure(missing)} de plus`,
    fetching: (label) => `Transfert de ce qui entoure ${label}.`,
    looking: (host) => `Recherche dans ${host}…`,
    notFound: (host) => `${host} n’a rien de ce nom.`,
    notLooked: (host) => `La recherche dans ${host} n’a pas abouti.`,
  },
  es: {
    title: "Dónde está el grafo",
    asking: (host) => `Preguntando a ${host}…`,
    seconds: (seconds) => `${es.figure(seconds)} s`,
    failed: (host) => `${host} no dio respuesta.`,
    stopped: "Usted detuvo la pregunta.",
    unreachable: "El servidor de esta página no responde. Compruebe que sigue en marcha.",
    again: "Preguntar de nuevo",
    start: (host) => `Preguntar a ${host}`,
    placeholder: "Nombre, parte de un nombre o IRI",
    startHint:
      "Escriba un nombre, una parte de un nombre o un IRI. Con dos conceptos, la respuesta dice cómo se relacionan; con uno, qué hay a su alrededor. El grafo se queda donde está: solo se trae lo que hace falta para responder.",
    part: (host) => `Una parte de ${host}.`,
    whole: (labels) => `Todo lo que une ${labels} con otros conceptos está aquí.`,
    cut: (label, fetched, all) =>
      `${label}: ${es.count(fetched, "enunciado está", "enunciados están")} aquí, de ${es.figure(all)}.`,
    uncounted: (label, fetched) =>
      `${label}: ${es.count(fetched, "enunciado está", "enunciados están")} aquí; el servicio no dice cuántos hay.`,
    limits: "Las opciones y los filtros buscan caminos solo en esta parte.",
    count: (here, all) =>
      `${es.count(here, "enunciado que lo une", "enunciados que lo unen")} con otros, de ${es.figure(all)}, están aquí.`,
    counting: "El servicio cuenta lo que hay a su alrededor…",
    uncountable: "El servicio no cuenta lo que hay a su alrededor.",
    fetch: (missing) => (missing === null ? "Traer lo que hay a su alrededor" : `Traer ${es.figure(missing)} más`),
    fetching: (label) => `Trayendo lo que hay alrededor de ${label}.`,
    looking: (host) => `Buscando en ${host}…`,
    notFound: (host) => `${host} no tiene nada con ese nombre.`,
    notLooked: (host) => `No se pudo buscar en ${host}.`,
  },
});
