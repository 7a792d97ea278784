/** G7: what the ROBOT report looks for in an ontology, as far as it goes beyond the other gates. */

import { iri } from "../../rdf/namespaces.ts";
import type { CheckData } from "../data.ts";
import { circles } from "../order.ts";
import type { Finding } from "../types.ts";
import { describedNodes, isEnglish } from "./labels.ts";

/** How many object properties the vocabulary may have before people stop using them in the same way. */
const MOST_OBJECT_PROPERTIES = 45;

const LABELS = [iri("skos", "prefLabel"), iri("rdfs", "label")];

/** One kind of flaw, after the ROBOT report check of the same name where there is one. */
type Check = (data: CheckData, nodes: readonly number[]) => Finding[];

/** G7: labels, deprecation, properties and hierarchies are as a reviewer of ontologies would have them. */
export function reportIsClean(data: CheckData): Finding[] {
  const nodes = describedNodes(data);
  return [labelForm, duplicateLabels, deprecation, propertiesAreDescribed, hierarchies].flatMap((check) =>
    (check satisfies Check)(data, nodes),
  );
}

/** label_whitespace and label_formatting. */
function labelForm(data: CheckData, nodes: readonly number[]): Finding[] {
  const predicates = [...LABELS, iri("skos", "altLabel"), iri("tl", "abbreviation")];
  return nodes.flatMap((node) =>
    predicates
      .flatMap((predicate) => data.literals(node, predicate))
      .filter(({ value }) => value !== value.trim() || /\s\s|[\n\r\t]|_/.test(value) || value === "")
      .map(({ value }) => ({
        focus: data.key(node),
        message: `The label ${JSON.stringify(value)} has spaces, breaks or underscores that do not belong there.`,
      })),
  );
}

/** duplicate_label, within the vocabulary and within the concepts. */
function duplicateLabels(data: CheckData, nodes: readonly number[]): Finding[] {
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const node of nodes) {
    const space = data.key(node).startsWith(iri("tl", "")) ? (isProperty(data, node) ? "property" : "class") : "entity";
    for (const { value } of LABELS.flatMap((predicate) => data.literals(node, predicate)).filter(isEnglish)) {
      const label = `${space} ${value.toLowerCase()}`;
      const twin = seen.get(label);
      if (twin === undefined) seen.set(label, node);
      else if (twin !== node) {
        const names = `${data.name(node)} and ${data.name(twin)}`;
        findings.push({ focus: data.key(node), message: `${names} are both called ${JSON.stringify(value)}.` });
      }
    }
  }
  return findings;
}

function isProperty(data: CheckData, node: number): boolean {
  const types = data.objects(node, iri("rdf", "type")).map((type) => data.key(type));
  return types.some((type) => type.endsWith("Property"));
}

/** deprecated_boolean_datatype and the references to what is deprecated. */
function deprecation(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const gone = new Set<number>();
  for (const { subject, object } of data.pairs(iri("owl", "deprecated"))) {
    const key = data.key(object);
    if (key === `"true"^^<${iri("xsd", "boolean")}>`) gone.add(subject);
    else findings.push({ focus: data.key(subject), message: "owl:deprecated must be true, as an xsd:boolean." });
  }
  for (let row = 0; gone.size > 0 && row < data.dataset.size; row++) {
    const { subject, predicate, object } = data.dataset.row(row);
    for (const id of [predicate, object]) {
      if (!gone.has(id) || data.key(predicate) === iri("dcterms", "replaces")) continue;
      findings.push({ focus: data.key(subject), message: `${data.name(id)} is deprecated but still in use.` });
    }
  }
  return findings;
}

/** An object property has an inverse label, an example, a domain and a range; and there are not too many of them. */
function propertiesAreDescribed(data: CheckData): Finding[] {
  const properties = data.instancesOf(iri("owl", "ObjectProperty")).filter((node) => data.isOwn(node));
  const wanted = [
    iri("tl", "inverseLabel"),
    iri("skos", "example"),
    iri("schema", "domainIncludes"),
    iri("schema", "rangeIncludes"),
  ];
  const findings: Finding[] = properties.flatMap((node) =>
    wanted
      .filter((predicate) => data.objects(node, predicate).length === 0)
      .map((predicate) => {
        const lacking = data.dataset.terms.find(predicate);
        const name = lacking === null ? predicate : data.name(lacking);
        return { focus: data.key(node), message: `The property ${data.name(node)} has no ${name}.` };
      }),
  );
  if (properties.length > MOST_OBJECT_PROPERTIES) {
    const counts = `${properties.length} object properties; at most ${MOST_OBJECT_PROPERTIES} can be told apart`;
    findings.push({ focus: iri("tl", "").replace(/#$/, ""), message: `There are ${counts}.` });
  }
  return findings;
}

/** Classes and properties stand in no circle. */
function hierarchies(data: CheckData): Finding[] {
  return [iri("rdfs", "subClassOf"), iri("rdfs", "subPropertyOf")].flatMap((predicate) =>
    circles(data.pairs(predicate)).map((loop) => ({
      focus: data.key(loop[0] ?? 0),
      message: `A circle of ${data.names(loop)}: each is said to lie below the next.`,
    })),
  );
}
