/** G10: each statement joins the kinds of things that its property is made for. */

import type { CheckData } from "../../check/data.ts";
import type { Finding } from "../../check/types.ts";
import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";

const TEXT = iri("xsd", "string");
const LANG_TEXT = iri("rdf", "langString");
const ANY_LITERAL = iri("rdfs", "Literal");

/** What a property allows at its two ends; an empty set allows everything. */
interface Signature {
  readonly domain: ReadonlySet<number>;
  readonly range: ReadonlySet<number>;
}

/** G10: schema:domainIncludes and schema:rangeIncludes hold for every statement, denied ones included. */
export function signaturesHold(data: CheckData): Finding[] {
  return misfits(data, () => true);
}

/** The same for ends that somebody gave a type: a new concept is tl:Concept until then, which says nothing. */
export function typedSignaturesHold(data: CheckData): Finding[] {
  const topic = data.id("tl", "Concept");
  const isTyped = (node: number): boolean => data.objects(node, iri("rdf", "type")).some((type) => type !== topic);
  return misfits(data, isTyped);
}

function misfits(data: CheckData, isJudged: (node: number) => boolean): Finding[] {
  const table = data.knowledge.statements;
  const signatures = readSignatures(data);
  const findings: Finding[] = [];
  for (let statement = 0; statement < table.size; statement++) {
    const signature = signatures.get(table.predicate(statement));
    if (signature === undefined) continue;
    const wrongEnds = (
      [
        ["subject", table.subject(statement), signature.domain],
        ["object", table.object(statement), signature.range],
      ] as const
    ).filter(
      ([, node, allowed]) =>
        allowed.size > 0 && isJudged(node) && !kindsOf(data, node).some((kind) => allowed.has(kind)),
    );
    for (const [end, node, allowed] of wrongEnds) {
      const ids = [table.subject(statement), table.predicate(statement), table.object(statement)] as const;
      const [claim] = table.claims(statement);
      const words = ids.map((id) => data.name(id)).join(" ");
      const wanted = [...allowed].map((each) => data.name(each)).join(" or ");
      findings.push({
        focus: data.key(claim ?? ids[0]),
        row: claim === undefined ? data.rowOf(...ids) : null,
        message: `In "${words}" the ${end} is ${typesInWords(data, node)}; the property takes ${wanted}.`,
      });
    }
  }
  return findings;
}

function readSignatures(data: CheckData): Map<number, Signature> {
  const properties = ["ObjectProperty", "DatatypeProperty"].flatMap((local) => data.instancesOf(iri("owl", local)));
  return new Map(
    properties.map((property) => [
      property,
      {
        domain: new Set(data.objects(property, iri("schema", "domainIncludes"))),
        range: new Set(data.objects(property, iri("schema", "rangeIncludes"))),
      },
    ]),
  );
}

/** The classes of a node, or the datatypes that a literal may pass for: a text in a language is a text. */
function kindsOf(data: CheckData, node: number): number[] {
  const literal = literalParts(data.key(node));
  if (literal === null) return [...data.classesOf(node)];
  const kinds = [literal.datatype, ANY_LITERAL, ...(literal.datatype === LANG_TEXT ? [TEXT] : [])];
  return kinds.map((kind) => data.dataset.terms.find(kind)).filter((id) => id !== null);
}

function typesInWords(data: CheckData, node: number): string {
  const literal = literalParts(data.key(node));
  if (literal !== null) return `a literal of ${literal.datatype.replace(NAMESPACES.xsd, "xsd:")}`;
  const types = data.objects(node, iri("rdf", "type")).map((type) => data.name(type));
  return types.length === 0 ? "a node without a type" : types.join(", ");
}
