import { describe, expect, it } from 'vitest';
import {
  bodyCourse,
  type Disposition,
  type EntryInterval,
  exponents,
  phiFunctions,
} from '../../../models/physics/pharmacokinetics.ts';

const one: Disposition = { clearance: 1.75e-5, volume: 0.04 };
const two: Disposition = { ...one, exchange: 2.1e-5, peripheralVolume: 0.075 };
const hour = 3600;

const steady = (rate: number, duration: number, parts = 1): EntryInterval[] =>
  Array.from({ length: parts }, () => ({ duration: duration / parts, start: rate, end: rate }));
const expectClose = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe('one compartment', () => {
  const k = one.clearance / one.volume;

  it('rises under an infusion as R/CL (1 − e^(−kt)), however the time is cut', () => {
    for (const parts of [1, 7, 300]) {
      const { central } = bodyCourse(one, steady(2e-9, 3 * hour, parts));
      for (let part = 1; part <= parts; part++) {
        const t = (3 * hour * part) / parts;
        expectClose(central[part] / one.volume, (-2e-9 / one.clearance) * Math.expm1(-k * t), 1e-13);
      }
    }
  });

  it('settles where what comes in goes out: C = R/CL', () => {
    const { central } = bodyCourse(one, steady(2e-9, 200 / k));
    expectClose(central[1] / one.volume, 2e-9 / one.clearance, 1e-14);
  });

  it('falls by one exponential afterwards', () => {
    const { central } = bodyCourse(one, [...steady(2e-9, hour), ...steady(0, 5 * hour, 10)]);
    for (let part = 1; part <= 10; part++)
      expectClose(central[part + 1], central[1] * Math.exp((-k * 5 * hour * part) / 10), 1e-13);
  });

  it('follows a rate that rises along a line', () => {
    // A' = −kA + at: A = a/k² (kt − 1 + e^(−kt))
    const slope = 1e-13;
    const t = 2.5 / k;
    const { central } = bodyCourse(one, [{ duration: t, start: 0, end: slope * t }]);
    expectClose(central[1], (slope / k ** 2) * (1.5 + Math.exp(-2.5)), 1e-14);
  });
});

describe('two compartments', () => {
  const { alpha, beta, alphaShare, betaShare } = exponents(two);
  const k10 = two.clearance / two.volume;
  const k12 = two.exchange! / two.volume;
  const k21 = two.exchange! / two.peripheralVolume!;

  it('have the exponents of their matrix', () => {
    expectClose(alpha + beta, k10 + k12 + k21, 1e-15);
    expectClose(alpha * beta, k10 * k21, 1e-15);
    expectClose(alphaShare, (alpha - k21) / (alpha - beta), 1e-14);
    expectClose(betaShare, (k21 - beta) / (alpha - beta), 1e-14);
  });

  it('fall by two exponentials after a bolus, as a very short infusion is', () => {
    const dose = 1e-6;
    const short = 1e-7;
    const { central, peripheral } = bodyCourse(two, [...steady(dose / short, short), ...steady(0, 10 * hour, 20)]);
    for (let part = 1; part <= 20; part++) {
      const t = (10 * hour * part) / 20;
      expectClose(
        central[part + 1],
        dose * (alphaShare * Math.exp(-alpha * t) + betaShare * Math.exp(-beta * t)),
        1e-9,
      );
      expectClose(
        peripheral[part + 1],
        ((dose * k12) / (alpha - beta)) * (Math.exp(-beta * t) - Math.exp(-alpha * t)),
        1e-9,
      );
    }
  });

  it('settle at C = R/CL in both', () => {
    const { central, peripheral } = bodyCourse(two, steady(2e-9, 100 / beta));
    expectClose(central[1] / two.volume, 2e-9 / two.clearance, 1e-13);
    expectClose(peripheral[1] / two.peripheralVolume!, 2e-9 / two.clearance, 1e-13);
  });

  it('become one when nothing goes over, and when all goes over at once', () => {
    const entry = [...steady(3e-9, hour, 4), ...steady(0, 4 * hour, 4)];
    const alone = bodyCourse(one, entry);
    const hardly = bodyCourse({ ...two, exchange: 1e-16 }, entry);
    const wholly = bodyCourse({ ...two, exchange: 1e4 }, entry);
    const large = bodyCourse({ clearance: one.clearance, volume: one.volume + two.peripheralVolume! }, entry);
    for (let part = 1; part <= 8; part++) {
      expectClose(hardly.central[part], alone.central[part], 1e-9);
      expectClose(wholly.central[part] / one.volume, large.central[part] / (one.volume + two.peripheralVolume!), 1e-7);
    }
  });
});

describe('a body', () => {
  const wild: EntryInterval[] = Array.from({ length: 200 }, (_, k) => ({
    duration: 20 * (1 + (k % 7)),
    start: 1e-9 * (1 + Math.sin(k)),
    end: 1e-9 * (1 + Math.sin(k + 0.6)),
  }));
  const entered = wild.reduce((sum, { duration, start, end }) => sum + (duration * (start + end)) / 2, 0);

  it.each([
    ['one compartment', one],
    ['two compartments', two],
    ['two that are hardly joined', { ...two, exchange: 1e-12 }],
    [
      'two that are hardly joined and empty alike',
      { ...two, exchange: 3e-12, peripheralVolume: 3e-12 / (one.clearance / one.volume) },
    ],
    ['two that are one', { ...two, exchange: 1 }],
    ['hardly any clearance', { ...two, clearance: 1e-12 }],
    ['clearance at once', { ...two, clearance: 1e3 }],
  ] as const)('keeps the drug to 1e-12 of what has entered: %s', (_name, disposition) => {
    const { central, peripheral, eliminated } = bodyCourse(disposition, wild);
    const total = central.at(-1)! + peripheral.at(-1)! + eliminated.at(-1)!;
    expectClose(total, entered, 1e-12);
    for (const part of [central, peripheral, eliminated])
      for (const amount of part) expect(amount).toBeGreaterThanOrEqual(-1e-13 * entered);
  });

  it('keeps everything without clearance, and follows the entry where it clears at once', () => {
    const kept = bodyCourse({ ...one, clearance: 1e-20 }, wild);
    expectClose(kept.central.at(-1)!, entered, 1e-9);
    const cleared = bodyCourse({ ...one, clearance: 1e4 }, wild);
    expectClose(cleared.central.at(-1)! / one.volume, wild.at(-1)!.end / 1e4, 1e-5);
  });

  it('adds up: two courses of entry give the sum of their levels', () => {
    const twice = bodyCourse(
      two,
      wild.map((interval) => ({ ...interval, start: 2 * interval.start, end: 2 * interval.end })),
    );
    const once = bodyCourse(two, wild);
    twice.central.forEach((amount, k) => expect(Math.abs(amount - 2 * once.central[k])).toBeLessThan(1e-14 * entered));
  });
});

describe('the φ functions', () => {
  it('meet where series and recurrence part, and obey φ_k = z φ_(k+1) + 1/k!', () => {
    for (const z of [-1e-9, -0.3, -0.999999, -1.000001, -5, -400]) {
      const [first, second, third] = phiFunctions(z);
      expect(Math.abs(first - z * second - 1)).toBeLessThan(1e-15);
      expect(Math.abs(second - z * third - 0.5)).toBeLessThan(1e-15);
      expectClose(first, Math.expm1(z) / z, 1e-14);
    }
    phiFunctions(-1 + 1e-12).forEach((value, k) => expectClose(value, phiFunctions(-1 - 1e-12)[k], 1e-11));
  });
});
