import type { TeachingLanguage } from '../models/teaching/text.ts';
import { Complaint, quoted } from './complaint.ts';
import type { LessonsCommand } from './lessonsCommand.ts';
import { type OptionValues, severalParted } from './options.ts';
import { readAccuracy, readLanguage, readNumber, readPole, readSamples, readTimes } from './optionValues.ts';
import type { ScormCommand } from './scormCommand.ts';
import type { SweepCommand } from './sweepCommand.ts';
import type { TreatmentCommand } from './treatmentCommand.ts';

export interface LadderCommand {
  readonly kind: 'ladder';
  readonly study: string;
  readonly accuracy: number | null;
  readonly json: boolean;
}

export interface RunCommand {
  readonly kind: 'run';
  readonly study: string;
  /** Text of the steps to take in place of the study's session. */
  readonly protocol: string | null;
  readonly accuracy: number | null;
  /** Exact output times [s], ascending, no two alike; whether the session reaches them is seen later. */
  readonly at: readonly number[] | null;
  /** Samples of the inputs' ranges to solve as well. */
  readonly spread: number | null;
  readonly out: string | null;
  /** Print, and write beside the files, how it was solved and where its numbers come from. */
  readonly methods: boolean;
  /** Of the methods. */
  readonly language: TeachingLanguage;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Null: as the study says. */
  readonly passive: boolean | null;
}

export function readRun(study: string, values: OptionValues): RunCommand {
  if (values.has('passive') && values.has('no-passive')) {
    throw new Complaint('--passive and --no-passive exclude each other: give one of them.');
  }
  const accuracy = values.get('accuracy');
  const at = values.get('at');
  const spread = values.get('spread');
  const out = values.get('out');
  if (out === '') throw new Complaint('--out needs the name of a folder.');
  if (values.has('lang') && !values.has('methods')) throw new Complaint('--lang goes with --methods.');
  return {
    kind: 'run',
    study,
    protocol: values.get('protocol') ?? null,
    accuracy: accuracy === undefined ? null : readAccuracy(accuracy),
    at: at === undefined ? null : readTimes(at),
    spread: spread === undefined ? null : readSamples(spread),
    out: out ?? null,
    methods: values.has('methods'),
    language: readLanguage(values.get('lang')),
    json: values.has('json'),
    quiet: values.has('quiet'),
    passive: values.has('passive') ? true : values.has('no-passive') ? false : null,
  };
}

export function readTreatment(drug: string | undefined, values: OptionValues): TreatmentCommand {
  for (const [own, word] of [
    ['dose', 'dose'],
    ['current', 'currents'],
  ] as const) {
    if (values.has(own) && values.has('protocol'))
      throw new Complaint(`--${own} and --protocol exclude each other: a protocol has its own ${word}.`);
  }
  if (values.get('out') === '') throw new Complaint('--out needs the name of a file.');
  const stray = [...values.keys()].find((option) => option !== 'json');
  if (drug === undefined && stray !== undefined) throw new Complaint(`"treatment" needs a drug before --${stray}.`);
  const named = (['formulation', 'site', 'skin', 'device', 'protocol', 'dose', 'current'] as const).filter((key) =>
    values.has(key),
  );
  return {
    kind: 'treatment',
    drug: drug ?? null,
    chosen: Object.fromEntries(named.map((key) => [key, values.get(key)!])),
    pole: readPole(values.get('pole')),
    deep: values.has('deep'),
    acidBase: values.has('acid-base'),
    appendages: values.has('appendages'),
    out: values.get('out') ?? null,
    run: values.has('run'),
    json: values.has('json'),
    quiet: values.has('quiet'),
  };
}

export function readSweep(study: string, values: OptionValues): SweepCommand {
  const over = values.get('over')?.split(severalParted) ?? [];
  if (over.length === 0 || over.length > 2)
    throw new Complaint(
      '"sweep" needs --over KEY=FROM..TO:N once or twice, such as --over session.current_mA=0.5..4:8.',
    );
  const accuracy = values.get('accuracy');
  const threads = values.get('threads');
  const count = threads === undefined ? null : readNumber(threads);
  if (threads !== undefined && (count === null || !Number.isInteger(count) || count < 1))
    throw new Complaint(`--threads ${quoted(threads)} is not a whole number from 1 on.`);
  if (values.get('out') === '') throw new Complaint('--out needs the name of a file.');
  return {
    kind: 'sweep',
    study,
    over,
    accuracy: accuracy === undefined ? null : readAccuracy(accuracy),
    threads: count,
    out: values.get('out') ?? null,
    quiet: values.has('quiet'),
  };
}

export function readLessons(ids: readonly string[], values: OptionValues): LessonsCommand {
  const guide = values.has('guide');
  if (guide && values.has('json')) throw new Complaint('--guide and --json exclude each other: give one of them.');
  if (values.has('out') && !guide) throw new Complaint('--out goes with --guide.');
  if (values.get('out') === '') throw new Complaint('--out needs the name of a file.');
  return {
    kind: 'lessons',
    ids,
    guide,
    language: readLanguage(values.get('lang')),
    out: values.get('out') ?? null,
    json: values.has('json'),
    quiet: values.has('quiet'),
  };
}

export function readScorm(values: OptionValues): ScormCommand {
  const lesson = values.get('lesson');
  const out = values.get('out');
  if (lesson === undefined || out === undefined || out === '')
    throw new Complaint('"scorm" needs --lesson ID and --out FILE, such as --lesson wrong-pole --out wrong-pole.zip.');
  const mastery = values.get('mastery');
  const score = mastery === undefined ? null : readNumber(mastery);
  if (mastery !== undefined && (score === null || score < 0 || score > 100))
    throw new Complaint(`--mastery ${quoted(mastery)} is not a number between 0 and 100.`);
  const language = values.has('lang') ? readLanguage(values.get('lang')) : null;
  return { kind: 'scorm', lesson, language, mastery: score, out, quiet: values.has('quiet') };
}
