// What a pore holds back: hindrance of what wanders (Renkin) and reflection of what the solvent carries (Ferry), for any
// species from its Stokes radius and its sign, over that of sodium, which sets the layer's transport factor.
import type { SourcedValue, SpeciesRecord } from './records.ts';
import { relativeHindrance, stokesRadius } from './renkin.ts';
import { sodium } from './species/sodium.ts';

/** [m] */
export const radiusOf = (species: SpeciesRecord): number => stokesRadius(species.diffusivity25.value);

const smallRadius = radiusOf(sodium);
/** Stokes radius above which no migration was found [m]. */
const largestMigrating = 0.8e-9;
/** Least hindrance a study may hold: nothing to speak of gets through. */
const none = 1e-6;

const nanometres = (length: number): string => `${(length * 1e9).toFixed(2)} nm`;

/** H_i [1], or nothing where it is that of the small ions. */
export function poreHindrance(species: SpeciesRecord, poreRadius: number): SourcedValue | undefined {
  const radius = radiusOf(species);
  if (radius <= smallRadius) return undefined;
  if (species.charge.value > 0 && radius < largestMigrating)
    return {
      value: 1,
      reference: 'mudry',
      note: 'Cations keep their order of mobility in skin: t_skin = 1.4 t_water for 16 cations, which fixed charge explains',
    };
  const value = relativeHindrance(radius, smallRadius, poreRadius);
  if (value < none)
    return {
      value: none,
      reference: 'mudry',
      note: `Radius ${nanometres(radius)}; above 0.8 nm migration was negligible. The least a study may hold`,
      assumed: true,
    };
  return {
    value,
    reference: 'renkin',
    note: `Renkin’s rule in the pore that dexamethasone phosphate was calibrated to (${nanometres(poreRadius)})`,
    assumed: true,
  };
}

/** w_i [1] of what only the solvent moves, and of what is too large to migrate; nothing for other ions. */
export function poreDrag(species: SpeciesRecord, poreRadius: number): SourcedValue | undefined {
  const radius = radiusOf(species);
  if (species.charge.value !== 0 && radius < largestMigrating) return undefined;
  const open = Math.max(0, 1 - radius / poreRadius) ** 2;
  return {
    value: open * (2 - open),
    reference: 'ferry',
    note: `Radius ${nanometres(radius)} in the pore that dexamethasone phosphate was calibrated to (${nanometres(poreRadius)})`,
    assumed: true,
  };
}
