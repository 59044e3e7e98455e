import { describe, expect, it } from 'vitest';
import {
  evaluate,
  evaluatePiece,
  evaluateSlope,
  integrate,
  integrateMagnitude,
  joinPieces,
  signChanges,
} from '../../../models/physics/piecewisePolynomial.ts';
import { FitError, fitPieces } from '../../../models/physics/fitPieces.ts';
import {
  type CurrentStep,
  noCurrent,
  peakCurrent,
  stepEnds,
  timeOfCharge,
  treatmentSteps,
  waveform,
  WaveformError,
} from '../../../models/physics/waveform.ts';

const end = (current: ReturnType<typeof waveform>): number => current.knots[current.knots.length - 1];

describe('a treatment', () => {
  const current = waveform(treatmentSteps(-2, 1200, 30, 600));

  it('rises, holds, falls and rests at the stated times', () => {
    expect([...current.knots]).toEqual([0, 30, 1170, 1200, 1800]);
    expect([0, 15, 30, 600, 1170, 1185, 1200, 1800].map((time) => evaluate(current, time))).toEqual(
      [0, -1, -2, -2, -2, -1, 0, 0].map((value) => expect.closeTo(value, 12) as number),
    );
  });

  it('delivers what one ramp less would at full current', () => {
    expect(integrate(current, 0, 1800)).toBeCloseTo(-2 * 1170, 9);
    expect(integrateMagnitude(current, 0, 1800)).toBeCloseTo(2 * 1170, 9);
    expect(peakCurrent(current)).toBe(2);
  });

  it('needs no ramp', () => {
    const square = waveform(treatmentSteps(1, 60, 0, 0));
    expect([...square.knots]).toEqual([0, 60]);
    expect(evaluate(square, 0)).toBe(1);
  });

  it('is nothing but rest in its passive twin', () => {
    const passive = noCurrent(current);
    expect(end(passive)).toBe(1800);
    expect(integrateMagnitude(passive, 0, 1800)).toBe(0);
  });
});

describe('steps', () => {
  it('hold the level reached, and come back to it after a pause', () => {
    const current = waveform([
      { kind: 'ramp', to: 3, duration: 10 },
      { kind: 'pause', duration: 5 },
      { kind: 'hold', duration: 5 },
    ]);
    expect(evaluate(current, 12)).toBe(0);
    expect(evaluate(current, 17)).toBe(3);
    expect([...current.kinks]).toEqual([1, 1, 1, 1]);
  });

  it('need no stop where one hold follows another', () => {
    const current = waveform([
      { kind: 'ramp', to: 3, duration: 10 },
      { kind: 'hold', duration: 5 },
      { kind: 'hold', duration: 5 },
    ]);
    expect([...current.kinks]).toEqual([1, 1, 0, 1]);
  });

  it('reverse through zero, or at once', () => {
    const slow = waveform([
      { kind: 'ramp', to: 2, duration: 1 },
      { kind: 'reverse', duration: 4 },
      { kind: 'hold', duration: 1 },
    ]);
    expect(evaluate(slow, 3)).toBeCloseTo(0, 12);
    expect(evaluate(slow, 5.5)).toBe(-2);
    expect(integrate(slow, 1, 5)).toBeCloseTo(0, 12);
    expect(integrateMagnitude(slow, 1, 5)).toBeCloseTo(4, 12);
    const sudden = waveform([
      { kind: 'ramp', to: 2, duration: 1 },
      { kind: 'reverse', duration: 0 },
      { kind: 'hold', duration: 1 },
    ]);
    expect(evaluatePiece(sudden, 0, 1)).toBe(2);
    expect(evaluate(sudden, 1)).toBe(-2);
  });

  it('hold until the dose, reversals counted as positive', () => {
    const current = waveform([
      { kind: 'ramp', to: -2, duration: 10 },
      { kind: 'hold', duration: 20 },
      { kind: 'reverse', duration: 10 },
      { kind: 'holdUntil', charge: 100 },
    ]);
    expect(end(current)).toBeCloseTo(10 + 20 + 10 + (100 - 10 - 40 - 10) / 2, 9);
    expect(integrateMagnitude(current, 0, end(current))).toBeCloseTo(100, 9);
  });

  it('say which step cannot be done', () => {
    const idle: CurrentStep[] = [
      { kind: 'hold', duration: 1 },
      { kind: 'holdUntil', charge: 5 },
    ];
    expect(() => waveform(idle)).toThrow(expect.objectContaining({ step: 1 }) as Error);
    const late: CurrentStep[] = [
      { kind: 'ramp', to: 5, duration: 10 },
      { kind: 'holdUntil', charge: 20 },
    ];
    expect(() => waveform(late)).toThrow(/before this step/);
    expect(() => waveform([{ kind: 'ramp', to: 5, duration: 0 }])).toThrow(WaveformError);
  });

  it('pulse with the stated duty, the last one cut off', () => {
    const current = waveform([{ kind: 'pulses', high: 4, low: 1, period: 10, duty: 0.3, duration: 25 }]);
    expect([0, 2.9, 3.1, 9.9, 10.1, 13.1, 20, 22.9, 23.1].map((time) => evaluate(current, time))).toEqual([
      4, 4, 1, 1, 4, 1, 4, 4, 1,
    ]);
    expect(integrate(current, 0, 25)).toBeCloseTo(4 * 9 + 16, 9);
    expect(() => waveform([{ kind: 'pulses', high: 4, low: 1, period: 1e-3, duty: 0.5, duration: 100 }])).toThrow(
      /pulses/,
    );
  });

  it('leave knots that only ascend, however the durations add up', () => {
    const steps: CurrentStep[] = Array.from({ length: 300 }, (_, k) => ({
      kind: 'ramp',
      to: Math.sin(k),
      duration: (0.1 * (k + 1)) / 3,
    }));
    const { knots } = waveform(steps);
    for (let k = 1; k < knots.length; k++) expect(knots[k]).toBeGreaterThan(knots[k - 1]);
    expect(knots.length).toBe(301);
  });
});

describe('a curve', () => {
  const value = (time: number): number => 3 * Math.abs(Math.sin(time / 20)) * Math.exp(-time / 100);
  const kinks = [1, 2, 3].map((half) => 20 * Math.PI * half);
  const current = waveform([{ kind: 'curve', value, kinks, duration: 200 }]);

  it('is met to 1e-9 of its peak everywhere', () => {
    let worst = 0;
    for (let sample = 0; sample <= 20_000; sample++) {
      const time = sample / 100;
      worst = Math.max(worst, Math.abs(evaluate(current, time) - value(time)));
    }
    expect(worst / 3).toBeLessThan(2e-9);
  });

  it('stops the integrator at its kinks and nowhere else', () => {
    const stops = [...current.knots].filter((_, knot) => current.kinks[knot] === 1);
    expect(stops).toEqual([0, ...kinks, 200].map((time) => expect.closeTo(time, 9) as number));
  });

  it('has the dose of its integral', () => {
    // ∫|sin ax| e^{−bx} over each half period of sin, in closed form
    const [a, b] = [1 / 20, 1 / 100];
    const primitive = (time: number): number =>
      (-Math.exp(-b * time) * (a * Math.cos(a * time) + b * Math.sin(a * time))) / (a * a + b * b);
    const cuts = [0, ...kinks, 200];
    let dose = 0;
    for (let k = 0; k + 1 < cuts.length; k++) dose += 3 * Math.abs(primitive(cuts[k + 1]) - primitive(cuts[k]));
    expect(integrateMagnitude(current, 0, 200) / dose - 1).toBeCloseTo(0, 8);
  });

  it('has slopes to match', () => {
    expect(evaluateSlope(current, 10)).toBeCloseTo(3 * Math.exp(-0.1) * (Math.cos(0.5) / 20 - Math.sin(0.5) / 100), 6);
  });

  it('refuses a jump nobody announced, and what is not a number', () => {
    expect(() => fitPieces((time) => (time < 1 / 3 ? 0 : 1), 0, 1, 1e-9)).toThrow(FitError);
    expect(() => fitPieces((time) => 1 / (time - 0.5), 0, 1, 1e-9)).toThrow(FitError);
    expect(() => fitPieces(() => Number.NaN, 0, 1, 1e-9)).toThrow(/finite/);
  });
});

describe('piecewise polynomials', () => {
  it('find every crossing of a cubic', () => {
    // (s − 1)(s − 2)(s − 3)
    expect(signChanges([-6, 11, -6, 1], 4)).toEqual([1, 2, 3].map((root) => expect.closeTo(root, 12) as number));
    expect(signChanges([-6, 11, -6, 1], 2.5)).toHaveLength(2);
    expect(signChanges([1, 0, 1], 5)).toEqual([]);
    expect(signChanges([0, 0, 1], 5)).toEqual([]);
  });

  it('integrate between any two times', () => {
    const polynomial = joinPieces([
      { start: 0, end: 2, coefficients: [0, 0, 3] },
      { start: 2, end: 5, coefficients: [-1] },
    ]);
    expect(integrate(polynomial, 1, 4)).toBeCloseTo(7 - 2, 12);
    expect(integrateMagnitude(polynomial, 1, 4)).toBeCloseTo(7 + 2, 12);
  });

  it('tell when a charge is reached', () => {
    const current = waveform(treatmentSteps(-2, 100, 10, 50));
    expect(timeOfCharge(current, 90)).toBeCloseTo(50, 9);
    expect(timeOfCharge(current, 2.5)).toBeCloseTo(5, 9);
    expect(timeOfCharge(current, 1e9)).toBeUndefined();
  });
});

describe('a narrow peak in a curve', () => {
  it('is not passed over', () => {
    const value = (time: number): number => Math.exp(-(((time - 317) / 12) ** 2));
    const current = waveform([{ kind: 'curve', value, kinks: [], duration: 1000 }]);
    expect(integrate(current, 0, 1000) / (12 * Math.sqrt(Math.PI))).toBeCloseTo(1, 8);
  });
});

describe('repeats', () => {
  const block: CurrentStep[] = [
    { kind: 'ramp', to: 2, duration: 10 },
    { kind: 'holdUntil', charge: 50 },
    { kind: 'ramp', to: 0, duration: 10 },
  ];

  it('do everything before them over again, each dose from its own start', () => {
    const current = waveform([...block, { kind: 'repeat', times: 3, every: 100 }]);
    expect([...current.knots]).toEqual([0, 10, 30, 40, 100, 110, 130, 140, 200, 210, 230, 240]);
    expect(integrateMagnitude(current, 0, 240)).toBeCloseTo(180, 9);
    for (const time of [5, 20, 35]) {
      expect(evaluate(current, 100 + time)).toBeCloseTo(evaluate(current, time), 12);
      expect(evaluate(current, 200 + time)).toBeCloseTo(evaluate(current, time), 12);
    }
    expect(evaluate(current, 70)).toBe(0);
  });

  it('may be repeated themselves, with steps after them, and may follow without a gap', () => {
    const nested = waveform([
      ...block,
      { kind: 'repeat', times: 2, every: 40 },
      { kind: 'hold', duration: 20 },
      { kind: 'repeat', times: 2, every: 1000 },
      { kind: 'ramp', to: 1, duration: 0 },
      { kind: 'holdUntil', charge: 300 },
    ]);
    expect(stepEnds([...block, { kind: 'repeat', times: 2, every: 40 }]).at(-1)).toEqual({
      time: 80,
      level: 0,
      charge: 120,
    });
    // four times 60 C m⁻² have passed when the second pair ends
    expect(integrateMagnitude(nested, 0, 1080)).toBeCloseTo(240, 9);
    expect(end(nested)).toBeCloseTo(1100 + 60, 9);
  });

  it('are refused where they overlap, repeat nothing, or have more pieces than can be followed', () => {
    const repeat = (times: number, every: number): CurrentStep => ({ kind: 'repeat', times, every });
    expect(() => waveform([...block, repeat(2, 39)])).toThrow(/take 40 s and would overlap when repeated every 39 s/);
    expect(() => waveform([...block, repeat(2, 40)])).not.toThrow();
    expect(() => waveform([repeat(2, 40)])).toThrow(/nothing before it/);
    expect(() => waveform([...block, repeat(100, 40), repeat(100, 4000)])).toThrow(/more than 20000 pieces/);
  });
});
