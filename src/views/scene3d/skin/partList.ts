/** The parts of the block in a list, each shown, faded or hidden, or the only one. */
import { element, freshId, setText } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';
import { partStates, type Parts, type PartState } from './parts.ts';

export interface PartList {
  readonly root: HTMLElement;
  /** Parts in the order of the block, outside first. */
  setParts(parts: readonly { readonly id: string; readonly name: string }[]): void;
  /** Follows a change made elsewhere. */
  refresh(): void;
}

const words: Readonly<Record<PartState, 'skin.parts.shown' | 'skin.parts.faded' | 'skin.parts.hidden'>> = {
  shown: 'skin.parts.shown',
  faded: 'skin.parts.faded',
  hidden: 'skin.parts.hidden',
};

export function createPartList(parts: Parts): PartList {
  const grid = element('div', { class: 'part-grid' });
  const reset = element('button', { type: 'button', class: 'scene3d-switch' }, say('skin.parts.reset'));
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const root = element(
    'fieldset',
    { class: 'tool-group' },
    element('legend', {}, say('skin.parts.name')),
    grid,
    reset,
    status,
  );
  let listed: readonly { readonly id: string; readonly name: string }[] = [];
  let key = '';
  let choices: readonly { readonly part: string; readonly state: PartState; readonly input: HTMLInputElement }[] = [];

  const tell = (): void => {
    const away = listed.filter(({ id }) => parts.of(id) !== 'shown');
    setText(
      status,
      away.length === 0
        ? say('skin.parts.all')
        : away.map(({ id, name }) => say('skin.parts.is', { part: name, state: say(words[parts.of(id)]) })).join('; '),
    );
  };
  const refresh = (): void => {
    for (const { part, state, input } of choices) input.checked = parts.of(part) === state;
    reset.disabled = !parts.changed;
  };
  reset.addEventListener('click', () => {
    parts.reset();
    refresh();
    tell();
  });

  return {
    root,
    refresh,
    setParts(next) {
      const nextKey = next.map(({ id, name }) => `${id} ${name}`).join();
      if (nextKey === key) return;
      key = nextKey;
      listed = next;
      const made: { part: string; state: PartState; input: HTMLInputElement }[] = [];
      const rows = next.flatMap(({ id, name }) => {
        const group = freshId('part');
        const cells = partStates.map((state) => {
          const label = say('skin.parts.is', { part: name, state: say(words[state]) });
          const input = element('input', { type: 'radio', name: group, value: state, 'aria-label': label });
          input.addEventListener('change', () => {
            parts.set(id, state);
            refresh();
          });
          made.push({ part: id, state, input });
          return element('label', { class: 'part-state', title: label }, input);
        });
        const only = element(
          'button',
          { type: 'button', class: 'part-only', 'aria-label': say('skin.parts.onlyThis', { part: name }) },
          say('skin.parts.only'),
        );
        only.addEventListener('click', () => {
          parts.only(
            id,
            listed.map((one) => one.id),
          );
          refresh();
          tell();
        });
        return [element('span', { class: 'part-name' }, name), ...cells, only];
      });
      grid.replaceChildren(
        element('span', {}),
        ...partStates.map((state) => element('span', { class: 'part-head', 'aria-hidden': 'true' }, say(words[state]))),
        element('span', {}),
        ...rows,
      );
      choices = made;
      refresh();
    },
  };
}
