import type { Drawn, Shown } from '../../../models/teaching/problem/drawProblem.ts';
import type { TeachingText } from '../../../models/teaching/text.ts';
import { formatNumber, formatShort } from '../../format/number.ts';
import { modelText } from '../../words/modelText.ts';
import { say } from '../../words/say.ts';
import { filledNodes, setOff } from '../writeMeasured.ts';

/** Keeps a number and its unit on one line. */
const tie = '\u00a0';

const written: readonly (readonly [RegExp, string])[] = [
  // as tables print diffusivities
  [/nm\^2\/ns/gu, '× 10⁻⁹ m²/s'],
  [/\bu(?=g|mol|L|m)/gu, 'µ'],
  [/\bkohm/gu, 'kΩ'],
  [/\*/gu, '·'],
  [/\^2/gu, '²'],
  [/\^3/gu, '³'],
];

/** A unit as mathjs reads it, as a person does. */
export function unitWords(unit: string): string {
  return written.reduce((text, [find, sign]) => text.replaceAll(find, sign), unit);
}

export function quantityWords({ value, unit, digits }: Shown): string {
  const number = digits === undefined ? formatShort(value) : formatNumber(value, digits);
  return unit === '' ? number : `${number}${tie}${unitWords(unit)}`;
}

function drawnWord({ numbers, words }: Drawn, name: string): string {
  const number = numbers.get(name);
  if (number !== undefined) return quantityWords(number);
  const word = words.get(name);
  if (word === 'cathode' || word === 'anode') return say(word === 'cathode' ? 'practice.cathode' : 'practice.anode');
  return word === undefined ? '–' : modelText(word);
}

/** A text with what was drawn, measured and worked out put in and set off. */
export function tellDrawn(text: TeachingText, drawn: Drawn): readonly Node[] {
  return filledNodes(text, (name, first) => {
    const word = drawnWord(drawn, name);
    if (!drawn.words.has(name)) return setOff(word);
    return document.createTextNode(first ? word : lower(word));
  });
}

/** A name inside a sentence; "pH" and the like stay. */
function lower(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? `${word.charAt(0).toLowerCase()}${word.slice(1)}` : word;
}
