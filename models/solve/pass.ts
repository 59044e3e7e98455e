/** One solve of a whole session on one grid: steps, positivity, output times, and where the grid was too coarse. */
import type { RosenbrockTableau } from '../numerics/rosenbrockTableau.ts';
import { evaluate } from '../physics/piecewisePolynomial.ts';
import { Assembler } from '../problem/assemble.ts';
import type { Drive } from '../problem/drive.ts';
import type { Grid } from '../problem/grid.ts';
import type { Problem, ProblemLayer } from '../problem/problem.ts';
import type { Frame, Outcome, RunLayout } from './frame.ts';
import { Integrator } from './integrator.ts';
import { Limiter } from './limiter.ts';
import { Recorder } from './recorder.ts';
import { kinkTimes, Signal } from './signal.ts';

export interface PassSettings {
  readonly tableau: RosenbrockTableau;
  /** Relative tolerance of the embedded error of a step. */
  readonly stepTolerance: number;
  /** Resistance of a Donnan step against its more resistive neighbour. */
  readonly stepResistance: number;
  /** Undershoot below zero, as a fraction of a species' scale, that is mended; beyond it elements turn positive. */
  readonly undershoot: number;
  /** Times of frames, ascending [s]. */
  readonly times: Float64Array;
  /** Times at which delivered amount, voltage and pH are noted, ascending [s]. */
  readonly probes: Float64Array;
  readonly maximumSteps: number;
}

export interface PassResult {
  readonly failure: Extract<Outcome, { kind: 'failed' }> | null;
  readonly steps: number;
  readonly rejected: number;
  readonly limited: boolean;
  /** Per probe reached [mol m⁻²], [V]. */
  readonly delivered: Float64Array;
  readonly voltage: Float64Array;
  /** At the skin's surface; 0 without chemistry. */
  readonly pH: Float64Array;
}

export type PassEvent =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'progress'; readonly time: number };

/** Concentration below which an error counts as absolute, as a fraction of a species' largest. */
const FLOOR = 0.1;
const SAFETY = 0.9;
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 6;
/** Change by the start's steepest rate over the first step; the error of L-stable steps is far smaller than that. */
const FIRST_CHANGE = 0.5;
/** A step this small against the session means that something has run out. */
const SMALLEST_STEP = 1e-15;
/** A difference of current smaller than this part of the session's peak is rounding, not a jump. */
const CURRENT_ROUNDING = 1e-9;
/** First step after a jump of the current, as a part of the stretch that follows. */
const JUMP_STEP = 1e-3;
/** Imbalance of mass or charge, relative to the inventory, beyond which the linear algebra has lost the problem. */
const LEDGER = 1e-10;
/** Ions count as run out below this part of what was there. */
const EXHAUSTED = 0.05;
/** Least scale of the proton excess [mol m⁻³]: that of an unbuffered solution at pH 3 or 11. */
const LEAST_PROTONS = 1;
/** A step that breaks down is first made shorter: a state that only a far too long stage reached says nothing of the grid. */
const BREAKDOWNS = 3;
/** What an accepted step leaves of the breakdowns counted: where they come again and again the state is giving way. */
const FORGOTTEN = 0.75;

export class Pass {
  readonly assembler: Assembler;
  readonly recorder: Recorder;
  readonly end: number;
  private readonly scale: Float64Array;
  private readonly weight: Float64Array;
  private readonly peakCurrent: number;

  constructor(
    readonly problem: Problem,
    readonly grid: Grid,
    readonly settings: PassSettings,
  ) {
    this.assembler = new Assembler(problem, grid, settings.stepResistance);
    this.recorder = new Recorder(this.assembler);
    this.end = problem.current.knots[problem.current.knots.length - 1];
    this.scale = concentrationScale(problem, grid);
    this.peakCurrent = problem.current.knots.reduce(
      (peak, t) => Math.max(peak, Math.abs(evaluate(problem.current, t))),
      0,
    );
    this.weight = Float64Array.from(this.assembler.kept, (i) => FLOOR * this.scale[i]);
  }

  layout(): RunLayout {
    return this.recorder.layout(this.end);
  }

  *run(): Generator<PassEvent, PassResult> {
    const { problem, assembler, settings, end, recorder, scale, weight } = this;
    const { tableau, times } = settings;
    const current = new Signal(problem.current);
    const conductance = conductors(problem).map((layer) => (layer.conductance ? new Signal(layer.conductance) : null));
    const perfusion = problem.perfusion ? new Signal(problem.perfusion) : null;
    const silver = problem.electrode.kind === 'ion' ? problem.electrode.silver : undefined;
    const coated = silver?.coated ? new Signal(silver.coated) : null;
    const signals = [current, ...conductance, perfusion, coated].filter((signal) => signal !== null);
    const stops = kinkTimes(
      signals.map(({ source }) => source),
      end,
    );
    const integrator = new Integrator(assembler, tableau, current, conductance, perfusion);
    const limiter = new Limiter(assembler, scale, settings.undershoot);
    const { positivity } = limiter;
    const { shunt } = assembler;
    const beside = shunt && new Limiter(shunt.own, scale, settings.undershoot);
    const drive: Drive = { current: 0, conductance: new Float64Array(conductance.length).fill(1), perfusion: 1 };
    const outY = new Float64Array(assembler.unknowns);
    const outTotals = new Float64Array(assembler.totalCount);
    const fromY = new Float64Array(assembler.unknowns);
    const fromTotals = new Float64Array(assembler.totalCount);
    let steps = 0;
    let rejected = 0;
    let output = 0;
    const { probes } = settings;
    const delivered = new Float64Array(probes.length);
    const voltage = new Float64Array(probes.length);
    const pH = new Float64Array(probes.length);
    let probe = 0;
    // one object for all steps: the loop allocates nothing but frames
    const progress = { kind: 'progress' as const, time: 0 };
    assembler.start(integrator.y);
    const result = (failure: PassResult['failure']): PassResult => ({
      failure,
      steps,
      rejected,
      limited: limiter.everLimited || beside?.everLimited === true,
      delivered: delivered.subarray(0, probe),
      voltage: voltage.subarray(0, probe),
      pH: pH.subarray(0, probe),
    });
    for (const signal of signals) signal.enter(0, stops[1]);
    assembler.updateFlow(integrator.y);
    while (output < times.length && times[output] <= 0) {
      integrator.readDrive(0, drive);
      const frame = recorder.frame(0, drive, integrator.y, integrator.totals, { size: 0, count: 0, rejected: 0 });
      yield { kind: 'frame', frame };
      output++;
    }
    const exponent = -1 / tableau.order;
    let h = this.firstStep(integrator, stops[1]);
    let t = 0;
    for (let stop = 1; stop < stops.length; stop++) {
      const until = stops[stop];
      for (const signal of signals) signal.enter(stops[stop - 1], until);
      const isRenewed = problem.renewals?.includes(stops[stop - 1]) ?? false;
      if (isRenewed) recorder.renew(integrator.y);
      const isCoated = (coated?.value(stops[stop - 1]) ?? 1) > 0;
      const jump = isCoated === assembler.isCoated && !isRenewed ? h : JUMP_STEP * (until - stops[stop - 1]);
      assembler.isCoated = isCoated;
      if (stop > 1) h = Math.min(h, jump, this.afterKink(current, stops, stop, h));
      let justRejected = false;
      let breakdowns = 0;
      while (t < until) {
        if (steps + rejected >= settings.maximumSteps) {
          const exhausted = this.explain(t, integrator.y, true);
          if (exhausted.reason === 'carrierExhausted') return result(exhausted);
          return result({
            kind: 'failed',
            reason: 'tooManySteps',
            time: t,
            message: `The solver took ${settings.maximumSteps} steps and was only at ${t.toPrecision(4)} s.`,
          });
        }
        let step = Math.min(h, until - t);
        if (until - t - step < 0.5 * step && until - t > step) step = 0.5 * (until - t);
        // the solvent's answer to the barrier's pH lags by a step; what that costs shows in the gap to the pilot
        if (!justRejected) assembler.updateFlow(integrator.y);
        const finite = integrator.attempt(t, step);
        const error = finite ? integrator.error(weight, settings.stepTolerance) : NaN;
        if (!(error <= 1)) {
          rejected++;
          justRejected = true;
          if (!Number.isFinite(error) && ++breakdowns >= BREAKDOWNS) {
            limiter.rescue(integrator.y, integrator.totals);
            beside?.rescue(shunt!.ownPart(integrator.y), integrator.totals);
          }
          h = step * (Number.isFinite(error) ? Math.max(LEAST_FACTOR, SAFETY * error ** exponent) : LEAST_FACTOR);
          if (h < SMALLEST_STEP * end) return result(this.explain(t, integrator.y, finite));
          continue;
        }
        const refused = limiter.refuses(integrator.nextY) ?? beside?.refuses(shunt!.ownPart(integrator.nextY)) ?? null;
        if (refused !== null) {
          rejected++;
          justRejected = true;
          if (!refused.changed) {
            h = 0.5 * step;
            if (h < SMALLEST_STEP * end) return result(this.explain(t, integrator.y, true));
          }
          continue;
        }
        fromY.set(integrator.y);
        fromTotals.set(integrator.totals);
        const next = until - t <= step ? until : t + step;
        steps++;
        while (output < times.length && times[output] <= next) {
          const theta = (times[output] - t) / (next - t);
          integrator.interpolate(theta, fromY, fromTotals, outY, outTotals);
          if (!positivity.mend(outY, outTotals)) return result(this.explain(t, integrator.y, false));
          integrator.readDrive(times[output], drive);
          const frame = recorder.frame(times[output], drive, outY, outTotals, { size: step, count: steps, rejected });
          if (!holds(frame)) return result(this.explain(t, integrator.y, false));
          yield { kind: 'frame', frame };
          output++;
        }
        for (; probe < probes.length && probes[probe] <= next; probe++) {
          integrator.interpolate((probes[probe] - t) / (next - t), fromY, fromTotals, outY, outTotals);
          positivity.mend(outY, outTotals);
          integrator.readDrive(probes[probe], drive);
          delivered[probe] = recorder.delivered(outY, outTotals);
          voltage[probe] = recorder.voltage(drive, outY);
          pH[probe] = recorder.surfacePH();
        }
        integrator.accept();
        breakdowns *= FORGOTTEN;
        limiter.release();
        beside?.release();
        t = next;
        const growth = Math.max(LEAST_FACTOR, SAFETY * Math.max(error, 1e-10) ** exponent);
        h = step * Math.min(justRejected ? 1 : MOST_FACTOR, growth);
        justRejected = false;
        progress.time = t;
        yield progress;
      }
    }
    return result(null);
  }

  private firstStep(integrator: Integrator, until: number): number {
    const { assembler, weight } = this;
    const rate = new Float64Array(assembler.unknowns);
    const totals = new Float64Array(assembler.totalCount);
    const places = conductors(this.problem).length;
    const drive: Drive = { current: 0, conductance: new Float64Array(places).fill(1), perfusion: 1 };
    integrator.readDrive(0, drive);
    if (!assembler.residual(drive, integrator.y, rate, totals)) return 1e-6 * until;
    let fastest = 0;
    for (let k = 0; k < rate.length; k++) {
      if (assembler.capacity[k] === 0) continue;
      const size = Math.abs(integrator.y[k]) + weight[k % assembler.m];
      fastest = Math.max(fastest, Math.abs(rate[k] / assembler.capacity[k]) / size);
    }
    const h = fastest > 0 ? FIRST_CHANGE / fastest : 0.01 * until;
    return Math.min(0.01 * until, Math.max(h, 1e-13 * this.end));
  }

  /** First step after a kink: unchanged for a corner, small for a jump. */
  private afterKink(current: Signal, stops: Float64Array, stop: number, h: number): number {
    const after = current.value(stops[stop - 1]);
    current.enter(stops[stop - 2], stops[stop - 1]);
    const before = current.value(stops[stop - 1]);
    current.enter(stops[stop - 1], stops[stop]);
    const jumps = Math.abs(after - before) > CURRENT_ROUNDING * this.peakCurrent;
    return jumps ? Math.min(h, JUMP_STEP * (stops[stop] - stops[stop - 1])) : h;
  }

  /** Names what stopped the run: where ions ran out, or else only that the steps vanished. */
  private explain(time: number, y: Float64Array, finite: boolean): Extract<Outcome, { kind: 'failed' }> {
    const { problem, assembler, grid, scale } = this;
    const { n } = assembler;
    const composition = new Float64Array(n);
    const at = `at ${time.toPrecision(4)} s`;
    const current = evaluate(problem.current, time);
    for (const [boundary, node, layer, where, inwards] of [
      [problem.electrode, 0, 0, 'electrode', 1],
      [problem.base, grid.nodes - 1, problem.layers.length - 1, 'base', -1],
    ] as const) {
      // water splits for as long as there is current
      if (boundary.kind !== 'ion' || boundary.species === problem.chemistry?.proton) continue;
      // what the current brings does not run out
      if (inwards * current * problem.charge[boundary.species] >= 0) continue;
      assembler.concentrations(y, node, layer, composition);
      if (composition[boundary.species] < EXHAUSTED * scale[boundary.species]) {
        return {
          kind: 'failed',
          reason: 'carrierExhausted',
          time,
          message: `The ${problem.species[boundary.species]} that carries the current at the ${where} ran out ${at}.`,
        };
      }
    }
    let poorest = Infinity;
    let poorestLayer = 0;
    for (let node = 0; node < grid.nodes; node++) {
      let ions = 0;
      let before = 0;
      assembler.concentrations(y, node, grid.nodeLayer[node], composition);
      for (let i = 0; i < n; i++) {
        if (problem.charge[i] === 0 || i === problem.chemistry?.proton) continue;
        ions += composition[i];
        before += grid.initial[node * n + i];
      }
      if (ions / before < poorest) {
        poorest = ions / before;
        poorestLayer = grid.nodeLayer[node];
      }
    }
    if (poorest < EXHAUSTED) {
      return {
        kind: 'failed',
        reason: 'carrierExhausted',
        time,
        message: `The ions in ${problem.layers[poorestLayer].id} ran out ${at}: diffusion cannot bring them as fast as this current takes them away.`,
      };
    }
    return finite
      ? { kind: 'failed', reason: 'stepTooSmall', time, message: `The steps became vanishingly small ${at}.` }
      : {
          kind: 'failed',
          reason: 'notFinite',
          time,
          message: `The state could not be followed further than ${at.slice(3)}.`,
        };
  }
}

/** The layers, and after them the shunt. */
function conductors({ layers, appendages }: Problem): readonly ProblemLayer[] {
  return appendages ? [...layers, appendages.path] : layers;
}

/** Whether a field carries the current everywhere, and every component and the charge add up; what does not is never shown. */
function holds({ ledger, voltage, fluxMigration }: Frame): boolean {
  const carried = fluxMigration.reduce((sum, flux) => sum + flux, voltage);
  return Number.isFinite(carried) && ledger.charge <= LEDGER && ledger.mass.every((imbalance) => imbalance <= LEDGER);
}

/** Largest start or bath concentration of each species; for one that is nowhere at the start, the drug's or any. */
function concentrationScale(problem: Problem, grid: Grid): Float64Array {
  const n = problem.species.length;
  const scale = new Float64Array(n);
  for (let k = 0; k < grid.nodes; k++) {
    for (let i = 0; i < n; i++) scale[i] = Math.max(scale[i], Math.abs(grid.initial[k * n + i]));
  }
  for (const layer of problem.layers) {
    for (let i = 0; i < n; i++)
      if (layer.exchange[i] > 0 || layer.lymph) scale[i] = Math.max(scale[i], layer.plasma[i]);
  }
  // an unbuffered pad changes by what the current makes, so the proton excess is not told apart below this
  if (problem.chemistry) scale[problem.chemistry.proton] = Math.max(LEAST_PROTONS, scale[problem.chemistry.proton]);
  const fallback = scale[problem.drug] > 0 ? scale[problem.drug] : Math.max(...scale);
  return scale.map((value) => (value > 0 ? value : fallback));
}
