import { Dataset } from "../../rdf/dataset.ts";
import { packDataset } from "../../rdf/packed.ts";
import { readFiles } from "../../rdf/read-files.ts";
import { writeFileAtomically } from "../atomic-write.ts";
import { type Context, dataPaths, withReading } from "../context.ts";

export interface CompileFlags {
  readonly output: string;
}

/** `throughline compile -o FILE`: the data in the form that opens without parsing; what the viewer loads. */
export async function compile(context: Context, flags: CompileFlags): Promise<number> {
  const dataset = new Dataset();
  const { prefixes } = await withReading(context, (reading) => readFiles(dataPaths(context.global), dataset, reading));
  await writeFileAtomically(flags.output, packDataset(dataset, prefixes));
  context.io.note(`${dataset.size} quads in ${flags.output}`);
  return 0;
}
