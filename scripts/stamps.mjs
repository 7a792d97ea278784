/** What each stage of the build read and made, by digest, in dist/.stamps.json; and writing so that a reader never meets half a file. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FILE = "dist/.stamps.json";
/** Every stage depends on these: the versions of the tools, and how a stage is run. */
const COMMON = ["package-lock.json", "scripts/build.mjs", "scripts/stamps.mjs"];
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** The stamps of one tree: `stages[name]` has `inputs`, a digest; `products`, path to digest; and `replaced`, paths. */
export class Stamps {
  #root;
  #stages;

  constructor(root) {
    this.#root = root;
    this.#stages = this.#read();
  }

  /** The digest of all that a stage reads: names and content, and the digests of what earlier stages made. */
  digestOf({ reads, without = [], after = [] }) {
    const files = [...COMMON, ...reads]
      .flatMap((path) => this.#filesAt(path))
      .filter((file) => !isBelow(file, without));
    const lines = [...new Set(files)].sort().map((file) => `${this.#digest(file)} ${file}`);
    for (const name of after) lines.push(JSON.stringify(this.#stages[name]?.products ?? null));
    return sha256(lines.join("\n"));
  }

  /** Whether a stage would make again what is there. */
  isFresh(name, inputs) {
    return this.#stages[name]?.inputs === inputs && this.isWhole(name);
  }

  /** Whether all that a stage made is still there as it made it. */
  isWhole(name) {
    const products = Object.entries(this.#stages[name]?.products ?? {});
    return products.length > 0 && products.every(([file, digest]) => this.#digest(file) === digest);
  }

  /** Writes what a stage made. What it made before and no longer makes stays until the next time, for a server that runs. */
  put(name, inputs, products) {
    for (const [file, content] of products) this.#write(file, content);
    const before = this.#stages[name] ?? { products: {}, replaced: [] };
    const isGone = (file) => !products.has(file);
    const replaced = Object.keys(before.products).filter(isGone);
    for (const file of before.replaced.filter(isGone)) if (!replaced.includes(file)) this.#remove(file);
    const digests = Object.fromEntries([...products].map(([file, content]) => [file, sha256(content)]));
    this.#stages[name] = { inputs, products: digests, replaced };
    this.#save();
  }

  /** Removes what was kept for a running server. */
  tidy() {
    for (const stage of Object.values(this.#stages)) for (const file of stage.replaced.splice(0)) this.#remove(file);
    this.#save();
  }

  /** Removes what was made by stages that are no more. */
  keepOnly(names) {
    const gone = Object.keys(this.#stages).filter((name) => !names.includes(name));
    if (gone.length === 0) return;
    const files = gone.flatMap((name) => [...Object.keys(this.#stages[name].products), ...this.#stages[name].replaced]);
    for (const name of gone) delete this.#stages[name];
    for (const file of files) this.#remove(file);
    this.#save();
  }

  #read() {
    try {
      return JSON.parse(readFileSync(join(this.#root, FILE), "utf8"));
    } catch {
      return {};
    }
  }

  #save() {
    this.#write(FILE, JSON.stringify(this.#stages));
  }

  #filesAt(path) {
    const found = statSync(join(this.#root, path), { throwIfNoEntry: false });
    if (found === undefined || found.isFile()) return found === undefined ? [] : [path];
    return readdirSync(join(this.#root, path)).flatMap((name) => this.#filesAt(`${path}/${name}`));
  }

  #digest(file) {
    const path = join(this.#root, file);
    return existsSync(path) ? sha256(readFileSync(path)) : null;
  }

  #write(file, content) {
    const path = join(this.#root, file);
    if (this.#digest(file) === sha256(content)) return;
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    // What names its interpreter is run by name, also after it was built anew.
    writeFileSync(temporary, content, { mode: isScript(content) ? 0o755 : 0o644 });
    renameSync(temporary, path);
  }

  /** Unless another stage makes it now. */
  #remove(file) {
    if (Object.values(this.#stages).some(({ products }) => Object.hasOwn(products, file))) return;
    rmSync(join(this.#root, file), { force: true });
  }
}

const isScript = (content) => Buffer.from(content).subarray(0, 2).toString() === "#!";
const isBelow = (file, folders) => folders.some((folder) => file.startsWith(`${folder}/`));
