/**
 * Exchange with the blood (CAP): S_i = −k_i(c_i − b_i) − z_i k_i ½(c_i + b_i) ψ, with ψ in closed form such that
 * Σ z_i S_i = 0, so no net current crosses the vessel wall. c tissue, b plasma side, k rate, z charge, ψ in RT/F.
 */
export class CapillaryExchange {
  /** Per species, into the tissue [mol m⁻³ s⁻¹]. */
  readonly source: Float64Array;
  /** n × n: ∂source_i/∂c_j [s⁻¹]. */
  readonly jacobian: Float64Array;
  private step = 0;
  private conductance = 0;

  constructor(private readonly charge: Float64Array) {
    this.source = new Float64Array(charge.length);
    this.jacobian = new Float64Array(charge.length * charge.length);
  }

  rates(c: Float64Array, b: Float64Array, k: Float64Array, _retardation?: Float64Array): void {
    const z = this.charge;
    let current = 0;
    let conductance = 0;
    for (let i = 0; i < z.length; i++) {
      current += z[i] * k[i] * (c[i] - b[i]);
      conductance += z[i] * z[i] * k[i] * 0.5 * (c[i] + b[i]);
    }
    this.conductance = conductance;
    this.step = conductance > 0 ? -current / conductance : 0;
    for (let i = 0; i < z.length; i++) {
      this.source[i] = -k[i] * (c[i] - b[i]) - z[i] * k[i] * 0.5 * (c[i] + b[i]) * this.step;
    }
  }

  /** Fills `jacobian` at the same state. */
  differentiate(c: Float64Array, b: Float64Array, k: Float64Array, _retardation?: Float64Array): void {
    this.rates(c, b, k);
    const z = this.charge;
    const n = z.length;
    const { step, conductance, jacobian } = this;
    for (let j = 0; j < n; j++) {
      const stepByC = conductance > 0 ? (-z[j] * k[j] - step * z[j] * z[j] * k[j] * 0.5) / conductance : 0;
      for (let i = 0; i < n; i++) jacobian[i * n + j] = -z[i] * k[i] * 0.5 * (c[i] + b[i]) * stepByC;
      jacobian[j * n + j] -= k[j] * (1 + 0.5 * z[j] * step);
    }
  }
}
