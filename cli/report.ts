import { runNotices } from '../models/readings/events.ts';
import { comparison, noPromise, type Reading } from '../models/readings/reading.ts';
import { otherPadReadings, skinAndElectrode } from '../models/readings/skinAndElectrode.ts';
import { bloodLevel } from '../models/readings/bloodLevel.ts';
import type { OtherPad } from '../models/readings/bothPads.ts';
import { vesselShares } from '../models/readings/lymph.ts';
import type { RunLayout } from '../models/solve/frame.ts';
import { otherPole } from '../models/study/columns.ts';
import type { Study } from '../models/study/study.ts';
import { driveNote } from '../models/study/acidity/driveNote.ts';
import { pHLines, shownSpecies } from './acidity.ts';
import { drawChart } from './chart.ts';
import { printable } from './complaint.ts';
import { type BothPads, otherPadOf, type VoltagePart } from './bothPads.ts';
import type { Runs } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';
import { deliveredSeries, interfacesOf } from './summary.ts';

/** What a person reads on the terminal after a run; everything in it is in summary.json with full precision, too. */
export interface ReportOptions {
  readonly columns: number;
  /** Every output time was asked for by the user, so every one is listed. */
  readonly listAll: boolean;
}

// 1 mol m⁻² = 1e5 nmol cm⁻²; 1 A m⁻² = 0.1 mA cm⁻²
const nanomolePerSquareCentimetre = 1e-5;
const milliamperePerSquareCentimetre = 10;
const rowsShown = 9;

export function reportLines(
  study: Study,
  runs: Runs,
  both: BothPads | null,
  options: ReportOptions,
): readonly string[] {
  const { treatment, dispersive, passive } = runs;
  const other = otherPadOf(study, runs);
  const drive = driveNote(study);
  const lines = [
    printable(study.name),
    ...(drive.kind === 'with' ? [] : [`note: ${printable(drive.text)}`]),
    ...outcomeLines(treatment, 'treatment'),
  ];
  if (dispersive !== null) lines.push(...outcomeLines(dispersive, 'dispersive pad'));
  if (passive !== null) lines.push(...outcomeLines(passive, 'passive twin'));
  const { layout, frames } = treatment;
  if (layout === null || frames.length === 0) return lines;
  const delivered = deliveredSeries(layout, frames);
  const withoutCurrent = passive?.layout ? deliveredSeries(passive.layout, passive.frames) : [];
  const drug = layout.species[layout.drug] ?? study.drug;
  const face = interfacesOf(layout)[layout.deliveredInterface]?.id ?? '';
  lines.push('', ...deliveryLines(treatment, passive, delivered, withoutCurrent, drug, face));
  lines.push(...vesselLines(treatment, drug), ...bloodLines(treatment, other));
  const curves = [
    { mark: '*', time: frames.map((frame) => frame.time), value: delivered },
    { mark: '.', time: (passive?.frames ?? []).map((frame) => frame.time), value: withoutCurrent },
  ];
  const chart = drawChart(curves, options.columns, (value) => significant(value / nanomolePerSquareCentimetre));
  if (chart.length > 0) {
    const key = withoutCurrent.length > 1 ? ' (* with current, . without)' : '';
    lines.push('', `${drug} past ${face} [nmol/cm²]${key}`, ...chart);
  }
  lines.push('', ...table(treatment, delivered, withoutCurrent, options.listAll));
  if (both !== null) lines.push(...bothLines(study, layout, both));
  const acidity = pHLines(study, treatment);
  if (acidity.length > 0) lines.push('', ...acidity);
  lines.push('', ...limitLines(treatment, other));
  const every = [...frames, ...(dispersive?.frames ?? [])];
  const mass = Math.max(...every.flatMap((frame) => [...frame.ledger.mass]));
  const charge = Math.max(...every.map((frame) => frame.ledger.charge));
  lines.push('', `books: species to ${mass.toExponential(1)}, charge to ${charge.toExponential(1)} of the inventory`);
  return lines;
}

const micromole = 1e-6;
/** Of the largest amount under either pad: less is written as none. */
const leastShown = 1e-6;

/** What each ion has done under either pad, the charges, and the voltage across everything. */
function bothLines(study: Study, layout: RunLayout, both: BothPads): string[] {
  const last = both.time_s.length - 1;
  const time = both.time_s[last];
  if (time === undefined) return [];
  const pole = study.electrode.polarity;
  const ions = Object.entries(both.intoBody_mol).map(([id, { active, dispersive, net }]) => ({
    id,
    amounts: [active, dispersive, net].map((series) => series[last] ?? NaN),
  }));
  const charges = [0, 1, 2].map((column) =>
    ions.reduce((sum, { amounts }, species) => sum + (layout.charge[species] ?? 0) * (amounts[column] ?? 0), 0),
  );
  const most = Math.max(...ions.flatMap(({ amounts }) => amounts.map(Math.abs)));
  const cell = (amount: number): string =>
    Math.abs(amount) < leastShown * most ? '0' : `${amount > 0 ? '+' : ''}${significant(amount / micromole)}`;
  const rows = [
    [`after ${significant(time)} s [µmol]`, `active pad, ${pole}`, `dispersive, ${otherPole(pole)}`, 'net'],
    ...ions.map(({ id, amounts }) => [shownSpecies(id), ...amounts.map(cell)]),
    ['charge', ...charges.map(cell)],
  ];
  const highest = both.voltage_V.reduce((most_V, one) => (Math.abs(one) > Math.abs(most_V) ? one : most_V), 0);
  return ['', 'into the body under both pads, − out of it', ...aligned(rows, true), ...voltageLines(both, highest)];
}

const partNames: readonly (readonly [VoltagePart, string])[] = [
  ['electrodes', 'electrodes'],
  ['activePad', 'active pad'],
  ['activeBarrier', 'barrier under it'],
  ['activeTissue', 'tissue under it'],
  ['path', 'path between'],
  ['dispersiveTissue', 'tissue under the dispersive pad'],
  ['dispersiveBarrier', 'barrier under it'],
  ['dispersivePad', 'dispersive pad'],
];

/** The highest voltage across everything, and where it goes then. */
function voltageLines({ voltage_V, voltageParts_V, time_s, pathResistance_ohm }: BothPads, highest: number): string[] {
  const at = voltage_V.indexOf(highest);
  const parts = partNames.map(([part, name]) => {
    const value = voltageParts_V[part][at] ?? null;
    return `${name} ${value === null ? 'not known, not counted' : significant(value)}`;
  });
  return [
    `voltage across both columns and ${exact(pathResistance_ohm)} Ω between them: at most ${significant(highest)} V`,
    `  at ${significant(time_s[at] ?? NaN)} s [V]: ${parts.slice(0, 4).join(', ')},`,
    `  ${parts.slice(4).join(', ')}`,
  ];
}

/** The first column to the left where it holds words. */
function aligned(rows: readonly (readonly string[])[], wordsFirst: boolean): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        wordsFirst && column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

function outcomeLines(solved: Solved, title: string): string[] {
  const { outcome } = solved;
  if (outcome.kind === 'finished') {
    const { report } = outcome;
    return [
      `${title}: accuracy asked ${report.accuracyAsked}, error estimated ${report.errorEstimate.toExponential(1)}; ` +
        `${report.elements} elements, ${report.nodes} nodes, ${report.steps} steps`,
    ];
  }
  const last = solved.frames.at(-1)?.time;
  const kept = last === undefined ? 'nothing was solved yet' : `solved up to ${significant(last)} s, and kept`;
  const why = outcome.kind === 'stopped' ? 'stopped by Ctrl-C' : `stopped: ${printable(outcome.message)}`;
  const coarse = solved.coarse ? ' (of an earlier, coarser pass; its error is not known)' : '';
  return [`${title}: ${why}; ${kept}${coarse}`];
}

function deliveryLines(
  treatment: Solved,
  passive: Solved | null,
  delivered: readonly number[],
  withoutCurrent: readonly number[],
  drug: string,
  face: string,
): string[] {
  const { layout, frames } = treatment;
  const last = frames.at(-1);
  const first = frames[0];
  const amount = delivered.at(-1) ?? NaN;
  if (layout === null || last === undefined || first === undefined) return [];
  const inAll = amount * layout.area * 1e9;
  const lines = [
    `${drug} past ${face} after ${significant(last.time)} s: ` +
      `${significant(amount / nanomolePerSquareCentimetre)} nmol/cm², ${significant(inAll)} nmol in all`,
  ];
  const passiveEnd = withoutCurrent.at(-1);
  const sameTime = passive?.frames.at(-1)?.time === last.time;
  if (passiveEnd !== undefined && sameTime) {
    lines.push(`without current: ${passiveText(passiveEnd, amount)}`);
  }
  return lines;
}

/** Warnings first, then each reading beside its threshold, those of the other pad last. */
function limitLines({ layout, frames }: Solved, other: OtherPad | null): string[] {
  if (layout === null) return [];
  const lines = limitTable('skin and electrode', skinAndElectrode(layout, frames));
  if (lines.length === 0) return [];
  const notices = runNotices(layout, frames, other).map(
    ({ time, message }) => `warning: at ${significant(time)} s. ${message}`,
  );
  const there = other === null ? [] : otherPadReadings(other.layout, other.frames);
  return [...notices, ...lines, ...limitTable('under the other pad', there), `  ${noPromise}`];
}

function limitTable(title: string, readings: readonly Reading[]): string[] {
  if (readings.length === 0) return [];
  const label = Math.max(...readings.map((reading) => reading.label.length));
  const values = readings.map(({ value, unit }) => `${significant(value)} ${unit}`.trim());
  const width = Math.max(...values.map((text) => text.length));
  const rows = readings.map((reading, k) =>
    `  ${reading.label.padEnd(label)}  ${(values[k] ?? '').padEnd(width)}  ${comparison(reading)}`.trimEnd(),
  );
  return [title, ...rows];
}

/** Which vessels took the drug away, where tissue has lymph. */
function vesselLines({ layout, frames }: Solved, drug: string): string[] {
  const last = frames.at(-1);
  const shares = layout === null || last === undefined ? null : vesselShares(layout, last, layout.drug);
  if (layout === null || shares === null) return [];
  const amount = (perArea: number): string => `${significant(perArea * layout.area * 1e9)} nmol`;
  return [
    `vessels: lymph has carried off ${amount(shares.lymph)} of ${drug}, blood has taken up ${amount(shares.blood)}; lymph joins the blood hours later, here at once`,
  ];
}

// 1 kg m⁻³ = 1e6 ng/mL; 1 mol m⁻³ = 1e6 nM
const perNano = 1e6;

/** Highest and last plasma level, where the study follows the drug into the body. */
function bloodLines({ layout, frames }: Solved, other: OtherPad | null): string[] {
  const level = layout === null ? null : bloodLevel(layout, frames, other);
  if (level === null) return [];
  const factor = perNano * (level.molarMass ?? 1);
  const unit = level.molarMass === null ? 'nM' : 'ng/mL';
  const highest = level.plasma.indexOf(Math.max(...level.plasma));
  const at = (k: number): string => `${significant((level.plasma[k] ?? NaN) * factor)} ${unit}`;
  const share = (level.unbound[highest] ?? 0) / (level.plasma[highest] ?? NaN);
  const unbound = share < 1 ? `, ${significant(100 * share)} % of it unbound` : '';
  return [
    `plasma: at most ${at(highest)} after ${significant(frames[highest]?.time ?? NaN)} s${unbound}; ${at(frames.length - 1)} at the end, ` +
      `when ${significant((level.entered.at(-1) ?? NaN) * 1e9)} nmol have entered the body`,
  ];
}

// Below this share of the treatment the twin's amount is smaller than what the solver can tell from nothing.
const tellable = 1e-6;

function passiveText(passive: number, treatment: number): string {
  if (Math.abs(passive) < tellable * Math.abs(treatment)) return 'less than a millionth of it';
  const text = `${significant(passive / nanomolePerSquareCentimetre)} nmol/cm²`;
  return passive > 0 && treatment > 0
    ? `${text}; the current multiplies it by ${significant(treatment / passive)}`
    : text;
}

function table(
  treatment: Solved,
  delivered: readonly number[],
  withoutCurrent: readonly number[],
  listAll: boolean,
): string[] {
  const { frames } = treatment;
  const every = listAll ? 1 : Math.max(1, Math.ceil((frames.length - 1) / (rowsShown - 1)));
  const shown = [...frames.keys()].filter((k) => k % every === 0 || k === frames.length - 1);
  const header = ['time [s]', 'current [mA/cm²]', 'voltage [V]', 'past barrier [nmol/cm²]'];
  if (withoutCurrent.length > 0) header.push('without current');
  const rows = shown.map((k) => {
    const frame = frames[k];
    const row = [
      exact(frame?.time ?? NaN),
      significant((frame?.current ?? NaN) / milliamperePerSquareCentimetre),
      (frame?.voltage ?? NaN).toPrecision(6),
      ((delivered[k] ?? NaN) / nanomolePerSquareCentimetre).toPrecision(6),
    ];
    const passiveValue = withoutCurrent[k];
    if (withoutCurrent.length > 0) {
      row.push(passiveValue === undefined ? '' : (passiveValue / nanomolePerSquareCentimetre).toPrecision(6));
    }
    return row;
  });
  return aligned([header, ...rows], false);
}

function significant(value: number): string {
  if (value === 0) return '0';
  return String(Number(value.toPrecision(3)));
}

function exact(value: number): string {
  return String(Number(value.toPrecision(10)));
}
