/** States by cost, as two typed arrays: the queue of a search that would make an object for each edge otherwise. */
export class StateHeap {
  #states = new Uint32Array(256);
  #costs = new Float64Array(256);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The cheapest state and its cost; only where there is one. */
  get state(): number {
    return this.#states[0] ?? 0;
  }

  get cost(): number {
    return this.#costs[0] ?? 0;
  }

  /** O(log n). A state may be in the heap several times. */
  push(state: number, cost: number): void {
    if (this.#count === this.#states.length) this.#widen();
    let at = this.#count++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if ((this.#costs[above] ?? 0) <= cost) break;
      this.#set(at, this.#states[above] ?? 0, this.#costs[above] ?? 0);
      at = above;
    }
    this.#set(at, state, cost);
  }

  /** Takes the cheapest out. O(log n). */
  pop(): void {
    const last = --this.#count;
    const [state, cost] = [this.#states[last] ?? 0, this.#costs[last] ?? 0];
    let at = 0;
    for (let below = 1; below < last; below = at * 2 + 1) {
      if (below + 1 < last && (this.#costs[below + 1] ?? 0) < (this.#costs[below] ?? 0)) below++;
      if ((this.#costs[below] ?? 0) >= cost) break;
      this.#set(at, this.#states[below] ?? 0, this.#costs[below] ?? 0);
      at = below;
    }
    this.#set(at, state, cost);
  }

  #set(at: number, state: number, cost: number): void {
    this.#states[at] = state;
    this.#costs[at] = cost;
  }

  #widen(): void {
    const [states, costs] = [this.#states, this.#costs];
    this.#states = new Uint32Array(states.length * 2);
    this.#costs = new Float64Array(costs.length * 2);
    this.#states.set(states);
    this.#costs.set(costs);
  }
}
