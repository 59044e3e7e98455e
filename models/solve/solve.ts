/**
 * Solves a problem to the accuracy asked for. The solve that is shown and a looser pilot after it share nothing but the
 * problem; their difference estimates the error, and where it is too large the session is solved once more, finer.
 */
import { rodas4, rodas5p, type RosenbrockTableau } from '../numerics/rosenbrockTableau.ts';
import { layerBreaks, makeGrid } from '../problem/grid.ts';
import { presentSpecies, restrictProblem } from '../problem/presentSpecies.ts';
import type { Problem } from '../problem/problem.ts';
import type { MeshMemory, SolveControl } from './control.ts';
import type { Outcome, RunReport, SolveEvent } from './frame.ts';
import { frameTimes } from './frameTimes.ts';
import { elementEdges } from './meshDesign.ts';
import { Pass, type PassResult } from './pass.ts';
import { restoreFrame, restoreLayout } from './restoreSpecies.ts';

export interface SolveResult {
  readonly outcome: Outcome;
  /** For the next, similar solve; null where this one did not finish. */
  readonly memory: MeshMemory | null;
}

const DEFAULT_FRAMES = 121;
const DEFAULT_STEPS = 50_000;
const STEPS_PER_KINK = 20;
/** Steps after which a grid that could be finer counts as too coarse to follow the session. */
const PATIENCE = 2500;
const PROBES = 12;
/**
 * Digits the pilot is looser by, and how much further its steps are, so that the gap shows their error, too. A whole digit
 * costs less, but its gap often asks for a third pass that the second had no need of.
 */
const PILOT_DIGITS = 0.7;
const PILOT_STEPS = 2.5;
/** How the error falls with the digits of the design. */
const DIGITS_EARNED = 0.85;
/**
 * Of the gap between two passes a share is claimed as the finer one's error: what is left of it after those digits, times
 * two, but half of it at least. Measured on the presets, errors stay below. Claims of less than a tenth of the accuracy
 * are not made, since passes share what neither resolves.
 */
const SAFETY = 2;
const LEAST_SHARE = 0.5;
const LEAST_CLAIM = 0.1;
/** The design reaches more than its digits promise; measured likewise. */
const SPARE_DIGITS = 0.35;
/**
 * A column without the drug answers with its voltage and its ions, which no front of the drug disturbs: with so many digits
 * less they are still within a fifth of the accuracy.
 */
const SPARE_WITHOUT_DRUG = 0.7;
const MOST_PASSES = 4;
/** Of the progress: the first pass that is shown, its pilot, and of what is left each later one. */
const FIRST_SHARE = 0.55;
const PILOT_SHARE = 0.25;
const LATER_SHARE = 0.75;
const MOST_DIGITS = 7;
/** Digits that the design gains where a grid was too coarse to get through. */
const FINER = 0.5;
/** Resistance given to a Donnan step, times the accuracy: a small part of the error allowed. */
const STEP_RESISTANCE = 3e-3;
/** Undershoot below zero that is mended, relative to a species' scale; wilder ones turn the element positive. */
const UNDERSHOOT = 1;
/** A delivered amount below this part of the drug in the column counts as none when errors are made relative. */
const NOTHING_DELIVERED = 1e-5;
/** A pH this far off counts as off by all: 0.05 at an accuracy of 1e-3, about what an electrode in skin is good for. */
const ALL_OF_PH = 50;
/** A voltage below this many RT/F counts as none, likewise. */
const NO_VOLTAGE = 0.1;

function shareOfGap(digitsBetween: number): number {
  return Math.min(1, Math.max(LEAST_SHARE, SAFETY / (10 ** (DIGITS_EARNED * digitsBetween) - 1)));
}

interface Design {
  readonly degree: number;
  readonly refinement: number;
  readonly sharpness: number;
  readonly tableau: RosenbrockTableau;
  readonly stepTolerance: number;
}

/**
 * An element of low degree costs far less than one of high degree with as many nodes, since its block is smaller, and can
 * stand where the profile asks for it. Degree d needs as many elements as the d+1st root of the error.
 */
const LEAST_DEGREE = 3;
const MOST_DEGREE = 8;
const ELEMENTS = 0.17;

/** Below this many digits the six stages of RODAS4 cost less than the eight of Rodas5P; measured on B1 and B2. */
const DIGITS_FOR_ORDER_FIVE = 3;

/**
 * Share of the digits beyond those for the accuracy asked that goes into shorter steps: where more are needed it is
 * nearly always the grid that falls short. Not none, so that the gap between two passes shows what the steps do, too.
 */
const DIGITS_IN_TIME = 0.4;
/** Measured for accuracies down to 1e-4; beyond these digits the steps' own error counts as much, and all of them are given. */
const DIGITS_MEASURED = 4;

/** Step tolerance of Rodas5P at the fewest digits: looser ones reject more steps than they save. */
const MOST_TOLERANCE = 4e-3;

/**
 * Degree, crowding, stepper and step tolerance for an accuracy of 10^−digits. @param isTitrated where water may split at
 * the electrode: as a front of acid or base passes a node, RODAS4 can creep for thousands of steps; Rodas5P was not seen to.
 * @param enough digits of the accuracy asked for
 */
function design(digits: number, isTitrated: boolean, enough = Infinity): Design {
  const low = digits < DIGITS_FOR_ORDER_FIVE && !isTitrated;
  const degree = Math.min(MOST_DEGREE, Math.max(LEAST_DEGREE, Math.ceil(digits - 1e-9)));
  const steps = digits <= enough || enough > DIGITS_MEASURED ? digits : enough + (digits - enough) * DIGITS_IN_TIME;
  return {
    degree,
    refinement: ELEMENTS * 10 ** (digits / (degree + 1)),
    sharpness: 10 ** (1 / 3 - (2 / 3) * digits),
    tableau: low ? rodas4 : rodas5p,
    stepTolerance: low
      ? 8e-3 * 10 ** (0.1 * (2.65 - steps))
      : Math.min(MOST_TOLERANCE, 8e-4 * 10 ** (0.57 * (3.65 - steps))),
  };
}

/** Whether water carries current at the electrode, now or once silver runs short. */
function splitsWater({ electrode, chemistry }: Problem): boolean {
  if (electrode.kind !== 'ion' || chemistry === undefined) return false;
  const coated = electrode.silver?.coated;
  return electrode.species === chemistry.proton || (coated?.coefficients.includes(0) ?? false);
}

/** Whether a remembered grid fits the layers of another problem. */
function fits(problem: Problem, edges: readonly Float64Array[]): boolean {
  return (
    edges.length === problem.layers.length &&
    problem.layers.every((layer, l) => layerBreaks(layer).every((f) => edges[l].some((e) => Math.abs(e - f) < 1e-12)))
  );
}

/**
 * How far two solves are apart, each quantity relative to the session's own size: the delivered amount at its worst
 * probe, the voltage by its root mean square over the probes, since its start-up spike lasts only moments, and likewise
 * the pH at the skin, which jumps as a front arrives.
 */
function difference(a: PassResult, b: PassResult, inventory: number, thermalVoltage: number): number {
  const count = Math.min(a.delivered.length, b.delivered.length);
  let amount = 0;
  let amountSize = NOTHING_DELIVERED * inventory;
  let voltage = 0;
  let voltageSize = NO_VOLTAGE * thermalVoltage;
  let acidity = 0;
  for (let k = 0; k < count; k++) {
    amount = Math.max(amount, Math.abs(a.delivered[k] - b.delivered[k]));
    amountSize = Math.max(amountSize, Math.abs(b.delivered[k]));
    voltage += (a.voltage[k] - b.voltage[k]) ** 2 / count;
    voltageSize = Math.max(voltageSize, Math.abs(b.voltage[k]));
    acidity += (a.pH[k] - b.pH[k]) ** 2 / count;
  }
  return Math.max(
    amountSize > 0 ? amount / amountSize : 0,
    Math.sqrt(voltage) / voltageSize,
    Math.sqrt(acidity) / ALL_OF_PH,
  );
}

export function* solve(problem: Problem, control: SolveControl = {}): Generator<SolveEvent, SolveResult> {
  const accuracy = control.accuracy ?? problem.accuracy;
  const times = control.times ?? frameTimes(problem, Math.max(2, control.frames ?? DEFAULT_FRAMES));
  const probes = frameTimes(problem, PROBES).subarray(1);
  const end = problem.current.knots[problem.current.knots.length - 1];
  const kinks = problem.current.kinks.reduce((sum, kink) => sum + kink, 0);
  const maximumSteps = control.maximumSteps ?? DEFAULT_STEPS + STEPS_PER_KINK * kinks;
  const isTitrated = splitsWater(problem);
  const present = presentSpecies(problem);
  const solved = present === null ? problem : restrictProblem(problem, present);
  const spare = SPARE_DIGITS + (solved.drug < 0 && !isTitrated ? SPARE_WITHOUT_DRUG : 0);
  const enough = Math.max(1, -Math.log10(accuracy) - spare);
  const none = new Float64Array(0);
  const patience = PATIENCE + STEPS_PER_KINK * kinks;
  let done = 0;
  const progress = { kind: 'progress' as const, time: 0, fraction: 0 };

  function* pass(
    digits: number,
    edges: readonly Float64Array[],
    shown: boolean,
    share: number,
    steps = maximumSteps,
  ): Generator<SolveEvent, { pass: Pass; result: PassResult }> {
    const { degree, tableau, stepTolerance } = design(digits, isTitrated, enough);
    const solver = new Pass(solved, makeGrid(solved, edges, degree), {
      tableau,
      stepTolerance: shown ? stepTolerance : PILOT_STEPS * stepTolerance,
      stepResistance: STEP_RESISTANCE * 10 ** -digits,
      undershoot: UNDERSHOOT,
      times: shown ? times : none,
      probes,
      maximumSteps: Math.min(steps, maximumSteps),
    });
    if (shown) {
      const layout = solver.layout();
      yield { kind: 'layout', layout: present === null ? layout : restoreLayout(problem, layout) };
    }
    const run = solver.run();
    const before = done;
    for (;;) {
      const next = run.next();
      if (next.done) {
        done = before + share;
        return { pass: solver, result: next.value };
      }
      if (next.value.kind === 'frame') {
        const { frame } = next.value;
        yield present === null
          ? next.value
          : { kind: 'frame', frame: restoreFrame(frame, present, problem.species.length) };
      } else {
        progress.time = next.value.time;
        progress.fraction = Math.min(1, before + (share * next.value.time) / end);
        yield progress;
      }
    }
  }

  const grid = (digits: number): Float64Array[] => {
    const { refinement, sharpness } = design(digits, isTitrated);
    return elementEdges(problem, refinement, sharpness);
  };
  const finish = (
    last: { pass: Pass; result: PassResult },
    passes: number,
    errorEstimate: number,
    reused: boolean,
  ): SolveResult => {
    const { result } = last;
    if (result.failure) return { outcome: result.failure, memory: null };
    const report: RunReport = {
      elements: last.pass.grid.elements,
      nodes: last.pass.grid.nodes,
      steps: result.steps,
      rejected: result.rejected,
      passes,
      accuracyAsked: accuracy,
      errorEstimate,
      limited: result.limited,
      ...(reused ? { estimateReused: true } : {}),
    };
    const memory = { edges: lastEdges, digits: lastDigits, accuracy, errorEstimate };
    return { outcome: { kind: 'finished', report }, memory };
  };

  let digits = enough;
  let lastEdges: readonly Float64Array[];
  let lastDigits: number;
  const { reuse } = control;
  if (reuse && reuse.accuracy === accuracy && fits(problem, reuse.edges)) {
    lastEdges = reuse.edges;
    lastDigits = reuse.digits;
    const only = yield* pass(lastDigits, lastEdges, true, 1);
    return finish(only, 1, reuse.errorEstimate, true);
  }
  let coarseDigits = Math.max(0.3, digits - PILOT_DIGITS);
  let coarseEdges: readonly Float64Array[] = grid(coarseDigits);
  // judged by the pilot only once it is through: its frames are what is waited for
  let coarse: PassResult | null = null;
  let coarseEstimate = Infinity;
  for (let passes = 2; ; passes++) {
    lastEdges = grid(digits);
    lastDigits = digits;
    const isLast = passes >= MOST_PASSES || digits >= MOST_DIGITS;
    const share: number = coarse === null ? FIRST_SHARE : LATER_SHARE * (1 - done);
    const fine: { readonly pass: Pass; readonly result: PassResult } = yield* pass(
      digits,
      lastEdges,
      true,
      share,
      isLast ? maximumSteps : patience,
    );
    const { failure } = fine.result;
    const isOutOfSteps = failure?.reason === 'tooManySteps' && maximumSteps <= patience;
    const isTooCoarse = failure !== null && failure.reason !== 'carrierExhausted' && !isOutOfSteps;
    if (failure && !isTooCoarse) return finish(fine, passes, Infinity, false);
    if (isTooCoarse && !isLast && (coarse === null || coarse.failure)) {
      // fronts that the grid cannot resolve may stop the steps; what has run out does so on every grid
      coarse = fine.result;
      coarseDigits = digits;
      coarseEdges = lastEdges;
      digits = Math.min(MOST_DIGITS, digits + FINER);
      continue;
    }
    coarse ??= (yield* pass(coarseDigits, coarseEdges, false, PILOT_SHARE, patience)).result;
    if (isTooCoarse && !coarse.failure) {
      // the finer grid broke down where the coarser did not: show that one again, with what is known of its error
      lastEdges = coarseEdges;
      lastDigits = coarseDigits;
      const again = yield* pass(lastDigits, lastEdges, true, 1 - done);
      return finish(again, passes + 1, coarseEstimate, false);
    }
    if (failure) return finish(fine, passes, Infinity, false);
    const gap = coarse.failure
      ? Infinity
      : difference(coarse, fine.result, fine.pass.recorder.drugInventory(), problem.thermalVoltage);
    const estimate = Math.max(shareOfGap(digits - coarseDigits) * gap, LEAST_CLAIM * accuracy);
    if (estimate <= accuracy || isLast) {
      progress.fraction = 1;
      yield progress;
      return finish(fine, passes, estimate, false);
    }
    coarse = fine.result;
    coarseDigits = digits;
    coarseEdges = lastEdges;
    coarseEstimate = estimate;
    const wanted = Number.isFinite(estimate) ? Math.log10(estimate / accuracy) / DIGITS_EARNED : 0;
    digits = Math.min(MOST_DIGITS, digits + Math.min(1.5, Math.max(0.5, wanted)));
  }
}
