/** The description of the API: nothing that a strict linter finds, and every address that there is. */

import { createConfig, lintFromString } from "@redocly/openapi-core";
import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import type { Backend } from "../../src/server/backend.ts";
import { DEFAULT_SERVER_LIMITS } from "../../src/server/defaults.ts";
import { EndpointBackend } from "../../src/server/endpoint-backend.ts";
import { GraphBackend } from "../../src/server/graph-backend.ts";
import { Log } from "../../src/server/log.ts";
import { Metrics } from "../../src/server/metrics.ts";
import { openApiDocument } from "../../src/server/openapi.ts";
import { endpointPaths, graphPaths, type JsonPaths } from "../../src/server/openapi-paths.ts";

const tools = {
  manifest: new Map(),
  limits: DEFAULT_SERVER_LIMITS,
  log: new Log(() => {}, { requests: false, queries: false }),
  metrics: new Metrics(),
  allowOrigins: new Set<string>(),
};
// Neither is asked anything: only its addresses are added.
const SERVERS: readonly (readonly [string, Backend, JsonPaths])[] = [
  ["a graph", new GraphBackend({} as never, tools, async () => new Response()), graphPaths(true)],
  ["an endpoint", overNothing(), endpointPaths(true)],
];

function overNothing(): Backend {
  const endpoint = { asker: { client: { address: new URL("http://127.0.0.1/") } } };
  return new EndpointBackend(endpoint as never, DEFAULT_SERVER_LIMITS, async () => new Response());
}

async function findings(document: object): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const found = await lintFromString({ source: JSON.stringify(document), config });
  return found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ""}: ${message}`);
}

/** Each method and address of an app; those of the viewer's files, and what answers any method, aside. */
function addresses(app: Hono): Set<string> {
  return new Set(
    app.routes
      .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`),
  );
}

describe.each(SERVERS)("over %s", (_name, backend, paths) => {
  const document = openApiDocument(paths) as { readonly paths: Readonly<Record<string, object>> };

  test("a strict linter finds nothing", async () => {
    expect(await findings(document)).toEqual([]);
  });

  test("each address is described, and no other", () => {
    expect(backend.paths).toEqual(paths);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    // The page is a file of the viewer.
    expect(new Set(described)).toEqual(new Set([...addresses(createApp(backend, tools)), "get /"]));
  });
});

test("the linter finds what is wrong", async () => {
  const { paths, ...rest } = openApiDocument({}) as { readonly paths: object };
  const get = { operationId: "a", responses: { 200: { description: "" } }, parameters: [{ name: "b", in: "path" }] };
  expect(await findings({ ...rest, paths: { ...paths, "/a": { get } } })).not.toEqual([]);
});
