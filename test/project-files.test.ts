/** The files around the code: they say what package.json says, and what they start is there. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOf, placeholdersOf, released } from "../scripts/release-steps.mjs";
import { ROOT, startCli } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
const about = json("package.json") as {
  version: string;
  description: string;
  keywords: string[];
  engines: { node: string };
};

/** The lists and values of a YAML file that has no more than these. */
function yaml(text: string): Map<string, string | string[]> {
  const entries = [...text.matchAll(/^([\w-]+):(.*)\n((?: {2}- .*\n?)*)/gm)];
  return new Map(
    entries.map(([, name = "", value = "", list = ""]) => [
      name,
      list === ""
        ? value.trim().replace(/^"|"$/g, "")
        : list
            .trim()
            .split(/\n *- |^- /)
            .filter((item) => item !== ""),
    ]),
  );
}

test("CITATION.cff and codemeta.json say what package.json says", () => {
  const cited = yaml(read("CITATION.cff"));
  const lines = {
    version: about.version,
    abstract: about.description,
    keywords: about.keywords,
    license: ["MIT", "CC-BY-4.0"],
  };
  for (const [name, value] of Object.entries(lines)) expect([name, cited.get(name)]).toEqual([name, value]);
  expect(json("codemeta.json")).toMatchObject({
    version: about.version,
    description: about.description,
    keywords: about.keywords,
    runtimePlatform: `Node.js ${about.engines.node}`,
  });
});

test("docs/dependencies.md names every package and only files that are there", () => {
  const page = read("docs/dependencies.md");
  const { dependencies, devDependencies } = about as unknown as Record<string, Record<string, string>>;
  const named = new Set([...page.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.has(name))).toEqual([]);
  const byHand = page.slice(page.indexOf("## Written by hand"));
  const files = [...byHand.matchAll(/`((?:src|viewer|scripts)\/[^`]+)`/g)].map(([, file]) => file ?? "");
  expect(files.length).toBeGreaterThan(25);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  const [installed = "", bundled = ""] = page.split("\n## ").slice(1);
  for (const name of Object.keys(dependencies ?? {})) expect(installed).toContain(`\`${name}\``);
  for (const [, name = ""] of read("dist/NOTICES.md").matchAll(/^## (\S+) /gm))
    if (Object.hasOwn(devDependencies ?? {}, name)) expect(bundled).toContain(`\`${name}\``);
});

/** The least version that the package runs on. */
const least = /^>=(\d+)\.\d+$/.exec(about.engines.node)?.[1];
const tried = [least, ...(/^for version in (.*); do$/m.exec(read(".ci/run"))?.[1] ?? "").split(" ")];

test.each([
  [".nvmrc", /^(\d+)$/m],
  [".github/workflows/ci.yml", /container: node:(\d+)-/],
  ["Dockerfile", /^FROM node:(\d+)-/m],
  ["Dockerfile", /\/nodejs(\d+)-/],
])("%s names a Node that the tests run on", (file, pattern) => {
  expect(tried.length).toBeGreaterThan(2);
  expect(tried).toContain(pattern.exec(read(file))?.[1]);
});

test("the workflow runs what every change must pass, and each issue form asks something", () => {
  expect(read(".github/workflows/ci.yml")).toContain("- run: bash .ci/run\n");
  const forms = readdirSync(join(ROOT, ".github/ISSUE_TEMPLATE")).filter((name) => name !== "config.yml");
  expect(forms.length).toBeGreaterThan(2);
  for (const form of forms)
    expect(read(`.github/ISSUE_TEMPLATE/${form}`)).toMatch(/^name: .+\ndescription: .+\n[\s\S]*^ {2}- type: \w+$/m);
});

test("the image runs as nobody, and its command is a server that answers", async () => {
  const dockerfile = read("Dockerfile");
  expect(dockerfile.slice(dockerfile.lastIndexOf("FROM "))).toMatch(/^FROM \S+:nonroot\n/);
  const [, args = "[]"] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  const server = startCli([...(JSON.parse(args) as string[]), "--port", "0"]);
  try {
    await expect.poll(() => server.said.stdout + server.said.stderr).toMatch(/:\d+\//);
    const [, port] = /:(\d+)\//.exec(server.said.stdout + server.said.stderr) ?? [];
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
  } finally {
    server.child.kill("SIGTERM");
    await server.ended;
  }
});

const fine = {
  version: "0.2.0",
  present: "0.1.9",
  changelog: "## Unreleased\n\n- new\n\n## 0.1.0\n\n- old\n",
  changes: "",
  tags: ["v0.1.0"],
};

test.each([
  [{}, []],
  [{ version: null }, []],
  [{ version: "0.1.9" }, ["above 0.1.9, such as 0.2.0"]],
  [{ version: "0.0.10" }, ["above 0.1.9"]],
  [{ version: "1" }, ['not "1"']],
  [{ tags: ["v0.2.0"] }, ["tag v0.2.0"]],
  [{ changes: " M a" }, ["not committed"]],
  [{ changelog: "## Unreleased\n\n## 0.1.0\n\n- old\n" }, ["nothing under"]],
])("before a release: %j", (state, said) => {
  expect(faultsOf({ ...fine, ...state })).toEqual(said.map((words) => expect.stringContaining(words)));
});

test("npm is kept from publishing as long as an address is a placeholder", () => {
  const filled = { repository: { url: "git+https://x.org/a.git" }, homepage: "https://x.org", bugs: "https://x.org/b" };
  expect(placeholdersOf(filled)).toEqual([]);
  expect(placeholdersOf({ ...filled, bugs: "https://forge.example/OWNER/x" })).toEqual([
    expect.stringContaining('"bugs"'),
  ]);
  const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", "--publishable"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const open = placeholdersOf(about);
  expect([status, stderr]).toEqual([open.length > 0 ? 1 : 0, open.map((line) => `${line}\n`).join("")]);
});

test("a release of the files as they are writes the version in each, and nothing else", () => {
  for (const file of ["package.json", "package-lock.json", "codemeta.json"]) {
    const [before, after] = [json(file), JSON.parse(released(file, read(file), "9.9.9", "2027-01-02"))];
    const { "": root, ...packages } = (after.packages ?? {}) as Record<string, object>;
    expect({
      ...after,
      version: about.version,
      ...(root && { packages: { "": { ...root, version: about.version }, ...packages } }),
    }).toEqual(before);
    expect(after.version).toBe("9.9.9");
  }
  const cited = released("CITATION.cff", read("CITATION.cff"), "9.9.9", "2027-01-02");
  expect(released("CITATION.cff", cited, "9.9.9", "2027-01-02")).toBe(cited);
  expect([yaml(cited).get("version"), yaml(cited).get("date-released")]).toEqual(["9.9.9", "2027-01-02"]);
  expect(released("CHANGELOG.md", fine.changelog, "0.2.0", "2027-01-02")).toBe(
    "## Unreleased\n\n## 0.2.0 - 2027-01-02\n\n- new\n\n## 0.1.0\n\n- old\n",
  );
});

/** A project of its own with what a release reads, in git. */
function project(ci: string) {
  const files = [
    "package.json",
    "package-lock.json",
    "CITATION.cff",
    "codemeta.json",
    "scripts/release.mjs",
    "scripts/release-steps.mjs",
  ];
  const root = folderWith({
    ...Object.fromEntries(files.map((file) => [file, read(file)])),
    "CHANGELOG.md": fine.changelog,
    ".ci/run": ci,
  });
  // Before its first release, whatever this package is at.
  const before = { name: "throughline", version: "0.1.0", scripts: {} };
  writeFileSync(join(root, "package.json"), JSON.stringify(before, null, 2));
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@t", ...args], { cwd: root, encoding: "utf8" });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "begin");
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: "T",
    GIT_AUTHOR_EMAIL: "t@t",
    GIT_COMMITTER_NAME: "T",
    GIT_COMMITTER_EMAIL: "t@t",
  };
  const release = () =>
    spawnSync(process.execPath, ["scripts/release.mjs", "0.2.0"], { cwd: root, encoding: "utf8", env });
  return { root, git, release };
}

test("a release is one commit, one tag and one tarball", () => {
  const { root, git, release } = project("exit 0\n");
  expect(release()).toMatchObject({ status: 0, stdout: expect.stringContaining("v0.2.0 is tagged and packed.") });
  expect(git("log", "--format=%s %D").trim().split("\n")).toEqual([
    expect.stringMatching(/^release: 0\.2\.0 .*tag: v0\.2\.0/),
    expect.stringMatching(/^begin/),
  ]);
  expect(existsSync(join(root, "throughline-0.2.0.tgz"))).toBe(true);
});

test("what is checked is what is tagged", () => {
  // A tree that is not as committed, or is committed with another subject, fails.
  const { git, release } = project(
    'test -z "$(git status --porcelain)" && test "$(git log -1 --format=%s)" = "release: 0.2.0"\n',
  );
  expect(release()).toMatchObject({ status: 0 });
  expect(git("describe", "--exact-match").trim()).toBe("v0.2.0");
});

test("a release whose checks fail, or are interrupted, changes nothing", () => {
  for (const ci of ["exit 1\n", "kill -INT $PPID; kill -INT $$\n"]) {
    const { git, release } = project(ci);
    expect(release().status).not.toBe(0);
    expect([git("status", "--porcelain"), git("tag"), git("log", "--format=%s").trim()]).toEqual(["", "", "begin"]);
  }
});
