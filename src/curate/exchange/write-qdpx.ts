/**
 * A REFI-QDA project as its archive: the XML and the texts that go along. Standard: https://www.qdasoftware.org/ (Project.xsd 1.0);
 * elements stand in the order of its sequences.
 */

import { escapeXml, xmlText } from "../../rdf/write/xml-text.ts";
import { zipSync } from "../packages/markup.ts";
import { guidOf } from "./guid.ts";
import { ORIGIN } from "./origin.ts";
import type { QdaCode } from "./qda-codes.ts";
import type { QdaContent, QdaLink, QdaSegment, QdaText } from "./qda-content.ts";

/** The first day that a zip can tell: no clock is in the file. */
const NO_TIME = new Date(1980, 0, 1);

/** The bytes of a .qdpx: the same for the same content. */
export function qdpxOf(content: QdaContent): Uint8Array {
  const files = content.texts.flatMap(({ guid, text }) =>
    text === null ? [] : [[`sources/${guid}.txt`, new TextEncoder().encode(text)] as const],
  );
  const project = new TextEncoder().encode(qdeOf(content));
  return zipSync({ "project.qde": project, ...Object.fromEntries(files) }, { mtime: NO_TIME, level: 6 });
}

type Attributes = Readonly<Record<string, string | null>>;

/** An element with what stands in it; attributes that are null are left out. */
function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(xmlText(value))}"`],
  );
  const content = inside.join("");
  return content === "" ? `<${name}${told.join("")}/>` : `<${name}${told.join("")}>${content}</${name}>`;
}

const words = (name: string, text: string | null): string =>
  text === null || text === "" ? "" : `<${name}>${escapeXml(xmlText(text))}</${name}>`;

/** A group of elements; none where it would be empty, which the standard does not allow. */
const group = (name: string, inside: readonly string[]): string =>
  inside.length === 0 ? "" : `<${name}>\n${inside.join("\n")}\n</${name}>\n`;

function qdeOf({ name, users, codes, texts, notes, links }: QdaContent): string {
  const own = { name, origin: ORIGIN, xmlns: "urn:QDA-XML:project:1.0" };
  const inside = [
    "\n",
    group(
      "Users",
      [...users].map(([guid, user]) => element("User", { guid, name: user })),
    ),
    codes.length === 0 ? "" : `<CodeBook>\n${group("Codes", codes.map(codeElement))}</CodeBook>\n`,
    group("Sources", texts.map(textElement)),
    group("Notes", [...notes].map(noteElement)),
    group("Links", links.map(linkElement)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("Project", own, ...inside)}\n`;
}

function codeElement({ guid, name, description, isCodable, below }: QdaCode): string {
  const attributes = { guid, name, isCodable: String(isCodable) };
  return element("Code", attributes, words("Description", description), ...below.map(codeElement));
}

function textElement({ guid, name, file, text, segments }: QdaText): string {
  const plainTextPath = text === null ? `relative:///${file}` : `internal://${guid}.txt`;
  return element("TextSource", { guid, name, plainTextPath }, ...segments.map(segmentElement));
}

function segmentElement({ guid, start, end, description, codes, notes, user, created }: QdaSegment): string {
  const by = { creatingUser: user, creationDateTime: created };
  return element(
    "PlainTextSelection",
    { guid, startPosition: String(start), endPosition: String(end), ...by },
    words("Description", description),
    ...codes.map((code) =>
      element("Coding", { guid: guidOf("coding", guid, code), ...by }, element("CodeRef", { targetGUID: code })),
    ),
    ...notes.map((note) => element("NoteRef", { targetGUID: note })),
  );
}

function noteElement([guid, text]: readonly [string, string]): string {
  return element("Note", { guid }, words("PlainTextContent", text));
}

function linkElement({ guid, name, from, to }: QdaLink): string {
  return element("Link", { guid, name, direction: "OneWay", originGUID: from, targetGUID: to });
}
