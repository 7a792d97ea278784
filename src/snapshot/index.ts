/** Snapshots: knowledge as one file that is used in place. Runs in Node and in browsers. */

export { SECTIONS, type SectionName, SNAPSHOT_VERSION } from "./format.ts";
export type { NodeLayout } from "./layout.ts";
export { type OpenedSnapshot, type OpenSnapshotOptions, openSnapshot } from "./open.ts";
export { isSnapshot } from "./read.ts";
export { type SnapshotOptions, writeSnapshot } from "./write.ts";
