import { describe, expect, it } from 'vitest';
import type { DrugRecord, Formulation } from '../../../models/library/drugRecord.ts';
import { bodyLibrary } from '../../../models/library/bodies/index.ts';
import { drugLibrary } from '../../../models/library/drugs/index.ts';
import { perfusionLibrary } from '../../../models/library/perfusion.ts';
import { speciesLibrary } from '../../../models/library/species/index.ts';
import { logHydrogen, waterProduct } from '../../../models/physics/acidBase.ts';
import { fixedChargeSolution, padSolution } from '../../../models/study/padSolution.ts';

const drugs = Object.values(drugLibrary);
const bottles = drugs.flatMap((drug) =>
  drug.formulations.map((formulation) => [`${drug.id} ${formulation.id}`, drug, formulation] as const),
);

function bottle(drug: string, formulation: string): Formulation {
  const found = drugLibrary[drug].formulations.find(({ id }) => id === formulation);
  if (found === undefined) throw new Error(`${drug} has no ${formulation}`);
  return found;
}

describe.each(drugs.map((drug) => [drug.id, drug] as const))('the record of %s', (_id, drug: DrugRecord) => {
  it('names species of the library only', () => {
    const named = [
      ...(drug.species === null ? [] : [drug.species]),
      ...(drug.companions ?? []),
      ...Object.keys(drug.conversion?.products ?? {}),
      ...drug.formulations.flatMap(({ ingredients }) => ingredients.flatMap(({ gives }) => Object.keys(gives))),
    ];
    for (const id of named) expect(Object.keys(speciesLibrary)).toContain(id);
    if (drug.perfusion !== undefined) expect(Object.keys(perfusionLibrary)).toContain(drug.perfusion);
  });

  it('holds what acts in every bottle, once each by name', () => {
    expect(new Set(drug.formulations.map(({ id }) => id)).size).toBe(drug.formulations.length);
    for (const formulation of drug.formulations) {
      const held = Object.keys(padSolution(formulation).concentrations);
      for (const id of [drug.species, ...(drug.companions ?? [])]) if (id !== null) expect(held).toContain(id);
    }
  });

  it('says to what end, from which pole and what to know', () => {
    expect(drug.goals.length).toBeGreaterThan(0);
    expect(drug.lessons.length).toBeGreaterThan(0);
    if (drug.species === null) return;
    const charge = speciesLibrary[drug.species].charge.value;
    if (drug.pole.value === 'cathode') expect(charge).toBeLessThan(0);
    // what has no charge goes with the solvent, which flows from the anode
    if (drug.pole.value === 'anode') expect(charge).toBeGreaterThanOrEqual(0);
  });

  it('states a dose that a pad can give, and a binding where plasma is known to bind it', () => {
    expect(drug.dose.value / 60e-3).toBeGreaterThan(1);
    expect(drug.dose.value / 60e-3).toBeLessThan(500);
    if (drug.tissueBinding === undefined) return;
    const free = bodyLibrary[drug.species!].unboundFraction.value;
    // bound over free in interstitial fluid, which holds less of the protein than plasma does
    expect(drug.tissueBinding.value).toBeGreaterThan(0);
    expect(drug.tissueBinding.value).toBeLessThan((1 - free) / free);
  });
});

describe.each(Object.values(bodyLibrary).map((body) => [body.id, body] as const))('the body and %s', (id, body) => {
  it('lose half of it within a quarter of an hour to a day, and clear no more than the blood brings', () => {
    const { clearance, volume, peripheralVolume, unboundFraction } = body;
    const halfLife = (Math.LN2 * (volume.value + (peripheralVolume?.value ?? 0))) / clearance.value;
    expect(halfLife).toBeGreaterThan(900);
    expect(halfLife).toBeLessThan(86400);
    expect(clearance.value).toBeLessThan(5e-3 / 60);
    expect(unboundFraction.value).toBeGreaterThan(0);
    expect(unboundFraction.value).toBeLessThanOrEqual(1);
  });

  it('belong to a drug of the library', () => {
    expect(drugs.map(({ species }) => species)).toContain(id);
  });
});

describe('two compartments of glycopyrronium', () => {
  it('fall with the two half-lives that were measured', () => {
    const { clearance, volume, exchange, peripheralVolume } = bodyLibrary['glycopyrronium'];
    const out = clearance.value / volume.value;
    const there = exchange!.value / volume.value;
    const back = exchange!.value / peripheralVolume!.value;
    const sum = out + there + back;
    const root = Math.sqrt(sum * sum - 4 * out * back);
    expect((2 * Math.LN2) / (sum + root) / 60).toBeCloseTo(2.22, 2);
    expect((2 * Math.LN2) / (sum - root) / 3600).toBeCloseTo(0.83, 3);
    expect((volume.value + peripheralVolume!.value) / 70e-3).toBeCloseTo(0.42, 6);
  });
});

describe.each(bottles)('%s', (_id, _drug, formulation) => {
  const { pH, concentrations, charge, protons } = padSolution(formulation);

  it('is neutral at its pH, water’s ions counted', () => {
    const hydrogen = Math.exp(logHydrogen(pH));
    expect(protons).toBe(hydrogen - waterProduct(298.15) / hydrogen);
    let sum = protons;
    let size = Math.abs(protons);
    for (const [id, amount] of Object.entries(concentrations)) {
      sum += charge[id] * amount;
      size += Math.abs(charge[id] * amount);
    }
    expect(Math.abs(sum)).toBeLessThan(1e-12 * size);
  });

  it('holds no less of anything than was weighed in, and more only of the ion that the pH asks for', () => {
    const weighed: Record<string, number> = {};
    for (const { content, molarMass, gives } of formulation.ingredients)
      for (const [id, count] of Object.entries(gives))
        weighed[id] = (weighed[id] ?? 0) + (count * content.value) / molarMass.value;
    const more = Object.entries(concentrations).filter(
      ([id, amount]) => Math.abs(amount - (weighed[id] ?? 0)) > 1e-12 * amount,
    );
    expect(more.length).toBeLessThanOrEqual(1);
    for (const [id, amount] of more) {
      expect(amount).toBeGreaterThan(weighed[id] ?? 0);
      const { acid, base } = formulation.adjustedWith ?? { acid: 'chloride', base: 'sodium' };
      expect([acid, base]).toContain(id);
    }
    if (formulation.pH === undefined) expect(more).toEqual([]);
  });

  it('is neutral with rounded charges, too', () => {
    const fixed = Object.entries(fixedChargeSolution(padSolution(formulation)));
    const sum = fixed.reduce((total, [id, amount]) => total + speciesLibrary[id].charge.value * amount, 0);
    const size = fixed.reduce((total, [id, amount]) => total + Math.abs(speciesLibrary[id].charge.value * amount), 0);
    expect(Math.abs(sum)).toBeLessThan(1e-12 * size);
    for (const [, amount] of fixed) expect(amount).toBeGreaterThanOrEqual(0);
  });
});

describe('molarities worked out from labels', () => {
  // As handbooks and reviews state them for the same bottles [mM]
  it.each([
    ['dexamethasone', 'injection-4', 'dexamethasonePhosphate', 8.46],
    ['dexamethasone', 'injection-4', 'sulfite', 7.93],
    ['lidocaineEpinephrine', 'cartridge-2', 'lidocaine', 73.9],
    ['lidocaineEpinephrine', 'cartridge-2', 'epinephrine', 0.0546],
    ['lidocaineEpinephrine', 'lidosite', 'epinephrine', 5.73],
    ['lidocaine', 'solution-4', 'lidocaine', 148],
    ['salicylate', 'solution-2', 'salicylate', 125],
    ['iodide', 'solution-10', 'iodide', 602],
    ['magnesium', 'solution-2', 'magnesium', 81],
    ['saline', 'isotonic', 'sodium', 154],
    ['aceticAcid', 'solution-5', 'acetate', 833],
    ['hydrocortisoneSuccinate', 'injection-50', 'hydrocortisoneSuccinate', 138],
    ['ketorolac', 'injection-30', 'ketorolac', 79.7],
  ])('%s %s holds %s at %d', (drug, formulation, id, expected) => {
    const { concentrations } = padSolution(bottle(drug, formulation));
    expect(concentrations[id] / expected).toBeCloseTo(1, 2);
  });

  it('give the mass back that the label states', () => {
    // 4 mg/mL dexamethasone phosphate, 50 mg/mL hydrocortisone, 40 mg/mL methylprednisolone, 1.05 mg/mL epinephrine
    const mass = (drug: string, formulation: string, id: string, molarMass: number): number =>
      padSolution(bottle(drug, formulation)).concentrations[id] * molarMass * 1e-3;
    expect(mass('dexamethasone', 'injection-4', 'dexamethasonePhosphate', 472.44)).toBeCloseTo(4, 2);
    expect(mass('dexamethasone', 'injection-10', 'dexamethasonePhosphate', 472.44)).toBeCloseTo(10, 2);
    expect(mass('hydrocortisoneSuccinate', 'injection-50', 'hydrocortisoneSuccinate', 362.46)).toBeCloseTo(50, 6);
    expect(mass('hydrocortisonePhosphate', 'injection-100', 'hydrocortisonePhosphate', 362.46)).toBeCloseTo(100, 0);
    expect(mass('methylprednisolone', 'injection-40', 'methylprednisoloneSuccinate', 374.47)).toBeCloseTo(40, 6);
    expect(mass('lidocaineEpinephrine', 'lidosite', 'epinephrine', 183.2)).toBeCloseTo(1.05, 2);
  });
});

describe('the pH of what is weighed into water', () => {
  it('is 2.42 for 5 % acetic acid, 0.46 % of it ionised', () => {
    const { pH, charge } = padSolution(bottle('aceticAcid', 'solution-5'));
    expect(pH).toBeCloseTo(2.42, 2);
    expect(-charge['acetate'] * 100).toBeCloseTo(0.46, 2);
  });

  it('is half the sum of pKa for a salt of two weak partners', () => {
    // sumatriptan (9.5) succinate as its half ion, between 4.21 and 5.64
    expect(padSolution(bottle('sumatriptan', 'reservoir-4')).pH).toBeCloseTo((4.21 + 5.64) / 2, 1);
  });

  it('is ½(pKa − log c) for the hydrochloride of a weak base', () => {
    const { pH } = padSolution(bottle('lidocaine', 'solution-4'));
    expect(pH).toBeCloseTo(0.5 * (7.9 - Math.log10(0.1477)), 2);
  });

  it('is 7 where nothing takes a proton', () => {
    expect(padSolution(bottle('iodide', 'solution-5')).pH).toBeCloseTo(7, 2);
  });
});
