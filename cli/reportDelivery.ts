import { faradayConstant } from '../models/constants.ts';
import { readCurrent } from '../models/readings/charge.ts';
import type { Frame, RunLayout } from '../models/solve/frame.ts';
import { otherPole } from '../models/study/columns.ts';
import { knownSpecies } from '../models/study/knownSpecies.ts';
import type { Study } from '../models/study/study.ts';
import { shownSpecies } from './acidity.ts';
import type { BothPads, VoltagePart } from './bothPads.ts';
import { printable } from './complaint.ts';
import { aligned, exact, seconds, significant, timeText, timeUnit } from './format.ts';
import type { Solved } from './solveStudy.ts';

// 1 mol m⁻² = 1e5 nmol cm⁻²; 1 A m⁻² = 0.1 mA cm⁻²
export const nanomolePerSquareCentimetre = 1e-5;
const milliamperePerSquareCentimetre = 10;
const rowsShown = 9;

/** The acid that is counted has no name of its own. */
export function speciesName(study: Study, id: string): string {
  const species = study.species.find((one) => one.id === id);
  return printable(species === undefined ? shownSpecies(id) : knownSpecies(species, study.temperature_C).name);
}

/** How much of the drug got in, beside what there was, what charge passed and what comes in without current. */
export function deliveryLines(
  study: Study,
  { layout, frames }: Solved,
  passive: Solved | null,
  delivered: readonly number[],
  withoutCurrent: readonly number[],
  past: string,
): string[] {
  const last = frames.at(-1);
  const amount = delivered.at(-1) ?? NaN;
  if (layout === null || last === undefined) return [];
  const lines = [
    `${past} after ${timeText(last.time)}: ` +
      `${significant(amount / nanomolePerSquareCentimetre)} nmol/cm², ${amountText(study, amount * layout.area)} in all`,
    ...shares(layout, frames, amount),
  ];
  const passiveEnd = withoutCurrent.at(-1);
  const sameTime = passive?.frames.at(-1)?.time === last.time;
  if (passiveEnd !== undefined && sameTime) {
    lines.push(`  without current: ${passiveText(passiveEnd, amount)}`);
  }
  return lines;
}

const nanogram = 1e-12;
const microgram = 1e-9;
const milligram = 1e-6;

/** "83.4 nmol (39.4 µg)" of the drug; without the mass where a molecule's is not known. */
function amountText(study: Study, amount_mol: number): string {
  const moles = `${significant(amount_mol * 1e9)} nmol`;
  const drug = study.species.find(({ id }) => id === study.drug);
  const molarMass_g_mol = drug === undefined ? undefined : knownSpecies(drug, study.temperature_C).molarMass_g_mol;
  if (molarMass_g_mol === undefined) return moles;
  const mass = (amount_mol * molarMass_g_mol) / 1e3;
  const [unit, size]: [string, number] =
    Math.abs(mass) >= milligram
      ? ['mg', milligram]
      : Math.abs(mass) >= microgram
        ? ['µg', microgram]
        : ['ng', nanogram];
  return `${moles} (${significant(mass / size)} ${unit})`;
}

/** Of what the pad held at first, and of the charge, as far as either is there to compare with. */
function shares(layout: RunLayout, frames: readonly Frame[], amount: number): string[] {
  const { drug, layers, facts } = layout;
  const held = layers.reduce(
    (sum, { role }, k) => sum + (role === 'reservoir' ? (frames[0]?.amountInLayer[drug * layers.length + k] ?? 0) : 0),
    0,
  );
  const end = frames.at(-1)?.time ?? 0;
  const pads = 1 + (facts?.renewals ?? []).filter((time) => time < end).length;
  const passed = facts === undefined ? 0 : readCurrent(facts.current, end).charge;
  // an acid's charge is not the same everywhere
  const carried = layout.proton === undefined ? Math.abs(layout.charge[drug] ?? 0) * faradayConstant * amount : 0;
  const told = [
    ...(held > 0
      ? [`${significant((100 * amount) / (pads * held))} % of what the ${pads === 1 ? 'pad' : `${pads} pads`} held`]
      : []),
    ...(carried > 0 && passed > 0 ? [`its charge is ${significant((100 * carried) / passed)} % of that passed`] : []),
  ];
  return told.length === 0 ? [] : [`  ${told.join('; ')}`];
}

const micromole = 1e-6;
/** Of the largest amount under either pad: less is written as none. */
const leastShown = 1e-6;

/** What each ion has done under either pad, the charges, and the voltage across everything. */
export function bothLines(study: Study, layout: RunLayout, both: BothPads): string[] {
  const last = both.time_s.length - 1;
  const time = both.time_s[last];
  if (time === undefined) return [];
  const pole = study.electrode.polarity;
  const ions = Object.entries(both.intoBody_mol).map(([id, { active, dispersive, net }]) => ({
    name: speciesName(study, id),
    amounts: [active, dispersive, net].map((series) => series[last] ?? NaN),
  }));
  const charges = [0, 1, 2].map((column) =>
    ions.reduce((sum, { amounts }, species) => sum + (layout.charge[species] ?? 0) * (amounts[column] ?? 0), 0),
  );
  const most = Math.max(...ions.flatMap(({ amounts }) => amounts.map(Math.abs)));
  const cell = (amount: number): string =>
    Math.abs(amount) < leastShown * most ? '0' : `${amount > 0 ? '+' : ''}${significant(amount / micromole)}`;
  const rows = [
    [`  after ${timeText(time)} [µmol]`, `active pad, ${pole}`, `dispersive, ${otherPole(pole)}`, 'net'],
    ...ions.map(({ name, amounts }) => [`  ${name}`, ...amounts.map(cell)]),
    ['  charge', ...charges.map(cell)],
  ];
  return ['', 'into the body under both pads, − out of it', ...aligned(rows, true), '', ...voltageLines(both)];
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

/** The highest voltage across everything, and where it goes then, either way the current flows. */
function voltageLines({ voltage_V, voltageParts_V, time_s, pathResistance_ohm }: BothPads): string[] {
  const highest = Math.max(...voltage_V.map(Math.abs));
  const at = voltage_V.findIndex((voltage) => Math.abs(voltage) === highest);
  const sign = Math.sign(voltage_V[at] ?? 0);
  const parts = partNames.map(([part, name]) => {
    const value = voltageParts_V[part][at] ?? null;
    return `${name} ${value === null ? 'not known, not counted' : significant(sign * value)}`;
  });
  return [
    `voltage across both columns and ${significant(pathResistance_ohm)} Ω between them: at most ${significant(highest)} V, after ${timeText(time_s[at] ?? NaN)}`,
    `  of these: ${parts.slice(0, 4).join(', ')},`,
    `  ${parts.slice(4).join(', ')}`,
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

export function courseTable(
  treatment: Solved,
  delivered: readonly number[],
  withoutCurrent: readonly number[],
  listAll: boolean,
): string[] {
  const { frames } = treatment;
  const every = listAll ? 1 : Math.max(1, Math.ceil((frames.length - 1) / (rowsShown - 1)));
  const shown = [...frames.keys()].filter((k) => k % every === 0 || k === frames.length - 1);
  // times that were asked for are asked for in seconds
  const { unit, length } = listAll ? seconds : timeUnit(frames.at(-1)?.time ?? 0);
  const least = tellable * Math.max(...delivered.map(Math.abs));
  const amountCell = (value: number): string =>
    Math.abs(value) < least ? '0' : significant(value / nanomolePerSquareCentimetre, 4);
  const header = [`time [${unit}]`, 'current [mA/cm²]', 'voltage [V]', 'past barrier [nmol/cm²]'];
  if (withoutCurrent.length > 0) header.push('without current');
  const rows = shown.map((k) => {
    const frame = frames[k];
    const time = (frame?.time ?? NaN) / length;
    const row = [
      listAll ? exact(time) : significant(time, 4),
      significant((frame?.current ?? NaN) / milliamperePerSquareCentimetre),
      significant(frame?.voltage ?? NaN, 4),
      amountCell(delivered[k] ?? NaN),
    ];
    const passiveValue = withoutCurrent[k];
    if (withoutCurrent.length > 0) row.push(passiveValue === undefined ? '' : amountCell(passiveValue));
    return row;
  });
  return aligned([header, ...rows], false);
}
