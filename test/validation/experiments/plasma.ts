/** Plasma behind a perfused column: one compartment fed by what blood takes up, emptied by clearance. */

export interface Compartment {
  /** [m³] */
  readonly volume: number;
  /** [m³ s⁻¹] */
  readonly clearance: number;
}

/**
 * Concentration at each time [mol m⁻³], from the amount taken up by then [mol]; exact where uptake runs along lines:
 * c' = u/V − (CL/V) c.
 */
export function plasmaCourse(
  times: readonly number[],
  takenUp: readonly number[],
  { volume, clearance }: Compartment,
): number[] {
  const rate = clearance / volume;
  const course = [takenUp[0] / volume];
  for (let k = 1; k < times.length; k++) {
    const step = times[k] - times[k - 1];
    const gain = (takenUp[k] - takenUp[k - 1]) / step / volume;
    const left = Math.exp(-rate * step);
    course.push(course[k - 1] * left + (rate > 0 ? (gain * (1 - left)) / rate : gain * step));
  }
  return course;
}
