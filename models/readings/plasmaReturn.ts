// What a plasma level would bring back to the tissue under a pad, which the capillaries of a run find free of drug. Tissue that
// holds drug already takes up less, and less drug in the blood lowers the level, so net uptake is smaller by at most
// A ∫ (p Σ k L + Σ k_L L) f_u C dt, with C as if nothing came back (CAP, LY, PK).
import { integrate } from '../physics/piecewisePolynomial.ts';
import type { RunLayout } from '../solve/frame.ts';

/** At every time [mol]. @param unbound plasma level at the times [mol m⁻³], taken as monotone in between */
export function plasmaReturn(
  { facts, area }: RunLayout,
  times: ArrayLike<number>,
  unbound: ArrayLike<number>,
): Float64Array {
  const returned = new Float64Array(times.length);
  const { vessels } = facts ?? {};
  if (vessels === undefined) return returned;
  const { capillaries, lymph, perfusion } = vessels;
  for (let k = 0; k < times.length; k++) {
    const [from, before] = k === 0 ? [0, 0] : [times[k - 1], unbound[k - 1]];
    const flow = perfusion === undefined ? times[k] - from : integrate(perfusion, from, times[k]);
    const filled = capillaries * flow + lymph * (times[k] - from);
    returned[k] = (k === 0 ? 0 : returned[k - 1]) + area * filled * Math.max(before, unbound[k]);
  }
  return returned;
}
