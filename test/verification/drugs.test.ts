import { describe, expect, it } from 'vitest';
import { compileProblem, deliveredAmount, parseStudy, passiveTwin, type Problem } from '../../models/index.ts';
import type { DrugRecord, Formulation, Pole } from '../../models/library/drugRecord.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { speciesLibrary } from '../../models/library/species/index.ts';
import { meanCharge } from '../../models/physics/acidBase.ts';
import { padSolution } from '../../models/study/padSolution.ts';
import { drugTreatment } from '../../models/study/presets/drugTreatment.ts';
import { forearmTreatment } from '../../models/study/presets/forearm.ts';
import { breachesOf, printBreaches } from '../support/laws.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';

/** A drug in one of its bottles on the volar forearm, through JSON, the parser and the compiler. */
function problemOf(drug: DrugRecord, formulation = drug.formulations[0], dose_mAmin?: number): Problem {
  const usage = { id: drug.id, title: drug.name, summary: '', note: '' };
  const { study } = forearmTreatment(
    drugTreatment(drug, formulation, dose_mAmin === undefined ? usage : { ...usage, dose_mAmin }),
  );
  const parsed = parseStudy(JSON.parse(JSON.stringify(study)));
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

/** Interstitial fluid and plasma with their bicarbonate, at pH 7.4 [mM]. */
const carbonate = 29.3;
const dissociated = -padCharge('carbonate', 7.4);
const tissue = { sodium: 145, chloride: 145 - dissociated * carbonate, carbonate };

function padCharge(id: string, pH: number): number {
  const { acid } = speciesLibrary[id];
  return meanCharge({ baseCharge: acid!.baseCharge.value, pKa: acid!.pKa.map(({ value }) => value) }, pH);
}

/** The same with acids and bases: totals in the pad, bicarbonate in the tissue, an inert anode where silver would starve. */
function acidBaseProblemOf(drug: DrugRecord, formulation: Formulation, dose_mAmin: number): Problem {
  const usage = { id: drug.id, title: drug.name, summary: '', note: '', dose_mAmin };
  const { dispersive: _other, ...study } = forearmTreatment(drugTreatment(drug, formulation, usage)).study;
  const solution = padSolution(formulation);
  const ids = [
    ...new Set([...study.species.map(({ id }) => id), ...Object.keys(solution.concentrations), 'carbonate']),
  ];
  const parsed = parseStudy({
    ...study,
    acidBase: true,
    species: ids.map((id) => ({ id })),
    electrode: {
      ...study.electrode,
      boundary: { kind: study.electrode.boundary.kind === 'bath' ? 'inert' : 'silverChloride' },
    },
    layers: study.layers.map((layer) => ({
      ...layer,
      exchange_1_s:
        Object.keys(layer.exchange_1_s).length === 0 ? {} : Object.fromEntries(ids.map((id) => [id, 1.7e-3])),
      initial:
        layer.role === 'reservoir'
          ? { kind: 'given', concentrations_mM: solution.concentrations }
          : { kind: 'donnan', with_mM: tissue },
    })),
    plasma_mM: tissue,
    base: { kind: 'bath', concentrations_mM: tissue },
  });
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

const coarse = { accuracy: 1e-2, frames: 6 };

const drugs = Object.values(drugLibrary);
const bottles = drugs.flatMap((drug) =>
  drug.formulations.map((formulation) => [`${drug.id} ${formulation.id}`, drug, formulation] as const),
);

/** Delivered at the end of a short session [mol m⁻²]. */
function delivered(problem: Problem): number {
  const solved = solveToTheEnd(problem, coarse);
  return deliveredAmount(solved.layout, lastFrame(solved));
}

function fromPole(drug: DrugRecord, pole: Pole): Problem {
  return problemOf({ ...drug, pole: { ...drug.pole, value: pole } }, drug.formulations[0], 10);
}

describe.each(bottles)('%s on the forearm, its usual dose', (_id, drug, formulation) => {
  it('keeps every law', () => {
    const solved = solveToTheEnd(problemOf(drug, formulation), coarse);
    expect(solved.frames.length).toBeGreaterThan(5);
    expect(printBreaches(breachesOf(solved))).toBe('');
  });
});

describe.each(drugs.map((drug) => [drug.id, drug] as const))('%s with acids and bases', (_id, drug) => {
  const [formulation] = drug.formulations;

  it('keeps every law, from the pH of the bottle and of the tissue on', () => {
    const solved = solveToTheEnd(acidBaseProblemOf(drug, formulation, 2), coarse);
    expect(printBreaches(breachesOf(solved))).toBe('');
    const pH = solved.frames[0].pH!;
    // the bottle was neutral at 25 °C, where water ionises less
    expect(Math.abs(pH[0] - padSolution(formulation).pH)).toBeLessThan(0.35);
    expect(pH.at(-1)).toBeCloseTo(7.4, 2);
  });
});

// A protein passes from neither pole.
const driven = drugs.filter(({ id, pole }) => pole.value !== 'either' && id !== 'hyaluronidase');

describe.each(driven.map((drug) => [drug.id, drug] as const))('the pole that %s is given from', (_id, drug) => {
  it('delivers more of it than the other', () => {
    const other = drug.pole.value === 'cathode' ? 'anode' : 'cathode';
    expect(delivered(fromPole(drug, drug.pole.value))).toBeGreaterThan(delivered(fromPole(drug, other)));
  });
});

describe('what the records teach', () => {
  const amount = (id: string): number => {
    const problem = problemOf(drugLibrary[id], drugLibrary[id].formulations[0], 40);
    const pad = problem.layers[0];
    if (pad.initial.kind !== 'given') throw new Error('The pad is filled');
    return delivered(problem) / (pad.initial.concentrations[problem.drug] * pad.thickness);
  };

  it('is that a protein does not pass, at any current', () => {
    expect(Math.abs(amount('hyaluronidase'))).toBeLessThan(1e-4);
    expect(amount('lidocaine')).toBeGreaterThan(1e-3);
  });

  it('is that acetic acid passes as the molecule rather than as the ion', () => {
    const { aceticAcid } = drugLibrary;
    const [bottle] = aceticAcid.formulations;
    const asIon = delivered(problemOf(aceticAcid, bottle, 20));
    expect(delivered(acidBaseProblemOf(aceticAcid, bottle, 20))).toBeGreaterThan(3 * asIon);
  });

  it('is that the solvent takes a neutral molecule along', () => {
    const problem = problemOf(drugLibrary['tropicamide'], drugLibrary['tropicamide'].formulations[0], 40);
    expect(delivered(problem)).toBeGreaterThan(1.2 * delivered(passiveTwin(problem)));
  });

  it('is that citrate takes the current of dexamethasone', () => {
    const { dexamethasone } = drugLibrary;
    const [asSold, , pure] = dexamethasone.formulations.map((one) => delivered(problemOf(dexamethasone, one, 40)));
    expect(pure).toBeGreaterThan(1.5 * asSold);
  });
});
