/** What serves the making of one's own data: the gates for it, and what it records beside the RDF. */

export { releasedIris } from "./gates/released.ts";
export { ALL_GATES, CURATION_GATES } from "./gates.ts";
export { CURATION_FILES } from "./needs.ts";
export { formatWindows, windowsOfTexts } from "./windows.ts";
