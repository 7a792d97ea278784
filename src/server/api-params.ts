/** The parameters of an API request: from the address, or from a JSON body. */

import type { Context } from "hono";
import { z } from "zod";
import { quoted, ThroughlineError } from "../errors.ts";
import { FORMER_NAMES } from "../paths/options/parameters.ts";
import { HttpProblem } from "./problems.ts";

/** A JSON Schema, as far as it is looked at here. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
}

/** The schema of a question's parameters as they are sent. */
export function schemaOfParams(params: z.ZodObject): JsonSchema {
  return z.toJSONSchema(params, { io: "input" }) as JsonSchema;
}

/** The unchecked parameters of a request. */
export function readParams(context: Context, schema: JsonSchema): Promise<unknown> | unknown {
  return context.req.method === "POST" ? readBody(context) : readSearch(new URL(context.req.url).searchParams, schema);
}

async function readBody(context: Context): Promise<unknown> {
  const type = (context.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new HttpProblem(415, "The body must be JSON.", "Send it with content-type: application/json.");
  }
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "";
    throw new ThroughlineError("usage", "The body is no valid JSON.", { hint: quoted(reason), cause });
  }
}

/** A list is a parameter that is repeated; numbers and true or false are written as they are. */
function readSearch(search: URLSearchParams, schema: JsonSchema): Record<string, unknown> {
  const { properties = {} } = schema;
  const entries = [...new Set(search.keys())].map((name): [string, unknown] => {
    const values = search.getAll(name);
    const now = FORMER_NAMES.get(name) ?? name;
    const property = Object.hasOwn(properties, now) ? (properties[now] ?? {}) : {};
    if (property.type === "array") return [name, values];
    if (values.length > 1) {
      throw new ThroughlineError("usage", `The parameter ${quoted(name)} is given ${values.length} times.`, {
        hint: "Only lists are repeated.",
      });
    }
    return [name, readValue(values[0] ?? "", property)];
  });
  // A null prototype: a parameter may have any name.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

function readValue(text: string, { type, anyOf }: JsonSchema): unknown {
  const types = [type, ...(anyOf ?? []).map((each) => each.type)];
  if ((types.includes("integer") || types.includes("number")) && NUMBER.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
