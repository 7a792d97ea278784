/** Where nodes stand in a picture. */

/** Positions by node: `positions[2 * n]` and `positions[2 * n + 1]` are x and y of `nodes[n]`. */
export interface NodeLayout {
  /** Term ids. */
  readonly nodes: Uint32Array;
  /** Two numbers a node. */
  readonly positions: Float32Array;
}
