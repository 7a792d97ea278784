/** A project: a folder with a vocabulary, sources, what is accepted as Turtle, and journals of who decided what. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { writeFileAtomically, writeFilesAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { makeFolder } from "../../make-folder.ts";
import { DEFAULT_PREFIXES, type Prefixes } from "../../rdf/namespaces.ts";
import { isAbsoluteIri } from "../../rdf/store/terms.ts";
import { slug } from "../../sheet/names.ts";
import { GITIGNORE, GRAPH_FILES, GRAPH_FOLDERS, LAYOUT, LAYOUT_VERSION } from "./layout.ts";
import { NO_SITE_SETTINGS, type SiteSettings, siteSettingsOf } from "./site-settings.ts";

/** What project.json says. */
export interface ProjectAbout {
  /** What the project is called. */
  readonly name: string;
  /** What the IRIs of the project's concepts, sources and passages begin with; ends in "/", "#" or ":". */
  readonly namespace: string;
  /** Languages of its labels, the first for new ones. */
  readonly languages: readonly string[];
  /** What its published page says of itself. */
  readonly site: SiteSettings;
}

/** An opened project. Nothing is kept: files may be edited by hand at any time. */
export interface Project extends ProjectAbout {
  /** The folder, as an absolute path. */
  readonly root: string;
  /** The prefixes of its Turtle: the usual ones, with `id`, `src` and `ev` for its own names. */
  readonly prefixes: Prefixes;
}

/** What a new project is called, and where its names begin. */
export interface NewProjectOptions {
  /** Default: the name of the folder. */
  readonly name?: string;
  /** Default: https://w3id.org/throughline/project/NAME/. */
  readonly namespace?: string;
  /** Default: ["en"]. */
  readonly languages?: readonly string[];
  /** Turtle with the vocabulary that it starts from. Default: none. */
  readonly vocabulary?: string;
}

/**
 * Makes a project in a folder, which may hold other files already; nothing of them is touched.
 *
 * @throws ThroughlineError `usage` where a project is there already or the namespace is no IRI; `unreadable` where the
 *   folder cannot be written.
 */
export async function newProject(folder: string, options: NewProjectOptions = {}): Promise<Project> {
  const root = resolve(folder);
  if (existsSync(join(root, LAYOUT.about))) {
    throw new ThroughlineError("usage", `There is a project in ${quoted(folder)} already.`, {
      hint: "Work in it, or choose another folder.",
    });
  }
  const name = options.name ?? basename(root);
  const about = {
    name,
    namespace: options.namespace ?? `https://w3id.org/throughline/project/${slug(name, "project")}/`,
    languages: options.languages ?? ["en"],
  };
  if (!isAbsoluteIri(about.namespace) || !/[/#:]$/.test(about.namespace)) {
    throw new ThroughlineError(
      "usage",
      `A namespace is a whole IRI that ends in "/" or "#", not ${quoted(about.namespace)}.`,
      {
        hint: "Such as https://example.org/kosovo/.",
      },
    );
  }
  await makeFolder(root);
  const ignoring = existsSync(join(root, LAYOUT.gitignore))
    ? []
    : [{ path: join(root, LAYOUT.gitignore), content: GITIGNORE }];
  await writeFilesAtomically([...ignoring, { path: join(root, LAYOUT.vocabulary), content: options.vocabulary ?? "" }]);
  // Last: without it the folder is no project.
  const written = { throughline: LAYOUT_VERSION, ...about };
  await writeFileAtomically(join(root, LAYOUT.about), `${JSON.stringify(written, null, 2)}\n`);
  return withPrefixes(root, { ...about, site: NO_SITE_SETTINGS });
}

/** The folder of the project that a folder lies in, itself included; null where it lies in none. Looks at the disk only. */
export function findProject(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, LAYOUT.about);
    // Other tools have files of this name too.
    if (existsSync(file) && /"throughline"\s*:/.test(readFileSync(file, "utf8"))) return at;
    if (dirname(at) === at) return null;
  }
}

/**
 * Opens the project of a folder.
 *
 * @throws ThroughlineError `unreadable` where there is none; `syntax` for a project.json that cannot be used;
 *   `unsupported` for one of a newer Throughline.
 */
export async function openProject(folder: string): Promise<Project> {
  const file = join(folder, LAYOUT.about);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `There is no project in ${quoted(folder)}: it has no ${LAYOUT.about}.`, {
      hint: `Make one with \`throughline project new ${folder}\`.`,
      cause,
    });
  });
  return withPrefixes(resolve(folder), aboutOf(text, file));
}

function aboutOf(text: string, file: string): ProjectAbout {
  const wrong = (what: string, cause?: unknown): ThroughlineError =>
    new ThroughlineError("syntax", `${quoted(file)} is not the description of a project: ${what}.`, {
      hint: 'It is JSON with "throughline", "name", "namespace", "languages" and "site"; docs/site.md shows the last.',
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong("it is no JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw wrong("it is no object");
  const { throughline, name, namespace, languages = ["en"], site = {}, ...others } = value as Record<string, unknown>;
  if (typeof throughline !== "number") throw wrong('"throughline" is not the number of its version');
  if (throughline > LAYOUT_VERSION) {
    throw new ThroughlineError(
      "unsupported",
      `The project ${quoted(dirname(file))} was made by a newer Throughline: its version is ${throughline}, and this one knows up to ${LAYOUT_VERSION}.`,
      { hint: "Install the newest Throughline; nothing was changed." },
    );
  }
  if (typeof name !== "string" || name === "") throw wrong('"name" is no text');
  if (typeof namespace !== "string" || !isAbsoluteIri(namespace)) throw wrong('"namespace" is no whole IRI');
  if (!Array.isArray(languages) || languages.length === 0 || languages.some((tag) => typeof tag !== "string"))
    throw wrong('"languages" is no list of language tags');
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(`there is no setting ${quoted(unknown)}`);
  const settings = siteSettingsOf(site, (what) => wrong(`of "site", ${what}`));
  return { name, namespace, languages: languages as string[], site: settings };
}

function withPrefixes(root: string, about: ProjectAbout): Project {
  const own = { id: `${about.namespace}id/`, src: `${about.namespace}source/`, ev: `${about.namespace}evidence/` };
  return { root, ...about, prefixes: new Map([...DEFAULT_PREFIXES, ...Object.entries(own)]) };
}

/** The files of a project that questions are asked of, the sources first. */
export function dataFilesOf(root: string): string[] {
  const folders = GRAPH_FOLDERS.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ttl"))
          .sort()
          .map((name) => join(root, folder, name))
      : [],
  );
  const files = GRAPH_FILES.map((name) => join(root, name)).filter((file) => existsSync(file));
  return [...files, ...folders].filter((file) => statSync(file).size > 0);
}
