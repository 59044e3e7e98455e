import { references, type ReferenceId } from '../../models/library/references.ts';
import type { Cursor } from '../app/run.ts';
import { type Child, element } from '../format/element.ts';
import { say } from '../words/say.ts';
import type { SessionFacts } from './sessionFacts.ts';

export const chapterNames = ['works', 'feel', 'visit', 'packs', 'ask', 'help', 'quiz', 'sheet'] as const;

export type ChapterName = (typeof chapterNames)[number];

/** One page of the leaflet. */
export interface Chapter {
  readonly name: ChapterName;
  readonly title: string;
  readonly root: HTMLElement;
  /** With the picture in sight; others are only read. */
  readonly watched?: boolean;
  /** Turned to. */
  open?(): void;
  /** Turned away from. */
  close?(): void;
  /** A session has been solved. */
  tell?(facts: SessionFacts): void;
  /** The clock has moved. */
  tick?(cursor: Cursor): void;
}

export function paragraph(text: string, className = ''): HTMLParagraphElement {
  return element('p', className === '' ? {} : { class: className }, text);
}

export function lead(text: string): HTMLParagraphElement {
  return paragraph(text, 'leaflet-lead');
}

/** Where something comes from, folded away: it is for those who ask. */
export function sourcesFold(note: string | null, works: readonly ReferenceId[]): HTMLDetailsElement {
  const items = works.map((id) => element('li', { lang: 'en' }, references[id]));
  return element(
    'details',
    { class: 'leaflet-sources' },
    element('summary', {}, say('patient.sources')),
    note === null ? null : element('p', {}, note),
    works.length === 0 ? null : element('ul', {}, ...items),
  );
}

export function card(className: string, ...children: readonly Child[]): HTMLElement {
  return element('section', { class: `leaflet-card ${className}` }, ...children);
}
