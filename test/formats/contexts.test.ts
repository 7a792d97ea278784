/** The JSON-LD contexts that are built in: a document of each, as its users write it, says what its vocabulary means. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUILT_IN_CONTEXTS, builtInContext } from "../../src/rdf/read/contexts/built-in.ts";
import { readFiles } from "../../src/rdf/read/files.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { ROOT } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

const AS = "http://www.w3.org/ns/activitystreams#";
const PROV = "http://www.w3.org/ns/prov#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Of each, an IRI by which it is named, what stands beside it, and statements that must come of it: "subject predicate object". */
const DOCUMENTS: readonly (readonly [context: string, document: object, statements: readonly string[]])[] = [
  [
    "http://schema.org/",
    { "@type": "Person", "@id": "urn:e:a", name: "Ana", url: "urn:e:u", worksFor: { "@id": "urn:e:o" } },
    [
      "urn:e:a https://schema.org/name Ana",
      "urn:e:a https://schema.org/url urn:e:u",
      "urn:e:a https://schema.org/worksFor urn:e:o",
    ],
  ],
  [
    "https://w3id.org/ro/crate/1.1/context",
    {
      "@graph": [
        { "@id": "urn:e:c", "@type": "Dataset", hasPart: { "@id": "urn:e:f" }, conformsTo: { "@id": "urn:e:p" } },
        { "@id": "urn:e:f", "@type": ["File", "ComputationalWorkflow"], input: { "@id": "urn:e:i" } },
      ],
    },
    [
      "urn:e:c http://purl.org/dc/terms/conformsTo urn:e:p",
      "urn:e:c https://schema.org/hasPart urn:e:f",
      "urn:e:f a https://bioschemas.org/ComputationalWorkflow",
      "urn:e:f a https://schema.org/MediaObject",
      "urn:e:f https://bioschemas.org/properties/input urn:e:i",
    ],
  ],
  [
    "https://doi.org/10.5063/schema/codemeta-2.0",
    {
      "@id": "urn:e:s",
      "@type": "SoftwareSourceCode",
      codeRepository: "urn:e:r",
      developmentStatus: "active",
      author: [{ "@id": "urn:e:a" }],
    },
    [
      "urn:e:s https://codemeta.github.io/terms/developmentStatus active",
      "urn:e:s https://schema.org/codeRepository urn:e:r",
    ],
  ],
  [
    "http://www.w3.org/ns/anno.jsonld",
    {
      id: "urn:e:n",
      type: "Annotation",
      motivation: "commenting",
      body: { id: "urn:e:b", type: "TextualBody", value: "Good.", format: "text/plain" },
      target: { id: "urn:e:t", source: "urn:e:d", selector: { id: "urn:e:q", type: "TextQuoteSelector", exact: "x" } },
    },
    [
      "urn:e:b http://www.w3.org/1999/02/22-rdf-syntax-ns#value Good.",
      "urn:e:n http://www.w3.org/ns/oa#hasTarget urn:e:t",
      "urn:e:n http://www.w3.org/ns/oa#motivatedBy http://www.w3.org/ns/oa#commenting",
      "urn:e:q http://www.w3.org/ns/oa#exact x",
      "urn:e:t http://www.w3.org/ns/oa#hasSource urn:e:d",
    ],
  ],
  [
    "https://www.w3.org/ns/activitystreams",
    {
      id: "urn:e:n",
      type: "Create",
      actor: "urn:e:a",
      published: "2026-01-01T00:00:00Z",
      contentMap: { fr: "Bonjour" },
      object: { id: "urn:e:o", type: "Note", to: ["as:Public"], unheardOf: "said by nobody" },
    },
    [
      `urn:e:n ${AS}actor urn:e:a`,
      `urn:e:n ${AS}content Bonjour @fr`,
      `urn:e:n ${AS}published 2026-01-01T00:00:00Z ${XSD}dateTime`,
      `urn:e:o ${AS}to ${AS}Public`,
      `urn:e:o a ${AS}Note`,
    ],
  ],
  [
    "https://w3id.org/security/v1",
    { id: "urn:e:a", publicKey: { id: "urn:e:k", owner: "urn:e:a", publicKeyPem: "…" } },
    [
      "urn:e:a https://w3id.org/security#publicKey urn:e:k",
      "urn:e:k https://w3id.org/security#owner urn:e:a",
      "urn:e:k https://w3id.org/security#publicKeyPem …",
    ],
  ],
  [
    "https://openprovenance.org/prov-jsonld/context.jsonld",
    {
      "@graph": [
        { "@type": "Entity", "@id": "urn:e:chart", label: [{ "@value": "chart" }] },
        { "@type": "Generation", "@id": "urn:e:g", entity: "urn:e:chart", activity: "urn:e:plotting" },
        { "@type": "Activity", "@id": "urn:e:plotting", startTime: "2026-01-01T00:00:00Z" },
      ],
    },
    [
      `urn:e:chart ${PROV}qualifiedGeneration urn:e:g`,
      `urn:e:g ${PROV}activity urn:e:plotting`,
      `urn:e:plotting ${PROV}startedAtTime 2026-01-01T00:00:00Z ${XSD}dateTime`,
    ],
  ],
  [
    "https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld",
    {
      "@id": "urn:e:c",
      "@type": "Catalogue",
      dataset: [{ "@id": "urn:e:d", "@type": "Dataset", title: "Trees", licence: "urn:e:l", publisher: "urn:e:p" }],
    },
    [
      "urn:e:c http://www.w3.org/ns/dcat#dataset urn:e:d",
      "urn:e:c a http://www.w3.org/ns/dcat#Catalog",
      "urn:e:d http://purl.org/dc/terms/license urn:e:l",
      "urn:e:d http://purl.org/dc/terms/title Trees",
    ],
  ],
  [
    "https://geojson.org/geojson-ld/geojson-context.jsonld",
    { id: "urn:e:f", type: "Feature", geometry: { id: "urn:e:p", type: "Point", coordinates: [4.5, 52] } },
    ["urn:e:f a https://purl.org/geojson/vocab#Feature", "urn:e:f https://purl.org/geojson/vocab#geometry urn:e:p"],
  ],
  [
    "https://json-ld.org/contexts/person.jsonld",
    { "@id": "urn:e:a", name: "Ana", born: "1990-01-01", knows: "urn:e:b", homepage: "urn:e:h" },
    [
      `urn:e:a http://schema.org/birthDate 1990-01-01 ${XSD}date`,
      "urn:e:a http://xmlns.com/foaf/0.1/homepage urn:e:h",
      "urn:e:a http://xmlns.com/foaf/0.1/knows urn:e:b",
      "urn:e:a http://xmlns.com/foaf/0.1/name Ana",
    ],
  ],
];

async function read(document: object): Promise<Dataset> {
  const dataset = new Dataset();
  await readFiles([join(folderWith({ "a.jsonld": JSON.stringify(document) }), "a.jsonld")], dataset);
  return dataset;
}

function linesOf(dataset: Dataset): string[] {
  return [...dataset].map(({ subject, predicate, object }) => {
    const verb = predicate.value === "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" ? "a" : predicate.value;
    const kind = object.termType === "Literal" ? object.language || object.datatype.value : "";
    const ending = kind === "" || kind.endsWith("#string") ? "" : kind.includes(":") ? ` ${kind}` : ` @${kind}`;
    return `${subject.value} ${verb} ${object.value}${ending}`;
  });
}

test.each(DOCUMENTS)("%s", async (context, document, statements) => {
  const dataset = await read({ "@context": context, ...document });
  expect(linesOf(dataset)).toEqual(expect.arrayContaining([...statements]));
  expect(toTurtle(dataset)).not.toMatch(/unheardOf|said by nobody/);
});

test("each that is built in has a document above", () => {
  const tried = DOCUMENTS.map(([context]) => builtInContext(context));
  expect(
    BUILT_IN_CONTEXTS.filter(([, , terms]) => !tried.some((each) => Object.values(each ?? {})[0] === terms)),
  ).toEqual([]);
});

test("the page names them all", () => {
  const page = readFileSync(join(ROOT, "docs/formats.md"), "utf8").replace(/\s+/g, " ");
  expect(page).toContain(BUILT_IN_CONTEXTS.map(([label]) => label).join(", "));
});

test("every prefix of a term is one of its context", () => {
  for (const [label, , terms] of BUILT_IN_CONTEXTS) {
    const ids = JSON.stringify(terms).matchAll(/"(?:[\w-]+|@id|@reverse)":"([a-z0-9]+):[^/"]/g);
    for (const [, prefix = ""] of ids)
      if (prefix !== "_" && prefix !== "http")
        expect([label, Object.keys(terms)]).toEqual([label, expect.arrayContaining([prefix])]);
  }
});

test("several contexts of one document, and one of its own beside them", async () => {
  const actor = {
    "@context": [
      "https://www.w3.org/ns/activitystreams",
      "https://w3id.org/security/v1",
      { toot: "http://joinmastodon.org/ns#", discoverable: "toot:discoverable" },
    ],
    id: "urn:e:a",
    type: "Person",
    preferredUsername: "ana",
    publicKey: { id: "urn:e:k", owner: "urn:e:a" },
    discoverable: true,
  };
  expect(linesOf(await read(actor)).sort()).toEqual([
    `urn:e:a a ${AS}Person`,
    "urn:e:a http://joinmastodon.org/ns#discoverable true http://www.w3.org/2001/XMLSchema#boolean",
    `urn:e:a ${AS}preferredUsername ana`,
    "urn:e:a https://w3id.org/security#publicKey urn:e:k",
    "urn:e:k https://w3id.org/security#owner urn:e:a",
  ]);
});

test.each([
  "https://schema.org.evil.example/",
  "https://w3id.org/ro/crate/1.1/contextual",
  "file:///etc/passwd",
  "https://evil.example/?https://schema.org",
])("%s is another, and not fetched", async (context) => {
  await expect(read({ "@context": context, "@id": "urn:e:a" })).rejects.toMatchObject({ code: "unsupported" });
});
