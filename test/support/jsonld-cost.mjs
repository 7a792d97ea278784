/** Prints the microseconds of processor time that JSON-LD of so many lines each takes, in a process that does nothing else. */

import { EXPORT_FORMATS, selectionOf } from "../../build/export/index.js";
import { Dataset, Knowledge, parseRdf } from "../../build/index.js";

const line = (nth) => `<urn:n:${nth % 1500}> <urn:p:${nth % 40}> <urn:n:${(nth * 7919) % 1500}> , "${nth}" .`;

async function cost(lines) {
  const dataset = new Dataset();
  const turtle = Array.from({ length: lines }, (_, nth) => line(nth)).join("\n");
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  const selection = selectionOf(new Knowledge(dataset), null);
  const before = process.cpuUsage();
  await EXPORT_FORMATS.jsonld.write(selection, { rdf11: false, spreadsheetSafe: false, context: null });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const costs = [];
for (const lines of process.argv.slice(2)) costs.push(await cost(Number(lines)));
console.log(costs.join(" "));
