import { gramPerMole } from '../../units.ts';
import { ofGlobularProtein } from '../diffusivities.ts';
import type { SpeciesRecord } from '../records.ts';

const molarMass = 57000 * gramPerMole;

export const hyaluronidase: SpeciesRecord = {
  id: 'hyaluronidase',
  name: 'Hyaluronidase',
  formula: 'protein',
  charge: {
    value: 1,
    reference: 'definition',
    note: 'Given from the anode, so taken as positive; its net charge in the bottle is not known',
    assumed: true,
  },
  molarMass: {
    value: molarMass,
    reference: 'amphadase',
    note: 'Bovine testicular enzyme, 55 to 61 kDa; the label says only that the chain is known',
    assumed: true,
  },
  ...ofGlobularProtein(molarMass),
};
