/** The shapes of terms, statements and their evidence, as schemas. */

import { z } from "zod";
import type { Evidence, LiteralTerm, ResourceTerm, Statement, StatementTerm, Through } from "../../evidence/types.ts";
import {
  MODALITY_NAMES,
  POLARITIES,
  type Polarity,
  QUALIFIER_KINDS,
  SUPPORTS,
  type Support,
} from "../../evidence/vocabulary.ts";
import type { ResourceName, StatementName } from "../../ids.ts";

export const MODALITY = z.enum(MODALITY_NAMES);
export const POLARITY = z.enum(Object.keys(POLARITIES) as Polarity[]);
export const QUALIFIER = z.enum(QUALIFIER_KINDS);
const SUPPORT = z.enum(Object.keys(SUPPORTS) as Support[]);

/** A whole number from 0, such as an offset. */
/** Code units of a name, and names in a list: no question of a person comes near. */
const MAX_NAME = 2048;
export const MAX_NAMES = 100;

export const NAME: z.ZodType<ResourceName, ResourceName> = z.string().max(MAX_NAME);
/** The id of a statement, or the IRI or prefixed name of a claim. */
export const STATEMENT_NAME: z.ZodType<StatementName, StatementName> = z.string().max(MAX_NAME);
export const NAMES = z.array(NAME).min(1).max(MAX_NAMES);

export const COUNT = z.int().min(0);

/** The fields of a named thing, for the shapes that say more of it. */
export const RESOURCE_FIELDS = {
  iri: z.string().describe("An IRI, or _: and the label of a blank node."),
  label: z.string(),
};

export const RESOURCE: z.ZodType<ResourceTerm> = z.strictObject(RESOURCE_FIELDS).meta({ id: "Resource" });

export const RESOURCES = z.array(RESOURCE);

const LITERAL: z.ZodType<LiteralTerm> = z
  .strictObject({
    value: z.string(),
    datatype: z.string(),
    language: z.string().describe('The language tag; "" where there is none.'),
  })
  .meta({ id: "Literal" });

const TERM: z.ZodType<StatementTerm> = z.union([RESOURCE, LITERAL]);

const EVIDENCE: z.ZodType<Evidence> = z
  .strictObject({
    id: z.string().describe("The name of this claim."),
    source: z.string().nullable(),
    title: z.string().nullable(),
    file: z.string().nullable(),
    paragraph: COUNT.nullable().describe("Counted from 1."),
    page: COUNT.nullable().describe("Where the text has pages."),
    start: COUNT.nullable().describe("In Unicode code points of the text."),
    end: COUNT.nullable().describe("The first code point after the passage."),
    sha256: z.string().nullable(),
    claimant: RESOURCE.nullable().describe("The voice that says it; null where it is the document's own."),
    modality: MODALITY,
    polarity: POLARITY,
    support: SUPPORT.nullable(),
    date: z.string().nullable(),
    confidence: z.string().nullable(),
    validity: z.string().nullable().describe("When the statement holds, as an ISO 8601 interval."),
    qualifiers: z
      .partialRecord(QUALIFIER, z.array(z.string()))
      .describe("What it holds under, by kind, in short texts; a kind that is not told is absent."),
    note: z.string().nullable(),
    quote: z
      .string()
      .nullable()
      .describe("The words of the passage, where the text is at hand or the data records them."),
    link: z.string().nullable().describe("Where a browser shows the passage in the document."),
  })
  .meta({ id: "Evidence" });

const THROUGH: z.ZodType<Through> = z
  .strictObject({
    ...RESOURCE_FIELDS,
    types: RESOURCES,
    qualifiers: z
      .array(z.strictObject({ predicate: RESOURCE, value: TERM }))
      .describe("What else it says of the statement: since when, in which role, how much."),
  })
  .meta({ id: "Through" });

/** The fields of a statement. */
export const STATEMENT_FIELDS = {
  id: z.string().describe("The same in every load of the same triple."),
  subject: TERM,
  predicate: RESOURCE,
  object: TERM,
  modality: MODALITY.describe("The strongest of its evidence."),
  polarity: POLARITY,
  evidence: z.array(EVIDENCE),
  through: z
    .array(THROUGH)
    .exactOptional()
    .describe("The nodes by way of which the data says it, such as an ownership; left out where there is none."),
};

export const STATEMENT: z.ZodType<Statement> = z.strictObject(STATEMENT_FIELDS).meta({ id: "Statement" });
