// Marks what a student typed or chose: right, a mistake that is known, or off by so much.
import { readQuantityText } from '../../study/quantityText.ts';
import type { Drawn, DrawnAnswer } from './drawProblem.ts';
import type { Mistake, Option } from './problem.ts';

export type Mark =
  | { readonly kind: 'right'; readonly value: number }
  | { readonly kind: 'mistake'; readonly value: number; readonly mistake: Mistake }
  /** Neither; `ratio` of the answer. */
  | { readonly kind: 'off'; readonly value: number; readonly ratio: number }
  | { readonly kind: 'wrongDimension'; readonly unit: string }
  | { readonly kind: 'unreadable' };

type NumberAnswer = Extract<DrawnAnswer, { kind: 'number' }>;

/** How near to a known mistake counts as that mistake, as a share of it. */
const knownMistake = 0.01;

function near(value: number, target: number, tolerance: number): boolean {
  // a count is right or wrong; the rest is round-off
  return Math.abs(value - target) <= (tolerance + 1e-9) * Math.abs(target);
}

/** In the answer's unit; a share may be written in percent or, with a unit of 1, as a number. */
function readShare(text: string, unit: string): number | null {
  const percent = /^(.*?)\s*%$/u.exec(text.trim());
  if (percent === null) return null;
  const read = readQuantityText(percent[1] ?? '', '');
  if (read.kind !== 'value') return null;
  return unit === '%' ? read.value : read.value / 100;
}

/** @param text with the numbers as the engine reads them */
export function markAnswer({ answer }: Drawn, text: string): Mark {
  if (answer.kind !== 'number') throw new TypeError('a choice is not typed');
  const { unit } = answer;
  const isShare = unit === '%' || unit === '';
  const share = isShare ? readShare(text, unit) : null;
  const read = share === null ? readQuantityText(text, isShare ? '' : unit) : { kind: 'value' as const, value: share };
  if (read.kind === 'wrongDimension') return { kind: 'wrongDimension', unit: read.unit };
  if (read.kind === 'unreadable') return { kind: 'unreadable' };
  return markNumber(answer, read.value);
}

export function markNumber({ value: target, tolerance, mistakes }: NumberAnswer, value: number): Mark {
  if (near(value, target, tolerance)) return { kind: 'right', value };
  const known = mistakes.find((one) => near(value, one.value, Math.min(knownMistake, Math.max(tolerance, 1e-3))));
  if (known !== undefined) return { kind: 'mistake', value, mistake: known.mistake };
  return { kind: 'off', value, ratio: value / target };
}

export function markChoice({ answer }: Drawn, id: string): { readonly right: boolean; readonly option: Option } {
  const option = answer.kind === 'choice' ? answer.options.find((one) => one.id === id) : undefined;
  if (option === undefined || answer.kind !== 'choice') throw new RangeError(`no option ${id}`);
  return { right: answer.right.includes(id), option };
}
