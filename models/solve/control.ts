/** How a problem is to be solved; nothing here changes the answer beyond its accuracy. */
export interface SolveControl {
  /** Fraction of the delivered amount; the problem's own accuracy where absent. */
  readonly accuracy?: number;
  /** Exact output times [s]; where absent, `frames` of them, evenly spread but thinner in long rests, and every kink of the current. */
  readonly times?: Float64Array;
  /** Default 121. */
  readonly frames?: number;
  /** Grid and error ratio of an earlier, similar run: skips the pilot. For a hand on a slider. */
  readonly reuse?: MeshMemory;
  readonly maximumSteps?: number;
}

/** What a finished run knows about its grid; opaque to everyone but the solver. */
export interface MeshMemory {
  /** Element edges per layer, as fractions of the layer's thickness, flattened. */
  readonly edges: readonly Float64Array[];
  /** Digits of the design that the edges belong to. */
  readonly digits: number;
  readonly accuracy: number;
  readonly errorEstimate: number;
}
