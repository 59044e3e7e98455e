import { formatShort } from '../format/number.ts';
import { milligram } from '../../models/units.ts';

/** Of rock salt, CRC Handbook of Chemistry and Physics [kg m⁻³]. */
const density = 2170;
/** A usual sieved table salt passes 0.5 mm and stays on 0.2 mm; assumed [m]. */
const side = 0.3e-3;

/** [kg] */
export const grainOfSalt = density * side ** 3;

/** As many grains as a mass [kg] weighs, as roughly as one can picture them; 0: less than one. */
export function grainsOf(mass: number): number {
  const grains = mass / grainOfSalt;
  // below three quarters nobody would say "one"
  if (grains < 0.75) return 0;
  return grains < 10 ? Math.max(1, Math.round(grains)) : Number(grains.toPrecision(2));
}

/** "3.3 mg" */
export function massText(mass: number): string {
  return `${formatShort(Number((mass / milligram).toPrecision(2)))} mg`;
}
