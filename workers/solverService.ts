import { transfer } from 'comlink';
import {
  compileDispersive,
  compileProblem,
  parseStudy,
  passiveTwin,
  solve,
  supplyCourse,
  withTextReader,
} from '../models/index.ts';
import type { Problem } from '../models/problem/problem.ts';
import type { MeshMemory, SolveControl } from '../models/solve/control.ts';
import type { Frame, Outcome, SolveEvent } from '../models/solve/frame.ts';
import type { ParseResult, Study } from '../models/study/study.ts';
import type { SupplyCourse } from '../models/supply/supplyCourse.ts';
import type { Batch, BatchEvent, DivisibleService, OpenOptions, OpenReply, SolvedColumn, Which } from './protocol.ts';

/** What the service needs of the models; given from outside so that its own logic can be tested alone. */
export interface Engine {
  parseStudy(json: unknown): ParseResult;
  compileProblem(study: Study): Problem;
  /** Null where the study has no dispersive pad. */
  compileDispersive(study: Study): Problem | null;
  passiveTwin(problem: Problem): Problem;
  /** Null where the study has no supply. */
  supplyCourse(study: Study, treatment: Problem, dispersive: Problem | null): SupplyCourse | null;
  solve(
    problem: Problem,
    control?: SolveControl,
  ): Generator<SolveEvent, { readonly outcome: Outcome; readonly memory: MeshMemory | null }>;
}

/** One solve of a run that is under way, or done. */
interface Stage {
  readonly which: Which;
  /** What its grid is remembered by. */
  readonly key: string;
  readonly start: () => ReturnType<Engine['solve']>;
  generator: ReturnType<Engine['solve']> | null;
  outcome: Outcome | null;
  lastTime: number;
  fraction: number;
  /** Another thread solves it. */
  elsewhere: boolean;
}

interface Run {
  readonly stages: readonly Stage[];
  readonly control: SolveControl;
  /** Null where no supply is to be watched. */
  readonly course: SupplyCourse | null;
  /** The look at the supply that is under way. */
  settling: ReturnType<SupplyCourse['settle']> | null;
  /** What is solved is what the supply gives. */
  settled: boolean;
  /** It is likely to be. */
  promising: boolean;
  /** Reported so far; solving anew does not take it back. */
  progress: number;
}

/** Solves studies in slices on request: the treatment first, then the other pad, then the passive twin. Keeps the grid of the last finished run for live opens. */
export function createSolverService(
  clock: () => number,
  engine: Engine = { parseStudy, compileProblem, compileDispersive, passiveTwin, supplyCourse, solve },
): DivisibleService {
  const runs = new Map<number, Run>();
  const memories = new Map<string, MeshMemory>();
  let lastRun = 0;

  const openRun = (study: Study, options: OpenOptions): { readonly run: number; readonly apart?: number } => {
    const { part } = options;
    const problem = engine.compileProblem(study);
    const problems: (readonly [Which, Problem])[] = part === 'other' ? [] : [['treatment', problem]];
    const dispersive = engine.compileDispersive(study);
    if (dispersive !== null) problems.push(['dispersive', dispersive]);
    if (study.passiveTwin && part !== 'other') problems.push(['passive', engine.passiveTwin(problem)]);
    const course = part === 'other' ? null : engine.supplyCourse(study, problem, dispersive);
    const posedNow = (which: Which, posed: Problem): Problem => {
      if (course === null) return posed;
      if (which === 'passive') return engine.passiveTwin(course.treatment);
      return (which === 'treatment' ? course.treatment : course.dispersive) ?? posed;
    };
    const asked: SolveControl = {
      ...(options.frames === undefined ? {} : { frames: options.frames }),
      ...(options.accuracy === undefined ? {} : { accuracy: options.accuracy }),
    };
    const stages = problems.map(([which, posed]): Stage => {
      const key = `${which} ${layerSignature(posed, options.accuracy ?? posed.accuracy)}`;
      const memory = options.live === true ? memories.get(key) : undefined;
      const control: SolveControl = {
        ...asked,
        ...(memory === undefined ? {} : { reuse: memory }),
      };
      const start = (): ReturnType<Engine['solve']> => engine.solve(posedNow(which, posed), control);
      return { which, key, start, generator: null, outcome: null, lastTime: 0, fraction: 0, elsewhere: false };
    });
    const other = part === 'own' ? stages.find(({ which }) => which === 'dispersive') : undefined;
    if (other !== undefined) other.elsewhere = true;
    lastRun += 1;
    runs.set(lastRun, {
      stages,
      control: asked,
      course,
      settling: null,
      settled: course === null,
      promising: false,
      progress: 0,
    });
    return { run: lastRun, ...(other === undefined ? {} : { apart: 1 / stages.length }) };
  };

  /** One pull on the stage's generator. A thrown error ends the stage, not the service. */
  const pull = (run: Run, stage: Stage, events: BatchEvent[]): void => {
    const { course } = run;
    try {
      stage.generator ??= stage.start();
      const step = stage.generator.next();
      if (step.done === true) {
        stage.outcome = step.value.outcome;
        stage.fraction = 1;
        run.promising = stage.which === 'treatment' ? (run.course?.isPromising() ?? true) : run.promising;
        if (step.value.memory !== null) remember(memories, stage.key, step.value.memory);
        return;
      }
      const event = step.value;
      if (event.kind === 'progress') {
        stage.fraction = Math.max(stage.fraction, event.fraction);
      } else if (event.kind === 'frame') {
        stage.lastTime = event.frame.time;
        // before its buffers go to the page
        if (stage.which !== 'passive') course?.take(stage.which, event.frame);
        events.push({ kind: 'frame', which: stage.which, frame: event.frame });
      } else {
        if (stage.which !== 'passive') course?.begin(stage.which, event.layout);
        events.push({ kind: 'layout', which: stage.which, layout: event.layout });
      }
    } catch (error) {
      stage.fraction = 1;
      stage.outcome = {
        kind: 'failed',
        reason: 'internalError',
        time: stage.lastTime,
        message: `The solver broke off: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  };

  /** One step of the look at the supply, once both columns are solved; starts them over where it gave another current. */
  const settle = (run: Run): void => {
    if (run.course === null) return;
    try {
      run.settling ??= run.course.settle(run.control);
      const step = run.settling.next();
      if (step.done !== true) return;
      run.settling = null;
      run.settled = !step.value;
    } catch {
      // what was solved stands; the run says by how much its voltage is beyond the supply's
      run.settled = true;
    }
    if (run.settled) return;
    run.promising = false;
    for (const stage of run.stages) {
      stage.generator = null;
      stage.outcome = null;
      stage.fraction = 0;
    }
  };

  /** One pull on what comes next; false when all is done, or nothing can be until the other column is handed in. */
  const work = (run: Run, events: BatchEvent[]): boolean => {
    const stage = unfinished(run, false);
    const isWaiting = run.stages.some(({ outcome, elsewhere }) => outcome === null && elsewhere);
    // the supply is looked at with both columns at hand, and the twin comes after that
    if (isWaiting && (stage === undefined || (stage.which === 'passive' && !run.settled))) return false;
    if (!run.settled && (stage === undefined || stage.which === 'passive')) settle(run);
    else if (stage !== undefined) pull(run, stage, events);
    return !isDone(run);
  };

  return {
    async open(json: unknown, options: OpenOptions = {}): Promise<OpenReply> {
      const parsed = await withTextReader(() => engine.parseStudy(json));
      if (parsed.kind === 'faults') return { kind: 'refused', faults: parsed.faults };
      try {
        return { kind: 'opened', ...openRun(parsed.study, options) };
      } catch (error) {
        const message = `This study cannot be posed: ${error instanceof Error ? error.message : String(error)}`;
        return { kind: 'refused', faults: [{ path: '', message }] };
      }
    },

    advance(id: number, budget_ms: number): Promise<Batch> {
      const run = runs.get(id);
      if (run === undefined) return Promise.resolve(closedBatch(id));
      const events: BatchEvent[] = [];
      const until = clock() + budget_ms;
      while (!isDone(run) && work(run, events)) if (clock() >= until) break;
      return Promise.resolve(transfer(report(id, run, events), frameBuffers(events)));
    },

    handIn(id: number, { layout, frames, outcome }: SolvedColumn): Promise<void> {
      const run = runs.get(id);
      const stage = run?.stages.find(({ elsewhere }) => elsewhere);
      if (run === undefined || stage === undefined) return Promise.resolve();
      if (layout !== null) run.course?.begin('dispersive', layout);
      for (const frame of frames) run.course?.take('dispersive', frame);
      stage.lastTime = frames.at(-1)?.time ?? 0;
      stage.fraction = 1;
      stage.outcome = outcome;
      stage.elsewhere = false;
      return Promise.resolve();
    },

    close(id: number): Promise<void> {
      runs.delete(id);
      return Promise.resolve();
    },
  };
}

/** A handful of grids is all a session at the page ever needs; the oldest goes first. */
const rememberedGrids = 12;

function remember(memories: Map<string, MeshMemory>, key: string, memory: MeshMemory): void {
  memories.delete(key);
  memories.set(key, memory);
  const oldest = memories.keys().next();
  if (memories.size > rememberedGrids && oldest.done !== true) memories.delete(oldest.value);
}

function unfinished(run: Run, anywhere = true): Stage | undefined {
  return run.stages.find((stage) => stage.outcome === null && (anywhere || !stage.elsewhere));
}

function nextOf(run: Run): Which | null {
  const which = unfinished(run)?.which ?? null;
  if (run.settled || (which !== null && which !== 'passive')) return which;
  return run.stages.some((stage) => stage.which === 'dispersive') ? 'dispersive' : 'treatment';
}

function isDone(run: Run): boolean {
  return run.settled && unfinished(run) === undefined;
}

/** Nothing has ended before it is known, or to be expected, that the supply can drive it. */
function outcomeOf(run: Run, which: Which): Outcome | null {
  if (!run.settled && !run.promising) return null;
  return run.stages.find((stage) => stage.which === which)?.outcome ?? null;
}

function report(id: number, run: Run, events: readonly BatchEvent[]): Batch {
  let fraction = 0;
  for (const stage of run.stages) fraction += stage.fraction / run.stages.length;
  run.progress = Math.max(run.progress, Math.min(1, fraction));
  return {
    run: id,
    events,
    progress: run.progress,
    next: nextOf(run),
    treatment: outcomeOf(run, 'treatment'),
    dispersive: outcomeOf(run, 'dispersive'),
    passive: outcomeOf(run, 'passive'),
    done: isDone(run),
  };
}

function closedBatch(id: number): Batch {
  const treatment: Outcome = { kind: 'stopped', time: 0 };
  return { run: id, events: [], progress: 1, next: null, treatment, dispersive: null, passive: null, done: true };
}

/** Two problems share a grid when they ask for one accuracy and their layers and species are the same in number, name and fixed-charge ramps. */
function layerSignature(problem: Problem, accuracy: number): string {
  const layers = problem.layers.map((layer) => [layer.id, layer.role, layer.fixedChargeRamp / layer.thickness]);
  return JSON.stringify([accuracy, problem.species, layers]);
}

/** A frame owns its buffers, so they may be moved; a layout may share arrays with the problem, so it is copied. */
function frameBuffers(events: readonly BatchEvent[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const event of events) {
    if (event.kind !== 'frame') continue;
    for (const array of arraysOf(event.frame)) {
      if (array.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
    }
  }
  return [...buffers];
}

function arraysOf(frame: Frame): readonly Float64Array[] {
  return [
    frame.concentrations,
    frame.potential,
    frame.fluxDiffusion,
    frame.fluxMigration,
    frame.fluxConvection,
    frame.amountInLayer,
    frame.amountCrossed,
    frame.amountTakenUp,
    ...(frame.amountToLymph === undefined ? [] : [frame.amountToLymph]),
    frame.amountConverted,
    frame.ledger.mass,
  ];
}
