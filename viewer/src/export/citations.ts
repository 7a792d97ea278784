/** The picked path and the open statement as text and references, read today under the link of this view. */

import type { Statement } from "throughline/evidence";
import {
  bibtexOf,
  type CitedPath,
  citedStatements,
  cslItems,
  footnotedPath,
  footnoteOf,
  type NoteForm,
  type ReadingRecord,
  risOf,
} from "throughline/paths";
import type { Session } from "../session/session.ts";

export function textOfPath(session: Session, path: CitedPath, form: NoteForm = "text"): string {
  return footnotedPath(session.knowledge, path, readingOf(session), form);
}

export const copyPath = (session: Session, path: CitedPath): Promise<void> =>
  copyInForms((form) => textOfPath(session, path, form));

export const copyStatement = (session: Session, statement: Statement): Promise<void> =>
  copyInForms((form) => footnoteOf(session.knowledge, statement, readingOf(session), form));

/** A word processor takes the one with links, whatever else the plain one. */
function copyInForms(written: (form: NoteForm) => string): Promise<void> {
  const plain = written("text");
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(plain);
  const item = (type: string, text: string): Record<string, Blob> => ({ [type]: new Blob([text], { type }) });
  return navigator.clipboard.write([
    new ClipboardItem({ ...item("text/plain", plain), ...item("text/html", written("html")) }),
  ]);
}

export function cslOfPath(session: Session, path: CitedPath): string {
  return `${JSON.stringify(cslItems(session.knowledge, citedStatements(path), readingOf(session)), null, 2)}\n`;
}

export function bibtexOfPath(session: Session, path: CitedPath): string {
  return bibtexOf(session.knowledge, citedStatements(path), readingOf(session));
}

export function risOfPath(session: Session, path: CitedPath): string {
  return risOf(session.knowledge, citedStatements(path), readingOf(session));
}

/** The statement whose evidence is open: that of a step, or the one that was picked. */
export function openStatement(session: Session): Statement | null {
  const { selection } = session.state;
  if (selection?.kind === "hop") return session.pickedPath?.hops[selection.hop]?.statements[0] ?? null;
  return selection?.kind === "statement" ? session.statements.byKey(selection.key) : null;
}

function readingOf(session: Session): ReadingRecord {
  const readOn = new Date().toISOString().slice(0, 10);
  return { readOn, link: fullLink(session), dataVersion: session.dataVersion };
}

/** The address that brings this view back; without the question mark's options, which belong to this window. */
export function fullLink(session: Session): string {
  return `${location.origin}${location.pathname}#${session.link}`;
}

/** An iframe with the picture, the sentence and a link to the whole page; the link cannot end the attribute. */
export function embedCode(session: Session, title: string): string {
  const attribute = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const address = `${location.origin}${location.pathname}?embed#${session.link}`;
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="720" height="480" loading="lazy"></iframe>`;
}
