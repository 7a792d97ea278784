/** Writing decisions: the graph's files change by what the new lines make different, then the journal holds the lines. */

import { readFile, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileContent, writeFilesAtomically } from "../../atomic-write.ts";
import { quoted } from "../../errors.ts";
import { makeFolder } from "../../make-folder.ts";
import { iri } from "../../rdf/namespaces.ts";
import { systemCodeOf, systemError } from "../../system-errors.ts";
import type { Unsettled } from "../gates/project.ts";
import type { Project } from "../project/project.ts";
import type { TurtleFile } from "../project/turtle-file.ts";
import { TurtleFiles } from "../project/turtle-files.ts";
import { derive } from "./derive.ts";
import { type Journals, journalOf, lengthened, placed } from "./journals.ts";
import type { Decision, FileTriple, NewDecision } from "./lines.ts";

/** A line of a journal: a decision, a proposal, or a row that is none yet. */
type KeptLine = Parameters<typeof lengthened>[1][number];

export interface Settling {
  readonly by: string;
  /** The time, as ISO 8601 in UTC. */
  readonly time: string;
  /** Proposals, and rows that are none yet, to keep beside the decisions, by file. Default: none. */
  readonly proposals?: ReadonlyMap<string, readonly KeptLine[]>;
  /** Milliseconds that the decision took. Default: not measured. */
  readonly ms?: number;
  /** The files as they were last written or read here; after a failure they are not to be used again. Default: read anew. */
  readonly files?: TurtleFiles;
}

/**
 * Makes decisions hold. What stands in the files by hand stays: only triples that the new lines put in or take out are
 * touched. All files are written or none, the journal last: whoever is told that it is done finds it there, and a crash
 * before that leaves a graph that says what the same command, given again, makes of it. The caller holds the lock.
 */
export async function settle(
  project: Project,
  journals: Journals,
  decisions: readonly NewDecision[],
  settling: Settling,
): Promise<Decision[]> {
  const lines = placed(journals, decisions, settling);
  const before = derive(project, journals.decisions);
  const after = derive(project, [...journals.decisions, ...lines]);
  const files = settling.files ?? new TurtleFiles(project);
  const { changed, open } = pinned(files);
  const added = [...missingFrom(after.plus, before.plus), ...missingFrom(before.minus, after.minus)];
  const removed = [...missingFrom(before.plus, after.plus), ...missingFrom(after.minus, before.minus)];
  for (const [name, ...triple] of added) (await open(name)).add(...triple);
  for (const [name, ...triple] of sharedLast(removed)) {
    const file = await open(name);
    if (!isShared(file, triple)) file.remove(...triple);
  }
  const writes: FileContent[] = contentsOf(project, changed);
  for (const [name, proposals] of settling.proposals ?? []) writes.push(await longer(project, name, proposals));
  if (lines.length > 0) writes.push(await longer(project, journalOf(settling.by), lines));
  for (const { path } of writes) await makeFolder(dirname(path));
  if (writes.length > 0) await writeFilesAtomically(writes);
  await files.written(changed);
  // A source that nobody cites any more has no file, as before it was cited.
  for (const { path, content } of writes) if (content === "") await unlink(path).catch(() => {});
  return lines;
}

/**
 * Makes what the journals hold stand in the files again, as after two people's journals came together; nothing is taken
 * out but what they take out. Tells how many files it wrote. The caller holds the lock.
 */
export async function rebuild(project: Project, { decisions }: Journals): Promise<number> {
  const { plus, minus } = derive(project, decisions);
  const { changed, open } = pinned(new TurtleFiles(project));
  for (const [name, ...triple] of plus.values()) (await open(name)).add(...triple);
  for (const [name, ...triple] of minus.values())
    if (!plus.has(JSON.stringify([name, ...triple]))) (await open(name)).remove(...triple);
  const writes = contentsOf(project, changed);
  for (const { path } of writes) await makeFolder(dirname(path));
  if (writes.length > 0) await writeFilesAtomically(writes);
  return writes.length;
}

/** Claims on which journals and graph differ: held and not there, or taken out and there again. Cost: the journals and their files. */
export async function unsettled(project: Project, { decisions }: Journals): Promise<Unsettled[]> {
  const { plus, minus } = derive(project, decisions);
  const files = new TurtleFiles(project);
  const isClaim = ([, , predicate]: FileTriple): boolean => predicate === iri("rdf", "reifies");
  const found: Unsettled[] = [];
  for (const triple of [...plus.values()].filter(isClaim)) {
    const [name, claim, ...rest] = triple;
    if (!(await files.open(name)).has(claim, ...rest))
      found.push({
        claim,
        message: `It was accepted, and is not in ${name}: if it was taken out by hand, retract it; else rebuild the project.`,
      });
  }
  for (const triple of missingFrom(minus, plus).filter(isClaim)) {
    const [name, claim, ...rest] = triple;
    if ((await files.open(name)).has(claim, ...rest))
      found.push({
        claim,
        message: `It was retracted or merged away, and stands in ${name} again: undo that decision, or rebuild the project.`,
      });
  }
  return found;
}

type Triples = ReturnType<typeof derive>["plus"];

/** What the first has and the second lacks. */
function missingFrom(all: Triples, other: Triples): FileTriple[] {
  return [...all].filter(([key]) => !other.has(key)).map(([, triple]) => triple);
}

/** Each file is opened once: what somebody writes by hand while this runs must not mix with it. */
function pinned(files: TurtleFiles): {
  readonly changed: ReadonlyMap<string, TurtleFile>;
  readonly open: (name: string) => Promise<TurtleFile>;
} {
  const changed = new Map<string, TurtleFile>();
  const open = async (name: string): Promise<TurtleFile> => {
    const file = changed.get(name) ?? (await files.open(name));
    changed.set(name, file);
    return file;
  };
  return { changed, open };
}

function contentsOf({ root }: Project, files: ReadonlyMap<string, TurtleFile>): FileContent[] {
  return [...files].map(([name, file]) => ({ path: join(root, name), content: file.text() }));
}

async function longer(project: Project, name: string, lines: readonly KeptLine[]): Promise<FileContent> {
  const path = join(project.root, name);
  const before = await readFile(path, "utf8").catch((cause: unknown) => {
    // Only a journal that is not there is empty: one that cannot be read must not be replaced.
    if (systemCodeOf(cause) === "ENOENT") return "";
    throw systemError(`Cannot read the journal ${quoted(name)}`, cause, "nothing was changed");
  });
  return { path, content: lengthened(before, lines) };
}

/** What claims share goes last: by then it can be seen whether another claim, one by hand perhaps, still needs it. */
function sharedLast(triples: readonly FileTriple[]): FileTriple[] {
  const rank = ([, , predicate]: FileTriple): number =>
    OWN_OF_CLAIMS.has(predicate) ? 0 : predicate === iri("prov", "wasAssociatedWith") ? 1 : 2;
  return [...triples].sort((a, b) => rank(a) - rank(b));
}

const OWN_OF_CLAIMS: ReadonlySet<string> = new Set([
  iri("rdf", "reifies"),
  iri("prov", "wasDerivedFrom"),
  iri("prov", "wasGeneratedBy"),
]);

/** Whether a triple is part of what another claim of the file rests on. */
function isShared(file: TurtleFile, [subject, predicate, object]: readonly [string, string, string]): boolean {
  const [s, p, o] = [subject, predicate, object].map((key) => (/^[_"<]/.test(key) ? key : `<${key}>`));
  const claims = file.subjects("rdf", "reifies", `<<( ${s} ${p} ${o} )>>`);
  if (claims.some((claim) => !file.objects(claim, "tl", "polarity").includes(iri("tl", "Denied")))) return true;
  if (OWN_OF_CLAIMS.has(predicate)) return false;
  const passage = subject.replace(/-pos$/, "");
  const users = [
    ...file.subjects("prov", "wasDerivedFrom", passage),
    ...file.subjects("prov", "wasGeneratedBy", subject),
    ...file.subjects("prov", "wasAssociatedWith", subject),
  ];
  return users.length > 0;
}
