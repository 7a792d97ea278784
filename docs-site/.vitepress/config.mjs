import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { anchorOf, BUILT, onSite, REPOSITORY, ROOT } from "../repository.mjs";
import { SECTIONS } from "../sections.mjs";

const about = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** What is imported from, and the folder that typedoc writes it to. */
const entries = Object.entries(about.exports).flatMap(([name, { types }]) => {
  if (types === undefined) return [];
  const folder = types.replace(/^\.\/dist\/|(?:(?<=[a-z])\/index)?\.d\.ts$/g, "");
  return [{ text: `throughline${name.slice(1)}`, link: `/api/${folder}/` }];
});

const sidebar = SECTIONS.map(({ text, pages }) => ({
  text,
  collapsed: false,
  items: Object.entries(pages).map(([page, label]) => ({ text: label, link: `/${page}` })),
}));

/** Links of the repository become links of the site; pictures are served as they are. */
function linksOfTheSite(md) {
  md.core.ruler.push("links-of-the-site", ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const name = { link_open: "href", image: "src" }[token.type];
      if (name !== undefined) token.attrSet(name, onSite(token.attrGet(name), env.relativePath));
    }
  });
}

export default defineConfig({
  title: "Throughline",
  description: "How things connect, and who says so",
  lang: "en",
  base: process.env.DOCS_BASE ?? "/",
  srcDir: join(BUILT, "pages"),
  outDir: join(BUILT, "html"),
  cacheDir: join(BUILT, "cache"),
  // The page of the viewer is no page of VitePress; that it is there is checked with all other links.
  ignoreDeadLinks: [/^\/viewer\//],
  lastUpdated: false,
  markdown: {
    anchor: { slugify: anchorOf },
    config: linksOfTheSite,
    languageAlias: { bibtex: "latex" },
  },
  // The index of the search is loaded by who searches.
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  themeConfig: {
    nav: [
      { text: "Begin", link: "/readme" },
      { text: "Try it here", link: "/live" },
      { text: "Every export", link: "/api/index" },
    ],
    sidebar: {
      "/api/": [{ text: "Every export", items: entries }, ...sidebar],
      "/": sidebar,
    },
    outline: { level: [2, 3] },
    search: {
      provider: "local",
      // Who types a word means what is written about it before the members that have its name.
      options: {
        miniSearch: { searchOptions: { boostDocument: (id) => (id.includes("/api/") ? 0.2 : 1) } },
      },
    },
    socialLinks: [{ icon: "git", link: REPOSITORY, ariaLabel: "The repository" }],
    footer: { message: `Code: MIT. Graph and ontology: CC BY 4.0. Version ${about.version}.` },
  },
});
