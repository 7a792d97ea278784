/** Whether every link of a folder of pages leads to what is there: a page, its anchor, a picture, a file of the repository. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { REPOSITORY, ROOT } from "./repository.mjs";

/** Attributes that hold an address. */
const ADDRESSES = ["href", "src"];
const SITE = "http://site.invalid";

/** The anchors of a page and its links, in their order. */
function partsOf(html) {
  const anchors = new Set();
  const links = [];
  const onopentag = (name, attributes) => {
    if (attributes.id !== undefined) anchors.add(attributes.id);
    if (name === "link" && attributes.rel === "preconnect") return;
    for (const each of ADDRESSES) if (attributes[each] !== undefined) links.push(attributes[each]);
  };
  new Parser({ onopentag }).end(html);
  return { anchors, links };
}

/**
 * Looks at each page below `folder`, which is served below the path `base`. `broken` are sentences, in the order of the pages;
 * `outside` counts the links to other hosts, which are not followed.
 */
export function brokenLinks(folder, base) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  // The viewer is a program: its anchors are made while it runs.
  const names = files.filter((name) => !name.startsWith("viewer/")).sort();
  const pages = new Map(names.map((name) => [name, partsOf(readFileSync(join(folder, name), "utf8"))]));
  const found = { broken: [], checked: 0, outside: 0 };
  for (const [name, { links }] of pages) {
    for (const link of links) {
      const url = new URL(link, `${SITE}${base}${name}`);
      const inRepository = url.href.startsWith(`${REPOSITORY}/`);
      if (url.origin !== SITE && !inRepository) {
        found.outside++;
        continue;
      }
      found.checked++;
      const fault = inRepository ? faultInRepository(url) : faultOnSite(url, { folder, base, pages });
      if (fault !== null) found.broken.push(`${name} links to ${link}: ${fault}`);
    }
  }
  return found;
}

function faultOnSite({ pathname, hash }, { folder, base, pages }) {
  if (!pathname.startsWith(base)) return `it is outside of ${base}`;
  const path = decodeURI(pathname.slice(base.length));
  const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(folder, name)) || !statSync(join(folder, name)).isFile()) return "there is no such file";
  const anchor = decodeURIComponent(hash.slice(1));
  const anchors = pages.get(name)?.anchors;
  return anchor === "" || anchors === undefined || anchors.has(anchor) ? null : `${name} has no such heading`;
}

function faultInRepository({ href }) {
  const [, path] = /\/(?:blob|tree)\/main\/([^#?]*)/.exec(href) ?? [];
  if (path === undefined) return null;
  return existsSync(join(ROOT, decodeURI(path))) ? null : "the repository has no such file";
}
