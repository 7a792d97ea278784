/** SPARQL in process: Node only, each engine in threads of its own. */

export { type QueryAnswer, type QueryStream, SparqlEngine, sharedNQuads, wholeBody } from "./engine.ts";
export { BINDING_FORMATS, type BindingFormat, GRAPH_FORMATS, type GraphFormat } from "./formats.ts";
export { DEFAULT_ENGINE_OPTIONS, DEFAULT_QUERY_OPTIONS, type EngineOptions, type QueryOptions } from "./options.ts";
export { type Inspected, inspectQuery, MAX_NESTING, MAX_QUERY_LENGTH, type QueryForm } from "./query-text.ts";
export type { QueryDataset } from "./worker.ts";
