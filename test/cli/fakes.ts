import type { Engine } from '../../cli/engine.ts';
import type { Terminal } from '../../cli/terminal.ts';
import * as models from '../../models/index.ts';
import type { Frame, Outcome, RunLayout, RunReport, SolveEvent } from '../../models/solve/frame.ts';
import { runFacts } from '../../models/solve/runFacts.ts';
import type { Problem } from '../../models/problem/problem.ts';

/** A terminal in memory. Its clock moves by `tick` at every look, so that each event of the solver gives a breath. */
export interface FakeTerminal extends Terminal {
  readonly printed: { out: string; err: string };
  /** Presses Ctrl-C; says whether anybody listened. */
  interrupt(): boolean;
}

export interface FakeTerminalOptions {
  readonly input?: string;
  readonly isTerminal?: boolean;
  readonly tick?: number;
  /** Ctrl-C is pressed during this breath, counted from 1. */
  readonly interruptAt?: number;
}

export function fakeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const printed = { out: '', err: '' };
  const listeners = new Set<() => void>();
  let time = 0;
  let breaths = 0;
  const interrupt = (): boolean => {
    const heard = listeners.size > 0;
    for (const listener of listeners) listener();
    listeners.clear();
    return heard;
  };
  const sink = (key: 'out' | 'err') => ({
    write: (text: string) => {
      printed[key] += text;
    },
    isTerminal: options.isTerminal ?? false,
    columns: 80,
  });
  return {
    printed,
    interrupt,
    out: sink('out'),
    err: sink('err'),
    readInput: (most) => Promise.resolve(new TextEncoder().encode(options.input ?? '').subarray(0, most)),
    onInterrupt: (callback) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    breathe: () => {
      breaths += 1;
      if (breaths === options.interruptAt) interrupt();
      return Promise.resolve();
    },
    clock: () => {
      time += options.tick ?? 60;
      return time;
    },
  };
}

export interface FakeSolveOptions {
  /** Frames after which the solver fails, in the last pass. */
  readonly failAfter?: number;
  readonly throwAfter?: number;
  readonly passes?: number;
  /** Called with what was asked of the solver. */
  readonly onSolve?: (problem: Problem, times: readonly number[] | null, accuracy: number | null) => void;
}

export const fakeFrames = 13;

/** The real parser, compiler and presets, and a solver that makes its numbers up: drug past the barrier = 1e-6 t, voltage = −t. */
export function fakeEngine(options: FakeSolveOptions = {}): Engine {
  return {
    ...models,
    // a solver that makes its numbers up is no load for a supply
    supplyCourse: () => null,
    *solve(problem, control) {
      const times = control?.times === undefined ? null : [...control.times];
      options.onSolve?.(problem, times, control?.accuracy ?? null);
      const end = problem.current.knots.at(-1) ?? 0;
      const evenly = Array.from({ length: fakeFrames }, (_, k) => (end * k) / (fakeFrames - 1));
      const passes = options.passes ?? 1;
      for (let pass = 1; pass <= passes; pass++) {
        const layout = fakeLayout(problem, 2 * pass);
        yield { kind: 'layout', layout };
        let sent = 0;
        for (const time of times ?? evenly) {
          if (pass === passes && sent === options.throwAfter) throw new Error('a zero pivot\u001b[31m');
          if (pass === passes && sent === options.failAfter) {
            const message = 'The chloride at the electrode ran out.';
            return { outcome: { kind: 'failed', reason: 'carrierExhausted', time, message }, memory: null };
          }
          yield { kind: 'frame', frame: fakeFrame(layout, time) } satisfies SolveEvent;
          yield { kind: 'progress', time, fraction: (pass - 1 + time / end) / passes } satisfies SolveEvent;
          sent += 1;
        }
      }
      const outcome: Outcome = { kind: 'finished', report: fakeReport(control?.accuracy ?? problem.accuracy) };
      return { outcome, memory: null };
    },
  };
}

function fakeReport(accuracyAsked: number): RunReport {
  return {
    elements: 7,
    nodes: 22,
    steps: 41,
    rejected: 2,
    passes: 1,
    accuracyAsked,
    errorEstimate: accuracyAsked / 2,
    limited: false,
  };
}

/** As many nodes per layer. */
function fakeLayout(problem: Problem, perLayer: number): RunLayout {
  const x: number[] = [];
  const nodeLayer: number[] = [];
  let start = 0;
  const layers = problem.layers.map((layer, index) => {
    const from = start;
    for (let k = 1; k <= perLayer; k++) {
      x.push(from + (layer.thickness * k) / perLayer);
      nodeLayer.push(index);
    }
    start += layer.thickness;
    return { id: layer.id, role: layer.role, start: from, end: start };
  });
  return {
    species: problem.species,
    charge: problem.charge,
    drug: problem.drug,
    layers,
    x: Float64Array.from(x),
    nodeLayer: Int32Array.from(nodeLayer),
    nodeVolume: new Float64Array(x.length),
    faceX: new Float64Array(x.length - 1),
    area: problem.area,
    deliveredInterface: problem.deliveredPastLayer + 1,
    end: problem.current.knots.at(-1) ?? 0,
    facts: runFacts(problem)!,
  };
}

function fakeFrame(layout: RunLayout, time: number): Frame {
  const n = layout.species.length;
  const nodes = layout.x.length;
  const places = layout.layers.length;
  const amountCrossed = Float64Array.from({ length: n * (places + 1) }, (_, k) => k * 1e-3);
  amountCrossed[layout.drug * (places + 1) + layout.deliveredInterface] = 1e-6 * time;
  return {
    time,
    current: -2,
    voltage: -time,
    concentrations: Float64Array.from({ length: n * nodes }, (_, k) => k),
    potential: Float64Array.from({ length: nodes }, (_, k) => -k),
    fluxDiffusion: new Float64Array(n * (nodes - 1)),
    fluxMigration: new Float64Array(n * (nodes - 1)),
    fluxConvection: new Float64Array(n * (nodes - 1)),
    amountCrossed,
    amountInLayer: Float64Array.from({ length: n * places }, (_, k) => 100 + k),
    amountTakenUp: Float64Array.from({ length: n * places }, (_, k) => (200 + k) * time),
    amountConverted: Float64Array.from({ length: n * places }, (_, k) => 300 + k),
    ledger: { mass: new Float64Array(n).fill(3e-15), charge: 4e-16, step: 1, steps: 41, rejected: 2 },
  };
}
