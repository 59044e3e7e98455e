import { describe, expect, it } from 'vitest';
import { parseStudy, presets } from '../../models/index.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import { transportNumbers } from '../../src/app/readings.ts';
import { heldStyles, speciesStyles, usualCharges } from '../../src/format/species.ts';
import { withAcidBase } from '../../models/study/acidity/withAcidBase.ts';
import { compileProblem } from '../../models/index.ts';
import { solveToTheEnd } from '../support/solved.ts';

const studyOf = (id: string) => presets.find((preset) => preset.id === id)!.study;

describe('a study with acids on the page', () => {
  const study = studyOf('dexamethasone-inert');
  const { layout, frames } = solveToTheEnd(compileProblem(study), { accuracy: 1e-2, times: Float64Array.of(0, 600) });

  it('shows every species but the acid that is counted as held', () => {
    const held = heldStyles(layout, study).map(({ id }) => id);
    expect(held).toEqual(study.species.map(({ id }) => id));
    const acid = speciesStyles(layout, study)[layout.proton!];
    expect(acid).toMatchObject({ label: 'Acid (H⁺ excess)', token: '--proton' });
  });

  it('writes the charge that people know, not that without protons', () => {
    const charges = usualCharges(layout, study);
    expect(charges[layout.species.indexOf('carbonate')]).toBe(-1);
    expect(layout.charge[layout.species.indexOf('carbonate')]).toBe(-2);
  });

  it('shares the current out by what every form carries', () => {
    const shares = transportNumbers(layout, frames[1])!;
    const faces = layout.faceX.length;
    for (let face = 0; face < faces; face++) {
      let sum = 0;
      for (let i = 0; i < layout.species.length; i++) sum += shares[i * faces + face];
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    }
    expect(shares[layout.proton! * faces]).toBeGreaterThan(0.9);
  });

  it('can be undone in one step', () => {
    const before = studyOf('salicylate');
    const store = createStudyStore(before, parseStudy);
    expect(store.edit(withAcidBase(before))).toEqual([]);
    expect(store.study.acidBase).toBe(true);
    store.undo();
    expect(store.study).toEqual(before);
  });
});
