import type { SiteId } from '../../models/library/sites/index.ts';
import { caution } from '../format/download.ts';
import { element } from '../format/element.ts';
import { formatShort } from '../format/number.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';
import type { SessionFacts } from './sessionFacts.ts';
import { timeText } from './timeWords.ts';

export interface HandOutWishes {
  readonly sessions: number;
  readonly large: boolean;
  readonly note: string;
}

/** Fits the page in large print, too. */
export const longestNote = 240;

const siteWords: Readonly<Record<SiteId, () => string>> = {
  volarForearm: () => say('patient.site.volarForearm'),
  lateralElbow: () => say('patient.site.lateralElbow'),
  shoulder: () => say('patient.site.shoulder'),
  knee: () => say('patient.site.knee'),
  achilles: () => say('patient.site.achilles'),
  plantarFoot: () => say('patient.site.plantarFoot'),
  palm: () => say('patient.site.palm'),
  thigh: () => say('patient.site.thigh'),
  abdomen: () => say('patient.site.abdomen'),
};

export function siteText(site: SiteId | null): string {
  return site === null ? say('patient.site.other') : siteWords[site]();
}

/** Name and value, as they stand in the plan and at the head of the leaflet. */
export function planRows({ site, drug, current_mA, stop }: SessionFacts): readonly (readonly [string, string])[] {
  return [
    [say('patient.where'), siteText(site)],
    ...(drug === null ? [] : [[say('patient.medicine'), modelText(drug.name)] as const]),
    [say('patient.current'), `${formatShort(Number(current_mA.toPrecision(2)))} mA`],
    [say('patient.time'), timeText(stop)],
  ];
}

/** One page of paper: the plan, what to feel, when to say stop, what to do afterwards. */
export function handOut(facts: SessionFacts, { sessions, large, note }: HandOutWishes): HTMLElement {
  const part = (title: string, className: string, ...lines: readonly string[]): HTMLElement =>
    element(
      'section',
      { class: `sheet-part ${className}` },
      element('h3', {}, title),
      element('ul', {}, ...lines.map((line) => element('li', {}, line))),
    );
  const plan = [...planRows(facts), [say('patient.sheet.count'), String(sessions)] as const];
  return element(
    'article',
    { class: `hand-out${large ? ' large' : ''}` },
    element(
      'header',
      {},
      element('h2', {}, say('patient.sheet.head')),
      element('p', {}, facts.aim === 'gives' ? say('patient.sheet.name') : say('patient.sheet.nameOnly')),
    ),
    element(
      'dl',
      { class: 'sheet-plan', 'aria-label': say('patient.sheet.plan') },
      ...plan.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    element(
      'div',
      { class: 'sheet-columns' },
      part(
        say('patient.sheet.feel'),
        'sheet-feel',
        say('patient.sheet.feel.1'),
        facts.strength === 'strong' ? say('patient.sheet.feel.2strong') : say('patient.sheet.feel.2'),
        say('patient.sheet.feel.3'),
      ),
      part(
        say('patient.sheet.stop'),
        'sheet-stop',
        say('patient.sheet.stop.1'),
        say('patient.sheet.stop.2'),
        say('patient.sheet.stop.3'),
      ),
    ),
    part(
      say('patient.sheet.care'),
      'sheet-care',
      say('patient.sheet.care.1'),
      say('patient.sheet.care.2'),
      say('patient.sheet.care.3'),
      say('patient.sheet.care.4'),
    ),
    part(
      say('patient.sheet.tell'),
      'sheet-tell',
      say('patient.sheet.tell.1'),
      say('patient.sheet.tell.2'),
      say('patient.sheet.tell.3'),
      say('patient.sheet.tell.4'),
      say('patient.sheet.tell.5'),
      say('patient.sheet.tell.6'),
      say('patient.sheet.tell.7'),
    ),
    element(
      'section',
      { class: 'sheet-part sheet-note' },
      element('h3', {}, say('patient.sheet.note')),
      element('p', {}, note),
    ),
    element(
      'footer',
      {},
      element('p', {}, say('patient.sheet.numbers')),
      element('p', { class: 'sheet-guard' }, `${caution}.`),
    ),
  );
}
