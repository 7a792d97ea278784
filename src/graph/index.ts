/** Statements as columns and index, their names, and Graphology on demand. */

export { ConceptIndex, type ConceptMatch, type FindOptions } from "./concepts.ts";
export { Describer } from "./describe.ts";
export { type ForceGraph, ForceLayout, startOf } from "./force-layout.ts";
export { buildIncidence, degreeOf, type EdgeColumns, type Incidence, type PlaceColumn } from "./incidence.ts";
export { type IncidenceOptions, Knowledge, type KnowledgeOptions } from "./knowledge.ts";
export { Labels, type Languages } from "./labels.ts";
export { foldName } from "./name-index.ts";
export { type Neighbor, type NeighborsOptions, type NeighborsResult, neighborsOf } from "./neighbors.ts";
export { DEFAULT_NEIGHBORS_OPTIONS } from "./neighbors-defaults.ts";
export { type Places, placesOf, readPlaces, writePlaces } from "./places.ts";
export {
  type EdgeAttributes,
  type KnowledgeGraph,
  type LiteralAttribute,
  type NodeAttributes,
  type ProjectOptions,
  toGraphology,
} from "./project.ts";
export { INSTANCE_ONLY, ROLES, type Role, RoleClassifier, roleOfPredicateIri } from "./roles.ts";
export { rowsOfStatements } from "./select.ts";
export { type ShowResult, showConcept } from "./show.ts";
export { StatementTable } from "./statements.ts";
export { type SourceStats, type StatsResult, statsOf } from "./stats.ts";
