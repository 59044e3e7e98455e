import { avogadroConstant } from '../models/constants.ts';
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
import { pHLines } from './acidity.ts';
import { drawChart } from './chart.ts';
import { printable } from './complaint.ts';
import { type BothPads, otherPadOf } from './bothPads.ts';
import { block, significant, timeText } from './format.ts';
import { bothLines, courseTable, deliveryLines, nanomolePerSquareCentimetre, speciesName } from './reportDelivery.ts';
import { treatmentLines } from './reportTreatment.ts';
import type { Runs } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';
import { deliveredSeries } from './summary.ts';

/** What a person reads on the terminal after a run; everything in it is in summary.json with full precision, too. */
export interface ReportOptions {
  readonly columns: number;
  /** Every output time was asked for by the user, so every one is listed. */
  readonly listAll: boolean;
}

export function reportLines(
  study: Study,
  runs: Runs,
  both: BothPads | null,
  options: ReportOptions,
): readonly string[] {
  const { treatment, dispersive, passive } = runs;
  const drive = driveNote(study);
  const lines = [
    printable(study.name),
    ...(drive.kind === 'with' ? [] : [`note: ${printable(drive.text)}`]),
    ...everyRun(runs).flatMap(cutLines),
    '',
    ...treatmentLines(study),
  ];
  const { layout, frames } = treatment;
  if (layout === null || frames.length === 0) return lines;
  const other = otherPadOf(study, runs);
  const delivered = deliveredSeries(layout, frames);
  const withoutCurrent = passive?.layout ? deliveredSeries(passive.layout, passive.frames) : [];
  const past = `${speciesName(study, study.drug)} past the ${barrierName(study, layout)}`;
  lines.push('', ...deliveryLines(study, treatment, passive, delivered, withoutCurrent, past));
  const curves = [
    { mark: '*', time: frames.map((frame) => frame.time), value: delivered },
    { mark: '.', time: (passive?.frames ?? []).map((frame) => frame.time), value: withoutCurrent },
  ];
  const chart = drawChart(curves, options.columns, (value) => significant(value / nanomolePerSquareCentimetre));
  if (chart.length > 0) {
    const key = withoutCurrent.length > 1 ? ' (* with current, . without)' : '';
    lines.push('', `${past} [nmol/cm²]${key}`, ...chart);
  }
  lines.push('', ...courseTable(treatment, delivered, withoutCurrent, options.listAll));
  if (both !== null) lines.push(...bothLines(study, layout, both));
  lines.push('', ...bloodLines(treatment, other), ...vesselLines(treatment));
  const acidity = pHLines(study, treatment);
  if (acidity.length > 0) lines.push('', ...acidity);
  lines.push('', ...eventLines(treatment, other), '', ...limitLines(study, treatment, other));
  const every = [...frames, ...(dispersive?.frames ?? [])];
  const mass = Math.max(...every.flatMap((frame) => [...frame.ledger.mass]));
  const charge = Math.max(...every.map((frame) => frame.ledger.charge));
  lines.push('', ...block('solved', everyRun(runs).flatMap(solvedRows)));
  lines.push(`  books: species to ${mass.toExponential(1)}, charge to ${charge.toExponential(1)} of the inventory`);
  return lines;
}

function everyRun({ treatment, dispersive, passive }: Runs): readonly Solved[] {
  return [treatment, dispersive, passive].filter((run) => run !== null);
}

/** What a drug has to have crossed to count as delivered. */
function barrierName(study: Study, layout: RunLayout): string {
  const id = layout.layers[layout.deliveredInterface - 1]?.id;
  const name = study.layers.find((layer) => layer.id === id)?.name ?? '';
  return printable(name === '' ? (id ?? 'electrode') : name.toLowerCase());
}

const titles = { treatment: 'treatment', dispersive: 'dispersive pad', passive: 'passive twin' } as const;

/** Of a run that came to its end. */
function solvedRows({ outcome, which }: Solved): [string, string][] {
  if (outcome.kind !== 'finished') return [];
  const { accuracyAsked, errorEstimate, elements, nodes, steps } = outcome.report;
  const missed = errorEstimate > accuracyAsked ? ', more than asked' : '';
  return [
    [
      `${titles[which]}:`,
      `accuracy asked ${accuracyAsked}, error estimated ${errorEstimate.toExponential(1)}${missed}; ` +
        `${elements} elements, ${nodes} nodes, ${steps} steps`,
    ],
  ];
}

/** Of a run that did not. */
function cutLines({ outcome, which, frames, coarse }: Solved): string[] {
  if (outcome.kind === 'finished') return [];
  const last = frames.at(-1)?.time;
  const kept = last === undefined ? 'nothing was solved yet' : `solved up to ${timeText(last)}, and kept`;
  const why = outcome.kind === 'stopped' ? 'stopped by Ctrl-C' : `stopped: ${printable(outcome.message)}`;
  const earlier = coarse ? ' (of an earlier, coarser pass; its error is not known)' : '';
  return [`${titles[which]}: ${why}; ${kept}${earlier}`];
}

/** Moments at which the treatment would not go on as prescribed. */
function eventLines({ layout, frames }: Solved, other: OtherPad | null): string[] {
  const notices = layout === null ? [] : runNotices(layout, frames, other);
  if (notices.length === 0) return ['events: none'];
  return ['events', ...notices.map(({ time, message }) => `  at ${timeText(time)}: ${message}`)];
}

/** Each reading beside its threshold, those of the other pad last. */
function limitLines(study: Study, { layout, frames }: Solved, other: OtherPad | null): string[] {
  if (layout === null) return [];
  const { polarity } = study.electrode;
  const title = other === null ? 'limits of skin and electrode' : `limits under the active pad, the ${polarity}`;
  const lines = limitTable(title, skinAndElectrode(layout, frames));
  if (lines.length === 0) return [];
  const there = other === null ? [] : otherPadReadings(other.layout, other.frames);
  const under = `limits under the dispersive pad, the ${otherPole(polarity)}`;
  return [...lines, ...limitTable(under, there), `  ${noPromise}`];
}

function limitTable(title: string, readings: readonly Reading[]): string[] {
  const values = readings.map(({ value, unit }) => `${significant(value)} ${unit}`.trim());
  const width = Math.max(0, ...values.map((text) => text.length));
  return block(
    title,
    readings.map((one, k) => [one.label, `${(values[k] ?? '').padEnd(width)}  ${comparison(one)}`]),
  );
}

/** Which vessels took the drug away, where tissue has lymph. */
function vesselLines({ layout, frames }: Solved): string[] {
  const last = frames.at(-1);
  const shares = layout === null || last === undefined ? null : vesselShares(layout, last, layout.drug);
  if (layout === null || shares === null) return [];
  const amount = (perArea: number): string => {
    const moles = perArea * layout.area;
    return Math.abs(moles) * avogadroConstant < 1 ? 'less than one molecule' : `${significant(moles * 1e9)} nmol`;
  };
  return [
    `  lymph has carried off ${amount(shares.lymph)}, blood has taken up ${amount(shares.blood)}; lymph joins the blood hours later, here at once`,
  ];
}

// 1 kg m⁻³ = 1e6 ng/mL; 1 mol m⁻³ = 1e6 nM
const perNano = 1e6;

/** Highest and last plasma level, where the study follows the drug into the body. */
function bloodLines({ layout, frames }: Solved, other: OtherPad | null): string[] {
  const level = layout === null ? null : bloodLevel(layout, frames, other);
  if (level === null) return ['blood: not followed, as the study does not say what the body does with the drug'];
  const factor = perNano * (level.molarMass ?? 1);
  const unit = level.molarMass === null ? 'nM' : 'ng/mL';
  const highest = level.plasma.indexOf(Math.max(...level.plasma));
  const at = (k: number): string => `${significant((level.plasma[k] ?? NaN) * factor)} ${unit}`;
  const share = (level.unbound[highest] ?? 0) / (level.plasma[highest] ?? NaN);
  const unbound = share < 1 ? `, ${significant(100 * share)} % of it unbound` : '';
  const cameBack = (level.returned.at(-1) ?? NaN) / Math.abs(level.entered.at(-1) ?? NaN);
  return block('blood', [
    ['highest in plasma', `${at(highest)} after ${timeText(frames[highest]?.time ?? NaN)}${unbound}`],
    [
      'at the end',
      `${at(frames.length - 1)}, when ${significant((level.entered.at(-1) ?? NaN) * 1e9)} nmol have entered the body`,
    ],
    ['back from plasma', `not solved; it would lower that by at most ${significant(100 * cameBack)} %`],
  ]);
}
