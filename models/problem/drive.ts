/** What drives the column at one instant. */
export interface Drive {
  /** [A m⁻²] */
  current: number;
  /** g per layer [1] */
  readonly conductance: Float64Array;
  /** Blood flow over flow at rest [1] */
  perfusion: number;
}
