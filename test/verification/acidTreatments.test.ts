import { describe, expect, it } from 'vitest';
import { compileProblem, presets, type Study, transportNumber } from '../../models/index.ts';
import { pHHistory, pHPlaces } from '../../models/readings/acidity.ts';
import { skinAndElectrode } from '../../models/readings/skinAndElectrode.ts';
import { ionisedShares, meanCharges } from '../../models/solve/observables.ts';
import { knownSpecies } from '../../models/study/knownSpecies.ts';
import { expectNear } from '../support/matchers.ts';
import { frameAt, solveToTheEnd, type Solved } from '../support/solved.ts';

const studyOf = (id: string): Study => presets.find((preset) => preset.id === id)!.study;
const times = Float64Array.of(0, 300, 600, 1200, 2430);
const solve = (study: Study): Solved => solveToTheEnd(compileProblem(study), { accuracy: 1e-3, times });

const atSilver = (study: Study): Study => ({
  ...study,
  electrode: { ...study.electrode, boundary: { kind: 'silverChloride' } },
});
const inert = solve(studyOf('dexamethasone-inert'));
const silver = solve(atSilver(studyOf('dexamethasone-inert')));
const asSold = solve(studyOf('dexamethasone-ph'));
const vinegar = solve(studyOf('acetic-acid'));
const saline = solve(studyOf('saline-inert'));

/** Share of the current in the middle of the stratum corneum. */
function share({ layout, ...solved }: Solved, id: string, time: number): number {
  const { start, end } = layout.layers.find((layer) => layer.role === 'barrier')!;
  const face = layout.faceX.findLastIndex((x) => x < (start + end) / 2);
  const frame = frameAt({ layout, ...solved }, time);
  return transportNumber(layout, frame, layout.species.indexOf(id), face);
}

const surface = ({ layout, frames }: Solved): Float64Array => pHHistory(layout, frames)!.surface;

describe('an inert cathode under a pad without buffer', () => {
  it('makes the pad alkaline, and then the living skin below', () => {
    const { pad, surface: skin, belowBarrier } = pHHistory(inert.layout, inert.frames)!;
    expect(Math.max(...skin)).toBeGreaterThan(11.5);
    expect(pad![3]).toBeGreaterThan(11.5);
    expect(belowBarrier[3]).toBeGreaterThan(8.5);
    expect(Math.max(...surface(silver))).toBeLessThan(9.5);
  });

  it('takes current from the drug, as hydroxide', () => {
    const drug = 'dexamethasonePhosphate';
    expect(share(inert, 'protonExcess', 1200)).toBeGreaterThan(0.05);
    expect(Math.abs(share(silver, 'protonExcess', 1200))).toBeLessThan(1e-3);
    expect(share(inert, drug, 1200)).toBeLessThan(share(silver, drug, 1200));
  });

  it('is read as beyond what pads keep to, and a buffered pad at silver chloride is not', () => {
    const beyond = ({ layout, frames }: Solved): string[] =>
      skinAndElectrode(layout, frames)
        .filter(({ concern }) => concern)
        .map(({ id }) => id);
    expect(beyond(inert)).toContain('pHHighest');
    expect(beyond(asSold)).toEqual([]);
    expect(beyond(saline)).toContain('pHLowest');
  });
});

describe('an inert anode under saline', () => {
  it('makes the pad as acid as its charge does, but for what the skin takes', () => {
    const [, , , last] = pHHistory(saline.layout, saline.frames)!.pad!;
    const { current } = saline.layout.facts!;
    expect(current.coefficients.length).toBeGreaterThan(0);
    // 40 mA min in 1.5 mL, were all of it to stay
    const sealed = -Math.log10((40 * 0.06) / 96485 / 1.5e-3);
    expect(last).toBeGreaterThan(sealed);
    expect(last).toBeLessThan(sealed + 0.5);
  });
});

describe('5 % acetic acid', () => {
  const { layout, frames } = vinegar;
  const acid = knownSpecies({ id: 'acetate' }, 37).acid!;

  // theory test I-18
  it('begins at the pH and the ionised share of the textbook', () => {
    expectNear(frames[0].pH![0], 2.41878, 1e-4);
    expectNear(ionisedShares(frames[0], acid)![0], 0.00457915, 1e-6);
    expectNear(meanCharges(frames[0], acid)![0], -0.00457915, 1e-6);
  });

  it('is turned into acetate by at most the charge passed', () => {
    const frame = frameAt(vinegar, 1200);
    const shares = ionisedShares(frame, acid)!;
    const { pad } = pHPlaces(layout);
    const acetate = layout.species.indexOf('acetate') * layout.x.length;
    const ions = pad.reduce(
      (sum, { node, volume }) => sum + volume * shares[node] * frame.concentrations[acetate + node],
      0,
    );
    const passed = (40 * 0.06) / 96485 / layout.area;
    const before = 0.00457915 * 832.6 * 1.875e-3;
    expect(ions - before).toBeGreaterThan(0.2 * passed);
    expect(ions - before).toBeLessThan(passed);
  });

  it('turns the skin more acid than skin ever is', () => {
    expect(Math.min(...surface(vinegar))).toBeLessThan(3.5);
  });
});

describe('how the treatments are solved', () => {
  // a step that breaks down is made shorter before elements give up their order
  it.each([
    ['dexamethasone as sold', asSold, 2, 1e-3],
    ['dexamethasone at an inert cathode', inert, 2, 1e-3],
    ['acetic acid', vinegar, 3, 1e-3],
    // its fronts are sharper than any element; what is reached is 1.3e-3, and a claim below that would be a false one
    ['saline at an inert anode', saline, 4, 1.6e-3],
  ] as const)(
    'takes few passes, on elements of full order, and claims what it reached: %s',
    (_name, solved, passes, claim) => {
      const { outcome } = solved;
      if (outcome.kind !== 'finished') throw new Error(outcome.kind);
      expect(outcome.report.errorEstimate).toBeLessThanOrEqual(claim);
      expect(outcome.report.limited).toBe(false);
      expect(outcome.report.passes).toBeLessThanOrEqual(passes);
    },
  );
});
