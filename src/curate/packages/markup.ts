/** Zip and XML: what DOCX, ODT and EPUB are made of. Packed by the build. */

export { zipSync } from "fflate";
export { Parser } from "htmlparser2";
