// What a run leaves out of a barrier that swells: its conductance follows thickness and pores, its store does not. Water that
// comes in holds at most what the pore water there holds, so the store is short by at most (θ s/θ₀ − 1) of what is in the layer.
import { evaluate } from '../physics/piecewisePolynomial.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { nanomole, perSquareCentimetre } from '../units.ts';
import { reading, type Reading } from './reading.ts';

/** Of the drug at its largest over the frames, beside the most that was delivered; none where nothing swells. */
export function swellingReadings(layout: RunLayout, frames: readonly Frame[]): Reading[] {
  const { facts, drug, layers, deliveredInterface } = layout;
  if (facts?.swelling === undefined) return [];
  let most = 0;
  let delivered = 0;
  let thickest = 1;
  for (const { time, amountInLayer, amountCrossed } of frames) {
    let missing = 0;
    for (const { layer, poreVolume } of facts.swelling) {
      const growth = evaluate(poreVolume, time);
      thickest = Math.max(thickest, growth);
      missing += (growth - 1) * Math.abs(amountInLayer[drug * layers.length + layer]);
    }
    most = Math.max(most, missing);
    delivered = Math.max(delivered, Math.abs(amountCrossed[drug * (layers.length + 1) + deliveredInterface]));
  }
  const unit = nanomole * perSquareCentimetre;
  return [
    reading(
      'poreVolume',
      'Barrier’s pore water, at most',
      [thickest, 'times that at the start'],
      'by the swelling asked for',
    ),
    reading(
      'swellingStore',
      'Left out: drug its new pores could hold',
      [most / unit, 'nmol/cm²'],
      'an upper bound; what swelling lets through is counted, what it stores is not',
      { value: delivered / unit, meaning: 'what was delivered', source: 'this run', assumed: false, harm: 'above' },
    ),
  ];
}
