import { beforeAll, describe, expect, it } from 'vitest';
import { chargePassed, deliveredAmount, transportNumber } from '../../../models/index.ts';
import type { Measure } from '../../../models/teaching/measure.ts';
import { measureRuns, type TaughtRuns } from '../../../models/teaching/measureRuns.ts';
import { treatmentEnd } from '../../../models/teaching/measureTrack.ts';
import type { TaughtRun } from '../../../models/teaching/tracks.ts';
import { solveRuns } from '../../support/taughtRuns.ts';

let runs: TaughtRuns;
let run: TaughtRun;

beforeAll(async () => {
  runs = await solveRuns([
    { id: 'a', label: { en: 'a', es: 'a' }, base: { kind: 'treatment', drug: 'lidocaine' } },
    {
      id: 'b',
      label: { en: 'b', es: 'b' },
      base: { kind: 'run', run: 'a' },
      patch: { session: { current_mA: 1 } },
    },
  ]);
  const found = runs.run('a');
  if (found === null) throw new Error('nothing was solved');
  run = found;
}, 120_000);

function measured(measure: Measure, ...before: readonly Measure[]): number {
  return measureRuns([...before, measure], runs).get(measure.id)?.value ?? Number.NaN;
}

/** With the proton that makes it an ion [g mol⁻¹]. */
const lidocaineIon = 235.35;
const of = { run: 'a', id: 'x' } as const;

describe('a measure', () => {
  it('of the drug delivered is the amount past the barrier, in micrograms through the whole pad', () => {
    const last = run.frames.at(-1)!;
    const grams = deliveredAmount(run.layout, last) * run.layout.area * lidocaineIon;
    expect(measured({ ...of, kind: 'delivered', moment: 'end' }) / (grams * 1e6)).toBeCloseTo(1, 3);
    const perArea = measured({ ...of, kind: 'delivered', moment: 'end', unit: 'µg/cm²' });
    expect(perArea * run.study.electrode.area_cm2).toBeCloseTo(grams * 1e6, 6);
  });

  it('of the dose is the charge that the electrode’s own books tell', () => {
    const charge = Math.abs(chargePassed(run.layout, run.frames.at(-1)!)) * run.layout.area;
    expect(measured({ ...of, kind: 'dose', moment: 'end' }) * 0.06).toBeCloseTo(charge, 4);
  });

  it('of shares adds up to all of the current', () => {
    const shares = run.layout.species.map((species) => measured({ ...of, kind: 'share', species }));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    const frame = run.frames.find(({ time }) => time === treatmentEnd(run))!;
    const barrier = run.layout.layers.findLast(({ role }) => role === 'barrier')!;
    const middle = (barrier.start + barrier.end) / 2;
    const nearest = Array.from(run.layout.faceX, (x) => Math.abs(x - middle));
    const face = nearest.indexOf(Math.min(...nearest));
    expect((shares[run.layout.drug] ?? 0) / 100).toBeCloseTo(
      transportNumber(run.layout, frame, run.layout.drug, face),
      12,
    );
  });

  it('of what is held, taken up and past the base adds up to all of the drug', () => {
    const places = ['pads', 'barriers', 'tissues', 'blood'];
    const now = places.map((place) => measured({ ...of, kind: 'held', place, moment: 'end' }));
    const before = measured({ ...of, kind: 'held', place: 'pads', moment: 'start' });
    const sum = now.reduce((total, amount) => total + amount, 0);
    // the bottle holds chloride, so nothing of the drug is replaced from outside; what has passed the base is little
    expect(sum / before).toBeGreaterThan(0.98);
    expect(sum / before).toBeLessThan(1 + 1e-6);
  });

  it('reads a track at a moment, at its extremes, and when they are', () => {
    const highest = measured({ ...of, kind: 'current', read: 'highest' });
    expect(highest).toBeCloseTo(2, 9);
    expect(measured({ ...of, kind: 'current', moment: 'end' })).toBe(0);
    expect(measured({ ...of, kind: 'current', at_min: 0.25 })).toBeCloseTo(1, 1);
    const peak = measured({ ...of, kind: 'plasma', read: 'highest' });
    const when = measured({ ...of, kind: 'plasma', read: 'timeOfHighest' });
    expect(measured({ ...of, kind: 'plasma', at_min: when })).toBeCloseTo(peak, 9);
    expect(measured({ ...of, kind: 'plasma', read: 'timeOfHighest', timeUnit: 'h' })).toBeCloseTo(when / 60, 9);
    expect(measured({ ...of, kind: 'resistance', read: 'lowest' })).toBeLessThan(
      measured({ ...of, kind: 'resistance', at_min: 0.1 }),
    );
  });

  it('of a depth is where the concentration still has that value', () => {
    const depth = measured({ ...of, kind: 'depth', share: 0.1 });
    const there = measured({ ...of, kind: 'concentration', depth_um: depth });
    const level = measured({ ...of, kind: 'depth', level_mM: there });
    expect(level).toBeCloseTo(depth, 3);
    expect(depth).toBeGreaterThan(50);
  });

  it('of a setting is the study’s own number, behind an id as well', () => {
    expect(measured({ ...of, kind: 'setting', run: 'b', path: 'session.current_mA' })).toBe(1);
    const pad = run.study.layers[0];
    expect(measured({ ...of, kind: 'setting', path: `layers.${pad.id}.thickness_um` })).toBe(pad.thickness_um);
  });

  it('of a bottle is what a weak acid of its strength makes of itself in water: x² = K (c − x)', () => {
    const vinegar = { id: 'x', kind: 'bottle', drug: 'aceticAcid', formulation: 'solution-5' } as const;
    const [c, K] = [50 / 60.05, 10 ** -4.756];
    const x = (Math.sqrt(K * K + 4 * K * c) - K) / 2;
    expect(measured({ ...vinegar, read: 'charged' })).toBeCloseTo((100 * x) / c, 4);
    expect(measured({ ...vinegar, read: 'pH' })).toBeCloseTo(-Math.log10(x), 4);
    expect(() => measured({ ...vinegar, formulation: 'gone', read: 'pH' })).toThrow(/no bottle gone of aceticAcid/u);
  });

  it('compares two runs', () => {
    const two: readonly Measure[] = [
      { id: 'p', run: 'a', kind: 'dose', moment: 'end' },
      { id: 'q', run: 'b', kind: 'dose', moment: 'end' },
    ];
    expect(measured({ id: 'x', kind: 'ratio', of: 'p', to: 'q' }, ...two)).toBeCloseTo(2, 9);
    expect(measured({ id: 'x', kind: 'ratio', of: 'q', to: 'p', unit: '%' }, ...two)).toBeCloseTo(50, 9);
    expect(measured({ id: 'x', kind: 'difference', of: 'p', minus: 'q' }, ...two)).toBeCloseTo(20, 9);
    expect(measured({ id: 'x', kind: 'sum', of: ['p', 'q'] }, ...two)).toBeCloseTo(60, 9);
    expect(() =>
      measured({ id: 'x', kind: 'sum', of: ['p', 'v'] }, ...two, { id: 'v', run: 'a', kind: 'voltage' }),
    ).toThrow(/other units: mA·min, V/u);
  });

  it('names what a run does not have', () => {
    expect(() => measured({ ...of, kind: 'pH', place: 'surface' })).toThrow(/x: the run counts no acids and bases/u);
    expect(() => measured({ ...of, kind: 'share', species: 'gold' })).toThrow(/no gold in this run: sodium/u);
    expect(() => measured({ ...of, kind: 'event', event: 'outOfVolts' })).toThrow(/no outOfVolts/u);
    expect(() => measured({ ...of, kind: 'delivered', at_min: 1e4 })).toThrow(/the run ends after/u);
  });
});
