import { treatmentHash } from '../../models/study/studyHash.ts';
import type { Preset } from '../../models/study/presets/preset.ts';
import type { Study } from '../../models/study/study.ts';
import type { ModeChoice } from '../app/modeChoice.ts';
import type { RecentRun, RecentRuns } from '../app/recentRuns.ts';
import type { RunStore } from '../app/runStore.ts';
import { describeStudy } from '../format/differences.ts';
import { element, freshId, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { locale } from '../words/language.ts';
import { say } from '../words/say.ts';

export interface RecentSettings {
  readonly recent: RecentRuns;
  readonly runs: RunStore;
  /** What lessons and cases run is no treatment of the bench. */
  readonly choice: ModeChoice;
  readonly presets: readonly Preset[];
  readonly linkTo: (study: Study) => Promise<string> | string;
  readonly open: (link: string) => void;
}

const notes = { all: 'recent.kept', newest: 'recent.newestKept', none: 'recent.notKept' } as const;
const moment = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });

/** Takes note of every treatment that was solved to its end, and brings one of them back. */
export function createRecentMenu({ recent, runs, choice, presets, linkTo, open }: RecentSettings): HTMLElement {
  const id = freshId('recent');
  const button = element(
    'button',
    { type: 'button', class: 'tool labelled', popovertarget: id, title: say('recent.title') },
    icon('recent'),
    element('span', {}, say('recent.short')),
  );
  const list = element('ol', { class: 'recent-list' });
  const note = element('p', { class: 'hint' });
  const forget = element('button', { type: 'button', class: 'plain-button' }, say('recent.forget'));
  const menu = element(
    'div',
    { id, class: 'recent-menu', popover: 'auto', tabindex: -1, role: 'group', 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, say('recent.title')),
    list,
    note,
    forget,
  );
  let noted: Study | null = null;
  let current = '';

  const item = (run: RecentRun): HTMLElement => {
    const choose = element(
      'button',
      { type: 'button', class: 'recent-run', 'aria-current': run.link === current ? 'true' : null },
      element('span', {}, run.title),
      run.details === '' ? null : element('small', {}, run.details),
      element('small', {}, element('time', { datetime: new Date(run.at).toISOString() }, moment.format(run.at))),
    );
    choose.addEventListener('click', () => {
      menu.hidePopover();
      open(run.link);
    });
    return element('li', {}, choose);
  };

  const show = (): void => {
    const runsThere = recent.list;
    list.replaceChildren(...runsThere.map(item));
    const none = runsThere.length === 0 ? `${say('recent.none')} ` : '';
    setText(note, none + say(notes[recent.kept]));
    forget.hidden = runsThere.length === 0;
  };
  forget.addEventListener('click', () => {
    recent.clear();
    menu.focus();
  });
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') show();
  });
  recent.subscribe(show);

  const takeNote = (): void => {
    const run = runs.shown;
    if (choice.mode === 'learn') return;
    if (run === null || run.stale || run.preview === true || run.outcome?.kind !== 'finished') return;
    if (run.study === noted) return;
    noted = run.study;
    const { study } = run;
    void (async (): Promise<void> => {
      const link = await linkTo(study);
      if (noted !== study) return;
      current = link;
      recent.add({ link, treatment: treatmentHash(study), ...describeStudy(study, presets) });
    })();
  };
  runs.subscribe(takeNote);
  // once the bench is put back, whoever else is told of it
  choice.subscribe(() => {
    queueMicrotask(takeNote);
  });
  return element('div', { class: 'recent' }, button, menu);
}
