import { pHHistory } from '../models/readings/acidity.ts';
import { bloodLevel } from '../models/readings/bloodLevel.ts';
import type { Frame, RunLayout } from '../models/solve/frame.ts';
import type { OtherPad } from '../models/readings/bothPads.ts';
import { pHCells, pHColumns, shownSpecies } from './acidity.ts';
import type { BothPads } from './bothPads.ts';
import { interfacesOf } from './summary.ts';
import type { Solved } from './solveStudy.ts';

/** The CSV files: RFC 4180, units in the header, numbers in full precision. `run` tells treatment, dispersive pad and passive twin apart. */
export type Cell = string | number;

/** A column that a run does not have, such as a layer under the other pad only, is empty in its rows. */
export function historyCsv(runs: readonly Solved[], both: BothPads | null, other: OtherPad | null): string {
  const tables = runs.map((run) =>
    run.which === 'treatment' ? historyTable(run, both, other) : historyTable(run, null, null),
  );
  const header = [...new Set(tables.flatMap(({ header: own }) => own))];
  const rows = tables.flatMap(({ header: own, rows: ownRows }) => {
    const places = header.map((title) => own.indexOf(title));
    return ownRows.map((row) => places.map((place) => row[place] ?? ''));
  });
  return csv([header, ...rows]);
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function historyTable({ which, layout, frames }: Solved, both: BothPads | null, other: OtherPad | null): Table {
  const start = ['run', 'time [s]', 'current [A m-2]', 'voltage [V]'];
  if (layout === null) return { header: start, rows: [] };
  const faces = interfacesOf(layout).map((face) => face.id);
  const layers = layout.layers.map((layer) => layer.id);
  const species = layout.species.map(shownSpecies);
  const acidity = pHHistory(layout, frames);
  const columns = (title: string, names: readonly string[]) =>
    species.flatMap((one) => names.map((name) => `${one} ${title} ${name} [mol m-2]`));
  // what enters under the other pad counts with the treatment
  const level = which === 'dispersive' ? null : bloodLevel(layout, frames, other);
  const tracks =
    level === null
      ? []
      : [level.entered, level.central, level.peripheral, level.eliminated, level.plasma, level.unbound, level.returned];
  const header = [
    ...start,
    ...columns('past', faces),
    ...columns('in', layers),
    ...columns('taken up in', layers),
    ...columns('made in', layers),
    ...(frames[0]?.amountToLymph === undefined ? [] : columns('taken up by lymph in', layers)),
    ...species.map((one) => `${one} imbalance [1]`),
    'charge imbalance [1]',
    ...(acidity === null ? [] : pHColumns),
    ...(level === null ? [] : bloodColumns),
    ...(both === null ? [] : ['voltage across both pads [V]']),
    ...(both === null ? [] : Object.keys(both.voltageParts_V).map((part) => `voltage ${part} [V]`)),
    ...(both === null ? [] : species.map((one) => `${one} into the body under both pads [mol]`)),
  ];
  const rows = frames.map((frame, k): Cell[] => [
    which,
    frame.time,
    frame.current,
    frame.voltage,
    ...frame.amountCrossed,
    ...frame.amountInLayer,
    ...frame.amountTakenUp,
    ...frame.amountConverted,
    ...(frame.amountToLymph ?? []),
    ...frame.ledger.mass,
    frame.ledger.charge,
    ...(acidity === null ? [] : pHCells(acidity, k)),
    ...tracks.map((track) => track[k] ?? NaN),
    ...(both === null ? [] : [both.voltage_V[k] ?? '']),
    ...(both === null ? [] : Object.values(both.voltageParts_V).map((series) => series[k] ?? '')),
    ...(both === null ? [] : layout.species.map((id) => both.intoBody_mol[id]?.net[k] ?? '')),
  ]);
  return { header, rows };
}

const bloodColumns = [
  'entered the body [mol]',
  'in the central compartment [mol]',
  'in the peripheral compartment [mol]',
  'eliminated [mol]',
  'plasma level [mol m-3]',
  'unbound plasma level [mol m-3]',
  'brought back from plasma at most [mol]',
];

export function profilesCsv(runs: readonly Solved[]): string {
  const { species = [], proton } = runs.find((run) => run.layout !== null)?.layout ?? {};
  const header = [
    'run',
    'time [s]',
    'depth [m]',
    'layer',
    ...species.map((id) => `${shownSpecies(id)} [mol m-3 of pore water]`),
    'potential [V]',
    ...(proton === undefined ? [] : ['pH']),
  ];
  const rows = runs.flatMap(({ which, layout, frames }) =>
    layout === null ? [] : frames.flatMap((frame) => profileRows(which, layout, frame)),
  );
  return csv([header, ...rows]);
}

function profileRows(which: string, layout: RunLayout, frame: Frame): Cell[][] {
  const nodes = layout.x.length;
  return Array.from({ length: nodes }, (_, node) => [
    which,
    frame.time,
    layout.x[node] ?? NaN,
    layout.layers[layout.nodeLayer[node] ?? -1]?.id ?? '',
    ...layout.species.map((_id, species) => frame.concentrations[species * nodes + node] ?? NaN),
    frame.potential[node] ?? NaN,
    ...(frame.pH === undefined ? [] : [frame.pH[node] ?? NaN]),
  ]);
}

export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map((cell) => csvCell(cell)).join(',')}\r\n`).join('');
}

/** Quoted where the format asks for it; text that a spreadsheet would run as a formula is made plain text. */
function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
