/** A pad's label in the picture: its sign, its pole and which pad it is; in Patient mode its sign and a plain word alone. */
import { element, setText } from '../../format/element.ts';
import { poleSign, poleWord, words } from './words.ts';

export interface PolePill {
  readonly node: HTMLElement;
  set(pole: -1 | 1, pad: 'active' | 'other', flowing: boolean): void;
}

export function createPolePill(): PolePill {
  const sign = element('b', { class: 'scene3d-sign' });
  const word = element('span', { class: 'scene3d-pole' });
  const name = element('span', { class: 'scene3d-pad' });
  const plain = element('span', { class: 'scene3d-plain' });
  const text = element('span', { class: 'scene3d-words' }, word, name, plain);
  const node = element('div', { class: 'scene3d-pill' }, sign, text);
  return {
    node,
    set(pole, pad, flowing) {
      const full = pad === 'active' ? words.activePad : words.returnPad;
      node.dataset['pole'] = pole > 0 ? 'positive' : 'negative';
      setText(sign, poleSign(pole));
      setText(word, poleWord(pole));
      setText(name, flowing ? full : `${full}, ${words.off}`);
      setText(plain, pad === 'active' ? words.plainPad : words.plainOther);
    },
  };
}
