/**
 * A release in one command: `npm run release -- 0.2.0`. It checks that there is something to release, writes the version where it
 * stands, cuts the CHANGELOG, commits, runs .ci/run on that commit, packs and tags; what fails on the way takes the commit back.
 * Nothing leaves the machine; what is to be pushed and published is printed. `--check` only tells what stands in the way;
 * `--publishable` is asked by npm before it publishes.
 */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { faultsOf, placeholdersOf, released } from "./release-steps.mjs";

/** Every file that says the version, or what changed with it. */
const FILES = ["package.json", "package-lock.json", "CITATION.cff", "codemeta.json", "CHANGELOG.md"];

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const read = (file) => readFileSync(file, "utf8");
const run = (command, ...args) => execFileSync(command, args, { stdio: "inherit" });

const about = JSON.parse(read("package.json"));
const placeholders = placeholdersOf(about);
const faults = (version) =>
  faultsOf({
    version,
    present: about.version,
    changelog: read("CHANGELOG.md"),
    changes: git("status", "--porcelain"),
    tags: git("tag").split("\n"),
  });

function release(version) {
  const today = new Date().toISOString().slice(0, 10);
  for (const file of FILES) writeFileSync(file, released(file, read(file), version, today));
  run("git", "commit", "--quiet", "--message", `release: ${version}`, "--", ...FILES);
  // Ctrl-C ends .ci/run; this goes on, to take the commit back.
  process.on("SIGINT", () => {});
  try {
    run("bash", ".ci/run");
    run("npm", "pack");
  } catch (error) {
    run("git", "reset", "--quiet", "--keep", "HEAD^");
    throw error;
  }
  run("git", "tag", "--annotate", `v${version}`, "--message", `Throughline ${version}`);
  const publish = placeholders.length > 0 ? placeholders.join("\n") : `npm publish throughline-${version}.tgz`;
  process.stdout.write(`v${version} is tagged and packed. Then: git push --follow-tags\n${publish}\n`);
}

function main(wanted) {
  const found = {
    "--check": () => [...faults(null), ...placeholders],
    "--publishable": () => placeholders,
  }[wanted]?.();
  const blocking = found ?? faults(wanted);
  for (const fault of blocking) process.stderr.write(`${fault}\n`);
  if (blocking.length > 0) process.exitCode = 1;
  else if (found === undefined) release(wanted);
}

main(process.argv[2] ?? "");
