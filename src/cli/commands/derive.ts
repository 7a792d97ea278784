import { writeFileAtomically } from "../../atomic-write.ts";
import { CheckData } from "../../check/data.ts";
import { type CheckInput, readCheckInput } from "../../check/input.ts";
import { checksPage } from "../../curate/checks-page.ts";
import { releasedIris } from "../../curate/gates/released.ts";
import { ontologyPage } from "../../curate/ontology-page.ts";
import { formatWindows, windowsOfTexts } from "../../curate/windows.ts";
import { ThroughlineError } from "../../errors.ts";
import { readSourceTexts } from "../../open.ts";
import { type Context, dataPaths, readOptions } from "../context.ts";

export interface DeriveFlags {
  readonly sources?: string;
  readonly output?: string;
}

type Maker = (input: CheckInput) => string | Promise<string>;

/** What is made from the data and kept beside it. */
const DERIVED: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["ontology-page", async (input) => ontologyPage(await CheckData.read(input))],
  ["checks-page", () => checksPage()],
  ["windows", windows],
  ["released", async (input) => `${releasedIris(await CheckData.read(input)).join("\n")}\n`],
]);

function windows(input: CheckInput): string {
  if (input.texts !== null && input.texts.size > 0) return formatWindows(windowsOfTexts(input.texts));
  throw new ThroughlineError("usage", "The windows are made from the source texts, and there are none.", {
    hint: "Give the folder that holds them as .txt files: throughline derive windows --sources DIR.",
  });
}

/** `throughline derive WHAT`: writes a file that is made from the data, or prints it. */
export async function derive(context: Context, what: string, flags: DeriveFlags): Promise<number> {
  const make = DERIVED.get(what);
  if (make === undefined) {
    throw new ThroughlineError("usage", `${JSON.stringify(what)} cannot be derived.`, {
      hint: `Choose one of ${[...DERIVED.keys()].join(", ")}.`,
    });
  }
  const texts = flags.sources === undefined ? null : await readSourceTexts(flags.sources);
  const input = await readCheckInput(dataPaths(context.global), texts, readOptions(context));
  const text = await make(input);
  if (flags.output === undefined) await context.io.write(text);
  else {
    const { output } = flags;
    const { io } = context;
    await io.hearing(() => writeFileAtomically(output, text, { signal: io.signal }));
    io.note(`Wrote ${output}.`);
  }
  return 0;
}
