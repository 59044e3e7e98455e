// What formulations are weighed from: the molar mass as it stands on the jar, and the species it dissolves into.
import { gramPerMole, milligramPerMillilitre } from '../units.ts';
import type { Ingredient } from './drugRecord.ts';
import type { SourcedValue } from './records.ts';

type Weighed = (content: SourcedValue) => Ingredient;

/** An ingredient by its content; molar mass in kg mol⁻¹. */
export function ingredient(
  name: string,
  formula: string,
  molarMass: number,
  gives: Readonly<Record<string, number>>,
): Weighed {
  return (content) => ({
    name,
    content,
    molarMass: { value: molarMass, reference: 'atomicWeights', note: formula },
    gives,
  });
}

export const sodiumChloride = ingredient('Sodium chloride', 'NaCl', 58.44 * gramPerMole, { sodium: 1, chloride: 1 });
export const monobasicSodiumPhosphate = ingredient(
  'Monobasic sodium phosphate, anhydrous',
  'NaH₂PO₄',
  119.98 * gramPerMole,
  { sodium: 1, phosphate: 1 },
);
export const sodiumAcidPhosphate = ingredient('Sodium acid phosphate', 'NaH₂PO₄ · 2 H₂O', 156.01 * gramPerMole, {
  sodium: 1,
  phosphate: 1,
});
export const dibasicSodiumPhosphate = ingredient(
  'Dibasic sodium phosphate, anhydrous',
  'Na₂HPO₄',
  141.96 * gramPerMole,
  { sodium: 2, phosphate: 1 },
);
export const sodiumCitrate = ingredient('Sodium citrate dihydrate', 'Na₃C₆H₅O₇ · 2 H₂O', 294.1 * gramPerMole, {
  sodium: 3,
  citrate: 1,
});
export const citricAcid = ingredient('Citric acid', 'C₆H₈O₇', 192.12 * gramPerMole, { citrate: 1 });
export const sodiumSulfite = ingredient('Sodium sulfite', 'Na₂SO₃', 126.04 * gramPerMole, { sodium: 2, sulfite: 1 });
export const sodiumMetabisulfite = ingredient('Sodium metabisulfite', 'Na₂S₂O₅', 190.1 * gramPerMole, {
  sodium: 2,
  sulfite: 2,
});
export const potassiumMetabisulfite = ingredient('Potassium metabisulfite', 'K₂S₂O₅', 222.32 * gramPerMole, {
  potassium: 2,
  sulfite: 2,
});
export const disodiumEdetate = ingredient('Edetate disodium', 'Na₂C₁₀H₁₄N₂O₈ · 2 H₂O', 372.24 * gramPerMole, {
  sodium: 2,
  edetate: 1,
});
export const lidocaineHydrochloride = ingredient('Lidocaine hydrochloride', 'C₁₄H₂₂N₂O · HCl', 270.8 * gramPerMole, {
  lidocaine: 1,
  chloride: 1,
});
export const epinephrineBitartrate = ingredient('Epinephrine bitartrate', 'C₉H₁₃NO₃ · C₄H₆O₆', 333.29 * gramPerMole, {
  epinephrine: 1,
  tartrate: 1,
});

/** Ions of a moderately hard drinking water; sodium makes up the charge. */
export const tapWaterSalts: readonly Ingredient[] = [
  ingredient('Calcium', 'Ca²⁺', 40.078 * gramPerMole, { calcium: 1 })({
    value: 60e-3 * milligramPerMillilitre,
    reference: 'tapWater',
    note: '60 mg/L',
    assumed: true,
  }),
  ingredient('Magnesium', 'Mg²⁺', 24.305 * gramPerMole, { magnesium: 1 })({
    value: 8e-3 * milligramPerMillilitre,
    reference: 'tapWater',
    note: '8 mg/L',
    assumed: true,
  }),
  ingredient('Bicarbonate', 'HCO₃⁻', 61.017 * gramPerMole, { carbonate: 1 })({
    value: 190e-3 * milligramPerMillilitre,
    reference: 'tapWater',
    note: '190 mg/L',
    assumed: true,
  }),
  ingredient('Chloride', 'Cl⁻', 35.45 * gramPerMole, { chloride: 1 })({
    value: 25e-3 * milligramPerMillilitre,
    reference: 'tapWater',
    note: '25 mg/L',
    assumed: true,
  }),
  ingredient('Sulfate', 'SO₄²⁻', 96.06 * gramPerMole, { sulfate: 1 })({
    value: 30e-3 * milligramPerMillilitre,
    reference: 'tapWater',
    note: '30 mg/L',
    assumed: true,
  }),
];
export const tapWaterPH: SourcedValue = { value: 7.6, reference: 'tapWater', note: '7 to 8.5', assumed: true };
