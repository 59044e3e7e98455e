import { describe, expect, it } from 'vitest';
import { parseStudy, presets, type Study, studyHash } from '../../../../models/index.ts';
import { waterProduct } from '../../../../models/physics/acidBase.ts';
import { ionsOf, pHOf } from '../../../../models/study/acidity/composition.ts';
import { driveNote, drugInPad } from '../../../../models/study/acidity/driveNote.ts';
import { labelPH } from '../../../../models/study/acidity/labelPH.ts';
import { withAcidBase, withoutAcidBase } from '../../../../models/study/acidity/withAcidBase.ts';
import { expectNear } from '../../../support/matchers.ts';

const studyOf = (id: string): Study => presets.find((preset) => preset.id === id)!.study;
const parsed = (study: Study): Study => {
  const result = parseStudy(JSON.parse(JSON.stringify(study)));
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults));
  return result.study;
};
const water = waterProduct(310.15);
const hashOfB1 = '12577a445df61c52dbe34b5f55c2555ee7d2224fd1ccf2d837c62d539d03ecfd';
const hashOfB2 = '90549ba83dcc561ace08b76db37550f52de96e3abcafffdfe598d0915a8b54fe';

describe.each(presets.map(({ id, study }) => [id, study] as const))('%s', (_id, study) => {
  const acid = withAcidBase(study);

  it('is a study with acids and bases, too', () => {
    expect(parsed(acid).acidBase).toBe(true);
    expect(withAcidBase(acid)).toBe(acid);
  });

  it('is neutral everywhere at the pH it states, the tissue at 7.4', () => {
    const ions = ionsOf(acid);
    const held = acid.layers.map(({ initial, binding, fixedCharge_mM }) =>
      initial.kind === 'given'
        ? { ...initial, binding, fixedCharge_mM }
        : { concentrations_mM: initial.with_mM, pH: initial.pH },
    );
    for (const composition of held) {
      if (composition.pH !== undefined)
        expectNear(pHOf(ions, { ...composition, pH: undefined }, water), composition.pH, 1e-6);
    }
    const tissue = acid.layers.filter(({ role }) => role !== 'reservoir');
    expect(tissue.map(({ initial }) => initial.pH)).toEqual(tissue.map(() => 7.4));
  });

  it('goes back to fixed charges', () => {
    const plain = parsed(withoutAcidBase(acid));
    expect(plain.acidBase).toBeUndefined();
    expect(JSON.stringify(plain)).not.toMatch(/"(plasma_)?pH"|"kind":"inert"/u);
    expect(withoutAcidBase(plain)).toBe(plain);
  });
});

describe('a pad with acids and bases', () => {
  it('has the pH of the label, where its contents are those of a bottle', () => {
    const { initial } = withAcidBase(studyOf('dexamethasone')).layers[0];
    expect(initial.pH).toBe(7.75);
    expect(labelPH('dexamethasonePhosphate', { sodium: 1, dexamethasonePhosphate: 8.46 })).toBeUndefined();
  });

  it('has the pH that its contents make, where there is no label', () => {
    const saline = withAcidBase(studyOf('saline'));
    const { initial } = saline.layers[0];
    expect(initial.pH).toBeUndefined();
    // neutral water at 37 °C
    const neutral = -Math.log10(Math.sqrt(water) / 1e3);
    expectNear(pHOf(ionsOf(saline), { concentrations_mM: { sodium: 154, chloride: 154 } }, water), neutral, 1e-9);
  });

  it('holds what it is given, with the species of that', () => {
    const study = withAcidBase(studyOf('saline'), { concentrations_mM: { sodium: 50, borate: 60 }, pH: 9 });
    expect(study.species.map(({ id }) => id)).toContain('borate');
    const { initial } = study.layers[0];
    expect(initial).toMatchObject({ kind: 'given', pH: 9, concentrations_mM: { borate: 60 } });
    // pKa 9.24: 21.0 mM of borate at pH 9, so that much sodium
    if (initial.kind === 'given') expect(initial.concentrations_mM['sodium']).toBeGreaterThan(20);
    if (initial.kind === 'given') expect(initial.concentrations_mM['sodium']).toBeLessThan(24);
    expect(parsed(study).acidBase).toBe(true);
  });

  it('comes back with as much of an acid as carries its charge', () => {
    const { initial } = withoutAcidBase(withAcidBase(studyOf('dexamethasone'))).layers[0];
    if (initial.kind !== 'given') throw new Error('The pad is filled');
    const h = 10 ** -7.75;
    const share = 1 - h / (h + 10 ** -6.4) / 2;
    expectNear(initial.concentrations_mM['dexamethasonePhosphate'], 8.46 * share, 1e-4);
  });
});

describe('the buffers of tissue', () => {
  const acid = withAcidBase(studyOf('dexamethasone'));
  const { layers } = acid;

  it('are exchanged with blood and held back by the barrier like what is there', () => {
    const dermis = layers.find(({ id }) => id === 'dermis')!;
    expect(dermis.exchange_1_s['carbonate']).toBe(dermis.exchange_1_s['sodium']);
    const corneum = layers.find(({ id }) => id === 'stratumCorneum')!;
    expect(corneum.hindrance['carbonate']).toBeLessThan(1);
    expect(corneum.hindrance['phosphate']).toBeLessThan(corneum.hindrance['carbonate']);
  });

  it('take the place of chloride, while sodium stays', () => {
    expect(acid.plasma_mM['sodium']).toBe(145);
    expect(acid.plasma_mM['chloride']).toBeLessThan(145 - 22);
    expect(acid.plasma_pH).toBe(7.4);
    expect(acid.dispersive?.layers[0].initial.pH).toBeUndefined();
  });
});

describe('a study without acids and bases', () => {
  // written down before acids were counted; the two reference problems have not changed since
  it('keeps the hash that it had before there were any', () => {
    expect(studyHash(studyOf('b1'))).toBe(hashOfB1);
    expect(studyHash(studyOf('b2'))).toBe(hashOfB2);
  });
});

describe('what the pole does to the drug', () => {
  const turned = (study: Study): Study => ({ ...study, electrode: { ...study.electrode, polarity: 'anode' } });

  it('is said by the charge at the pad’s pH', () => {
    expect(driveNote(studyOf('dexamethasone-ph'))).toEqual({
      kind: 'with',
      text: 'Dexamethasone phosphate is negative at the pad’s pH of 7.8, as this pole is: like repels like, and drives it into the skin.',
    });
    expect(driveNote(turned(studyOf('dexamethasone-ph'))).kind).toBe('against');
    expect(driveNote(turned(studyOf('dexamethasone'))).text).toMatch(/this pole is positive: it draws the drug back/u);
  });

  it('is next to nothing for a drug with no charged form there', () => {
    const study = studyOf('acetic-acid');
    const { charge, pH } = drugInPad(study);
    // theory test I-18; 37 °C changes K_w alone
    expectNear(pH!, 2.41878, 1e-4);
    expectNear(charge, -0.00457915, 1e-6);
    expect(driveNote(study)).toEqual({
      kind: 'hardly',
      text: 'Acetate has next to no charge at the pad’s pH of 2.4, −0.0046 on average: only electroosmosis and diffusion move it there.',
    });
    expect(driveNote(studyOf('tropicamide')).text).toMatch(/has no charge: neither pole/u);
  });
});
