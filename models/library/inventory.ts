// Every number of the library with its source, by a path, for those who count them and those who check them.
import { bodyLibrary } from './bodies/index.ts';
import { deviceLibrary } from './devices/index.ts';
import { drugLibrary } from './drugs/index.ts';
import * as halfCells from './halfCells.ts';
import * as hydration from './hydration.ts';
import * as interstitialFluid from './interstitialFluid.ts';
import {
  dispersiveArea,
  dispersivePad,
  dispersiveSalt,
  dispersiveVolume,
  handToHand,
  pathResistance,
} from './layers/dispersivePad.ts';
import { layerLibrary } from './layers/index.ts';
import { padArea, padVolume } from './layers/pad.ts';
import { leastLymphMass } from './lymph.ts';
import { resinShare } from './layers/resin.ts';
import { perfusionLibrary } from './perfusion.ts';
import type { SourcedValue } from './records.ts';
import type { ReferenceId } from './references.ts';
import * as silver from './silver.ts';
import { siteLibrary } from './sites/index.ts';
import { skinLibrary } from './skins/index.ts';
import { speciesLibrary } from './species/index.ts';
import { spreadLibrary } from './spreads.ts';
import { tissueConductivity } from './tissues.ts';
import * as thresholds from './thresholds.ts';

/** A number, a pole, a goal or a sentence that names where it comes from. */
export interface Statement {
  readonly value: unknown;
  readonly reference: ReferenceId;
  readonly note: string;
  readonly assumed?: true;
}

function isStatement(value: object): value is Statement {
  return 'reference' in value && 'value' in value;
}

/** Everything below a record that names a source, by its path. */
export function statementsOf(record: object, path: string): [string, Statement][] {
  if (isStatement(record)) return [[path, record]];
  return Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? statementsOf(value as object, `${path}.${key}`) : [],
  );
}

/** Every record by kind; what stands in no list of its own under `others`. */
export const shelves: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  species: speciesLibrary,
  drugs: drugLibrary,
  layers: layerLibrary,
  bodies: bodyLibrary,
  perfusion: perfusionLibrary,
  spreads: spreadLibrary,
  sites: siteLibrary,
  skins: skinLibrary,
  devices: deviceLibrary,
  others: {
    dispersivePad,
    ...halfCells,
    ...interstitialFluid,
    padArea,
    padVolume,
    dispersiveArea,
    dispersiveVolume,
    dispersiveSalt,
    pathResistance,
    handToHand,
    ...hydration,
    leastLymphMass,
    resinShare,
    ...silver,
    ...thresholds,
    tissueConductivity,
  },
};

export interface Count {
  readonly entries: number;
  readonly numbers: number;
  /** Of these, not assumed. */
  readonly sourced: number;
  readonly assumed: number;
}

function countOf(records: readonly object[]): Count {
  const numbers = records.flatMap((record) => numbersOf(statementsOf(record, '')));
  const assumed = numbers.filter(([, { assumed: guess }]) => guess === true).length;
  return { entries: records.length, numbers: numbers.length, sourced: numbers.length - assumed, assumed };
}

function numbersOf(statements: readonly [string, Statement][]): [string, SourcedValue][] {
  return statements.filter((pair): pair is [string, SourcedValue] => typeof pair[1].value === 'number');
}

export function everyStatement(): [string, Statement][] {
  return Object.values(shelves).flatMap((shelf) =>
    Object.entries(shelf).flatMap(([id, record]) => statementsOf(record, id)),
  );
}

/** How many entries and numbers, by shelf and in all. */
export function libraryCount(): Readonly<Record<string, Count>> {
  const counts = Object.fromEntries(
    Object.entries(shelves).map(([name, shelf]) => [name, countOf(Object.values(shelf))]),
  );
  return { ...counts, all: countOf(Object.values(shelves).flatMap((shelf) => Object.values(shelf))) };
}
