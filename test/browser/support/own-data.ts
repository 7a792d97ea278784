/** The same small graph in every syntax, and ways to hand files to the page. */

import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

export interface OwnFile {
  readonly name: string;
  readonly text: string | Buffer;
}

const NTRIPLES = `<urn:own:a> <urn:own:knows> <urn:own:b> .
<urn:own:b> <urn:own:knows> <urn:own:c> .
<urn:own:a> <http://www.w3.org/2000/01/rdf-schema#label> "Alpha"@en .
`;

const TURTLE = `@prefix o: <urn:own:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
o:a o:knows o:b ; rdfs:label "Alpha"@en . o:b o:knows o:c .
`;

export const SAME_GRAPH: readonly OwnFile[] = [
  // The first two stand for all in the test line: Turtle, packed, and a syntax that is none of its kin.
  { name: "own.ttl.gz", text: gzipSync(TURTLE) },
  {
    name: "own.jsonld",
    text: JSON.stringify({
      "@context": {
        knows: { "@id": "urn:own:knows", "@type": "@id" },
        label: "http://www.w3.org/2000/01/rdf-schema#label",
      },
      "@graph": [
        { "@id": "urn:own:a", knows: "urn:own:b", label: { "@value": "Alpha", "@language": "en" } },
        { "@id": "urn:own:b", knows: "urn:own:c" },
      ],
    }),
  },
  { name: "own.ttl", text: TURTLE },
  { name: "own.nt", text: NTRIPLES },
  { name: "own.trig", text: `@prefix o: <urn:own:> .\n${TURTLE}` },
  { name: "own.nq", text: NTRIPLES },
  {
    name: "own.rdf",
    text: `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:o="urn:own:" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
  <rdf:Description rdf:about="urn:own:a"><o:knows rdf:resource="urn:own:b"/><rdfs:label xml:lang="en">Alpha</rdfs:label></rdf:Description>
  <rdf:Description rdf:about="urn:own:b"><o:knows rdf:resource="urn:own:c"/></rdf:Description>
</rdf:RDF>`,
  },
];

/** What graph tools write: two nodes whose names are no IRIs, and an edge. */
export const GRAPH_FILES: readonly OwnFile[] = [
  {
    name: "ports.graphml",
    text: `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
<node id="harbour"/><node id="tide"/><edge source="harbour" target="tide"/></graph></graphml>`,
  },
  {
    name: "ports.gexf",
    text: `<gexf version="1.3"><graph><nodes><node id="harbour"/><node id="tide"/></nodes>
<edges><edge source="harbour" target="tide"/></edges></graph></gexf>`,
  },
  {
    name: "ports.json",
    text: JSON.stringify({
      nodes: [{ key: "harbour" }, { key: "tide" }],
      edges: [{ source: "harbour", target: "tide" }],
    }),
  },
  { name: "ports.csv", text: "Source;Target\nharbour;tide\n" },
];

/** Opens files by the button. */
export async function choose(page: Page, ...files: readonly OwnFile[]): Promise<void> {
  const buffers = files.map(({ name, text }) => ({ name, mimeType: "", buffer: Buffer.from(text) }));
  await page.locator('throughline-masthead input[type="file"].own-files').setInputFiles(buffers);
}

/** Drops files on the middle of the page. */
export function drop(page: Page, ...files: readonly OwnFile[]): Promise<void> {
  return drag(page, ["dragenter", "dragover", "drop"], files);
}

/** Holds a file over the middle of the page. */
export function hold(page: Page, file: OwnFile): Promise<void> {
  return drag(page, ["dragenter", "dragover"], [file]);
}

/** Takes it out of the page again. */
export function takeBack(page: Page): Promise<void> {
  return drag(page, ["dragleave"], []);
}

async function drag(page: Page, types: readonly string[], files: readonly OwnFile[]): Promise<void> {
  const contents = files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString("base64") }));
  await page.evaluate(
    ([events, all]) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const target = document.querySelector("throughline-answer");
      for (const type of events) {
        target?.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
        );
      }
    },
    [types, contents] as const,
  );
}
