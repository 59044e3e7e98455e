import type { Scorm12Api } from './api.ts';

/** One sitting of a learner with the package, told to the learning system. */
export interface Attempt {
  /** What an earlier sitting left; empty where there was none. */
  readonly left: string;
  /** For the next sitting. */
  keep(text: string): void;
  /** The lesson has come to its end: right answers at the first try, of those asked. */
  finish(right: number, answered: number): void;
  /** The page is left. */
  end(): void;
}

/** Characters that a system has to take as suspend_data (3.4.4). */
export const longestLeft = 4096;

/** Null where the system does not let itself be used. */
export function beginAttempt(api: Scorm12Api, now: () => number): Attempt | null {
  if (api.LMSInitialize('') !== 'true') return null;
  const began = now();
  let ended = false;
  const before = api.LMSGetValue('cmi.core.lesson_status');
  let finished = before === 'completed' || before === 'passed' || before === 'failed';
  const left = api.LMSGetValue('cmi.suspend_data');
  let kept = left;
  const set = (element: string, value: string): void => {
    if (!ended) api.LMSSetValue(element, value);
  };
  if (!finished) set('cmi.core.lesson_status', 'incomplete');
  api.LMSCommit('');

  return {
    left,
    keep(text) {
      if (text === kept || text.length > longestLeft) return;
      kept = text;
      set('cmi.suspend_data', text);
      if (!ended) api.LMSCommit('');
    },
    finish(right, answered) {
      const score = answered === 0 ? 100 : Math.round((100 * right) / answered);
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      set('cmi.core.score.raw', String(score));
      set('cmi.core.lesson_status', statusOf(score, api.LMSGetValue('cmi.student_data.mastery_score')));
      finished = true;
      if (!ended) api.LMSCommit('');
    },
    end() {
      if (ended) return;
      set('cmi.core.session_time', timeSpan(now() - began));
      set('cmi.core.exit', finished ? '' : 'suspend');
      ended = true;
      api.LMSFinish('');
    },
  };
}

/** A system that asks for a score of its own is told whether it was reached. */
function statusOf(score: number, mastery: string): 'completed' | 'passed' | 'failed' {
  if (!/^\d+(?:\.\d+)?$/u.test(mastery)) return 'completed';
  return score >= Number(mastery) ? 'passed' : 'failed';
}

/** CMITimespan, "0000:12:34.50". */
export function timeSpan(milliseconds: number): string {
  const hundredths = Math.round(Math.max(0, milliseconds) / 10);
  const hours = Math.min(9999, Math.floor(hundredths / 360_000));
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}
