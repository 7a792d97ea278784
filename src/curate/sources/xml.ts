/** Walking through XML by events, with the names of the open elements at hand. */

import { addTo } from "../../add-to.ts";
import { ThroughlineError } from "../../errors.ts";
import { Parser } from "../packages/markup.ts";

/** Deeper than any document: a parser that keeps the open elements would only get slower. */
const DEEPEST = 512;

export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Tells the events of an XML text. Throws `limit` where its elements are nested too deep. Time O(length). */
export function walkXml(xml: string, { open, close, text }: XmlEvents, { html = false } = {}): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) {
          throw new ThroughlineError(
            "limit",
            `The elements of the file are nested more than ${DEEPEST} deep; it was not read.`,
            {
              hint: "Open it in its own program and save it anew.",
            },
          );
        }
        open?.(name, attributes);
      },
      onclosetag(name) {
        depth--;
        close?.(name);
      },
      ontext: (piece) => text?.(piece),
    },
    html ? { decodeEntities: true } : { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The text of the first element of each name, by name without prefix. */
export function textsOf(xml: string, names: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  let text = "";
  walkXml(xml, {
    open(name) {
      open.push(name);
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
    close(name) {
      open.pop();
      const local = name.split(":").at(-1) ?? name;
      if (names.has(local) && text.trim() !== "") addTo(found, local, text.trim());
      text = "";
    },
  });
  return found;
}
