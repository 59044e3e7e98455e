// How the current has dealt with the drug in a run (NP): the drug's mean flux over the barrier, summed over the time that current
// flows, by what drove it; and who else has carried the current in the barrier's middle.
import { faradayConstant } from '../constants.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { delivered, leastTold, overPassive } from './delivery.ts';
import type { SolvedColumn } from './bothPads.ts';
import { type Finding, timePast } from './finding.ts';

/** Of the session's highest current: less than this is none. */
const leastCurrent = 1e-5;
/** Of all that moves the drug: where the field does less than this, it is not what drives it. */
const driven = 0.1;
/** Ions of the drug's own way that carry this many times its share, and at least this part of all, compete with it. */
const competing = { times: 2, share: 0.05 };
/** Of what the pad held: with less left there is little to drive. */
const leftOver = 0.1;
/** Below so many times the passive amount a current adds little. */
const littleGain = 1.5;

/** Nearest to the middle of the last barrier; 0 without one. */
function middleFace({ layers, faceX }: RunLayout): number {
  const barrier = layers.findLast(({ role }) => role === 'barrier') ?? layers[0];
  const middle = (barrier.start + barrier.end) / 2;
  let nearest = 0;
  faceX.forEach((x, face) => {
    if (Math.abs(x - middle) < Math.abs(faceX[nearest] - middle)) nearest = face;
  });
  return nearest;
}

/** Of the last barrier, with the part of its thickness that each stands for: a drug that is held back is at one end of it only. */
function barrierFaces({ layers, x, faceX }: RunLayout): readonly { readonly face: number; readonly part: number }[] {
  const barrier = layers.findLast(({ role }) => role === 'barrier') ?? layers[0];
  const thickness = barrier.end - barrier.start;
  return [...faceX.keys()].flatMap((face) => {
    const inside = faceX[face] > barrier.start && faceX[face] < barrier.end;
    const part = (x[face + 1] - x[face]) / thickness;
    return inside && part > 0 ? [{ face, part }] : [];
  });
}

/** Sums over the time that current flows, along lines between frames. */
interface Drive {
  /** Of the drug, into the body [mol m⁻²]. */
  readonly migration: number;
  readonly convection: number;
  readonly diffusion: number;
  /** By species: part of the charge that it has carried, and its net flux into the body [1, mol m⁻²]. */
  readonly shares: Float64Array;
  readonly fluxes: Float64Array;
  /** When half the charge has passed [s]. */
  readonly middle: number;
}

function driveOf(layout: RunLayout, frames: readonly Frame[]): Drive | null {
  const peak = frames.reduce((most, { current }) => Math.max(most, Math.abs(current)), 0);
  if (peak === 0) return null;
  const face = middleFace(layout);
  const barrier = barrierFaces(layout);
  const faces = layout.faceX.length;
  const { drug, species, charge } = layout;
  const [shares, fluxes] = [new Float64Array(species.length), new Float64Array(species.length)];
  const sums = { migration: 0, convection: 0, diffusion: 0 };
  const passed = Float64Array.from(frames, () => 0);
  frames.forEach((frame, k) => {
    const before = frames[Math.max(0, k - 1)].time;
    const after = frames[Math.min(frames.length - 1, k + 1)].time;
    const weight = Math.abs(frame.current) > leastCurrent * peak ? (after - before) / 2 : 0;
    passed[k] = (passed[k - 1] ?? 0) + Math.abs(frame.current) * weight;
    if (weight === 0) return;
    for (const { face: at, part } of barrier) {
      const own = drug * faces + at;
      sums.migration += weight * part * frame.fluxMigration[own];
      sums.convection += weight * part * frame.fluxConvection[own];
      sums.diffusion += weight * part * frame.fluxDiffusion[own];
    }
    species.forEach((_id, one) => {
      const at = one * faces + face;
      const flux = frame.fluxMigration[at] + frame.fluxConvection[at] + frame.fluxDiffusion[at];
      // an acid's forms differ in charge, so its flux alone does not tell what it carries
      const carried = frame.ionCurrent?.[at] ?? charge[one] * faradayConstant * flux;
      fluxes[one] += weight * flux;
      shares[one] += weight * carried * Math.sign(frame.current);
    });
  });
  const whole = passed[passed.length - 1];
  const times = frames.map(({ time }) => time);
  return {
    ...sums,
    shares: shares.map((share) => share / whole),
    fluxes,
    middle: timePast(times, passed, whole / 2, 'above') ?? times[0],
  };
}

/** In the pads before the skin [mol m⁻²]. */
function inPads({ layers, drug }: RunLayout, { amountInLayer }: Frame): number {
  return layers.reduce(
    (sum, { role }, layer) => (role === 'reservoir' ? sum + amountInLayer[drug * layers.length + layer] : sum),
    0,
  );
}

function competitors({ layout, drive }: { layout: RunLayout; drive: Drive }): Finding[] {
  const { drug, proton, species } = layout;
  const own = drive.shares[drug];
  const others = species
    .map((id, index) => ({ id, index, share: drive.shares[index] }))
    .filter(({ index, share }) => index !== drug && index !== proton && share > 0 && drive.fluxes[index] > 0)
    .toSorted((one, other) => other.share - one.share);
  const together = others.reduce((sum, { share }) => sum + share, 0);
  if (!(own > 0) || together < Math.max(competing.times * own, competing.share)) return [];
  const [first, second] = others;
  return [
    {
      kind: 'competing',
      weight: 'note',
      time: drive.middle,
      pad: 'own',
      values: { own, together, first: first.id, second: second?.id ?? '' },
    },
  ];
}

/** Of the drug's own pad. None while no current flows. */
export function driveFindings(
  column: SolvedColumn,
  passive: SolvedColumn | null,
  accuracy: number,
): readonly Finding[] {
  const { layout, frames } = column;
  const first = frames[0];
  const last = frames.at(-1);
  const drive = driveOf(layout, frames);
  if (last === undefined || drive === null) return [];
  const { migration, convection, diffusion, middle } = drive;
  const held = inPads(layout, first);
  const seen = { time: middle, pad: 'own', values: {} } as const;
  const all = Math.abs(migration) + Math.abs(convection) + Math.abs(diffusion);
  const found: Finding[] = [];
  if (all > 0 && Math.abs(migration) < driven * all)
    found.push({
      ...seen,
      kind: 'hardlyDriven',
      weight: 'loss',
      values: { rest: 1 - Math.abs(migration) / all },
    });
  else if (migration < 0) {
    const kind = held > 0 ? 'wrongPole' : 'drawnOut';
    found.push({ ...seen, kind, weight: held > 0 ? 'loss' : 'note' });
  } else {
    const passiveLast = passive?.frames.at(-1);
    const gain =
      passive === null || passiveLast === undefined
        ? null
        : overPassive(
            delivered(layout, last),
            leastTold(column, accuracy),
            delivered(passive.layout, passiveLast),
            leastTold(passive, accuracy),
          );
    if (gain?.kind === 'times' && gain.value > 0 && gain.value < littleGain)
      found.push({ ...seen, kind: 'noGain', weight: 'loss', values: { times: gain.value } });
    found.push(...competitors({ layout, drive }));
  }
  const left = Float64Array.from(frames, (frame) => inPads(layout, frame));
  const emptied =
    held > 0
      ? timePast(
          frames.map(({ time }) => time),
          left,
          leftOver * held,
          'below',
        )
      : null;
  if (emptied !== null) found.push({ ...seen, kind: 'exhausted', weight: 'loss', time: emptied });
  return found;
}
