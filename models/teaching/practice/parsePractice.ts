// Unknown JSON to a case or a fault, or every slip at once.
import { references } from '../../library/references.ts';
import { isWhole } from '../../study/readShape.ts';
import { referenceFault } from '../../study/references.ts';
import { choice, flag, identifier, list, object, optional, required } from '../../study/shape.ts';
import type { Fault as Slip } from '../../study/study.ts';
import { isRunless } from '../measure.ts';
import { measureShape, plain, runShape, text, title } from '../lessonShape.ts';
import { readTeaching } from '../parseLesson.ts';
import { placeholdersIn, teachingLanguages, type TeachingText, writingFault } from '../text.ts';
import type { Condition } from './criterion.ts';
import { conditionShape, criterionShape } from './criterionShape.ts';
import { type Case, type CaseMistake, type Fault, faultKinds, type Person } from './practice.ts';

export type Parsed<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'faults'; readonly faults: readonly Slip[] };

const order = required(plain('Order', '', 0, 1000, 'Place in the list, ascending'));

const person = object<Person>({
  id: required(identifier),
  story: required(text),
  refusal: optional(choice('pacemaker', 'pregnancy', 'metal', 'arrhythmia', 'rash')),
  reason: required(text),
});

const caseShape = object<Case>({
  id: required(identifier),
  order,
  title: required(title),
  goal: required(text),
  persons: required(list(person, 1, 4)),
  start: required(runShape),
  measures: required(list(measureShape, 1, 16)),
  criteria: required(list(criterionShape, 1, 12)),
  told: required(list(text, 1, 8)),
  evidence: required(text),
  mayRefuseOnEvidence: optional(flag),
  sources: required(list(identifier, 1, 8)),
  passes: required(list(runShape, 1, 4)),
  mistakes: required(
    list(object<CaseMistake>({ run: required(runShape), fails: required(list(identifier, 1, 6)) }), 1, 8),
  ),
});

const faultShape = object<Fault>({
  id: required(identifier),
  order,
  fault: required(choice(...faultKinds)),
  complaint: required(text),
  run: required(runShape),
  measures: required(list(measureShape, 1, 16)),
  explained: required(text),
  shows: required(list(conditionShape, 1, 6)),
});

class Check {
  readonly slips: (Slip | undefined)[] = [];
  private readonly measures: readonly string[];

  constructor(measures: readonly { readonly id: string }[]) {
    this.measures = measures.map(({ id }) => id);
  }

  text(path: string, value: TeachingText, mayHoldDigits: boolean): void {
    for (const language of teachingLanguages) {
      const at = `${path}.${language}`;
      const slip = writingFault(value[language], mayHoldDigits);
      if (slip !== null) this.slips.push({ path: at, message: slip, value: value[language] });
      for (const name of placeholdersIn(value[language])) this.measure(at, name);
    }
  }

  measure(path: string, id: string): void {
    this.slips.push(referenceFault(path, id, this.measures, 'a measure of this file'));
  }

  condition(path: string, condition: Condition): void {
    if (condition.kind === 'measure') this.measure(path, condition.measure);
  }
}

function checkCase(one: Case): readonly Slip[] {
  const check = new Check(one.measures);
  // ages, strengths and trials are told in numbers; what a run came to is not
  one.persons.forEach(({ story, reason }, k) => {
    check.text(`persons[${k}].story`, story, true);
    check.text(`persons[${k}].reason`, reason, true);
  });
  one.told.forEach((told, k) => {
    check.text(`told[${k}]`, told, false);
  });
  check.text('evidence', one.evidence, true);
  // it is told without a treatment too
  const runless = one.measures.filter(({ kind }) => isRunless(kind)).map(({ id }) => id);
  for (const name of teachingLanguages.flatMap((language) => placeholdersIn(one.evidence[language])))
    check.slips.push(referenceFault('evidence', name, runless, 'a number that needs no run'));
  one.measures.forEach((measure, k) => {
    if (measure.kind === 'constant')
      check.slips.push(
        referenceFault(`measures[${k}].reference`, measure.reference, Object.keys(references), 'a reference'),
      );
  });
  one.criteria.forEach((criterion, k) => {
    check.text(`criteria[${k}].right`, criterion.right, true);
    check.text(`criteria[${k}].wrong`, criterion.wrong, true);
    check.condition(`criteria[${k}]`, criterion);
  });
  one.sources.forEach((id, k) => {
    check.slips.push(referenceFault(`sources[${k}]`, id, Object.keys(references), 'a reference of the library'));
  });
  const ids = one.criteria.map(({ id }) => id);
  one.mistakes.forEach(({ fails }, k) => {
    for (const id of fails)
      check.slips.push(referenceFault(`mistakes[${k}].fails`, id, ids, 'a criterion of this case'));
  });
  return check.slips.filter((slip) => slip !== undefined);
}

function checkFault(one: Fault): readonly Slip[] {
  const check = new Check(one.measures);
  check.text('complaint', one.complaint, false);
  check.text('explained', one.explained, false);
  one.shows.forEach((condition, k) => {
    check.condition(`shows[${k}]`, condition);
  });
  return check.slips.filter((slip) => slip !== undefined);
}

function parsed<T>(
  read: { readonly value: unknown; readonly faults: readonly Slip[] },
  check: (value: T) => readonly Slip[],
): Parsed<T> {
  const value = read.value as T;
  const faults = read.faults.length > 0 || !isWhole(value) ? read.faults : check(value);
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'read', value };
}

export const parseCase = (json: unknown): Parsed<Case> => parsed(readTeaching(caseShape, json), checkCase);
export const parseFault = (json: unknown): Parsed<Fault> => parsed(readTeaching(faultShape, json), checkFault);
