/** Every text of the interface in French. */

import type { Catalogue } from "./catalogue.ts";
import { counting } from "./counting.ts";

const count = counting("fr");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"];
const boxName = (place: number): string => boxNames[place] ?? "dernier";

const figures = new Intl.NumberFormat("fr");
const shares = new Intl.NumberFormat("fr", { style: "percent", maximumFractionDigits: 1 });

const statements = (number: number): string => count(number, "énoncé", "énoncés");
const documents = (number: number): string => count(number, "document", "documents");

export const fr: Catalogue = {
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
  linkNewer: "Ce lien vient d’une version plus récente de cette page : il peut en manquer des parties ici.",
  linkOtherData: "Ce lien a été fait avec une autre version des données : ce qu’il montre peut différer.",

  language: "Langue",
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
  figure: (number) => figures.format(number),
  share: (part, whole) => (whole === 0 ? "–" : shares.format(part / whole)),
  andMore: (number) => `et ${count(number, "autre", "autres")}`,

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
  between: (from, to) => `${from} et ${to}`,
  refused: "La question ne peut pas être posée ainsi",
  same: "Deux champs désignent le même concept",
  sameHint: (label) => `Un chemin relie deux concepts différents. Deux champs désignent ${label} : changez l’un d’eux.`,
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
  pictureHelp:
    "Les flèches suivent les énoncés ; Page suivante et Page précédente parcourent ceux d’un concept ; Entrée montre la preuve ; Espace, ce que l’on sait du concept ; E ajoute des voisins, C les replie, P fixe ou libère le concept ; Maj et les flèches déplacent le concept, Ctrl et les flèches la vue ; plus, moins et 0 règlent l’agrandissement ; Échap fait sortir de l’image.",
  focusNode: (label, kind, connections) => `${label}, ${kind}, ${count(connections, "lien", "liens")}`,
  focusEdge: (sentence, place, all) => `${sentence} (${place} sur ${all})`,
  expanded: (label, added, left) =>
    `${label} : ${count(added, "voisin ajouté", "voisins ajoutés")}, ${count(left, "encore masqué", "encore masqués")}.`,
  nothingThere: "Aucun énoncé ne mène par là.",
  plusHidden: (number) => `+${number}`,
  expand: (more, hidden) =>
    hidden === 0
      ? "Tous les voisins sont montrés"
      : `Montrer ${more} de plus, sur ${count(hidden, "voisin masqué", "voisins masqués")}`,
  collapse: "Replier",
  pin: "Fixer ici",
  unpin: "Libérer",
  nodeTools: (label) => `Pour ${label}`,
  arrangement: "Disposition",
  arrangements: { path: "le long du chemin", map: "par forces", whole: "graphe entier" },
  colorBy: "Couleur",
  colorings: { type: "type", document: "document", community: "communauté" },
  sizeBy: "Taille",
  sizings: { none: "identique", degree: "selon les liens" },
  resetPicture: "Rétablir l’image de départ",
  wholeTooLarge: "Ce graphe est trop grand pour être dessiné en entier ; l’image montre ce qui entoure le chemin.",
  arranging: "Mise en place de l’image",
  around: (label) => `autour de ${label}`,
  colors: "Couleurs",
  lines: "Traits",
  lineStyles: {
    stated: "affirmé comme un fait",
    reported: "rapporté",
    wanted: "recommandé ou visé",
    uncertain: "possible ou estimé",
  },
  hideKind: (label) => `Masquer : ${label}`,
  showKind: (label) => `Montrer de nouveau : ${label}`,
  legend: "Types de concepts visibles",
  otherKinds: "Autres",
  hidden: (number) => `${count(number, "voisin non dessiné", "voisins non dessinés")}`,

  evidence: "Preuve",
  close: "Fermer la preuve",
  whoSays: "Qui le dit",
  itself: "le document lui-même",
  where: "Dans quel document",
  whoEncoded: "Encodé par",
  notRecorded: "non enregistré",
  howMeant: "En quel sens",
  // The verb comes in English; the tag before it says the same in the reader’s language.
  held: () => "C’est ainsi que le document le présente.",
  denied: "Le document le nie.",
  note: "Note de l’encodage",
  textAbsent: (paragraph, title) =>
    `Le texte n’est pas dans cette page ; c’est le paragraphe ${paragraph} de « ${title} ».`,
  textAbsentAnywhere: (title) => `Le texte n’est pas dans cette page ; la source indiquée est « ${title} » en entier.`,
  noAuthor: "aucun auteur enregistré",
  noDate: "aucune date enregistrée",
  by: "par",
  paragraphs: (numbers) => `${numbers.length === 1 ? "paragraphe" : "paragraphes"} ${numbers.join(", ")}`,
  holds: "Quand cela vaut",
  confidence: "Certitude déclarée",
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
  claims: (number, voices) =>
    `${count(number, "affirmation", "affirmations")} de ${count(voices, "voix indépendante", "voix indépendantes")}`,
  samePassage: (number) =>
    number === 1 ? "Un autre énoncé de ce passage" : `${figures.format(number)} autres énoncés de ce passage`,

  chooseCopy: "Choisir votre copie…",
  dropCopy: "ou déposez-la ici : texte brut ou page web enregistrée, plusieurs à la fois.",
  copyStaysHere:
    "Votre copie est lue dans ce navigateur et n’est envoyée nulle part. Elle est oubliée à la fermeture de la page.",
  copyReading: (file) => `Recherche des passages dans ${file}…`,
  stop: "Arrêter",
  copySame: (file, passages) =>
    `${file} est le texte qui a été encodé ; ${count(passages, "passage se trouve", "passages se trouvent")} là où le graphe le dit.`,
  copyEdition: (file, text, counts) =>
    `${file} est une autre édition de ${text}. Passages identiques : ${counts.exact} ; déplacés : ${counts.relocated} ; à plusieurs endroits : ${counts.ambiguous} ; introuvables : ${counts.missing}.`,
  copyRefused: {
    unknown: (file) => `${file} n’est aucun des textes de ce graphe : il ne contient aucun des passages recherchés.`,
    stopped: (file) => `${file} n’a pas été lu jusqu’au bout.`,
    "too-large": (file) => `${file} dépasse 8 Mo. Déposez seulement le document qui est cité.`,
    "not-text": (file) =>
      `${file} n’est pas du texte brut. Enregistrez le document en texte brut ou en page web, puis déposez-le.`,
    unreadable: (file) => `${file} n’a pas pu être lu. On ne peut pas déposer de dossiers, seulement des fichiers.`,
  },
  passageExact: (file) => `Extrait de votre copie, ${file} : mot pour mot ce qui a été enregistré.`,
  passageRelocated: (file) =>
    `Extrait de votre copie, ${file}, qui diffère du texte encodé : les mêmes mots, à un autre endroit ou dans une autre mise en forme.`,
  passageAmbiguous: (file, places) =>
    `Votre copie, ${file}, contient ces mots à ${places} endroits ; l’endroit montré est le plus proche de celui qui a été enregistré.`,
  passageMissing: (file) =>
    `Votre copie, ${file}, ne contient pas ce passage : ses mots ont été modifiés ou supprimés.`,

  exactPlace: "Emplacement exact dans le texte",
  file: "Fichier",
  characters: "Caractères",
  charactersRange: (start, end) => `${start} à ${end} (points de code Unicode, ${end - start} en tout)`,
  digest: "SHA-256 du passage",
  claim: "Nom de l’affirmation",
  noSuchStatement: "Ce graphe ne contient pas l’énoncé que montre le lien.",
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

  refine: "Options et filtres",
  moreQuestions: "Autres questions à poser",
  whatThisIs: "Ce que c’est :",
  whatThisIsText:
    "ce que disent les documents de ce graphe, énoncé par énoncé, chacun avec son document et son paragraphe, dans les mots de ceux qui les ont encodés.",
  whatThisIsNot: "Ce que ce n’est pas :",
  whatThisIsNotText:
    "tout ce que l’on sait, un jugement sur qui a raison, ou la preuve qu’une chaîne vaut dans son ensemble.",

  narrow: {
    title: "Restreindre ce qui est montré",
    facets: {
      documents: "Document",
      modalities: "En quel sens",
      kinds: "Type de concept",
      relations: "Relation",
      voices: "Voix indépendantes à l’appui",
      dates: "Date du document",
    },
    away: (away, all) => `${count(away, "énoncé écarté", "énoncés écartés")} sur ${figures.format(all)}.`,
    clear: "Tout montrer de nouveau",
    showAll: (number) => `Tout montrer (${figures.format(number)})`,
    voices: (number) => (number === 0 ? "sans minimum" : `au moins ${number}`),
    from: "de",
    until: "à",
    onlyDated: (date) => `Seulement de ${date}`,
    dated: (dated, all) =>
      `${count(dated, "document daté", "documents datés")} sur ${figures.format(all)}. Si une période est fixée, les énoncés des autres sont laissés de côté.`,
    alsoPaths: "Chercher les chemins parmi ceux-ci seulement",
    alsoPathsHint:
      "Restreindre change le tableau et l’image. Ce bouton reporte aussi les documents, les relations, le sens et les voix sur la question.",
  },

  demands: {
    title: "Options de la question",
    inForce: (number) => `${count(number, "option active", "options actives")}.`,
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
    relax: (change) => `Reposer la question, ${change}`,
    relaxations: {
      longer: "avec 12 étapes au plus",
      throughHubs: "en passant par les carrefours",
      anyDirection: "dans n’importe quel sens de parcours",
      anyTime: "sans limite de date",
      severalDocuments: "en assemblant plusieurs documents",
      fewerVoices: "quel que soit le nombre de voix",
      anyMeaning: "en quelque sens que les étapes soient dites",
      anyDocument: "avec tous les documents",
      anyRelation: "avec toutes les relations",
      anyWay: "par n’importe quels concepts",
      everything: "sans aucune option",
    },
  },

  table: {
    title: "Tous les énoncés",
    caption:
      "Les énoncés, le sens dans lequel ils sont dits, leurs documents et le nombre de voix indépendantes qui les portent",
    find: "Chercher dans le tableau",
    ofAnswer: "seulement ceux des chemins trouvés",
    count: (shown, all) => (shown === all ? statements(all) : `${figures.format(shown)} sur ${statements(all)}`),
    empty: "Il ne reste aucun énoncé. Restreignez moins, ou cherchez autre chose.",
    columns: {
      subject: "De",
      relation: "Relation",
      object: "Vers",
      meant: "En quel sens",
      documents: "Document",
      voices: "Voix",
    },
    evidenceOf: (relation, sentence) => `${relation} : preuve de « ${sentence} »`,
    pages: "Pages du tableau",
    previous: "Précédente",
    next: "Suivante",
    range: (first, last, all) => `${figures.format(first)}–${figures.format(last)} sur ${figures.format(all)}`,
  },

  ontology: {
    title: "Ce que ce graphe peut dire",
    lead: (classes, relations) =>
      `${count(relations, "relation", "relations")} entre des concepts de ${count(classes, "classe", "classes")}, d’après un décompte du graphe lui-même.`,
    relations: "Relations",
    classes: "Classes",
    backwards: "en sens inverse :",
    value: "une valeur",
    showStatements: (number) => `Montrer ${statements(number)}`,
    members: (number) => count(number, "concept", "concepts"),
  },

  sparql: {
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
    timedOut: (seconds) =>
      `La requête n’a pas abouti en ${seconds} secondes et a été arrêtée. Rendez-la plus précise, ou ajoutez un LIMIT.`,
    rows: (number) => (number === 0 ? "Rien n’a été trouvé." : `${count(number, "ligne", "lignes")}.`),
    lit: (number) => `${count(number, "concept mis en évidence", "concepts mis en évidence")} dans l’image.`,
    results: "Résultats de la requête",
    more: (next, rest) => `Montrer ${figures.format(next)} de plus, sur ${figures.format(rest)}`,
    yes: "Oui",
    no: "Non",
    place: (line, column) => `Ligne ${line}, colonne ${column} :`,
  },

  mislead: {
    title: "Ce qui peut vous tromper",
    lead: "Chaque ligne a ici une source, et une chaîne de lignes vraies peut pourtant être fausse. Cinq choses à garder à l’esprit, avec les chiffres de ce graphe même.",
    stitchedTitle: "Une chaîne n’est pas une affirmation",
    stitched:
      "Un chemin met des énoncés bout à bout. Si chaque étape vient d’un autre document, il se peut que personne n’ait jamais dit le tout ; si un seul document les porte toutes, son auteur n’en a pas forcément tiré la conclusion. Chaque réponse dit lequel des deux cas est le sien et nomme son étape la plus faible.",
    hubsTitle: "Les carrefours relient tout",
    hubs: "Par un concept auquel touchent de nombreux énoncés, presque tous les autres sont reliés deux à deux, et cela ne dit pas grand-chose. Dans un graphe qui a de tels carrefours, les chemins n’y passent que si vous le permettez. Les concepts les plus liés ici :",
    documentsTitle: (number) =>
      number === 1 ? "Un document n’est pas le monde" : `${figures.format(number)} documents ne sont pas le monde`,
    documents:
      "Le graphe contient ce que disent ces documents. Ce qu’aucun ne dit n’est pas faux, mais seulement absent ici ; et ce que plusieurs disent peut remonter à une seule voix : c’est pourquoi les voix sont comptées à part des documents.",
    dated: (dated, all) =>
      `${count(dated, "document", "documents")} sur ${figures.format(all)} ${dated < 2 ? "a" : "ont"} une date enregistrée ; pour les autres, le graphe ne sait pas de quand ils datent.`,
    encodersTitle: "Quelqu’un les a lus et encodés",
    encoders:
      "Les phrases de cette page sont construites à partir d’énoncés que quelqu’un a tirés des textes, avec ses propres mots et son propre choix de relations. Ce ne sont pas des citations. Ouvrez une étape, déposez votre copie du texte et lisez le passage lui-même. Qui a encodé ces énoncés :",
    meantTitle: "Ce qui est possible, recommandé ou visé n’est pas acquis",
    meant:
      "Un document peut affirmer une chose comme un fait, la rapporter, l’estimer, la viser, la recommander ou la tenir pour possible ; il peut aussi la nier. Le mot figure à côté de chaque phrase et sur chaque trait qui n’est pas simplement affirmé. Les énoncés niés ne servent à aucun chemin ; ils sont montrés à côté de ce qu’ils nient.",
  },

  scorecard: {
    title: "Le bilan de ce graphe",
    lead: "Compté dans cette page d’après ce qui est chargé, et non écrit à la main.",
    what: "Énoncés",
    number: "Nombre",
    share: "Part",
    statements: "en tout",
    evidenced: "avec un document",
    withPassage: "avec un passage enregistré",
    confirmed: "confirmés dans vos copies des textes",
    refuted: "introuvables dans vos copies des textes",
    byMeaning: "Selon le sens dans lequel ils sont dits",
    byVoices: "Selon les voix indépendantes à l’appui",
    voices: (number) =>
      number === 0 ? "aucune enregistrée" : number < 3 ? count(number, "voix", "voix") : `${number} voix ou plus`,
    deniedNote:
      "Un énoncé nié est compté aussi dans le sens où il est dit. Un énoncé qui a plusieurs sens est compté avec le plus fort.",
    check: "Vérifiez vous-même",
    checkLead:
      "Le graphe ne contient pas de citations, seulement l’emplacement de chaque passage et son empreinte. Donnez à cette page vos copies des documents : elle y cherche chaque passage.",
  },

  statusSelected: (sentence) => `Preuve montrée : ${sentence}`,
};
