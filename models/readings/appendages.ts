// What hair follicles and sweat ducts have carried (SH): share of the charge, current density in the openings, share of the drug.
import type { Frame, RunFacts, RunLayout } from '../solve/frame.ts';
import { milliamperePerSquareCentimetre } from '../units.ts';
import { reading, type Reading } from './reading.ts';

const openings = 'over openings as many and as wide as the study says; people differ several times over';
const percent = 1e-2;
/** A delivered amount below this part of what the column has held is rounding. */
const nothing = 1e-9;

/** ∫ of what goes along lines between frames. */
function overTime(frames: readonly Frame[], value: (frame: Frame) => number): number {
  let sum = 0;
  for (let k = 1; k < frames.length; k++) {
    sum += ((value(frames[k - 1]) + value(frames[k])) / 2) * (frames[k].time - frames[k - 1].time);
  }
  return sum;
}

function drugReading(layout: RunLayout, last: Frame): Reading[] {
  const through = last.amountThroughAppendages?.[layout.drug];
  const layers = layout.layers.length;
  const delivered = last.amountCrossed[layout.drug * (layers + 1) + layout.deliveredInterface];
  let held = 0;
  for (let layer = 0; layer < layers; layer++) held += last.amountInLayer[layout.drug * layers + layer];
  if (through === undefined || !(delivered > nothing * (held + delivered))) return [];
  return [
    reading(
      'appendageDrug',
      'Drug delivered through follicles and ducts',
      [through / delivered / percent, '%'],
      'less what has gone back through them',
    ),
  ];
}

/** None without appendages. */
export function appendageReadings(layout: RunLayout, facts: RunFacts, frames: readonly Frame[]): Reading[] {
  const { appendages } = facts;
  const last = frames.at(-1);
  if (appendages === undefined || last === undefined) return [];
  const carried = ({ current, appendageCurrent = 0 }: Frame): number => appendageCurrent * Math.sign(current);
  const charge = overTime(frames, ({ current }) => Math.abs(current));
  if (charge === 0) return drugReading(layout, last);
  const peak = frames.reduce((most, frame) => Math.max(most, carried(frame)), 0);
  return [
    reading(
      'appendageShare',
      'Charge through follicles and ducts',
      [overTime(frames, carried) / charge / percent, '%'],
      'how their conductance follows the current is little known',
    ),
    reading(
      'appendageDensity',
      'Current density in follicles and ducts',
      [peak / appendages.areaFraction / milliamperePerSquareCentimetre, 'mA/cm²'],
      openings,
    ),
    ...drugReading(layout, last),
  ];
}
