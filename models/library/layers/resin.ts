// What a buffered pad holds next to its electrode: a mixed bed that takes up the acid or base that water gives off there.
// As many weak acid as weak base groups, so that between their constants the bed as a whole has next to no charge.
import { millimolar } from '../../units.ts';
import type { LayerRecord, SourcedValue } from '../records.ts';

/** Of the pad's filling, what stands in the resin [1]. */
export const resinShare: SourcedValue = {
  value: 0.5,
  reference: 'dupelBuffer',
  note: 'A bilayer: one of two layers, taken as half of what the pad holds',
  assumed: true,
};

const capacity: SourcedValue = {
  value: 200 * millimolar,
  reference: 'dupelBuffer',
  note: 'Not stated by the maker; a fifth of what a bed of commercial resin holds, and five times what 80 mA min make',
  assumed: true,
};

export const resin: LayerRecord = {
  id: 'resin',
  name: 'Ion-exchange resin',
  role: 'reservoir',
  thickness: { value: 1e-3, reference: 'padDatasheets', note: 'Half of a medium filled pad', assumed: true },
  transportFactor: { value: 1, reference: 'padDatasheets', note: 'Free solution between the beads', assumed: true },
  poreFraction: {
    value: 1,
    reference: 'padDatasheets',
    note: 'Counted as the solution between the beads alone',
    assumed: true,
  },
  fixedCharge: { value: 0, reference: 'dupelBuffer', note: 'Beside the groups, none', assumed: true },
  resin: [
    {
      kind: 'weakAcid',
      capacity,
      pKa: { value: 5, reference: 'dupelBuffer', note: 'Carboxylate, as polymethacrylate has it', assumed: true },
    },
    {
      kind: 'weakBase',
      capacity,
      pKa: {
        value: 7.5,
        reference: 'dupelBuffer',
        note: 'A weak amine; that of acrylic and styrenic resins lies at 7 to 9',
        assumed: true,
      },
    },
  ],
};
