/** The steps that a search takes, one after the other from a state. */

/** A step from a state, or the start of every path (which walks nothing). */
export interface Step {
  /** Where it leads: a state of the guide. */
  readonly state: number;
  readonly node: number;
  /** The code of the step that led here. */
  readonly stepCode: number;
  /** The cost of the edge, in millionths. */
  readonly cost: number;
  /** The least cost of the edge and of what follows. */
  readonly least: number;
  /** The least length of a whole path with this step. */
  readonly leastLength: number;
  /** The path ends with this step; else it leads on. A step that may do both comes twice. */
  readonly whole: boolean;
}

/** The steps from a state in order; made as they are asked for. */
export interface Steps {
  /** The step number `n`, from 0; null where there are no more. */
  at(n: number): Step | null;
}
