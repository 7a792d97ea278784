/** A thread that answers questions from graphs in shared memory: one task at a time, long answers piece by piece. */

import { parentPort, workerData } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { KnowledgeServices, type QueryEngine } from "../ask/knowledge-services.ts";
import { errorParts } from "../error-parts.ts";
import { ThroughlineError } from "../errors.ts";
import { Reading } from "../graph/reading/reading.ts";
import { openSnapshot } from "../snapshot/open.ts";
import { type Chunk, type Chunks, chunksOf, gatheredBytes } from "../text-chunks.ts";
import type { Job, JobModule } from "./job.ts";
import type { Ask, Facts, GivenAnswer, Order, Report, SharedGraph, ThreadStart } from "./messages.ts";
import { StopSignal } from "./stop-signal.ts";

/** Stands for the threads of SPARQL: what a job asks them was asked before it came here. */
class GivenAnswers implements QueryEngine {
  given: readonly GivenAnswer[] = [];

  async query(text: string): Promise<GivenAnswer> {
    const answer = this.given.find(({ query }) => query === text);
    if (answer === undefined) throw new Error("A job asks a query that was not asked before it.");
    return answer;
  }
}

const { stop, modules } = workerData as ThreadStart;
const stopped = new Int32Array(stop);
const graphs = new Map<number, { readonly services: KnowledgeServices; readonly engine: GivenAnswers }>();
/** Answers of which more may be asked. */
const unfinished = new Map<number, Chunks>();
const jobs = new Map<string, Job>();
for (const url of modules) {
  const module = (await import(url)) as JobModule;
  for (const [name, job] of Object.entries(module.jobs)) jobs.set(name, job);
}

const report = (told: Report, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(told, [...moved]);

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "open":
      graphs.set(order.graph, opened(order.shared));
      return;
    case "close":
      graphs.delete(order.graph);
      return;
    case "ask":
      return telling(order.task, () => begin(order));
    case "more":
      return telling(order.task, () => goOn(order.task, {}));
    case "drop":
      await unfinished.get(order.task)?.return(undefined);
      unfinished.delete(order.task);
  }
}

function opened({ snapshot, languages, reading }: SharedGraph) {
  const engine = new GivenAnswers();
  // Made by this very process, so that it is as good as the program.
  const { knowledge } = openSnapshot(new Uint8Array(snapshot), {
    trusted: true,
    languages,
    reading: new Reading(reading),
    crc32,
  });
  return { services: new KnowledgeServices(knowledge, engine), engine };
}

async function begin({ task, graph: number, job: name, params, given, timeLimitMs, maxBytes }: Ask): Promise<void> {
  const graph = graphs.get(number);
  const job = jobs.get(name);
  if (graph === undefined || job === undefined) throw new Error(`There is no graph ${number}, or no job ${name}.`);
  graph.engine.given = given;
  const signal = new StopSignal(stopped, task);
  const { facts = {}, texts, isLong } = await job(graph.services, params as never, { signal, timeLimitMs });
  if (isLong) {
    unfinished.set(task, chunksOf(texts));
    return goOn(task, facts);
  }
  const bytes = await gatheredBytes(texts, maxBytes);
  send(task, facts, { bytes, isLast: true });
}

async function goOn(task: number, facts: Facts): Promise<void> {
  const step = await unfinished.get(task)?.next();
  if (step === undefined || step.done === true) throw new Error(`There is no more of the answer ${task}.`);
  if (step.value.isLast) unfinished.delete(task);
  send(task, facts, step.value);
}

function send(task: number, facts: Facts, { bytes, isLast }: Chunk): void {
  report({ kind: "piece", task, facts, bytes, isLast }, [bytes.buffer]);
}

/** Does a step of a task, and tells what it failed with. */
async function telling(task: number, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    unfinished.delete(task);
    const parts = error instanceof ThroughlineError ? errorParts(error) : null;
    report({ kind: "failed", task, parts, said: String(error) });
  }
}

parentPort?.on("message", (order: Order) => void obey(order));
report({ kind: "ready" });
