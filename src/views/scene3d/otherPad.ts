/** Under which pad the picture looks: its button, and the run as that pad has it. */
import { runUnder } from '../../app/bothPads.ts';
import type { PadChoice } from '../../app/padChoice.ts';
import type { RunData } from '../view.ts';
import type { Overlay } from './overlay.ts';
import { words } from './words.ts';

/** The same object for the same run and pad; the drug's pad until the other is solved. */
export function followPad(
  pads: PadChoice,
  overlay: Pick<Overlay, 'onOtherPad' | 'offerPad'>,
): (run: RunData | null) => RunData | null {
  let last: { readonly run: RunData; readonly side: string; readonly seen: RunData } | null = null;
  overlay.onOtherPad(() => {
    pads.choose(pads.side === 'active' ? 'other' : 'active');
  });
  return (run) => {
    const two = run !== null && run.study.dispersive !== undefined;
    overlay.offerPad(two ? (pads.side === 'active' ? words.toReturnPad : words.toDrugPad) : null);
    if (run === null || !two) return run;
    if (last?.run !== run || last.side !== pads.side) {
      last = { run, side: pads.side, seen: runUnder(run, pads.side) ?? run };
    }
    return last.seen;
  };
}
