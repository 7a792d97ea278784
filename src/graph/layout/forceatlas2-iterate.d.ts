/** What we use of graphology-layout-forceatlas2 0.10.1 below its front door, which cannot be stopped between two rounds. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  export interface ForceSettings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }

  /** Runs one round in place: ten numbers a node, three an edge. */
  function iterate(settings: ForceSettings, nodes: Float32Array, edges: Float32Array): void;
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default iterate;
}
