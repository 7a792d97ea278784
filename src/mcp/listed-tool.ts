/** A tool as a client lists it. */

import { z } from "zod";
import type { Tool } from "./sdk.ts";

/** What is told of a tool. */
export interface ToolAbout {
  readonly title: string;
  readonly description: string;
  readonly params: z.ZodObject;
  readonly result: z.ZodType;
}

export interface ToolNature {
  /** False for a tool that appends something; none destroys. */
  readonly readOnly: boolean;
  /** Whether an endpoint answers; without one, no tool reaches beyond this machine. */
  readonly isRemote?: boolean;
}

export function listedTool(name: string, about: ToolAbout, { readOnly, isRemote = false }: ToolNature): Tool {
  const { title, description, params, result } = about;
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(params, { io: "input" }) as Tool["inputSchema"],
    outputSchema: outlined(z.toJSONSchema(result) as Schema, isRemote ? ENDPOINT : {}) as NonNullable<
      Tool["outputSchema"]
    >,
    annotations: {
      title,
      readOnlyHint: readOnly,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: isRemote,
    },
  };
}

/** A JSON Schema, as far as it is looked at here. */
interface Schema {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** What an answer over an endpoint has beside its own members. */
const ENDPOINT: Readonly<Record<string, Schema>> = {
  endpoint: { type: "object", description: "What it cost, and what could not be used of the endpoint's answers." },
};

/**
 * The schema of an answer, of whose members only the type is told: a model reads the answer itself, and the shapes of a
 * statement and its evidence in each of ten tools are two thirds of all that is listed. They stand in the HTTP API's description.
 */
function outlined(schema: Schema, more: Readonly<Record<string, Schema>>): Schema {
  const { $schema: _, $defs: _defs, properties = {}, ...own } = schema;
  const members = Object.entries(properties).map(([name, member]) => [name, membersType(member)] as const);
  return { ...own, properties: { ...Object.fromEntries(members), ...more } };
}

function membersType({ description, ...schema }: Schema): Schema {
  return { ...bare(schema), ...(description === undefined ? {} : { description }) };
}

function bare({ $ref, description: _, ...schema }: Schema): Schema {
  if ($ref !== undefined || schema.type === "object") return { type: "object" };
  if (schema.items !== undefined) return { type: "array", items: bare(schema.items) };
  if (schema.anyOf === undefined) return schema;
  const kinds = new Map(schema.anyOf.map((each) => [JSON.stringify(bare(each)), bare(each)]));
  const [only] = kinds.values();
  return kinds.size === 1 && only !== undefined ? only : { anyOf: [...kinds.values()] };
}
