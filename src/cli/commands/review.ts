import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { holderOf, withLock } from "../../curate/project/lock.ts";
import { Desk } from "../../curate/review/desk.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { ThroughlineError } from "../../errors.ts";
import { BUNDLED } from "../../open.ts";
import type { ReviewSettings } from "../../review/settings.ts";
import { REVIEW_HOST, startReview } from "../../review/start.ts";
import { type Context, choice, safe } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { exitCodeOfService } from "../interruption.ts";
import { hasDesktop, openBrowser } from "../open-browser.ts";
import { portNumber } from "../port.ts";
import { projectOf } from "../project.ts";

export interface ReviewFlags {
  readonly as?: string;
  readonly host?: string;
  readonly port: string;
  readonly open: boolean;
  readonly measure?: boolean;
  readonly source?: string;
  readonly keys: string;
}

/** `throughline review`: the page on which a person reads and decides, until Ctrl-C. */
export async function review(context: Context, flags: ReviewFlags): Promise<number> {
  if (flags.host !== undefined && flags.host !== REVIEW_HOST) {
    throw new ThroughlineError(
      "usage",
      `review listens on ${REVIEW_HOST} only: whoever reaches it could write to the project.`,
      {
        hint: "For others to read along, use serve.",
      },
    );
  }
  const project = await projectOf(context);
  const by = personOf(flags.as);
  const work = (readOnly: ReviewSettings["readOnly"]): Promise<number> =>
    run(context, flags, { project, by, readOnly });
  const lock = lockFor("review", by);
  try {
    return await withLock(project.root, lock, () => work(null));
  } catch (error) {
    const holder = error instanceof ThroughlineError && error.code === "busy" ? await holderOf(project.root) : null;
    if (holder === null) throw error;
    context.io.note(
      safe(
        `${holder.by} is writing to this project (${holder.doing}, since ${holder.since}): this page only shows it.`,
      ),
    );
    return work({ by: holder.by, doing: holder.doing, since: holder.since });
  }
}

interface Started {
  readonly project: Awaited<ReturnType<typeof projectOf>>;
  readonly by: string;
  readonly readOnly: ReviewSettings["readOnly"];
}

async function run({ io }: Context, flags: ReviewFlags, { project, by, readOnly }: Started): Promise<number> {
  const desk = await Desk.open(project, by);
  for (const warning of desk.journals.warnings) io.note(safe(warning));
  const { bench } = await desk.names();
  const open = flags.source === undefined ? null : sourceByName(bench.sources, flags.source).name;
  const server = await startReview(desk, {
    page: join(dirname(dirname(BUNDLED.snapshot)), "review-page"),
    port: portNumber(flags.port),
    settings: {
      readOnly,
      measures: flags.measure === true,
      keysOff: choice("--keys", flags.keys, ["on", "off"]) === "off",
      open,
    },
    now: () => new Date().toISOString(),
    onFailure: (error) => process.stderr.write(`${safe(String(error instanceof Error ? error.message : error))}\n`),
  });
  const opener = flags.open && hasDesktop() ? await openPage(server.url) : null;
  try {
    await io.write(`Review is at ${server.url}\n`);
    io.note("Whoever has this address can decide as you. Stop with Ctrl-C.");
    const stopped = new Promise((resolve) => io.signal.addEventListener("abort", resolve, { once: true }));
    if (!io.signal.aborted) await stopped;
  } finally {
    await server.close();
    if (opener !== null) await rm(opener, { recursive: true, force: true });
  }
  return exitCodeOfService(io.signal);
}

/** By a file that only this account can read: others of this machine can read what a command was started with. */
async function openPage(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-review-"));
  await chmod(folder, 0o700);
  const file = join(folder, "open.html");
  const page = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Throughline review</title><meta http-equiv="refresh" content="0;url=${url}"><a href="${url}">Open the page</a>\n`;
  await writeFile(file, page, { mode: 0o600 });
  openBrowser(pathToFileURL(file).href);
  return folder;
}
