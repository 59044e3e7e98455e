/** Runs of the reference problems against what two independent codes agree on. */
import { compileProblem, deliveredAmount, parseStudy, presets, type Problem } from '../../models/index.ts';
import { concentrationAt } from './profiles.ts';
import b1 from './reference/b1.json' with { type: 'json' };
import b2 from './reference/b2.json' with { type: 'json' };
import { frameAt, solveToTheEnd, type Solved } from './solved.ts';

export type ReferenceProblem = 'b1' | 'b2';

interface Reference {
  readonly delivered_mol_m2: Readonly<Record<string, number>>;
  readonly voltage_V: Readonly<Record<string, number>>;
  readonly restingVoltage_V: number;
  readonly dermisDepth_m: readonly number[];
  readonly dermis_mol_m3: Readonly<Record<string, readonly number[]>>;
  readonly series: {
    readonly time_s: readonly number[];
    readonly voltage_V: readonly number[];
    readonly delivered_mol_m2: readonly number[];
  };
}

export const references: Readonly<Record<ReferenceProblem, Reference>> = { b1, b2 };

/** The preset as a person would get it: through JSON, the parser and the compiler. */
export function presetProblem(id: string): Problem {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`No preset ${id}`);
  const parsed = parseStudy(JSON.parse(JSON.stringify(preset.study)));
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return compileProblem(parsed.study);
}

export interface ReferenceErrors {
  /** By output, relative: amounts and voltages to themselves, profiles to their largest value. */
  readonly outputs: ReadonlyMap<string, number>;
  readonly worst: number;
  /** Worst error of the delivered amount at 1200 and 2400 s. */
  readonly delivered: number;
  /** Worst error of the voltage, relative to the session's largest, from 60 s on. */
  readonly voltageOfPeak: number;
  /** Found over reference at t = 0. */
  readonly restingVoltage: number;
  readonly solved: Solved;
}

/** Times of the resting voltage and of every listed output [s]. */
const firstInstant = 0;

export function referenceErrors(id: ReferenceProblem, accuracy: number): ReferenceErrors {
  const reference = references[id];
  const { series } = reference;
  const listed = [reference.delivered_mol_m2, reference.voltage_V, reference.dermis_mol_m3].flatMap((one) =>
    Object.keys(one).map(Number),
  );
  const times = [...new Set([firstInstant, ...listed, ...series.time_s])].toSorted((a, b) => a - b);
  const solved = solveToTheEnd(presetProblem(id), { accuracy, times: Float64Array.from(times) });
  const { layout } = solved;
  const outputs = new Map<string, number>();
  for (const [time, amount] of Object.entries(reference.delivered_mol_m2)) {
    outputs.set(
      `delivered at ${time} s`,
      Math.abs(deliveredAmount(layout, frameAt(solved, Number(time))) / amount - 1),
    );
  }
  for (const [time, voltage] of Object.entries(reference.voltage_V)) {
    outputs.set(`voltage at ${time} s`, Math.abs(frameAt(solved, Number(time)).voltage / voltage - 1));
  }
  const dermis = layout.layers.length - 1;
  for (const [time, profile] of Object.entries(reference.dermis_mol_m3)) {
    const frame = frameAt(solved, Number(time));
    const largest = Math.max(...profile);
    const errors = reference.dermisDepth_m.map((depth, k) => {
      const found = concentrationAt(solved, frame, layout.drug, dermis, layout.layers[dermis].start + depth);
      return Math.abs(found - profile[k]) / largest;
    });
    outputs.set(`dermis at ${time} s`, Math.max(...errors));
  }
  const peak = Math.max(...series.voltage_V.map(Math.abs));
  const voltages = series.time_s.map((time, k) =>
    time < 60 ? 0 : Math.abs(frameAt(solved, time).voltage - series.voltage_V[k]) / peak,
  );
  return {
    outputs,
    worst: Math.max(...outputs.values()),
    delivered: Math.max(outputs.get('delivered at 1200 s')!, outputs.get('delivered at 2400 s')!),
    voltageOfPeak: Math.max(...voltages),
    restingVoltage: frameAt(solved, 0).voltage / reference.restingVoltage_V,
    solved,
  };
}
