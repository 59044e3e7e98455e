import { element, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import type { Chapter } from './chapter.ts';

export interface Pages {
  readonly root: HTMLElement;
  readonly current: Chapter | null;
  /** By its name; whatever is no page is the first. */
  turnTo(name: string): void;
  leave(): void;
}

/** One page at a time, with a list of all of them above and a step either way below. */
export function createPages(chapters: readonly Chapter[], go: (name: string) => void): Pages {
  let current: Chapter | null = null;
  const title = element('h3', { class: 'leaflet-chapter', tabindex: -1 });
  const number = element('p', { class: 'leaflet-page' });
  const body = element('div', { class: 'leaflet-body' });
  const links = chapters.map(({ name, title: text }, index) => {
    const link = element(
      'button',
      { type: 'button', class: 'leaflet-link', 'aria-label': text, title: text },
      element('span', { class: 'leaflet-number' }, String(index + 1)),
      element('span', { class: 'leaflet-name' }, say(`patient.short.${name}`)),
    );
    link.addEventListener('click', () => {
      ask(name);
    });
    return { name, link };
  });
  const back = element('button', { type: 'button', class: 'leaflet-step back' }, icon('back'), say('patient.back'));
  const nextText = element('span');
  const next = element('button', { type: 'button', class: 'leaflet-step next' }, nextText, icon('forward'));
  const place = (): number => (current === null ? 0 : chapters.indexOf(current));
  const step = (by: 1 | -1): void => {
    const chapter = chapters[place() + by];
    if (chapter !== undefined) ask(chapter.name);
  };
  back.addEventListener('click', () => {
    step(-1);
  });
  next.addEventListener('click', () => {
    step(1);
  });
  // a page that a person has asked for is read from its head
  let asked = false;
  const ask = (name: string): void => {
    asked = true;
    go(name);
  };

  return {
    root: element(
      'div',
      { class: 'leaflet-pages' },
      element(
        'nav',
        { class: 'leaflet-nav', 'aria-label': say('patient.chapters') },
        element('ol', {}, ...links.map(({ link }) => element('li', {}, link))),
      ),
      number,
      title,
      body,
      element('div', { class: 'leaflet-steps' }, back, next),
    ),
    get current() {
      return current;
    },
    turnTo(name) {
      const chapter = chapters.find((one) => one.name === name) ?? chapters[0];
      if (chapter === undefined || chapter === current) return;
      current?.close?.();
      current = chapter;
      const index = place();
      body.replaceChildren(chapter.root);
      body.dataset['page'] = chapter.name;
      body.dataset['sheet'] = chapter.watched === true ? 'picture' : 'reading';
      setText(title, chapter.title);
      setText(number, say('patient.page', { number: String(index + 1), count: String(chapters.length) }));
      for (const { name: of, link } of links) {
        if (of === chapter.name) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
      back.disabled = index === 0;
      const following = chapters[index + 1];
      next.hidden = following === undefined;
      if (following !== undefined) setText(nextText, say('patient.next', { title: following.title }));
      chapter.open?.();
      if (!asked) return;
      asked = false;
      title.focus({ preventScroll: true });
      title.closest('.panel-body')?.scrollTo({ top: 0 });
    },
    leave() {
      current?.close?.();
      current = null;
    },
  };
}
