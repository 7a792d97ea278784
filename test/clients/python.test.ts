/** The Python module, its notebook and the page on notebooks, run by Python against a server on the bundled graph. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { openBundled } from "../../src/open.ts";
import { ROOT } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { serving } from "../support/serving.ts";

const run = promisify(execFile);
const CLIENT = join(ROOT, "clients/python");
const PAGE = readFileSync(join(ROOT, "docs/notebooks.md"), "utf8");
const ADDRESS = "http://127.0.0.1:4173/";

let base: string;
beforeAll(async () => {
  base = (await serving(() => openBundled())).url;
});

/** Debian's own Python, without anything that is installed beside it but what stands in `path`. */
function python(args: readonly string[], ...path: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    PYTHONPATH: [CLIENT, ...path].join(":"),
    PYTHONDONTWRITEBYTECODE: "1",
    THROUGHLINE_ADDRESS: base,
  };
  return run("/usr/bin/python3", ["-W", "error", ...args], { env, maxBuffer: 1e8 });
}

test("its own tests pass", async () => {
  const { stderr } = await python(["-m", "unittest", "discover", "-s", CLIENT]);
  expect(stderr).toMatch(/^Ran \d+ tests in .*\n\nOK\n$/m);
});

test("it needs the standard library alone, of Python 3.8", async () => {
  const source = readFileSync(join(CLIENT, "throughline.py"), "utf8");
  const program = `
import ast, sys
tree = ast.parse(open(${JSON.stringify(join(CLIENT, "throughline.py"))}).read(), feature_version=(3, 8))
names = {alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
names |= {node.module.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
print(sorted(names - set(sys.stdlib_module_names)))`;
  expect((await python(["-c", program])).stdout).toBe("[]\n");
  expect(source.split("\n").length).toBeLessThan(260);
});

test("the program of the page prints what is shown", async () => {
  const [, program = ""] = /```python\n(.*?)```/s.exec(PAGE) ?? [];
  const [, printed] = /```text\n(.*?)```/s.exec(PAGE) ?? [];
  expect(program).toContain(ADDRESS);
  expect((await python(["-c", program.replaceAll(ADDRESS, base)])).stdout).toBe(printed);
});

interface Notebook {
  readonly nbformat: number;
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: "code" | "markdown";
    readonly source: readonly string[];
    readonly outputs?: readonly unknown[];
  }[];
}

/** As much of pandas as the notebook asks of it, which is large to install: columns that are not there raise there, too. */
const PANDAS = `
class DataFrame(list):
    def __getitem__(self, names):
        return DataFrame([{name: row[name] for name in names} for row in self])
`;

test("the notebook runs from its first cell to its last, and holds no outputs", async () => {
  const notebook = JSON.parse(readFileSync(join(CLIENT, "example.ipynb"), "utf8")) as Notebook;
  expect([notebook.nbformat, new Set(notebook.cells.map(({ id }) => id)).size]).toEqual([4, notebook.cells.length]);
  const cells = notebook.cells.filter(({ cell_type }) => cell_type === "code");
  expect(cells.every(({ outputs }) => outputs?.length === 0)).toBe(true);
  const program = cells.map(({ source }) => source.join("")).join("\n");
  const here = program.replace("throughline.Graph()", `throughline.Graph(${JSON.stringify(base)})`);
  const { stdout } = await python(
    ["-c", `${here}\nassert len(answer["paths"]) == 3 and len(passages) > 2 and len(statements) > 700`],
    folderWith({ "pandas.py": PANDAS }),
  );
  expect(stdout).toMatch(/^Nothing here is called "Kosovo Polise"\. /);
});

test("the cells for Observable give a table", async () => {
  const [, cells = ""] = /```js\n(.*?)```/s.exec(PAGE) ?? [];
  // A cell of Observable is a name with an expression or a body.
  const program = cells
    .replaceAll(ADDRESS, base)
    .replace(/^(\w+) = \{\n(.*?)^\}$/gms, "const $1 = await (async () => {\n$2})();")
    .replace(/^(\w+) = /gm, "const $1 = ")
    .replace(/^Inputs/m, "return Inputs");
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (inputs: object) => Promise<object[]>;
  const rows = await new AsyncFunction("Inputs", program)({ table: (shown: object[]) => shown });
  expect(rows[0]).toEqual({ path: 1, text: expect.stringContaining("Resolution 2106"), passages: expect.any(Number) });
});
