/** Classes whose things are told and weighed apart from others. */

import { iri } from "../../rdf/namespaces.ts";

export const DOCUMENT_CLASS = iri("tl", "Document");

/** Of figures: "24 % male, 2009". */
export const FIGURE_CLASS = iri("tl", "Statistic");
