/** The steps of a release as functions of text, so that they can be tried. */

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
const PLACEHOLDER = /OWNER/;
const UNRELEASED = "## Unreleased\n";

/**
 * What stands in the way of a release, a sentence each; none where it can be made. `version` is null where only the rest is asked for,
 * `present` the one that package.json has, `changes` what git says is not committed.
 */
export function faultsOf({ version, present, changelog, changes, tags }) {
  const faults = [];
  if (version !== null && !isNewer(version, present))
    faults.push(
      `The version is to be three numbers above ${present}, such as ${nextMinor(present)}, not "${version}".`,
    );
  if (version !== null && tags.includes(`v${version}`)) faults.push(`There is a tag v${version} already.`);
  if (unreleased(changelog) === "") faults.push('CHANGELOG.md has nothing under "Unreleased".');
  if (changes !== "") faults.push("There are changes that are not committed.");
  return faults;
}

/** What stands in the way of publishing beside that: fields that only the owner of the repository can fill in. */
export function placeholdersOf(about) {
  return ["repository", "homepage", "bugs"]
    .filter((field) => about[field] === undefined || PLACEHOLDER.test(JSON.stringify(about[field])))
    .map((field) => `package.json has a placeholder in "${field}": put the address of the repository in its place.`);
}

/** A file that says the version, or what changed with it, as it is in the release. */
export function released(file, text, version, date) {
  if (file === "CHANGELOG.md") return text.replace(UNRELEASED, `${UNRELEASED}\n## ${version} - ${date}\n`);
  if (file === "CITATION.cff") {
    const undated = text.replace(/^date-released: .*\n/m, "");
    return undated.replace(/^version: .*$/m, `version: ${version}\ndate-released: ${date}`);
  }
  // A lock file names its own package among the others, too.
  let left = file === "package-lock.json" ? 2 : 1;
  return text.replace(/"version": "[^"]*"/g, (found) => (left-- > 0 ? `"version": "${version}"` : found));
}

/** What stands between "Unreleased" and the next version. */
function unreleased(changelog) {
  const start = changelog.indexOf(UNRELEASED);
  if (start < 0) return "";
  const rest = changelog.slice(start + UNRELEASED.length);
  const end = rest.search(/^## /m);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

function isNewer(version, old) {
  const [wanted, present] = [version, old].map((text) => VERSION.exec(text)?.slice(1).map(Number));
  if (wanted === undefined || present === undefined) return false;
  const at = wanted.findIndex((number, place) => number !== present[place]);
  return at >= 0 && wanted[at] > present[at];
}

function nextMinor(version) {
  const [, major, minor] = VERSION.exec(version);
  return `${major}.${Number(minor) + 1}.0`;
}
