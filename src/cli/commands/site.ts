import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readJournals } from "../../curate/journal/journals.ts";
import type { Decision } from "../../curate/journal/lines.ts";
import { openProject, type Project } from "../../curate/project/project.ts";
import { ThroughlineError } from "../../errors.ts";
import { BUNDLED, readSourceTexts } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import { newestChanges, newestDecision } from "../../site/changes.ts";
import { refuseOther, type SitePart, writeSite } from "../../site/folder.ts";
import { type PublicPassages, publicPassages } from "../../site/passages.ts";
import { type Publishable, publishableOf } from "../../site/publishable.ts";
import { siteParts } from "../../site/site.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";
import { stepLine } from "../progress.ts";
import { type SiteFlags, settingsWith } from "../site-flags.ts";
import { positionsOf, snapshotOf } from "./compile.ts";

/** The folder of the built page, and what lies in it beside the bundled graph. */
const VIEWER = dirname(BUNDLED.snapshot);
const ASSETS = "assets";
/** Changes that the feed tells. */
const MOST_CHANGES = 100;

/** `throughline site -o DIR`: the page on this graph, as files for any web server. */
export async function site(context: Context, flags: SiteFlags): Promise<number> {
  const { io, global } = context;
  const { output: folder } = flags;
  const project = global.project === undefined ? null : await openProject(global.project);
  const settings = settingsWith(project, flags);
  await refuseOther(folder);
  // A snapshot holds no words of a document, so they are not read.
  const { texts: ownTexts, ...open } = global;
  const whole = await openKnowledge({ io, global: open });
  const languages = project?.languages ?? (global.lang === undefined ? [] : [global.lang]);
  const notes = flags.notes !== false;
  // A project says of each document whether it is public; other data was published by somebody before.
  const unmarked = project === null ? "public" : "restricted";
  const published = publishableOf(whole, {
    unmarked,
    notes,
    languages: global.lang === undefined ? [] : [global.lang],
  });
  const { knowledge } = published;
  const decisions = project === null ? [] : (await readJournals(project)).decisions;
  const line = stepLine(process.stderr, global.quiet === true);
  const step = async (words: string): Promise<void> => {
    line.update(words);
    // Whoever gave the signal must come to act.
    await new Promise((resolve) => setImmediate(resolve));
    io.signal.throwIfAborted();
  };
  let names: readonly string[];
  let passages: PublicPassages | null = null;
  try {
    const viewer = await viewerFiles();
    const snapshot = await snapshotOf(knowledge, io.signal, line, null);
    const positions = await positionsOf(knowledge, io.signal, line);
    if (flags.texts === true) {
      await step("looking for the passages of public documents");
      passages = publicPassages(knowledge, await textsFor(flags.sources ?? ownTexts));
    }
    const changes = newestChanges(decisions, MOST_CHANGES);
    const day = flags.date ?? newestDay(decisions);
    const { parts, about } = await siteParts(
      { knowledge, settings, languages, project, day, changes, passages, snapshot, positions, viewer },
      step,
    );
    await step(`writing ${safe(folder)}`);
    names = await io.hearing(() => writeSite(folder, parts, about, io.signal));
  } finally {
    line.done();
  }
  const { size } = knowledge.dataset;
  if (global.json)
    await writeJson(io, {
      folder,
      files: names.length,
      quads: size,
      passages: passages?.count ?? 0,
      wordsLeftOut: published.wordsLeftOut,
    });
  else
    await io.write(
      `The page on your graph is in ${safe(folder)}: ${quantity(names.length, "file")} for any web server.\n`,
    );
  for (const note of notesOn(project, published, passages, notes)) io.note(note);
  return 0;
}

function newestDay(decisions: readonly Decision[]): string | null {
  return newestDecision(decisions)?.slice(0, 10) ?? null;
}

/** The texts to quote from. Throws `usage` where there are none. */
async function textsFor(folder: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (folder !== undefined) return readSourceTexts(folder);
  throw new ThroughlineError("usage", "--texts needs the texts of the documents, and there are none here.", {
    hint: "Give their folder, too: --sources DIR.",
  });
}

/** What of the documents and of one's own remarks is in the page, and what is not. */
function* notesOn(
  project: Project | null,
  { wordsLeftOut, notesLeftOut }: Publishable,
  passages: PublicPassages | null,
  notes: boolean,
): Generator<string> {
  if (passages === null) yield "The texts of the documents are not in it.";
  else if (passages.count === 0)
    yield `No words of a document are in it: ${project === null ? "no document with a passage is marked as public" : "none that is cited is marked as public (source add FILE --access public)"}.`;
  else
    yield `The words of ${quantity(passages.count, "passage")} of ${quantity(passages.texts.length, "public text")} are in it; of other documents there are none.`;
  for (const file of passages?.withoutFile ?? [])
    yield `The text ${safe(file)} is not there, so its passages are not quoted.`;
  if (wordsLeftOut > 0)
    yield `Left out: ${quantity(wordsLeftOut, "triple")} with words of documents that are not public.`;
  if (notes) yield "Your notes on statements are in it; --without-notes leaves them out.";
  else yield `Your notes on statements are not in it: ${quantity(notesLeftOut, "note")} left out.`;
}

/** The files of the page and the notices of what is in it, without its graph. Throws `unreadable` where the page was not built. */
async function viewerFiles(): Promise<SitePart[]> {
  try {
    const beside = (await readdir(VIEWER)).filter((name) => /\.(?:html|md)$/.test(name));
    const names = [...beside, ...(await readdir(join(VIEWER, ASSETS))).map((name) => `${ASSETS}/${name}`)];
    return await Promise.all(
      names.sort().map(async (path) => ({ path, content: [await readFile(join(VIEWER, path))] })),
    );
  } catch (cause) {
    throw new ThroughlineError("unreadable", "The viewer has not been built.", {
      hint: "Run `npm run build` first.",
      cause,
    });
  }
}
