import { describe, expect, it } from 'vitest';
import { compileProblem, explainStudy, parseStudy, passiveTwin, presets, type Study } from '../../models/index.ts';
import { swellingCourse } from '../../models/physics/hydration.ts';
import { evaluate } from '../../models/physics/piecewisePolynomial.ts';
import { skinAndElectrode } from '../../models/readings/skinAndElectrode.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';

const minute = 60;
const law = { swelling: 2, poreFraction: 0.2, wetting: 30 * minute, drying: 10 * minute };

function readable(json: unknown): Study {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.study;
}

/** Neutral molecules through a barrier between two baths, no current. */
function membrane(hydration: object | undefined, duration_min: number, thickness_um = 20): Study {
  const salt = { sodium: 100, chloride: 100 };
  return readable({
    version: 1,
    name: 'membrane',
    species: [{ id: 'sodium' }, { id: 'chloride' }, { id: 'glucose' }],
    drug: 'glucose',
    electrode: {
      polarity: 'anode',
      area_cm2: 1,
      boundary: { kind: 'bath', concentrations_mM: { ...salt, glucose: 10 } },
    },
    layers: [
      {
        id: 'barrier',
        role: 'barrier',
        thickness_um,
        transportFactor: 0.01,
        poreFraction: 0.2,
        initial: { kind: 'given', concentrations_mM: salt },
        ...(hydration === undefined ? {} : { hydration }),
      },
    ],
    base: { kind: 'bath', concentrations_mM: salt },
    session: { kind: 'treatment', current_mA: 0, duration_min },
    accuracy: 1e-4,
  });
}

describe('a barrier that swells', () => {
  const end = 240 * minute;

  it('thickens by first order on the pad, shrinks off it, and keeps its solids', () => {
    const covers = [
      { time: 0, on: true },
      { time: 60 * minute, on: false },
      { time: 90 * minute, on: true },
    ];
    const { conductance, poreVolume } = swellingCourse(law, covers, end);
    const wetted = -Math.expm1(-2);
    const dried = wetted * Math.exp(-3);
    for (const [time, h] of [
      [0, 0],
      [30, -Math.expm1(-1)],
      [60, wetted],
      [90, dried],
      [120, 1 - (1 - dried) * Math.exp(-1)],
    ]) {
      const s = 1 + h;
      const theta = 1 - (1 - law.poreFraction) / s;
      expectWithin(evaluate(poreVolume, time * minute), (theta * s) / 0.2, 1e-7, `at ${time} min`);
      expectWithin(evaluate(conductance, time * minute), theta / 0.2 / s, 1e-7, `at ${time} min`);
    }
  });

  it('lets through what τ′ D Δc/L of its momentary thickness and pores gives, once the lag is short against it', () => {
    const flux = (hydration: object | undefined): number => {
      const solved = solveToTheEnd(compileProblem(membrane(hydration, 120)), { frames: 3 });
      return lastFrame(solved).fluxDiffusion[2 * (solved.layout.x.length - 1)];
    };
    const S = 1.8;
    const swollen = flux({ swelling: S, wetting_min: 10, drying_min: 10 });
    const theta = 1 - 0.8 / S;
    // h differs from 1 by e⁻¹² at the end
    expectWithin(swollen / flux(undefined), theta / 0.2 / S, 1e-4);
    expectWithin(flux({ swelling: 1, wetting_min: 10, drying_min: 10 }), flux(undefined), 1e-6);
  });

  it('lags by what its pores hold, those of the start or all of them', () => {
    const S = 1.8;
    const lag = (store: 'dry' | 'swollen'): number => {
      const problem = compileProblem(membrane({ swelling: S, wetting_min: 0.1, store }, 1000, 100));
      const solved = solveToTheEnd(problem, { frames: 3, accuracy: 1e-3 });
      const last = lastFrame(solved);
      const flux = last.fluxDiffusion[3 * (solved.layout.x.length - 1) - 1];
      const [D] = problem.layers[0].diffusivity.subarray(2);
      const g = (1 - 0.8 / S) / 0.2 / S;
      const pores = store === 'dry' ? 0.2 : 0.2 + S - 1;
      // Daynes and Barrer: L²θ/6D, where swelling is over at once
      expectWithin(last.time - last.amountCrossed[5] / flux, (1e-8 * pores) / (6 * g * D), 2e-2);
      return last.amountCrossed[5];
    };
    expect(lag('swollen')).toBeLessThan(lag('dry'));
  });

  it('tells how much drug its new pores could hold that the run leaves out', () => {
    const { layout, frames } = solveToTheEnd(compileProblem(membrane({ swelling: 2, wetting_min: 10 }, 60)), {
      frames: 5,
    });
    const readings = skinAndElectrode(layout, frames);
    const found = (id: string): number => readings.find((one) => one.id === id)!.value;
    const last = frames.at(-1)!;
    const growth = 1 + -Math.expm1(-6) / 0.2;
    expectWithin(found('poreVolume'), growth, 1e-6);
    // linear profile, half of what the bath holds
    expectNear((growth - 1) * last.amountInLayer[2], (growth - 1) * 0.2 * 20e-6 * 5, 1e-6);
    const store = readings.find(({ id }) => id === 'swellingStore')!;
    expectWithin(store.value, (growth - 1) * last.amountInLayer[2] * 1e5, 1e-6);
    expectWithin(store.threshold!.value, last.amountCrossed[5] * 1e5, 1e-12);
    expect(store.concern).toBe(store.value > store.threshold!.value);
  });
});

describe('a treatment on skin that swells', () => {
  const { study } = presets.find(({ id }) => id === 'dexamethasone-pure')!;
  const withHydration = (hydration: object, more: object = {}): unknown => ({
    ...study,
    ...more,
    layers: study.layers.map((layer) => (layer.role === 'barrier' ? { ...layer, hydration } : layer)),
  });

  it('takes what it is not told from the library, and says where from', () => {
    const parsed = readable(withHydration({}));
    const [, barrier] = parsed.layers;
    expect(barrier.hydration).toEqual({ swelling: 2, wetting_min: 30, drying_min: 30 });
    expect(explainStudy(parsed)).toContain('wetting time τ_w 30 min');
    expect(explainStudy(parsed)).toContain('hold what they do at the start');
    const slow = readable(withHydration({ wetting_min: '1 hour' }));
    expect(slow.layers[1].hydration!.wetting_min).toBe(60);
  });

  it('adds to what the current does, and stays without it', () => {
    const dry = compileProblem(study);
    const wet = compileProblem(readable(withHydration({})));
    const { conductance } = swellingCourse({ ...law, drying: law.wetting }, [{ time: 0, on: true }], 2430);
    for (const time of [0, 100, 1500, 2400]) {
      const driven = evaluate(dry.layers[1].conductance!, time);
      expectWithin(evaluate(wet.layers[1].conductance!, time), driven + evaluate(conductance, time) - 1, 1e-7);
      expectWithin(evaluate(passiveTwin(wet).layers[1].conductance!, time), evaluate(conductance, time), 1e-7);
    }
    expect(passiveTwin(dry).layers[1].conductance).toBeUndefined();
  });

  it.each([
    [withHydration({ swelling: 0.5 }), 'layers[1].hydration.swelling'],
    [withHydration({ wetting_min: 0 }), 'layers[1].hydration.wetting_min'],
    [withHydration({ wet_min: 5 }), 'layers[1].hydration.wet_min'],
    [withHydration({ store: 'wet' }), 'layers[1].hydration.store'],
    [{ ...study, layers: study.layers.map((one) => ({ ...one, hydration: {} })) }, 'layers[0].hydration'],
  ])('is refused where it makes no sense (%#)', (draft, path) => {
    const parsed = parseStudy(draft);
    expect(parsed.kind === 'faults' && parsed.faults.map((fault) => fault.path)).toContain(path);
  });
});
