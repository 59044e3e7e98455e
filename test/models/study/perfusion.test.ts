import { describe, expect, it } from 'vitest';
import { compileProblem, explainStudy, parseStudy, passiveTwin, presets } from '../../../models/index.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';

const { study } = presets.find(({ id }) => id === 'lidocaine-2')!;

function read(perfusion: unknown, session: unknown = study.session): ReturnType<typeof parseStudy> {
  return parseStudy({ ...study, perfusion, session });
}

function readable(perfusion: unknown, session?: unknown): typeof study {
  const parsed = read(perfusion, session);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.study;
}

describe('a study’s blood flow', () => {
  it('takes factor, onset and recovery of a known cause from the library', () => {
    expect(readable([{ kind: 'heat', from_min: 5, duration_min: 20 }]).perfusion).toEqual([
      { kind: 'heat', from_min: 5, duration_min: 20, factor: 2.13, onset_min: 10, recovery_min: 15 },
    ]);
  });

  it('wants them given for a cause it does not know', () => {
    const parsed = read([{ kind: 'other', duration_min: 20 }]);
    expect(parsed.kind === 'faults' && parsed.faults.map(({ path }) => path)).toEqual([
      'perfusion[0].factor',
      'perfusion[0].onset_min',
      'perfusion[0].recovery_min',
    ]);
  });

  it('is refused where causes together ask for more than skin can do', () => {
    const dilated = { kind: 'other', duration_min: 60, factor: 8, onset_min: 1, recovery_min: 1 };
    expect(read([dilated]).kind).toBe('study');
    const parsed = read([dilated, { ...dilated, from_min: 30 }]);
    expect(parsed).toMatchObject({ kind: 'faults', faults: [{ path: 'perfusion', value: 64 }] });
    expect(read([dilated, { ...dilated, from_min: 90 }]).kind).toBe('study');
  });

  it('reaches the problem in seconds', () => {
    const problem = compileProblem(readable([{ kind: 'vasoconstrictor', from_min: 1, duration_min: 15 }]));
    expect(evaluate(problem.perfusion!, 60)).toBe(1);
    expect(evaluate(problem.perfusion!, 360)).toBeCloseTo(0.625, 12);
    expect(evaluate(problem.perfusion!, 900)).toBeCloseTo(0.25, 12);
    expect(problem.perfusion!.knots.at(-1)).toBe(problem.current.knots.at(-1));
    expect(compileProblem(readable([])).perfusion).toBeUndefined();
  });

  it('keeps from the passive twin what the current causes, and nothing else', () => {
    const hyperaemia = { kind: 'hyperaemia', duration_min: 20 };
    const ice = { kind: 'ice', from_min: -10, duration_min: 30 };
    const twin = passiveTwin(compileProblem(readable([hyperaemia, ice])));
    expect(twin.perfusion).toEqual(compileProblem(readable([ice])).perfusion);
    expect(passiveTwin(compileProblem(readable([hyperaemia]))).perfusion).toBeUndefined();
  });

  it('is explained with its sources', () => {
    const text = explainStudy(readable([{ kind: 'ice', from_min: -10, duration_min: 30, recovery_min: 40 }]));
    expect(text).toMatch(/1\. Ice, from -10 min for 30 min\n {4}blood flow over flow at rest 0\.42 {2}\[\d+; Forearm/u);
    expect(text).toMatch(/gone after 40 min {2}\[given in the study\]/u);
    expect(text).toContain('Wenger');
  });

  describe('over repeated sessions', () => {
    const session = {
      kind: 'steps',
      steps: 'ramp 30 s to 2 mA; hold 10 min; ramp 30 s to 0; repeat 3 times every 24 h',
    };
    const hyperaemia = { kind: 'hyperaemia', duration_min: 11 };
    const daily = (perfusion: readonly object[]): typeof study => readable(perfusion, session);
    const flowAt = (perfusion: readonly object[], minute: number): number =>
      evaluate(compileProblem(daily(perfusion)).perfusion!, 60 * minute);
    const day = 24 * 60;

    it('comes back with every session where the current causes it, and has worn off in between', () => {
      for (const turn of [0, 1, 2]) expect(flowAt([hyperaemia], turn * day + 10.5)).toBeCloseTo(2.17, 12);
      expect(flowAt([hyperaemia], day - 1)).toBe(1);
    });

    it('comes once where something else causes it, or where the study says so, and again where it says that', () => {
      const heat = { kind: 'heat', duration_min: 11 };
      expect(flowAt([heat], day + 10.5)).toBe(1);
      expect(flowAt([{ ...heat, repeats: true }], day + 10.5)).toBeCloseTo(2.13, 12);
      expect(flowAt([{ ...hyperaemia, repeats: false }], day + 10.5)).toBe(1);
    });

    it('leaves a study alone that writes every session’s down by hand', () => {
      const byHand = [0, 1, 2].map((turn) => ({ ...hyperaemia, from_min: turn * day }));
      for (const turn of [0, 1, 2]) expect(flowAt(byHand, turn * day + 10.5)).toBeCloseTo(2.17, 12);
    });

    it('is gone from the passive twin in every session, and explained with their number', () => {
      expect(passiveTwin(compileProblem(daily([hyperaemia]))).perfusion).toBeUndefined();
      expect(explainStudy(daily([hyperaemia]))).toContain('again with every repetition, 3 times in all');
    });
  });
});
