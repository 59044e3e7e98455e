// The barrier. Small ions set its transport factor through the resting resistance; larger anions are hindered beyond that.
import { kiloohmSquareCentimetre, micrometre, millimolar, minute, second } from '../../units.ts';
import { lipidPermeability } from '../pottsGuy.ts';
import type { LayerRecord, SourcedValue, SpeciesRecord } from '../records.ts';
import { poreRadiusFor } from '../renkin.ts';
import { poreDrag, poreHindrance, radiusOf } from '../sieving.ts';
import { dexamethasonePhosphate } from '../species/dexamethasonePhosphate.ts';
import { speciesLibrary } from '../species/index.ts';
import { sodium } from '../species/sodium.ts';

const calibrated: SourcedValue = {
  value: 0.28,
  reference: 'sylvestre',
  note: 'Set so that the phosphate carries 1.2 % of the current from a donor without background salt (pig skin); one point',
  assumed: true,
};

/** The pore in which the calibrated hindrance is Renkin's [m]. */
export const poreRadius = poreRadiusFor(calibrated.value, radiusOf(dexamethasonePhosphate), radiusOf(sodium));

type Rule = (species: SpeciesRecord, poreRadius: number) => SourcedValue | undefined;

/** A rule's values for the whole library, but for what was measured. */
function byRule(rule: Rule, measured: Readonly<Record<string, SourcedValue>>): Readonly<Record<string, SourcedValue>> {
  const ruled = Object.values(speciesLibrary).flatMap((species) => {
    const value = rule(species, poreRadius);
    return value === undefined ? [] : [[species.id, value] as const];
  });
  return { ...Object.fromEntries(ruled), ...measured };
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
  hindrance: byRule(poreHindrance, { dexamethasonePhosphate: calibrated }),
  solventDrag: byRule(poreDrag, {
    mannitol: {
      value: 1.23 / 2.7,
      reference: 'kimGreen',
      note: 'Flow that carried mannitol over flow that carried water, 1.23 ± 0.59 and 2.7 ± 1.3 µL h⁻¹ cm⁻², hairless mouse',
    },
  }),
  lipid: byRule(lipidPermeability, {}),
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
