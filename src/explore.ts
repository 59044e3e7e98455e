import './styles/explore.css';
import type { GridPlace } from '../models/study/sweep.ts';
import { quantityAt } from '../models/study/quantities.ts';
import type { StudyStore } from './app/studyStore.ts';
import type { SweepStore } from './app/sweepStore.ts';
import { axisName, createExploreForm } from './controls/exploreForm.ts';
import { faultSentence } from './controls/faultText.ts';
import { element, freshId, setText } from './format/element.ts';
import type { Sign } from './format/imprint.ts';
import { icon } from './format/icons.ts';
import { plainNumber } from './format/number.ts';
import { createSweepMap } from './views/plots/sweepMap.ts';
import { modelText } from './words/modelText.ts';
import { say } from './words/say.ts';

export interface Explore {
  /** For the top bar. */
  readonly button: HTMLButtonElement;
  /** Lies over the picture while it is open. */
  readonly root: HTMLElement;
  readonly open: boolean;
  /** Draws what has changed; a job of the frame loop. */
  update(theme: string): void;
}

/** Reasons for places without a number that are told under the map. */
const mostReasons = 3;

/** Any two quantities of the study against each other: a map of solved sessions, each of which can be opened. */
export function createExplore(studies: StudyStore, store: SweepStore, request: () => void, sign: Sign): Explore {
  const headingId = freshId('explore');
  const form = createExploreForm(store);
  const opened = element('p', { class: 'explore-opened', role: 'status' });
  const failures = element('ul', { class: 'explore-failures', 'aria-label': say('explore.failures') });
  let dirty = true;

  const openPlace = (place: GridPlace): void => {
    const faults = store.openSession(place);
    const values = store.grid.values.map((list, k) => {
      const path = store.grid.axes[k === 0 ? 0 : 1].path;
      const value = list[place[k === 0 ? 0 : 1]];
      return `${value === undefined ? '' : plainNumber(value)} ${quantityAt(path)?.unit ?? ''}`.trim();
    });
    setText(
      opened,
      faults.length > 0
        ? say('explore.notOpened', { reason: faults.map((fault) => faultSentence(fault, true)).join(' ') })
        : say('explore.opened', { values: values.join(', ') }),
    );
  };
  const map = createSweepMap(openPlace, sign);

  const close = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('explore.close'), title: say('explore.close') },
    icon('close'),
  );
  const body = element('div', { class: 'explore-map' }, map.root);
  const root = element(
    'section',
    { class: 'explore', 'aria-labelledby': headingId, id: freshId('explore-view'), hidden: true },
    element('header', { class: 'explore-head' }, element('h2', { id: headingId }, say('explore.name')), opened, close),
    form.root,
    body,
    failures,
  );
  const button = element(
    'button',
    { type: 'button', class: 'tool text bar-button', 'aria-expanded': 'false', 'aria-controls': root.id },
    say('explore.name'),
  );

  let isOpen = false;
  const setOpen = (open: boolean): void => {
    isOpen = open;
    root.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    setText(opened, '');
    if (open) store.open();
    else store.close();
  };
  button.addEventListener('click', () => {
    setOpen(!isOpen);
  });
  const leave = (): void => {
    setOpen(false);
    button.focus();
  };
  close.addEventListener('click', leave);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });

  const changed = (): void => {
    dirty = true;
    request();
  };
  store.subscribe(changed);
  studies.subscribe(changed);
  new ResizeObserver(() => {
    map.resize();
    changed();
  }).observe(body);

  let theme = '';
  return {
    button,
    root,
    get open() {
      return isOpen;
    },
    update(nextTheme) {
      if (!isOpen || (!dirty && nextTheme === theme)) return;
      dirty = false;
      theme = nextTheme;
      const { study } = studies;
      form.update(study);
      const [across, up] = store.grid.axes;
      const words = [across, up].map(({ path }) => ({
        name: axisName(study, path),
        unit: quantityAt(path)?.unit ?? '',
      }));
      const [here, there] = words;
      if (here === undefined || there === undefined) return;
      map.update({ store, study, words: [here, there], theme }, mapHeight(root, body));
      showFailures(failures, store);
    },
  };
}

/** Title, note and legend of the map, and what stands above and below it [CSS px]. */
const aroundMap = 118;
const least = 220;

function mapHeight(root: HTMLElement, body: HTMLElement): number {
  const room = root.clientHeight - body.offsetTop - aroundMap;
  // on a phone the map scrolls with the form, and is about square
  const square = 0.85 * body.clientWidth;
  return Math.round(Math.max(least, room < least ? square : Math.min(room, 1.1 * body.clientWidth)));
}

function showFailures(list: HTMLElement, { grid }: SweepStore): void {
  const reasons = new Map<string, number>();
  for (const cell of grid.cells)
    if (cell?.kind === 'failed') reasons.set(cell.message, (reasons.get(cell.message) ?? 0) + 1);
  const told = [...reasons].toSorted(([, one], [, other]) => other - one);
  const items = told
    .slice(0, mostReasons)
    .map(([message, count]) => say('explore.failed', { count, reason: modelText(message) }));
  if (told.length > mostReasons) items.push(say('explore.moreReasons', { count: told.length - mostReasons }));
  if (Array.from(list.children, (item) => item.textContent).join() === items.join()) return;
  list.replaceChildren(...items.map((text) => element('li', {}, text)));
}
