/** Path patterns over the bundled graph: drawn from the grammar with counts that nobody means, and mangled. */

import { openBundled } from "../../build/open.js";
import { findPaths } from "../../build/paths/index.js";
import { mangled, oneOf } from "./fuzz.mjs";

const NAMES = [
  "tl:counters",
  "tl:encourages",
  "tl:requires",
  "skos:broader",
  "all",
  "nothing",
  "<urn:x>",
  "^tl:counters",
];
const COUNTS = ["0", "1", "2", "7", "30", "900", "4000", "99999", "1e9", "18446744073709551616", "-1"];
const PIECES = [...'(){}|/^!?*+,<>" \n\u0000\u202e\\#', "_:a"];
const DEEPEST = 5;

function drawn(random, depth = 0) {
  if (depth > DEEPEST || random() < 0.25) return oneOf(random, NAMES);
  const part = () => drawn(random, depth + 1);
  const count = () => oneOf(random, COUNTS);
  return oneOf(random, [
    () => `${part()}/${part()}`,
    () => `(${part()}|${part()})`,
    () => `(${part()})${oneOf(random, ["?", "*", "+"])}`,
    () => `(${part()}){${count()}}`,
    () => `(${part()}){${count()},${count()}}`,
    () => `(${part()}){${count()},}`,
    () => `^(${part()})`,
    () => `!(${oneOf(random, NAMES)}|${oneOf(random, NAMES)})`,
  ])();
}

export const PATTERNS = {
  name: "path patterns",
  async open() {
    const knowledge = await openBundled();
    const ends = knowledge.concepts;
    const tryOne = async (random) => {
      const text = drawn(random);
      const pattern = random() < 0.4 ? mangled(random, text, PIECES) : text;
      const options = { pattern, maxLength: Number.POSITIVE_INFINITY, throughHubs: true, maxExpansions: 1000 };
      findPaths(knowledge, oneOf(random, ends), oneOf(random, ends), options);
    };
    return { tryOne, close: async () => {} };
  },
};
