/** What drives the column at one instant. */
export interface Drive {
  /** [A m⁻²] */
  current: number;
  /** g per layer [1] */
  readonly conductance: Float64Array;
}
