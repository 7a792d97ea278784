/**
 * The documentation site, in build/docs-site/html: the pages of docs/ as they are, what typedoc says of every export, and the viewer.
 * `npm run docs:site`; DOCS_BASE is the path that it will be served below (default: /). VitePress is installed here where it lacks.
 */

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { brokenLinks } from "./links.mjs";
import { BUILT, ROOT } from "./repository.mjs";
import { TOP } from "./sections.mjs";

const PAGES = join(BUILT, "pages");
const VITEPRESS = join(import.meta.dirname, "node_modules/vitepress/bin/vitepress.js");

function run(said, command, args, cwd = ROOT) {
  process.stderr.write(`${said} …\n`);
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** Copies what the site is made of; nothing is written in docs/. */
function gatherPages() {
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  const isPage = (path) => !/docs\/(?:api-report|examples|images)(?:\/|$)/.test(path);
  cpSync(join(ROOT, "docs"), PAGES, { recursive: true, filter: isPage });
  for (const [name, file] of Object.entries(TOP)) cpSync(join(ROOT, file), join(PAGES, `${name}.md`));
  cpSync(join(import.meta.dirname, "pages"), PAGES, { recursive: true });
  cpSync(join(ROOT, "docs/images"), join(PAGES, "public/images"), { recursive: true });
  cpSync(join(ROOT, "dist/viewer"), join(PAGES, "public/viewer"), { recursive: true });
}

if (!existsSync(VITEPRESS))
  run("Installing VitePress", "npm", ["ci", "--no-audit", "--no-fund", "--silent"], import.meta.dirname);
run("Building the viewer", process.execPath, ["scripts/build.mjs"]);
gatherPages();
// The pages lie where Node finds no package of this folder.
rmSync(join(BUILT, "node_modules"), { force: true });
symlinkSync(join(import.meta.dirname, "node_modules"), join(BUILT, "node_modules"), "dir");
run("Describing every export", process.execPath, [
  "node_modules/typedoc/bin/typedoc",
  ...[
    "--out",
    join(PAGES, "api"),
    "--entryFileName",
    "index",
    "--hidePageHeader",
    "--readme",
    "docs-site/exports.md",
    "--mergeReadme",
    "--logLevel",
    "Warn",
  ],
]);
run("Building the pages and their index", process.execPath, [VITEPRESS, "build"], import.meta.dirname);

const { broken, checked, outside } = brokenLinks(join(BUILT, "html"), process.env.DOCS_BASE ?? "/");
for (const each of broken) process.stderr.write(`${each}\n`);
if (broken.length > 0) process.exitCode = 1;
else process.stdout.write(`${checked} links lead to what is there; ${outside} to other sites were not followed\n`);
process.stdout.write(`The site is in ${join(BUILT, "html")}\n`);
