import { describe, expect, it } from 'vitest';
import {
  compileProblem,
  explainStudy,
  parseStudy,
  presets,
  type Fault,
  type StudyStep,
} from '../../../models/index.ts';
import { evaluate, integrateMagnitude } from '../../../models/physics/piecewisePolynomial.ts';
import { printProtocol } from '../../../models/study/printProtocol.ts';
import { readProtocol, type Protocol } from '../../../models/study/protocol.ts';
import { protocolExamples } from '../../../models/study/protocolForms.ts';
import { ShapeReader } from '../../../models/study/readShape.ts';
import { stepsShape } from '../../../models/study/studyShape.ts';
import { randomProtocol } from '../../support/randomProtocol.ts';

const noContext = { molarMass: () => undefined, area: undefined, current: undefined, ramp: undefined };

function good(text: string): Protocol {
  const result = readProtocol(text);
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults, null, 1));
  return result.protocol;
}

function faultsOf(text: string): readonly Fault[] {
  const result = readProtocol(text);
  return result.kind === 'faults' ? result.faults : [];
}

const treatment = 'ramp 30 s to 2 mA; hold until 40 mA*min; ramp 30 s to 0 mA; rest 20 min';

describe('a protocol', () => {
  it('becomes the steps it says', () => {
    expect(good(`${treatment}\nrepeat 6 times every 48 h`).steps).toEqual([
      { kind: 'ramp', to_mA: 2, duration_s: 30 },
      { kind: 'holdUntil', dose_mAmin: 40 },
      { kind: 'ramp', to_mA: 0, duration_s: 30 },
      { kind: 'pause', duration_s: 1200 },
      { kind: 'repeat', times: 6, every_s: 172_800 },
    ]);
    expect(
      good('RAMP to 2 mA in 0.5 min; pulses 2 mA / -500 uA every 100 ms duty 50 % for 1 min; reverse').steps,
    ).toEqual([
      { kind: 'ramp', to_mA: 2, duration_s: 30 },
      { kind: 'pulses', high_mA: 2, low_mA: -0.5, period_s: 0.1, duty: 0.5, duration_s: 60 },
      { kind: 'reverse', duration_s: 0 },
    ]);
    expect(good('current "2 * sin(pi * t / 60); " for 10 min'.replace('; ', '')).steps).toEqual([
      { kind: 'expression', current_mA: '2 * sin(pi * t / 60)', duration_s: 600 },
    ]);
  });

  it('follows time, current and dose', () => {
    const { course, duration_s, dose_mAmin, peak_mA } = good(`${treatment}; repeat 6 times every 48 h`);
    expect(course.map(({ end_s }) => end_s)).toEqual([
      30,
      30 + 39.5 * 30,
      60 + 39.5 * 30,
      1245 + 1200,
      5 * 172_800 + 2445,
    ]);
    expect(course.map(({ level_mA }) => level_mA)).toEqual([2, 2, 0, 0, 0]);
    expect(course.map(({ dose_mAmin: dose }) => dose)).toEqual([0.5, 40, 40.5, 40.5, 243]);
    expect({ duration_s, dose_mAmin, peak_mA }).toEqual({
      duration_s: 5 * 172_800 + 2445,
      dose_mAmin: 243,
      peak_mA: 2,
    });
  });

  it.each(protocolExamples)('reads every form of a step: %s', (example) => {
    const before = /^(hold until|reverse)/u.test(example)
      ? 'ramp 1 s to 1 mA; hold 1 s; '
      : /^(repeat|pad|fresh)/u.test(example)
        ? 'hold 1 s; '
        : '';
    const { steps } = good(`${before}${example}`);
    expect(good(printProtocol(steps)).steps).toEqual(steps);
  });

  it('reads back from its own text, whatever its steps', () => {
    const kinds = new Set<StudyStep['kind']>();
    for (let seed = 1; seed <= 300; seed++) {
      const steps = randomProtocol(seed);
      for (const { kind } of steps) kinds.add(kind);
      const text = printProtocol(steps);
      const reader = new ShapeReader(noContext, undefined);
      expect(reader.read(stepsShape, text, ''), text).toEqual(steps);
      expect(reader.faults, text).toEqual([]);
    }
    expect(kinds.size).toBe(10);
  });
});

describe('a slip in a protocol is told', () => {
  // text, what the message has to say with its place, what is allowed, what was meant
  it.each([
    ['', /empty/, /ramp 30 s to 2 mA; hold/, undefined],
    [' ;\n; ', /empty/, /ramp 30 s/, undefined],
    ['rmap 30 s to 2 mA', /"rmap" begins no step, at line 1, column 1/, /ramp, hold, pause/, 'ramp'],
    ['hold 1 s; wiggle 3 s', /"wiggle" begins no step, at line 1, column 11/, /ramp, hold, pause/, undefined],
    ['hold 1 s\n  holt 3 s', /"holt" begins no step, at line 2, column 3/, /hold/, 'hold'],
    ['ramp 30 s too 2 mA', /"too" stands where "to" belongs, at line 1, column 11/, /ramp 30 s to 2 mA/, 'to'],
    ['ramp 30 s', /"to" is missing, at line 1, column 10/, /ramp 30 s to 2 mA/, undefined],
    ['ramp', /a duration is missing, at line 1, column 5/, /ramp 30 s/, undefined],
    ['hold untill 40 mA*min', /"untill" is not a duration, at line 1, column 6|"untill" stands/, /hold until/, 'until'],
    ['hold', /missing, at line 1, column 5/, /hold 10 min/, undefined],
    ['hold 10 bananas', /not a quantity in s.*at line 1, column 6/, /s$/, undefined],
    ['hold 10 mA', /unit mA.*quantity in s belongs here, at line 1, column 6/, /s$/, undefined],
    ['hold -5 min', /too small, at line 1, column 6/, /0\.001 to/, undefined],
    ['rest 2 years', /too large, at line 1, column 6/, /31622400 s/, undefined],
    ['ramp 3 s to 900 mA', /too large, at line 1, column 13/, /-500 to 500 mA/, undefined],
    ['ramp 3 s to 0.5 mA/cm^2', /needs the pad's area/, /mA/, undefined],
    ['hold until 40 mA*min', /no current to hold.*at line 1, column 12/, undefined, undefined],
    ['reverse 30 s', /"30" stands where "in" belongs|"30" is too much/, /reverse in 30 s/, undefined],
    ['pulse 2 mA 0 mA every 1 s duty 0.5 for 1 min', /"\/" is missing/, /pulse 2 mA \/ 0 mA/, undefined],
    ['current 2*t for 1 min', /2\*t is not an expression in quotes, at line 1, column 9/, /current "/, undefined],
    ['current "fetch(t)" for 1 min', /fetch.*not known.*at line 1, column 9/, /expression of t/, undefined],
    ['repeat 6 times every 48 h', /nothing before it to repeat.*line 1, column 22/, undefined, undefined],
    [
      'hold 2 h; repeat 6 times every 1 h',
      /take 7200 s and would overlap when repeated every 3600 s, at line 1, column 32/,
      undefined,
      undefined,
    ],
    ['hold 2 h; repeat 2.5 times every 5 h', /2\.5 is not a whole number.*column 18/, /whole/, undefined],
    ['hold 2 h; repeat 0 times every 5 h', /too small/, /1 to 1000/, undefined],
    ['hold 2 h; repeat 6 times evry 5 h', /"evry" stands where "every" belongs/, /repeat 6 times every 48 h/, 'every'],
    ['hold 2 h; repeat 1000 times every 366 day', /lasts 365600 days/, /ten years/, undefined],
    ['hold 1 s; '.repeat(501), /holds 501/, /1 to 500/, undefined],
    [`hold 1 ${'s'.repeat(50_000)}`, /50007 signs long/, /at most 40000/, undefined],
  ])('%s', (text, message, allowed, suggestion) => {
    const [fault] = faultsOf(text);
    expect(fault?.message).toMatch(message);
    if (allowed !== undefined) expect(fault.allowed).toMatch(allowed);
    expect(fault.suggestion).toBe(suggestion);
  });

  it('tells every step that is wrong', () => {
    expect(faultsOf('rmap 1 s; hold 1 s; hold 3 kg').length).toBe(1);
    expect(faultsOf('rmap 1 s; hold 1 s; hodl 3 s').map(({ suggestion }) => suggestion)).toEqual(['ramp', 'hold']);
    expect(faultsOf('hold 1 kg; hold 1 s; hold 3 kg').map(({ path }) => path)).toEqual([
      'steps[0].duration_s',
      'steps[2].duration_s',
    ]);
  });
});

describe('a study with a protocol', () => {
  const study = (steps: unknown): unknown => ({ ...presets[0].study, session: { kind: 'steps', steps } });

  it('holds its steps, with densities of its own pad', () => {
    const parsed = parseStudy(study('ramp 30 s to 0.25 mA/cm^2; hold 1 min'));
    expect(parsed).toMatchObject({ kind: 'study', study: { session: { steps: [{ to_mA: 2 }, { duration_s: 60 }] } } });
  });

  it('drives the same session again after every gap, a year long or none at all', () => {
    for (const every of ['2445 s', '48 h', '1 year']) {
      const parsed = parseStudy(study(`${treatment}; repeat 3 times every ${every}`));
      if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
      const { current, area } = compileProblem(parsed.study);
      const { session } = parsed.study;
      const period = session.kind === 'steps' ? (session.steps.at(-1) as { every_s: number }).every_s : NaN;
      const end = current.knots.at(-1)!;
      expect(end).toBeCloseTo(2 * period + 2445, 6);
      expect((integrateMagnitude(current, 0, end) * area) / 60e-3).toBeCloseTo(121.5, 9);
      for (const time of [15, 600, 1230, 2000])
        for (const turn of [1, 2])
          expect(evaluate(current, turn * period + time)).toBeCloseTo(evaluate(current, time), 6);
      if (period > 3000) expect(evaluate(current, period - 1)).toBe(0);
      expect([...current.knots].every((knot, index, knots) => index === 0 || knot > knots[index - 1])).toBe(true);
    }
  });

  it('is explained step by step', () => {
    const parsed = parseStudy(study(`${treatment}; repeat 6 times every 48 h`));
    if (parsed.kind === 'faults') throw new Error('faults');
    expect(explainStudy(parsed.study)).toMatch(/5\. repeat all before, 6 times in all, every 48 h/u);
  });

  it('says where its text goes wrong', () => {
    expect(parseStudy(study('ramp 30 s to 2 mA; hlod 1 min'))).toMatchObject({
      kind: 'faults',
      faults: [{ path: 'session.steps', suggestion: 'hold' }],
    });
    expect(parseStudy(study(`${treatment}; repeat 3 times every 30 min`))).toMatchObject({
      kind: 'faults',
      faults: [{ path: 'session.steps[4].every_s', message: expect.stringMatching(/overlap/u) as string }],
    });
  });
});
