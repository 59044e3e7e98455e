import { skinAndElectrode } from '../../../models/readings/skinAndElectrode.ts';
import { comparison, type Reading } from '../../../models/readings/reading.ts';
import type { RunData } from '../../app/run.ts';
import { element } from '../../format/element.ts';
import { formatNumber } from '../../format/number.ts';
import { modelText } from '../../words/modelText.ts';
import { say } from '../../words/say.ts';

/** What of a run a person feels, and what skin bears, each beside its threshold with its source. */
export function feltList(run: RunData): HTMLElement {
  const readings = skinAndElectrode(run.layout, run.frames).filter(({ threshold }) => threshold !== null);
  const sensation = readings.find(({ id }) => id === 'sensation');
  const prickles = sensation === undefined ? null : sensation.verdict === 'above';
  return element(
    'div',
    { class: 'practice-felt' },
    prickles === null ? null : element('p', {}, say(prickles ? 'case.prickles' : 'case.hardlyFelt')),
    element('ul', {}, ...readings.map(line)),
  );
}

function line(reading: Reading): HTMLElement {
  const { label, value, unit, threshold, concern } = reading;
  const source = threshold === null ? '' : say('limits.comparedWith', { source: modelText(threshold.source) });
  return element(
    'li',
    concern ? { 'data-tone': 'wrong' } : {},
    `${modelText(label)}: `,
    element('b', { class: 'measured' }, `${formatNumber(value)} ${unit}`.trim()),
    `, ${modelText(comparison(reading))}. `,
    element('span', { class: 'hint' }, source),
  );
}
