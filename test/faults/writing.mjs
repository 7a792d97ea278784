/**
 * A file is the old one or the whole new one, whatever fails: `npm run faults`, as root, with strace.
 * Each call that touches the folder is made to fail, and to kill the process, one after the other; then a full disk, a limit
 * on the size of files, and kill -9 at any moment. A fault that was not injected fails the run: it would prove nothing.
 */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WRITER = fileURLToPath(new URL("writer.mjs", import.meta.url));
const KILLS = Number(process.argv[2] ?? 60);
const SIZE = 3 << 15;
const CALLS = ["openat", "write", "fsync", "link", "rename", "close"];
const ACTIONS = [
  ["EIO", "error=EIO"],
  ["SIGKILL", "signal=SIGKILL"],
];
const [OLDER, OLD, NEW] = [1, 2, 3];

const folder = mkdtempSync(join(tmpdir(), "throughline-faults-"));
const target = join(folder, "graph.throughline");
const log = join(tmpdir(), `throughline-faults-${process.pid}.log`);
const say = (line) => process.stdout.write(`${line}\n`);

function require(holds, words) {
  if (!holds) throw new Error(words);
}

/** The generation of a file that is whole; null where it is anything else. */
function generationOf(file) {
  const bytes = readFileSync(file);
  return bytes.length === SIZE && bytes.every((byte) => byte === bytes[0]) ? bytes[0] : null;
}

function reset(at = folder) {
  for (const name of readdirSync(at)) rmSync(join(at, name));
  writeFileSync(join(at, "graph.throughline"), new Uint8Array(SIZE).fill(OLD));
  writeFileSync(join(at, "graph.throughline.prev"), new Uint8Array(SIZE).fill(OLDER));
}

const temporaries = (at = folder) => readdirSync(at).filter((name) => name.endsWith(".tmp"));

/** What must hold after any end; `said` is null for a process that was killed. */
function judge(said, what, at = folder) {
  const now = generationOf(join(at, "graph.throughline"));
  const previous = generationOf(join(at, "graph.throughline.prev"));
  require(now === OLD || now === NEW, `${what}: the file is neither the old one nor the new one`);
  require(previous === OLDER || previous === OLD, `${what}: the previous file is neither the older nor the old one`);
  if (said === "written" || said === "not-durable") require(now === NEW, `${what}: ${said}, but the old file stands`);
  else if (said !== null) require(now === OLD, `${what}: ${said}, but the new file stands`);
  if (now === NEW) require(previous === OLD, `${what}: the file that was replaced is gone`);
  if (said !== null) require(temporaries(at).length === 0, `${what}: ${temporaries(at)} is left behind`);
}

/** Starts a writer that waits for its word. One thread does its calls, so that they can be counted. */
async function waitingWriter() {
  const child = spawn(process.execPath, [WRITER, target, String(NEW)], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const said = [];
  child.stdout.setEncoding("utf8").on("data", (text) => said.push(text));
  child.stdin.on("error", () => {});
  const ended = once(child, "close");
  await once(child.stdout, "data");
  return { child, ended, answer: () => said.join("").split("\n")[1] || null };
}

/** Runs a writer under strace from the moment on that it is ready; the log, and what it said. */
async function traced(inject) {
  const writer = await waitingWriter();
  const faults = inject === null ? [] : ["-e", `inject=${inject}`];
  const options = ["-f", "-y", "-o", log, "-e", `trace=${CALLS.join(",")}`, ...faults, "-p", String(writer.child.pid)];
  const strace = spawn("strace", options, { stdio: ["ignore", "ignore", "pipe"] });
  const gone = once(strace, "close");
  await once(strace.stderr, "data");
  writer.child.stdin.write("go\n");
  await writer.ended;
  await gone;
  return { lines: readFileSync(log, "utf8").split("\n"), said: writer.answer() };
}

/** The calls of the threads in order: "5123 fsync(17</tmp/…>) = 0" as thread, call, text. */
function callsOf(lines) {
  return lines.flatMap((text) => {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(text) ?? [];
    return call === undefined ? [] : [{ thread, call, text }];
  });
}

/** Which calls of each kind touch the folder, counted in their thread. */
function places(lines) {
  const counts = new Map();
  const found = [];
  for (const { thread, call, text } of callsOf(lines)) {
    const count = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, count);
    if (text.includes(folder)) found.push({ call, count });
  }
  return found;
}

/** The names of the calls on the folder's files, in the order in which they must stand. */
function requireOrder(lines) {
  const done = callsOf(lines).filter(({ text }) => text.includes(folder) && !/O_DIRECTORY/.test(text));
  const at = (call, pattern) => done.findIndex((each) => each.call === call && pattern.test(each.text));
  const last = (call, pattern) => done.findLastIndex((each) => each.call === call && pattern.test(each.text));
  const steps = [
    last("write", /\.tmp>/),
    at("fsync", /\.tmp>/),
    at("rename", /throughline\.prev"/),
    at("rename", /graph\.throughline"\)/),
    at("fsync", /faults-\w+>/),
  ];
  const inOrder = steps.every((step, place) => step >= 0 && (place === 0 || step > (steps[place - 1] ?? 0)));
  require(inOrder, `the calls are not write, fsync, rename, rename, fsync of the folder: ${steps}`);
}

async function sweep() {
  reset();
  const clean = await traced(null);
  require(clean.said === "written", `without a fault the writer says ${clean.said}`);
  judge(clean.said, "no fault");
  requireOrder(clean.lines);
  const points = places(clean.lines);
  for (const call of CALLS) require(points.some((point) => point.call === call), `no ${call} touches the folder`);
  const told = new Map();
  for (const [action, fault] of ACTIONS) {
    for (const { call, count } of points) {
      const what = `${action} at ${call} ${count}`;
      reset();
      const { lines, said } = await traced(`${call}:${fault}:when=${count}`);
      const marks = action === "SIGKILL" ? /killed by SIGKILL/ : /\(INJECTED\)/;
      require(lines.some((line) => marks.test(line)), `${what}: the fault was not injected`);
      if (action === "EIO") {
        require(lines.some((line) => marks.test(line) && line.includes(folder)), `${what}: the fault was elsewhere`);
      }
      judge(said, what);
      const outcome = said ?? "killed";
      told.set(outcome, (told.get(outcome) ?? 0) + 1);
    }
  }
  require(told.has("not-durable"), "the failing sync of the folder was never told apart");
  say(
    `${points.length * ACTIONS.length} faults at ${points.length} calls, 0 bad files: ${[...told].map((pair) => pair.join(" ")).join(", ")}`,
  );
}

/** The writer in a shell that first takes something away. */
function shell(commands, at) {
  const script = `${commands}; exec "$0" "$@"`;
  const args = [process.execPath, WRITER, join(at, "graph.throughline"), String(NEW)];
  const run = spawnSync("bash", ["-c", script, ...args], { input: "go\n", encoding: "utf8" });
  return run.stdout.split("\n")[1] || null;
}

function limits() {
  reset();
  const limited = shell("ulimit -f 64", folder);
  require(limited === "unreadable", `with ulimit -f the writer says ${limited}`);
  judge(limited, "ulimit -f");
  say("a limit on the size of files: told, the old file stands");
  const small = join(folder, "small");
  mkdirSync(small);
  // The files of two generations fit, a third does not.
  const mount = `mount -t tmpfs -o size=256k none ${small}`;
  const fill = `head -c ${SIZE} /dev/zero | tr '\\0' '\\${OLD}' > ${small}/graph.throughline`;
  const fillPrevious = `head -c ${SIZE} /dev/zero | tr '\\0' '\\${OLDER}' > ${small}/graph.throughline.prev`;
  const args = [
    "-rm",
    "bash",
    "-c",
    `${mount} && ${fill} && ${fillPrevious} && "$0" "$@" && cp -a ${small}/. ${small}-seen`,
  ];
  mkdirSync(`${small}-seen`);
  const run = spawnSync("unshare", [...args, process.execPath, WRITER, join(small, "graph.throughline"), String(NEW)], {
    input: "go\n",
    encoding: "utf8",
  });
  const said = run.stdout.split("\n")[1] || null;
  require(said === "unreadable", `on a full disk the writer says ${said} ${run.stderr}`);
  judge(said, "full disk", `${small}-seen`);
  rmSync(`${small}-seen`, { recursive: true });
  rmSync(small, { recursive: true });
  say("a full disk: told, the old file stands");
}

/** Draws how long a writer may live: the same in every run. */
async function kills() {
  const ends = new Map();
  for (let run = 0; run < KILLS; run++) {
    reset();
    const writer = await waitingWriter();
    writer.child.stdin.write("go\n");
    await new Promise((resolve) => setTimeout(resolve, (run * 7) % 20));
    writer.child.kill("SIGKILL");
    await writer.ended;
    const said = writer.answer();
    // A process that was killed after its word may still have been in its last steps.
    judge(said === "written" ? said : null, `kill ${run}`);
    const end = said ?? "killed";
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  require((ends.get("killed") ?? 0) > 0, "no kill came before the end");
  say(`${KILLS} kills, 0 bad files: ${[...ends].map((pair) => pair.join(" ")).join(", ")}`);
}

try {
  await sweep();
  limits();
  await kills();
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(log, { force: true });
}
