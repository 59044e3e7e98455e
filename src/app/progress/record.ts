import { isList, isRecord, type Json } from '../../../models/study/studyPatch.ts';

export const taskKinds = ['lesson', 'problem', 'case', 'fault'] as const;

export type TaskKind = (typeof taskKinds)[number];

export interface Task {
  readonly kind: TaskKind;
  readonly id: string;
}

/** What was answered to one question: the first answer counts, later tries are only numbered. */
export interface AnswerRecord {
  /** As it was given, such as the id of a choice or a number with its unit. */
  readonly first: string;
  /** Whether the first answer was right. */
  readonly right: boolean;
  /** Whether any was. */
  readonly solved: boolean;
  readonly tries: number;
  /** Of the first answer [ms since 1970]. */
  readonly at: number;
}

export interface TaskRecord extends Task {
  /** [ms since 1970] */
  readonly started: number;
  readonly finished: number | null;
  /** Where it was left, such as a step's number; empty at its beginning. */
  readonly place: string;
  readonly answers: Readonly<Record<string, AnswerRecord>>;
}

export const progressVersion = 1;

/** Longer texts were not written here, and no longer lists are. */
export const longest = { id: 80, answer: 200, tasks: 2000, answers: 400 } as const;

export function progressJson(tasks: readonly TaskRecord[]): Json {
  const json: unknown = JSON.parse(JSON.stringify({ version: progressVersion, tasks: boundedTasks(tasks) }));
  return json as Json;
}

/** As many as are read again: of more, those that were touched last. Their order stays. */
export function boundedTasks(tasks: readonly TaskRecord[]): readonly TaskRecord[] {
  return newest(tasks, longest.tasks, lastTouched).map((task) => {
    const answers = Object.entries(task.answers);
    if (answers.length <= longest.answers) return task;
    return { ...task, answers: Object.fromEntries(newest(answers, longest.answers, ([, { at }]) => at)) };
  });
}

function newest<T>(all: readonly T[], most: number, time: (one: T) => number): readonly T[] {
  if (all.length <= most) return all;
  const kept = new Set(all.toSorted((one, other) => time(other) - time(one)).slice(0, most));
  return all.filter((one) => kept.has(one));
}

/** A record that a later version of the page has written; it may hold what is not known here. */
export function isNewer(json: unknown): boolean {
  return isRecord(json) && typeof json['version'] === 'number' && json['version'] > progressVersion;
}

/** Null for what is no progress of a known version; a record that was not written here is left out. */
export function readProgress(json: unknown): readonly TaskRecord[] | null {
  if (!isRecord(json) || json['version'] !== progressVersion || !isList(json['tasks'])) return null;
  return boundedTasks(json['tasks'].flatMap((one) => readTask(one) ?? []));
}

function readTask(json: unknown): TaskRecord | null {
  if (!isRecord(json) || !isRecord(json['answers'])) return null;
  const { id, started, finished, place } = json;
  const kind = taskKinds.find((name) => name === json['kind']);
  if (kind === undefined || !isId(id) || !isTime(started) || !(finished === null || isTime(finished))) return null;
  if (typeof place !== 'string' || place.length > longest.id) return null;
  const answers = Object.entries(json['answers']).flatMap(([question, one]) => {
    const answer = isId(question) ? readAnswer(one) : null;
    return answer === null ? [] : [[question, answer] as const];
  });
  return { kind, id, started, finished, place, answers: Object.fromEntries(answers) };
}

function readAnswer(json: unknown): AnswerRecord | null {
  if (!isRecord(json)) return null;
  const { first, right, solved, tries, at } = json;
  const written =
    typeof first === 'string' &&
    first.length <= longest.answer &&
    typeof right === 'boolean' &&
    typeof solved === 'boolean' &&
    typeof tries === 'number' &&
    Number.isInteger(tries) &&
    tries >= 1 &&
    isTime(at);
  return written ? { first, right, solved: solved || right, tries, at } : null;
}

/** Assigning to `__proto__` would set no key. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w./-]{1,80}$/u.test(value) && value !== '__proto__';
}

/** The last that a calendar can tell (ECMA-262, 21.4.1.1) [ms since 1970]. */
const lastTime = 8.64e15;

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= lastTime;
}

/** A question may be called as something that every object has. */
export function answerTo({ answers }: Pick<TaskRecord, 'answers'>, question: string): AnswerRecord | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** Of the same task, from two places: the earlier first answers, the later place. */
export function mergeTasks(one: TaskRecord, other: TaskRecord): TaskRecord {
  const answers = { ...one.answers };
  for (const [question, theirs] of Object.entries(other.answers)) {
    const ours = answerTo(one, question);
    answers[question] = ours === undefined ? theirs : mergeAnswers(ours, theirs);
  }
  const ends = [one.finished, other.finished].filter((end) => end !== null);
  const later = lastTouched(other) > lastTouched(one) ? other : one;
  return {
    kind: one.kind,
    id: one.id,
    started: Math.min(one.started, other.started),
    finished: ends.length === 0 ? null : Math.min(...ends),
    place: later.place === '' ? one.place || other.place : later.place,
    answers,
  };
}

function mergeAnswers(one: AnswerRecord, other: AnswerRecord): AnswerRecord {
  const first = other.at < one.at ? other : one;
  return { ...first, solved: one.solved || other.solved, tries: Math.max(one.tries, other.tries) };
}

/** [ms since 1970] */
export function lastTouched({ started, finished, answers }: TaskRecord): number {
  return Math.max(started, finished ?? 0, ...Object.values(answers).map(({ at }) => at));
}

/** Questions answered rightly at the first try, of those answered. */
export function scoreOf({ answers }: TaskRecord): { readonly right: number; readonly answered: number } {
  const all = Object.values(answers);
  return { right: all.filter(({ right }) => right).length, answered: all.length };
}
