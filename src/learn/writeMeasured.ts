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
  return text[language()]
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/u.exec(part)?.[1];
      if (name === undefined) return document.createTextNode(part);
      return element('b', { class: 'measured' }, valueOf(values, name));
    });
}
