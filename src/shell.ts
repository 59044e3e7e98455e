import type { Console } from './controls/console.ts';
import type { FoldName, Folds } from './controls/folds.ts';
import { createPanel, type Panel } from './controls/panels.ts';
import { createSkipLinks } from './controls/skipLinks.ts';
import type { ModeChoice } from './app/modeChoice.ts';
import type { Spotlight } from './controls/spotlight.ts';
import type { StatusLine } from './controls/statusLine.ts';
import { caution } from './format/download.ts';
import { element } from './format/element.ts';
import type { Modes } from './modes.ts';
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
  /** Other uses of the page, each with its button and the panel that stands in the console's place. */
  readonly modes: Pick<Modes, 'buttons' | 'panels'>;
  readonly choice: ModeChoice;
}

export interface Shell {
  readonly root: HTMLElement;
  hostFor(place: 'stage' | 'readings', id: string, fold?: FoldName): HTMLElement;
  /** Opens the readings at one of their parts. */
  reveal(id: string, words: (title: string) => string, keepFocus?: boolean): void;
  /** While somebody is to predict what a run gives, its readings and its clock are out of sight. */
  veil(on: boolean): void;
  /** In place of a view that can not be shown here. */
  sayMissing(host: HTMLElement, place: 'stage' | 'readings', reason: string): void;
}

/** Where a phone's width ends; the same number stands in layout.css. */
const phone = matchMedia('(max-width: 820px)');

/** The page's frame: bar, console, stage, readings, timeline. */
export function createShell(parts: ShellParts): Shell {
  const readingTools = element('div', { class: 'reading-tools' }, ...parts.readingTools);
  const alone = (name: string) => (open: boolean) => {
    if (!open || !phone.matches) return;
    for (const [other, panel] of panels) if (other !== name) panel.setOpen(false);
  };
  const own = {
    console: createPanel('console', say('page.panel.console'), parts.console.tools, alone('console')),
    readings: createPanel('readings', say('page.panel.readings'), readingTools, alone('readings')),
  };
  const panels = new Map<string, Panel>([
    ['console', own.console],
    ...parts.modes.panels.map(({ name, panel }) => [name, panel] as const),
    ['readings', own.readings],
  ]);
  own.console.body.append(parts.console.root);
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
    ...parts.modes.buttons,
    parts.explore.button,
    ...parts.sharing,
    parts.languageSwitch,
    parts.themeSwitch,
  );
  const tabs = element(
    'nav',
    { class: 'sheet-tabs', 'aria-label': say('page.sheets') },
    ...Array.from(panels.values(), ({ tab }) => tab),
  );
  const veilNote = element('p', { class: 'veil-note', hidden: true }, say('learn.veiled'));
  own.readings.root.append(veilNote);
  const goTo = (name: string): void => {
    panels.get(name)?.setOpen(true);
    panels.get(name)?.body.focus();
  };
  const skipLinks = createSkipLinks([
    {
      name: () => say(`skip.${parts.choice.mode}`),
      go: () => {
        goTo(parts.choice.mode === 'bench' ? 'console' : parts.choice.mode);
      },
    },
    {
      name: () => (parts.choice.mode === 'patient' || own.readings.root.inert ? null : say('skip.readings')),
      go: () => {
        goTo('readings');
      },
    },
    {
      name: () => (parts.timeline.inert ? null : say('skip.clock')),
      go: () => {
        parts.timeline.querySelector<HTMLElement>('[role=slider]')?.focus();
      },
    },
  ]);
  const root = element(
    'main',
    { class: 'shell' },
    skipLinks,
    bar,
    own.console.root,
    ...parts.modes.panels.map(({ panel }) => panel.root),
    stage,
    own.readings.root,
    tabs,
    parts.timeline,
    parts.spotlight.live,
  );

  // the picture keeps clear of an open sheet, so that it can be watched while a control is moved
  const clear = (): void => {
    const covered = phone.matches
      ? Math.max(...Array.from(panels.values(), ({ open, root: sheet }) => (open ? sheet.offsetHeight : 0)))
      : 0;
    stage.style.setProperty('--inset-bottom', `${covered}px`);
  };
  const watcher = new ResizeObserver(clear);
  for (const panel of panels.values()) watcher.observe(panel.root);

  const fit = (): void => {
    for (const panel of panels.values()) panel.setOpen(!phone.matches);
  };
  phone.addEventListener('change', fit);
  fit();
  const follow = (): void => {
    const { mode } = parts.choice;
    root.dataset['mode'] = mode;
    for (const [name, { tab }] of panels)
      tab.hidden = name === 'readings' ? mode === 'patient' : name !== (mode === 'bench' ? 'console' : mode);
    if (phone.matches) for (const [name, panel] of panels) panel.setOpen(name === mode);
    else if (mode !== 'bench') panels.get(mode)?.setOpen(true);
  };
  parts.choice.subscribe(follow);
  follow();

  return {
    root,
    hostFor(place, id, fold) {
      const host = element('div', { class: place === 'stage' ? 'stage-host' : 'reading-host', 'data-view': id });
      if (place === 'stage') stage.prepend(host);
      else (fold === undefined ? own.readings.body : parts.folds.bodyOf(fold, own.readings.body)).append(host);
      return host;
    },
    reveal(id, words, keepFocus) {
      own.readings.setOpen(true);
      parts.spotlight.show(own.readings.body, id, words, keepFocus);
    },
    veil(on) {
      root.toggleAttribute('data-veiled', on);
      own.readings.root.inert = on;
      parts.timeline.inert = on;
      veilNote.hidden = !on;
    },
    sayMissing(host, place, reason) {
      const text = place === 'stage' ? say('page.noPicture') : say('page.noChart');
      host.replaceChildren(
        element('div', { class: 'no-picture' }, element('p', {}, text), element('p', { class: 'hint' }, reason)),
      );
    },
  };
}
