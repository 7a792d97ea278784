/** Names for files and IRIs that are made of what people call things. */

const LONGEST = 60;

/**
 * A name of small letters, digits and hyphens: "Rapport d’étape (2019).pdf" becomes "rapport-d-etape-2019-pdf". What has
 * no letter or digit that can be written so becomes `fallback`.
 *
 * @example
 * import { slug } from "throughline/curate";
 * slug("Rapport d’étape"); // "rapport-d-etape"
 */
export function slug(text: string, fallback = "unnamed"): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  const cut = [...plain]
    .slice(0, LONGEST)
    .join("")
    .replace(/(?<!-)-+$/, "");
  return cut === "" ? fallback : cut;
}

/** The name, or the name with the first free number from 2 on. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/** Names without case, accents, punctuation, and a leading article. */
export function foldedName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain.replace(/^(?:the|a|an|le|la|les|l|el|los|las|der|die|das) (?=.)/, "");
}
