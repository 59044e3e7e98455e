import { describe, expect, it } from 'vitest';
import { amountPast, compileProblem, parseStudy, passiveTwin, type Problem } from '../../models/index.ts';
import { breachesOf } from '../support/laws.ts';
import { expectWithin } from '../support/matchers.ts';
import { frameAt, lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

const minute = 60;

/** A small pad of salicylate on a barrier; the drug drifts in under the cathode. */
function treatment(steps: string): Problem {
  const parsed = parseStudy({
    version: 1,
    species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'salicylate' }],
    drug: 'salicylate',
    electrode: { polarity: 'cathode', area_cm2: 5, boundary: { kind: 'silverChloride' } },
    layers: [
      {
        id: 'pad',
        role: 'reservoir',
        thickness_um: 500,
        transportFactor: 0.8,
        initial: { kind: 'given', concentrations_mM: { sodium: 50, chloride: 10, salicylate: 40 } },
      },
      {
        id: 'barrier',
        role: 'barrier',
        thickness_um: 20,
        transportFactor: 1e-3,
        poreFraction: 0.2,
        initial: { kind: 'given', concentrations_mM: { sodium: 145, chloride: 145 } },
      },
      {
        id: 'tissue',
        role: 'tissue',
        thickness_um: 1000,
        transportFactor: 0.3,
        poreFraction: 0.5,
        initial: { kind: 'given', concentrations_mM: { sodium: 145, chloride: 145 } },
      },
    ],
    base: { kind: 'bath', concentrations_mM: { sodium: 145, chloride: 145 } },
    session: { kind: 'steps', steps },
    accuracy: 1e-3,
  });
  if (parsed.kind === 'faults') throw new Error(parsed.faults.map(({ message }) => message).join('; '));
  return compileProblem(parsed.study);
}

const drug = 2;
const dose = 'ramp 30 s to 1 mA; hold 9 min; ramp 30 s to 0 mA';
const delivered = (solved: Solved, time: number): number => amountPast(solved.layout, frameAt(solved, time), drug, 2);
const held = (solved: Solved, layer: number): number =>
  lastFrame(solved).amountInLayer[drug * solved.layout.layers.length + layer];

describe('pads that come off', () => {
  it('let nothing more past, while what is in the skin goes on', () => {
    const off = solveToTheEnd(treatment(`${dose}; pad off; rest 2 h`), { frames: 15 });
    const on = solveToTheEnd(treatment(`${dose}; rest 2 h`), { frames: 15 });
    const pad = (solved: Solved, time: number): number => frameAt(solved, time).amountInLayer[drug * 3];
    const end = 130 * minute;
    expectWithin(pad(off, end), pad(off, 10 * minute), 1e-6);
    expect(pad(on, end)).not.toBeCloseTo(pad(on, 10 * minute), 5);
    // what is in the barrier still drains into the tissue
    expect(held(off, 1)).toBeLessThan(0.2 * frameAt(off, 10 * minute).amountInLayer[drug * 3 + 1]);
    expect(breachesOf(off)).toEqual([]);
  });

  it('refuse a current without one', () => {
    expect(() => treatment(`pad off; ${dose}`)).toThrow(/pads are off/u);
    expect(() => treatment(`${dose}; pad off; rest 1 h; fresh pad; ${dose}`)).not.toThrow();
  });
});

describe('fresh pads', () => {
  it('hold what the first one held, and the books say what they brought', () => {
    const solved = solveToTheEnd(treatment(`${dose}; fresh pad; rest 0.01 s`), { frames: 3 });
    const start = solved.frames[0].amountInLayer;
    for (let i = 0; i < 3; i++) expectWithin(lastFrame(solved).amountInLayer[i * 3], start[i * 3], 2e-3);
    expect(amountPast(solved.layout, lastFrame(solved), drug, 0)).toBeGreaterThan(0);
    const { layout, frames, problem } = solved;
    expect(breachesOf(solved).filter(({ law }) => law !== 'lets only the carrier past the electrode')).toEqual([]);
    expect([layout.species.length, frames.length > 0, problem.renewals?.length]).toEqual([3, true, 1]);
  });

  it('make every session after a long rest as good as the first', () => {
    const days = 2;
    const protocol = `fresh pad; ${dose}; pad off; repeat 3 times every ${days * 24} h`;
    const solved = solveToTheEnd(treatment(protocol), {
      times: Float64Array.from([0, 1, 2].flatMap((k) => [k * days * 86_400, k * days * 86_400 + 10 * minute])),
    });
    const of = (k: number): number =>
      delivered(solved, k * days * 86_400 + 10 * minute) - delivered(solved, k * days * 86_400);
    // the barrier keeps a trace of what it held
    expectWithin(of(1), of(0), 1e-2);
    expectWithin(of(2), of(1), 2e-3);
    if (solved.outcome.kind !== 'finished') throw new Error(solved.outcome.kind);
    expect(solved.outcome.report.steps).toBeLessThan(600);
  });

  it('are as fresh in the passive twin', () => {
    const twin = passiveTwin(treatment(`${dose}; pad off; rest 1 h; fresh pad; rest 10 min`));
    const solved = solveToTheEnd(twin);
    expect(solved.problem.renewals?.length).toBe(1);
    expect(breachesOf(solved).filter(({ law }) => law !== 'lets only the carrier past the electrode')).toEqual([]);
  });
});
