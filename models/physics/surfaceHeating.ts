// Highest temperature that heat released at the surface of tissue can give: ΔT(t) = 1/(e√π) ∫₀ᵗ q(s)/√(t − s) ds, e = √(kρc).
// The surface lets nothing out, blood takes nothing away, the tissue has no end: heat released deeper, or lost, warms less.
// H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 2nd ed., Oxford 1959, section 2.9.

/** @param times ascending [s]; @param power mean between neighbouring times [W m⁻²]; @returns rise at each time [K]. */
export function surfaceWarming(times: Float64Array, power: Float64Array, effusivity: number): Float64Array {
  const factor = 2 / (effusivity * Math.sqrt(Math.PI));
  return times.map((now, n) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += power[k] * (Math.sqrt(now - times[k]) - Math.sqrt(now - times[k + 1]));
    return factor * sum;
  });
}
