/** Messages to /mcp of one server: calls of every tool by its schema with hostile values, altered, in bodies of several, and broken. */

import { ThroughlineError } from "../../build/errors.js";
import { mangled, oneOf } from "./fuzz.mjs";
import { startServer } from "./server.mjs";

const TEXTS = [
  ..."UNSCR 1325;KPS;ILO;Kosovo Police Service;women;tl:counters;2000-01-01;9999999999-13-40;NaN".split(";"),
  ..."__proto__;constructor;<urn:x>;_:b0;(all?){0,900};((p{0,30}){0,30}){0,9};tl:counters/^tl:counters".split(";"),
  ...["", " ", "\u0000", "\u202eabc", "\ud800", '"literal"@en', "a".repeat(5000), "wort ".repeat(100)],
  "SELECT * { ?s ?p ?o } LIMIT 3",
  "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
  "ASK {",
];
const NUMBERS = [0, 1, 2, 5, 10, 1000, -1, 0.5, 1e9, 1e21, Number.MAX_SAFE_INTEGER];
const VALUES = [
  null,
  true,
  [],
  {},
  [[[]]],
  JSON.parse('{"__proto__": null, "constructor": 1}'),
  "x",
  1,
  ["KPS", 1, null],
];
const METHODS =
  "tools/list resources/list resources/read prompts/get initialize ping nothing tools/call __proto__".split(" ");
const PIECES = [...'"{}[],:\\\u0000é', "null", "1e999", "\\u0000"];
/** JSON-RPC's word for a fault of ours, and ours. */
const [INTERNAL, OUR_INTERNAL] = [-32603, /"code\\?":\\?"internal/];

/** A value for a schema, most times of its kind. */
function valueFor(random, schema = {}) {
  if (random() < 0.08) return oneOf(random, VALUES);
  if (schema.enum !== undefined) return oneOf(random, schema.enum);
  if (schema.anyOf !== undefined) return valueFor(random, oneOf(random, schema.anyOf));
  switch (schema.type) {
    case "string":
      return random() < 0.3 ? mangled(random, oneOf(random, TEXTS), PIECES) : oneOf(random, TEXTS);
    case "integer":
    case "number":
      return oneOf(random, NUMBERS);
    case "boolean":
      return random() < 0.5;
    case "array":
      return Array.from({ length: Math.floor(random() * 4) }, () => valueFor(random, schema.items));
    default:
      return objectFor(random, schema);
  }
}

function objectFor(random, { properties = {}, required = [] }) {
  const named = Object.entries(properties).filter(([name]) => random() < (required.includes(name) ? 0.97 : 0.15));
  return Object.fromEntries(named.map(([name, schema]) => [name, valueFor(random, schema)]));
}

function messageOf(random, tools) {
  if (random() < 0.85) {
    const { name, inputSchema } = oneOf(random, tools);
    return { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: valueFor(random, inputSchema) } };
  }
  const named = { name: oneOf(random, TEXTS), arguments: oneOf(random, VALUES) };
  return {
    jsonrpc: oneOf(random, ["2.0", "1.0", 2]),
    id: oneOf(random, [1, "a", null, 1e20, -1, {}]),
    method: oneOf(random, METHODS),
    params: oneOf(random, [{}, { uri: oneOf(random, TEXTS) }, named, [], null, 7]),
  };
}

function bodyOf(random, tools) {
  const message = () => messageOf(random, tools);
  const body = random() < 0.05 ? Array.from({ length: Math.floor(random() * 60) }, message) : message();
  const text = JSON.stringify(body);
  return random() < 0.1 ? mangled(random, text, PIECES) : text;
}

function check({ status, body }) {
  if (status >= 500 && status !== 503) throw new Error(`${status}: ${body.slice(0, 500)}`);
  const answers = body === "" ? [] : [JSON.parse(body)].flat();
  const isFault = (answer) => answer.error?.code === INTERNAL || OUR_INTERNAL.test(JSON.stringify(answer));
  const faults = answers.filter(isFault);
  if (faults.length > 0) throw new Error(JSON.stringify(faults).slice(0, 500));
  const isRefused = ({ error, result }) => error !== undefined || result?.isError === true;
  if (answers.some(isRefused)) throw new ThroughlineError("usage", "Refused.");
}

export const MESSAGES = {
  name: "MCP messages",
  async open() {
    const server = await startServer("--time-limit", "500");
    const { result } = JSON.parse((await server.mcp({ jsonrpc: "2.0", id: 1, method: "tools/list" })).body);
    const tryOne = async (random) => check(await server.mcp(bodyOf(random, result.tools)));
    return { tryOne, close: server.stop, cpuMs: server.cpuMs };
  },
};
