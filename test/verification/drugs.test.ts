import { describe, expect, it } from 'vitest';
import { compileProblem, deliveredAmount, parseStudy, passiveTwin, type Problem } from '../../models/index.ts';
import type { DrugRecord, Pole } from '../../models/library/drugRecord.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
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
