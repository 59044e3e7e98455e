import type { PadChoice, Side } from '../../app/padChoice.ts';
import type { RunData } from '../../app/run.ts';
import { element, setText } from '../../format/element.ts';
import { padName } from '../../format/padName.ts';
import { say } from '../../words/say.ts';

export interface PadSwitch {
  readonly root: HTMLElement;
  /** Gone where the study has one pad only. */
  update(run: RunData): void;
}

const sides: readonly Side[] = ['active', 'other'];

/** Under which pad a chart looks, with each pad's name and pole. */
export function createPadSwitch(choice: PadChoice, of: string): PadSwitch {
  const buttons = sides.map((side) => {
    const button = element('button', { type: 'button', class: 'pad-choice', 'data-side': side });
    button.addEventListener('click', () => {
      choice.choose(side);
    });
    return { side, button };
  });
  const root = element(
    'div',
    { class: 'pad-switch', role: 'group', 'aria-label': say('padSwitch.name', { chart: of }), hidden: true },
    ...buttons.map(({ button }) => button),
  );
  return {
    root,
    update({ study }) {
      const one = study.dispersive === undefined;
      if (root.hidden !== one) root.hidden = one;
      for (const { side, button } of buttons) {
        button.setAttribute('aria-pressed', String(choice.side === side));
        setText(button, say('padSwitch.under', { pad: padName(study, side) }));
      }
    },
  };
}
