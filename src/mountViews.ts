import type { Appearance, Cursor, RunData } from './app/run.ts';
import type { Shell } from './shell.ts';
import { type ViewContext, type ViewEntry, views } from './views/registry.ts';

export interface MountSettings {
  readonly shell: Pick<Shell, 'hostFor' | 'sayMissing'>;
  readonly context: ViewContext;
  /** A covered picture is drawn when it is seen again. */
  readonly covered: (place: ViewEntry['place']) => boolean;
  /** What is to be shown now. */
  readonly shown: () => readonly [RunData | null, Cursor, Appearance];
  /** Asks for a frame. */
  readonly request: () => void;
  /** One more job of the frame loop. */
  readonly add: (job: () => void) => void;
}

/** Loads the charts and the picture one after the other; one that can not be drawn does not take the others with it. */
export async function mountViews({ shell, context, covered, shown, request, add }: MountSettings): Promise<void> {
  for (const entry of views) {
    const host = shell.hostFor(entry.place, entry.id, entry.fold);
    try {
      const view = await entry.load(context);
      view.mount(host);
      add(() => {
        if (covered(entry.place) || host.closest('details:not([open])') !== null) return;
        view.update(...shown());
      });
      new ResizeObserver(() => {
        view.resize();
        request();
      }).observe(host);
      request();
    } catch (error) {
      shell.sayMissing(host, entry.place, error instanceof Error ? error.message : String(error));
    }
  }
}
