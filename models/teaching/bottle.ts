// What a bottle of the library is like before any run: its pH, and the share of the drug in it that carries a charge (AB).
import { drugLibrary } from '../library/drugs/index.ts';
import { speciesLibrary } from '../library/species/index.ts';
import { ionisationAt } from '../readings/acidity.ts';
import { padSolution } from '../study/padSolution.ts';
import type { Measure, Measured } from './measure.ts';
import { Unmeasurable } from './tracks.ts';

type Bottle = Extract<Measure, { readonly kind: 'bottle' }>;

export function readBottle({ drug, formulation, read }: Bottle): Omit<Measured, 'digits'> {
  const record = Object.hasOwn(drugLibrary, drug) ? drugLibrary[drug] : undefined;
  const bottle = record?.formulations.find(({ id }) => id === formulation);
  if (record === undefined || bottle === undefined)
    throw new Unmeasurable(`the library has no bottle ${formulation} of ${drug}`);
  const { pH } = padSolution(bottle);
  if (read === 'pH') return { value: pH, unit: '' };
  const acid = record.species === null ? undefined : speciesLibrary[record.species]?.acid;
  if (acid === undefined) throw new Unmeasurable(`${drug} is charged alike at every pH`);
  const protolyte = { baseCharge: acid.baseCharge.value, pKa: acid.pKa.map(({ value }) => value) };
  return { value: 100 * ionisationAt(protolyte, pH).ionised, unit: '%' };
}
