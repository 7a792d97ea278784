/** The reader’s own data in place of the page’s graph. */

import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const ownData = panel({
  en: {
    title: "Your own data",
    open: "Open your own data…",
    forms:
      "Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML, GraphML, GEXF, Graphology JSON, tables of nodes and edges (CSV), packed (.gz) or not, a spreadsheet (XLSX, ODS, CSV), a snapshot (.throughline), or a project as folder or .zip",
    orDrop: "or drop files on the page",
    example: "Try an example",
    exampleShown: (file: string) => `An example, all of it made up: ${file}.`,
    saveExample: "Save this file",
    dropHere: "Drop to open your own data",
    reading: (file: string, triples: number) =>
      `Reading ${file}${triples === 0 ? "" : `: ${en.count(triples, "triple", "triples")} so far`}…`,
    progress: "How far the file has been read",
    failed: "Your data could not be read.",
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    namespace: "Namespace of its names",
    readWith: "Open with it",
    dismiss: "Dismiss",
    fetched: (address: string) => `Data from ${address}.`,
    wasFetched: "It was fetched from there and read in this browser.",
    shown: (files: string) => `Your own data: ${files}.`,
    evidence: (evidenced: number, statements: number) => {
      if (statements === 0) return "It holds no statement that joins or describes anything.";
      if (evidenced === 0) return "None of its statements says where it comes from.";
      return `${evidenced} of ${en.count(statements, "statement names its source", "statements name their source")}.`;
    },
    leftOut: {
      rows: (count: number) =>
        `${en.count(count, "row of the sheet is", "rows of the sheet are")} left out, as was told before it opened.`,
      files: (count: number) =>
        `${en.count(count, "file in it is no RDF and was", "files in it are no RDF and were")} passed over.`,
    },
    willStayHere: "What you drop is read in this browser and sent nowhere.",
    staysHere: "It was read in this browser and sent nowhere.",
    keep: "Keep in this browser",
    notKept: "It could not be kept: this browser has no room, or keeps nothing, as in a private window.",
    kept: "Kept in this browser",
    keptFacts: (bytes: number, day: string) => `${en.figure(Math.ceil(bytes / 1000))} kB, ${en.date(day)}`,
    forget: "Forget",
    forgetNamed: (name: string) => `Forget ${name}`,
    back: "Back to the graph of this page",
  },
  fr: {
    title: "Vos données",
    open: "Ouvrir vos données…",
    forms:
      "Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML, GraphML, GEXF, JSON de Graphology, tableaux de nœuds et d’arêtes (CSV), compressés (.gz) ou non, une feuille de calcul (XLSX, ODS, CSV), un instantané (.throughline), ou un projet en dossier ou en .zip",
    orDrop: "ou déposez des fichiers sur la page",
    example: "Essayer un exemple",
    exampleShown: (file) => `Un exemple, entièrement inventé : ${file}.`,
    saveExample: "Enregistrer ce fichier",
    dropHere: "Déposez ici pour ouvrir vos données",
    reading: (file, triples) =>
      `Lecture de ${file}${triples === 0 ? "" : ` : ${fr.count(triples, "triplet", "triplets")} pour l’instant`}…`,
    progress: "Avancement de la lecture",
    failed: "Vos données n’ont pas pu être lues.",
    place: (line, column) => `ligne ${line}, colonne ${column}`,
    namespace: "Espace de noms du fichier",
    readWith: "Ouvrir ainsi",
    dismiss: "Fermer",
    fetched: (address) => `Données de ${address}.`,
    wasFetched: "Elles y ont été prises et lues dans ce navigateur.",
    shown: (files) => `Vos données : ${files}.`,
    evidence: (evidenced, total) => {
      if (total === 0) return "Elles ne contiennent aucun énoncé.";
      if (evidenced === 0) return "Aucun de leurs énoncés ne dit d’où il vient.";
      return `${evidenced} énoncés sur ${total} nomment leur source.`;
    },
    leftOut: {
      rows: (count) =>
        `${fr.count(count, "ligne de la feuille est laissée", "lignes de la feuille sont laissées")} de côté, comme annoncé avant l’ouverture.`,
      files: (count) =>
        `${fr.count(count, "fichier n’y est pas du RDF et a été ignoré", "fichiers n’y sont pas du RDF et ont été ignorés")}.`,
    },
    willStayHere: "Ce que vous déposez est lu dans ce navigateur et n’est envoyé nulle part.",
    staysHere: "Elles ont été lues dans ce navigateur et n’ont été envoyées nulle part.",
    keep: "Garder dans ce navigateur",
    notKept:
      "Elles n’ont pas pu être gardées : ce navigateur n’a plus de place, ou ne garde rien, comme en navigation privée.",
    kept: "Gardées dans ce navigateur",
    keptFacts: (bytes, day) => `${fr.figure(Math.ceil(bytes / 1000))} ko, ${fr.date(day)}`,
    forget: "Oublier",
    forgetNamed: (name) => `Oublier ${name}`,
    back: "Revenir au graphe de cette page",
  },
  es: {
    title: "Sus datos",
    open: "Abrir sus datos…",
    forms:
      "Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML, GraphML, GEXF, JSON de Graphology, tablas de nodos y aristas (CSV), comprimidos (.gz) o no, una hoja de cálculo (XLSX, ODS, CSV), una instantánea (.throughline), o un proyecto como carpeta o .zip",
    orDrop: "o suelte archivos en la página",
    example: "Probar un ejemplo",
    exampleShown: (file) => `Un ejemplo, todo inventado: ${file}.`,
    saveExample: "Guardar este archivo",
    dropHere: "Suelte aquí para abrir sus datos",
    reading: (file, triples) =>
      `Leyendo ${file}${triples === 0 ? "" : `: ${es.count(triples, "tripleta", "tripletas")} por ahora`}…`,
    progress: "Avance de la lectura",
    failed: "No se pudieron leer sus datos.",
    place: (line, column) => `línea ${line}, columna ${column}`,
    namespace: "Espacio de nombres del archivo",
    readWith: "Abrir así",
    dismiss: "Cerrar",
    fetched: (address) => `Datos de ${address}.`,
    wasFetched: "Se tomaron de allí y se leyeron en este navegador.",
    shown: (files) => `Sus datos: ${files}.`,
    evidence: (evidenced, total) => {
      if (total === 0) return "No contienen ningún enunciado.";
      if (evidenced === 0) return "Ninguno de sus enunciados dice de dónde viene.";
      return `${evidenced} de ${total} enunciados nombran su fuente.`;
    },
    leftOut: {
      rows: (count) =>
        `${es.count(count, "fila de la hoja queda", "filas de la hoja quedan")} fuera, como se dijo antes de abrirla.`,
      files: (count) =>
        `${es.count(count, "archivo no es RDF y se pasó por alto", "archivos no son RDF y se pasaron por alto")}.`,
    },
    willStayHere: "Lo que suelte se lee en este navegador y no se envía a ninguna parte.",
    staysHere: "Se leyeron en este navegador y no se enviaron a ninguna parte.",
    keep: "Guardar en este navegador",
    notKept: "No se pudieron guardar: este navegador no tiene sitio, o no guarda nada, como en una ventana privada.",
    kept: "Guardados en este navegador",
    keptFacts: (bytes, day) => `${es.figure(Math.ceil(bytes / 1000))} kB, ${es.date(day)}`,
    forget: "Olvidar",
    forgetNamed: (name) => `Olvidar ${name}`,
    back: "Volver al grafo de esta página",
  },
});
