import type { Finding } from '../../models/readings/finding.ts';
import type { Study } from '../../models/study/study.ts';
import { milliampere, milliampereMinute, minute } from '../../models/units.ts';
import { say } from '../words/say.ts';
import { formatNumber } from './number.ts';
import { speciesName } from './species.ts';

/** What a run shows of its set-up, in one sentence. */
export function findingText({ kind, pad, values }: Finding, study: Study): string {
  const number = (key: string): number => {
    const value = values[key];
    return typeof value === 'number' ? value : Number.NaN;
  };
  const word = (key: string): string => String(values[key] ?? '');
  const percent = (key: string): string => formatNumber(100 * number(key), 2);
  const drug = within(speciesName(study, study.drug));
  const where = say(pad === 'own' ? 'findings.own' : 'findings.other');
  const short = {
    short: number('missing') > 0 ? 'yes' : 'no',
    missing: formatNumber(number('missing') / milliampereMinute),
    charge: formatNumber(number('charge') / milliampereMinute),
  };
  const limits = { value: formatNumber(number('value')), limit: formatNumber(number('limit')), pad: where };
  switch (kind) {
    case 'wrongPole':
      return say('finding.wrongPole', { drug });
    case 'drawnOut':
      return say('finding.drawnOut', { drug });
    case 'hardlyDriven':
      return say('finding.hardlyDriven', { drug, percent: percent('rest') });
    case 'competing': {
      const [first = '', second = ''] = ['first', 'second'].map((key) => within(speciesName(study, word(key))));
      const ions = word('second') === '' ? first : say('findings.twoIons', { first, second });
      return say('finding.competing', { drug, ions, own: percent('own'), together: percent('together') });
    }
    case 'exhausted':
      return say('finding.exhausted', { drug });
    case 'noGain':
      return say('finding.noGain', { drug, times: formatNumber(number('times'), 2) });
    case 'density':
      return say('finding.density', { ...limits, pole: word('pole') });
    case 'dose':
      return say('finding.dose', limits);
    case 'warming':
      return say('finding.warming', limits);
    case 'acid':
    case 'base':
      return say(kind === 'acid' ? 'finding.acid' : 'finding.base', {
        ...limits,
        value: formatNumber(number('value'), 2),
        corrosive: word('corrosive'),
      });
    case 'chlorideBound':
      return say('finding.chlorideBound', limits);
    case 'coatingUsedUp':
      return say('finding.coatingUsedUp', { pad: where, silver: word('silver'), followed: word('followed') });
    case 'chlorideUsedUp':
      return say('finding.chlorideUsedUp', { pad: where });
    case 'plasmaComesBack':
      return say('finding.plasmaComesBack', { percent: formatNumber(number('percent'), 2) });
    case 'beyondCompliance':
      return say('finding.beyondCompliance', {
        most: formatNumber(number('most')),
        limit: formatNumber(number('limit')),
      });
    case 'outOfVolts':
      return say('finding.outOfVolts', {
        ...short,
        until: lasting(number('until')),
        lowest: formatNumber(number('lowest') / milliampere),
        asked: formatNumber(number('asked') / milliampere),
        late: number('delay') > 0 ? 'yes' : 'no',
        delay: lasting(number('delay')),
      });
    case 'leadOff':
      return say('finding.leadOff', {
        ...short,
        closed: number('closedAfter') >= 0 ? 'yes' : 'no',
        after: lasting(number('closedAfter')),
      });
    case 'padsBridged':
      return say('finding.padsBridged', { lasting: lasting(number('lasting')), share: percent('share') });
    case 'batteryEmpty':
      return say('finding.batteryEmpty', short);
    case 'gaveUp':
      return say('finding.gaveUp', short);
  }
}

/** "12 s" below two minutes, else "4.2 min". */
function lasting(seconds: number): string {
  return seconds < 2 * minute ? `${formatNumber(seconds)} s` : `${formatNumber(seconds / minute)} min`;
}

/** A name inside a sentence. */
function within(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
