/** SPARQL in process. */

export {
  BINDING_FORMATS,
  type BindingFormat,
  DEFAULT_QUERY_OPTIONS,
  GRAPH_FORMATS,
  type GraphFormat,
  type QueryAnswer,
  type QueryOptions,
  SparqlEngine,
} from "./engine.ts";
export { inspectQuery, MAX_NESTING, MAX_QUERY_LENGTH, type QueryForm } from "./query-text.ts";
