/** Statements as columns and index, their names, and Graphology on demand. */

export { ConceptIndex, type ConceptMatch, type FindOptions, foldName } from "./concepts.ts";
export { Describer } from "./describe.ts";
export { buildIncidence, type Incidence } from "./incidence.ts";
export { Knowledge, type KnowledgeOptions } from "./knowledge.ts";
export { Labels, type Languages } from "./labels.ts";
export { DEFAULT_NEIGHBORS_OPTIONS, distancesFrom, type Neighbor, neighborsOf, type NeighborsOptions, type NeighborsResult } from "./neighbors.ts";
export { type EdgeAttributes, INSTANCE_ONLY, type KnowledgeGraph, type LiteralAttribute, type NodeAttributes, type ProjectOptions, toGraphology } from "./project.ts";
export { ROLES, type Role, RoleClassifier, roleOfPredicateIri } from "./roles.ts";
export { rowsOfStatements } from "./select.ts";
export { showConcept, type ShowResult } from "./show.ts";
export { StatementTable } from "./statements.ts";
export { type SourceStats, statsOf, type StatsResult } from "./stats.ts";
