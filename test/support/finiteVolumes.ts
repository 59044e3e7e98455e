/**
 * A second method, kept apart from the engine's: every form of an acid a species of its own, reactions at a finite but fast rate,
 * the potential an unknown at every node, volumes around the nodes with Scharfetter–Gummel fluxes, implicit Euler extrapolated.
 */

export interface VolumeForm {
  readonly id: string;
  readonly charge: number;
  /** [m² s⁻¹] */
  readonly diffusivity: number;
}

export interface VolumeLayer {
  /** [m] */
  readonly thickness: number;
  readonly transport: number;
  readonly poreFraction: number;
  /** Of every form; neutral and in equilibrium [mol m⁻³]. */
  readonly start: readonly number[];
}

/** acid ⇌ base + proton with K = [base][proton]/[acid]; water has no acid: [proton][hydroxide] = K. */
export interface VolumeReaction {
  readonly acid: number | null;
  readonly base: number;
  readonly proton: number;
  readonly constant: number;
}

export interface VolumeProblem {
  readonly forms: readonly VolumeForm[];
  readonly layers: readonly VolumeLayer[];
  readonly reactions: readonly VolumeReaction[];
  /** Form that carries the whole current at the face. */
  readonly carrier: number;
  /** [A m⁻²], constant; the base is a bath of the last layer's start. */
  readonly current: number;
  /** [s] */
  readonly end: number;
  /** RT/F [V] */
  readonly thermalVoltage: number;
}

export interface VolumeResult {
  readonly x: Float64Array;
  /** forms × nodes */
  readonly concentrations: Float64Array;
  /** φ(face) − φ(base) [V] */
  readonly voltage: number;
  /** Net amount of every form past the end of a layer [mol m⁻²], forms × layers. */
  readonly past: Float64Array;
}

const faraday = 96485.33212;
/** Far faster than anything moves between two nodes [s⁻¹; m³ mol⁻¹ s⁻¹ for water]. */
const dissociationRate = 1e5;
const recombinationRate = 1e7;
const mostNewton = 40;
const settled = 1e-10;

const bernoulli = (u: number): number => (Math.abs(u) < 1e-6 ? 1 - u / 2 + (u * u) / 12 : u / Math.expm1(u));
function bernoulliSlope(u: number): number {
  if (Math.abs(u) < 1e-3) return -0.5 + u / 6 - (u * u * u) / 180;
  const e = Math.expm1(u);
  return (e - u * (e + 1)) / (e * e);
}

/** Nodes that crowd at both ends of a layer, the interfaces among them. */
function gradedNodes(layers: readonly VolumeLayer[], perLayer: number): { x: number[]; edgeLayer: number[] } {
  const x = [0];
  const edgeLayer: number[] = [];
  let start = 0;
  layers.forEach(({ thickness }, l) => {
    for (let k = 1; k <= perLayer; k++) {
      // spacing falls to a fortieth of the mean at either end
      const s = k / perLayer;
      const graded = s - (0.975 * Math.sin(2 * Math.PI * s)) / (2 * Math.PI);
      x.push(start + thickness * graded);
      edgeLayer.push(l);
    }
    start += thickness;
  });
  return { x, edgeLayer };
}

/** Solves A y = b in place for one dense block, several right-hand sides; rows swapped for the largest pivot. */
function solveDense(A: Float64Array[], B: Float64Array[]): void {
  const m = A.length;
  for (let k = 0; k < m; k++) {
    let pivot = k;
    for (let r = k + 1; r < m; r++) if (Math.abs(A[r][k]) > Math.abs(A[pivot][k])) pivot = r;
    [A[k], A[pivot]] = [A[pivot], A[k]];
    [B[k], B[pivot]] = [B[pivot], B[k]];
    for (let r = k + 1; r < m; r++) {
      const factor = A[r][k] / A[k][k];
      if (factor === 0) continue;
      for (let c = k; c < m; c++) A[r][c] -= factor * A[k][c];
      for (let c = 0; c < B[r].length; c++) B[r][c] -= factor * B[k][c];
    }
  }
  for (let k = m - 1; k >= 0; k--) {
    for (let c = 0; c < B[k].length; c++) {
      let sum = B[k][c];
      for (let r = k + 1; r < m; r++) sum -= A[k][r] * B[r][c];
      B[k][c] = sum / A[k][k];
    }
  }
}

const zeros = (rows: number, columns: number): Float64Array[] =>
  Array.from({ length: rows }, () => new Float64Array(columns));

class Volumes {
  readonly x: number[];
  private readonly edgeLayer: number[];
  private readonly n: number;
  private readonly m: number;
  private readonly N: number;
  private readonly volume: Float64Array;

  constructor(
    private readonly problem: VolumeProblem,
    perLayer: number,
  ) {
    const { x, edgeLayer } = gradedNodes(problem.layers, perLayer);
    this.x = x;
    this.edgeLayer = edgeLayer;
    this.n = problem.forms.length;
    this.m = this.n + 1;
    this.N = x.length;
    this.volume = new Float64Array(this.N);
    edgeLayer.forEach((l, e) => {
      const half = (problem.layers[l].poreFraction * (x[e + 1] - x[e])) / 2;
      this.volume[e] += half;
      this.volume[e + 1] += half;
    });
  }

  /** Node on an interface takes the layer nearer the face, as the engine's do; sharp steps settle in a moment. */
  start(): Float64Array {
    const y = new Float64Array(this.N * this.m);
    for (let k = 0; k < this.N; k++) {
      const l = this.edgeLayer[Math.max(0, k - 1)];
      this.problem.layers[l].start.forEach((c, i) => (y[k * this.m + i] = c));
    }
    return y;
  }

  private edgeFlux(
    y: Float64Array,
    edge: number,
    i: number,
  ): { J: number; left: number; right: number; slope: number } {
    const { forms, layers } = this.problem;
    const { m, n, x } = this;
    const D = layers[this.edgeLayer[edge]].transport * forms[i].diffusivity;
    const G = D / (x[edge + 1] - x[edge]);
    const z = forms[i].charge;
    const u = z * (y[(edge + 1) * m + n] - y[edge * m + n]);
    const [cL, cR] = [y[edge * m + i], y[(edge + 1) * m + i]];
    const [left, right] = [G * bernoulli(u), G * bernoulli(-u)];
    const slope = G * z * (bernoulliSlope(u) * cL + bernoulliSlope(-u) * cR);
    return { J: left * cL - right * cR, left, right, slope };
  }

  /** One step of implicit Euler; `y` holds the start and takes the end. */
  step(y: Float64Array, dt: number): void {
    const { n, m, N, volume, problem } = this;
    const { forms, reactions } = problem;
    const old = y.slice();
    const intake = problem.current / (forms[problem.carrier].charge * faraday);
    for (let newton = 0; ; newton++) {
      if (newton === mostNewton) throw new Error(`No step of ${dt} s`);
      const diagonal = Array.from({ length: N }, () => zeros(m, m));
      const upper = Array.from({ length: N }, () => zeros(m, m));
      const lower = Array.from({ length: N }, () => zeros(m, m));
      const rest = zeros(N, m);
      for (let k = 0; k < N - 1; k++) {
        for (let i = 0; i < n; i++) {
          diagonal[k][i][i] += volume[k] / dt;
          rest[k][i] += (volume[k] * (y[k * m + i] - old[k * m + i])) / dt;
          diagonal[k][n][i] = forms[i].charge;
          rest[k][n] += forms[i].charge * y[k * m + i];
        }
        for (const { acid, base, proton, constant } of reactions) {
          const rate = acid === null ? recombinationRate : dissociationRate / constant;
          const forward = acid === null ? constant : constant * y[k * m + acid];
          const amount = volume[k] * rate * (forward - y[k * m + base] * y[k * m + proton]);
          const byAcid = volume[k] * rate * constant;
          const byBase = -volume[k] * rate * y[k * m + proton];
          const byProton = -volume[k] * rate * y[k * m + base];
          const touched: [number, number][] = [
            [base, -1],
            [proton, -1],
          ];
          if (acid !== null) touched.push([acid, 1]);
          for (const [i, sign] of touched) {
            rest[k][i] += sign * amount;
            if (acid !== null) diagonal[k][i][acid] += sign * byAcid;
            diagonal[k][i][base] += sign * byBase;
            diagonal[k][i][proton] += sign * byProton;
          }
        }
      }
      rest[0][problem.carrier] -= intake;
      for (let edge = 0; edge < N - 1; edge++) {
        for (let i = 0; i < n; i++) {
          const { J, left, right, slope } = this.edgeFlux(y, edge, i);
          rest[edge][i] += J;
          diagonal[edge][i][i] += left;
          diagonal[edge][i][n] -= slope;
          upper[edge][i][i] -= right;
          upper[edge][i][n] += slope;
          if (edge + 1 === N - 1) continue;
          rest[edge + 1][i] -= J;
          diagonal[edge + 1][i][i] += right;
          diagonal[edge + 1][i][n] -= slope;
          lower[edge + 1][i][i] -= left;
          lower[edge + 1][i][n] += slope;
        }
      }
      for (let r = 0; r < m; r++) diagonal[N - 1][r][r] = 1;
      const change = this.chain(lower, diagonal, upper, rest);
      let largest = 0;
      for (let k = 0; k < N; k++) {
        for (let i = 0; i < n; i++) {
          const at = k * m + i;
          const next = y[at] - change[k][i];
          // positive, and no further down than to a tenth in one go
          const kept = Math.max(next, 0.1 * y[at]);
          largest = Math.max(largest, Math.abs(kept - y[at]) / (Math.abs(y[at]) + 1e-12));
          y[at] = kept;
        }
        y[k * m + n] -= change[k][n];
      }
      if (largest < settled || (newton > 12 && largest < 1e-7)) return;
    }
  }

  /** Block Thomas. */
  private chain(
    lower: Float64Array[][],
    diagonal: Float64Array[][],
    upper: Float64Array[][],
    rest: Float64Array[],
  ): Float64Array[] {
    const { N, m } = this;
    const gains: Float64Array[][] = [];
    for (let k = 0; k < N; k++) {
      if (k > 0) {
        const before = gains[k - 1];
        for (let r = 0; r < m; r++) {
          for (let c = 0; c < m; c++) {
            const factor = lower[k][r][c];
            if (factor === 0) continue;
            for (let j = 0; j < m; j++) diagonal[k][r][j] -= factor * before[c][j];
            rest[k][r] -= factor * before[c][m];
          }
        }
      }
      const right = zeros(m, m + 1);
      for (let r = 0; r < m; r++) {
        right[r].set(upper[k][r]);
        right[r][m] = rest[k][r];
      }
      solveDense(diagonal[k], right);
      gains.push(right);
    }
    const change = zeros(N, m);
    for (let k = N - 1; k >= 0; k--) {
      for (let r = 0; r < m; r++) {
        let sum = gains[k][r][m];
        if (k < N - 1) for (let c = 0; c < m; c++) sum -= gains[k][r][c] * change[k + 1][c];
        change[k][r] = sum;
      }
    }
    return change;
  }

  /** Flux of every form past the end of every layer, forms × layers; the last is the base. */
  fluxes(y: Float64Array, perLayer: number, out: Float64Array, weight: number): void {
    const L = this.problem.layers.length;
    for (let l = 0; l < L; l++) {
      const edge = (l + 1) * perLayer - 1;
      for (let i = 0; i < this.n; i++) out[i * L + l] += weight * this.edgeFlux(y, edge, i).J;
    }
  }

  result(y: Float64Array, past: Float64Array): VolumeResult {
    const { n, m, N } = this;
    const concentrations = new Float64Array(n * N);
    for (let k = 0; k < N; k++) for (let i = 0; i < n; i++) concentrations[i * N + k] = y[k * m + i];
    const voltage = this.problem.thermalVoltage * (y[n] - y[(N - 1) * m + n]);
    return { x: Float64Array.from(this.x), concentrations, voltage, past };
  }
}

/** Steps that grow by a fixed ratio from `first` to the end. */
function growingSteps(end: number, count: number, first: number): number[] {
  let low = 1;
  let high = 3;
  for (let k = 0; k < 200; k++) {
    const ratio = (low + high) / 2;
    if ((first * (ratio ** count - 1)) / (ratio - 1) > end) high = ratio;
    else low = ratio;
  }
  const ratio = (low + high) / 2;
  return Array.from({ length: count }, (_, k) => first * ratio ** k);
}

function run(problem: VolumeProblem, perLayer: number, steps: readonly number[]): VolumeResult {
  const volumes = new Volumes(problem, perLayer);
  const y = volumes.start();
  const past = new Float64Array(problem.forms.length * problem.layers.length);
  for (const dt of steps) {
    volumes.step(y, dt);
    volumes.fluxes(y, perLayer, past, dt);
  }
  return volumes.result(y, past);
}

/** Twice halved and once whole, so that the first-order error in time cancels. */
export function solveVolumes(problem: VolumeProblem, perLayer: number, count: number): VolumeResult {
  const steps = growingSteps(problem.end, count, problem.end * 1e-6);
  const whole = run(problem, perLayer, steps);
  const halved = run(
    problem,
    perLayer,
    steps.flatMap((dt) => [dt / 2, dt / 2]),
  );
  const extrapolate = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, k) => 2 * value - b[k]);
  return {
    x: whole.x,
    concentrations: extrapolate(halved.concentrations, whole.concentrations),
    voltage: 2 * halved.voltage - whole.voltage,
    past: extrapolate(halved.past, whole.past),
  };
}
