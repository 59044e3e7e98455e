import { type Playhead, speeds } from '../app/playhead.ts';
import type { ScaleChoice, ScaleName } from '../app/scaleChoice.ts';
import { element, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';
import { type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';
import { dotPicture } from './dots.ts';
import type { SessionFacts } from './sessionFacts.ts';
import { bloodWords, dotsAtEnd, padWords, pushWords, storySources } from './storyWords.ts';
import { places } from './whereItIs.ts';

interface Scene {
  readonly title: string;
  /** What is seen in it, for those who do not read its legend. */
  readonly see: string;
  readonly scale: ScaleName;
  readonly words: (facts: SessionFacts) => readonly string[];
  /** Stretch of the session that it plays [s]. */
  readonly stretch: (facts: SessionFacts) => readonly [number, number];
}

const scenes: readonly Scene[] = [
  {
    title: say('patient.story.pad'),
    see: say('patient.story.pad.see'),
    scale: 'treatment',
    words: padWords,
    stretch: () => [0, 0],
  },
  {
    title: say('patient.story.push'),
    see: say('patient.story.push.see'),
    scale: 'skin',
    words: pushWords,
    stretch: ({ stop }) => [0, stop],
  },
  {
    title: say('patient.story.blood'),
    see: say('patient.story.blood.see'),
    scale: 'skin',
    words: bloodWords,
    stretch: ({ stop, end }) => [stop, end],
  },
];

/** A stretch plays at the slowest of the clock's speeds that shows it in this time [s]. */
const playFor = 12;

interface StoryContext {
  readonly playhead: Playhead;
  readonly scales: ScaleChoice;
  readonly reducedMotion: () => boolean;
  readonly tellLive: (text: string) => void;
}

/** Three pictures of the session: the pads, the current at work, the blood that picks up. */
export function createStoryChapter({ playhead, scales, reducedMotion, tellLive }: StoryContext): Chapter {
  let facts: SessionFacts | null = null;
  /** Where the clock is to stop; null while no scene plays. */
  let until: number | null = null;
  let usualSpeed: number | null = null;
  let current = -1;
  let open = false;

  const restSpeed = (): void => {
    if (usualSpeed !== null) playhead.setSpeed(usualSpeed);
    usualSpeed = null;
    until = null;
  };
  const show = (index: number): void => {
    const scene = scenes[index];
    if (scene === undefined || facts === null) return;
    mark(index);
    scales.choose(scene.scale);
    playhead.pause();
    restSpeed();
    const [from, to] = scene.stretch(facts);
    const still = to <= from || reducedMotion();
    playhead.seek(still ? to : from);
    tellLive(say('patient.story.shown', { number: index + 1, title: scene.title }));
    if (still) return;
    usualSpeed = playhead.speed;
    until = to;
    playhead.setSpeed(speeds.find((speed) => (to - from) / speed <= playFor) ?? Math.max(...speeds));
    playhead.play();
  };
  const cards = scenes.map((scene, index) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: 'leaflet-show',
        'aria-label': say('patient.story.playName', { number: index + 1, title: scene.title }),
      },
      icon('eye'),
      element('span', {}, say('patient.story.play')),
    );
    button.addEventListener('click', () => {
      show(index);
    });
    const text = element('div', { class: 'leaflet-text' });
    const root = element(
      'li',
      { class: 'leaflet-card story-card' },
      element(
        'header',
        {},
        element('span', { class: 'story-number', 'aria-hidden': 'true' }, String(index + 1)),
        element('h4', {}, scene.title),
        button,
      ),
      text,
    );
    return { root, text, scene };
  });
  const mark = (index: number): void => {
    current = index;
    for (const [place, { root }] of cards.entries()) root.classList.toggle('shown', place === current);
  };
  const picture = element('figure', { class: 'story-dots' });
  cards.at(-1)?.root.append(picture);
  for (const { root, scene } of cards) root.append(paragraph(scene.see, 'story-see'));

  return {
    name: 'works',
    watched: true,
    title: say('patient.story.title'),
    root: element(
      'div',
      {},
      lead(say('patient.story.lead')),
      element('ol', { class: 'story-cards' }, ...cards.map(({ root }) => root)),
      paragraph(say('patient.story.computed'), 'leaflet-small'),
      sourcesFold(storySources(), []),
    ),
    tell(next) {
      facts = next;
      for (const { text, scene } of cards) text.replaceChildren(...scene.words(next).map((line) => paragraph(line)));
      picture.replaceChildren(...dotsFigure(next));
      // the picture begins where the story does
      if (open && current < 0) show(0);
    },
    open() {
      open = true;
      if (facts !== null && current < 0) show(0);
    },
    close() {
      open = false;
      playhead.pause();
      restSpeed();
      mark(-1);
    },
    tick({ time, playing }) {
      if (until === null) return;
      if (!playing) restSpeed();
      else if (time >= until) {
        const at = until;
        playhead.pause();
        restSpeed();
        playhead.seek(at);
      }
    },
  };
}

function dotsFigure(facts: SessionFacts): readonly Node[] {
  const counts = dotsAtEnd(facts);
  if (counts === null) return [];
  const kinds = places.map((kind, index) => ({ kind, count: counts[index] ?? 0 }));
  const [outer, living, deep, blood] = counts.map(String);
  const label = say('patient.story.dots', {
    outer: outer ?? '',
    living: living ?? '',
    deep: deep ?? '',
    blood: blood ?? '',
  });
  const legend = kinds.map(({ kind, count }) => {
    const number = element('b', {});
    setText(number, String(count));
    return element(
      'li',
      {},
      element('span', { class: `dot-key dot-${kind}`, 'aria-hidden': 'true' }),
      number,
      element('span', {}, say(`patient.place.${kind}`)),
    );
  });
  return [dotPicture(kinds, label), element('ul', { class: 'dots-legend' }, ...legend)];
}
