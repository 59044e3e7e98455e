// One treatment by models of rising depth: diffusion alone, one ion in a constant field, and the full solution. The middle one
// (Goldman) is J = P [c_o B(−u) − c_i B(u)], B(u) = u/(eᵘ − 1), u = zΔφ F/RT: both sides as at the start, no other ions, the voltage
// over the barrier as the full run has it, P = 1/Σ L/(τ'HD K g). D. E. Goldman, J. Gen. Physiol. 27 (1943) 37.
import { bernoulli } from '../physics/bernoulli.ts';
import { evaluate } from '../physics/piecewisePolynomial.ts';
import type { BarrierFacts, Frame, RunLayout } from '../solve/frame.ts';

/** Nodes on the outer sides of the barrier's two faces, Donnan steps included. */
function facesOf(layout: RunLayout, { first, last }: BarrierFacts): readonly [outer: number, inner: number] {
  const { x, layers } = layout;
  const apart = 1e-9 * layers[layers.length - 1].end;
  const outer = Math.max(
    0,
    x.findIndex((depth) => depth >= layers[first].start - apart),
  );
  let inner = outer;
  while (inner + 1 < x.length && x[inner + 1] <= layers[last].end + apart) inner++;
  return [outer, inner];
}

/** P with the barrier's conductance at one time [m s⁻¹]. */
function permeability({ layers }: BarrierFacts, time: number): number {
  const at = ({
    permeability: resting,
    conductance,
  }: NonNullable<BarrierFacts['layers'][number]['appendages']>): number =>
    resting * (conductance === undefined ? 1 : evaluate(conductance, time));
  let resistance = 0;
  for (const layer of layers) {
    const { beside = 0, appendages } = layer;
    resistance += 1 / (at(layer) + beside + (appendages === undefined ? 0 : at(appendages)));
  }
  return 1 / resistance;
}

/** Inward flux of one ion through a constant field [mol m⁻² s⁻¹]; u = zΔφ F/RT, concentrations outside and inside, P. */
export function constantFieldFlux(u: number, outside: number, inside: number, barrier: number): number {
  return barrier * (outside * bernoulli(-u) - inside * bernoulli(u));
}

/** The drug at the start in the middle of a layer, or at the end of the column where there is no such layer [mol m⁻³]. */
function startIn(layout: RunLayout, frame: Frame, layer: number): number {
  const nodes = layout.x.length;
  const first = layout.nodeLayer.indexOf(layer);
  const last = layout.nodeLayer.lastIndexOf(layer);
  const node = layer < 0 ? 0 : first < 0 ? nodes - 1 : (first + last) >> 1;
  return frame.concentrations[layout.drug * nodes + node];
}

/** Amount past the barrier at every frame by the constant-field flux [mol m⁻²]; null without a barrier to speak of. */
export function constantFieldDelivery(layout: RunLayout, frames: readonly Frame[]): Float64Array | null {
  const barrier = layout.facts?.barrier;
  const first = frames[0];
  if (barrier === undefined || first === undefined) return null;
  const { drug, charge } = layout;
  const [outer, inner] = facesOf(layout, barrier);
  const outside = startIn(layout, first, barrier.first - 1);
  const inside = startIn(layout, first, barrier.last + 1);
  const flux = frames.map(({ time, potential }) => {
    const u = (charge[drug] * (potential[outer] - potential[inner])) / barrier.thermalVoltage;
    return constantFieldFlux(u, outside, inside, permeability(barrier, time));
  });
  const amounts = new Float64Array(frames.length);
  for (let k = 1; k < frames.length; k++)
    amounts[k] = amounts[k - 1] + ((flux[k - 1] + flux[k]) / 2) * (frames[k].time - frames[k - 1].time);
  return amounts;
}
