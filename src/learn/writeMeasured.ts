import type { Measured, MeasuredValues } from '../../models/teaching/measure.ts';
import { fillText, type TeachingText } from '../../models/teaching/text.ts';
import { element } from '../format/element.ts';
import { formatNumber, formatShort } from '../format/number.ts';
import { language } from '../words/language.ts';

/** Keeps a number and its unit on one line. */
const tie = '\u00a0';

export function writeMeasured({ value, unit, digits }: Measured): string {
  const number = digits === null ? formatShort(value) : formatNumber(value, digits);
  return unit === '' ? number : `${number}${tie}${unit}`;
}

function valueOf(values: MeasuredValues, name: string): string {
  const measured = values.get(name);
  return measured === undefined ? '–' : writeMeasured(measured);
}

/** A text of the teaching for the reader; what is not measured yet is a dash. */
export function tell(text: TeachingText, values: MeasuredValues): string {
  return fillText(text[language()], (name) => valueOf(values, name));
}

/** The same for the page, with what was measured set off. */
export function tellNodes(text: TeachingText, values: MeasuredValues): readonly Node[] {
  return filledNodes(text, (name) => setOff(valueOf(values, name)));
}

export function setOff(value: string): HTMLElement {
  return element('b', { class: 'measured' }, value);
}

/** @param fill for a name in braces; `first`: a sentence begins with it */
export function filledNodes(text: TeachingText, fill: (name: string, first: boolean) => Node): readonly Node[] {
  return text[language()]
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part, index) => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      return name === undefined ? document.createTextNode(part) : fill(name, index === 0);
    });
}
