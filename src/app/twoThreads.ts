/**
 * Two solvers that look like one: the other pad's column on the second thread while the first has the treatment. What the second
 * solved is shown as it comes and then handed in to the first, which looks at the supply and goes on alone. Losing either is
 * losing both.
 */
import type { Batch, DivisibleService, OpenOptions, OpenReply, SolvedColumn } from '../../workers/protocol.ts';
import type { Port, SolverPort } from './solverClient.ts';

/** The other pad's column of one run, until it is handed in. */
interface Lent {
  readonly run: number;
  /** Part of the progress. */
  readonly share: number;
  layout: SolvedColumn['layout'];
  frames: SolvedColumn['frames'][number][];
}

/** The picture is drawn on one core and the treatment solved on another: a second solver needs a third. */
export function hasCoreToSpare(cores: number): boolean {
  return cores > 2;
}

/** @param startHelper called when a study with two pads comes for the first time */
export function joinSolvers(first: Port<DivisibleService>, startHelper: () => SolverPort): SolverPort {
  const lent = new Map<number, Lent>();
  const listeners: ((message: string) => void)[] = [];
  let helper: SolverPort | null = null;
  let isReported = false;
  const report = (message: string): void => {
    if (isReported) return;
    isReported = true;
    for (const listener of listeners) listener(message);
  };
  first.onFailure(report);

  const help = (): SolverPort['service'] => {
    if (helper === null) {
      helper = startHelper();
      helper.onFailure(report);
    }
    return helper.service;
  };

  const open = async (study: unknown, options: OpenOptions = {}): Promise<OpenReply> => {
    const own = await first.service.open(study, { ...options, part: 'own' });
    if (own.kind === 'refused' || own.apart === undefined) return own;
    const other = await help().open(study, { ...options, part: 'other' });
    if (other.kind === 'refused') throw new Error(other.faults.map(({ message }) => message).join(' '));
    lent.set(own.run, { run: other.run, share: own.apart, layout: null, frames: [] });
    return { kind: 'opened', run: own.run };
  };

  const advance = async (run: number, budget_ms: number): Promise<Batch> => {
    const column = lent.get(run);
    if (column === undefined) return first.service.advance(run, budget_ms);
    const [own, other] = await Promise.all([
      first.service.advance(run, budget_ms),
      help().advance(column.run, budget_ms),
    ]);
    keep(column, other);
    if (other.dispersive !== null) {
      lent.delete(run);
      const { layout, frames } = column;
      await first.service.handIn(run, { layout, frames, outcome: other.dispersive });
      await help().close(column.run);
    }
    return {
      ...own,
      events: [...own.events, ...other.events],
      progress: own.progress + column.share * other.progress,
    };
  };

  const close = async (run: number): Promise<void> => {
    const column = lent.get(run);
    lent.delete(run);
    await Promise.all([first.service.close(run), column === undefined ? undefined : help().close(column.run)]);
  };

  return {
    service: { open, advance, close },
    onFailure(listener) {
      listeners.push(listener);
    },
    terminate() {
      first.terminate();
      helper?.terminate();
    },
  };
}

/** What the supply is looked at with; the rest is the page's. */
function keep(column: Lent, { events }: Batch): void {
  for (const event of events) {
    if (event.kind === 'layout') {
      column.layout = event.layout;
      column.frames = [];
    } else {
      const { time, current, voltage, concentrations, pH } = event.frame;
      column.frames.push({ time, current, voltage, concentrations, ...(pH === undefined ? {} : { pH }) });
    }
  }
}
