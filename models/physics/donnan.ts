// Donnan equilibrium between a layer with fixed charge ω and an electroneutral solution s (EN):
// c_i = s_i exp(−z_i u), Σ z_i R_i s_i exp(−z_i u) + ω = 0, u = Fψ/RT. Bound ions keep their charge, hence R_i.
// The sum falls strictly with u, so the root is single; Newton guarded by a bracket finds it.
// F. G. Donnan, Z. Elektrochem. 17 (1911) 572.

const mostIterations = 200;

function chargeAndSlope(
  u: number,
  charge: ArrayLike<number>,
  retardation: ArrayLike<number>,
  solution: ArrayLike<number>,
  fixedCharge: number,
): readonly [sum: number, slope: number] {
  let sum = fixedCharge;
  let slope = 0;
  for (let species = 0; species < charge.length; species++) {
    const z = charge[species];
    if (z === 0 || solution[species] === 0) continue;
    const term = z * retardation[species] * solution[species] * Math.exp(-z * u);
    sum += term;
    slope -= z * term;
  }
  return [sum, slope];
}

/** u = Fψ/RT of the layer against the solution [1]. Throws where no ion of the solution can balance ω. */
export function donnanPotential(
  charge: ArrayLike<number>,
  retardation: ArrayLike<number>,
  solution: ArrayLike<number>,
  fixedCharge: number,
): number {
  let [sum, slope] = chargeAndSlope(0, charge, retardation, solution, fixedCharge);
  if (sum === 0) return 0;
  const direction = Math.sign(sum);
  let canBalance = false;
  for (let species = 0; species < charge.length; species++) {
    if (charge[species] * direction < 0 && solution[species] > 0) canBalance = true;
  }
  if (!canBalance) throw new Error('No ion of the solution can balance the fixed charge');

  let near = 0;
  let far = direction;
  while (chargeAndSlope(far, charge, retardation, solution, fixedCharge)[0] * direction > 0) {
    near = far;
    far *= 2;
  }
  let u = near;
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    [sum, slope] = chargeAndSlope(u, charge, retardation, solution, fixedCharge);
    if (sum === 0) return u;
    if (sum * direction > 0) near = u;
    else far = u;
    let next = u - sum / slope;
    const inside = direction > 0 ? next > near && next < far : next < near && next > far;
    if (!inside) next = (near + far) / 2;
    if (next === u || Math.abs(next - u) <= Number.EPSILON * Math.abs(u)) return next;
    u = next;
  }
  return u;
}

/** Pore concentrations in equilibrium with the solution [mol m⁻³]. */
export function donnanConcentrations(
  charge: ArrayLike<number>,
  retardation: ArrayLike<number>,
  solution: ArrayLike<number>,
  fixedCharge: number,
): Float64Array {
  const u = donnanPotential(charge, retardation, solution, fixedCharge);
  return Float64Array.from(solution, (concentration, species) => concentration * Math.exp(-charge[species] * u));
}
