import { describe, expect, it } from 'vitest';
import { bodies, sites } from '../../../../models/anatomy/bodies/index.ts';
import { cornerOf, padSize } from '../../../../src/views/scene3d/treatment/padModel.ts';
import { layPad, rimGap } from '../../../../src/views/scene3d/treatment/placing.ts';
import { createUnitReader } from '../../../../src/views/scene3d/treatment/unitReading.ts';
import { createSyntheticRun } from '../../../support/syntheticRun.ts';

describe('the unit’s display', () => {
  const run = createSyntheticRun();
  const read = createUnitReader();

  it('says the current, the dose so far and the state of that instant', () => {
    const ramp = read(run, 15);
    expect(ramp.state).toBe('ramp');
    expect(ramp.current).toBeCloseTo(1, 1);
    const hold = read(run, 600);
    expect(hold.state).toBe('hold');
    expect(hold.current).toBeCloseTo(2, 6);
    // 2 mA for 10 min, less half a ramp of 30 s
    expect(hold.dose).toBeCloseTo(2 * (10 - 0.25), 1);
    expect(hold.wholeDose).toBeCloseTo(2 * 19.5, 1);
    expect(hold.end).toBe(1200);
    const done = read(run, 1500);
    expect(done.state).toBe('done');
    expect(done.current).toBe(0);
    expect(done.dose).toBeCloseTo(done.wholeDose, 6);
  });

  it('tells the drug pad’s volts alone where only that column is solved', () => {
    expect(read(run, 600).acrossAll).toBe(false);
    expect(read(run, 600).volts).toBeGreaterThan(0);
  });

  it('says that the lead is off while it is, and that volts are short while they are', () => {
    const supplied = {
      asked: { degree: 0, knots: Float64Array.of(0, 1800), coefficients: Float64Array.of(2e-3) },
      clock: { times: Float64Array.of(0, 1800), program: Float64Array.of(0, 1800) },
      limited: [{ from: 100, to: 200, lowest: 1e-3, asked: 2e-3 }],
      delay: 0,
      charge: 2.4,
      missing: 0,
      open: { from: 300, to: 360 },
    };
    const facts = { ...run.layout.facts, supplied } as unknown as typeof run.layout.facts;
    const short = { ...run, layout: { ...run.layout, facts } } as typeof run;
    const look = createUnitReader();
    expect(look(short, 150).state).toBe('limited');
    expect(look(short, 330).state).toBe('leadOff');
    expect(look(short, 600).state).toBe('hold');
    expect(look(short, 600).wholeDose).toBeCloseTo(40, 6);
  });
});

describe('the pads', () => {
  it('have the study’s area, corners and all', () => {
    for (const area of [2, 8, 12.5, 40]) {
      const size = padSize(area);
      const full = 4 * size.halfLength * size.halfWidth - (4 - Math.PI) * cornerOf(size) ** 2;
      expect(full).toBeCloseTo(area, 9);
    }
  });

  it('tell the gap between their rims, less the larger they are', () => {
    const site = sites['volarForearm'];
    if (site === undefined) throw new Error('forearm');
    const body = bodies[site.body];
    const gap = (area: number): number =>
      rimGap(layPad(body, site, 'active', area, null), layPad(body, site, 'other', area, null));
    const apart = 11;
    expect(gap(8)).toBeLessThan(apart - 2 * padSize(8).halfLength + 0.4);
    expect(gap(8)).toBeGreaterThan(apart - 2 * padSize(8).halfLength - 0.6);
    expect(gap(16)).toBeLessThan(gap(8));
  });
});
