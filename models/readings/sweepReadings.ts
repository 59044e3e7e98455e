// What a sweep keeps of each session: a few numbers at its end, its peaks, and how near it came to each limit.
import type { Frame, RunLayout } from '../solve/frame.ts';
import { bloodLevel } from './bloodLevel.ts';
import { type OtherPad, voltagesAcross } from './bothPads.ts';
import { readCurrent } from './charge.ts';
import { delivered, leastTold, overPassive } from './delivery.ts';
import type { Reading } from './reading.ts';
import { otherPadReadings, skinAndElectrode } from './skinAndElectrode.ts';

/** Results that a sweep can be coloured by. */
export type MeasureId =
  | 'delivered'
  | 'deliveredPerArea'
  | 'overPassive'
  | 'peakPlasma'
  | 'peakVoltage'
  | 'peakDensity'
  | 'dose';

export interface Measure {
  readonly id: MeasureId;
  readonly label: string;
  /** SI unit of the value; '1' where there is none. */
  readonly unit: string;
}

export const measures: readonly Measure[] = [
  { id: 'delivered', label: 'Delivered', unit: 'mol' },
  { id: 'deliveredPerArea', label: 'Delivered per area', unit: 'mol m-2' },
  { id: 'overPassive', label: 'Over passive', unit: '1' },
  { id: 'peakPlasma', label: 'Highest plasma level', unit: 'mol m-3' },
  { id: 'peakVoltage', label: 'Highest voltage', unit: 'V' },
  { id: 'peakDensity', label: 'Highest current density', unit: 'A m-2' },
  { id: 'dose', label: 'Dose', unit: 'C' },
];

/** How near a session came to what people are told to stay on one side of. */
export interface LimitReading {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Of the value and the limit. */
  readonly unit: string;
  readonly limit: number;
  /** 1 at the limit, more beyond it. */
  readonly share: number;
}

export interface SweepReadings {
  /** SI; null where the study has no such number, or too little to tell. */
  readonly values: Readonly<Record<MeasureId, number | null>>;
  readonly limits: readonly LimitReading[];
  /** Of what is measured in plasma [kg mol⁻¹]; null where it is not known. */
  readonly plasmaMolarMass: number | null;
}

interface Column {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
}

/** The end of the passive twin, which many sessions of a sweep share. */
export interface PassiveEnd {
  /** [mol m⁻²] */
  readonly delivered: number;
  /** The least that its solve can tell [mol m⁻²]. */
  readonly least: number;
}

export function passiveEnd(column: Column, accuracy: number): PassiveEnd | null {
  const last = column.frames.at(-1);
  return last === undefined ? null : { delivered: delivered(column.layout, last), least: leastTold(column, accuracy) };
}

/** Null without frames. A plasma level and a voltage are those of both pads where there are two. */
export function sweepReadings(
  column: Column,
  other: OtherPad | null,
  passive: PassiveEnd | null,
  accuracy: number,
): SweepReadings | null {
  const { layout, frames } = column;
  const last = frames.at(-1);
  if (last === undefined) return null;
  const amount = delivered(layout, last);
  const least = leastTold(column, accuracy);
  const times = passive === null ? null : overPassive(amount, least, passive.delivered, passive.least);
  const level = bloodLevel(layout, frames, other);
  const across = other === null ? null : voltagesAcross(column, other);
  const voltages = across ?? Float64Array.from(frames, ({ voltage }) => voltage);
  const peakVoltage = voltages.reduce((most, voltage) => Math.max(most, Math.abs(voltage)), 0);
  const passed = layout.facts === undefined ? null : readCurrent(layout.facts.current, last.time);
  return {
    plasmaMolarMass: level?.molarMass ?? null,
    values: {
      delivered: amount * layout.area,
      deliveredPerArea: amount,
      overPassive: times?.kind === 'times' ? times.value : null,
      peakPlasma: level === null ? null : level.plasma.reduce((most, value) => Math.max(most, value), 0),
      peakVoltage,
      peakDensity: passed === null ? null : Math.max(passed.cathodePeak, passed.anodePeak),
      dose: passed === null ? null : passed.charge * layout.area,
    },
    limits: [
      ...skinAndElectrode(layout, frames).flatMap((reading) => limitOf(reading)),
      ...(other === null ? [] : otherPadReadings(other.layout, other.frames)).flatMap((reading) =>
        limitOf(reading, 'Other pad: '),
      ),
      ...supplyLimit(layout, peakVoltage),
    ],
  };
}

function limitOf({ id, label, value, unit, threshold }: Reading, pad = ''): LimitReading[] {
  if (threshold === null || threshold.harm === 'none' || !(threshold.value > 0)) return [];
  const ratio = threshold.harm === 'above' ? value / threshold.value : threshold.value / value;
  // at a limit is not beyond it, whatever the last digit says
  const share = Number(ratio.toPrecision(12));
  const own = pad === '' ? { id, label } : { id: `other ${id}`, label: `${pad}${label}` };
  return [{ ...own, value, unit, limit: threshold.value, share }];
}

function supplyLimit({ facts }: RunLayout, voltage: number): LimitReading[] {
  const limit = facts?.compliance;
  if (limit === undefined) return [];
  return [
    { id: 'compliance', label: 'Voltage of the supply', value: voltage, unit: 'V', limit, share: voltage / limit },
  ];
}
