/** The part of pdf.js that is used, as unpdf builds it for servers: no canvas, no worker, no eval. Packed by the build. */

export { getDocument } from "unpdf/pdfjs";
