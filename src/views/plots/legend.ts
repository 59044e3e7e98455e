import { element, setText, svgElement } from '../../format/element.ts';
import type { LegendEntry } from './drawing.ts';
import { markPath } from './measuredMarks.ts';

export interface Legend {
  readonly root: HTMLElement;
  show(entries: readonly LegendEntry[]): void;
  /** One text per entry, units included. */
  setValues(texts: readonly string[]): void;
  setHidden(keys: ReadonlySet<string>): void;
}

/** What is drawn, entry by entry, with its value at the clock; entries are buttons where they can be switched off. */
export function createLegend(onToggle?: (key: string) => void): Legend {
  const root = element('ul', { class: 'legend' });
  let values: HTMLElement[] = [];

  const item = (entry: LegendEntry): HTMLElement => {
    const value = element('span', { class: 'legend-value' });
    values.push(value);
    const parts = [swatchOf(entry), element('span', { class: 'legend-label' }, entry.label), value];
    if (onToggle === undefined) return element('li', {}, ...parts);
    const button = element(
      'button',
      { type: 'button', class: 'legend-toggle', 'data-key': entry.key, 'aria-pressed': 'true' },
      ...parts,
    );
    button.addEventListener('click', () => {
      onToggle(entry.key);
    });
    return element('li', {}, button);
  };

  return {
    root,
    show(entries) {
      values = [];
      root.replaceChildren(...entries.map(item));
    },
    setValues(texts) {
      for (const [index, node] of values.entries()) setText(node, texts[index] ?? '');
    },
    setHidden(keys) {
      for (const button of root.querySelectorAll('button'))
        button.setAttribute('aria-pressed', String(!keys.has(button.dataset['key'] ?? '')));
    },
  };
}

function swatchOf({ area, mark, token, dash }: LegendEntry): HTMLElement {
  const swatch = element('span', { class: `swatch${area === true ? ' area' : ''}`, 'aria-hidden': 'true' });
  swatch.style.setProperty('--swatch', `var(${token})`);
  if (dash !== undefined) swatch.classList.add('dashed');
  if (mark === undefined) return swatch;
  swatch.classList.add('mark');
  swatch.append(svgElement('svg', { viewBox: '0 0 14 10' }, svgElement('path', { d: markPath(mark) })));
  return swatch;
}
