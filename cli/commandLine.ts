import { parseArgs } from 'node:util';
import { Complaint, didYouMean, printable } from './complaint.ts';
import type { DrugsCommand } from './drugsCommand.ts';
import type { LessonsCommand } from './lessonsCommand.ts';
import type { Listed } from './libraryList.ts';
import type { ScormCommand } from './scormCommand.ts';
import { type TeachingLanguage, teachingLanguages } from '../models/teaching/text.ts';
import { fewestSamples } from './spread.ts';
import type { SweepCommand } from './sweepCommand.ts';
import type { TreatmentCommand } from './treatmentCommand.ts';

const protocolExample = 'ramp 30 s to 2 mA; hold 10 min; ramp 30 s to 0 mA';

/** What was asked for, read from the words after `iontolab`. */
export type Command =
  | { readonly kind: 'help'; readonly of: string | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'presets'; readonly json: boolean }
  | DrugsCommand
  | { readonly kind: 'inventory'; readonly json: boolean }
  | { readonly kind: 'library'; readonly listed: Listed; readonly json: boolean }
  | { readonly kind: 'schema' }
  | { readonly kind: 'validate'; readonly study: string; readonly json: boolean }
  | { readonly kind: 'explain'; readonly study: string; readonly protocol: string | null; readonly json: boolean }
  | { readonly kind: 'protocol'; readonly text: string; readonly json: boolean }
  | LadderCommand
  | LessonsCommand
  | ScormCommand
  | SweepCommand
  | TreatmentCommand
  | RunCommand;

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
  readonly json: boolean;
  readonly quiet: boolean;
  /** Null: as the study says. */
  readonly passive: boolean | null;
}

type OptionName =
  | 'accuracy'
  | 'formulation'
  | 'site'
  | 'skin'
  | 'device'
  | 'dose'
  | 'current'
  | 'deep'
  | 'pole'
  | 'run'
  | 'acid-base'
  | 'appendages'
  | 'count'
  | 'protocol'
  | 'at'
  | 'spread'
  | 'over'
  | 'threads'
  | 'methods'
  | 'guide'
  | 'lang'
  | 'lesson'
  | 'mastery'
  | 'out'
  | 'json'
  | 'passive'
  | 'no-passive'
  | 'quiet'
  | 'help'
  | 'version';

const options: Readonly<Record<OptionName, { type: 'string' | 'boolean'; short?: string }>> = {
  accuracy: { type: 'string' },
  at: { type: 'string' },
  formulation: { type: 'string' },
  site: { type: 'string' },
  skin: { type: 'string' },
  device: { type: 'string' },
  dose: { type: 'string' },
  current: { type: 'string' },
  deep: { type: 'boolean' },
  pole: { type: 'string' },
  run: { type: 'boolean' },
  'acid-base': { type: 'boolean' },
  appendages: { type: 'boolean' },
  spread: { type: 'string' },
  over: { type: 'string' },
  threads: { type: 'string' },
  methods: { type: 'boolean' },
  guide: { type: 'boolean' },
  lang: { type: 'string' },
  lesson: { type: 'string' },
  mastery: { type: 'string' },
  count: { type: 'boolean' },
  protocol: { type: 'string' },
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  passive: { type: 'boolean' },
  'no-passive': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
};

/** Which options each command takes; `--help` goes with all. */
const takes: Readonly<Record<string, readonly OptionName[]>> = {
  run: ['protocol', 'accuracy', 'at', 'spread', 'out', 'methods', 'json', 'passive', 'no-passive', 'quiet'],
  treatment: [
    'formulation',
    'site',
    'skin',
    'device',
    'pole',
    'deep',
    'protocol',
    'dose',
    'current',
    'acid-base',
    'appendages',
    'run',
    'out',
    'json',
    'quiet',
  ],
  presets: ['json'],
  drugs: ['count', 'json'],
  library: ['json'],
  sites: ['json'],
  skins: ['json'],
  devices: ['json'],
  validate: ['json'],
  schema: [],
  explain: ['protocol', 'json'],
  protocol: ['json'],
  ladder: ['accuracy', 'json'],
  sweep: ['over', 'accuracy', 'threads', 'out', 'quiet'],
  lessons: ['guide', 'lang', 'out', 'json', 'quiet'],
  scorm: ['lesson', 'lang', 'mastery', 'out', 'quiet'],
  help: [],
};
export const commandNames: readonly string[] = Object.keys(takes);

// Accuracies the solver is proved for (Study.accuracy).
export const leastAccuracy = 1e-5;
export const greatestAccuracy = 1e-1;

/** A day of solving, about. */
const mostSamples = 100_000;

export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = readWords(words);
  if (values.has('version')) return { kind: 'version' };
  const [name, ...rest] = positionals;
  if (name === undefined) {
    const stray = [...values.keys()].find((option) => option !== 'help');
    if (stray !== undefined) throw new Complaint(`--${stray} needs a command before it, such as: iontolab run b1`);
    return { kind: 'help', of: null };
  }
  const allowed = takes[name];
  if (allowed === undefined) throw unknownCommand(name);
  if (values.has('help')) return { kind: 'help', of: name };
  for (const option of values.keys()) {
    if (!allowed.includes(option)) {
      const list = allowed.map((one) => `--${one}`).join(', ');
      throw new Complaint(`"${name}" does not take --${option}; it takes ${list === '' ? 'no options' : list}.`);
    }
  }
  const json = values.has('json');
  switch (name) {
    case 'help': {
      const of = oneAtMost(name, rest);
      if (of !== undefined && takes[of] === undefined) throw unknownCommand(of);
      return { kind: 'help', of: of ?? null };
    }
    case 'presets':
      noneOf(name, rest);
      return { kind: 'presets', json };
    case 'drugs':
      if (values.has('count')) noneOf('drugs --count', rest);
      return { kind: 'drugs', id: oneAtMost(name, rest) ?? null, count: values.has('count'), json };
    case 'sites':
    case 'skins':
    case 'devices':
      noneOf(name, rest);
      return { kind: 'library', listed: name, json };
    case 'library':
      noneOf(name, rest);
      return { kind: 'inventory', json };
    case 'schema':
      noneOf(name, rest);
      return { kind: 'schema' };
    case 'validate':
      return { kind: 'validate', study: theStudy(name, rest), json };
    case 'explain':
      return { kind: 'explain', study: theStudy(name, rest), protocol: values.get('protocol') ?? null, json };
    case 'protocol':
      return { kind: 'protocol', text: theProtocol(name, rest), json };
    case 'treatment':
      return readTreatment(oneAtMost(name, rest), values);
    case 'sweep':
      return readSweep(theStudy(name, rest), values);
    case 'lessons':
      return readLessons(rest, values);
    case 'scorm':
      noneOf(name, rest);
      return readScorm(values);
    case 'ladder': {
      const accuracy = values.get('accuracy');
      return {
        kind: 'ladder',
        study: theStudy(name, rest),
        accuracy: accuracy === undefined ? null : readAccuracy(accuracy),
        json,
      };
    }
    default:
      return readRun(theStudy(name, rest), values);
  }
}

function readRun(study: string, values: ReadonlyMap<OptionName, string>): RunCommand {
  if (values.has('passive') && values.has('no-passive')) {
    throw new Complaint('--passive and --no-passive exclude each other: give one of them.');
  }
  const accuracy = values.get('accuracy');
  const at = values.get('at');
  const spread = values.get('spread');
  const out = values.get('out');
  if (out === '') throw new Complaint('--out needs the name of a folder.');
  return {
    kind: 'run',
    study,
    protocol: values.get('protocol') ?? null,
    accuracy: accuracy === undefined ? null : readAccuracy(accuracy),
    at: at === undefined ? null : readTimes(at),
    spread: spread === undefined ? null : readSamples(spread),
    out: out ?? null,
    methods: values.has('methods'),
    json: values.has('json'),
    quiet: values.has('quiet'),
    passive: values.has('passive') ? true : values.has('no-passive') ? false : null,
  };
}

function readTreatment(drug: string | undefined, values: ReadonlyMap<OptionName, string>): TreatmentCommand {
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

function readSweep(study: string, values: ReadonlyMap<OptionName, string>): SweepCommand {
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

function readLessons(ids: readonly string[], values: ReadonlyMap<OptionName, string>): LessonsCommand {
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

function readScorm(values: ReadonlyMap<OptionName, string>): ScormCommand {
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

function readLanguage(text: string | undefined): TeachingLanguage {
  const found = teachingLanguages.find((one) => one === (text ?? 'en'));
  if (found === undefined) throw new Complaint(`--lang ${quoted(text ?? '')} is neither en nor es.`);
  return found;
}

function readPole(text: string | undefined): 'cathode' | 'anode' | null {
  if (text === undefined) return null;
  if (text === 'cathode' || text === 'anode') return text;
  throw new Complaint(`--pole ${quoted(text)} is neither cathode nor anode.${didYouMean(text, ['cathode', 'anode'])}`);
}

function readAccuracy(text: string): number {
  const value = readNumber(text);
  if (value === null || value < leastAccuracy || value > greatestAccuracy) {
    throw new Complaint(
      `--accuracy ${quoted(text)} is not a number between ${leastAccuracy} and ${greatestAccuracy}, such as 1e-4.`,
    );
  }
  return value;
}

function readSamples(text: string): number {
  const value = readNumber(text);
  if (value === null || !Number.isInteger(value) || value < fewestSamples || value > mostSamples) {
    throw new Complaint(
      `--spread ${quoted(text)} is not a whole number of samples between ${fewestSamples} and ${mostSamples}, such as 64.`,
    );
  }
  return value;
}

function readTimes(text: string): readonly number[] {
  const times = text.split(',').map((item) => {
    const value = readNumber(item);
    if (value === null) {
      throw new Complaint(
        `--at ${quoted(text)}: ${quoted(item)} is not a time in seconds; write for example 60,300,1200.`,
      );
    }
    if (value < 0)
      throw new Complaint(`--at ${quoted(text)}: ${item.trim()} s lies before the session, which begins at 0 s.`);
    return value;
  });
  return [...new Set(times)].toSorted((a, b) => a - b);
}

/** Decimal numbers only: what Number() also takes (empty text, 0x10, Infinity) is a slip here. */
function readNumber(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Stands between the values of an option that may be given more than once; no shell passes it on. */
const severalParted = '\0';

interface Words {
  /** Options given, with their values; '' for flags. */
  readonly values: ReadonlyMap<OptionName, string>;
  readonly positionals: readonly string[];
}

function readWords(words: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: joinNegative(words),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) {
      const near = didYouMean(token.name, Object.keys(options)).replace('"', '"--');
      throw new Complaint(`unknown option ${quoted(token.rawName)}.${near} See iontolab --help.`);
    }
    const wantsValue = options[token.name].type === 'string';
    if (wantsValue && token.value === undefined) throw new Complaint(`--${token.name} needs a value.`);
    if (!wantsValue && token.value !== undefined) throw new Complaint(`--${token.name} takes no value.`);
    const before = values.get(token.name);
    if (before !== undefined && wantsValue && token.name !== 'over')
      throw new Complaint(`--${token.name} is given twice.`);
    const several = before !== undefined && wantsValue;
    values.set(token.name, several ? `${before}${severalParted}${token.value ?? ''}` : (token.value ?? ''));
  }
  return { values, positionals };
}

/** `--at -5` means the value -5, not an option called 5. */
function joinNegative(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const takesIt =
      before !== undefined && /^--(at|accuracy|spread|dose|current)$/.test(before) && /^-[\d.]/.test(word);
    if (takesIt) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function theStudy(name: string, rest: readonly string[]): string {
  const study = oneAtMost(name, rest);
  if (study === undefined || study === '') {
    throw new Complaint(`"${name}" needs a study: a file, a preset such as b1, or - for standard input.`);
  }
  return study;
}

function theProtocol(name: string, rest: readonly string[]): string {
  if (rest.length > 1) throw new Complaint(`"${name}" takes one text after it: put the whole protocol in quotes.`);
  const text = rest[0];
  if (text === undefined) throw new Complaint(`"${name}" needs a protocol in quotes, such as "${protocolExample}".`);
  return text;
}

function oneAtMost(name: string, rest: readonly string[]): string | undefined {
  if (rest.length > 1) throw new Complaint(`"${name}" takes one word after it; ${quoted(rest[1] ?? '')} is too much.`);
  return rest[0];
}

function noneOf(name: string, rest: readonly string[]): void {
  if (rest.length > 0) throw new Complaint(`"${name}" takes no word after it; ${quoted(rest[0] ?? '')} is too much.`);
}

function unknownCommand(name: string): Complaint {
  return new Complaint(
    `unknown command ${quoted(name)}.${didYouMean(name, commandNames)} There are: ${commandNames.join(', ')}.`,
  );
}

function quoted(text: string): string {
  return `"${printable(text)}"`;
}
