// What lymph carries off: everything dissolved in interstitial fluid, at the fluid's own pace. It matters for molecules that
// the walls of capillaries hold back; the others have long left with the blood.
import { gramPerMole, hour } from '../units.ts';
import type { SourcedValue } from './records.ts';

/** Lymph flow per volume of interstitial fluid [s⁻¹]. */
export const lymphFlow: SourcedValue = {
  value: 0.017 / hour,
  reference: 'noerLassen',
  note: 'Albumin leaving subcutis and muscle of people lying down, 1.7 % an hour; nothing came back into blood on the spot',
};

/** The same where nobody measured it. */
export const lymphFlowOfDermis: SourcedValue = {
  ...lymphFlow,
  note: 'As in subcutis and muscle, 1.7 % an hour; not measured in dermis',
  assumed: true,
};

/** From this molar mass on lymph takes a molecule, and blood does not [kg mol⁻¹]. */
export const leastLymphMass: SourcedValue = {
  value: 16_000 * gramPerMole,
  reference: 'supersaxo',
  note: 'Above it most of what is injected under the skin appears in lymph, sheep; quoted from memory',
  assumed: true,
};
