import { type RunNotice, runNotices } from '../models/readings/events.ts';
import type { Reading } from '../models/readings/reading.ts';
import { skinAndElectrode } from '../models/readings/skinAndElectrode.ts';
import { bloodLevel } from '../models/readings/bloodLevel.ts';
import type { OtherPad } from '../models/readings/bothPads.ts';
import { askedCourse } from '../models/readings/suppliedCurrent.ts';
import { type DriveNote, driveNote } from '../models/study/acidity/driveNote.ts';
import type { Frame, Outcome, RunLayout } from '../models/solve/frame.ts';
import type { Study } from '../models/study/study.ts';
import { type PHSummary, summarizePH } from './acidity.ts';
import { type BothPads, otherPadOf } from './bothPads.ts';
import type { Runs } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';
import type { SpreadSummary } from './spread.ts';

/** What `summary.json` and `--json` hold: SI units, amounts per electrode area, one entry per output time in every list. */
export interface Summary extends ColumnSummary {
  readonly program: 'iontolab';
  readonly format: 1;
  readonly study: string;
  readonly units: Readonly<Record<string, string>>;
  readonly species: readonly string[];
  readonly drug: string;
  /** Which way the pole moves the drug at the pad's pH. */
  readonly drive: DriveNote;
  readonly treatment: RunSummary;
  /** The column under the dispersive pad, with its own area and layers; null where the study has none, or it was not reached. */
  readonly dispersive: (ColumnSummary & RunSummary) | null;
  /** Both columns and the path between them; null where there is one. */
  readonly bothPads: BothPads | null;
  /** Where the supply gave another current than was asked for; null where it gave the same. */
  readonly supply: SupplySummary | null;
  /** The same session with the current off; null when it was not asked for, or not reached. */
  readonly passive: RunSummary | null;
  /** Present where `--spread` was asked for. */
  readonly spread?: SpreadSummary;
}

/** Currents count as the session does, whatever the pole. */
export interface SupplySummary {
  /** When the volts held the current back, the least that flowed and what was asked for then. */
  readonly limited: readonly { from_s: number; to_s: number; lowest_A: number; asked_A: number }[];
  readonly later_s: number;
  readonly askedCharge_C: number;
  readonly missingCharge_C: number;
  /** Absent where it did not happen. */
  readonly emptied_s?: number;
  readonly gaveUp_s?: number;
  readonly open_s?: { readonly from: number; readonly to?: number };
  readonly bridged_s?: { readonly from: number; readonly to: number; readonly share: number };
  readonly asked: { readonly time_s: Series; readonly current_A: Series };
}

export interface ColumnSummary {
  readonly area_m2: number;
  readonly layers: readonly {
    readonly id: string;
    readonly role: string;
    readonly start_m: number;
    readonly end_m: number;
  }[];
  /** From the electrode's face to the base; a delivered drug has passed `deliveredPast`. */
  readonly interfaces: readonly { readonly id: string; readonly depth_m: number }[];
  readonly deliveredPast: string;
}

type BySpecies<T> = Readonly<Record<string, T>>;
type Series = readonly number[];

export interface RunSummary {
  readonly outcome: Outcome['kind'];
  /** Why and when the solver stopped; null when it finished. */
  readonly stop: { readonly reason: string; readonly time_s: number; readonly message: string } | null;
  /** True when the lists are of an earlier, coarser pass of the solver. */
  readonly coarse: boolean;
  readonly accuracyAsked: number | null;
  readonly errorEstimate: number | null;
  readonly elements: number | null;
  readonly nodes: number;
  readonly steps: number;
  readonly rejectedSteps: number;
  readonly passes: number | null;
  readonly time_s: Series;
  readonly current_A_m2: Series;
  readonly voltage_V: Series;
  /** Drug past the delivering interface. */
  readonly delivered_mol_m2: Series;
  readonly amountCrossed_mol_m2: BySpecies<Readonly<Record<string, Series>>>;
  readonly amountInLayer_mol_m2: BySpecies<Readonly<Record<string, Series>>>;
  readonly amountTakenUp_mol_m2: BySpecies<Readonly<Record<string, Series>>>;
  /** Of what was taken up, by lymph; null where no layer has lymph. */
  readonly amountToLymph_mol_m2: BySpecies<Readonly<Record<string, Series>>> | null;
  readonly amountConverted_mol_m2: BySpecies<Readonly<Record<string, Series>>>;
  /** Where the study counts acids and bases, else null. */
  readonly pH: PHSummary | null;
  /** What skin and electrode have borne, in the units they say, beside what people are told to stay below. */
  readonly skinAndElectrode: readonly Reading[];
  /** Moments at which a treatment does not go on as prescribed. */
  readonly notices: readonly (Omit<RunNotice, 'time' | 'values'> & { readonly time_s: number })[];
  /** Where the study follows the drug into the body, else null: amounts in the whole body, levels in plasma. */
  readonly blood: BloodSummary | null;
  readonly ledger: { readonly massImbalance: BySpecies<Series>; readonly chargeImbalance: Series };
}

export interface BloodSummary {
  readonly entered_mol: Series;
  readonly central_mol: Series;
  readonly peripheral_mol: Series;
  readonly eliminated_mol: Series;
  readonly plasma_mol_m3: Series;
  readonly unbound_mol_m3: Series;
  /** Most by which the level, had it come back to the tissue, would have lowered what has entered. */
  readonly returnedAtMost_mol: Series;
  readonly molarMass_kg_mol: number | null;
}

const units = {
  time_s: 's',
  current_A_m2: 'A m-2, positive from the electrode into the body',
  voltage_V: 'V, electrode face minus base',
  bothPads:
    'V from the active electrode to the dispersive one, in all and by parts, null where a part is not known; mol through the whole pad past its last barrier, negative out of the body',
  amounts: 'mol per m2 of electrode, counted from the start; past an interface positive into the body',
  blood: 'mol in the whole body since the start; mol per m3 of plasma, bound and unbound unless said',
  pH: 'pad: mean over its volume; skin surface: in the pad’s water where it meets skin; the drug’s charge is a mean over its forms',
  protonExcess: 'H+ less OH- and, with it, every bound proton; the only species of which there may be less than none',
  ledger: 'fraction of the inventory',
  errorEstimate: 'relative, of delivered amount and voltage, and of the pH at the skin over 50, as the solver believes',
} as const;

export function summarize(study: Study, runs: Runs, both: BothPads | null): Summary {
  const { treatment, dispersive, passive } = runs;
  return {
    program: 'iontolab',
    format: 1,
    study: study.name,
    units,
    species: study.species.map((one) => one.id),
    drug: study.drug,
    drive: driveNote(study),
    ...summarizeColumn(treatment.layout, study.electrode.area_cm2),
    treatment: summarizeRun(study, treatment, otherPadOf(study, runs)),
    dispersive:
      dispersive === null || study.dispersive === undefined
        ? null
        : {
            ...summarizeColumn(dispersive.layout, study.dispersive.area_cm2),
            ...summarizeRun(study, dispersive),
            // they stand with the treatment, for both pads together
            notices: [],
            blood: null,
          },
    bothPads: both,
    supply: supplySummary(treatment.layout),
    passive: passive === null ? null : summarizeRun(study, passive),
  };
}

function supplySummary(layout: RunLayout | null): SupplySummary | null {
  const supplied = layout?.facts?.supplied;
  if (supplied === undefined) return null;
  const { limited, delay, charge, missing, emptied, gaveUp, open, bridged } = supplied;
  const course = askedCourse(supplied);
  return {
    limited: limited.map(({ from, to, lowest, asked }) => ({
      from_s: from,
      to_s: to,
      lowest_A: lowest,
      asked_A: asked,
    })),
    later_s: delay,
    askedCharge_C: charge,
    missingCharge_C: missing,
    ...(emptied === undefined ? {} : { emptied_s: emptied }),
    ...(gaveUp === undefined ? {} : { gaveUp_s: gaveUp }),
    ...(open === undefined ? {} : { open_s: open }),
    ...(bridged === undefined ? {} : { bridged_s: bridged }),
    asked: { time_s: course.map(({ time }) => time), current_A: course.map(({ current }) => current) },
  };
}

function summarizeColumn(layout: RunLayout | null, area_cm2: number): ColumnSummary {
  const interfaces = layout === null ? [] : interfacesOf(layout);
  return {
    area_m2: layout?.area ?? area_cm2 * 1e-4,
    layers: (layout?.layers ?? []).map(({ id, role, start, end }) => ({ id, role, start_m: start, end_m: end })),
    interfaces,
    deliveredPast: interfaces[layout?.deliveredInterface ?? -1]?.id ?? '',
  };
}

/** `electrode`, `gel|corneum`, …, `base`: each face by the layers it parts. */
export function interfacesOf(layout: RunLayout): { id: string; depth_m: number }[] {
  const { layers } = layout;
  return Array.from({ length: layers.length + 1 }, (_, k) => {
    const above = layers[k - 1];
    const below = layers[k];
    const id = above === undefined ? 'electrode' : below === undefined ? 'base' : `${above.id}|${below.id}`;
    return { id, depth_m: below?.start ?? above?.end ?? 0 };
  });
}

/** Drug that has left the last barrier, at each frame [mol m⁻²]. */
export function deliveredSeries(layout: RunLayout, frames: readonly Frame[]): number[] {
  const at = layout.drug * (layout.layers.length + 1) + layout.deliveredInterface;
  return frames.map((frame) => frame.amountCrossed[at] ?? NaN);
}

/** With the other pad, the notices and the blood are of both. */
function summarizeRun(study: Study, solved: Solved, other: OtherPad | null = null): RunSummary {
  const { frames, layout, outcome } = solved;
  const report = outcome.kind === 'finished' ? outcome.report : null;
  const last = frames.at(-1);
  const faces = layout === null ? [] : interfacesOf(layout).map((face) => face.id);
  const layers = layout === null ? [] : layout.layers.map((layer) => layer.id);
  const table = (names: readonly string[], values: (frame: Frame) => Float64Array) =>
    bySpecies(layout, (species) =>
      Object.fromEntries(
        names.map((name, k) => [name, frames.map((frame) => values(frame)[species * names.length + k] ?? NaN)]),
      ),
    );
  return {
    outcome: outcome.kind,
    stop: stopOf(outcome),
    coarse: solved.coarse,
    accuracyAsked: report?.accuracyAsked ?? null,
    errorEstimate: report?.errorEstimate ?? null,
    elements: report?.elements ?? null,
    nodes: layout?.x.length ?? 0,
    steps: report?.steps ?? last?.ledger.steps ?? 0,
    rejectedSteps: report?.rejected ?? last?.ledger.rejected ?? 0,
    passes: report?.passes ?? null,
    time_s: frames.map((frame) => frame.time),
    current_A_m2: frames.map((frame) => frame.current),
    voltage_V: frames.map((frame) => frame.voltage),
    delivered_mol_m2: layout === null ? [] : deliveredSeries(layout, frames),
    amountCrossed_mol_m2: table(faces, (frame) => frame.amountCrossed),
    amountInLayer_mol_m2: table(layers, (frame) => frame.amountInLayer),
    amountTakenUp_mol_m2: table(layers, (frame) => frame.amountTakenUp),
    amountToLymph_mol_m2: last?.amountToLymph === undefined ? null : table(layers, (frame) => frame.amountToLymph!),
    amountConverted_mol_m2: table(layers, (frame) => frame.amountConverted),
    pH: layout === null ? null : summarizePH(study, layout, frames),
    skinAndElectrode: layout === null ? [] : skinAndElectrode(layout, frames),
    notices:
      layout === null
        ? []
        : runNotices(layout, frames, other).map(({ kind, time, message }) => ({ kind, message, time_s: time })),
    blood: layout === null ? null : bloodSummary(layout, frames, other),
    ledger: {
      massImbalance: bySpecies(layout, (species) => frames.map((frame) => frame.ledger.mass[species] ?? NaN)),
      chargeImbalance: frames.map((frame) => frame.ledger.charge),
    },
  };
}

function bloodSummary(layout: RunLayout, frames: readonly Frame[], other: OtherPad | null): BloodSummary | null {
  const level = bloodLevel(layout, frames, other);
  if (level === null) return null;
  return {
    entered_mol: [...level.entered],
    central_mol: [...level.central],
    peripheral_mol: [...level.peripheral],
    eliminated_mol: [...level.eliminated],
    plasma_mol_m3: [...level.plasma],
    unbound_mol_m3: [...level.unbound],
    returnedAtMost_mol: [...level.returned],
    molarMass_kg_mol: level.molarMass,
  };
}

function bySpecies<T>(layout: RunLayout | null, value: (species: number) => T): Record<string, T> {
  return Object.fromEntries((layout?.species ?? []).map((id, species) => [id, value(species)]));
}

function stopOf(outcome: Outcome): RunSummary['stop'] {
  if (outcome.kind === 'finished') return null;
  if (outcome.kind === 'stopped') {
    return { reason: 'interrupted', time_s: outcome.time, message: 'Stopped by the user; what was solved is kept.' };
  }
  return { reason: outcome.reason, time_s: outcome.time, message: outcome.message };
}
