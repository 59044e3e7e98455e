import { describe, expect, it } from 'vitest';
import { integrate, integrateMagnitude } from '../../../models/physics/piecewisePolynomial.ts';
import { waveform } from '../../../models/physics/waveform.ts';
import { chargeByPad, readCurrent, timeUsedUp } from '../../../models/readings/charge.ts';

const wave = waveform([
  { kind: 'ramp', to: -4, duration: 20 },
  { kind: 'hold', duration: 30 },
  { kind: 'curve', value: (t) => 3 * Math.sin(t / 7), kinks: [], duration: 100 },
  { kind: 'pulses', high: 5, low: -1, period: 3, duty: 0.4, duration: 60 },
]);
const end = wave.knots.at(-1)!;

describe('what a current has passed', () => {
  it('agrees with its integrals up to any time', () => {
    for (const until of [7, 20, 43.2, 90, 151, end]) {
      const { charge, net } = readCurrent(wave, until);
      expect(charge).toBeCloseTo(integrateMagnitude(wave, 0, until), 9);
      expect(net).toBeCloseTo(integrate(wave, 0, until), 9);
    }
  });

  it('peaks each way where it does, also between the ends of a piece', () => {
    expect(readCurrent(wave, 10)).toMatchObject({ cathodePeak: 2, anodePeak: 0 });
    expect(readCurrent(wave, 100).cathodePeak).toBe(4);
    expect(readCurrent(wave, 100).anodePeak).toBeCloseTo(3, 8);
    expect(readCurrent(wave, end).anodePeak).toBe(5);
    expect(readCurrent(wave, 0)).toEqual({ cathodePeak: 0, anodePeak: 0, charge: 0, net: 0 });
  });

  it('uses something up at the first time at which its net charge reaches the limit', () => {
    for (const way of [-1, 1] as const) {
      for (const limit of [3, 25, 41, 100, 155, 158]) {
        const found = timeUsedUp(wave, way, limit, end);
        const highest = Array.from({ length: 2001 }, (_, k) => (end * k) / 2000).find(
          (time) => way * integrate(wave, 0, time) >= limit,
        );
        if (highest === undefined) expect(found).toBeNull();
        else expect(Math.abs(found! - highest)).toBeLessThanOrEqual(end / 2000);
      }
    }
  });

  it('is told pad by pad where they are changed, each from nothing', () => {
    const pads = chargeByPad(wave, 151, [20, 50, 200]);
    const spans = [
      [0, 20],
      [20, 50],
      [50, 151],
    ] as const;
    expect(pads).toHaveLength(spans.length);
    for (const [k, [from, to]] of spans.entries()) {
      expect(pads[k].charge).toBeCloseTo(integrateMagnitude(wave, from, to), 9);
      expect(pads[k].net).toBeCloseTo(integrate(wave, from, to), 9);
    }
    // 40 C m⁻² on the way down, then 4 a second
    expect(timeUsedUp(wave, -1, 100, end)).toBeCloseTo(35, 9);
    expect(timeUsedUp(wave, -1, 100, end, [20])).toBeCloseTo(45, 9);
    expect(timeUsedUp(wave, -1, 150, 50)).toBeCloseTo(47.5, 9);
    expect(timeUsedUp(wave, -1, 150, 50, [20])).toBeNull();
  });
});
