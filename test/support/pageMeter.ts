/** What a page holds on to, and what it hands to the graphics card, counted from outside: the page knows nothing of it. */
import type { CDPSession, Page } from 'playwright';

export interface Holdings {
  /** JavaScript heap in use after everything unreachable was collected [bytes]. */
  readonly heap: number;
  /** Of typed arrays, where the frames of a run are [bytes]. */
  readonly buffers: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** Made and not deleted, of each kind that WebGL has. */
  readonly card: Readonly<Record<string, number>>;
}

export interface CardCounts {
  readonly live: Readonly<Record<string, number>>;
  readonly draws: number;
  /** Points and instances handed over in all, of which the particles are nearly all. */
  readonly particles: number;
}

type Metered = Window & { cardCounts?: { live: Record<string, number>; draws: number; particles: number } };

/** Before the page is opened. */
export async function installMeter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { live: {} as Record<string, number>, draws: 0, particles: 0 };
    (window as Metered).cardCounts = counts;
    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...words: unknown[]) => unknown>;
    for (const kind of ['Buffer', 'Framebuffer', 'Program', 'Renderbuffer', 'Shader', 'Texture', 'VertexArray']) {
      const living = new WeakSet<object>();
      const create = gl[`create${kind}`];
      const drop = gl[`delete${kind}`];
      gl[`create${kind}`] = function (...words) {
        const made = create.apply(this, words) as object | null;
        if (made !== null) {
          living.add(made);
          counts.live[kind] = (counts.live[kind] ?? 0) + 1;
        }
        return made;
      };
      gl[`delete${kind}`] = function (...words) {
        const [thing] = words as [object | null];
        if (thing !== null && living.delete(thing)) counts.live[kind] = (counts.live[kind] ?? 0) - 1;
        return drop.apply(this, words);
      };
    }
    for (const [name, at, points] of [
      ['drawArrays', -1, 2],
      ['drawElements', -1, 1],
      ['drawArraysInstanced', 3, 2],
      ['drawElementsInstanced', 4, 1],
    ] as const) {
      const draw = gl[name];
      gl[name] = function (...words) {
        counts.draws += 1;
        if (at > 0) counts.particles += Number(words[at]);
        else if (words[0] === WebGL2RenderingContext.POINTS) counts.particles += Number(words[points]);
        return draw.apply(this, words);
      };
    }
  });
}

export function cardCounts(page: Page): Promise<CardCounts> {
  return page.evaluate(() => {
    const counts = (window as Metered).cardCounts;
    if (counts === undefined) throw new Error('the meter was not installed');
    return { ...counts, live: { ...counts.live } };
  });
}

export async function holdings(page: Page, session: CDPSession): Promise<Holdings> {
  // what a first collection finalises, the second one frees
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { live } = await cardCounts(page);
  return {
    heap: usedSize,
    buffers: backingStorageSize,
    nodes,
    listeners: jsEventListeners,
    workers: page.workers().length,
    card: live,
  };
}
