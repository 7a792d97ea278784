/** A strict reader of Atom: well-formed XML, and of each element what RFC 4287, section 4.1, demands and allows. */

import { SaxesParser } from "@rubensworks/saxes";

export interface AtomElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: AtomElement[];
  text: string;
}

const NAMESPACE = "http://www.w3.org/2005/Atom";

/** How often each child may stand: exactly once, at most once, or any number of times. */
const CHILDREN: Readonly<Record<"feed" | "entry", Readonly<Record<string, "1" | "?" | "*">>>> = {
  feed: { id: "1", title: "1", updated: "1", author: "*", link: "*", rights: "?", entry: "*" },
  entry: { id: "1", title: "1", updated: "1", author: "*", link: "*", summary: "?", rights: "?" },
};

/** RFC 3339 as RFC 4287, section 3.3, wants it. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The feed, or an error that says which rule is broken. */
export function readAtom(text: string): AtomElement {
  const feed = rootOf(text);
  if (feed.name !== "feed" || feed.attributes.xmlns !== NAMESPACE) throw new Error("The root is no Atom feed.");
  checkChildren(feed, CHILDREN.feed);
  const entries = childrenOf(feed, "entry");
  for (const entry of entries) {
    checkChildren(entry, CHILDREN.entry);
    if (alternates(entry).length !== 1) throw new Error("An entry without content has one alternate link.");
    if (childrenOf(feed, "author").length + childrenOf(entry, "author").length === 0) throw new Error("No author.");
  }
  const ids = [feed, ...entries].map((each) => textOf(each, "id"));
  if (new Set(ids).size !== ids.length) throw new Error("An id stands twice.");
  for (const id of ids) if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(id)) throw new Error(`No IRI: ${id}`);
  return feed;
}

function rootOf(text: string): AtomElement {
  const top: AtomElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: AtomElement = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (more) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("There is no element.");
  return root;
}

function checkChildren(element: AtomElement, rules: Readonly<Record<string, "1" | "?" | "*">>): void {
  for (const { name } of element.children)
    if (rules[name] === undefined) throw new Error(`<${name}> has no place in <${element.name}>.`);
  for (const [name, times] of Object.entries(rules)) {
    const number = childrenOf(element, name).length;
    if (times === "1" ? number !== 1 : times === "?" && number > 1)
      throw new Error(`<${element.name}> has ${number} <${name}>.`);
  }
  if (!DATE.test(textOf(element, "updated"))) throw new Error("A date is not one of RFC 3339.");
  for (const author of childrenOf(element, "author"))
    if (textOf(author, "name").trim() === "") throw new Error("An author has no name.");
  for (const { attributes } of childrenOf(element, "link"))
    if ((attributes.href ?? "") === "") throw new Error("A link leads nowhere.");
}

function alternates(element: AtomElement): AtomElement[] {
  return childrenOf(element, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
}

export function childrenOf(element: AtomElement, name: string): AtomElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOf(element: AtomElement, name: string): string {
  return childrenOf(element, name)
    .map(({ text }) => text)
    .join("");
}
