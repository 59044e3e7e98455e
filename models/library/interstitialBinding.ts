// Binding outside the vessels from that in plasma: K = a (1 − f)/f, f the free share in plasma and a the binding protein
// of interstitial fluid over that of plasma.
import type { BodyRecord, SourcedValue } from './records.ts';

/** Albumin in interstitial fluid of skin over plasma. */
const proteinShare = 0.35;

/** K_bind [1] of a drug from the share that plasma leaves free. */
export function interstitialBinding({ unboundFraction }: BodyRecord): SourcedValue {
  return {
    value: (proteinShare * (1 - unboundFraction.value)) / unboundFraction.value,
    reference: 'physiology',
    note: `From the binding in plasma, with ${proteinShare} of its protein in interstitial fluid`,
    assumed: true,
  };
}
