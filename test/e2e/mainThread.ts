import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** One task of the page's main thread [ms]. Its own work is a property of the page, its wall time of the machine's load as well. */
export interface MainTask {
  readonly work: number;
  readonly wall: number;
}

/** Every task of the main thread while `act` runs, longest work first. */
export async function mainTasksDuring(page: Page, act: () => Promise<void>): Promise<readonly MainTask[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  // what starting the trace costs the page is not the page's doing
  await page.waitForTimeout(300);
  const mark = Date.now();
  await act();
  const kept = Date.now() - mark;
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const main = events.find((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  if (main === undefined) throw new Error('the trace names no main thread');
  const tasks = events.filter(
    (event) => event.pid === main.pid && event.tid === main.tid && event.ph === 'X' && /RunTask/.test(event.name),
  );
  const last = Math.max(...tasks.map((task) => task.ts));
  return tasks
    .filter((task) => task.ts >= last - kept * 1000)
    .map((task) => ({ work: (task.tdur ?? 0) / 1000, wall: (task.dur ?? 0) / 1000 }))
    .toSorted((one, other) => other.work - one.work);
}
