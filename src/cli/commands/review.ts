import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { holderOf, withLock } from "../../curate/project/lock.ts";
import { Desk } from "../../curate/review/desk.ts";
import { SampleDesk } from "../../curate/review/sample-desk.ts";
import { sourceByName } from "../../curate/sources/sources.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { BUNDLED } from "../../open.ts";
import { adjudicationRound } from "../../review/round/adjudication.ts";
import type { RoundKind } from "../../review/round/app.ts";
import type { ReviewSettings } from "../../review/settings.ts";
import {
  REVIEW_HOST,
  type ReviewServerOptions,
  type RunningReview,
  startReview,
  startRound,
} from "../../review/start.ts";
import { vigilanceReport } from "../../review/vigilance/report.ts";
import { MOST_PLANTED, sow } from "../../review/vigilance/sow.ts";
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
  readonly blind?: boolean;
  readonly adjudicate?: readonly string[];
  readonly sample?: string;
  readonly vigilance?: string;
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
  roundOf(flags);
  shareOf(flags);
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

/** Opens the desk that the flags ask for, serves it until Ctrl-C, and says what came of it. */
async function run({ io }: Context, flags: ReviewFlags, { project, by, readOnly }: Started): Promise<number> {
  const settings = {
    readOnly,
    measures: flags.measure === true,
    keysOff: choice("--keys", flags.keys, ["on", "off"]) === "off",
    open: null,
  };
  const options = {
    page: join(dirname(dirname(BUNDLED.snapshot)), "review-page"),
    port: portNumber(flags.port),
    now: () => new Date().toISOString(),
    onFailure: (error: unknown) =>
      process.stderr.write(`${safe(String(error instanceof Error ? error.message : error))}\n`),
  };
  const kind = roundOf(flags);
  const { server, report } =
    kind === null
      ? await ordinary({ io, project, by }, flags, { ...options, settings })
      : {
          server: await round({ io, project, by }, kind, { sample: flags.sample, server: { ...options, settings } }),
          report: async () => null,
        };
  const opener = flags.open && hasDesktop() ? await openPage(server.url) : null;
  try {
    await io.write(`Review is at ${server.url}\n`);
    io.note(
      kind?.kind === "blind"
        ? "Whoever has this address can read as you. Stop with Ctrl-C."
        : "Whoever has this address can decide as you. Stop with Ctrl-C.",
    );
    const stopped = new Promise((resolve) => io.signal.addEventListener("abort", resolve, { once: true }));
    if (!io.signal.aborted) await stopped;
  } finally {
    await server.close();
    if (opener !== null) await rm(opener, { recursive: true, force: true });
  }
  const told = await report();
  if (told !== null) await io.write(`${safe(told)}\n`);
  if (settings.measures && readOnly === null) io.note("How long decisions took: throughline history --times");
  return exitCodeOfService(io.signal);
}

type Host = Pick<Context, "io"> & Pick<Started, "project" | "by">;

interface Ordinary {
  readonly server: RunningReview;
  /** What is told at the end; null for nothing. */
  readonly report: () => Promise<string | null>;
}

async function ordinary(
  { io, project, by }: Host,
  flags: ReviewFlags,
  options: ReviewServerOptions,
): Promise<Ordinary> {
  const { source } = flags;
  const desk = await Desk.open(project, by);
  for (const warning of desk.journals.warnings) io.note(safe(warning));
  const { bench } = await desk.names();
  const open = source === undefined ? null : sourceByName(bench.sources, source).name;
  const share = shareOf(flags);
  // Where nothing can be decided, nobody's attention is asked for.
  if (share !== null && options.settings.readOnly === null)
    desk.plants = await sow(desk, { share, time: options.now() });
  const server = await startReview(desk, { ...options, settings: { ...options.settings, open } });
  return { server, report: () => vigilanceReport(desk) };
}

interface RoundOptions {
  readonly sample: string | undefined;
  readonly server: ReviewServerOptions;
}

async function round(
  { io, project, by }: Host,
  kind: RoundKind,
  { sample, server }: RoundOptions,
): Promise<RunningReview> {
  const desk = await SampleDesk.open(project, {
    person: by,
    ...(sample === undefined ? {} : { sample }),
    readers: kind.kind === "blind" ? [by] : kind.readers,
    blind: kind.kind === "blind",
  });
  for (const warning of desk.codings.warnings) io.note(safe(warning));
  // Whether both have read something is told now rather than by a page that cannot open.
  if (kind.kind === "adjudication") await adjudicationRound(desk, kind.readers);
  return startRound(desk, kind, server);
}

/** The share of proposals to show wrong; null for none. Throws `usage` for what is no such share. */
function shareOf({ vigilance }: ReviewFlags): number | null {
  if (vigilance === undefined) return null;
  const share = Number(vigilance);
  if (/^[\d.]+$/.test(vigilance) && share > 0 && share <= MOST_PLANTED) return share;
  throw new ThroughlineError(
    "usage",
    `--vigilance takes a share above 0 and at most ${MOST_PLANTED}, not ${quoted(vigilance)}.`,
    { hint: "Such as --vigilance 0.05: one proposal of twenty." },
  );
}

/** Null for the ordinary review. Throws `usage` for flags that go not together. */
function roundOf({ blind, adjudicate, sample, source, vigilance }: ReviewFlags): RoundKind | null {
  const refuse = (message: string, hint: string): never => {
    throw new ThroughlineError("usage", message, { hint });
  };
  if (blind === true && adjudicate !== undefined)
    refuse("--blind and --adjudicate are two pages.", "Read blind first; settle when both have read.");
  if (blind !== true && adjudicate === undefined) {
    if (sample !== undefined) refuse("--sample needs --blind or --adjudicate.", "Add one of them.");
    return null;
  }
  if (vigilance !== undefined)
    refuse(
      "--vigilance does not go with a sample, where nothing is proposed.",
      "Leave it out, or review without a sample.",
    );
  if (source !== undefined) refuse("--source does not go with a sample, which has its own sentences.", "Leave it out.");
  if (adjudicate === undefined) return { kind: "blind" };
  const [a, b] = adjudicate.map((name) => personOf(name)).sort();
  if (a === undefined || b === undefined || adjudicate.length !== 2)
    return refuse("--adjudicate takes two readers.", "Such as --adjudicate anna ben.");
  return { kind: "adjudication", readers: [a, b] };
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
