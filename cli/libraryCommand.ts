import { type Count, libraryCount } from '../models/library/inventory.ts';
import { references } from '../models/library/references.ts';
import { aligned } from './format.ts';
import type { Terminal } from './terminal.ts';

/** `iontolab library`: how much is in it, and how much of that is known from somewhere. */
export function showLibrary(json: boolean, { out }: Terminal): number {
  const counts = libraryCount();
  const sources = Object.keys(references).length;
  out.write(json ? `${JSON.stringify({ ...counts, references: sources }, null, 2)}\n` : countLines(counts, sources));
  return 0;
}

const what: Readonly<Record<string, string>> = {
  species: 'ions and molecules',
  drugs: 'drugs and agents, with their bottles: iontolab drugs',
  layers: 'tissues and pads',
  bodies: 'ways of drugs through the body',
  perfusion: 'causes of changed blood flow',
  spreads: 'ranges of badly known inputs',
  sites: 'places on the body: iontolab sites',
  skins: 'states of skin: iontolab skins',
  devices: 'pads, patches, trays and discs: iontolab devices',
  others: 'pads, salts, silver, thresholds and other single records',
};

function countLines(counts: Readonly<Record<string, Count>>, sources: number): string {
  const rows = [
    ['', 'entries', 'numbers', 'sourced', 'assumed'],
    ...Object.entries(counts).map(([name, { entries, numbers, sourced, assumed }]) => [
      name,
      ...[entries, numbers, sourced, assumed].map(String),
    ]),
  ];
  const names = ['', ...Object.keys(counts).map((name) => what[name] ?? '')];
  const table = aligned(rows, true).map((line, k) => `${line}  ${names[k] ?? ''}`.trimEnd());
  const note = `Every number names one of ${sources} sources; an assumed one is recalled, estimated or taken from elsewhere, as its note says.`;
  return `${[...table, '', note].join('\n')}\n`;
}
