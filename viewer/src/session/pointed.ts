/** What a reader points at, anywhere on the page. */

export type Pointed =
  /** A node of the picture, by its key. */
  | { readonly kind: "node"; readonly node: string }
  /** A line of the picture, by its key. */
  | { readonly kind: "edge"; readonly edge: string }
  /** A step of the picked path. */
  | { readonly kind: "hop"; readonly hop: number }
  /** A path, by the IRIs of its nodes. */
  | { readonly kind: "path"; readonly nodes: readonly string[] }
  /** A kind of concept, by its key. */
  | { readonly kind: "kind"; readonly type: string };
