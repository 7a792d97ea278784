/**
 * A project of REFI-QDA, which NVivo, MAXQDA, ATLAS.ti, QualCoder and others exchange: coded segments of texts. Its XML is
 * read by events; codes, users and texts by their ids. Standard: https://www.qdasoftware.org/
 */

import { ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { unzip, xmlPart } from "../../sheet/zip.ts";
import { ORIGIN } from "../exchange/origin.ts";
import { type ForeignNote, type ForeignNotes, NO_NOTE, NOTE_LIMITS, type Tag } from "./foreign.ts";
import { selectedWords } from "./positions.ts";
import { type Coding, type QdaProject, type QdaSource, qdaProjectOf, type Selection } from "./qda-project.ts";

const INTERNAL = "internal://";

/** Throws `syntax`, `limit` and `unsupported` as the other readers of zips, `unknown-format` for a zip of another kind. */
export function readQdpx(bytes: Uint8Array): ForeignNotes {
  const parts = unzip(bytes, (name) => /(?:^|\/)project\.qde$|\.txt$/i.test(name));
  const main = [...parts.keys()].find((name) => /(?:^|\/)project\.qde$/i.test(name));
  const xml = main === undefined ? null : xmlPart(parts, main);
  if (xml === null) {
    throw new ThroughlineError("unknown-format", "The file is a zip, but no REFI-QDA project: it has no project.qde.", {
      hint: "Export the project as REFI-QDA (.qdpx) from the program that it was coded in.",
    });
  }
  const project = qdaProjectOf(xml);
  const texts: { name: string; text: string }[] = [];
  const notes: ForeignNote[] = [];
  let outside = 0;
  for (const source of project.sources) {
    const raw = source.content ?? textOf(parts, source.path);
    if (raw === null) {
      outside += source.selections.length;
      continue;
    }
    texts.push({ name: source.name, text: raw });
    notes.push(...notesOf(project, source, raw, texts.length - 1));
  }
  if (notes.length > NOTE_LIMITS.notes) {
    throw new ThroughlineError(
      "limit",
      `The file was not read: it has more than ${NOTE_LIMITS.notes} coded segments.`,
      {
        hint: "Export fewer sources at once.",
      },
    );
  }
  return { kind: "REFI-QDA", texts, notes, remarks: remarksOf(project, outside) };
}

/** The text of a path into the archive; null for one that leads out of it, or to nothing. */
function textOf(parts: ReadonlyMap<string, Uint8Array>, path: string | null): string | null {
  if (path === null || !path.startsWith(INTERNAL)) return null;
  const wanted = path.slice(INTERNAL.length).replace(/^\/+/, "").toLowerCase();
  const part = [...parts].find(([name]) => {
    const own = name.toLowerCase();
    return own === wanted || own === `sources/${wanted}` || own.endsWith(`/sources/${wanted}`);
  });
  // The byte order mark stays: some products count it.
  return part === undefined ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(part[1]);
}

function notesOf(project: QdaProject, source: QdaSource, raw: string, text: number): ForeignNote[] {
  const isStandard = project.origin === ORIGIN;
  const words = selectedWords(raw, source.selections, { context: NOTE_LIMITS.context, isStandard });
  return source.selections.flatMap((selection, at) => {
    const found = words[at] ?? null;
    const shared = {
      ...NO_NOTE,
      where: `selection ${at + 1} of ${source.name}`,
      documents: [source.name],
      text,
      quote: found?.quote.slice(0, NOTE_LIMITS.words) ?? "",
      lettersBefore: found?.lettersBefore ?? null,
      before: found?.before ?? "",
      behind: found?.behind ?? "",
      comment: commentOf(project, selection),
      problem:
        found === null
          ? `Its positions ${selection.start} to ${selection.end} mean other words by each way of counting, or lie outside of the text.`
          : null,
    };
    return byCoder(selection).map(({ user, codings }) => ({
      ...shared,
      tags: codings.flatMap(({ code }) => tagOf(project, code)),
      author: project.users.get(user) ?? null,
      created: codings[0]?.created ?? selection.created,
    }));
  });
}

/** The codings of a selection, those of each coder together; one without a coding has one note. */
function byCoder(selection: Selection): { readonly user: string; readonly codings: Coding[] }[] {
  const users = new Map<string, Coding[]>();
  for (const coding of selection.codings) {
    const user = coding.user === "" ? selection.user : coding.user;
    users.set(user, [...(users.get(user) ?? []), coding]);
  }
  if (users.size === 0) users.set(selection.user, []);
  return [...users].map(([user, codings]) => ({ user, codings }));
}

function tagOf({ codes }: QdaProject, id: string): Tag[] {
  const code = codes.get(id);
  return code === undefined ? [] : [{ name: code.path.join(" / "), description: code.description }];
}

function commentOf({ notes }: QdaProject, { description, noteIds }: Selection): string | null {
  const parts = [description ?? "", ...noteIds.map((id) => notes.get(id) ?? "")].filter((part) => part.trim() !== "");
  return parts.length === 0 ? null : parts.join("\n").slice(0, NOTE_LIMITS.words).trim();
}

function remarksOf({ others }: QdaProject, outside: number): string[] {
  const remarks: string[] = [];
  if (others > 0)
    remarks.push(
      `${quantity(others, "coded segment")} of pictures, sound, video or page images ${others === 1 ? "is" : "are"} not taken: only words are.`,
    );
  if (outside > 0)
    remarks.push(
      `${quantity(outside, "coded segment")} ${outside === 1 ? "belongs" : "belong"} to texts that lie outside of the archive; export it with its sources.`,
    );
  return remarks;
}
