/** Which files of a folder or a zip are the graph: those of a project, else those of RDF. */

import { GRAPH_FILES, GRAPH_FOLDERS, LAYOUT } from "throughline/project-layout";
import { EXTENSIONS, ThroughlineError } from "throughline/rdf";

export interface GraphFiles {
  readonly files: readonly File[];
  /** Files that are neither RDF nor part of a project, which the rest of a project is. */
  readonly passedOver: number;
}

/** The names are paths with slashes. Throws `unsupported` where none of them is a graph; `container` is what they came in. */
export function graphFilesOf(files: readonly File[], container: string): GraphFiles {
  const root = projectRootOf(files.map(({ name }) => name));
  const chosen = root === null ? files.filter(({ name }) => isRdf(name)) : filesOfProject(files, root);
  if (chosen.length === 0)
    throw new ThroughlineError(
      "unsupported",
      `${container} holds ${root === null ? "no RDF file" : "a project without statements"}.`,
      {
        hint:
          root === null
            ? `RDF files end in ${EXTENSIONS.join(", ")}. A project of Throughline has a file ${LAYOUT.about}.`
            : "Statements come into a project by throughline import or throughline review.",
      },
    );
  return { files: chosen, passedOver: root === null ? files.length - chosen.length : 0 };
}

/** The folder of the project.json that lies highest, "" for the container itself; null where there is none. */
function projectRootOf(paths: readonly string[]): string | null {
  const roots = paths
    .filter((path) => path === LAYOUT.about || path.endsWith(`/${LAYOUT.about}`))
    .map((path) => path.slice(0, path.length - LAYOUT.about.length));
  return roots.sort((a, b) => a.split("/").length - b.split("/").length)[0] ?? null;
}

/** In the order in which the command line reads them. Empty files say nothing. */
function filesOfProject(files: readonly File[], root: string): File[] {
  const isIn =
    (folder: string) =>
    (file: File): boolean =>
      file.name.startsWith(`${root}${folder}/`) && file.name.endsWith(".ttl");
  const own = GRAPH_FILES.flatMap((name) => files.filter((file) => file.name === root + name));
  return [...own, ...GRAPH_FOLDERS.flatMap((folder) => files.filter(isIn(folder)))].filter(({ size }) => size > 0);
}

/** Hidden files, such as those that macOS puts beside each, are none. */
function isRdf(path: string): boolean {
  const [name = ""] = path.split("/").slice(-1);
  const bare = name.toLowerCase().replace(/\.gz$/, "");
  return !name.startsWith(".") && EXTENSIONS.some((ending) => bare.endsWith(ending));
}
