/** Every text of the interface in Spanish. */

import type { Catalogue } from "./catalogue.ts";
import { counting } from "./counting.ts";

const count = counting("es");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto"];
const boxName = (place: number): string => boxNames[place] ?? "último";

const figures = new Intl.NumberFormat("es");
const shares = new Intl.NumberFormat("es", { style: "percent", maximumFractionDigits: 1 });

const statements = (number: number): string => count(number, "enunciado", "enunciados");
const documents = (number: number): string => count(number, "documento", "documentos");

export const es: Catalogue = {
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
  linkNewer: "Este enlace procede de una versión posterior de esta página: pueden faltar partes aquí.",
  linkOtherData: "Este enlace se hizo con otra versión de los datos: lo que muestra puede diferir.",

  language: "Idioma",
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
  figure: (number) => figures.format(number),
  share: (part, whole) => (whole === 0 ? "–" : shares.format(part / whole)),
  andMore: (number) => `y ${figures.format(number)} más`,

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
  between: (from, to) => `${from} y ${to}`,
  refused: "La pregunta no puede hacerse así",
  same: "Dos casillas nombran el mismo concepto",
  sameHint: (label) => `Un camino une dos conceptos distintos. Dos casillas nombran ${label}: cambie una de ellas.`,
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
  pictureHelp:
    "Las flechas siguen los enunciados; Av Pág y Re Pág recorren los de un concepto; Intro muestra la prueba; Espacio, lo que se sabe del concepto; E añade vecinos, C los pliega, P fija o suelta el concepto; Mayús y las flechas mueven el concepto, Ctrl y las flechas la vista; más, menos y 0 cambian el tamaño; Esc sale de la imagen.",
  focusNode: (label, kind, connections) => `${label}, ${kind}, ${count(connections, "conexión", "conexiones")}`,
  focusEdge: (sentence, place, all) => `${sentence} (${place} de ${all})`,
  expanded: (label, added, left) =>
    `${label}: ${count(added, "vecino añadido", "vecinos añadidos")}, ${count(left, "aún oculto", "aún ocultos")}.`,
  nothingThere: "Ningún enunciado lleva hacia allí.",
  plusHidden: (number) => `+${number}`,
  expand: (more, hidden) =>
    hidden === 0
      ? "Se muestran todos los vecinos"
      : `Mostrar ${more} más, de ${count(hidden, "vecino oculto", "vecinos ocultos")}`,
  collapse: "Plegar",
  pin: "Fijar aquí",
  unpin: "Soltar",
  nodeTools: (label) => `Para ${label}`,
  arrangement: "Disposición",
  arrangements: { path: "a lo largo del camino", map: "por fuerzas", whole: "grafo entero" },
  colorBy: "Color",
  colorings: { type: "tipo", document: "documento", community: "comunidad" },
  sizeBy: "Tamaño",
  sizings: { none: "igual", degree: "según las conexiones" },
  resetPicture: "Restablecer la imagen",
  wholeTooLarge: "Este grafo es demasiado grande para dibujarlo entero; la imagen muestra lo que rodea al camino.",
  arranging: "Disponiendo la imagen",
  around: (label) => `en torno a ${label}`,
  colors: "Colores",
  lines: "Líneas",
  lineStyles: {
    stated: "afirmado como un hecho",
    reported: "referido",
    wanted: "recomendado o fijado como objetivo",
    uncertain: "posible o estimado",
  },
  hideKind: (label) => `Ocultar: ${label}`,
  showKind: (label) => `Mostrar de nuevo: ${label}`,
  legend: "Tipos de conceptos a la vista",
  otherKinds: "Otros",
  hidden: (number) => `${count(number, "vecino sin dibujar", "vecinos sin dibujar")}`,

  evidence: "Prueba",
  close: "Cerrar la prueba",
  whoSays: "Quién lo dice",
  itself: "el propio documento",
  where: "En qué documento",
  whoEncoded: "Codificado por",
  notRecorded: "no consta",
  howMeant: "En qué sentido",
  // The verb comes in English; the tag before it says the same in the reader’s language.
  held: () => "Así lo presenta el documento.",
  denied: "El documento lo niega.",
  note: "Nota de la codificación",
  textAbsent: (paragraph, title) => `El texto no está en esta página; es el párrafo ${paragraph} de «${title}».`,
  textAbsentAnywhere: (title) => `El texto no está en esta página; la fuente indicada es «${title}» entero.`,
  noAuthor: "no consta ningún autor",
  noDate: "no consta ninguna fecha",
  by: "por",
  paragraphs: (numbers) => `${numbers.length === 1 ? "párrafo" : "párrafos"} ${numbers.join(", ")}`,
  holds: "Cuándo vale",
  confidence: "Certeza declarada",
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
  claims: (number, voices) =>
    `${count(number, "afirmación", "afirmaciones")} de ${count(voices, "voz independiente", "voces independientes")}`,
  samePassage: (number) =>
    number === 1 ? "Otro enunciado de este pasaje" : `Otros ${figures.format(number)} enunciados de este pasaje`,

  chooseCopy: "Elegir su copia…",
  dropCopy: "o suéltela aquí: texto sin formato o una página web guardada, varias a la vez.",
  copyStaysHere: "Su copia se lee en este navegador y no se envía a ninguna parte. Se olvida al cerrar la página.",
  copyReading: (file) => `Buscando los pasajes en ${file}…`,
  stop: "Detener",
  copySame: (file, passages) =>
    `${file} es el texto que se codificó; ${count(passages, "pasaje está", "pasajes están")} donde dice el grafo.`,
  copyEdition: (file, text, counts) =>
    `${file} es otra edición de ${text}. Pasajes idénticos: ${counts.exact}; desplazados: ${counts.relocated}; en más de un lugar: ${counts.ambiguous}; no encontrados: ${counts.missing}.`,
  copyRefused: {
    unknown: (file) =>
      `${file} no es ninguno de los textos de este grafo: no contiene ninguno de los pasajes buscados.`,
    stopped: (file) => `${file} no se leyó hasta el final.`,
    "too-large": (file) => `${file} supera los 8 MB. Suelte solo el documento que se cita.`,
    "not-text": (file) =>
      `${file} no es texto sin formato. Guarde el documento como texto sin formato o como página web y suéltelo.`,
    unreadable: (file) => `${file} no se pudo leer. No se pueden soltar carpetas, solo archivos.`,
  },
  passageExact: (file) => `De su copia, ${file}: palabra por palabra lo que se registró.`,
  passageRelocated: (file) =>
    `De su copia, ${file}, que difiere del texto codificado: las mismas palabras en otro lugar o con otro formato.`,
  passageAmbiguous: (file, places) =>
    `Su copia, ${file}, contiene estas palabras en ${places} lugares; se muestra el más cercano al registrado.`,
  passageMissing: (file) => `Su copia, ${file}, no contiene este pasaje: sus palabras se han cambiado o suprimido.`,

  exactPlace: "Lugar exacto en el texto",
  file: "Archivo",
  characters: "Caracteres",
  charactersRange: (start, end) => `${start} a ${end} (puntos de código Unicode, ${end - start} en total)`,
  digest: "SHA-256 del pasaje",
  claim: "Nombre de la afirmación",
  noSuchStatement: "Este grafo no contiene el enunciado que muestra el enlace.",
  noEvidence: "No consta ningún documento para este enunciado. Pertenece al vocabulario del grafo o viene sin prueba.",
  alsoBetween: "Otros enunciados entre los mismos dos conceptos",
  dated: (date) => `con fecha ${date}`,

  kinds: "Tipo",
  aliases: "Otros nombres",
  identifier: "Identificador",
  statementsOf: statements,
  noStatements: "El grafo no dice nada más de él.",
  useAs: (place) => (place === 0 ? "Preguntar desde aquí" : "Preguntar hasta aquí"),

  refine: "Opciones y filtros",
  moreQuestions: "Otras preguntas posibles",
  whatThisIs: "Qué es esto:",
  whatThisIsText:
    "lo que dicen los documentos de este grafo, enunciado por enunciado, cada uno con su documento y su párrafo, en palabras de quienes los codificaron.",
  whatThisIsNot: "Qué no es:",
  whatThisIsNotText:
    "todo lo que se sabe, un juicio sobre quién tiene razón ni la demostración de que una cadena vale en su conjunto.",

  narrow: {
    title: "Acotar lo que se muestra",
    facets: {
      documents: "Documento",
      modalities: "En qué sentido",
      kinds: "Tipo de concepto",
      relations: "Relación",
      voices: "Voces independientes que lo respaldan",
      dates: "Fecha del documento",
    },
    away: (away, all) => `${count(away, "enunciado excluido", "enunciados excluidos")} de ${figures.format(all)}.`,
    clear: "Mostrar todo de nuevo",
    showAll: (number) => `Mostrar todo (${figures.format(number)})`,
    voices: (number) => (number === 0 ? "sin mínimo" : `al menos ${number}`),
    from: "desde",
    until: "hasta",
    onlyDated: (date) => `Solo de ${date}`,
    dated: (dated, all) =>
      `${count(dated, "documento con fecha", "documentos con fecha")} de ${figures.format(all)}. Si se fija un período, los enunciados de los demás quedan fuera.`,
    alsoPaths: "Buscar los caminos solo entre estos",
    alsoPathsHint:
      "Acotar cambia la tabla y la imagen. Este botón traslada también los documentos, las relaciones, el sentido y las voces a la pregunta.",
  },

  demands: {
    title: "Opciones de la pregunta",
    inForce: (number) => `${count(number, "opción activa", "opciones activas")}.`,
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
    relax: (change) => `Volver a preguntar, ${change}`,
    relaxations: {
      longer: "con 12 pasos como máximo",
      throughHubs: "pasando por los nudos",
      anyDirection: "en cualquier dirección",
      anyTime: "sin límite de fecha",
      severalDocuments: "reuniendo varios documentos",
      fewerVoices: "con cualquier número de voces",
      anyMeaning: "en cualquier sentido en que se digan los pasos",
      anyDocument: "con todos los documentos",
      anyRelation: "con todas las relaciones",
      anyWay: "por cualquier concepto",
      everything: "sin ninguna opción",
    },
  },

  table: {
    title: "Todos los enunciados",
    caption: "Los enunciados, el sentido en que se dicen, sus documentos y cuántas voces independientes los sostienen",
    find: "Buscar en la tabla",
    ofAnswer: "solo los de los caminos encontrados",
    count: (shown, all) => (shown === all ? statements(all) : `${figures.format(shown)} de ${statements(all)}`),
    empty: "No queda ningún enunciado. Acote menos o busque otra cosa.",
    columns: {
      subject: "De",
      relation: "Relación",
      object: "A",
      meant: "En qué sentido",
      documents: "Documento",
      voices: "Voces",
    },
    evidenceOf: (relation, sentence) => `${relation}: prueba de «${sentence}»`,
    pages: "Páginas de la tabla",
    previous: "Anterior",
    next: "Siguiente",
    range: (first, last, all) => `${figures.format(first)}–${figures.format(last)} de ${figures.format(all)}`,
  },

  ontology: {
    title: "Lo que este grafo puede decir",
    lead: (classes, relations) =>
      `${count(relations, "relación", "relaciones")} entre conceptos de ${count(classes, "clase", "clases")}, según un recuento del propio grafo.`,
    relations: "Relaciones",
    classes: "Clases",
    backwards: "en sentido inverso:",
    value: "un valor",
    showStatements: (number) => `Mostrar ${statements(number)}`,
    members: (number) => count(number, "concepto", "conceptos"),
  },

  sparql: {
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
    timedOut: (seconds) =>
      `La consulta no terminó en ${seconds} segundos y se detuvo. Hágala más precisa o añada un LIMIT.`,
    rows: (number) => (number === 0 ? "No se encontró nada." : `${count(number, "fila", "filas")}.`),
    lit: (number) => `${count(number, "concepto resaltado", "conceptos resaltados")} en la imagen.`,
    results: "Resultados de la consulta",
    more: (next, rest) => `Mostrar ${figures.format(next)} más, de ${figures.format(rest)}`,
    yes: "Sí",
    no: "No",
    place: (line, column) => `Línea ${line}, columna ${column}:`,
  },

  mislead: {
    title: "Qué puede engañarle",
    lead: "Aquí cada línea tiene una fuente y, aun así, una cadena de líneas verdaderas puede ser errónea. Cinco cosas que conviene tener presentes, con las cifras de este mismo grafo.",
    stitchedTitle: "Una cadena no es una afirmación",
    stitched:
      "Un camino pone enunciados uno tras otro. Si cada paso viene de un documento distinto, puede que nadie haya dicho nunca el conjunto; si un solo documento los sostiene todos, puede que su autor no haya sacado la conclusión. Cada respuesta dice cuál de los dos casos es el suyo y nombra su paso más débil.",
    hubsTitle: "Los nudos lo unen todo",
    hubs: "A través de un concepto que tocan muchos enunciados, casi todos los demás quedan unidos entre sí, y eso dice poco. En un grafo que tiene nudos así, los caminos no pasan por ellos a menos que usted lo permita. Los conceptos más conectados aquí:",
    documentsTitle: (number) =>
      number === 1 ? "Un documento no es el mundo" : `${figures.format(number)} documentos no son el mundo`,
    documents:
      "El grafo contiene lo que dicen estos documentos. Lo que ninguno dice no es falso, solo no está dicho aquí; y lo que dicen varios puede remontarse a una sola voz: por eso las voces se cuentan aparte de los documentos.",
    dated: (dated, all) =>
      `${count(dated, "documento", "documentos")} de ${figures.format(all)} ${dated === 1 ? "tiene" : "tienen"} una fecha registrada; de los demás, el grafo no sabe de cuándo son.`,
    encodersTitle: "Alguien los leyó y los codificó",
    encoders:
      "Las frases de esta página se construyen a partir de enunciados que alguien extrajo de los textos, con sus propias palabras y su propia elección de relaciones. No son citas. Abra un paso, suelte su copia del texto y lea el propio pasaje. Quién codificó estos enunciados:",
    meantTitle: "Lo posible, lo recomendado o lo que es un objetivo no es un hecho",
    meant:
      "Un documento puede afirmar algo como un hecho, referirlo, estimarlo, fijarlo como objetivo, recomendarlo o considerarlo posible, y también puede negarlo. La palabra figura junto a cada frase y en cada línea que no se afirma sin más. Los enunciados negados no sirven para ningún camino; se muestran junto a lo que niegan.",
  },

  scorecard: {
    title: "El balance de este grafo",
    lead: "Contado en esta página a partir de lo que está cargado, no escrito a mano.",
    what: "Enunciados",
    number: "Número",
    share: "Proporción",
    statements: "en total",
    evidenced: "con un documento",
    withPassage: "con un pasaje registrado",
    confirmed: "confirmados en sus copias de los textos",
    refuted: "no encontrados en sus copias de los textos",
    byMeaning: "Según el sentido en que se dicen",
    byVoices: "Según las voces independientes que los respaldan",
    voices: (number) =>
      number === 0 ? "no consta ninguna" : number < 3 ? count(number, "voz", "voces") : `${number} voces o más`,
    deniedNote:
      "Un enunciado negado se cuenta también en el sentido en que se dice. Un enunciado con varios sentidos se cuenta con el más fuerte.",
    check: "Compruébelo usted mismo",
    checkLead:
      "El grafo no contiene citas, solo dónde está cada pasaje y su huella digital. Dé a esta página sus copias de los documentos y buscará en ellas cada pasaje.",
  },

  statusSelected: (sentence) => `Prueba mostrada: ${sentence}`,
};
