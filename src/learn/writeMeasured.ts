import type { Measured, MeasuredValues } from '../../models/teaching/measure.ts';
import { fillText, type TeachingText } from '../../models/teaching/text.ts';
import { formatNumber, formatShort } from '../format/number.ts';
import { language } from '../words/language.ts';

/** Keeps a number and its unit on one line. */
const tie = '\u00a0';

export function writeMeasured({ value, unit, digits }: Measured): string {
  const number = digits === null ? formatShort(value) : formatNumber(value, digits);
  return unit === '' ? number : `${number}${tie}${unit}`;
}

/** A text of the teaching for the reader; what is not measured yet is a dash. */
export function tell(text: TeachingText, values: MeasuredValues): string {
  return fillText(text[language()], (name) => {
    const measured = values.get(name);
    return measured === undefined ? '–' : writeMeasured(measured);
  });
}
