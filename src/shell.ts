import type { Console } from './controls/console.ts';
import type { FoldName, Folds } from './controls/folds.ts';
import { createPanel } from './controls/panels.ts';
import type { Spotlight } from './controls/spotlight.ts';
import type { StatusLine } from './controls/statusLine.ts';
import { caution } from './format/download.ts';
import { element } from './format/element.ts';
import { say } from './words/say.ts';

export interface ShellParts {
  readonly console: Console;
  readonly timeline: HTMLElement;
  readonly status: StatusLine;
  /** For the top bar. */
  readonly sharing: readonly HTMLElement[];
  readonly languageSwitch: HTMLElement;
  readonly themeSwitch: HTMLElement;
  /** For the head of the readings. */
  readonly readingTools: readonly HTMLElement[];
  readonly folds: Folds;
  readonly spotlight: Spotlight;
  /** Buttons of the bar, and what each lays over the picture. */
  readonly explore: { readonly button: HTMLElement; readonly root: HTMLElement };
}

export interface Shell {
  readonly root: HTMLElement;
  hostFor(place: 'stage' | 'readings', id: string, fold?: FoldName): HTMLElement;
  /** Opens the readings at one of their parts. */
  reveal(id: string, words: (title: string) => string): void;
  /** In place of a view that can not be shown here. */
  sayMissing(host: HTMLElement, place: 'stage' | 'readings', reason: string): void;
}

/** Where a phone's width ends; the same number stands in layout.css. */
const phone = matchMedia('(max-width: 820px)');

/** The page's frame: bar, console, stage, readings, timeline. */
export function createShell(parts: ShellParts): Shell {
  const readingTools = element('div', { class: 'reading-tools' }, ...parts.readingTools);
  const panels = {
    console: createPanel('console', say('page.panel.console'), parts.console.tools, (open) => {
      if (open && phone.matches) panels.readings.setOpen(false);
    }),
    readings: createPanel('readings', say('page.panel.readings'), readingTools, (open) => {
      if (open && phone.matches) panels.console.setOpen(false);
    }),
  };
  panels.console.body.append(parts.console.root);
  const stage = element(
    'section',
    { class: 'stage', 'aria-label': say('page.stage') },
    parts.status.banners,
    parts.explore.root,
  );
  const mark = element('img', { class: 'mark', src: './favicon.svg', alt: '', width: 26, height: 26 });
  const bar = element(
    'header',
    { class: 'top-bar' },
    mark,
    element('h1', {}, 'Iontolab'),
    element('p', { class: 'caution' }, caution),
    parts.status.root,
    parts.explore.button,
    ...parts.sharing,
    parts.languageSwitch,
    parts.themeSwitch,
  );
  const tabs = element(
    'nav',
    { class: 'sheet-tabs', 'aria-label': say('page.sheets') },
    panels.console.tab,
    panels.readings.tab,
  );
  const root = element(
    'main',
    { class: 'shell' },
    bar,
    panels.console.root,
    stage,
    panels.readings.root,
    tabs,
    parts.timeline,
    parts.spotlight.live,
  );

  // the picture keeps clear of an open sheet, so that it can be watched while a control is moved
  const clear = (): void => {
    const open = Object.values(panels).find((panel) => panel.open);
    const covered = phone.matches && open !== undefined ? open.root.offsetHeight : 0;
    stage.style.setProperty('--inset-bottom', `${covered}px`);
  };
  const watcher = new ResizeObserver(clear);
  for (const panel of Object.values(panels)) watcher.observe(panel.root);

  const fit = (): void => {
    for (const panel of Object.values(panels)) panel.setOpen(!phone.matches);
  };
  phone.addEventListener('change', fit);
  fit();

  return {
    root,
    hostFor(place, id, fold) {
      const host = element('div', { class: place === 'stage' ? 'stage-host' : 'reading-host', 'data-view': id });
      if (place === 'stage') stage.prepend(host);
      else (fold === undefined ? panels.readings.body : parts.folds.bodyOf(fold, panels.readings.body)).append(host);
      return host;
    },
    reveal(id, words) {
      panels.readings.setOpen(true);
      parts.spotlight.show(panels.readings.body, id, words);
    },
    sayMissing(host, place, reason) {
      const text = place === 'stage' ? say('page.noPicture') : say('page.noChart');
      host.replaceChildren(
        element('div', { class: 'no-picture' }, element('p', {}, text), element('p', { class: 'hint' }, reason)),
      );
    },
  };
}
