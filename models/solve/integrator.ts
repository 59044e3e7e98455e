/**
 * One adaptive Rosenbrock step of capacity·y' = residual(t, y), with the running totals (charge passed, base flux,
 * exchange, reactions) advanced by the same method, so that they and the amounts in the column balance to rounding.
 */
import type { RosenbrockTableau } from '../numerics/rosenbrockTableau.ts';
import type { Assembler } from '../problem/assemble.ts';
import type { Drive } from '../problem/drive.ts';
import type { Signal } from './signal.ts';

/** Length of tangent over which ∂residual/∂t is differenced, as a fraction of the step taken. */
const TIME_DIFFERENCE = 1e-3;
/** The same with a shunt, both ways: its share of the current is no line along the tangent, and short differences of its links are rounding. */
const DIVIDED_TIME_DIFFERENCE = 1e-2;

export class Integrator {
  readonly y: Float64Array;
  readonly totals: Float64Array;
  /** State and totals at the end of the step last tried. */
  readonly nextY: Float64Array;
  readonly nextTotals: Float64Array;
  private readonly K: Float64Array[];
  private readonly totalK: Float64Array[];
  private readonly stageY: Float64Array;
  private readonly history: Float64Array;
  private readonly rate: Float64Array;
  private readonly totalRate: Float64Array;
  private readonly timeRate: Float64Array;
  private readonly totalTimeRate: Float64Array;
  private readonly drive: Drive;

  constructor(
    private readonly assembler: Assembler,
    private readonly tableau: RosenbrockTableau,
    private readonly current: Signal,
    private readonly conductance: readonly (Signal | null)[],
    private readonly perfusion: Signal | null = null,
  ) {
    const { unknowns, totalCount } = assembler;
    const vector = (): Float64Array => new Float64Array(unknowns);
    const totals = (): Float64Array => new Float64Array(totalCount);
    this.y = vector();
    this.nextY = vector();
    this.stageY = vector();
    this.history = vector();
    this.rate = vector();
    this.timeRate = vector();
    this.totals = totals();
    this.nextTotals = totals();
    this.totalRate = totals();
    this.totalTimeRate = totals();
    this.K = Array.from({ length: tableau.stages }, vector);
    this.totalK = Array.from({ length: tableau.stages }, totals);
    this.drive = { current: 0, conductance: new Float64Array(conductance.length).fill(1), perfusion: 1 };
  }

  readDrive(t: number, drive: Drive): void {
    drive.current = this.current.value(t);
    for (let l = 0; l < this.conductance.length; l++) {
      const signal = this.conductance[l];
      if (signal) drive.conductance[l] = signal.value(t);
    }
    if (this.perfusion) drive.perfusion = this.perfusion.value(t);
  }

  /** Moves the drive along its tangent: rates are linear in current, conductance and blood flow, so their difference is then exact. */
  private followTangent(t: number, dt: number, drive: Drive): void {
    drive.current += dt * this.current.slope(t);
    for (let l = 0; l < this.conductance.length; l++) {
      const signal = this.conductance[l];
      if (signal) drive.conductance[l] += dt * signal.slope(t);
    }
    if (this.perfusion) drive.perfusion += dt * this.perfusion.slope(t);
  }

  private steady(t: number): boolean {
    if (this.current.slope(t) !== 0 || (this.perfusion?.slope(t) ?? 0) !== 0) return false;
    for (let l = 0; l < this.conductance.length; l++) {
      if ((this.conductance[l]?.slope(t) ?? 0) !== 0) return false;
    }
    return true;
  }

  /** Tries a step from `y` at t; false where a stage has no conductance left. `nextY` and `nextTotals` hold the end. */
  attempt(t: number, h: number): boolean {
    const { assembler, tableau, drive, y, K, totalK, stageY, history, rate, totalRate, timeRate, totalTimeRate } = this;
    const { stages, gamma, a, c, alpha, delta } = tableau;
    const { unknowns, totalCount, capacity } = assembler;
    this.readDrive(t, drive);
    assembler.jacobian(drive, y, 1 / (h * gamma));
    assembler.factor();
    const steady = this.steady(t);
    if (!steady) {
      let dt = TIME_DIFFERENCE * h;
      if (assembler.shunt) {
        this.followTangent(t, -DIVIDED_TIME_DIFFERENCE * h, drive);
        dt = 2 * DIVIDED_TIME_DIFFERENCE * h;
      }
      if (!assembler.residual(drive, y, rate, totalRate)) return false;
      this.followTangent(t, dt, drive);
      if (!assembler.residual(drive, y, timeRate, totalTimeRate)) return false;
      for (let k = 0; k < unknowns; k++) timeRate[k] = (timeRate[k] - rate[k]) / dt;
      for (let k = 0; k < totalCount; k++) totalTimeRate[k] = (totalTimeRate[k] - totalRate[k]) / dt;
    }
    for (let i = 0; i < stages; i++) {
      const ai = a[i];
      const ci = c[i];
      const Ki = K[i];
      const totalKi = totalK[i];
      this.combine(i, ai, ci, 1 / h);
      // the first stage stands where the step begins, and its rates may be known from above, but for a difference to both sides
      if (i > 0 || steady || assembler.shunt) {
        this.readDrive(t + alpha[i] * h, drive);
        if (!assembler.residual(drive, stageY, rate, totalRate)) return false;
      }
      for (let k = 0; k < unknowns; k++) Ki[k] = rate[k] + capacity[k] * history[k];
      if (!steady && delta[i] !== 0) {
        const f = delta[i] * h;
        for (let k = 0; k < unknowns; k++) Ki[k] += f * timeRate[k];
      }
      assembler.solve(Ki);
      totalKi.set(totalRate);
      assembler.addTotalsGradient(Ki, totalKi);
      for (let k = 0; k < totalCount; k++) {
        let sum = totalKi[k];
        if (!steady) sum += delta[i] * h * totalTimeRate[k];
        for (let j = 0; j < i; j++) sum += (ci[j] / h) * totalK[j][k];
        totalKi[k] = sum * h * gamma;
      }
    }
    const { nextY, nextTotals, totals } = this;
    const last = K[stages - 1];
    for (let k = 0; k < unknowns; k++) nextY[k] = stageY[k] + last[k];
    const aLast = a[stages - 1];
    for (let k = 0; k < totalCount; k++) {
      let sum = totals[k] + totalK[stages - 1][k];
      for (let j = 0; j < stages - 1; j++) sum += aLast[j] * totalK[j][k];
      nextTotals[k] = sum;
    }
    return true;
  }

  /** stageY = y + Σ a_j K_j and history = Σ c_j K_j/h over the stages before `stage`, two stages a sweep. */
  private combine(stage: number, a: readonly number[], c: readonly number[], perStep: number): void {
    const { y, K, stageY, history } = this;
    const count = y.length;
    if (stage === 0) {
      stageY.set(y);
      history.fill(0);
      return;
    }
    const odd = stage % 2;
    if (odd === 1) {
      const K0 = K[0];
      const a0 = a[0];
      const c0 = c[0] * perStep;
      for (let k = 0; k < count; k++) {
        stageY[k] = y[k] + a0 * K0[k];
        history[k] = c0 * K0[k];
      }
    } else {
      const K0 = K[0];
      const K1 = K[1];
      const a0 = a[0];
      const a1 = a[1];
      const c0 = c[0] * perStep;
      const c1 = c[1] * perStep;
      for (let k = 0; k < count; k++) {
        stageY[k] = y[k] + a0 * K0[k] + a1 * K1[k];
        history[k] = c0 * K0[k] + c1 * K1[k];
      }
    }
    for (let j = odd === 1 ? 1 : 2; j < stage; j += 2) {
      const K0 = K[j];
      const K1 = K[j + 1];
      const a0 = a[j];
      const a1 = a[j + 1];
      const c0 = c[j] * perStep;
      const c1 = c[j + 1] * perStep;
      for (let k = 0; k < count; k++) {
        const k0 = K0[k];
        const k1 = K1[k];
        stageY[k] += a0 * k0 + a1 * k1;
        history[k] += c0 * k0 + c1 * k1;
      }
    }
  }

  /** Weighted root mean square of the embedded error; NaN where the step is not finite. */
  error(weight: Float64Array, tolerance: number): number {
    const { assembler, tableau, y, nextY, K } = this;
    const { unknowns, m } = assembler;
    const last = K[tableau.stages - 1];
    let sum = 0;
    for (let k = 0, a = 0; k < unknowns; k++) {
      const size = Math.max(Math.abs(y[k]), Math.abs(nextY[k])) + weight[a];
      const e = last[k] / size;
      sum += e * e;
      if (++a === m) a = 0;
    }
    return Math.sqrt(sum / unknowns) / tolerance;
  }

  accept(): void {
    this.y.set(this.nextY);
    this.totals.set(this.nextTotals);
  }

  /** State at a fraction θ of the step last accepted; `from` and `fromTotals` are where it began. */
  interpolate(
    theta: number,
    from: Float64Array,
    fromTotals: Float64Array,
    y: Float64Array,
    totals: Float64Array,
  ): void {
    this.blend(theta, from, this.nextY, this.K, y);
    this.blend(theta, fromTotals, this.nextTotals, this.totalK, totals);
  }

  private blend(theta: number, from: Float64Array, to: Float64Array, K: Float64Array[], out: Float64Array): void {
    const { dense, stages } = this.tableau;
    const rest = 1 - theta;
    for (let k = 0; k < out.length; k++) out[k] = rest * from[k] + theta * to[k];
    for (let j = 0; j < stages; j++) {
      let factor = 0;
      for (let r = dense.length - 1; r >= 0; r--) factor = factor * theta + dense[r][j];
      factor *= theta * rest;
      if (factor === 0) continue;
      const Kj = K[j];
      for (let k = 0; k < out.length; k++) out[k] += factor * Kj[k];
    }
  }
}
