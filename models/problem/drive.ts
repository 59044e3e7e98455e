/** Below this a layer counts as taken away: a pad that is off. */
const AWAY = 1e-6;

/** Conductance of the step between two layers: as good as the better one's, unless one of them is away. */
export function stepConductance(left: number, right: number): number {
  return left < AWAY || right < AWAY ? Math.min(left, right) : Math.max(left, right);
}

/** What drives the column at one instant. */
export interface Drive {
  /** [A m⁻²] */
  current: number;
  /** g per layer [1] */
  readonly conductance: Float64Array;
  /** Blood flow over flow at rest [1] */
  perfusion: number;
}
