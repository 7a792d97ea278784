/** The Turtle files of a project as they are changed: each is read once, and anew where somebody else wrote it since. */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "./project.ts";
import { TurtleFile } from "./turtle-file.ts";

export class TurtleFiles {
  readonly #project: Project;
  readonly #open = new Map<string, { readonly file: TurtleFile; readonly state: string }>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** A file as it stands now. What is changed in it counts only after `written`. */
  async open(name: string): Promise<TurtleFile> {
    const state = await this.state(name);
    const known = this.#open.get(name);
    if (known?.state === state) return known.file;
    const file = await TurtleFile.read(this.#project, name);
    this.#open.set(name, { file, state });
    return file;
  }

  /** What tells one content of a file from the next without reading it; "" where it is not there. */
  async state(name: string): Promise<string> {
    const found = await stat(join(this.#project.root, name), { bigint: true }).catch(() => null);
    return found === null ? "" : `${found.mtimeNs} ${found.size} ${found.ino}`;
  }

  /** What was changed in these files is on the disk. */
  async written(files: ReadonlyMap<string, TurtleFile>): Promise<void> {
    for (const [name, file] of files) this.#open.set(name, { file, state: await this.state(name) });
  }
}
