/**
 * Lays spectral elements through the layers: nodes, capacities θ R_i, fixed charge, start values.
 * Neighbouring layers share a node where concentrations are continuous; where fixed charge, binding of an ion or a
 * partition coefficient jumps, two nodes at one depth are joined by a Donnan step (a jump element).
 */
import { lobattoRule, type LobattoRule } from '../numerics/gaussLobatto.ts';
import { Forms } from './forms.ts';
import type { Problem, ProblemLayer } from './problem.ts';

export interface Grid {
  readonly rule: LobattoRule;
  readonly nodes: number;
  readonly elements: number;
  /** 1 where the element is a Donnan step between two nodes at one depth. */
  readonly isJump: Uint8Array;
  readonly firstNode: Int32Array;
  readonly localNodes: Int32Array;
  /** For a jump: the layer on its electrode side. */
  readonly elementLayer: Int32Array;
  /** Half the element's length [m]; 0 for a jump. */
  readonly halfLength: Float64Array;
  /** [m] */
  readonly x: Float64Array;
  readonly nodeLayer: Int32Array;
  /** ω [mol m⁻³] */
  readonly fixedCharge: Float64Array;
  /** ω at element node q as that element sees it, and dω/dx [mol m⁻⁴]; element-major. */
  readonly fixedChargeSlope: Float64Array;
  /** nodes × n: what a change of 1 mol m⁻³ stores [m]. */
  readonly capacity: Float64Array;
  /** nodes × n [mol m⁻³]; conservative averages where layers share a node. */
  readonly initial: Float64Array;
  /** Composition held at the first and last node by a bath, in equilibrium with ω there, or null. */
  readonly electrodeBath: Float64Array | null;
  readonly baseBath: Float64Array | null;
  /** Per layer: first and last node. */
  readonly layerFirst: Int32Array;
  readonly layerLast: Int32Array;
  readonly layerStart: Float64Array;
}

/** Fractions of the layer's thickness where its fixed charge has kinks, ends included. */
export function layerBreaks(layer: ProblemLayer): number[] {
  const ramp = layer.fixedChargeRamp / layer.thickness;
  if (layer.fixedCharge === 0 || ramp === 0) return [0, 1];
  return ramp < 0.5 ? [0, ramp, 1 - ramp, 1] : [0, 0.5, 1];
}

function fixedChargeAt(layer: ProblemLayer, fraction: number): number {
  if (layer.fixedChargeRamp === 0 || layer.fixedCharge === 0) return layer.fixedCharge;
  const depth = Math.min(fraction, 1 - fraction) * layer.thickness;
  return layer.fixedCharge * Math.min(1, Math.max(0, depth / layer.fixedChargeRamp));
}

/** Whether a species carries charge in any of its forms. */
function isIonic({ charge, chemistry }: Problem, species: number): boolean {
  return charge[species] !== 0 || (chemistry?.acids.some((acid) => acid.species === species) ?? false);
}

/** Whether groups that take up protons stand on one side of a face only, or in other numbers; a ramp takes them to none. */
function sitesDiffer(left: ProblemLayer, right: ProblemLayer): boolean {
  const atFace = ({ sites, fixedChargeRamp }: ProblemLayer, k: number): number =>
    sites === undefined || fixedChargeRamp > 0 ? 0 : sites[k];
  const kinds = Math.max(left.sites?.length ?? 0, right.sites?.length ?? 0);
  for (let k = 0; k < kinds; k++) if (atFace(left, k) !== atFace(right, k)) return true;
  return false;
}

/** Whether ω, the binding of an ion or a partition coefficient jumps between two neighbouring layers. */
export function jumpsBetween(problem: Problem, left: ProblemLayer, right: ProblemLayer): boolean {
  if (fixedChargeAt(left, 1) !== fixedChargeAt(right, 0)) return true;
  if (sitesDiffer(left, right)) return true;
  // a pad that comes off must not share a node with the skin
  if (left.comesOff !== right.comesOff) return true;
  for (let i = 0; i < problem.charge.length; i++) {
    if (isIonic(problem, i) && left.retardation[i] !== right.retardation[i]) return true;
    if (left.partition[i] !== right.partition[i]) return true;
  }
  return false;
}

function initialAt(forms: Forms, layer: ProblemLayer, omega: number): Float64Array {
  return layer.initial.kind === 'given'
    ? layer.initial.concentrations
    : forms.equilibrated(layer, layer.initial.solution, omega);
}

/** @param edges per layer, element edges as fractions 0 … 1 of its thickness, the layer's breaks among them. */
export function makeGrid(problem: Problem, edges: readonly Float64Array[], degree: number): Grid {
  const rule = lobattoRule(degree);
  const p1 = degree + 1;
  const n = problem.species.length;
  const layers = problem.layers;
  const forms = new Forms(problem);
  const jumps = layers.map((layer, l) => l + 1 < layers.length && jumpsBetween(problem, layer, layers[l + 1]));
  let elements = 0;
  let nodes = 1;
  for (let l = 0; l < layers.length; l++) {
    elements += edges[l].length - 1 + (jumps[l] ? 1 : 0);
    nodes += (edges[l].length - 1) * degree + (jumps[l] ? 1 : 0);
  }
  const grid = {
    rule,
    nodes,
    elements,
    isJump: new Uint8Array(elements),
    firstNode: new Int32Array(elements),
    localNodes: new Int32Array(elements),
    elementLayer: new Int32Array(elements),
    halfLength: new Float64Array(elements),
    x: new Float64Array(nodes),
    nodeLayer: new Int32Array(nodes).fill(-1),
    fixedCharge: new Float64Array(nodes),
    fixedChargeSlope: new Float64Array(elements * p1),
    capacity: new Float64Array(nodes * n),
    initial: new Float64Array(nodes * n),
    layerFirst: new Int32Array(layers.length),
    layerLast: new Int32Array(layers.length),
    layerStart: new Float64Array(layers.length + 1),
  };
  let node = 0;
  let element = 0;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l];
    const start = grid.layerStart[l];
    grid.layerStart[l + 1] = start + layer.thickness;
    grid.layerFirst[l] = node;
    // away from its ramps a layer starts alike everywhere, and a Donnan equilibrium takes a search
    let alikeFor = NaN;
    let c: Float64Array = new Float64Array(0);
    for (let k = 0; k + 1 < edges[l].length; k++) {
      const from = edges[l][k];
      const half = ((edges[l][k + 1] - from) * layer.thickness) / 2;
      grid.firstNode[element] = node;
      grid.localNodes[element] = p1;
      grid.elementLayer[element] = l;
      grid.halfLength[element] = half;
      const fractionHalf = (edges[l][k + 1] - from) / 2;
      const slope = (fixedChargeAt(layer, edges[l][k + 1]) - fixedChargeAt(layer, from)) / (2 * half);
      for (let q = 0; q < p1; q++, node++) {
        const fraction = q === degree ? edges[l][k + 1] : from + (rule.nodes[q] + 1) * fractionHalf;
        grid.x[node] = start + fraction * layer.thickness;
        if (grid.nodeLayer[node] < 0) grid.nodeLayer[node] = l;
        const omega = fixedChargeAt(layer, fraction);
        grid.fixedCharge[node] = omega;
        grid.fixedChargeSlope[element * p1 + q] = slope;
        if (omega !== alikeFor) c = initialAt(forms, layer, omega);
        alikeFor = omega;
        const volume = rule.weights[q] * half * layer.poreFraction;
        for (let i = 0; i < n; i++) {
          grid.capacity[node * n + i] += volume * layer.retardation[i];
          grid.initial[node * n + i] += volume * layer.retardation[i] * c[i];
        }
      }
      node--;
      element++;
    }
    grid.layerLast[l] = node;
    if (jumps[l]) {
      grid.isJump[element] = 1;
      grid.firstNode[element] = node;
      grid.localNodes[element] = 2;
      grid.elementLayer[element] = l;
      element++;
      node++;
    }
  }
  for (let k = 0; k < nodes * n; k++) grid.initial[k] /= grid.capacity[k];
  const last = layers.length - 1;
  const bathAt = (boundary: Problem['base'], layer: ProblemLayer, at: number): Float64Array | null => {
    if (boundary.kind !== 'bath') return null;
    const c = forms.equilibrated(layer, boundary.concentrations, grid.fixedCharge[at]);
    grid.initial.set(c, at * n);
    return c;
  };
  return {
    ...grid,
    electrodeBath: bathAt(problem.electrode, layers[0], 0),
    baseBath: bathAt(problem.base, layers[last], nodes - 1),
  };
}
