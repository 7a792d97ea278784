/** Whether words of a document may be published: the mark of a source, in the terms of DCAT-AP. */

/** Spec: https://op.europa.eu/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/access-right */
const AUTHORITY = "http://publications.europa.eu/resource/authority/access-right/";

export const ACCESS_MARKS = ["public", "restricted"] as const;

/** Whether the words of a document may be published. */
export type Access = (typeof ACCESS_MARKS)[number];

/** The object of dcterms:accessRights. */
export function accessKey(access: Access): string {
  return AUTHORITY + access.toUpperCase();
}

/** What the objects of dcterms:accessRights say: public only where nothing else is said; null where nothing is. */
export function accessOf(keys: readonly string[]): Access | null {
  if (keys.length === 0) return null;
  return keys.every((key) => key === accessKey("public")) ? "public" : "restricted";
}
