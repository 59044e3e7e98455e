import type { Playhead } from '../app/playhead.ts';
import type { ScaleChoice } from '../app/scaleChoice.ts';
import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';
import { type Feeling, feelings, feelSources, whenFelt } from './feelWords.ts';
import type { SessionFacts } from './sessionFacts.ts';

interface Stop {
  readonly feeling: Feeling;
  readonly root: HTMLElement;
  readonly now: HTMLElement;
}

interface FeelContext {
  readonly playhead: Playhead;
  readonly scales: ScaleChoice;
  readonly tellLive: (text: string) => void;
}

/** The session as it is felt, along its clock. */
export function createFeelChapter({ playhead, scales, tellLive }: FeelContext): Chapter {
  const list = element('ol', { class: 'feel-list' });
  const sources = element('div');
  let stops: readonly Stop[] = [];

  const stopOf = (feeling: Feeling): Stop => {
    const { title, words, from, to, concern, id } = feeling;
    const now = element('span', { class: 'feel-now', hidden: true }, say('patient.feel.now'));
    const see = element(
      'button',
      { type: 'button', class: 'leaflet-show', 'aria-label': say('patient.feel.see', { title }) },
      icon('eye'),
      element('span', {}, say('patient.story.play')),
    );
    see.addEventListener('click', () => {
      if (from === null || to === null) return;
      playhead.pause();
      playhead.seek((from + to) / 2);
      scales.choose('treatment');
      tellLive(say('patient.onScreen'));
    });
    const root = element(
      'li',
      { class: `leaflet-card feel-stop feel-${id}${concern ? ' concern' : ''}` },
      element('header', {}, element('h4', {}, title), now, from === null ? null : see),
      element('p', { class: 'feel-when' }, whenFelt(feeling)),
      ...words.map((line) => paragraph(line)),
    );
    return { feeling, root, now };
  };

  return {
    name: 'feel',
    watched: true,
    title: say('patient.feel.title'),
    root: element(
      'div',
      {},
      lead(say('patient.feel.lead')),
      list,
      paragraph(say('patient.feel.mostly'), 'leaflet-small'),
      sources,
    ),
    tell(facts: SessionFacts) {
      stops = feelings(facts).map(stopOf);
      list.replaceChildren(...stops.map(({ root }) => root));
      sources.replaceChildren(
        sourcesFold(feelSources(facts), ['textbookLimits', 'currentLimit', 'clijsen', 'statPearls', 'hoelzle']),
      );
    },
    tick({ time }) {
      for (const { feeling, root, now } of stops) {
        const here = feeling.from !== null && feeling.to !== null && time >= feeling.from && time < feeling.to;
        root.classList.toggle('shown', here);
        now.hidden = !here;
      }
    },
  };
}
