import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { Frame, SolveEvent } from '../../models/index.ts';
import {
  compileDispersive,
  compileProblem,
  parseStudy,
  passiveTwin,
  presets,
  solve,
  supplyCourse,
} from '../../models/index.ts';
import type { Study } from '../../models/study/study.ts';
import type { Batch, SolverService, Which } from '../../workers/protocol.ts';
import { createSolverService, type Engine } from '../../workers/solverService.ts';

const engine: Engine = { parseStudy, compileProblem, compileDispersive, passiveTwin, supplyCourse, solve };
const b1 = presetStudy('b1');
const treatment = presetStudy('saline');
const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function presetStudy(id: string): Study {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return preset.study;
}

/** The service behind a message channel, with a clock that goes on by one millisecond at every look. */
function serve(parts: Partial<Engine> = {}): SolverService {
  let time = 0;
  const service = createSolverService(
    () => {
      time += 1;
      return time;
    },
    { ...engine, ...parts },
  );
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(service, port1);
  return wrap<SolverService>(port2);
}

async function openRun(service: SolverService, study: unknown, options = {}): Promise<number> {
  const reply = await service.open(study, options);
  if (reply.kind !== 'opened') throw new Error(JSON.stringify(reply));
  return reply.run;
}

async function drain(service: SolverService, run: number, budget = 1000): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  do batches.push(await service.advance(run, budget));
  while (batches.at(-1)?.done !== true);
  return batches;
}

function framesOf(batches: readonly Batch[], which: Which): readonly Frame[] {
  let frames: Frame[] = [];
  for (const event of batches.flatMap((batch) => batch.events)) {
    if (event.which !== which) continue;
    if (event.kind === 'layout') frames = [];
    else frames.push(event.frame);
  }
  return frames;
}

/** The same solve without a thread in between. */
function solveHere(study: Study, problem = compileProblem(study)): readonly Frame[] {
  let frames: Frame[] = [];
  const generator = solve(problem);
  for (let step = generator.next(); step.done !== true; step = generator.next()) {
    const event: SolveEvent = step.value;
    if (event.kind === 'layout') frames = [];
    if (event.kind === 'frame') frames.push(event.frame);
  }
  return frames;
}

describe('the solver behind a message channel', () => {
  it('gives the frames that the engine gives, to the last bit', async () => {
    const service = serve();
    const frames = framesOf(await drain(service, await openRun(service, b1)), 'treatment');
    const here = solveHere(b1);
    expect(frames.length).toBe(here.length);
    for (const [index, frame] of frames.entries()) {
      expect(frame.time).toBe(here[index]?.time);
      expect(frame.voltage).toBe(here[index]?.voltage);
      expect(frame.concentrations).toEqual(here[index]?.concentrations);
    }
  });

  it('works in slices, never loses or repeats a frame, and its progress never falls', async () => {
    const service = serve();
    const batches = await drain(service, await openRun(service, b1), 3);
    expect(batches.length).toBeGreaterThan(20);
    const times = framesOf(batches, 'treatment').map((frame) => frame.time);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(times).size).toBe(times.length);
    const progress = batches.map((batch) => batch.progress);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toBe(1);
  });

  it('solves the treatment first and then its passive twin', async () => {
    const service = serve();
    const batches = await drain(service, await openRun(service, { ...b1, passiveTwin: true }), 3);
    const order = batches.flatMap((batch) => batch.events).map((event) => event.which);
    expect(order.indexOf('passive')).toBeGreaterThan(order.lastIndexOf('treatment'));
    expect(framesOf(batches, 'passive').every((frame) => frame.current === 0)).toBe(true);
    expect(batches.at(-1)?.passive?.kind).toBe('finished');
  });

  it('solves the other pad after the treatment and before the twin, and says what comes next', async () => {
    const service = serve();
    const batches = await drain(service, await openRun(service, treatment), 3);
    const order = batches.flatMap((batch) => batch.events).map((event) => event.which);
    expect(order.indexOf('dispersive')).toBeGreaterThan(order.lastIndexOf('treatment'));
    expect(order.indexOf('passive')).toBeGreaterThan(order.lastIndexOf('dispersive'));
    const next = batches.map((batch) => batch.next);
    expect(next.filter((which, k) => which !== next[k - 1])).toEqual(['treatment', 'dispersive', 'passive', null]);
    for (const batch of batches) {
      expect(batch.treatment === null).toBe(batch.next === 'treatment');
      expect(batch.done).toBe(batch.next === null);
    }
    expect(batches.at(-1)?.dispersive?.kind).toBe('finished');
    const progress = batches.map((batch) => batch.progress);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  });

  it('starts both columns over under the current that the supply can drive, and ends later', async () => {
    const service = serve();
    const limited = { ...treatment, supply: { compliance_V: 4 } };
    const batches = await drain(service, await openRun(service, limited, { accuracy: 1e-2, frames: 41 }), 3);
    const layouts = batches.flatMap(({ events }) => events).filter(({ kind }) => kind === 'layout');
    const lastOf = (which: Which) => layouts.findLast((event) => event.which === which);
    const [own, other, twin] = (['treatment', 'dispersive', 'passive'] as const).map(lastOf);
    for (const event of [own, other, twin]) {
      if (event?.kind !== 'layout') throw new Error('no layout');
      expect(event.layout.end).toBeGreaterThan(630);
    }
    if (own?.kind !== 'layout') throw new Error('no layout');
    expect(own.layout.facts!.supplied!.limited).toHaveLength(1);
    // nothing is said to have ended before it had the current that stands
    const ended = batches.findIndex((batch) => batch.treatment !== null);
    const begun = batches.findLastIndex(({ events }) => events.some((event) => event === own));
    expect(ended).toBeGreaterThanOrEqual(begun);
    expect(batches.slice(0, -1).every(({ done }) => !done)).toBe(true);
    expect(batches.at(-1)).toMatchObject({ done: true, next: null, treatment: { kind: 'finished' } });
    const progress = batches.map((batch) => batch.progress);
    expect(progress).toEqual(progress.toSorted((one, two) => one - two));
  });

  it('gives the other pad’s frames as the engine gives them, at the treatment’s own times', async () => {
    const service = serve();
    const batches = await drain(service, await openRun(service, treatment));
    const frames = framesOf(batches, 'dispersive');
    const here = solveHere(treatment, compileDispersive(treatment)!);
    expect(frames.map((frame) => frame.amountCrossed)).toEqual(here.map((frame) => frame.amountCrossed));
    expect(frames.map((frame) => frame.voltage)).toEqual(here.map((frame) => frame.voltage));
    expect(frames.map((frame) => frame.time)).toEqual(framesOf(batches, 'treatment').map((frame) => frame.time));
  });

  it('is done without another pad where the study has none', async () => {
    const service = serve();
    const last = (await drain(service, await openRun(service, b1))).at(-1);
    expect(last?.dispersive).toBeNull();
    expect(last?.passive).toBeNull();
  });

  it('keeps the treatment where the other pad fails, and goes on to the twin', async () => {
    let solves = 0;
    const service = serve({
      solve(problem, control) {
        solves += 1;
        if (solves === 2) throw new Error('a pivot vanished');
        return solve(problem, control);
      },
    });
    const last = (await drain(service, await openRun(service, treatment))).at(-1);
    expect([last?.treatment?.kind, last?.dispersive?.kind, last?.passive?.kind]).toEqual([
      'finished',
      'failed',
      'finished',
    ]);
  });

  it('hands each pad the grid of its own last live run', async () => {
    const reused: (readonly [boolean, string])[] = [];
    const service = serve({
      solve(problem, control) {
        reused.push([control?.reuse !== undefined, problem.layers[0].id]);
        return solve(problem, control);
      },
    });
    const study = { ...treatment, passiveTwin: false };
    for (let k = 0; k < 2; k++) await drain(service, await openRun(service, study, { live: true }));
    expect(reused).toEqual([
      [false, 'pad'],
      [false, 'dispersivePad'],
      [true, 'pad'],
      [true, 'dispersivePad'],
    ]);
  });

  it('answers again with the outcome, and no events, once it is done', async () => {
    const service = serve();
    const run = await openRun(service, b1);
    const last = (await drain(service, run)).at(-1);
    const again = await service.advance(run, 5);
    expect(again).toEqual({ ...last, events: [] });
  });

  it('trusts nothing: a bad study is refused with its path', async () => {
    const reply = await serve().open({ ...b1, electrode: { ...b1.electrode, area_cm2: Number.NaN } });
    expect(reply).toMatchObject({ kind: 'refused', faults: [{ path: 'electrode.area_cm2' }] });
    for (const wrong of [null, 3, 'study', [], {}]) {
      expect((await serve().open(wrong)).kind).toBe('refused');
    }
  });

  it('makes a failed outcome of a thrown error, keeps what was solved, and lives on', async () => {
    let broken = true;
    const service = serve({
      *solve(problem, control) {
        const whole = solve(problem, control);
        for (let pulls = 0; ; pulls += 1) {
          if (broken && pulls === 40) throw new Error('a pivot vanished');
          const step = whole.next();
          if (step.done === true) return step.value;
          yield step.value;
        }
      },
    });
    const batches = await drain(service, await openRun(service, b1));
    expect(batches.at(-1)?.treatment).toMatchObject({ kind: 'failed', reason: 'internalError' });
    expect(JSON.stringify(batches.at(-1)?.treatment)).toContain('a pivot vanished');
    expect(framesOf(batches, 'treatment').length).toBeGreaterThan(0);
    broken = false;
    expect((await drain(service, await openRun(service, b1))).at(-1)?.treatment?.kind).toBe('finished');
  });

  it('refuses a study that the engine can not pose, in words', async () => {
    const service = serve({
      compileProblem() {
        throw new Error('no carrier');
      },
    });
    const reply = await service.open(b1);
    expect(reply).toMatchObject({
      kind: 'refused',
      faults: [{ message: expect.stringContaining('no carrier') as string }],
    });
  });

  it('forgets a closed run, and an unknown one is no error', async () => {
    const service = serve();
    const run = await openRun(service, b1);
    await service.close(run);
    await service.close(run);
    expect(await service.advance(run, 5)).toMatchObject({ done: true, events: [], treatment: { kind: 'stopped' } });
  });

  it('keeps runs apart', async () => {
    const service = serve();
    const one = await openRun(service, b1);
    const other = await openRun(service, { ...b1, session: { ...b1.session, current_mA: 0.1 } });
    const first = await service.advance(one, 20);
    const second = await service.advance(other, 20);
    const batches = [first, ...(await drain(service, one, 7))];
    const others = [second, ...(await drain(service, other, 7))];
    expect(framesOf(batches, 'treatment').at(-1)?.amountCrossed).toEqual(solveHere(b1).at(-1)?.amountCrossed);
    expect(framesOf(others, 'treatment').at(-1)?.amountCrossed).not.toEqual(solveHere(b1).at(-1)?.amountCrossed);
  });

  it('hands the last grid to a live run of the same layers only', async () => {
    const reused: boolean[] = [];
    const service = serve({
      solve(problem, control) {
        reused.push(control?.reuse !== undefined);
        return solve(problem, control);
      },
    });
    const openings: readonly (readonly [Study, { live?: boolean; accuracy?: number }])[] = [
      [b1, { live: true }],
      [b1, { live: true }],
      [b1, {}],
      [presetStudy('b2'), { live: true }],
      [b1, { live: true, accuracy: 1e-2 }],
      [b1, {}],
      // a preview between full solves still finds the grid of the preview before it
      [b1, { live: true, accuracy: 1e-2 }],
    ];
    for (const [study, options] of openings) await drain(service, await openRun(service, study, options));
    expect(reused).toEqual([false, true, false, false, false, false, true]);
  });

  it('gives as many frames as are asked for', async () => {
    const service = serve();
    const few = framesOf(await drain(service, await openRun(service, b1, { frames: 11 })), 'treatment');
    const many = framesOf(await drain(service, await openRun(service, b1, { frames: 81 })), 'treatment');
    expect(many.length - few.length).toBeGreaterThanOrEqual(60);
  });
});
