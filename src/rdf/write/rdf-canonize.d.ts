/** What we use of rdf-canonize 5.0.0, which ships no types. */
declare module "rdf-canonize" {
  export function canonize(
    quads: readonly object[],
    options: {
      readonly algorithm: "RDFC-1.0";
      readonly canonicalIdMap?: Map<string, string>;
      readonly maxWorkFactor?: number;
      readonly createMessageDigest?: () => { update(text: string): void; digest(): string };
    },
  ): Promise<string>;
}
