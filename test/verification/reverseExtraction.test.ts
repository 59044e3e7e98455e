import { describe, expect, it } from 'vitest';
import { presets, type Study } from '../../models/index.ts';
import { putIn, solveColumns } from '../support/bothColumns.ts';
import { lastFrame } from '../support/solved.ts';

/** Lithium is drawn out in proportion to its level in blood; sodium and potassium hardly notice it (23 patients, V13). */
const linearWithin = 0.05;
const constantWithin = 0.05;

const { study } = presets.find(({ id }) => id === 'reverse-lithium')!;
const control = { accuracy: 1e-3, frames: 25 };

/** The same body with another level of one species, chloride balancing a cation. */
function withLevel(species: 'lithium' | 'glucose', level_mM: number): Study {
  const { plasma_mM } = study;
  const rest = { ...plasma_mM, [species]: level_mM };
  const body_mM = { ...rest, chloride: rest['sodium'] + rest['potassium'] + rest['lithium'] };
  return {
    ...study,
    plasma_mM: body_mM,
    base: { kind: 'bath', concentrations_mM: body_mM },
    layers: study.layers.map((layer) =>
      layer.role === 'reservoir' ? layer : { ...layer, initial: { kind: 'donnan', with_mM: body_mM } },
    ),
  };
}

/** Drawn out of the body under the cathode [mol]. */
function drawnOut(of: Study): Readonly<Record<string, number>> {
  const { active } = solveColumns(of, control);
  const amounts = putIn(active);
  return Object.fromEntries(active.layout.species.map((id, i) => [id, -amounts[i]]));
}

describe('reverse extraction', () => {
  const levels = [0.2, 0.6, 1.2, 2.4];
  const drawn = levels.map((level) => drawnOut(withLevel('lithium', level)));

  it('is proportional to lithium in blood', () => {
    const perLevel = drawn.map(({ lithium }, k) => lithium / levels[k]);
    expect(perLevel[0]).toBeGreaterThan(0);
    for (const one of perLevel) expect(Math.abs(one / perLevel[0] - 1)).toBeLessThan(linearWithin);
  });

  it.each(['sodium', 'potassium'])('of %s does not depend on lithium', (id) => {
    for (const one of drawn) {
      expect(one[id]).toBeGreaterThan(0);
      expect(Math.abs(one[id] / drawn[0][id] - 1)).toBeLessThan(constantWithin);
    }
  });

  it('of the cations stands in the order of what they are and how fast they are', () => {
    const { sodium, potassium, lithium } = drawn[1];
    const level = { sodium: study.plasma_mM['sodium'], potassium: study.plasma_mM['potassium'], lithium: levels[1] };
    const shares = [potassium / level.potassium, sodium / level.sodium, lithium / level.lithium];
    // D at 37 °C: potassium 2.525, sodium 1.768, lithium 1.381 × 10⁻⁹ m² s⁻¹
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0] / shares[1]).toBeCloseTo(2.525 / 1.768, 1);
    expect(shares[2] / shares[1]).toBeCloseTo(1.381 / 1.768, 1);
  });

  it('of glucose is what the flow of solvent carries: proportional to its level, none without that flow', () => {
    const usual = drawnOut(withLevel('glucose', 5))['glucose'];
    expect(usual).toBeGreaterThan(0);
    expect(drawnOut(withLevel('glucose', 20))['glucose'] / (4 * usual)).toBeCloseTo(1, 2);
    const still = drawnOut({ ...withLevel('glucose', 5), electroosmosis_m3_C: 0 })['glucose'];
    const { β, seconds, current } = { β: study.electroosmosis_m3_C, seconds: 7170, current: 0.8e-3 };
    // β I t of solvent, no faster than it, at the level in the body
    expect(usual).toBeLessThan(β * current * seconds * 5 + still);
    expect(still).toBeLessThan(0.5 * usual);
  });

  it('leaves the body with a loss that both pads account for: what is drawn out under one pad is not given back at the other', () => {
    const { active, dispersive } = solveColumns(study, control);
    const lithium = active.layout.species.indexOf('lithium');
    expect(putIn(active)[lithium]).toBeLessThan(0);
    expect(putIn(dispersive)[lithium]).toBeLessThan(0.1 * Math.abs(putIn(active)[lithium]));
    // what left the body stands in the pad, but for what the stratum corneum has gained
    const L = active.layout.layers.length;
    const end = lastFrame(active);
    const [start] = active.frames;
    const inSkin = [0, 1].map((l) => end.amountInLayer[lithium * L + l] - start.amountInLayer[lithium * L + l]);
    expect(active.layout.area * (inSkin[0] + inSkin[1])).toBeCloseTo(-putIn(active)[lithium], 12);
    expect(inSkin[0]).toBeGreaterThan(0.9 * (inSkin[0] + inSkin[1]));
  });
});
