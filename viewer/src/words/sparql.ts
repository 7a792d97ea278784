/** The view for SPARQL. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const sparql = panel({
  en: {
    title: "Ask in SPARQL",
    lead: (seconds: number) =>
      `Queries run in this browser and can change nothing. The engine is fetched with the first one; each has ${seconds} seconds.`,
    examples: "Start from",
    exampleNames: {
      relations: "How often is each relation stated?",
      possible: "What is only held possible?",
      denied: "What does somebody deny?",
      agreement: "What do two documents say alike?",
    },
    query: "SPARQL query",
    run: "Run",
    key: "Ctrl+Enter runs it, too.",
    running: "The query runs…",
    stopped: "The query was stopped.",
    noEngine:
      "The query engine did not load, or broke off. It is fetched from this site: check the connection and run the query again.",
    timedOut: (seconds: number) =>
      `The query did not end within ${seconds} seconds and was stopped. Make it narrower, or add a LIMIT.`,
    rows: (number: number) => (number === 0 ? "Nothing was found." : `${en.count(number, "row", "rows")}.`),
    lit: (number: number) => `${en.count(number, "concept is", "concepts are")} lit in the picture.`,
    results: "Results of the query",
    more: (next: number, rest: number) => `Show ${en.figure(next)} more of ${en.figure(rest)}`,
    yes: "Yes",
    no: "No",
    place: (line: number, column: number) => `Line ${line}, column ${column}:`,
  },
  fr: {
    title: "Interroger en SPARQL",
    lead: (seconds) =>
      `Les requêtes s’exécutent dans ce navigateur et ne peuvent rien modifier. Le moteur est chargé avec la première ; chacune dispose de ${seconds} secondes.`,
    examples: "Partir de",
    exampleNames: {
      relations: "Combien de fois chaque relation est-elle énoncée ?",
      possible: "Qu’est-ce qui est seulement tenu pour possible ?",
      denied: "Qu’est-ce que quelqu’un nie ?",
      agreement: "Que disent deux documents de la même façon ?",
    },
    query: "Requête SPARQL",
    run: "Exécuter",
    key: "Ctrl+Entrée l’exécute aussi.",
    running: "La requête s’exécute…",
    stopped: "La requête a été arrêtée.",
    noEngine:
      "Le moteur de requêtes ne s’est pas chargé, ou s’est interrompu. Il vient de ce site : vérifiez la connexion et relancez la requête.",
    timedOut: (seconds) =>
      `La requête n’a pas abouti en ${seconds} secondes et a été arrêtée. Rendez-la plus précise, ou ajoutez un LIMIT.`,
    rows: (number) => (number === 0 ? "Rien n’a été trouvé." : `${fr.count(number, "ligne", "lignes")}.`),
    lit: (number) => `${fr.count(number, "concept mis en évidence", "concepts mis en évidence")} dans l’image.`,
    results: "Résultats de la requête",
    more: (next, rest) => `Montrer ${fr.figure(next)} de plus, sur ${fr.figure(rest)}`,
    yes: "Oui",
    no: "Non",
    place: (line, column) => `Ligne ${line}, colonne ${column} :`,
  },
  es: {
    title: "Preguntar en SPARQL",
    lead: (seconds) =>
      `Las consultas se ejecutan en este navegador y no pueden cambiar nada. El motor se carga con la primera; cada una dispone de ${seconds} segundos.`,
    examples: "Partir de",
    exampleNames: {
      relations: "¿Cuántas veces se enuncia cada relación?",
      possible: "¿Qué se considera solo posible?",
      denied: "¿Qué niega alguien?",
      agreement: "¿Qué dicen por igual dos documentos?",
    },
    query: "Consulta SPARQL",
    run: "Ejecutar",
    key: "Ctrl+Intro también la ejecuta.",
    running: "La consulta se está ejecutando…",
    stopped: "La consulta se detuvo.",
    noEngine:
      "El motor de consultas no se cargó o se interrumpió. Procede de este sitio: compruebe la conexión y vuelva a ejecutar la consulta.",
    timedOut: (seconds) =>
      `La consulta no terminó en ${seconds} segundos y se detuvo. Hágala más precisa o añada un LIMIT.`,
    rows: (number) => (number === 0 ? "No se encontró nada." : `${es.count(number, "fila", "filas")}.`),
    lit: (number) => `${es.count(number, "concepto resaltado", "conceptos resaltados")} en la imagen.`,
    results: "Resultados de la consulta",
    more: (next, rest) => `Mostrar ${es.figure(next)} más, de ${es.figure(rest)}`,
    yes: "Sí",
    no: "No",
    place: (line, column) => `Línea ${line}, columna ${column}:`,
  },
});
