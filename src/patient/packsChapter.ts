import type { Study } from '../../models/study/study.ts';
import type { RunData } from '../app/run.ts';
import { element, setText } from '../format/element.ts';
import { formatNumber } from '../format/number.ts';
import { buildTable } from '../format/table.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';
import { dotPicture } from './dots.ts';
import { packCurve } from './packCurve.ts';
import { compareAt_min, type Left, leftInSkin, packFactor, type PackName, packNames, packStudy } from './packs.ts';
import { leftAt, type Lefts, packSources, packWords } from './packWords.ts';
import type { SessionFacts } from './sessionFacts.ts';
import { timeText } from './timeWords.ts';

/** Hot and cold packs afterwards, tried on the session itself. */
export function createPacksChapter(solve: (study: Study, gone: AbortSignal) => Promise<RunData | null>): Chapter {
  let gone = new AbortController();
  let facts: SessionFacts | null = null;
  const button = element('button', { type: 'button', class: 'leaflet-button' }, say('patient.packs.run'));
  const status = element('p', { class: 'leaflet-small', role: 'status' });
  const answer = element('div', { class: 'packs-answer' });

  const runAll = async (asked: SessionFacts): Promise<void> => {
    const { signal } = gone;
    const lefts = new Map<PackName, Left>();
    for (const [done, pack] of packNames.entries()) {
      setText(status, say('patient.packs.running', { done: String(done) }));
      const run = await solve(packStudy(asked.run.study, asked.stop, pack), signal);
      // another session has been set meanwhile
      if (facts !== asked) return;
      const left = run === null ? null : leftInSkin(run, asked.stop);
      if (run === null || left === null || left === 'short') {
        setText(status, '');
        const why = run === null ? 'failed' : left === 'short' ? 'short' : 'none';
        answer.replaceChildren(paragraph(say(`patient.packs.${why}`)));
        return;
      }
      lefts.set(pack, left);
    }
    const [rest, hot, cold] = packNames.map((pack) => lefts.get(pack));
    if (rest === undefined || hot === undefined || cold === undefined) return;
    setText(status, say('patient.packs.done'));
    answer.replaceChildren(...answerOf({ rest, hot, cold }));
  };
  button.addEventListener('click', () => {
    if (facts === null) return;
    if (facts.aim !== 'gives') {
      answer.replaceChildren(paragraph(say('patient.packs.none')));
      return;
    }
    const asked = facts;
    button.disabled = true;
    void runAll(asked).finally(() => {
      // of another session meanwhile, it may be at work for that
      if (facts === asked) button.disabled = false;
    });
  });

  return {
    name: 'packs',
    title: say('patient.packs.title'),
    root: element(
      'div',
      {},
      lead(say('patient.packs.lead')),
      paragraph(say('patient.packs.try')),
      button,
      status,
      answer,
      sourcesFold(packSources(), ['wenger']),
    ),
    tell(next) {
      facts = next;
      gone.abort();
      gone = new AbortController();
      setText(status, '');
      answer.replaceChildren();
      button.disabled = false;
    },
  };
}

const titles: Readonly<Record<PackName, string>> = {
  rest: say('patient.packs.rest'),
  hot: say('patient.packs.hot'),
  cold: say('patient.packs.cold'),
};

function answerOf(lefts: Lefts): readonly Node[] {
  const pictures = packNames.map((pack) => {
    const left = Math.min(100, leftAt(lefts[pack], compareAt_min));
    const words = say('patient.packs.left', { left: String(left) });
    const counts = [
      { kind: 'living', count: left },
      { kind: 'gone', count: 100 - left },
    ];
    const flow =
      pack === 'rest'
        ? say('patient.packs.flowRest')
        : say('patient.packs.flow', { factor: formatNumber(packFactor(pack), 2) });
    return element(
      'figure',
      { class: `pack pack-${pack}` },
      element('figcaption', {}, titles[pack]),
      dotPicture(counts, `${titles[pack]}: ${words}`),
      element('p', { class: 'pair-count' }, words),
      element('p', { class: 'pack-flow' }, flow),
    );
  });
  const minutes = lefts.rest.minutes.filter((at) => at % 5 === 0);
  const table = buildTable(
    [
      { label: say('patient.packs.row'), unit: '', values: minutes },
      ...packNames.map((pack) => ({
        label: titles[pack],
        unit: '',
        values: minutes.map((at) => leftAt(lefts[pack], at)),
      })),
    ],
    say('patient.packs.curve'),
  );
  return [
    paragraph(say('patient.packs.dots', { minutes: timeText(60 * compareAt_min) })),
    element('div', { class: 'pack-pictures' }, ...pictures),
    ...packWords(lefts).map((line) => paragraph(line)),
    element(
      'figure',
      { class: 'pack-chart' },
      element('figcaption', {}, say('patient.packs.curve')),
      packCurve(lefts),
      curveKey(),
    ),
    element('details', { class: 'leaflet-sources' }, element('summary', {}, say('patient.packs.table')), table),
  ];
}

function curveKey(): HTMLElement {
  const items = packNames.map((pack) =>
    element('li', {}, element('span', { class: `curve-key key-${pack}`, 'aria-hidden': 'true' }), titles[pack]),
  );
  return element('ul', { class: 'dots-legend' }, ...items);
}
