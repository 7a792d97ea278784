/** SPARQL endpoints as graphs: the same path questions, asked where the data lives. */

export { type AroundOptions, fetchAround } from "./around.ts";
export type { Degree, Direction, Edge, EdgeSource, RoadDemand, RoadFigures, Sides } from "./edge-source.ts";
export { Endpoint, type EndpointOptions } from "./endpoint.ts";
export { type Between, fetchBetween, fetchShortest } from "./fetch-between.ts";
export { fetchPart, type Part, type PartFigures, type PartQuestion, type Surroundings } from "./fetch-part.ts";
export { findRemotePaths, type RemoteAnswer } from "./find-remote-paths.ts";
export { EndpointNames, type NamesOptions } from "./names.ts";
export { DEFAULT_ENDPOINT_LIMITS, type EndpointLimits } from "./options.ts";
export { type RemoteCost, UNMEASURED_HUB_DEGREE } from "./remote-ground.ts";
export { type EndpointStats, statsOfEndpoint } from "./stats.ts";
