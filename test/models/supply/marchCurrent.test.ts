import { describe, expect, it } from 'vitest';
import { conductance, type ConductanceLaw } from '../../../models/physics/conductance.ts';
import { evaluate, integrate, integrateMagnitude } from '../../../models/physics/piecewisePolynomial.ts';
import { type CurrentStep, padEvents, treatmentSteps, waveform } from '../../../models/physics/waveform.ts';
import type { GivenCurrent } from '../../../models/problem/givenCurrent.ts';
import type { Device } from '../../../models/supply/device.ts';
import { Load } from '../../../models/supply/load.ts';
import { marchCurrent } from '../../../models/supply/marchCurrent.ts';
import { randomSource } from '../../../models/numerics/randomSource.ts';

const resistance = 5000;
const asked = 2e-3;
const duration = 600;
const ramp = 30;
const device: Device = { compliance: 5, prolongs: true, longest: 1e4 };

/** One column of constant resistance on 1 m², whose numbers are those of the whole then. */
function loadOf(fixed: number, resting = 0, laws: readonly ConductanceLaw[] = []): Load {
  const constant = (value: number): Float64Array => Float64Array.of(value, value);
  const tracks = {
    time: Float64Array.of(0, 1e6),
    current: constant(0),
    voltage: constant(0),
    chloride: constant(154),
    pH: constant(NaN),
    coated: constant(1),
  };
  const resistances = () => ({
    offset: constant(0),
    resistance: constant(fixed),
    resting: laws.map(() => constant(resting)),
    laws,
    swollen: laws.map(() => constant(0)),
  });
  const facts = { polarity: 1, silver: true, splitsWater: false, temperature: 310 } as const;
  return new Load([{ tracks, resistances, facts, area: 1, sign: 1 }], 0);
}

function march(steps: readonly CurrentStep[], changed: Partial<Device> = {}, load = loadOf(resistance)): GivenCurrent {
  return marchCurrent({ current: waveform(steps), pads: padEvents(steps) }, { ...device, ...changed }, load);
}

const treatment = treatmentSteps(asked, duration, ramp, 120);
const endOf = ({ current }: GivenCurrent): number => current.knots.at(-1)!;
const chargeOf = (given: GivenCurrent): number => integrateMagnitude(given.current, 0, endOf(given));
const askedCharge = asked * (duration - ramp);

describe('a supply with too few volts over a constant resistance', () => {
  it('gives V/R, the same charge, and takes as much longer as that makes', () => {
    const given = march(treatment);
    const most = 5 / resistance;
    expect(evaluate(given.current, 300)).toBeCloseTo(most, 12);
    expect(chargeOf(given) / askedCharge).toBeCloseTo(1, 9);
    // ramps are followed up to the limit and from it; between them the charge of 2 mA is given at 1 mA
    const ownRamp = (ramp * most) / asked;
    const between = askedCharge - most * ownRamp;
    expect(endOf(given)).toBeCloseTo(2 * ownRamp + between / most + 120, 4);
    const { account } = given;
    expect(account.missing / askedCharge).toBeCloseTo(0, 9);
    expect(account.delay).toBeCloseTo(endOf(given) - duration - 120, 9);
    expect(account.limited).toHaveLength(1);
    expect(account.limited[0].from).toBeCloseTo(ownRamp, 4);
    expect(account.limited[0].lowest).toBeCloseTo(most, 9);
    expect(account.limited[0].asked).toBeCloseTo(asked, 6);
  });

  it('never gives more than V/R, nor more than is asked for', () => {
    const given = march(treatment);
    for (let k = 0; k <= 1000; k++) {
      const current = evaluate(given.current, (endOf(given) * k) / 1000);
      expect(current).toBeLessThanOrEqual((5 / resistance) * (1 + 1e-9));
      expect(current).toBeGreaterThanOrEqual(-1e-15);
    }
  });

  it('gives what is asked for, to the bit, where the volts suffice', () => {
    const given = march(treatment, { compliance: 11 });
    const plain = waveform(treatment);
    expect(given.account.limited).toEqual([]);
    expect(given.account.delay).toBeCloseTo(0, 9);
    for (let k = 0; k < 100; k++)
      expect(evaluate(given.current, 7.3 * k) - evaluate(plain, 7.3 * k)).toBeCloseTo(0, 15);
  });

  it('ends in time with less charge where it is told to', () => {
    const given = march(treatment, { prolongs: false });
    expect(endOf(given)).toBeCloseTo(duration + 120, 6);
    expect(chargeOf(given)).toBeCloseTo((5 / resistance) * (duration - ramp / 2), 7);
    expect(given.account.missing).toBeCloseTo(askedCharge - chargeOf(given), 9);
  });

  it('is given up after its longest time, and the time after the current is followed all the same', () => {
    const given = march(treatment, { longest: 700 });
    expect(given.account.gaveUp).toBeCloseTo(700, 9);
    expect(endOf(given)).toBeCloseTo(700 + 120, 9);
    expect(evaluate(given.current, 710)).toBe(0);
    expect(given.account.missing).toBeGreaterThan(0.3 * askedCharge);
  });

  it('makes each part of a session as long as its own charge takes, either way round', () => {
    const steps: CurrentStep[] = [
      { kind: 'ramp', to: asked, duration: 0 },
      { kind: 'hold', duration: 100 },
      { kind: 'reverse', duration: 20 },
      { kind: 'hold', duration: 50 },
    ];
    const given = march(steps);
    expect(evaluate(given.current, 50)).toBeCloseTo(1e-3, 9);
    expect(evaluate(given.current, endOf(given) - 1)).toBeCloseTo(-1e-3, 9);
    const end = endOf(given);
    expect(integrate(given.current, 0, end)).toBeCloseTo(integrate(waveform(steps), 0, 170), 9);
    expect(chargeOf(given)).toBeCloseTo(integrateMagnitude(waveform(steps), 0, 170), 9);
  });

  it('makes up for its delay in a long rest between sessions, and moves what happens to the pads along', () => {
    const steps: CurrentStep[] = [
      { kind: 'ramp', to: asked, duration: 0 },
      { kind: 'hold', duration: 100 },
      { kind: 'ramp', to: 0, duration: 0 },
      { kind: 'pad', on: false },
      { kind: 'hold', duration: 80_000 },
      { kind: 'pad', on: true },
      { kind: 'ramp', to: asked, duration: 0 },
      { kind: 'hold', duration: 100 },
      { kind: 'ramp', to: 0, duration: 0 },
    ];
    const given = march(steps, { longest: 1e6 });
    expect(given.pads[0].time).toBeCloseTo(200, 4);
    expect(given.pads[1].time).toBeCloseTo(80_100, 4);
    expect(endOf(given)).toBeCloseTo(80_300, 4);
    expect(given.account.limited).toHaveLength(2);
  });
});

describe('a supply over skin that answers to current', () => {
  const law: ConductanceLaw = {
    restingResistance: 40_000,
    saturationCathode: 1.8,
    saturationAnode: 2.8,
    rise: 10,
    recovery: 1600,
  };
  const skin = loadOf(500, 40_000, [law]);
  /** Of a current, by the conductance as the engine computes it. */
  const voltageOf = ({ current }: GivenCurrent): ((time: number) => number) => {
    const g = conductance(law, current);
    return (time) => evaluate(current, time) * (500 + 40_000 / evaluate(g, time));
  };

  it('runs out of volts in the ramp over dry skin, and has enough once the skin lets more through', () => {
    const given = march(treatment, {}, skin);
    const { limited } = given.account;
    expect(limited).toHaveLength(1);
    expect(limited[0].from).toBeLessThan(ramp);
    expect(limited[0].to).toBeLessThan(120);
    expect(evaluate(given.current, 300)).toBe(asked);
    expect(chargeOf(given) / askedCharge).toBeCloseTo(1, 9);
    const voltage = voltageOf(given);
    for (let k = 0; k <= 2000; k++) {
      const time = (endOf(given) * k) / 2000;
      expect(voltage(time)).toBeLessThan(5 * (1 + 1e-3));
      if (time > limited[0].from + 0.5 && time < limited[0].to - 0.5)
        expect(voltage(time)).toBeGreaterThan(5 * (1 - 1e-3));
    }
  });

  it('holds its voltage for good where it never has enough', () => {
    const given = march(treatment, { compliance: 3, longest: 1e5 }, skin);
    const voltage = voltageOf(given);
    const [{ from, to }] = given.account.limited;
    expect(to).toBeGreaterThan(duration);
    for (let k = 1; k < 500; k++) expect(voltage(from + ((to - from) * k) / 500) / 3).toBeCloseTo(1, 3);
    expect(chargeOf(given) / askedCharge).toBeCloseTo(1, 9);
  });
});

describe('what happens to a supply', () => {
  const enough = { compliance: 100 };

  it('a battery sags by its internal resistance', () => {
    const battery = { openCircuit: 6, internalResistance: 1000 };
    const given = march(treatment, { ...enough, battery });
    expect(evaluate(given.current, 300)).toBeCloseTo(6 / (resistance + 1000), 9);
  });

  it('a battery stops when its charge is used', () => {
    const given = march(treatment, { ...enough, battery: { openCircuit: 60, internalResistance: 0, capacity: 0.5 } });
    expect(chargeOf(given)).toBeCloseTo(0.5, 9);
    expect(given.account.emptied).toBeCloseTo(ramp / 2 + 0.5 / asked, 6);
    expect(given.account.missing).toBeCloseTo(askedCharge - 0.5, 9);
  });

  it('an open circuit stops the current, which ramps up again and delivers what is missing', () => {
    const given = march(treatment, { ...enough, leadOff: { from: 200, to: 260, ramp: 40 } });
    expect(evaluate(given.current, 199)).toBeCloseTo(asked, 12);
    expect(evaluate(given.current, 230)).toBe(0);
    expect(evaluate(given.current, 280)).toBeCloseTo(asked / 2, 9);
    expect(evaluate(given.current, 301)).toBeCloseTo(asked, 9);
    // the gap, and half the ramp
    expect(given.account.delay).toBeCloseTo(60 + 20, 4);
    expect(chargeOf(given) / askedCharge).toBeCloseTo(1, 9);
    expect(given.account.limited).toEqual([]);
  });

  it('an open circuit may end it', () => {
    const given = march(treatment, { ...enough, leadOff: { from: 200, ramp: 0 } });
    expect(chargeOf(given)).toBeCloseTo(asked * (200 - ramp / 2), 9);
    expect(endOf(given)).toBeCloseTo(200 + 120, 9);
  });

  it('a bridge between the pads takes its share by Ohm’s law while it lasts', () => {
    const given = march(treatment, { ...enough, bridge: { from: 100, to: 300, resistance: 2500 } });
    expect(evaluate(given.current, 99)).toBeCloseTo(asked, 12);
    expect(evaluate(given.current, 200)).toBeCloseTo((asked * 2500) / (2500 + resistance), 9);
    expect(evaluate(given.current, 301)).toBeCloseTo(asked, 9);
    // the device has given all that was asked of it, and in time
    expect(given.account.delay).toBeCloseTo(0, 6);
    expect(given.account.missing).toBeCloseTo(200 * asked * (2 / 3), 8);
    expect(given.account.bridged!.share).toBeCloseTo(2 / 3, 9);
  });
});

describe('any session on any supply', () => {
  const law = { restingResistance: 20_000, saturationCathode: 1.8, saturationAnode: 2.8, rise: 10, recovery: 1600 };

  function randomSteps(random: () => number): CurrentStep[] {
    const steps: CurrentStep[] = [{ kind: 'ramp', to: asked * random(), duration: 20 * random() }];
    for (let k = 0; k < 4; k++) {
      const long = 5 + 500 * random();
      const kinds: readonly CurrentStep[] = [
        { kind: 'ramp', to: asked * (2 * random() - 1), duration: 30 },
        { kind: 'hold', duration: long },
        { kind: 'pause', duration: long },
        { kind: 'reverse', duration: 10 },
        { kind: 'pulses', high: asked, low: -asked / 3, period: long / 8, duty: 0.6, duration: long },
        { kind: 'curve', value: (t) => asked * Math.sin((9 * t) / long), kinks: [], duration: long },
      ];
      steps.push(kinds[Math.floor(kinds.length * random())]);
    }
    return [...steps, { kind: 'hold', duration: 60 }];
  }

  it('loses no charge that it does not tell of, and gives nothing that was not asked for', () => {
    const random = randomSource(7);
    for (let trial = 0; trial < 20; trial++) {
      const steps = randomSteps(random);
      const current = waveform(steps);
      const end = current.knots.at(-1)!;
      const leadOff = { from: 1 + end * random(), ramp: 20 };
      const given = march(
        steps,
        {
          compliance: 0.2 * 100 ** random(),
          prolongs: random() < 0.7,
          longest: 4 * end,
          ...(random() < 0.3
            ? { battery: { openCircuit: 9, internalResistance: 4000 * random(), capacity: 0.6 } }
            : {}),
          ...(random() < 0.3 ? { leadOff: { ...leadOff, to: leadOff.from + 100 * random() } } : {}),
          ...(random() < 0.3 ? { bridge: { from: end / 4, to: end / 2, resistance: 1e4 * random() } } : {}),
        },
        loadOf(800, 20_000, [law]),
      );
      const { account } = given;
      const whole = integrateMagnitude(current, 0, end);
      expect(account.charge / whole).toBeCloseTo(1, 9);
      expect((chargeOf(given) + account.missing) / whole).toBeCloseTo(1, 4);
      expect(endOf(given)).toBeLessThanOrEqual(5 * end);
      for (let k = 0; k <= 300; k++)
        expect(Math.abs(evaluate(given.current, (endOf(given) * k) / 300))).toBeLessThanOrEqual(asked * (1 + 1e-3));
    }
  });
});
