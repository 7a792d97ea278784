/** Small files for the gates: a header that declares our ontology, claims with passages, and a run of one gate. */

import { type CheckReport, runChecks } from "../../src/check/check.ts";
import type { CheckInput } from "../../src/check/input.ts";
import { ALL_GATES } from "../../src/curate/gates.ts";
import { formatWindows } from "../../src/curate/windows.ts";
import { type ClaimVoice, claimId } from "../../src/evidence/identity.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";

const PREFIXES = Object.entries(NAMESPACES)
  .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`)
  .join("");

/** How many lines stand before the text of a file. */
export const HEADER_LINES = PREFIXES.split("\n").length - 1;

/** The least that makes data ours. */
export const ONTOLOGY = "<https://w3id.org/throughline/vocab> a owl:Ontology .\n";

/** What a test may give beside the RDF. */
export interface Given {
  readonly texts?: ReadonlyMap<string, string>;
  readonly windows?: ReadonlySet<string>;
  readonly titles?: readonly string[];
  readonly released?: readonly string[];
}

export function inputOf(turtle: string, given: Given = {}): CheckInput {
  const files = [{ path: "test.ttl", text: PREFIXES + turtle, format: "turtle" as const }];
  const beside = new Map<string, string>();
  if (given.windows !== undefined) beside.set("windows.txt", formatWindows(given.windows));
  if (given.titles !== undefined) beside.set("titles.txt", given.titles.join("\n"));
  if (given.released !== undefined) beside.set("released.txt", given.released.join("\n"));
  return { files, texts: given.texts ?? null, beside };
}

/** Runs one gate. */
export function runGate(gate: string, turtle: string, given: Given = {}): Promise<CheckReport> {
  return runChecks(inputOf(turtle, given), { table: ALL_GATES, gates: [gate] });
}

/** What a gate says, one line a finding: severity, line within the text, message. */
export async function findingsOf(gate: string, turtle: string, given: Given = {}): Promise<string[]> {
  const report = await runGate(gate, turtle, given);
  const [result] = report.gates;
  if (result?.state === "not-applicable") return [`not applicable: ${result.reason}`];
  return report.results.map(
    ({ severity, line, message }) => `${severity} ${(line ?? HEADER_LINES) - HEADER_LINES}: ${message}`,
  );
}

/** The name that a claim of three prefixed names in src:s0 must have. */
export function claim(subject: string, predicate: string, object: string, voice: ClaimVoice = {}): string {
  const full = [subject, predicate, object].map((name) => {
    const [prefix = "", local = ""] = name.split(":");
    return `<${NAMESPACES[prefix as keyof typeof NAMESPACES]}${local}>`;
  });
  return `st:${claimId(`${full.join(" ")} .`, `${NAMESPACES.src}s0`, voice)}`;
}

/** A passage from one offset to another of src:s0-text. */
export function passage(name: string, start: number, end: number, sha256 = "00", rest = ""): string {
  return `ev:${name} a oa:SpecificResource ; oa:hasSelector ev:${name}-pos ; oa:hasSource src:s0-text ;
  schema:sha256 "${sha256}" ; tl:letterCount ${end - start} ; tl:letterSha256 "00"${rest} .
ev:${name}-pos a oa:TextPositionSelector ; oa:start "${start}"^^xsd:nonNegativeInteger ; oa:end "${end}"^^xsd:nonNegativeInteger .
`;
}

/** The source that the passages lie in. */
export const SOURCE = `src:s0 a tl:WebPage ; dcterms:hasFormat src:s0-text .
src:s0-text a schema:DigitalDocument ; prov:specializationOf src:s0 ; tl:fileName "s0.txt" ; tl:codePointLength 100 .
`;

/** A statement with its claim in src:s0, which rests on ev:one. */
export const CLAIMED = `id:a tl:counters id:b ~ ${claim("id:a", "tl:counters", "id:b")} {| a tl:Statement ; tl:assertedIn src:s0 ; prov:wasDerivedFrom ev:one |} .\n`;
