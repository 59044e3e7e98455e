import {
  type LadderCommand,
  readLessons,
  readRun,
  readScorm,
  readSweep,
  readTreatment,
  type RunCommand,
} from './commandOptions.ts';
import { Complaint, didYouMean, quoted } from './complaint.ts';
import type { DrugsCommand } from './drugsCommand.ts';
import type { LessonsCommand } from './lessonsCommand.ts';
import type { Listed } from './libraryList.ts';
import type { ScormCommand } from './scormCommand.ts';
import { type OptionName, readWords } from './options.ts';
import { readAccuracy } from './optionValues.ts';
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

/** Which options each command takes; `--help` goes with all. */
const takes: Readonly<Record<string, readonly OptionName[]>> = {
  run: ['protocol', 'accuracy', 'at', 'spread', 'out', 'methods', 'lang', 'json', 'passive', 'no-passive', 'quiet'],
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
