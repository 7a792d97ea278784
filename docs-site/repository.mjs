/** Where the files of the repository are on the site: a page of their own, a picture beside it, or only at the repository's address. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { TOP } from "./sections.mjs";

export const ROOT = join(import.meta.dirname, "..");
/** Everything that is made: pages, search index, cache. */
export const BUILT = join(ROOT, "build/docs-site");

const about = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
export const REPOSITORY = about.repository.url.replace(/^git\+|\.git$/g, "");

/** The file of the repository that a page was made of; null for one of the site's own, or of the API's. */
function fileOf(page) {
  const name = page.replace(/\.md$/, "");
  const file = TOP[name] ?? `docs/${page}`;
  return existsSync(join(ROOT, file)) ? file : null;
}

/** Where a link leads on the site that is, in the repository, one from a page to a file beside it; others stay as they are. */
export function onSite(link, page) {
  const from = fileOf(page);
  if (from === null || /^(?:[a-z]+:|#|\/)/.test(link)) return link;
  const [path, ...anchor] = link.split("#");
  const file = posix.join(posix.dirname(from), decodeURI(path));
  const hash = anchor.length === 0 ? "" : `#${anchor.join("#")}`;
  const top = Object.entries(TOP).find(([, name]) => name === file);
  if (top !== undefined) return `/${top[0]}.md${hash}`;
  if (/^docs\/(?:tutorials\/)?[\w-]+\.md$/.test(file)) return `/${file.slice("docs/".length)}${hash}`;
  if (file.startsWith("docs/images/")) return `/${file.slice("docs/".length)}`;
  const kind = existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isDirectory() ? "tree" : "blob";
  return `${REPOSITORY}/${kind}/main/${file}${hash}`;
}

/** The anchor of a heading, as the repository's own view of a page makes it: links are written for that. */
export function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\s-]/gu, "")
    .replace(/\s/g, "-");
}
