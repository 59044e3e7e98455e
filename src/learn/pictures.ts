import type { Topic } from '../../models/teaching/lesson.ts';
import { svgElement } from '../format/element.ts';

/** Small drawings for cards, on a square of 48: lines in the text's colour, ions in their signs' colours. */
interface Drawing {
  readonly lines: readonly string[];
  /** Middles of ions. */
  readonly ions?: readonly (readonly [sign: '+' | '-' | 'drug', x: number, y: number])[];
}

const skin = 'M6 22h36M6 33h36';
const bottle = 'M19 8h10M21 8v7l-6 7v18h18V22l-6-7V8';

const drawings: Readonly<Record<Topic, Drawing>> = {
  howItWorks: {
    lines: ['M8 12h32', 'M24 24v12M20 32l4 4 4-4'],
    ions: [
      ['-', 15, 12],
      ['-', 33, 12],
      ['drug', 24, 24],
    ],
  },
  drugs: {
    lines: [bottle],
    ions: [
      ['drug', 20, 31],
      ['drug', 28, 34],
    ],
  },
  formulation: {
    lines: [bottle],
    ions: [
      ['drug', 24, 27],
      ['-', 19, 35],
      ['+', 29, 35],
    ],
  },
  dose: { lines: ['M24 10a14 14 0 1 0 14 14', 'M24 16v8l6 4', 'M35 7l-4 7h6l-4 7'] },
  skin: { lines: [skin, 'M6 22c4-4 8 4 12 0s8 4 12 0 8 4 12 0', 'M14 33v7M24 33v7M34 33v7'], ions: [['drug', 24, 11]] },
  flow: {
    lines: ['M6 16c6-6 12 6 18 0s12 6 18 0', 'M6 26c6-6 12 6 18 0s12 6 18 0', 'M30 36h10M36 32l4 4-4 4'],
    ions: [['+', 14, 36]],
  },
  chemistry: {
    lines: ['M20 8h8M22 8v10L12 37a3 3 0 0 0 3 4h18a3 3 0 0 0 3-4L26 18V8'],
    ions: [
      ['+', 21, 33],
      ['-', 29, 35],
    ],
  },
  depth: { lines: [skin, 'M24 6v32M18 32l6 6 6-6'], ions: [['drug', 24, 14]] },
  blood: { lines: ['M8 42V24c0-9 14-9 14 0v6c0 9 14 9 14 0V8', 'M6 16h16'], ions: [['drug', 29, 36]] },
  afterCare: {
    lines: ['M16 8v24M7 14l18 12M25 14L7 26', 'M36 14c5 6 6 9 6 13a7 7 0 0 1-14 0c0-3 2-5 3-8 2 2 3 1 5-5z'],
  },
  devices: {
    lines: ['M10 14h28a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z', 'M22 24h4'],
    ions: [
      ['-', 14, 24],
      ['+', 34, 24],
    ],
  },
  sweat: { lines: ['M24 7c7 9 11 15 11 21a11 11 0 0 1-22 0c0-6 4-12 11-21z', 'M19 29a5 5 0 0 0 5 5'] },
  sensing: { lines: [skin, 'M24 40V12M18 18l6-6 6 6'], ions: [['+', 34, 12]] },
  safety: { lines: ['M24 7l15 5v11c0 9-6 15-15 18-9-3-15-9-15-18V12z', 'M24 17v9M24 31.500h.01'] },
  goals: {
    lines: ['M24 8a16 16 0 1 0 0 32 16 16 0 0 0 0-32M24 16a8 8 0 1 0 0 16 8 8 0 0 0 0-16'],
    ions: [['drug', 24, 24]],
  },
  evidence: { lines: ['M8 40h32M13 40V26M21 40V18M29 40V30M37 40V12'] },
};

const radius = 6;

/** Of what tells it apart: how it works is in every lesson. */
export function lessonPicture(topics: readonly Topic[]): SVGElement {
  const topic = topics.find((one) => one !== 'howItWorks') ?? 'howItWorks';
  const { lines, ions = [] } = drawings[topic];
  return svgElement(
    'svg',
    { class: 'learn-drawing', viewBox: '0 0 48 48', 'aria-hidden': 'true', focusable: 'false' },
    ...lines.map((d) => svgElement('path', { d })),
    ...ions.flatMap(([sign, x, y]) => {
      const kind = sign === '+' ? 'positive' : sign === '-' ? 'negative' : 'drug';
      const across = `M${x - 3} ${y}h6`;
      return [
        svgElement('circle', { class: kind, cx: x, cy: y, r: radius }),
        svgElement('path', { class: 'sign', d: sign === '+' ? `${across}M${x} ${y - 3}v6` : across }),
      ];
    }),
  );
}
