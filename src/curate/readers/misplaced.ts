/** Sentences of samples that are no more where they were drawn: an edited text, or an edited sample. */

import { sha256Hex } from "../../evidence/identity.ts";
import type { Misplaced } from "../gates/project.ts";
import type { Project } from "../project/project.ts";
import { openText, readSources } from "../sources/registry.ts";
import { readCodings } from "./coding.ts";
import { readSample, sampleNames } from "./sample.ts";

/** Those of all samples; texts that are not here are passed over. Throws as readSample and readCodings. */
export async function misplacedUnits(project: Project): Promise<Misplaced[]> {
  const found: Misplaced[] = [];
  const records = (await readSources(project)).flatMap(({ texts }) => texts);
  for (const name of await sampleNames(project)) {
    const sample = await readSample(project, name);
    await readCodings(project, sample);
    const texts = new Map(
      await Promise.all(
        [...new Set(sample.units.map(({ text }) => text))].map(async (text) => {
          const record = records.find(({ file }) => file === `${text}.txt`);
          return [text, record === undefined ? null : await openText(project, record).catch((): null => null)] as const;
        }),
      ),
    );
    for (const { n, source, text, start, end, sha256 } of sample.units) {
      const opened = texts.get(text) ?? null;
      if (opened !== null && sha256Hex(opened.source.slice(start, end)) !== sha256)
        found.push({
          source,
          message: `Sentence ${n} of the sample ${name} is not at its place in ${text}.txt any more.`,
        });
    }
  }
  return found;
}
