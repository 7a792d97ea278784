/** The texts of the interface in French. */

import type { Catalogue } from "./catalogue.ts";
import { counting } from "./counting.ts";
import { en } from "./en.ts";

const count = counting("fr");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"];
const boxName = (place: number): string => boxNames[place] ?? "dernier";

const statements = (number: number): string => count(number, "énoncé", "énoncés");
const documents = (number: number): string => count(number, "document", "documents");

export const fr: Catalogue = {
  // What has no French yet is said in English.
  ...en,
  name: "Throughline",
  tagline: "Qu’est-ce qui relie deux choses, et qui le dit ?",
  facts: (concepts, number, sources) =>
    `${count(concepts, "concept", "concepts")} · ${statements(number)}${sources === 0 ? "" : ` · ${documents(sources)}`}`,
  skip: "Aller à la réponse",
  loading: "Lecture du graphe…",
  loadFailed: "Le graphe n’a pas pu être lu",
  loadHint: "Rechargez la page. Si cela ne suffit pas, reconstruisez-la avec npm run build.",
  pageTitle: (concepts) => `${concepts.join(" – ")} · Throughline`,

  undo: "Annuler",
  redo: "Rétablir",
  language: "Langue",
  linkNewer: "Ce lien vient d’une version plus récente de cette page : il peut en manquer des parties ici.",
  linkOtherData: "Ce lien a été fait avec une autre version des données : ce qu’il montre peut différer.",
  ownOpen: "Ouvrir vos données…",
  ownDrop:
    "Turtle, TriG, N-Triples, N-Quads, JSON-LD ou RDF/XML, compressés (.gz) ou non ; ou déposez des fichiers sur la page",
  ownReading: (file, triples) =>
    `Lecture de ${file}${triples === 0 ? "" : ` : ${count(triples, "triplet", "triplets")} pour l’instant`}…`,
  ownProgress: "Avancement de la lecture",
  ownFailed: "Vos données n’ont pas pu être lues.",
  ownPlace: (line, column) => `ligne ${line}, colonne ${column}`,
  ownDismiss: "Fermer",
  ownShown: (files) => `Vos données : ${files}.`,
  ownEvidence: (evidenced, total) => {
    if (total === 0) return "Elles ne contiennent aucun énoncé.";
    if (evidenced === 0) return "Aucun de leurs énoncés ne dit d’où il vient.";
    return `${evidenced} énoncés sur ${total} nomment leur source.`;
  },
  ownStaysHere: "Elles ont été lues dans ce navigateur et n’ont été envoyées nulle part.",
  ownBack: "Revenir au graphe de cette page",

  viewsLabel: "Vues",
  views: {
    answer: "Réponse",
    table: "Tableau",
    ontology: "Ontologie",
    sparql: "SPARQL",
    about: "Ce qui peut vous tromper",
  },

  takeAway: "Emporter…",
  takeClose: "Fermer",
  takePath: "Le chemin choisi",
  takeCited: "Copier le texte avec ses références",
  takeText: "Texte avec ses références",
  takePathTurtle: "Turtle avec ses preuves",
  takeStatement: "L’énoncé dont la preuve est ouverte",
  takeFootnote: "Copier une note de bas de page",
  takeShown: "Ce que montre l’image",
  takeView: "Cette vue",
  takeLink: "Copier le lien",
  takeEmbed: "Copier le code d’intégration",
  takeSaved: (form) => `Enregistré : ${form}.`,
  takeCopied: "Copié.",
  takeFailed: (reason) => `Cela n’a pas fonctionné : ${reason}`,
  colophon: (day, version) =>
    `Throughline, ${day.toLocaleDateString("fr", { dateStyle: "long" })}, version des données ${version}`,
  dataVersion: (version) => `Version des données ${version}`,
  wholePage: "La réponse entière, avec ses sources",

  between: (from, to) => `${from} et ${to}`,
  refused: "La question ne peut pas être posée ainsi",
  notRecorded: "non enregistré",
  noAuthor: "aucun auteur enregistré",
  noDate: "aucune date enregistrée",
  by: "par",
  paragraphs: (numbers) => `${numbers.length === 1 ? "paragraphe" : "paragraphes"} ${numbers.join(", ")}`,
  holds: "Quand cela vaut",
  meant: {
    asserted: "affirmé comme un fait",
    reported: "rapporté",
    estimated: "estimation",
    aimed: "objectif",
    recommended: "recommandé",
    possible: "possible",
    denied: "nié",
  },
  against: "Ce qui s’y oppose",
  chooseCopy: "Choisir votre copie…",
  dropCopy: "ou déposez-la ici : texte brut ou page web enregistrée, plusieurs à la fois.",
  copyStaysHere:
    "Votre copie est lue dans ce navigateur et n’est envoyée nulle part. Elle est oubliée à la fermeture de la page.",
  stop: "Arrêter",

  question: "Votre question",
  howAre: "Comment",
  and: "et",
  connected: "sont-ils liés ?",
  connect: "Relier",
  swap: "Échanger les deux concepts",
  conceptAt: (place) => {
    const name = boxName(place);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} concept`;
  },
  addConcept: "Ajouter un concept",
  removeConcept: (place) => `Retirer le ${boxName(place)} concept`,
  placeholder: "Nom ou sigle",
  suggestions: "Suggestions",
  alsoCalled: (alias) => `aussi « ${alias} »`,

  answer: "Réponse",
  pathsFound: (number, shortest) =>
    number === 1
      ? `1 chemin trouvé. Il compte ${statements(shortest)}.`
      : `${number} chemins trouvés. Le plus court compte ${statements(shortest)}.`,
  path: (number) => `Chemin ${number}`,
  showPath: (number) => `Montrer le chemin ${number}`,
  length: statements,
  oneSource: "un seul document porte chaque étape",
  stitched: (sources) => `assemblé à partir de ${documents(sources)}`,
  stitchedNote: "Aucun document n’énonce cette chaîne en entier : chaque étape a sa propre source.",
  weakest: "étape la plus faible",
  evidenceFor: (number) => `Référence ${number} : montrer la preuve`,
  paragraph: (number) => `paragraphe ${number}`,
  noDocument: "aucun document n’est enregistré pour cette étape",
  moreStatements: (number) => `et ${count(number, "autre énoncé", "autres énoncés")} entre les deux`,
  downloadTurtle: "Télécharger ce chemin en Turtle",
  cut: "La recherche a été interrompue",

  noPath: "Aucun chemin trouvé",
  incomplete: "Choisissez deux concepts",
  incompleteHint:
    "Écrivez un nom ou un sigle dans chaque champ et choisissez une suggestion. La réponse est une chaîne d’énoncés, chacun avec le document et le paragraphe qui le dit.",
  same: "Les deux champs désignent le même concept",
  sameHint: (label) =>
    `Un chemin relie deux concepts différents. Les deux champs désignent ${label} : changez l’un d’eux.`,
  unknown: (place, text) => `Le ${boxName(place)} champ, « ${text} », ne désigne aucun concept de ce graphe`,
  unknownHint: "Prenez l’un de ceux-ci, ou essayez un autre mot, un autre nom ou un sigle.",
  unknownAlone: "Essayez un autre mot, un autre nom ou un sigle.",
  ambiguous: (place, text) => `Le ${boxName(place)} champ, « ${text} », peut désigner plusieurs concepts`,
  ambiguousHint: "Choisissez celui que vous voulez dire.",

  picture: "Image",
  pictureOf: (nodes, edges) =>
    `Le chemin choisi et ce qui l’entoure : ${count(nodes, "concept", "concepts")}, ${statements(edges)}.`,
  pictureEmpty: "L’image apparaît avec la réponse.",
  pictureStill: "Ce navigateur n’offre pas WebGL : l’image est donc fixe. La réponse à côté est complète.",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  zoomAll: "Montrer toute l’image",
  legend: "Types de concepts visibles",
  otherKinds: "Autres",
  hidden: (number) => `${count(number, "voisin non dessiné", "voisins non dessinés")}`,

  evidence: "Preuve",
  close: "Fermer la preuve",
  whoSays: "Qui le dit",
  itself: "le document lui-même",
  where: "Dans quel document",
  whoEncoded: "Encodé par",
  howMeant: "En quel sens",
  held: (modality) => `Le document ${modality} que c’est le cas.`,
  denied: "Le document le nie.",
  note: "Note de l’encodage",
  textAbsent: (paragraph, title) =>
    `Le texte n’est pas dans cette page ; c’est le paragraphe ${paragraph} de « ${title} ».`,
  textAbsentAnywhere: (title) => `Le texte n’est pas dans cette page ; la source indiquée est « ${title} » en entier.`,
  exactPlace: "Emplacement exact dans le texte",
  file: "Fichier",
  characters: "Caractères",
  charactersRange: (start, end) => `${start} à ${end} (points de code Unicode, ${end - start} en tout)`,
  digest: "SHA-256 du passage",
  claim: "Nom de l’affirmation",
  noEvidence:
    "Aucun document n’est enregistré pour cet énoncé. Il appartient au vocabulaire du graphe ou est donné sans preuve.",
  alsoBetween: "Autres énoncés entre les deux mêmes concepts",
  dated: (date) => `daté du ${date}`,

  kinds: "Type",
  aliases: "Autres noms",
  identifier: "Identifiant",
  statementsOf: statements,
  noStatements: "Le graphe n’en dit rien d’autre.",
  useAs: (place) => (place === 0 ? "Partir d’ici" : "Aller jusqu’ici"),

  statusSelected: (sentence) => `Preuve montrée : ${sentence}`,
};
