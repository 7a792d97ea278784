/** What came of the planted errors, in one paragraph for a person. */

import type { Desk } from "../../curate/review/desk.ts";
import type { Plant, PlantAnswer, Spoiling } from "../../curate/review/planted.ts";
import { quoted } from "../../errors.ts";

const ANSWERS: readonly (readonly [PlantAnswer | null, string])[] = [
  ["rejected", "rejected"],
  ["edited", "edited"],
  ["accepted", "accepted"],
  ["put-off", "put off"],
  [null, "not reached"],
];

/** Answers after which the statement is told: those that let the error pass. */
const TOLD: ReadonlySet<PlantAnswer | null> = new Set(["accepted"]);

const SPOILINGS: Readonly<Record<Spoiling, (denied: boolean) => string>> = {
  "ends-swapped": () => "the ends are swapped",
  "polarity-turned": (denied) => (denied ? "what is affirmed is denied" : "what is denied is affirmed"),
};

/** "Planted 3: 2 rejected, 1 accepted: “A funds B” (the ends are swapped; in brief.txt, paragraph 4)." Null without vigilance. */
export async function vigilanceReport(desk: Desk): Promise<string | null> {
  const { plants } = desk;
  if (plants === null) return null;
  if (plants.all.length === 0)
    return "Planted 0: too few open proposals could be made wrong. Nothing is told of how carefully they were read.";
  const parts: string[] = [];
  for (const [answer, words] of ANSWERS) {
    const those = plants.all.filter((plant) => plants.answerTo(plant) === answer);
    if (those.length === 0) continue;
    const told = TOLD.has(answer) ? await Promise.all(those.map((plant) => described(desk, plant))) : [];
    parts.push(`${those.length} ${words}${told.length === 0 ? "" : `: ${told.join("; ")}`}`);
  }
  return `Planted ${plants.all.length}: ${parts.join(", ")}. None of this is written anywhere.`;
}

async function described(desk: Desk, { proposal, spoiling }: Plant): Promise<string> {
  const names = await desk.names();
  const { as, at } = proposal;
  const source = names.bench.sources.find(({ iri }) => iri === at.source);
  const file = source?.text.originalName ?? at.text;
  const how = SPOILINGS[spoiling](as.polarity === "denied");
  return `${quoted(names.sentence(as))} (${how}; in ${file}, paragraph ${at.paragraph})`;
}
