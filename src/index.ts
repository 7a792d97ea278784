/** The library's front door: load RDF, find concepts, ask how they connect and who says so, write Turtle. */

export * from "./anywhere.ts";
export { type OpenOptions, openBundled, openFiles, readSourceTexts } from "./open.ts";
