import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Frame, type RunLayout, type Study } from '../../../models/index.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { expectNear } from '../../support/matchers.ts';
import { lastFrame, solveToTheEnd } from '../../support/solved.ts';

const { study } = presets.find(({ id }) => id === 'lidocaine-2')!;

function readable(json: unknown): Study {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.study;
}

/** Frames in which a share of the uptake of one species is told, and nothing else. */
function framesOf(layout: RunLayout, times: readonly number[], taken: (time: number) => number): Frame[] {
  const { length: layers } = layout.layers;
  const n = layout.species.length;
  return times.map((time) => {
    const amountTakenUp = new Float64Array(n * layers);
    const amountCrossed = new Float64Array(n * (layers + 1));
    // most goes to the blood of the last layer, a tenth out of the base
    amountTakenUp[layout.drug * layers + layers - 1] = 0.9 * taken(time);
    amountCrossed[layout.drug * (layers + 1) + layers] = 0.1 * taken(time);
    return { time, amountTakenUp, amountCrossed } as unknown as Frame;
  });
}

describe('the level in blood', () => {
  const solved = solveToTheEnd(compileProblem(study), { frames: 25 });
  const { layout, frames } = solved;
  const level = bloodLevel(layout, frames)!;

  it('counts all that the capillaries took up and all that left the base, over the whole pad', () => {
    const last = lastFrame(solved);
    const layers = layout.layers.length;
    const i = layout.drug;
    const taken = last.amountTakenUp.slice(i * layers, (i + 1) * layers).reduce((sum, amount) => sum + amount, 0);
    const out = last.amountCrossed[i * (layers + 1) + layers];
    expect(taken).toBeGreaterThan(0);
    expectNear(level.entered.at(-1)!, (taken + out) * layout.area, 1e-12 * level.entered.at(-1)!, 'entered');
  });

  it('keeps the drug to 1e-12 of what has entered', () => {
    const entered = level.entered.at(-1)!;
    level.entered.forEach((amount, k) => {
      const found = level.central[k] + level.peripheral[k] + level.eliminated[k];
      expectNear(found, amount, 1e-12 * entered, `frame ${k}`);
    });
  });

  it('gives unbound and bound plasma concentrations in the first compartment', () => {
    const { body } = study;
    level.plasma.forEach((value, k) => {
      expect(value).toBe(level.central[k] / layout.facts!.body!.volume);
      expect(level.unbound[k]).toBe(value * body!.unboundFraction);
    });
    expect(layout.facts!.body!.volume).toBeCloseTo(body!.volume_L * 1e-3, 15);
    expect(layout.facts!.body!.clearance).toBeCloseTo((body!.clearance_L_h * 1e-3) / 3600, 15);
    expect(level.molarMass).toBeCloseTo(0.23535, 5);
  });

  it('settles at R/CL under a steady uptake, and follows one that bends to second order in the frames', () => {
    const rate = 1e-6;
    const longTimes = [0, 1e5, 2e5, 3e5];
    const steady = bloodLevel(
      layout,
      framesOf(layout, longTimes, (time) => rate * time),
    )!;
    const expected = (rate * layout.area) / layout.facts!.body!.clearance;
    expectNear(steady.plasma.at(-1)!, expected, 1e-6 * expected, 'steady');
    const bent = (count: number): number => {
      const times = Array.from({ length: count + 1 }, (_, k) => (3600 * k) / count);
      return bloodLevel(
        layout,
        framesOf(layout, times, (time) => 1e-6 * (time - 600 * Math.sin(time / 600))),
      )!.plasma.at(-1)!;
    };
    const exact = bent(4000);
    const errors = [12, 24, 48, 96].map((count) => Math.abs(bent(count) / exact - 1));
    expect(errors[3]).toBeLessThan(1e-5);
    expect(Math.log2(errors[0] / errors[3]) / 3).toBeGreaterThan(1.9);
  });

  it('begins with the session, also where the first frame comes later', () => {
    const late = bloodLevel(
      layout,
      framesOf(layout, [900, 1800], (time) => 1e-6 * time),
    )!;
    const whole = bloodLevel(
      layout,
      framesOf(layout, [0, 900, 1800], (time) => 1e-6 * time),
    )!;
    expect(late.plasma).toEqual(whole.plasma.slice(1));
    expect(late.plasma[0]).toBeGreaterThan(0);
  });

  it('is none without a body in the study', () => {
    const { body: _body, ...without } = study;
    const layoutWithout = { ...layout, facts: { ...layout.facts!, ...compileProblem(without).facts, body: undefined } };
    expect(compileProblem(without).facts!.body).toBeUndefined();
    expect(bloodLevel(layoutWithout as unknown as RunLayout, frames)).toBeNull();
  });

  it('counts a drug and what it turns into together, in the mass of what is measured', () => {
    const body = { ...study.body, species: ['chloride', 'lidocaine'], molarMass_g_mol: 100 };
    const { facts } = compileProblem(readable({ ...study, body }));
    expect(facts!.body!.species).toEqual([1, 2]);
    const both = bloodLevel({ ...layout, facts: { ...layout.facts!, ...facts } }, frames)!;
    const layers = layout.layers.length;
    const chloride = lastFrame(solved)
      .amountTakenUp.slice(layers, 2 * layers)
      .reduce((sum, one) => sum + one, 0);
    const out = lastFrame(solved).amountCrossed[1 * (layers + 1) + layers];
    expectNear(both.entered.at(-1)! - level.entered.at(-1)!, (chloride + out) * layout.area, 1e-15, 'chloride');
    expect(both.molarMass).toBeCloseTo(0.1, 15);
  });
});

describe('a study’s body', () => {
  it.each([
    [{ exchange_L_h: 5 }, 'body.peripheralVolume_L', /needs both/],
    [{ peripheralVolume_L: 5 }, 'body.exchange_L_h', /needs both/],
    [{ species: ['lidocain'] }, 'body.species[0]', /not a species/],
    [{ species: ['lidocaine', 'lidocaine'] }, 'body.species[1]', /named twice/],
    [{ clearance_L_h: 0 }, 'body.clearance_L_h', /too small/],
    [{ unboundFraction: 1.5 }, 'body.unboundFraction', /too large/],
  ])('is refused with %j', (change, path, message) => {
    const body = { clearance_L_h: 60, volume_L: 40, ...change };
    const parsed = parseStudy({ ...study, body });
    expect(parsed.kind === 'faults' && parsed.faults.map((fault) => fault.path)).toEqual([path]);
    expect(parsed.kind === 'faults' && parsed.faults[0].message).toMatch(message);
  });

  it('has one compartment and nothing bound where it does not say more', () => {
    expect(readable({ ...study, body: { clearance_L_h: '1 L/min', volume_L: 40 } }).body).toEqual({
      clearance_L_h: expect.closeTo(60, 10) as number,
      volume_L: 40,
      exchange_L_h: 0,
      peripheralVolume_L: 0,
      unboundFraction: 1,
    });
  });
});
