/** G22: nobody stands in the graph who is not there by an own public act. */

import type { CheckData } from "../../check/data.ts";
import type { Finding } from "../../check/types.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";

const PERSON_CLASSES = [iri("tl", "Person"), iri("schema", "Person"), iri("foaf", "Person")];
/** Statements that show a person as the author or editor of something. */
const MAKERS = [iri("tl", "authoredBy"), iri("dcterms", "creator")];
/** Statements that may have no person at either end. */
const HARMS = ["affects", "exploits", "commits", "leadsTo", "riskFactorFor"].map((local) => iri("tl", local));
const PRIVATE = [
  ...["birthDate", "birthPlace", "email", "telephone", "address", "nationality", "gender"].map((p) => iri("schema", p)),
  ...["mbox", "phone", "birthday", "age", "gender"].map((p) => iri("foaf", p)),
];
const CONTACT = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}-]+\.\p{L}{2,}|\+\d[\d ()/-]{7,}\d/u;

/** G22: authors, editors and holders of public roles only; no victim, no contact, no private trait. */
export function peopleArePublic(data: CheckData): Finding[] {
  const people = new Set(PERSON_CLASSES.flatMap((each) => data.instancesOf(each)));
  return [...withoutReason(data, people), ...inHarm(data, people), ...privateTraits(data), ...contacts(data)];
}

/** A public part: author or editor of a work, holder of a role, or a voice that is cited. */
function withoutReason(data: CheckData, people: ReadonlySet<number>): Finding[] {
  const table = data.knowledge.statements;
  const makers = new Set(MAKERS.map((predicate) => data.dataset.terms.find(predicate)));
  const role = data.id("tl", "role");
  const leads = data.id("tl", "leads");
  const known = new Set<number>(data.pairs(iri("tl", "claimant")).map(({ object }) => object));
  for (let statement = 0; statement < table.size; statement++) {
    const predicate = table.predicate(statement);
    if (makers.has(predicate)) known.add(table.object(statement));
    if (predicate === role || predicate === leads) known.add(table.subject(statement));
  }
  const named = data.id("tl", "refersTo");
  const isNamed = (object: number): boolean => named !== null && table.match({ predicate: named, object }).length > 0;
  return [...people]
    .filter((person) => !known.has(person))
    .map((person) =>
      isNamed(person)
        ? {
            focus: data.key(person),
            message: `${data.name(person)} is a person whom a document names without a part; see that the name is a by-line.`,
            severity: "warning" as const,
          }
        : {
            focus: data.key(person),
            message: `${data.name(person)} is a person without a public part: no author, editor, office holder or cited voice.`,
          },
    );
}

function inHarm(data: CheckData, people: ReadonlySet<number>): Finding[] {
  const table = data.knowledge.statements;
  const harms = new Set(HARMS.map((predicate) => data.dataset.terms.find(predicate)));
  const findings: Finding[] = [];
  for (let statement = 0; statement < table.size; statement++) {
    if (!harms.has(table.predicate(statement))) continue;
    const person = [table.subject(statement), table.object(statement)].find((end) => people.has(end));
    if (person === undefined) continue;
    const message = `${data.name(person)} is a person at one end of ${data.name(table.predicate(statement))}.`;
    findings.push({ focus: data.key(table.claims(statement)[0] ?? person), message });
  }
  return findings;
}

function privateTraits(data: CheckData): Finding[] {
  return PRIVATE.flatMap((predicate) =>
    data.pairs(predicate).map(({ subject }) => {
      const id = data.dataset.terms.find(predicate);
      return { focus: data.key(subject), message: `${id === null ? predicate : data.name(id)} is a private trait.` };
    }),
  );
}

function contacts(data: CheckData): Finding[] {
  const findings: Finding[] = [];
  const { terms } = data.dataset;
  for (let id = 0; id < terms.size; id++) {
    const literal = literalParts(terms.key(id));
    if (literal === null || !CONTACT.test(literal.value)) continue;
    for (const row of data.dataset.matchRows({ object: id })) {
      const { subject, predicate } = data.dataset.row(row);
      findings.push({
        focus: data.key(subject),
        row,
        message: `${data.name(predicate)} holds a mail address or phone number.`,
      });
    }
  }
  return findings;
}
