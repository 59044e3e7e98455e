/**
 * Chooses element edges from the layers, their start compositions and the session, before anything is solved.
 * Edges equidistribute a density (elements per layer thickness), so every grid is graded.
 */
import { faradayConstant } from '../constants.ts';
import { evaluate } from '../physics/piecewisePolynomial.ts';
import { Forms } from '../problem/forms.ts';
import { layerBreaks } from '../problem/grid.ts';
import type { Problem, ProblemLayer } from '../problem/problem.ts';

/** A face's crowding length, as a fraction of the diffusion length of the fastest species over the session. */
const GENTLE_SHARE = 0.2;
/** The same for faces beyond the barrier that a delivered drug arrives at. */
const ARRIVAL_SHARE = 0.045;
/** Deeper than this part of a diffusion length beyond the barrier nothing arrives sharply. */
const ARRIVAL_DEPTH = 0.5;
/** Density in layers that no front enters, of the others: halving their elements hardly moves what is delivered or the voltage. */
const QUIET_SHARE = 0.7;
/** Drift across one element at unit refinement, in units of RT/F times charge. */
const PECLET_PER_ELEMENT = 30;
/** Beyond this drift fronts are left to the positive flux rather than resolved. */
const MOST_DRIFT = 300;
/** A share of an element that is not worth one more. */
const ROUND_DOWN = 0.2;
const HALVINGS = 52;
/** Most that the first element at a jump and the next may differ in length. */
const SHARPENING = 6;
/** Where the electrode splits water: acid or base that meets other ions makes layers thinner than the start's jumps do. */
const WATER_SHARPNESS = 1 / 8;
/** Instants at which the session's load is looked at. */
const LOAD_SAMPLES = 64;

/** Largest |i|/g over the session for one layer [A m⁻²]. */
function peakLoad(problem: Problem, layer: ProblemLayer): number {
  const end = problem.current.knots[problem.current.knots.length - 1];
  let peak = 0;
  for (let k = 0; k <= LOAD_SAMPLES; k++) {
    const t = (end * k) / LOAD_SAMPLES;
    const g = layer.conductance ? evaluate(layer.conductance, t) : 1;
    peak = Math.max(peak, Math.abs(evaluate(problem.current, t)) / g);
  }
  return peak;
}

/** How long fronts have to spread while it matters: as long again as current flows, or without current the whole session. */
function spanOfInterest({ current }: Problem): number {
  const { knots, degree, coefficients } = current;
  const end = knots[knots.length - 1];
  let driven = 0;
  for (let piece = 0; piece + 1 < knots.length; piece++) {
    const own = coefficients.subarray(piece * (degree + 1), (piece + 1) * (degree + 1));
    if (own.some((coefficient) => coefficient !== 0)) driven += knots[piece + 1] - knots[piece];
  }
  return driven > 0 ? Math.min(end, 2 * driven) : end;
}

/** Start composition of a layer, without regard to where ω ramps. */
function startComposition(layer: ProblemLayer): Float64Array {
  return layer.initial.kind === 'given' ? layer.initial.concentrations : layer.initial.solution;
}

/** Σ z² D c of a composition in a layer. */
function conduction(forms: Forms, layer: ProblemLayer, c: Float64Array): number {
  const each = new Float64Array(forms.count);
  forms.expand(c, layer.retardation, each);
  let sum = 0;
  for (let f = 0; f < forms.count; f++) sum += forms.charge[f] ** 2 * layer.diffusivity[forms.species[f]] * each[f];
  return sum;
}

/** Drift against diffusion across a layer: |z| F V/RT of the drug's potential drop at the peak of the session. */
function peclet(problem: Problem, forms: Forms, layer: ProblemLayer): number {
  const least = Math.min(
    ...problem.layers.map((other) => conduction(forms, layer, startComposition(other))).filter((value) => value > 0),
  );
  if (!Number.isFinite(least)) return 0;
  // fronts leave the layer's ions between those of its neighbours, so between the two conductances
  const typical = Math.sqrt(least * Math.max(least, conduction(forms, layer, startComposition(layer))));
  const z = Math.max(1, Math.abs(problem.charge[problem.drug]));
  return (z * peakLoad(problem, layer) * layer.thickness) / (faradayConstant * typical);
}

/** How fast a layer evens out a jump at its face: √(θ R D). */
function effusivity(problem: Problem, layer: ProblemLayer): number {
  const i = problem.drug;
  return Math.sqrt(layer.poreFraction * layer.retardation[i] * layer.diffusivity[i]);
}

/** Whether two compositions at a shared face differ enough to send a front inwards. */
function differs(a: Float64Array, b: Float64Array): boolean {
  return a.some((value, i) => Math.abs(value - b[i]) > 1e-3 * Math.max(Math.abs(value), Math.abs(b[i])));
}

/** Edges that share out the integral of the density, given in closed form, equally between breaks. */
function equidistribute(breaks: readonly number[], integral: (fraction: number) => number): number[] {
  const edges: number[] = [breaks[0]];
  for (let part = 0; part + 1 < breaks.length; part++) {
    const from = breaks[part];
    const to = breaks[part + 1];
    const start = integral(from);
    const whole = integral(to) - start;
    const count = Math.max(1, Math.ceil(whole - ROUND_DOWN));
    for (let edge = 1; edge < count; edge++) {
      const target = start + (whole * edge) / count;
      let low = from;
      let high = to;
      for (let halving = 0; halving < HALVINGS; halving++) {
        const middle = 0.5 * (low + high);
        if (integral(middle) < target) low = middle;
        else high = middle;
      }
      edges.push(high);
    }
    edges.push(to);
  }
  return edges;
}

/** Splits the first element until it is no longer than `length`: what its first node holds at a jump is an error. */
function sharpen(edges: number[], length: number): number[] {
  while (edges[1] > 1.5 * length) edges.splice(1, 0, Math.max(length, edges[1] / SHARPENING));
  return edges;
}

function turned(edges: readonly number[]): number[] {
  return edges.map((edge) => 1 - edge).toReversed();
}

/**
 * Elements crowd towards faces as 1/(distance + δ): gently where profiles are smooth, sharply where a
 * start composition jumps into a slower layer, because what the first node holds there is an error of the amount
 * delivered; and evenly along layers that drift crosses faster than diffusion.
 */
export function elementEdges(problem: Problem, refinement: number, sharpness: number): Float64Array[] {
  const end = spanOfInterest(problem);
  const { layers, electrode, chemistry } = problem;
  const splitsWater = electrode.kind === 'ion' && electrode.species === chemistry?.proton;
  const sharpest = splitsWater ? WATER_SHARPNESS * sharpness : sharpness;
  const composition = (l: number): Float64Array | null => {
    if (l < 0) return problem.electrode.kind === 'bath' ? problem.electrode.concentrations : null;
    if (l >= layers.length) return problem.base.kind === 'bath' ? problem.base.concentrations : null;
    return startComposition(layers[l]);
  };
  const forms = new Forms(problem);
  let beyond = 0;
  return layers.map((layer, l) => {
    const depth = beyond;
    if (l > problem.deliveredPastLayer) beyond += layer.thickness;
    const reach = Math.sqrt((Math.max(...layer.diffusivity) * end) / layer.poreFraction) / layer.thickness;
    const isArrivedAt = l > problem.deliveredPastLayer && depth < ARRIVAL_DEPTH * reach * layer.thickness;
    /** Whether a front enters through the face towards a neighbour: the start jumps, and this is the slower side. */
    const isEntered = (neighbour: number): boolean => {
      const own = composition(l);
      const other = composition(neighbour);
      if (!own || !other || !differs(own, other)) return false;
      const across = layers[neighbour];
      return !across || effusivity(problem, across) >= effusivity(problem, layer);
    };
    const faceLength = (neighbour: number): number => {
      const share = isArrivedAt && neighbour < l ? ARRIVAL_SHARE : GENTLE_SHARE;
      const smooth = Math.min(0.5, Math.max(share * reach, 1e-3));
      return isEntered(neighbour) ? Math.min(smooth, sharpest) : smooth;
    };
    const left = faceLength(l - 1);
    const right = faceLength(l + 1);
    const drift = Math.min(MOST_DRIFT, peclet(problem, forms, layer)) / PECLET_PER_ELEMENT;
    const isQuiet = l > problem.deliveredPastLayer && !isArrivedAt && !isEntered(l - 1) && !isEntered(l + 1);
    const density = isQuiet ? QUIET_SHARE * refinement : refinement;
    const integral = (f: number): number => density * (Math.log1p(f / left) - Math.log1p(-f / (1 + right)) + drift * f);
    let edges = equidistribute(layerBreaks(layer), integral);
    if (isEntered(l - 1)) edges = sharpen(edges, left);
    if (isEntered(l + 1)) edges = turned(sharpen(turned(edges), right));
    return Float64Array.from(edges);
  });
}
