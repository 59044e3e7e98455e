import './handOut.css';
import { element, freshId } from '../format/element.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph } from './chapter.ts';
import { handOut, longestNote } from './handOut.ts';
import type { SessionFacts } from './sessionFacts.ts';

/** A usual course. */
const usualSessions = 6;
const mostSessions = 30;

/** Type as it is wished, and the least that is still read with ease [pt]. */
const wished = { usual: 11.5, large: 14.5 } as const;
const smallest = 8;
const step = 0.25;
/** Height of a Letter page, the lower of both papers, within margins of 12 mm; a printer may lose a line [mm]. */
const room = 279 - 24 - 4;
const millimetre = 96 / 25.4;

/** Sets the type as large as wished, or as fits on one page. */
function fitToPage(paper: HTMLElement, article: HTMLElement, large: boolean): void {
  paper.classList.add('measured');
  let size: number = large ? wished.large : wished.usual;
  const set = (): void => {
    article.style.fontSize = `${size}pt`;
  };
  for (set(); article.offsetHeight > room * millimetre && size > smallest; set()) size -= step;
  paper.classList.remove('measured');
}

/** The page to take home. While it is turned to, printing prints it and nothing else. */
export function createSheetChapter(): Chapter {
  const ids = { sessions: freshId('sessions'), note: freshId('note'), hint: freshId('note-hint') };
  const sessions = element('input', {
    id: ids.sessions,
    type: 'number',
    inputmode: 'numeric',
    min: 1,
    max: mostSessions,
    step: 1,
    value: usualSessions,
  });
  const large = element('input', { type: 'checkbox' });
  const note = element('textarea', { id: ids.note, rows: 3, maxlength: longestNote, 'aria-describedby': ids.hint });
  const print = element('button', { type: 'button', class: 'leaflet-button' }, say('patient.sheet.print'));
  const preview = element('div', { class: 'sheet-preview', role: 'group', 'aria-label': say('patient.sheet.preview') });
  // where the panel would clip it, it can not be printed
  const paper = element('div', { class: 'print-sheet', 'aria-hidden': 'true' });
  let facts: SessionFacts | null = null;

  const asked = (): number => {
    const count = Math.round(sessions.valueAsNumber);
    return Number.isFinite(count) ? Math.min(mostSessions, Math.max(1, count)) : usualSessions;
  };
  const write = (): void => {
    print.disabled = facts === null;
    if (facts === null) return;
    const wishes = {
      sessions: asked(),
      large: large.checked,
      note: note.value.slice(0, longestNote),
    };
    preview.replaceChildren(handOut(facts, wishes));
    const article = handOut(facts, wishes);
    paper.replaceChildren(article);
    if (paper.isConnected) fitToPage(paper, article, wishes.large);
  };
  for (const control of [sessions, large, note]) control.addEventListener('input', write);
  sessions.addEventListener('change', () => {
    // as it will be printed
    sessions.value = String(asked());
  });
  print.addEventListener('click', () => {
    window.print();
  });
  write();

  return {
    name: 'sheet',
    title: say('patient.sheet.title'),
    root: element(
      'div',
      {},
      lead(say('patient.sheet.lead')),
      element(
        'div',
        { class: 'sheet-controls' },
        element('label', { for: ids.sessions }, say('patient.sheet.sessions')),
        sessions,
        element('label', { class: 'sheet-large' }, large, element('span', {}, say('patient.sheet.large'))),
        element('label', { for: ids.note }, say('patient.sheet.note')),
        note,
        element(
          'p',
          { class: 'leaflet-small', id: ids.hint },
          say('patient.sheet.noteHint', { count: String(longestNote) }),
        ),
      ),
      print,
      paragraph(say('patient.sheet.preview'), 'leaflet-small'),
      preview,
    ),
    open() {
      document.body.append(paper);
      document.body.dataset['print'] = 'sheet';
      write();
    },
    close() {
      paper.remove();
      delete document.body.dataset['print'];
    },
    tell(next) {
      facts = next;
      write();
    },
  };
}
