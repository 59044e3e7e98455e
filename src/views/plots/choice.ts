import { element, freshId } from '../../format/element.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

export interface Choice {
  readonly root: HTMLElement;
  /** Builds the options anew only where they changed, so that an open list is left alone. */
  set(options: readonly ChoiceOption[], value: string): void;
}

/** A small labelled list of a chart's own. */
export function createChoice(label: string, onChoose: (value: string) => void): Choice {
  const id = freshId('choice');
  const select = element('select', { id });
  select.addEventListener('change', () => {
    onChoose(select.value);
  });
  let built = '';
  return {
    root: element('div', { class: 'chart-choice' }, element('label', { for: id }, label), select),
    set(options, value) {
      const shape = JSON.stringify(options);
      if (shape !== built) {
        built = shape;
        select.replaceChildren(...options.map((option) => element('option', { value: option.value }, option.label)));
      }
      if (select.value !== value) select.value = value;
    },
  };
}
