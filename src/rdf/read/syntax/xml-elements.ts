/** Reading, step 5: the elements of an XML document, one after the other, by saxes. */

import { limitError, type ReadLimits } from "../limits.ts";
import { noGraph } from "./graph-file.ts";

/** An element that is open, or just ended. */
export interface XmlElement {
  /** Without its prefix, which every tool chooses for itself. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** What stands directly within it; white space between elements is left out. */
  text: string;
  hasElements: boolean;
}

export interface XmlHandlers {
  start(element: XmlElement): void;
  end(element: XmlElement): void;
}

/**
 * Hands over each element when it starts and when it ends. Entities that a document declares are refused, never expanded,
 * and nothing outside is read.
 *
 * @throws ThroughlineError `syntax` with the place for what is not well-formed, `limit` for elements nested too deeply
 */
export async function readElements(text: string, { maxDepth }: ReadLimits, handlers: XmlHandlers): Promise<void> {
  const { SaxesParser } = await import("@rubensworks/saxes");
  const parser = new SaxesParser();
  let open: XmlElement | null = null;
  let depth = 0;
  parser.on("error", (error) => {
    const at = { line: parser.line, column: Math.max(1, parser.columnIndex) };
    throw noGraph(error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""), error, at);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > maxDepth) throw limitError("Elements are nested too deeply", "maxDepth", maxDepth);
    if (open !== null) open.hasElements = true;
    open = { name: localName(name), attributes, parent: open, text: "", hasElements: false };
    handlers.start(open);
  });
  const addText = (part: string): void => {
    if (open !== null && (!open.hasElements || part.trim() !== "")) open.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (open === null) return;
    depth--;
    handlers.end(open);
    open = open.parent;
  });
  parser.write(text).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
