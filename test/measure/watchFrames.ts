/** Every display frame of the page while something is done to it, and what held it up. */
import type { Page } from 'playwright';

export interface Held {
  /** Wall time of the task, waiting for a core included [ms]. */
  readonly duration: number;
  readonly cause: string;
}

export interface Watched {
  /** Between one display frame and the next [ms]. */
  readonly frames: readonly number[];
  /** Draw calls and particles of each frame in which a picture was drawn. */
  readonly pictures: readonly { readonly draws: number; readonly particles: number }[];
  readonly held: readonly Held[];
  readonly seconds: number;
}

interface Script {
  readonly duration: number;
  readonly invoker: string;
  readonly sourceURL: string;
  readonly sourceFunctionName: string;
}

interface LongFrame extends PerformanceEntry {
  readonly renderStart: number;
  readonly styleAndLayoutStart: number;
  readonly scripts: readonly Script[];
}

type Watching = Window & {
  cardCounts?: { draws: number; particles: number };
  watched?: { frames: number[]; pictures: { draws: number; particles: number }[]; held: Held[]; going: boolean };
};

export async function watchFrames(page: Page, act: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => {
    const watched: NonNullable<Watching['watched']> = { frames: [], pictures: [], held: [], going: true };
    (window as Watching).watched = watched;
    const causeOf = (frame: LongFrame): string => {
      const [worst] = [...frame.scripts].sort((one, other) => other.duration - one.duration);
      const end = frame.startTime + frame.duration;
      const layout = frame.styleAndLayoutStart > 0 ? end - frame.styleAndLayoutStart : 0;
      if (worst === undefined || worst.duration < layout) {
        return layout > 0.5 * frame.duration ? 'layout and painting' : 'the browser itself';
      }
      const file = worst.sourceURL.replace(/^.*\//u, '').replace(/-[\w-]{8}\.js.*$/u, '');
      return [worst.invoker.replace(/^.*\/assets\//u, '').slice(0, 60), file]
        .filter((part) => part !== '')
        .join(' in ');
    };
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        watched.held.push({ duration: entry.duration, cause: causeOf(entry as LongFrame) });
      }
    });
    observer.observe({ type: 'long-animation-frame' });
    let last = performance.now();
    let before = { ...(window as Watching).cardCounts! };
    const frame = (now: number): void => {
      if (!watched.going) {
        observer.disconnect();
        return;
      }
      watched.frames.push(now - last);
      last = now;
      const after = { ...(window as Watching).cardCounts! };
      if (after.draws > before.draws) {
        watched.pictures.push({ draws: after.draws - before.draws, particles: after.particles - before.particles });
      }
      before = after;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const began = performance.now();
  await act();
  const seconds = (performance.now() - began) / 1000;
  const { frames, pictures, held } = await page.evaluate(() => {
    const { watched } = window as Watching;
    if (watched === undefined) throw new Error('nothing was watched');
    watched.going = false;
    return watched;
  });
  // the first frame waited for the watch to begin
  return { frames: frames.slice(1), pictures, held, seconds };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
