/** A web page as a document, and the main text of it. Packed by the build. */

export { Readability } from "@mozilla/readability";
export { parseHTML } from "linkedom";
