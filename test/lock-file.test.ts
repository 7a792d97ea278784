/** The lock file serves every platform, and runs nobody's code on install. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

test("holds the optional parts of every platform, without which npm ci refuses to start", () => {
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([]);
});

test("has no package with an install script but fsevents, which macOS builds for its own file watching", () => {
  const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true);
  expect(scripted.map(([path]) => path).filter((path) => !path.endsWith("/fsevents"))).toEqual([]);
});

test("has permissive licences only", () => {
  const licences = new Set(Object.values(lock.packages).map((entry) => entry.license ?? "none"));
  const allowed =
    /MIT|ISC|BSD|Apache-2\.0|0BSD|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|MPL-2\.0|Unlicense/;
  expect([...licences].filter((licence) => !allowed.test(licence))).toEqual([]);
});
