import { describe, expect, it } from 'vitest';
import { avdeefDiffusivity } from '../../../models/library/avdeef.ts';
import { globularRadius, ofGlobularProtein } from '../../../models/library/diffusivities.ts';
import { faradayConstant, gasConstant } from '../../../models/constants.ts';
import { everyStatement, libraryCount, shelves } from '../../../models/library/inventory.ts';
import { poreRadius, stratumCorneum } from '../../../models/library/layers/stratumCorneum.ts';
import { clinicalReferences } from '../../../models/library/clinicalReferences.ts';
import { type ReferenceId, references } from '../../../models/library/references.ts';
import { poreRadiusFor, relativeHindrance, renkinHindrance, stokesRadius } from '../../../models/library/renkin.ts';
import { speciesLibrary } from '../../../models/library/species/index.ts';
import { bodyOverRoom, diffusivityAt, waldenFactor, waterViscosity } from '../../../models/library/walden.ts';
import { donnanConcentrations } from '../../../models/physics/donnan.ts';
import { meanCharge } from '../../../models/physics/acidBase.ts';
import { presets } from '../../../models/index.ts';

const everyValue = everyStatement();

describe('every number of the library', () => {
  it.each(everyValue)('%s has a source that resolves, and a note', (_path, { value, reference, note }) => {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    else expect(value).toMatch(/\S/u);
    expect(Object.hasOwn(references, reference)).toBe(true);
    expect(note.length).toBeGreaterThan(0);
  });

  it('stands in a record under its own name', () => {
    const { others, ...named } = shelves;
    expect(Object.keys(others).length).toBeGreaterThan(0);
    for (const shelf of Object.values(named))
      for (const [id, record] of Object.entries(shelf)) expect((record as { id: unknown }).id).toBe(id);
  });

  it('has a source: no number stands alone but the counts of a formula', () => {
    const alone = (record: object, path: string): string[] => {
      if ('reference' in record || path.endsWith('.gives') || path.endsWith('.products')) return [];
      return Object.entries(record).flatMap(([key, value]) => {
        if (typeof value === 'number') return [`${path}.${key}`];
        return typeof value === 'object' && value !== null ? alone(value as object, `${path}.${key}`) : [];
      });
    };
    for (const shelf of Object.values(shelves))
      for (const [id, record] of Object.entries(shelf)) expect(alone(record, id)).toEqual([]);
  });

  it('is counted once, as sourced or as assumed', () => {
    const { all, ...counts } = libraryCount();
    const sum = (key: keyof typeof all): number =>
      Object.values(counts).reduce((total, shelf) => total + shelf[key], 0);
    for (const key of ['entries', 'numbers', 'sourced', 'assumed'] as const) expect(all[key]).toBe(sum(key));
    expect(all.sourced + all.assumed).toBe(all.numbers);
    expect(all.numbers).toBe(everyValue.filter(([, { value }]) => typeof value === 'number').length);
    expect(counts['drugs'].entries).toBeGreaterThanOrEqual(24);
  });

  it('uses every reference but the clinical ones', () => {
    const used = new Set<ReferenceId>(everyValue.map(([, { reference }]) => reference));
    for (const { sources } of presets) for (const { reference } of sources) if (reference !== null) used.add(reference);
    for (const id of Object.keys(clinicalReferences)) used.add(id as ReferenceId);
    expect(Object.keys(references).filter((id) => !used.has(id as ReferenceId))).toEqual([]);
  });
});

describe('diffusivities', () => {
  // Λ° at 25 °C [1e-4 S m² per mol of charge], CRC Handbook: D = RTΛ°/(|z|F²)
  it.each([
    ['sodium', 50.08, 1],
    ['potassium', 73.48, 1],
    ['chloride', 76.31, 1],
    ['iodide', 76.8, 1],
    ['acetate', 40.9, 1],
    ['salicylate', 36, 1],
    ['citrate', 70.2, 3],
    ['sulfite', 72, 2],
    ['lithium', 38.66, 1],
    ['calcium', 59.47, 2],
    ['magnesium', 53, 2],
    ['copper', 53.6, 2],
    ['tartrate', 59.6, 2],
    ['succinate', 58.8, 2],
  ])('of %s agree with its limiting conductance', (id, conductance, charge) => {
    const expected = (gasConstant * 298.15 * conductance * 1e-4) / (charge * faradayConstant ** 2);
    expect(speciesLibrary[id].diffusivity25.value / expected).toBeCloseTo(1, 2);
  });

  it.each(Object.values(speciesLibrary).map((record) => [record.id, record] as const))(
    'of %s rise by 2 to 3 % a degree',
    (_id, record) => {
      const perDegree = (record.diffusivity37.value / record.diffusivity25.value) ** (1 / 12) - 1;
      expect(perDegree).toBeGreaterThan(0.02);
      expect(perDegree).toBeLessThan(0.03);
      const at = (celsius: number): number =>
        diffusivityAt(273.15 + celsius, record.diffusivity25.value, record.diffusivity37.value);
      expect(at(25) / record.diffusivity25.value).toBeCloseTo(1, 12);
      expect(at(37) / record.diffusivity37.value).toBeCloseTo(1, 12);
      expect(at(31)).toBeGreaterThan(at(25));
      expect(at(31)).toBeLessThan(at(37));
    },
  );

  it('follow the viscosity of water', () => {
    expect(waterViscosity(298.15)).toBeCloseTo(0.89e-3, 5);
    expect(waterViscosity(310.15)).toBeCloseTo(0.6913e-3, 6);
    expect(bodyOverRoom).toBeCloseTo(1.3392, 3);
    expect(waldenFactor(300, 300)).toBe(1);
  });

  it('come from the molar mass where nothing better is known', () => {
    expect(avdeefDiffusivity(0.47244)).toBeCloseTo(0.455e-9, 11);
    expect(avdeefDiffusivity(0.23434)).toBeCloseTo(0.624e-9, 11);
  });
});

describe('the size of a protein', () => {
  it('follows from its mass as albumin’s does', () => {
    // Serum albumin, 66.5 kDa: Stokes radius 3.5 nm, 0.061e-9 m²/s at 20 °C as measured many times
    expect(globularRadius(66.5)).toBeGreaterThan(3.3e-9);
    expect(globularRadius(66.5)).toBeLessThan(3.7e-9);
    const at20 = ofGlobularProtein(66.5).diffusivity25.value * waldenFactor(298.15, 293.15);
    expect(at20 / 0.061e-9).toBeCloseTo(1, 1);
  });
});

const protolytes = Object.values(speciesLibrary).flatMap(({ id, acid, charge }) =>
  acid === undefined ? [] : [[id, acid, charge.value] as const],
);
const chargeAt = (id: string, pH: number): number => {
  const { acid } = speciesLibrary[id];
  if (acid === undefined) throw new Error(`${id} is no protolyte`);
  return meanCharge({ baseCharge: acid.baseCharge.value, pKa: acid.pKa.map(({ value }) => value) }, pH);
};

describe('protolytes', () => {
  it.each(protolytes)('%s loses its protons one after the other', (_id, { pKa }) => {
    expect(pKa.length).toBeGreaterThan(0);
    for (let k = 1; k < pKa.length; k++) expect(pKa[k].value).toBeGreaterThan(pKa[k - 1].value);
  });

  it.each(protolytes)('%s has one of its own charges where acid and base are left out', (id, acid, charge) => {
    const forms = Array.from({ length: acid.pKa.length + 1 }, (_, k) => acid.baseCharge.value + k);
    expect(forms).toContain(charge);
    // within half a charge of what it has somewhere between a sour bottle and the tissue
    const nearest = Math.min(...[5, 6, 7, 7.4].map((pH) => Math.abs(chargeAt(id, pH) - charge)));
    expect(nearest).toBeLessThan(0.5);
  });

  it('are not all: an ion without protons keeps its charge', () => {
    for (const id of ['sodium', 'chloride', 'iodide', 'glycopyrronium', 'mannitol'])
      expect(speciesLibrary[id].acid).toBeUndefined();
  });

  // Fractions of Henderson and Hasselbalch, and means of several protons worked out by hand from the listed pKa
  it.each([
    ['acetate', 4.756, -0.5],
    ['acetate', 2.42, -1 / (1 + 10 ** (4.756 - 2.42))],
    ['lidocaine', 7.4, 1 / (1 + 10 ** (7.4 - 7.9))],
    ['lidocaine', 4.5, 1],
    ['dexamethasonePhosphate', 4, -1],
    ['dexamethasonePhosphate', 6.4, -1.5],
    ['dexamethasonePhosphate', 7.4, -1.91],
    ['phosphate', 7.207, -1.5],
    ['citrate', 7.4, -2.91],
    ['carbonate', 7.4, -0.92],
    ['epinephrine', 7.4, 0.95],
    ['pilocarpine', 7.4, 0.24],
    ['pilocarpine', 4.5, 1],
    ['tropicamide', 7.4, 0.006],
    ['tropicamide', 5.2, 0.5],
    ['edetate', 7.4, -2.95],
    ['salicylate', 7.4, -1],
  ])('%s at pH %d have a mean charge of %d', (id, pH, charge) => {
    expect(chargeAt(id, pH)).toBeCloseTo(charge, 2);
  });
});

describe('hindrance in the stratum corneum', () => {
  it('is Renkin’s for anions and neutrals that have no measured one, and none for small cations', () => {
    const { hindrance } = stratumCorneum;
    for (const id of ['citrate', 'sulfite', 'phosphate', 'salicylate', 'acetate', 'ketorolac', 'tropicamide']) {
      const radius = stokesRadius(speciesLibrary[id].diffusivity25.value);
      const sodium = stokesRadius(speciesLibrary['sodium'].diffusivity25.value);
      expect(hindrance![id].value).toBe(relativeHindrance(radius, sodium, poreRadius));
      expect(hindrance![id].value).toBeLessThan(1);
    }
    for (const id of ['lidocaine', 'fentanyl', 'zinc', 'glycopyrronium']) expect(hindrance![id].value).toBe(1);
    for (const id of ['sodium', 'potassium', 'chloride', 'iodide']) expect(hindrance![id]).toBeUndefined();
  });

  it('lets a protein neither wander nor be carried', () => {
    expect(stratumCorneum.hindrance!['hyaluronidase'].value).toBeLessThanOrEqual(1e-6);
    expect(stratumCorneum.solventDrag!['hyaluronidase'].value).toBe(0);
  });

  it('lets the solvent carry small neutral molecules more fully than large ones', () => {
    const drag = (id: string): number => stratumCorneum.solventDrag![id].value;
    expect(drag('borate')).toBeGreaterThan(drag('glucose'));
    expect(drag('glucose')).toBeGreaterThan(drag('tropicamide'));
    expect(drag('tropicamide')).toBeGreaterThan(drag('dexamethasone'));
    expect(drag('mannitol')).toBeCloseTo(0.46, 2);
    expect(stratumCorneum.solventDrag!['dexamethasonePhosphate']).toBeUndefined();
  });

  it('gives dexamethasone phosphate 1.2 % of a strong current from a donor without background salt', () => {
    // In a strong field what the donor offers in Donnan equilibrium fills the pores; each ion carries z² H D c of the sum.
    const [charge, donor] = [
      [1, -2],
      [2 * 8.46, 8.46],
    ];
    const pore = donnanConcentrations(charge, [1, 1], donor, stratumCorneum.fixedCharge.value);
    const free = [speciesLibrary['sodium'], speciesLibrary['dexamethasonePhosphate']].map(
      ({ diffusivity37 }) => diffusivity37.value,
    );
    const drug = 4 * stratumCorneum.hindrance!['dexamethasonePhosphate'].value * free[1] * pore[1];
    expect(drug / (drug + free[0] * pore[0])).toBeCloseTo(0.012, 3);
  });

  it('leaves the pore as wide as others have found it', () => {
    expect(poreRadius).toBeGreaterThan(0.68e-9);
    expect(poreRadius).toBeLessThan(2.5e-9);
  });

  it('is Renkin’s', () => {
    expect(renkinHindrance(0, 1)).toBe(1);
    expect(renkinHindrance(0.1, 1)).toBeCloseTo(0.81 * (1 - 0.2104 + 0.00209 - 0.0000095), 12);
    expect(renkinHindrance(2, 1)).toBe(0);
    const radius = stokesRadius(0.455e-9);
    expect(radius).toBeCloseTo(0.54e-9, 11);
    expect(relativeHindrance(radius, 0.2e-9, poreRadiusFor(0.1, radius, 0.2e-9))).toBeCloseTo(0.1, 10);
  });

  it('has a fixed charge that gives sodium 0.46 of the current between saline', () => {
    // Teorell–Meyer–Sievers with equal solutions: no diffusion potential, so t is the share of conductance.
    const pore = donnanConcentrations([1, -1], [1, 1], [154, 154], stratumCorneum.fixedCharge.value);
    const sodium = pore[0] * speciesLibrary['sodium'].diffusivity25.value;
    const chloride = pore[1] * speciesLibrary['chloride'].diffusivity25.value;
    expect(sodium / (sodium + chloride)).toBeCloseTo(0.46, 2);
  });
});
