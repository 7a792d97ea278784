/** What claims hold under, out and in again: each claim's own in a table, what all share in a graph file. */

import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { drawn } from "../support/build.ts";
import { readDataset, written } from "./reading.ts";

const DATA = `e:a e:helps e:b
  ~ e:r1 {| tl:assertedIn e:s ; tl:modality tl:Asserted ; tl:scope "in Rome"@en , "in Oslo"@en ; tl:causeRole "as a <root> cause"@en |}
  ~ e:r2 {| tl:assertedIn e:t ; tl:modality tl:Asserted ; tl:causeRole "as a <root> cause"@en |} .
e:b e:helps e:c ~ e:r3 {| tl:assertedIn e:s ; tl:modality tl:Asserted |} .
e:a rdfs:label "a"@en . e:b rdfs:label "b"@en . e:helps rdfs:label "helps"@en .
e:s schema:url "https://example.org/s" .`;

/** The qualifiers of the claims of each statement, as they come back. */
async function back(form: "csv-edges" | "graphml" | "gexf" | "graphology" | "turtle" | "jsonld" | "rdfxml") {
  const { text: out } = await written(new Knowledge(drawn(DATA)), form);
  const name = form === "csv-edges" ? "csv" : form;
  const { statements, evidence } = new Knowledge(await readDataset(out, name));
  return statements
    .ofRoles(new Set(["instance"] as const))
    .flatMap((statement) => statements.claims(statement))
    .map((claim) =>
      [...evidence.qualifiers(claim)].map(
        ([kind, texts]) =>
          `${kind} ${texts
            .map(({ value }) => value)
            .sort()
            .join(", ")}`,
      ),
    )
    .sort();
}

const CAUSE = "causeRole as a <root> cause";

test.each(["csv-edges", "turtle", "jsonld", "rdfxml"] as const)("%s keeps those of each claim", async (form) => {
  expect(await back(form)).toEqual([[], [CAUSE], ["scope in Oslo, in Rome", CAUSE]]);
});

test.each(["graphml", "gexf", "graphology"] as const)("%s keeps what all claims of an edge share", async (form) => {
  expect(await back(form)).toEqual([[], [CAUSE], [CAUSE]]);
});

test("a table has the link to each passage, too", async () => {
  const { text } = await written(new Knowledge(drawn(DATA)), "csv-edges");
  expect(text).toContain(",https://example.org/s\r\n");
});
