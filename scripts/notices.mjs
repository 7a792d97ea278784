/** The notices of what is bundled: every licence asks that it goes along with the code. Made by the build, from the packages themselves. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;
const COMMENT = /\/\*[\s\S]*?\*\//g;
/** What a file says of its rights at its own head: packages carry files of others, too. */
const isLegal = (comment) => comment.startsWith("/*!") || /@(?:license|licstart|preserve)\b/.test(comment);

/** What packages carry of others without a word in their files; the licence that is meant stands in the notices in full. */
const CARRIED = {
  unpdf: "pdf.js (pdfjs-dist)\nCopyright Mozilla Foundation\nLicensed under the Apache License, Version 2.0",
};

/** Which packages have code in a bundle, and what they say of their rights. */
export class Notices {
  /** Folder of a package → the legal comments of its modules. */
  #packages = new Map();

  /** A plugin that notes what stands in the chunks; to be given to the builds of workers, too. */
  plugin() {
    return {
      name: "notices",
      generateBundle: (_options, bundle) => {
        for (const { modules = {} } of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(modules)) if (renderedLength > 0) this.#note(id);
      },
    };
  }

  /**
   * All notices as one text, in the order of the names.
   *
   * @throws Error for a package whose text of licence cannot be found
   */
  text() {
    const sections = [...this.#packages].map(([folder, comments]) => section(folder, comments)).sort();
    return ["# Notices of bundled packages\n", ...sections].join("\n");
  }

  #note(id) {
    const file = id.replace(/^\0+/, "").split("?")[0];
    if (!file.includes("/node_modules/") || !existsSync(file)) return;
    const folder = packageOf(file);
    const comments = this.#packages.get(folder) ?? new Set();
    for (const comment of readFileSync(file, "utf8").match(COMMENT) ?? []) if (isLegal(comment)) comments.add(comment);
    this.#packages.set(folder, comments);
  }
}

/** The folder whose package.json names the package that a file belongs to. */
function packageOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, "package.json")) && describe(folder).version !== undefined) return folder;
  throw new Error(`${file} belongs to no package`);
}

function describe(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function section(folder, comments) {
  const about = describe(folder);
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  const own = texts.length > 0 ? texts : [standardText(about)];
  const blocks = [...own, ...comments, ...(Object.hasOwn(CARRIED, about.name) ? [CARRIED[about.name]] : [])];
  const fenced = blocks.map((text) => `~~~\n${text.replaceAll("\r\n", "\n")}\n~~~\n`);
  return `## ${about.name} ${about.version} (${about.license})\n\n${fenced.join("\n")}`;
}

/** For a package that names its licence and does not carry its text. Of several to choose from, the first. */
function standardText({ name, version, license, author, repository }) {
  const file = join(import.meta.dirname, "licences", `${/^[\w.-]+/.exec(license ?? "")?.[0]}.txt`);
  if (!existsSync(file))
    throw new Error(`${name} ${version} has no text of a licence, and ${file} is not there either`);
  const holder = author?.name ?? author ?? `the authors of ${name}, ${repository?.url ?? repository}`;
  return `Copyright (c) ${holder}\n\n${readFileSync(file, "utf8").trim()}`;
}
