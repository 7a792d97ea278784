/** What a client of the reconciliation service sends: batches of queries, and properties to fetch, as JSON in a form field. */

import type { Context } from "hono";
import { z } from "zod";
import type { ReconcileParams } from "../../ask/reconcile.ts";
import { DEFAULT_RECONCILE_OPTIONS } from "../../ask/reconcile-defaults.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { HttpProblem } from "../problems.ts";
import { RECONCILE_LIMITS } from "./limits.ts";

const FORM = "application/x-www-form-urlencoded";

/** The one field that a request has of these; null for none. Throws 415 for a body that is no form, 400 for several. */
export async function readField(context: Context): Promise<{ name: "queries" | "extend"; text: string } | null> {
  const isPost = context.req.method === "POST";
  const type = (context.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (isPost && type !== FORM)
    throw new HttpProblem(415, `Queries are sent as ${FORM}.`, "Set the Content-Type header.");
  const fields = isPost ? new URLSearchParams(await context.req.text()) : new URL(context.req.url).searchParams;
  const given = (["queries", "extend"] as const).flatMap((name) => fields.getAll(name).map((text) => ({ name, text })));
  if (given.length > 1 || (isPost && given.length === 0)) {
    throw new HttpProblem(400, "The request must have one field, queries or extend.", "Send queries={…} in the body.");
  }
  return given[0] ?? null;
}

const TEXT = z.string().max(2048);
const VALUE = z.union([TEXT, z.number(), z.boolean(), z.looseObject({ id: TEXT })]);
const LIST = RECONCILE_LIMITS.extendedProperties;
const QUERY = z.strictObject({
  query: TEXT.exactOptional(),
  type: z.union([TEXT, z.array(TEXT).max(LIST)]).exactOptional(),
  limit: z.number().min(1).exactOptional(),
  properties: z
    .array(z.strictObject({ pid: TEXT, v: z.union([VALUE, z.array(VALUE).max(LIST)]) }))
    .max(LIST)
    .exactOptional(),
  /** Says nothing here, as the specification has no meaning for it: a concept of any of the types is a candidate. */
  type_strict: z.enum(["any", "should", "all"]).exactOptional(),
});

const EXTENSION = z.strictObject({
  ids: z.array(TEXT).max(RECONCILE_LIMITS.extended),
  properties: z.array(z.looseObject({ id: TEXT })).max(RECONCILE_LIMITS.extendedProperties),
});

export type Extension = z.output<typeof EXTENSION>;

/** The questions of a batch, each under its key. Throws `usage` with the query at fault, 413 for too many. */
export function readBatch(text: string): [key: string, params: ReconcileParams][] {
  const batch = objectIn(text, "queries");
  const entries = Object.entries(batch);
  const { batchSize } = RECONCILE_LIMITS;
  if (entries.length > batchSize) {
    throw new HttpProblem(
      413,
      `A batch may hold ${batchSize} queries; this one holds ${entries.length}.`,
      "Send several.",
    );
  }
  return entries.map(([key, value]) => [key, paramsOf(checked(QUERY, value, `The query ${quoted(key)}`), key)]);
}

function paramsOf(
  { query = "", type = [], limit, properties = [] }: z.output<typeof QUERY>,
  key: string,
): ReconcileParams {
  if (query.trim() === "" && properties.length === 0) {
    throw new ThroughlineError("usage", `The query ${quoted(key)} has neither a name nor properties.`, {
      hint: 'Give it a "query".',
    });
  }
  const types = [type].flat().filter((each) => each !== "");
  const { mostCandidates, limit: usual } = DEFAULT_RECONCILE_OPTIONS;
  return {
    text: query,
    ...(types.length === 0 ? {} : { type: types }),
    // Of several values, one after the other: each is compared for itself.
    properties: properties.flatMap(({ pid, v }) =>
      [v].flat().map((value) => `${inLine(pid)}\t${inLine(writtenValue(value))}`),
    ),
    limit: Math.min(mostCandidates, Math.floor(limit ?? usual)),
  };
}

const writtenValue = (value: z.output<typeof VALUE>): string => (typeof value === "object" ? value.id : String(value));

/** A tab parts a relation from its value. */
const inLine = (text: string): string => text.replaceAll("\t", " ");

/** What to fetch of which things. Throws `usage`. */
export function readExtension(text: string): Extension {
  return checked(EXTENSION, objectIn(text, "extend"), "The field extend");
}

function objectIn(text: string, field: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const hint = cause instanceof Error ? quoted(cause.message) : "Send it as JSON.";
    throw new ThroughlineError("usage", `The field ${field} is no valid JSON.`, { hint, cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new ThroughlineError("usage", `The field ${field} must be one JSON object.`, {});
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join(".") ?? "";
  const unknown =
    issue?.code === "unrecognized_keys" ? `has the field ${quoted(issue.keys[0] ?? "")}, which is none` : null;
  throw new ThroughlineError(
    "usage",
    `${what} ${unknown ?? `cannot be taken${where === "" ? "" : ` at ${quoted(where)}`}`}.`,
    {
      hint: issue === undefined || unknown !== null ? "See the specification of version 0.2." : quoted(issue.message),
    },
  );
}
