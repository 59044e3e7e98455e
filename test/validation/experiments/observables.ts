/** What the experiments read off a run. */
import { faradayConstant } from '../../../models/constants.ts';
import { amountPast, chargePassed, type Frame } from '../../../models/index.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';
import { concentrationAt } from '../../support/profiles.ts';
import { lastFrame, type Solved } from '../../support/solved.ts';

export function speciesIndex({ layout }: Solved, id: string): number {
  const index = layout.species.indexOf(id);
  if (index < 0) throw new Error(`No ${id} in the run`);
  return index;
}

/**
 * Share of the charge that a species carries past an interface between the first and the last frame, from the books:
 * amounts are what a solve is held to, fluxes at one face are not.
 */
export function shareOfCharge(solved: Solved, id: string, interfaceIndex: number): number {
  const { layout, frames } = solved;
  const species = speciesIndex(solved, id);
  const [first, last] = [frames[0], lastFrame(solved)];
  const passed = amountPast(layout, last, species, interfaceIndex) - amountPast(layout, first, species, interfaceIndex);
  const charge = chargePassed(layout, last) - chargePassed(layout, first);
  return (layout.charge[species] * faradayConstant * passed) / charge;
}

/** Mean flux of a species past an interface between two frames [mol m⁻² s⁻¹]. */
export function meanFlux(solved: Solved, id: string, interfaceIndex: number, first: Frame, last: Frame): number {
  const species = speciesIndex(solved, id);
  const past = (frame: Frame): number => amountPast(solved.layout, frame, species, interfaceIndex);
  return (past(last) - past(first)) / (last.time - first.time);
}

/** Mean flux out of the column's base between the first and the last frame [mol m⁻² s⁻¹]. */
export function fluxAtReceptor(solved: Solved, id: string): number {
  return meanFlux(solved, id, solved.layout.layers.length, solved.frames[0], lastFrame(solved));
}

/** Share of the charge out of the column's base between the first and the last frame. */
export function shareAtReceptor(solved: Solved, id: string): number {
  return shareOfCharge(solved, id, solved.layout.layers.length);
}

/** Net amount past the interface behind the last barrier [mol m⁻²]. */
export function amountPastBarrier(solved: Solved, frame: Frame, id: string): number {
  return amountPast(solved.layout, frame, speciesIndex(solved, id), solved.layout.deliveredInterface);
}

/** Highest free concentration over the frames at a depth below the skin's surface, pads not counted [mol m⁻³]. */
export function highestLevel(solved: Solved, id: string, depth_mm: number): number {
  const species = speciesIndex(solved, id);
  const { layers } = solved.layout;
  const depth = layers.find(({ role }) => role !== 'reservoir')!.start + depth_mm * 1e-3;
  const layer = layers.findIndex(({ end }) => depth <= end);
  return Math.max(0, ...solved.frames.map((frame) => concentrationAt(solved, frame, species, layer, depth)));
}

/** Ohmic resistance of a layer as it stands: ∫ dx/κ, κ = (F/(RT/F)) g Σ z² τ'H D c [Ω m²]. What an alternating current meets. */
export function sheetResistance(solved: Solved, frame: Frame, layer: number): number {
  const { problem, layout } = solved;
  const { diffusivity, conductance } = problem.layers[layer];
  const g = conductance === undefined ? 1 : evaluate(conductance, frame.time);
  const { start, end } = layout.layers[layer];
  const N = layout.x.length;
  // conductivity at the layer's own nodes; where two nodes share a depth, the inner one is its own
  const own: number[] = [];
  for (let node = 0; node < N; node++) {
    const depth = layout.x[node];
    const shared = node + 1 < N && layout.x[node + 1] === depth;
    const atEnd = node > 0 && layout.x[node - 1] === depth && depth >= end;
    if (depth < start || depth > end || (depth === start && shared) || atEnd) continue;
    own.push(node);
  }
  const conductivity = (node: number): number => {
    let sum = 0;
    for (let i = 0; i < layout.species.length; i++) {
      sum += problem.charge[i] ** 2 * diffusivity[i] * frame.concentrations[i * N + node];
    }
    return (sum * g * faradayConstant) / problem.thermalVoltage;
  };
  let resistance = 0;
  for (let k = 1; k < own.length; k++) {
    const [left, right] = [conductivity(own[k - 1]), conductivity(own[k])];
    // exact where conductivity runs along a line
    const width = layout.x[own[k]] - layout.x[own[k - 1]];
    const mean = Math.abs(right / left - 1) < 1e-9 ? left : (right - left) / Math.log(right / left);
    resistance += width / mean;
  }
  return resistance;
}

/** Fall of potential over a layer, its Donnan steps included, from electrode side to body side [V]. */
export function voltageOver({ layout }: Solved, frame: Frame, layer: number): number {
  const { start, end } = layout.layers[layer];
  const first = layout.x.findIndex((depth) => depth >= start);
  let last = layout.x.length - 1;
  while (last > 0 && layout.x[last] > end) last--;
  return frame.potential[first] - frame.potential[last];
}
