/**
 * Gauss–Lobatto–Legendre rule of one degree on [−1, 1]: nodes, weights, derivative and integration matrices.
 * Source: Canuto, Hussaini, Quarteroni, Zang, Spectral Methods (2006), section 2.3.
 */
export interface LobattoRule {
  readonly degree: number;
  /** p + 1, ascending from −1 to 1. */
  readonly nodes: Float64Array;
  /** p + 1, sum 2. */
  readonly weights: Float64Array;
  /** (p + 1)², row q: derivative at node q of the interpolant. */
  readonly derivative: Float64Array;
  /** (p + 1)², row j: integral of the interpolant from −1 to node j. */
  readonly integral: Float64Array;
  /** p × (p + 1), row j: weights that turn nodal fluxes into the conservative flux between nodes j and j + 1. */
  readonly faceFlux: Float64Array;
  /** p + 1: coefficient of the highest Legendre polynomial of the interpolant. */
  readonly highestMode: Float64Array;
  /** p + 1: coefficient of the one below. */
  readonly secondMode: Float64Array;
}

/** P_n(x) and P_{n−1}(x). */
function legendre(n: number, x: number): [number, number] {
  let below = 1;
  let value = x;
  if (n === 0) return [1, 0];
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * below) / k;
    below = value;
    value = next;
  }
  return [value, below];
}

function lobattoNodes(p: number): Float64Array {
  const nodes = new Float64Array(p + 1);
  for (let i = 0; i <= p; i++) {
    let x = -Math.cos((Math.PI * i) / p);
    if (i > 0 && i < p) {
      for (let iteration = 0; iteration < 50; iteration++) {
        const [value, below] = legendre(p, x);
        const slope = (p * (x * value - below)) / (x * x - 1);
        const curvature = (2 * x * slope - p * (p + 1) * value) / (1 - x * x);
        x -= slope / curvature;
      }
    }
    nodes[i] = x;
  }
  return nodes;
}

/** Integrals of the Lagrange polynomials from −1 to each node, by Legendre expansion. */
function integrationMatrix(nodes: Float64Array, weights: Float64Array): Float64Array {
  const count = nodes.length;
  const p = count - 1;
  const matrix = new Float64Array(count * count);
  for (let j = 0; j < count; j++) {
    for (let q = 0; q < count; q++) {
      let sum = 0;
      for (let k = 0; k <= p; k++) {
        const norm = k < p ? (2 * k + 1) / 2 : p / 2;
        const coefficient = norm * weights[q] * legendre(k, nodes[q])[0];
        const [next] = legendre(k + 1, nodes[j]);
        const below = k === 0 ? -1 : legendre(k - 1, nodes[j])[0];
        sum += (coefficient * (next - below)) / (2 * k + 1);
      }
      matrix[j * count + q] = sum;
    }
  }
  return matrix;
}

/** @param p degree, 1 to 12. */
export function lobattoRule(p: number): LobattoRule {
  const count = p + 1;
  const nodes = lobattoNodes(p);
  const top = nodes.map((x) => legendre(p, x)[0]);
  const weights = top.map((value) => 2 / (p * count * value * value));
  const derivative = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      if (i !== j) derivative[i * count + j] = top[i] / (top[j] * (nodes[i] - nodes[j]));
    }
  }
  derivative[0] = (-p * count) / 4;
  derivative[count * count - 1] = (p * count) / 4;
  const faceFlux = new Float64Array(p * count);
  for (let j = 0; j < p; j++) {
    for (let q = 0; q < count; q++) {
      faceFlux[j * count + q] = (j > 0 ? faceFlux[(j - 1) * count + q] : 0) - derivative[q * count + j] * weights[q];
    }
  }
  return {
    degree: p,
    nodes,
    weights,
    derivative,
    integral: integrationMatrix(nodes, weights),
    faceFlux,
    highestMode: nodes.map((_, q) => (p / 2) * weights[q] * top[q]),
    secondMode: nodes.map((x, q) => ((2 * p - 1) / 2) * weights[q] * legendre(p - 1, x)[0]),
  };
}
