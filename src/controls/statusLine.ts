import type { RunData } from '../app/run.ts';
import type { SolveStatus } from '../app/runStore.ts';
import { element, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { formatClock } from '../format/number.ts';
import { faultSentence } from './faultText.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

export interface StatusLine {
  /** For the top bar. */
  readonly root: HTMLElement;
  /** Over the scene: stale mark, failure, notices. */
  readonly banners: HTMLElement;
  update(run: RunData | null, status: SolveStatus): void;
  notice(message: string): void;
}

/** Says what the solver is doing, that a result is old, and why it stopped. */
export function createStatusLine(): StatusLine {
  const root = element('p', { class: 'status', role: 'status' });
  const stale = element('div', { class: 'stale-mark', hidden: true });
  const failure = element('div', { class: 'banner failure', role: 'alert', hidden: true });
  const text = element('span');
  const dismiss = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': say('status.dismiss') },
    icon('close'),
  );
  const notice = element('div', { class: 'banner notice', role: 'status', hidden: true }, text, dismiss);
  dismiss.addEventListener('click', () => {
    notice.hidden = true;
  });
  const banners = element('div', { class: 'banners' }, stale, failure, notice);

  const tell = (state: string, words: string): void => {
    root.dataset['state'] = state;
    setText(root, words);
  };

  return {
    root,
    banners,
    update(run, status) {
      const mark = markText(run, status);
      stale.hidden = mark === '';
      if (mark !== '') setText(stale, mark);
      const problem = problemText(run, status);
      failure.hidden = problem === '';
      setText(failure, problem);
      if (problem !== '') tell('failed', say('status.stopped'));
      // a percentage that changes many times a second is noise to a screen reader, so it moves in tenths
      else if (status.kind === 'solving')
        tell('solving', say('status.solving', { percent: Math.floor(status.progress * 10) * 10 }));
      else if (run !== null) tell('solved', run.preview === true ? say('status.preview') : say('status.solved'));
      else tell('solving', say('status.starting'));
    },
    notice(message) {
      setText(text, message);
      notice.hidden = message === '';
    },
  };
}

/** Which of the answers stands on the page: the old one, or the quick one; nothing where it is the asked one. */
export function markText(run: RunData | null, status: SolveStatus): string {
  if (run === null) return '';
  // while the hand moves, one steady mark, not one that flips with every answer
  if (run.preview === true) return say('status.quick');
  return run.stale && status.kind === 'solving' ? say('status.old') : '';
}

function problemText(run: RunData | null, status: SolveStatus): string {
  if (status.kind === 'lost') return status.message;
  if (status.kind === 'refused') return status.faults.map((fault) => faultSentence(fault, true)).join(' ');
  if (run?.outcome?.kind !== 'failed' || run.stale) return '';
  const { time, message } = run.outcome;
  return say('status.failed', { time: formatClock(time), message: modelText(message) });
}
