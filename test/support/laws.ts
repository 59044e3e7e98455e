/**
 * What must hold in every frame of every run, whatever the study: positive and finite (NP), neutral (EN), one current
 * through every face (I), books that balance. A law returns the worst breach, relative to what its limit is relative to.
 */
import { faradayConstant } from '../../models/constants.ts';
import type { Frame, Problem, RunLayout } from '../../models/index.ts';
import type { Solved } from './solved.ts';

/** Books and charge, as a fraction of the inventory. */
export const bookLimit = 1e-10;
/** Current through a face, as a fraction of the current or of what diffusion across the layer could carry. */
export const currentLimit = 1e-9;
/** Rounding of a sum, as a fraction of its terms. */
export const roundingLimit = 1e-12;

export interface Breach {
  readonly law: string;
  readonly time: number;
  readonly worst: number;
  readonly limit: number;
  readonly where: string;
}

type Report = (law: string, worst: number, limit: number, where?: string) => void;

export function breachesOf({ problem, layout, frames }: Solved): Breach[] {
  const worst = new Map<string, Breach>();
  const reporter =
    (time: number): Report =>
    (law, value, limit, where = '') => {
      if (value <= limit) return;
      const known = worst.get(law);
      if (known === undefined || !(value <= known.worst)) worst.set(law, { law, time, worst: value, limit, where });
    };
  layoutLaws(problem, layout, reporter(-1));
  const start = frames[0];
  let before = -Infinity;
  for (const frame of frames) {
    const report = reporter(frame.time);
    report('time rises', before - frame.time, -Number.MIN_VALUE);
    before = frame.time;
    if (!finiteLaw(frame, report)) continue;
    positiveLaw(layout, frame, report);
    currentLaw(problem, layout, frame, report);
    bookLaws(problem, layout, frame, start, report);
    report('ends potential at zero', potentialAtBase(problem, frame), 0);
  }
  return [...worst.values()];
}

function layoutLaws(problem: Problem, layout: RunLayout, report: Report): void {
  const { x, faceX, nodeVolume, nodeLayer, layers } = layout;
  const whole = x[x.length - 1];
  for (let node = 0; node + 1 < x.length; node++) {
    report('depths ascend', x[node] - x[node + 1], 0, `node ${node}`);
    report(
      'faces lie between nodes',
      Math.max(x[node] - faceX[node], faceX[node] - x[node + 1]),
      roundingLimit * whole,
    );
    report('layers ascend', nodeLayer[node] - nodeLayer[node + 1], 0, `node ${node}`);
  }
  for (const [node, volume] of nodeVolume.entries())
    report('nodes stand for some volume', -volume, -Number.MIN_VALUE, `node ${node}`);
  let volume = 0;
  layers.forEach((layer, l) => {
    const { thickness, poreFraction } = problem.layers[l];
    volume += thickness * poreFraction;
    report('layers have their thickness', Math.abs(layer.end - layer.start - thickness), roundingLimit * whole);
    if (l > 0) report('layers touch', Math.abs(layers[l - 1].end - layer.start), roundingLimit * whole);
  });
  const held = nodeVolume.reduce((sum, one) => sum + one, 0);
  report('nodes stand for the whole volume', Math.abs(held - volume), roundingLimit * volume);
}

function finiteLaw(frame: Frame, report: Report): boolean {
  let good = Number.isFinite(frame.voltage) && Number.isFinite(frame.current);
  if (!good) report('is finite', NaN, 0, 'voltage or current');
  for (const [name, value] of Object.entries(frame)) {
    if (!(value instanceof Float64Array) || value.every(Number.isFinite)) continue;
    report('is finite', NaN, 0, name);
    good = false;
  }
  return good;
}

/** The proton excess may well be negative. */
function positiveLaw({ x, species, proton }: RunLayout, frame: Frame, report: Report): void {
  for (let i = 0; i < species.length; i++) {
    if (i === proton) continue;
    for (let node = 0; node < x.length; node++) {
      const c = frame.concentrations[i * x.length + node];
      if (c < 0) report('is not negative', -c, 0, `${species[i]} at node ${node}`);
    }
  }
}

function currentLaw(
  problem: Problem,
  { x, nodeLayer, species, charge }: RunLayout,
  frame: Frame,
  report: Report,
): void {
  const N = x.length;
  for (let face = 0; face + 1 < N; face++) {
    const layers = [problem.layers[nodeLayer[face]], problem.layers[nodeLayer[face + 1]]];
    let current = 0;
    let natural = 0;
    let carried = 0;
    for (let i = 0; i < species.length; i++) {
      const k = i * (N - 1) + face;
      const zF = charge[i] * faradayConstant;
      const most = Math.max(frame.concentrations[i * N + face], frame.concentrations[i * N + face + 1]);
      const part = zF * (frame.fluxDiffusion[k] + frame.fluxMigration[k] + frame.fluxConvection[k]);
      current += part;
      carried += Math.abs(part);
      for (const layer of layers)
        natural = Math.max(natural, (Math.abs(zF) * layer.diffusivity[i] * most) / layer.thickness);
    }
    // ions rushing across a Donnan step before it has settled cancel to rounding of what each of them carries
    const size = Math.max(Math.abs(frame.current), natural, 1e-3 * carried);
    report(
      'carries the current through every face',
      Math.abs(current - frame.current) / size,
      currentLimit,
      `face ${face}, i = ${frame.current}`,
    );
  }
}

function bookLaws(problem: Problem, layout: RunLayout, frame: Frame, start: Frame, report: Report): void {
  const { species, charge } = layout;
  const L = layout.layers.length;
  report('keeps its charge neutral', frame.ledger.charge, bookLimit);
  let uptake = 0;
  let uptakeSize = 0;
  for (let i = 0; i < species.length; i++) {
    report('keeps every species', frame.ledger.mass[i], bookLimit, species[i]);
    let inventory = i === layout.proton ? waterIons(problem) : 0;
    for (let l = 0; l < L; l++) {
      const k = i * L + l;
      inventory +=
        Math.abs(start.amountInLayer[k]) + Math.abs(frame.amountTakenUp[k]) + Math.abs(frame.amountConverted[k]);
      uptake += charge[i] * frame.amountTakenUp[k];
      uptakeSize += Math.abs(charge[i] * frame.amountTakenUp[k]);
    }
    const crossed = frame.amountCrossed.subarray(i * (L + 1), (i + 1) * (L + 1));
    inventory += Math.abs(crossed[0]) + Math.abs(crossed[L]);
    for (let l = 0; l < L; l++) {
      const k = i * L + l;
      const stored = frame.amountInLayer[k] - start.amountInLayer[k];
      const gap = crossed[l] - crossed[l + 1] + frame.amountConverted[k] - frame.amountTakenUp[k] - stored;
      report(
        'accounts for every layer',
        Math.abs(gap),
        bookLimit * inventory,
        `${species[i]} in ${layout.layers[l].id}`,
      );
    }
    amountsLaw(problem, layout, frame, i, bookLimit * inventory, report);
    endsLaw(problem, i, crossed, bookLimit * inventory, report);
  }
  report('exchanges no net charge with the blood', Math.abs(uptake), bookLimit * uptakeSize);
}

/** H⁺ and OH⁻ of neutral water, whose difference the proton excess of a salt is: there it may be all rounding [mol m⁻²]. */
function waterIons({ chemistry, layers }: Problem): number {
  const pores = layers.reduce((sum, { thickness, poreFraction }) => sum + thickness * poreFraction, 0);
  return 2 * Math.sqrt(chemistry?.water ?? 0) * pores;
}

/** What the profile holds is what the books say it holds, where one factor turns pore concentration into amount. */
function amountsLaw(problem: Problem, layout: RunLayout, frame: Frame, i: number, slack: number, report: Report): void {
  const L = layout.layers.length;
  const N = layout.x.length;
  const factor = problem.layers[0].retardation[i];
  if (problem.layers.some((layer) => layer.retardation[i] !== factor)) return;
  let held = frame.amountInAppendages?.[i] ?? 0;
  for (let node = 0; node < N; node++) held += factor * layout.nodeVolume[node] * frame.concentrations[i * N + node];
  let booked = 0;
  for (let l = 0; l < L; l++) booked += frame.amountInLayer[i * L + l];
  report('books what the profile holds', Math.abs(held - booked), slack, layout.species[i]);
}

function endsLaw(problem: Problem, i: number, crossed: Float64Array, slack: number, report: Report): void {
  const shut = (boundary: Problem['base']): boolean =>
    boundary.kind === 'blocked' || (boundary.kind === 'ion' && boundary.species !== i);
  const id = problem.species[i];
  // silver that runs out splits water instead
  const splits = problem.electrode.kind === 'ion' && problem.electrode.silver && i === problem.chemistry?.proton;
  if (shut(problem.electrode) && !splits)
    report('lets only the carrier past the electrode', Math.abs(crossed[0]), slack, id);
  if (shut(problem.base))
    report('lets only the carrier past the base', Math.abs(crossed[crossed.length - 1]), slack, id);
}

function potentialAtBase(problem: Problem, frame: Frame): number {
  if (problem.base.kind === 'bath') return 0;
  return Math.abs(frame.potential[frame.potential.length - 1]);
}

export function printBreaches(breaches: readonly Breach[]): string {
  return breaches
    .map(
      ({ law, time, worst, limit, where }) =>
        `${law}: ${worst.toExponential(2)} over ${limit.toExponential(1)} at ${time} s ${where}`,
    )
    .join('; ');
}
