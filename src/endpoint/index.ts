/** SPARQL endpoints as graphs: the same path questions, asked where the data lives. */

export { Endpoint, type EndpointOptions } from "./endpoint.ts";
export { type AroundOptions, fetchAround } from "./excerpt/around.ts";
export { type Between, fetchBetween, fetchShortest } from "./excerpt/fetch-between.ts";
export {
  type Excerpt,
  type ExcerptFigures,
  type ExcerptQuestion,
  fetchExcerpt,
  type Surroundings,
} from "./excerpt/fetch-excerpt.ts";
export { type EndpointStats, statsOfEndpoint } from "./excerpt/stats.ts";
export { EndpointNames, type NamesOptions } from "./names/names.ts";
export { DEFAULT_ENDPOINT_LIMITS, type EndpointLimits } from "./options.ts";
export type { Degree, Direction, Edge, EdgeSource, RoadDemand, RoadFigures, Sides } from "./search/edge-source.ts";
export { findRemotePaths, type RemoteAnswer } from "./search/find-remote-paths.ts";
export { type RemoteCost, UNMEASURED_HUB_DEGREE } from "./search/remote-question.ts";
