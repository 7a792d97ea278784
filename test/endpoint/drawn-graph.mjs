/** A random graph that is drawn while it is walked, so that a thousand million nodes cost nothing: an edge source. */

/**
 * A graph with so many nodes whose degrees are those given (the configuration model): what an end of an edge is joined to is
 * drawn, among all ends that are still free, when somebody asks for it. `degrees` are those of its nodes, `byEnd` the same
 * with each degree as often as there are ends of edges that have it: whoever follows an edge meets the connected more often.
 */
export class DrawnGraph {
  #random;
  #byEnd;
  /** Each node that was met as often as it has ends, taken or not. */
  #listed = [];
  /** Ends that nothing is joined to yet: of the nodes that were met, and of the others. */
  #free = 0;
  #unmet;
  /** Of each node that was met, its degree, its free ends, and its neighbours as far as they are drawn. */
  #met = new Map();

  constructor({ nodes, degrees, byEnd, random }) {
    this.#random = random;
    this.#byEnd = byEnd;
    this.#unmet = (nodes * byEnd.length) / degrees.length;
    this.ends = [0, 1].map(() => this.#meet(this.#pick(degrees)));
  }

  degree(node) {
    return this.#met.get(node).degree;
  }

  /** The neighbours of a node, each as often as they are joined. */
  neighbors(node) {
    const from = this.#met.get(node);
    while (from.free > 0) {
      this.#take(from);
      if (this.#free + this.#unmet < 1) break;
      const other =
        this.#random() * (this.#free + this.#unmet) < this.#free ? this.#among() : this.#meet(this.#pick(this.#byEnd));
      this.#take(this.#met.get(other));
      from.drawn.push(other);
      this.#met.get(other).drawn.push(node);
    }
    return from.drawn;
  }

  /** A node that was met, drawn by its free ends. */
  #among() {
    for (;;) {
      const node = this.#pick(this.#listed);
      const { free, degree } = this.#met.get(node);
      if (this.#random() * degree < free) return node;
    }
  }

  #meet(degree) {
    const node = `urn:node:${this.#met.size}`;
    this.#met.set(node, { degree, free: degree, drawn: [] });
    for (let end = 0; end < degree; end++) this.#listed.push(node);
    this.#free += degree;
    this.#unmet = Math.max(0, this.#unmet - degree);
    return node;
  }

  #take(node) {
    node.free--;
    this.#free--;
  }

  #pick(values) {
    return values[Math.floor(this.#random() * values.length)];
  }
}

/**
 * The edges of a drawn graph as an endpoint would be asked for them, with the requests and rows that this takes: in batches
 * of `batchNodes` nodes, and of about `rowsARequest` edges.
 */
export class CountedEdges {
  #graph;
  #limits;
  #counted = new Set();
  #fetched = new Set();
  requests = 0;
  rows = 0;

  constructor(graph, limits) {
    this.#graph = graph;
    this.#limits = limits;
  }

  async degrees(nodes) {
    const asked = [...new Set(nodes)].filter((node) => !this.#counted.has(node));
    for (const node of asked) this.#counted.add(node);
    this.#pay(Math.ceil(asked.length / this.#limits.batchNodes), asked.length);
    return new Map(nodes.map((node) => [node, degreeOf(this.#graph.degree(node))]));
  }

  async fewEdgesOf(nodes, mostRows) {
    const rows = nodes.reduce((sum, node) => sum + this.#graph.degree(node), 0);
    this.#pay(1, Math.min(rows, mostRows + 1));
    if (rows > mostRows) return null;
    for (const node of nodes) {
      this.#counted.add(node);
      this.#fetched.add(node);
    }
    return this.#edges(nodes);
  }

  async edgesOf(leaving) {
    const asked = [...new Set(leaving)].filter((node) => !this.#fetched.has(node));
    let [rows, nodes] = [Number.POSITIVE_INFINITY, 0];
    for (const node of asked) {
      this.#fetched.add(node);
      const degree = this.#graph.degree(node);
      const isFull = rows + degree > this.#limits.rowsARequest || nodes >= this.#limits.batchNodes;
      [rows, nodes] = isFull ? [degree, 1] : [rows + degree, nodes + 1];
      this.#pay(isFull ? 1 : 0, degree);
    }
    return this.#edges(leaving);
  }

  async middles(from, to) {
    const far = new Set(to.flatMap((node) => this.#graph.neighbors(node)));
    const middles = new Set(from.flatMap((node) => this.#graph.neighbors(node)).filter((node) => far.has(node)));
    this.#pay(this.#products(from, to), middles.size);
    return [...middles];
  }

  async edgesBetween(pairs) {
    const { batchNodes } = this.#limits;
    const asked = pairs.filter(([from, to]) => from.length > 0 && to.length > 0);
    const edges = asked.flatMap(([from, to]) => {
      const far = new Set(to);
      return this.#edges(from).filter(({ object }) => far.has(object));
    });
    const fits = asked.every((sides) => sides.every((nodes) => nodes.length <= batchNodes));
    const apart = asked.reduce((sum, [from, to]) => sum + 2 * this.#products(from, to), 0);
    this.#pay(fits ? Math.min(1, asked.length) : apart, edges.length);
    return edges;
  }

  #edges(nodes) {
    return nodes.flatMap((subject) =>
      this.#graph.neighbors(subject).map((object) => ({ subject, predicate: "urn:kind", object })),
    );
  }

  #products(from, to) {
    const { batchNodes } = this.#limits;
    return Math.ceil(from.length / batchNodes) * Math.ceil(to.length / batchNodes);
  }

  #pay(requests, rows) {
    this.requests += requests;
    this.rows += rows;
    const { maxRequests, maxRows } = this.#limits;
    if (this.requests > maxRequests || this.rows > maxRows) throw new LimitReached();
  }
}

export class LimitReached extends Error {}

/** Half of the edges of a node leave it, as far as a search either way can tell. */
function degreeOf(roads) {
  return { roads, out: Math.ceil(roads / 2), in: Math.floor(roads / 2) };
}
