/** Every text of the interface in English, which is complete: its keys are what the other catalogues must have. */

import type { AnchorState, Modality } from "throughline/evidence";
import { counting } from "./counting.ts";

const count = counting("en");

/** Boxes by their place, from 0. */
const boxNames: readonly string[] = ["first", "second", "third", "fourth", "fifth", "sixth"];
const boxName = (place: number): string => boxNames[place] ?? "last";

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

  statusSelected: (sentence: string) => `Evidence shown: ${sentence}`,
} as const;
