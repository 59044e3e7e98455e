// How much of the barrier's conductance is that of hair follicles and sweat ducts. Where they are, sites/ says.
import type { SourcedValue } from './records.ts';
import type { RangedValue } from './treatmentRecords.ts';

/**
 * Of the resting conductance, what appendages have [1]. The rise under a current is all theirs: after 30 to 60 min at 10
 * to 200 µA cm⁻² such pores had 50 to 95 % of it, and below 30 V it is ducts that open (Chizmadzhev 1998).
 */
export const restingShare: RangedValue = {
  value: 0.05,
  low: 0.01,
  high: 0.2,
  reference: 'scott',
  note: 'Pores carried 0 to 5 % at first, hairless mouse; human skin is taken at the upper end',
  range: 'Set by us: human skin has ducts, which the mouse has not',
  assumed: true,
};

/** θ: share of an opening that is fluid [1]. */
export const openPoreFraction: SourcedValue = {
  value: 1,
  reference: 'anatomy',
  note: 'Taken to be full of fluid whose way narrows somewhere; how much of a follicle is sebum and air is not known',
  assumed: true,
};
