/** Every text of the interface in English, which is complete: its keys are what the other catalogues must have. */

import type { AnchorState, Modality } from "throughline/evidence";
import { counting } from "./counting.ts";

const count = counting("en");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["first", "second", "third", "fourth", "fifth", "sixth"];
const boxName = (place: number): string => boxNames[place] ?? "last";

const figures = new Intl.NumberFormat("en");
const shares = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

export const en = {
  name: "Throughline",
  tagline: "How are two things connected, and who says so?",
  facts: (concepts: number, statements: number, sources: number) =>
    `${count(concepts, "concept", "concepts")} · ${count(statements, "statement", "statements")}${
      sources === 0 ? "" : ` · ${count(sources, "document", "documents")}`
    }`,
  skip: "Skip to the answer",
  loading: "Reading the graph…",
  loadFailed: "The graph could not be read",
  loadHint: "Reload the page. If that does not help, build it again with npm run build.",
  pageTitle: (concepts: readonly string[]) => `${concepts.join(" – ")} · Throughline`,

  undo: "Undo",
  redo: "Redo",
  linkNewer: "This link was made by a later version of this page: parts of it may be missing here.",
  linkOtherData: "This link was made with another version of the data: what it shows may differ from what was shared.",

  language: "Language",
  ownOpen: "Open your own data…",
  ownDrop: "Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, packed (.gz) or not; or drop files on the page",
  ownReading: (file: string, triples: number) =>
    `Reading ${file}${triples === 0 ? "" : `: ${count(triples, "triple", "triples")} so far`}…`,
  ownProgress: "How far the file has been read",
  ownFailed: "Your data could not be read.",
  ownPlace: (line: number, column: number) => `line ${line}, column ${column}`,
  ownDismiss: "Dismiss",
  ownShown: (files: string) => `Your own data: ${files}.`,
  ownEvidence: (evidenced: number, statements: number) => {
    if (statements === 0) return "It holds no statement that joins or describes anything.";
    if (evidenced === 0) return "None of its statements says where it comes from.";
    return `${evidenced} of ${count(statements, "statement names its source", "statements name their source")}.`;
  },
  ownStaysHere: "It was read in this browser and sent nowhere.",
  ownBack: "Back to the graph of this page",

  viewsLabel: "Views",
  views: {
    answer: "Answer",
    table: "Table",
    ontology: "Ontology",
    sparql: "SPARQL",
    about: "How this can mislead you",
  },
  figure: (number: number) => figures.format(number),
  share: (part: number, whole: number) => (whole === 0 ? "–" : shares.format(part / whole)),
  andMore: (number: number) => `and ${figures.format(number)} more`,

  takeAway: "Take away…",
  takeClose: "Close",
  takePath: "The picked path",
  takeCited: "Copy as text with citations",
  takeText: "Text with citations",
  takePathTurtle: "Turtle with its evidence",
  takeStatement: "The statement whose evidence is open",
  takeFootnote: "Copy a footnote",
  takeShown: "What the picture shows",
  takeView: "This view",
  takeLink: "Copy the link",
  takeEmbed: "Copy the code to embed it",
  takeSaved: (form: string) => `Saved: ${form}.`,
  takeCopied: "Copied.",
  takeFailed: (reason: string) => `That did not work: ${reason}`,
  colophon: (day: Date, version: string) =>
    `Throughline, ${day.toLocaleDateString("en", { dateStyle: "long" })}, data version ${version}`,
  dataVersion: (version: string) => `Data version ${version}`,
  wholePage: "The whole answer, with its sources",

  question: "Your question",
  howAre: "How are",
  and: "and",
  connected: "connected?",
  connect: "Connect",
  swap: "Swap the two concepts",
  conceptAt: (place: number) => {
    const name = boxName(place);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} concept`;
  },
  addConcept: "Add a concept",
  removeConcept: (place: number) => `Remove the ${boxName(place)} concept`,
  placeholder: "Name or abbreviation",
  suggestions: "Suggestions",
  alsoCalled: (alias: string) => `also “${alias}”`,

  answer: "Answer",
  pathsFound: (number: number, shortest: number) => {
    const length = count(shortest, "statement", "statements");
    return number === 1 ? `1 path found. It takes ${length}.` : `${number} paths found. The shortest takes ${length}.`;
  },
  path: (number: number) => `Path ${number}`,
  showPath: (number: number) => `Show path ${number}`,
  length: (hops: number) => count(hops, "statement", "statements"),
  oneSource: "one document carries every step",
  stitched: (sources: number) => `put together from ${count(sources, "document", "documents")}`,
  stitchedNote: "No single document states this chain as a whole: each step has its own source.",
  weakest: "weakest step",
  evidenceFor: (number: number) => `Citation ${number}: show the evidence`,
  paragraph: (number: number) => `paragraph ${number}`,
  noDocument: "no document is recorded for this step",
  moreStatements: (number: number) => `and ${count(number, "more statement", "more statements")} between the two`,
  downloadTurtle: "Download this path as Turtle",
  cut: "The search was cut short",

  noPath: "No path was found",
  incomplete: "Choose two concepts",
  incompleteHint:
    "Type a name or an abbreviation in each box and pick a suggestion. The answer is a chain of statements, each with the document and the paragraph that says it.",
  between: (from: string, to: string) => `${from} and ${to}`,
  refused: "The question cannot be asked like this",
  same: "Two boxes name the same concept",
  sameHint: (label: string) => `A path joins two different concepts. Two boxes mean ${label}: change one of them.`,
  unknown: (place: number, text: string) => `The ${boxName(place)} box, “${text}”, names no concept in this graph`,
  unknownHint: "Take one of these, or try another word, an alias or an abbreviation.",
  unknownAlone: "Try another word, an alias or an abbreviation.",
  ambiguous: (place: number, text: string) => `The ${boxName(place)} box, “${text}”, can mean more than one concept`,
  ambiguousHint: "Pick the one that you mean.",

  picture: "Picture",
  pictureOf: (nodes: number, edges: number) =>
    `The picked path and its surroundings: ${count(nodes, "concept", "concepts")}, ${count(edges, "statement", "statements")}.`,
  pictureEmpty: "The picture appears with the answer.",
  pictureStill: "This browser offers no WebGL, so the picture stands still. The answer beside it is complete.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomAll: "Show the whole picture",
  pictureHelp:
    "Arrow keys walk along the statements, Page Down and Page Up go through those of a concept, Enter shows the evidence, Space what is known of the concept, E adds neighbours, C folds them away, P pins, Shift and arrows move the concept, Ctrl and arrows the view, plus, minus and 0 zoom, Escape leaves.",
  focusNode: (label: string, kind: string, connections: number) =>
    `${label}, ${kind}, ${count(connections, "connection", "connections")}`,
  focusEdge: (sentence: string, place: number, all: number) => `${sentence} (${place} of ${all})`,
  expanded: (label: string, added: number, left: number) =>
    `${count(added, "neighbour", "neighbours")} of ${label} added, ${left} still hidden.`,
  nothingThere: "No statement leads that way.",
  plusHidden: (number: number) => `+${number}`,
  expand: (more: number, hidden: number) =>
    hidden === 0
      ? "All neighbours shown"
      : `Show ${more} more of ${count(hidden, "hidden neighbour", "hidden neighbours")}`,
  collapse: "Fold away",
  pin: "Pin here",
  unpin: "Unpin",
  nodeTools: (label: string) => `For ${label}`,
  arrangement: "Arrange",
  arrangements: { path: "along the path", map: "by forces", whole: "whole graph" },
  colorBy: "Colour",
  colorings: { type: "kind", document: "document", community: "community" },
  sizeBy: "Size",
  sizings: { none: "the same", degree: "by connections" },
  resetPicture: "Reset the picture",
  wholeTooLarge: "This graph is too large to be drawn whole; the picture shows the surroundings of the path.",
  arranging: "Arranging the picture",
  around: (label: string) => `around ${label}`,
  colors: "Colours",
  lines: "Lines",
  lineStyles: {
    stated: "stated as fact",
    reported: "reported",
    wanted: "recommended or aimed at",
    uncertain: "possible or estimated",
  },
  hideKind: (label: string) => `Hide: ${label}`,
  showKind: (label: string) => `Show again: ${label}`,
  legend: "Kinds of concepts in view",
  otherKinds: "Other",
  hidden: (number: number) => `${count(number, "neighbour", "neighbours")} not drawn`,

  evidence: "Evidence",
  close: "Close the evidence",
  whoSays: "Who says it",
  itself: "the document, in its own voice",
  where: "In which document",
  whoEncoded: "Who encoded it",
  notRecorded: "not recorded",
  howMeant: "How it is meant",
  held: (modality: string) => `The document ${modality} that this is so.`,
  denied: "The document denies it.",
  note: "Curator’s note",
  textAbsent: (paragraph: number, title: string) =>
    `The text is not in this page; it is paragraph ${paragraph} of “${title}”.`,
  textAbsentAnywhere: (title: string) =>
    `The text is not in this page; the whole of “${title}” is given as the source.`,
  noAuthor: "no author recorded",
  noDate: "no date recorded",
  by: "by",
  paragraphs: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? "paragraph" : "paragraphs"} ${numbers.join(", ")}`,
  holds: "When it holds",
  confidence: "How sure, it says",
  meant: {
    asserted: "stated as fact",
    reported: "reported",
    estimated: "estimate",
    aimed: "aim",
    recommended: "recommended",
    possible: "possible",
    denied: "denied",
  } satisfies Record<Modality | "denied", string>,
  against: "Against it",
  claims: (number: number, voices: number) =>
    `${count(number, "claim", "claims")} by ${count(voices, "independent voice", "independent voices")}`,
  samePassage: (number: number) =>
    number === 1 ? "Another statement of this passage" : `${number} other statements of this passage`,

  chooseCopy: "Choose your copy…",
  dropCopy: "or drop it here: plain text or a saved web page, several at once.",
  copyStaysHere: "Your copy is read in this browser and is sent nowhere. It is forgotten when the page is closed.",
  copyReading: (file: string) => `Looking for the passages in ${file}…`,
  stop: "Stop",
  copySame: (file: string, passages: number) =>
    `${file} is the text that was encoded; ${count(passages, "passage is", "passages are")} where the graph says.`,
  copyEdition: (file: string, text: string, counts: Readonly<Record<AnchorState, number>>) =>
    `${file} is another edition of ${text}: ${counts.exact} exact, ${counts.relocated} moved, ${counts.ambiguous} in more than one place, ${counts.missing} not found.`,
  copyRefused: {
    unknown: (file: string) => `${file} is none of the texts of this graph: none of the passages looked for is in it.`,
    stopped: (file: string) => `${file} was not read to the end.`,
    "too-large": (file: string) => `${file} is larger than 8 MB. Drop the one document that is cited.`,
    "not-text": (file: string) =>
      `${file} is no plain text. Save the document as plain text or as a web page and drop that.`,
    unreadable: (file: string) => `${file} could not be read. Folders cannot be dropped, only files.`,
  },
  passageExact: (file: string) => `From your copy, ${file}: word for word as recorded.`,
  passageRelocated: (file: string) =>
    `From your copy, ${file}, which differs from the text that was encoded: the same words at another place or set otherwise.`,
  passageAmbiguous: (file: string, places: number) =>
    `Your copy, ${file}, carries these words in ${places} places; the nearest to the recorded one is shown.`,
  passageMissing: (file: string) =>
    `Your copy, ${file}, does not carry this passage: its words have been changed or left out.`,

  exactPlace: "Exact place in the text",
  file: "File",
  characters: "Characters",
  charactersRange: (start: number, end: number) => `${start} to ${end} (Unicode code points, ${end - start} in all)`,
  digest: "SHA-256 of the passage",
  claim: "Name of the claim",
  noSuchStatement: "This graph does not hold the statement that the link shows.",
  noEvidence:
    "No document is recorded for this statement. It belongs to the vocabulary of the graph or comes without evidence.",
  alsoBetween: "Other statements between the same two concepts",
  dated: (date: string) => `dated ${date}`,

  kinds: "Kind",
  aliases: "Also called",
  identifier: "Identifier",
  statementsOf: (number: number) => count(number, "statement", "statements"),
  noStatements: "The graph says nothing else about it.",
  useAs: (place: number) => (place === 0 ? "Ask from here" : "Ask to here"),

  refine: "Options and filters",
  moreQuestions: "More to ask",
  whatThisIs: "What this is:",
  whatThisIsText:
    "what the documents of this graph say, statement by statement, each with its document and paragraph, put into words by those who encoded it.",
  whatThisIsNot: "What it is not:",
  whatThisIsNotText: "the whole of what is known, a judgement on who is right, or proof that a chain holds as a whole.",

  narrow: {
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
      `${figures.format(away)} of ${count(all, "statement is", "statements are")} narrowed away.`,
    clear: "Show all again",
    showAll: (number: number) => `Show all ${figures.format(number)}`,
    voices: (number: number) => (number === 0 ? "any number" : `at least ${number}`),
    from: "from",
    until: "until",
    onlyDated: (date: string) => `Only of ${date}`,
    dated: (dated: number, all: number) =>
      `${dated} of ${count(all, "document", "documents")} with a date. With a period, statements of the others are left out.`,
    alsoPaths: "Ask the paths of these only",
    alsoPathsHint:
      "Narrowing changes the table and the picture. This carries documents, relations, meaning and voices over to the question.",
  },

  demands: {
    title: "Options of the question",
    inForce: (number: number) => `${count(number, "option is", "options are")} in force.`,
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
    relax: (change: string) => `Ask again, ${change}`,
    relaxations: {
      longer: "with up to 12 steps",
      throughHubs: "through hubs",
      anyDirection: "in any direction",
      anyTime: "at any time",
      severalDocuments: "put together from several documents",
      fewerVoices: "with any number of voices",
      anyMeaning: "however the steps are meant",
      anyDocument: "with every document",
      anyRelation: "with every relation",
      anyWay: "by any way",
      everything: "with every option lifted",
    },
  },

  table: {
    title: "All statements",
    caption: "Statements with how they are meant, their documents, and how many independent voices make them",
    find: "Find in the table",
    ofAnswer: "only those of the paths found",
    count: (shown: number, all: number) =>
      shown === all
        ? count(all, "statement", "statements")
        : `${figures.format(shown)} of ${count(all, "statement", "statements")}`,
    empty: "No statement is left. Narrow less, or find something else.",
    columns: {
      subject: "From",
      relation: "Relation",
      object: "To",
      meant: "How it is meant",
      documents: "Document",
      voices: "Voices",
    },
    evidenceOf: (relation: string, sentence: string) => `${relation}: evidence of “${sentence}”`,
    pages: "Pages of the table",
    previous: "Previous",
    next: "Next",
    range: (first: number, last: number, all: number) =>
      `${figures.format(first)}–${figures.format(last)} of ${figures.format(all)}`,
  },

  ontology: {
    title: "What this graph can say",
    lead: (classes: number, relations: number) =>
      `${count(relations, "relation", "relations")} between concepts of ${count(classes, "class", "classes")}, counted from the graph itself.`,
    relations: "Relations",
    classes: "Classes",
    backwards: "backwards:",
    value: "a value",
    showStatements: (number: number) => `Show ${count(number, "statement", "statements")}`,
    members: (number: number) => count(number, "concept", "concepts"),
  },

  sparql: {
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
    timedOut: (seconds: number) =>
      `The query did not end within ${seconds} seconds and was stopped. Make it narrower, or add a LIMIT.`,
    rows: (number: number) => (number === 0 ? "Nothing was found." : `${count(number, "row", "rows")}.`),
    lit: (number: number) => `${count(number, "concept is", "concepts are")} lit in the picture.`,
    results: "Results of the query",
    more: (next: number, rest: number) => `Show ${figures.format(next)} more of ${figures.format(rest)}`,
    yes: "Yes",
    no: "No",
    place: (line: number, column: number) => `Line ${line}, column ${column}:`,
  },

  mislead: {
    title: "How this can mislead you",
    lead: "Every line here has a source, and a chain of true lines can still be wrong. Five things to keep in mind, with the figures of this very graph.",
    stitchedTitle: "A chain is not a claim",
    stitched:
      "A path puts statements end to end. Where each step comes from another document, nobody may ever have said the whole; where one document carries them all, its author may still not have drawn the conclusion. Each answer says which of the two it is and names its weakest step.",
    hubsTitle: "Hubs connect everything",
    hubs: "Through a concept that many statements touch, nearly any two others are joined, and that says little. Where a graph has hubs, paths do not pass through them unless you allow it. The most connected concepts here:",
    documentsTitle: (number: number) =>
      number === 1 ? "One document is not the world" : `${figures.format(number)} documents are not the world`,
    documents:
      "The graph holds what these documents say. What none of them says is not false, only unsaid here; and what several of them say may go back to one voice, which is why voices are counted apart from documents.",
    dated: (dated: number, all: number) =>
      `${dated} of ${count(all, "document has", "documents have")} a recorded date; of the others the graph does not know how old they are.`,
    encodersTitle: "Somebody read and encoded them",
    encoders:
      "The sentences on this page are built from statements that somebody took from the texts, in that person’s words and choice of relations. They are not quotations. Open a step, drop your copy of the text, and read the passage itself. Who encoded these statements:",
    meantTitle: "What is possible, recommended or aimed at is not so",
    meant:
      "A document may state a thing as fact, report it, estimate it, aim at it, recommend it or hold it possible, and it may deny it. The word stands beside every sentence and on every edge that is not plainly asserted. Paths use denied statements for nothing; they are shown beside what they deny.",
  },

  scorecard: {
    title: "The scorecard of this graph",
    lead: "Counted in this page from what is loaded, not written by hand.",
    what: "Statements",
    number: "Number",
    share: "Share",
    statements: "in all",
    evidenced: "with a document",
    withPassage: "with a recorded passage",
    confirmed: "confirmed in your copies of the texts",
    refuted: "not found in your copies of the texts",
    byMeaning: "By how they are meant",
    byVoices: "By independent voices behind them",
    voices: (number: number) =>
      number === 0 ? "none recorded" : number < 3 ? count(number, "voice", "voices") : `${number} or more voices`,
    deniedNote:
      "A denied statement counts also in how it is meant. A statement counts with the strongest of its meanings.",
    check: "Check it yourself",
    checkLead:
      "The graph holds no quotations, only where each passage is and what it hashes to. Give this page your copies of the documents, and it looks up every passage in them.",
  },

  statusSelected: (sentence: string) => `Evidence shown: ${sentence}`,
} as const;
