// The barrier. Small ions set its transport factor through the resting resistance; larger anions are hindered beyond that.
import { kiloohmSquareCentimetre, micrometre, millimolar, minute, second } from '../../units.ts';
import type { LayerRecord, SourcedValue } from '../records.ts';
import { poreRadiusFor, relativeHindrance, stokesRadius } from '../renkin.ts';
import { acetate } from '../species/acetate.ts';
import { citrate } from '../species/citrate.ts';
import { dexamethasonePhosphate } from '../species/dexamethasonePhosphate.ts';
import { phosphate } from '../species/phosphate.ts';
import { salicylate } from '../species/salicylate.ts';
import { sodium } from '../species/sodium.ts';
import { sulfite } from '../species/sulfite.ts';
import type { SpeciesRecord } from '../records.ts';

const calibrated: SourcedValue = {
  value: 0.28,
  reference: 'sylvestre',
  note: 'Set so that the phosphate carries 1.2 % of the current from a donor without background salt (pig skin); one point',
  assumed: true,
};

const radiusOf = (species: SpeciesRecord): number => stokesRadius(species.diffusivity25.value);

/** The pore in which the calibrated hindrance is Renkin's [m]. */
export const poreRadius = poreRadiusFor(calibrated.value, radiusOf(dexamethasonePhosphate), radiusOf(sodium));

function hindered(species: SpeciesRecord): SourcedValue {
  return {
    value: relativeHindrance(radiusOf(species), radiusOf(sodium), poreRadius),
    reference: 'renkin',
    note: `Renkin’s rule in the pore that dexamethasone phosphate was calibrated to (${(poreRadius * 1e9).toFixed(2)} nm)`,
    assumed: true,
  };
}

export const stratumCorneum: LayerRecord = {
  id: 'stratumCorneum',
  name: 'Stratum corneum',
  role: 'barrier',
  thickness: {
    value: 22.6 * micrometre,
    reference: 'egawa',
    note: 'Volar forearm, in vivo Raman; up to twice that after 90 min of hydration',
  },
  poreFraction: {
    value: 0.2,
    reference: 'waterContent',
    note: 'Water content 0.2 to 0.3, 0.5 fully hydrated; how much of it ions reach is not known',
    assumed: true,
  },
  fixedCharge: {
    value: -40 * millimolar,
    reference: 'fixedChargeFromTransport',
    note: 'Hairless mouse skin at pH 7 (transport number 0.46); human skin may hold −97 to −209 mM',
    assumed: true,
  },
  hindrance: {
    dexamethasonePhosphate: calibrated,
    citrate: hindered(citrate),
    sulfite: hindered(sulfite),
    phosphate: hindered(phosphate),
    salicylate: hindered(salicylate),
    acetate: hindered(acetate),
    lidocaine: {
      value: 1,
      reference: 'mudry',
      note: 'Cations keep their order of mobility in skin: t_skin = 1.4 t_water for 16 cations, which fixed charge explains',
    },
  },
  conductance: {
    restingResistance: {
      value: 100 * kiloohmSquareCentimetre,
      reference: 'sheetResistance',
      note: 'Hydrated forearm, small signal',
      assumed: true,
    },
    saturationCathode: { value: 1.8, reference: 'stephens', note: 'Human skin in vivo, above 0.3 mA on 7 cm²' },
    saturationAnode: { value: 2.8, reference: 'stephens', note: 'Human skin in vivo, above 0.3 mA on 7 cm²' },
    rise: { value: 10 * second, reference: 'stephens', note: '“A few seconds”', assumed: true },
    recovery: {
      value: (30 * minute) / Math.log(3),
      reference: 'curdy',
      note: 'Impedance three times its last value 30 min after the current',
    },
  },
};
