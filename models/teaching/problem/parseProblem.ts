// Unknown JSON to a problem, or every fault at once.
import { references } from '../../library/references.ts';
import { speciesLibrary } from '../../library/species/index.ts';
import { isWhole } from '../../study/readShape.ts';
import { referenceFault } from '../../study/references.ts';
import type { Fault } from '../../study/study.ts';
import { readTeaching } from '../parseLesson.ts';
import { placeholdersIn, teachingLanguages, type TeachingText, writingFault } from '../text.ts';
import type { Parameter, Problem } from './problem.ts';
import { problemShape } from './problemShape.ts';

export type ProblemResult =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

const constantNames = ['F', 'cathodeLimit', 'anodeLimit', 'doseLimit'];

/** What a parameter lets texts and expressions name. */
function namesOf({ kind, id }: Parameter): readonly string[] {
  if (kind === 'number') return [id];
  if (kind === 'pole') return [id, `${id}_limit`];
  return [id, ...['charge', 'molarMass', 'diffusivity', 'pKa', 'baseCharge'].map((key) => `${id}_${key}`)];
}

function checkText(path: string, text: TeachingText, names: readonly string[], mayHoldDigits: boolean): Fault[] {
  return teachingLanguages.flatMap((language): Fault[] => {
    const at = `${path}.${language}`;
    const value = text[language];
    const slip = writingFault(value, mayHoldDigits);
    const unknown = placeholdersIn(value).filter((name) => !names.includes(name));
    return [
      ...(slip === null ? [] : [{ path: at, message: slip, value }]),
      ...unknown.map((name) => ({ path: at, message: 'names what is not drawn, measured or worked out', value: name })),
    ];
  });
}

export function checkProblem(problem: Problem): readonly Fault[] {
  const { parameters, solved, steps, answer } = problem;
  const drawn = [...constantNames, ...parameters.flatMap(namesOf), ...(solved?.measures.map(({ id }) => id) ?? [])];
  const worked = steps.map(({ id }) => id);
  const all = [...drawn, ...worked];
  const faults: (Fault | undefined)[] = [
    ...checkText('question', problem.question, drawn, false),
    ...steps.flatMap((step, k) =>
      checkText(`steps[${k}].text`, step.text, [...drawn, ...worked.slice(0, k + 1)], true),
    ),
    ...parameters.flatMap((parameter, k) =>
      parameter.kind === 'species'
        ? parameter.among.map((id, at) =>
            referenceFault(
              `parameters[${k}].among[${at}]`,
              id,
              Object.keys(speciesLibrary),
              'a species of the library',
            ),
          )
        : [],
    ),
    ...(problem.sources ?? []).map((id, k) =>
      referenceFault(`sources[${k}]`, id, Object.keys(references), 'a reference of the library'),
    ),
    ...all
      .filter((name, index) => all.indexOf(name) < index)
      .map((name) => ({ path: 'steps', message: 'is named twice', value: name })),
  ];
  if (answer.kind === 'number') {
    faults.push(referenceFault('answer.step', answer.step, worked, 'a step of this problem'));
    for (const [k, { diagnosis }] of answer.mistakes.entries())
      faults.push(...checkText(`answer.mistakes[${k}].diagnosis`, diagnosis, all, true));
  } else
    for (const [k, { reason }] of answer.options.entries())
      faults.push(...checkText(`answer.options[${k}].reason`, reason, all, false));
  return faults.filter((fault) => fault !== undefined);
}

export function parseProblem(json: unknown): ProblemResult {
  const { value, faults } = readTeaching(problemShape, json);
  const problem = value as Problem;
  const all = faults.length > 0 || !isWhole(problem) ? faults : checkProblem(problem);
  return all.length > 0 ? { kind: 'faults', faults: all } : { kind: 'problem', problem };
}
