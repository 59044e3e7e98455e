/** A handle over each pad: drawn over the skin by mouse and finger, moved by the arrow keys in half centimetres. */
import { element } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';
import type { Side } from './placing.ts';

export interface PadHandles {
  place(side: Side, x: number, y: number): void;
  focus(side: Side): void;
  dispose(): void;
}

interface HandleListeners {
  /** To a place of the picture [CSS px]. */
  drag(side: Side, x: number, y: number): void;
  /** Along the pad's long way and across it, in steps. */
  nudge(side: Side, along: number, across: number): void;
  /** The hand has let go. */
  release(side: Side): void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function createPadHandles(root: HTMLElement, listeners: HandleListeners): PadHandles {
  const make = (side: Side): HTMLButtonElement => {
    const button = element('button', {
      type: 'button',
      class: 'site-handle',
      'aria-label': say(side === 'active' ? 'site.moveDrugPad' : 'site.moveReturnPad'),
      'aria-keyshortcuts': Object.keys(arrows).join(' '),
    });
    button.addEventListener('keydown', (event) => {
      const way = arrows[event.key];
      if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      listeners.nudge(side, ...way);
      event.preventDefault();
      event.stopPropagation();
    });
    button.addEventListener('keyup', ({ key }) => {
      if (arrows[key] !== undefined) listeners.release(side);
    });
    for (const end of ['blur', 'lostpointercapture']) {
      button.addEventListener(end, () => {
        listeners.release(side);
      });
    }
    button.addEventListener('pointerdown', ({ pointerId }) => {
      button.setPointerCapture(pointerId);
    });
    button.addEventListener('pointermove', (event) => {
      if (!button.hasPointerCapture(event.pointerId)) return;
      const { left, top } = root.getBoundingClientRect();
      listeners.drag(side, event.clientX - left, event.clientY - top);
    });
    root.append(button);
    return button;
  };
  const buttons: Readonly<Record<Side, HTMLButtonElement>> = { active: make('active'), other: make('other') };
  return {
    place(side, x, y) {
      buttons[side].style.transform = `translate(${(x - 22).toFixed(1)}px, ${(y - 22).toFixed(1)}px)`;
    },
    focus(side) {
      buttons[side].focus();
    },
    dispose() {
      for (const button of Object.values(buttons)) button.remove();
    },
  };
}
