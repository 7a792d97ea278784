/** SPARQL in process. */

export {
  DEFAULT_ENGINE_OPTIONS,
  DEFAULT_QUERY_OPTIONS,
  type EngineOptions,
  type QueryAnswer,
  type QueryOptions,
  SparqlEngine,
} from "./engine.ts";
export { BINDING_FORMATS, type BindingFormat, GRAPH_FORMATS, type GraphFormat } from "./formats.ts";
export { type Inspected, inspectQuery, MAX_NESTING, MAX_QUERY_LENGTH, type QueryForm } from "./query-text.ts";
export type { QueryDataset } from "./worker.ts";
