/** What we use of rdf-canonize 5.0.0, which ships no types. */
declare module "rdf-canonize" {
  export function canonize(
    quads: readonly object[],
    options: {
      readonly algorithm: "RDFC-1.0";
      readonly canonicalIdMap?: Map<string, string>;
      readonly maxDeepIterations?: number;
    },
  ): Promise<string>;
}
