/** The texts of the interface in Spanish. */

import type { Catalogue } from "./catalogue.ts";
import { counting } from "./counting.ts";
import { en } from "./en.ts";

const count = counting("es");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto"];
const boxName = (place: number): string => boxNames[place] ?? "último";

const statements = (number: number): string => count(number, "enunciado", "enunciados");
const documents = (number: number): string => count(number, "documento", "documentos");

export const es: Catalogue = {
  // What has no Spanish yet is said in English.
  ...en,
  name: "Throughline",
  tagline: "¿Qué une dos cosas, y quién lo dice?",
  facts: (concepts, number, sources) =>
    `${count(concepts, "concepto", "conceptos")} · ${statements(number)}${sources === 0 ? "" : ` · ${documents(sources)}`}`,
  skip: "Ir a la respuesta",
  loading: "Leyendo el grafo…",
  loadFailed: "No se pudo leer el grafo",
  loadHint: "Recargue la página. Si no basta, vuelva a construirla con npm run build.",
  pageTitle: (concepts) => `${concepts.join(" – ")} · Throughline`,

  undo: "Deshacer",
  redo: "Rehacer",
  language: "Idioma",
  linkNewer: "Este enlace procede de una versión posterior de esta página: pueden faltar partes aquí.",
  linkOtherData: "Este enlace se hizo con otra versión de los datos: lo que muestra puede diferir.",
  ownOpen: "Abrir sus datos…",
  ownDrop:
    "Turtle, TriG, N-Triples, N-Quads, JSON-LD o RDF/XML, comprimidos (.gz) o no; o suelte archivos en la página",
  ownReading: (file, triples) =>
    `Leyendo ${file}${triples === 0 ? "" : `: ${count(triples, "tripleta", "tripletas")} por ahora`}…`,
  ownProgress: "Avance de la lectura",
  ownFailed: "No se pudieron leer sus datos.",
  ownPlace: (line, column) => `línea ${line}, columna ${column}`,
  ownDismiss: "Cerrar",
  ownShown: (files) => `Sus datos: ${files}.`,
  ownEvidence: (evidenced, total) => {
    if (total === 0) return "No contienen ningún enunciado.";
    if (evidenced === 0) return "Ninguno de sus enunciados dice de dónde viene.";
    return `${evidenced} de ${total} enunciados nombran su fuente.`;
  },
  ownStaysHere: "Se leyeron en este navegador y no se enviaron a ninguna parte.",
  ownBack: "Volver al grafo de esta página",

  viewsLabel: "Vistas",
  views: {
    answer: "Respuesta",
    table: "Tabla",
    ontology: "Ontología",
    sparql: "SPARQL",
    about: "Qué puede engañarle",
  },

  takeAway: "Llevarse…",
  takeClose: "Cerrar",
  takePath: "El camino elegido",
  takeCited: "Copiar el texto con sus citas",
  takeText: "Texto con sus citas",
  takePathTurtle: "Turtle con sus pruebas",
  takeStatement: "El enunciado cuya prueba está abierta",
  takeFootnote: "Copiar una nota al pie",
  takeShown: "Lo que muestra la imagen",
  takeView: "Esta vista",
  takeLink: "Copiar el enlace",
  takeEmbed: "Copiar el código para insertarla",
  takeSaved: (form) => `Guardado: ${form}.`,
  takeCopied: "Copiado.",
  takeFailed: (reason) => `No funcionó: ${reason}`,
  colophon: (day, version) =>
    `Throughline, ${day.toLocaleDateString("es", { dateStyle: "long" })}, versión de los datos ${version}`,
  dataVersion: (version) => `Versión de los datos ${version}`,
  wholePage: "La respuesta entera, con sus fuentes",

  between: (from, to) => `${from} y ${to}`,
  refused: "La pregunta no puede hacerse así",
  notRecorded: "no consta",
  noAuthor: "no consta ningún autor",
  noDate: "no consta ninguna fecha",
  by: "por",
  paragraphs: (numbers) => `${numbers.length === 1 ? "párrafo" : "párrafos"} ${numbers.join(", ")}`,
  holds: "Cuándo vale",
  meant: {
    asserted: "afirmado como un hecho",
    reported: "referido",
    estimated: "estimación",
    aimed: "objetivo",
    recommended: "recomendado",
    possible: "posible",
    denied: "negado",
  },
  against: "En contra",
  chooseCopy: "Elegir su copia…",
  dropCopy: "o suéltela aquí: texto sin formato o una página web guardada, varias a la vez.",
  copyStaysHere: "Su copia se lee en este navegador y no se envía a ninguna parte. Se olvida al cerrar la página.",
  stop: "Detener",

  question: "Su pregunta",
  howAre: "¿Cómo se relacionan",
  and: "y",
  connected: "entre sí?",
  connect: "Relacionar",
  swap: "Intercambiar los dos conceptos",
  conceptAt: (place) => {
    const name = boxName(place);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} concepto`;
  },
  addConcept: "Añadir un concepto",
  removeConcept: (place) => `Quitar el ${boxName(place)} concepto`,
  placeholder: "Nombre o sigla",
  suggestions: "Sugerencias",
  alsoCalled: (alias) => `también «${alias}»`,

  answer: "Respuesta",
  pathsFound: (number, shortest) =>
    number === 1
      ? `1 camino encontrado. Consta de ${statements(shortest)}.`
      : `${number} caminos encontrados. El más corto consta de ${statements(shortest)}.`,
  path: (number) => `Camino ${number}`,
  showPath: (number) => `Mostrar el camino ${number}`,
  length: statements,
  oneSource: "un solo documento sostiene cada paso",
  stitched: (sources) => `reunido a partir de ${documents(sources)}`,
  stitchedNote: "Ningún documento enuncia esta cadena entera: cada paso tiene su propia fuente.",
  weakest: "paso más débil",
  evidenceFor: (number) => `Cita ${number}: mostrar la prueba`,
  paragraph: (number) => `párrafo ${number}`,
  noDocument: "no consta ningún documento para este paso",
  moreStatements: (number) => `y ${count(number, "enunciado más", "enunciados más")} entre los dos`,
  downloadTurtle: "Descargar este camino en Turtle",
  cut: "La búsqueda se interrumpió",

  noPath: "No se encontró ningún camino",
  incomplete: "Elija dos conceptos",
  incompleteHint:
    "Escriba un nombre o una sigla en cada casilla y elija una sugerencia. La respuesta es una cadena de enunciados, cada uno con el documento y el párrafo que lo dice.",
  same: "Las dos casillas nombran el mismo concepto",
  sameHint: (label) => `Un camino une dos conceptos distintos. Las dos casillas nombran ${label}: cambie una de ellas.`,
  unknown: (place, text) => `La casilla ${place + 1}, «${text}», no nombra ningún concepto de este grafo`,
  unknownHint: "Tome uno de estos, o pruebe con otra palabra, otro nombre o una sigla.",
  unknownAlone: "Pruebe con otra palabra, otro nombre o una sigla.",
  ambiguous: (place, text) => `La casilla ${place + 1}, «${text}», puede nombrar más de un concepto`,
  ambiguousHint: "Elija el que quiere decir.",

  picture: "Imagen",
  pictureOf: (nodes, edges) =>
    `El camino elegido y lo que lo rodea: ${count(nodes, "concepto", "conceptos")}, ${statements(edges)}.`,
  pictureEmpty: "La imagen aparece con la respuesta.",
  pictureStill: "Este navegador no ofrece WebGL, así que la imagen es fija. La respuesta de al lado está completa.",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  zoomAll: "Mostrar toda la imagen",
  legend: "Tipos de conceptos a la vista",
  otherKinds: "Otros",
  hidden: (number) => `${count(number, "vecino sin dibujar", "vecinos sin dibujar")}`,

  evidence: "Prueba",
  close: "Cerrar la prueba",
  whoSays: "Quién lo dice",
  itself: "el propio documento",
  where: "En qué documento",
  whoEncoded: "Codificado por",
  howMeant: "En qué sentido",
  held: (modality) => `El documento ${modality} que es así.`,
  denied: "El documento lo niega.",
  note: "Nota de la codificación",
  textAbsent: (paragraph, title) => `El texto no está en esta página; es el párrafo ${paragraph} de «${title}».`,
  textAbsentAnywhere: (title) => `El texto no está en esta página; la fuente indicada es «${title}» entero.`,
  exactPlace: "Lugar exacto en el texto",
  file: "Archivo",
  characters: "Caracteres",
  charactersRange: (start, end) => `${start} a ${end} (puntos de código Unicode, ${end - start} en total)`,
  digest: "SHA-256 del pasaje",
  claim: "Nombre de la afirmación",
  noEvidence: "No consta ningún documento para este enunciado. Pertenece al vocabulario del grafo o viene sin prueba.",
  alsoBetween: "Otros enunciados entre los mismos dos conceptos",
  dated: (date) => `con fecha ${date}`,

  kinds: "Tipo",
  aliases: "Otros nombres",
  identifier: "Identificador",
  statementsOf: statements,
  noStatements: "El grafo no dice nada más de él.",
  useAs: (place) => (place === 0 ? "Preguntar desde aquí" : "Preguntar hasta aquí"),

  statusSelected: (sentence) => `Prueba mostrada: ${sentence}`,
};
