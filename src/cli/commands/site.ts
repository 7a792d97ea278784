import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileContent, writeFilesAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { writePositions } from "../../graph/layout/positions.ts";
import { makeFolder } from "../../make-folder.ts";
import { BUNDLED } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import { systemCodeOf, systemError } from "../../system-errors.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";
import { stepLine } from "../progress.ts";
import { positionsOf, snapshotOf } from "./compile.ts";

/** The folder of the built page, and what lies in it beside the bundled graph. */
const VIEWER = dirname(BUNDLED.snapshot);
const PAGE = "index.html";
const ASSETS = "assets";
const GRAPH = "graph.throughline";
const PLACES = "places.json";

/** `throughline site -o DIR`: the page on this graph, as files for any web server, without the source texts. */
export async function site(context: Context, { output: folder }: { readonly output: string }): Promise<number> {
  const { io, global } = context;
  await refuseOther(folder);
  // A snapshot holds no words of a document, so they are not read.
  const { texts: _unread, ...open } = global;
  const knowledge = await openKnowledge({ io, global: open });
  const line = stepLine(process.stderr, global.quiet === true);
  try {
    const page = await viewerFiles(folder);
    const graph = await snapshotOf(knowledge, io.signal, line, null);
    const places = writePositions(await positionsOf(knowledge, io.signal, line));
    line.update(`writing ${safe(folder)}`);
    const files = [
      ...page,
      { path: join(folder, GRAPH), content: graph },
      { path: join(folder, PLACES), content: places },
    ];
    await makeFolder(join(folder, ASSETS));
    await io.hearing(() => writeFilesAtomically(files, { signal: io.signal }));
    const { size } = knowledge.dataset;
    if (global.json) await writeJson(io, { folder, files: files.length, quads: size });
    else
      await io.write(
        `The page on your graph is in ${safe(folder)}: ${quantity(files.length, "file")} for any web server.\n`,
      );
  } finally {
    line.done();
  }
  io.note("The texts of the documents are not in it; your notes are.");
  return 0;
}

/** Throws `usage` for a folder that holds anything but an earlier page. */
async function refuseOther(folder: string): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown): string[] => {
    if (systemCodeOf(cause) === "ENOENT") return [];
    throw systemError(`Cannot write into ${quoted(folder)}`, cause);
  });
  if (names.length === 0 || (names.includes(PAGE) && names.includes(GRAPH))) return;
  throw new ThroughlineError("usage", `The folder ${quoted(folder)} holds other files.`, {
    hint: "Name one that is not there yet, or that holds an earlier page.",
  });
}

/** The files of the page and the notices of what is in it, to be written below a folder. Throws `unreadable` where the page was not built. */
async function viewerFiles(folder: string): Promise<FileContent[]> {
  try {
    const beside = (await readdir(VIEWER)).filter((name) => /\.(?:html|md)$/.test(name));
    const names = [...beside, ...(await readdir(join(VIEWER, ASSETS))).map((name) => join(ASSETS, name))];
    return await Promise.all(
      names.map(async (name) => ({ path: join(folder, name), content: [await readFile(join(VIEWER, name))] })),
    );
  } catch (cause) {
    throw new ThroughlineError("unreadable", "The viewer has not been built.", {
      hint: "Run `npm run build` first.",
      cause,
    });
  }
}
