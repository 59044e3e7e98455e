import { corrosiveAcid, corrosiveBase, pHKeptAbove, pHKeptBelow } from '../../../models/library/thresholds.ts';
import { element } from '../../format/element.ts';
import { formatShort } from '../../format/number.ts';
import { say } from '../../words/say.ts';

export interface PHScale {
  readonly root: HTMLElement;
  mark(pH: number): void;
}

const top = 14;
const percent = (pH: number): string => `${(100 * Math.min(top, Math.max(0, pH))) / top}%`;

/** A pH on a band from 0 to 14: what buffered pads keep to, and from where solutions count as corrosive. */
export function createPHScale(): PHScale {
  const needle = element('span', { class: 'needle' });
  const zone = (kind: string, from: number, to: number): HTMLElement => {
    const part = element('span', { class: `pH-zone ${kind}` });
    part.style.left = percent(from);
    part.style.width = percent(to - from);
    return part;
  };
  const tick = ({ value }: { readonly value: number }): HTMLElement => {
    const mark = element('span', { class: 'pH-tick' }, formatShort(value));
    mark.style.left = percent(value);
    return mark;
  };
  const band = element(
    'span',
    { class: 'pH-band' },
    zone('corrosive', 0, corrosiveAcid.value),
    zone('kept', pHKeptAbove.value, pHKeptBelow.value),
    zone('corrosive', corrosiveBase.value, top),
    needle,
  );
  const ticks = element(
    'span',
    { class: 'pH-ticks' },
    ...[corrosiveAcid, pHKeptAbove, pHKeptBelow, corrosiveBase].map(tick),
  );
  const [low, high, acid, base] = [pHKeptAbove, pHKeptBelow, corrosiveAcid, corrosiveBase].map(({ value }) =>
    formatShort(value),
  );
  const words = say('pH.scale', { low: low ?? '', high: high ?? '', acid: acid ?? '', base: base ?? '' });
  return {
    root: element('span', { class: 'pH-scale', title: words, 'aria-label': words, role: 'img' }, band, ticks),
    mark(pH) {
      needle.style.left = percent(pH);
    },
  };
}
