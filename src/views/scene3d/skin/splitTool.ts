/** A divider through the picture, with two runs of the same clock on its sides. */
import { element, freshId, setText } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';
import type { Box } from '../labelLayout.ts';

/** What may stand on a side: the treatment, the run without current, or a pinned run by its letter. */
export interface SplitChoice {
  readonly value: string;
  readonly text: string;
}

export interface SideWords {
  readonly name: string;
  readonly reached: string;
  readonly delivered: string;
}

export interface SplitTool {
  readonly root: HTMLElement;
  /** On the right; '' for one picture. */
  readonly chosen: string;
  /** The treatment where there is one picture. */
  readonly left: string;
  /** Of the divider [CSS px]; null for one picture. */
  at(): number | null;
  offer(choices: readonly SplitChoice[]): void;
  write(left: SideWords, right: SideWords, note: string): void;
  arrange(bounds: Box): void;
  /** Where its words stand. */
  readonly taken: readonly Box[];
  dispose(): void;
}

const least = 0.06;
/** What stands on the left at first. */
const leftSide = 'treatment';

export function createSplitTool(layer: HTMLElement, onChange: () => void): SplitTool {
  const id = freshId('split');
  const select = element('select', { id });
  const leftId = freshId('split-left');
  const leftSelect = element('select', { id: leftId });
  const leftLabel = element('label', { for: leftId }, say('skin.split.left'));
  const note = element('p', { class: 'scene3d-unit tool-note' });
  const root = element(
    'div',
    { class: 'tool-group tool-split' },
    leftLabel,
    leftSelect,
    element('label', { for: id }, say('skin.split.name')),
    select,
    note,
  );
  const divider = element(
    'div',
    {
      class: 'split-divider',
      role: 'slider',
      tabindex: 0,
      'aria-label': say('skin.split.divider'),
      'aria-orientation': 'horizontal',
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      hidden: true,
    },
    element('i', { class: 'split-line' }),
  );
  const cards = ['left', 'right'].map((side) => {
    const name = element('b', {});
    const reached = element('span', {});
    const delivered = element('span', {});
    const card = element('div', { class: 'split-card', 'data-side': side, hidden: true }, name, reached, delivered);
    return { card, name, reached, delivered };
  });
  layer.append(...cards.map(({ card }) => card), divider);
  let part = 0.42;
  let bounds: Box = { x: 0, y: 0, width: 1, height: 1 };
  let taken: readonly Box[] = [];
  let key = '';

  const place = (next: number): void => {
    part = Math.min(1 - least, Math.max(least, next));
    const percent = Math.round(100 * part);
    divider.setAttribute('aria-valuenow', String(percent));
    divider.setAttribute('aria-valuetext', say('skin.split.part', { percent: String(percent) }));
    onChange();
  };
  const shown = (): void => {
    const on = select.value !== '';
    divider.hidden = !on;
    leftLabel.hidden = !on;
    leftSelect.hidden = !on;
    for (const { card } of cards) card.hidden = !on;
    if (!on) setText(note, '');
  };
  for (const one of [select, leftSelect]) {
    one.addEventListener('change', () => {
      shown();
      place(part);
    });
  }
  divider.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: part - 0.02,
      ArrowDown: part - 0.02,
      ArrowRight: part + 0.02,
      ArrowUp: part + 0.02,
      PageDown: part - 0.1,
      PageUp: part + 0.1,
      Home: 0,
      End: 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    place(next);
    event.preventDefault();
    event.stopPropagation();
  });
  let grip: number | null = null;
  divider.addEventListener('pointerdown', (event) => {
    grip = event.clientX - part * bounds.width;
    divider.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  divider.addEventListener('pointermove', (event) => {
    if (grip !== null) place((event.clientX - grip) / bounds.width);
  });
  const letGo = (): void => {
    grip = null;
  };
  divider.addEventListener('pointerup', letGo);
  divider.addEventListener('pointercancel', letGo);

  return {
    root,
    get chosen() {
      return select.value;
    },
    get left() {
      return select.value === '' ? leftSide : leftSelect.value;
    },
    at: () => (select.value === '' ? null : bounds.x + part * bounds.width),
    offer(choices) {
      const next = JSON.stringify(choices);
      if (next === key) return;
      key = next;
      for (const [one, usual] of [
        [select, ''],
        [leftSelect, leftSide],
      ] as const) {
        const before = one.value;
        const all = one === select ? [{ value: '', text: say('skin.split.none') }, ...choices] : choices;
        one.replaceChildren(...all.map(({ value, text }) => element('option', { value }, text)));
        one.value = all.some(({ value }) => value === before) ? before : usual;
      }
      shown();
    },
    write(left, right, text) {
      for (const [k, words] of [left, right].entries()) {
        const card = cards[k];
        if (!card) continue;
        setText(card.name, words.name);
        setText(card.reached, words.reached);
        setText(card.delivered, words.delivered);
      }
      setText(note, text);
    },
    arrange(next) {
      bounds = next;
      taken = [];
      if (select.value === '') return;
      const x = Math.round(bounds.x + part * bounds.width);
      divider.style.transform = `translate(${x}px, ${Math.round(bounds.y)}px)`;
      divider.style.height = `${Math.round(bounds.height)}px`;
      const found: Box[] = [];
      for (const [k, { card }] of cards.entries()) {
        const width = card.offsetWidth;
        const height = card.offsetHeight;
        const wanted = k === 0 ? x - 10 - width : x + 10;
        // they keep their order, and stay in the picture
        const low = k === 0 ? bounds.x + 2 : Math.max(bounds.x + 2, (found[0]?.x ?? 0) + (found[0]?.width ?? 0) + 4);
        const high = bounds.x + bounds.width - width - 2 - (k === 0 ? (cards[1]?.card.offsetWidth ?? 0) + 4 : 0);
        const left = Math.round(Math.max(low, Math.min(high, wanted)));
        const top = Math.round(bounds.y + bounds.height - height - 4);
        card.style.transform = `translate(${left}px, ${top}px)`;
        found.push({ x: left, y: top, width, height });
      }
      taken = found;
    },
    get taken() {
      return taken;
    },
    dispose() {
      divider.remove();
      for (const { card } of cards) card.remove();
    },
  };
}
