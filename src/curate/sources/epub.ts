/** EPUB: the chapters in the order of the spine. */

import { posix } from "node:path";
import { ThroughlineError } from "../../errors.ts";
import { unzip, xmlPart } from "../../sheet/zip.ts";
import { documentOf, isoDate, type ReadDocument } from "./document.ts";
import { htmlBlocks } from "./web-page.ts";
import { textsOf, walkXml } from "./xml.ts";

/** Throws `syntax` where it has no spine; as unzip. */
export function readEpub(bytes: Uint8Array): ReadDocument {
  const parts = unzip(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name));
  if (
    parts.has("META-INF/encryption.xml") &&
    /EncryptedData[\s\S]*\.x?html/i.test(xmlPart(parts, "META-INF/encryption.xml") ?? "")
  ) {
    throw new ThroughlineError("unsupported", "The book is encrypted; nothing of it was read.", {
      hint: "Get it without protection from whoever sold it.",
    });
  }
  const container = xmlPart(parts, "META-INF/container.xml") ?? "";
  const package_ = /full-path\s*=\s*["']([^"']+)["']/.exec(container)?.[1];
  const opf = package_ === undefined ? null : xmlPart(parts, package_);
  if (opf === null || package_ === undefined) {
    throw new ThroughlineError("syntax", "The file is not EPUB: it does not say where its contents are.", {
      hint: "Look whether its name has the right ending.",
    });
  }
  const blocks = chaptersOf(opf).flatMap((href) => {
    const name = posix.join(posix.dirname(package_), decodeURI(href.split("#")[0] ?? ""));
    const bytesOf = parts.get(name);
    return bytesOf === undefined ? [] : htmlBlocks(new TextDecoder().decode(bytesOf));
  });
  const texts = textsOf(opf, new Set(["title", "creator", "date", "publisher", "language"]));
  return documentOf(blocks, {
    facts: {
      title: texts.get("title")?.[0] ?? null,
      authors: texts.get("creator") ?? [],
      date: isoDate(texts.get("date")?.[0]),
      publisher: texts.get("publisher")?.[0] ?? null,
      address: null,
      language: texts.get("language")?.[0] ?? null,
    },
  });
}

/** The files of the chapters, as the spine orders them. */
function chaptersOf(opf: string): string[] {
  const files = new Map<string, string>();
  const spine: string[] = [];
  walkXml(opf, {
    open(name, attributes) {
      const local = name.split(":").at(-1);
      if (local === "item") files.set(attributes.id ?? "", attributes.href ?? "");
      if (local === "itemref") spine.push(attributes.idref ?? "");
    },
  });
  return spine.map((id) => files.get(id)).filter((href) => href !== undefined);
}
