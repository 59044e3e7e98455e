// The times at which an expression may jump or bend, as roots of its switches: sampled, then bisected to the last bit.
import { bisect } from '../physics/piecewisePolynomial.ts';
import { type Expression, ExpressionError, type Switch } from './expression.ts';

// Finer than anything a person sets by hand in one step; roots closer together than this are caught by the fit's halving.
const samples = 4096;
// The integrator stops at each of them.
const mostKinks = 5000;

/** Levels whose crossing switches, between two values of the argument. */
function levelsBetween(crosses: Switch['crosses'], from: number, to: number): number[] {
  if (crosses === 'zero') return [0];
  const offset = crosses === 'half' ? 0.5 : 0;
  const low = Math.ceil(Math.min(from, to) - offset);
  const high = Math.floor(Math.max(from, to) - offset);
  if (high - low > mostKinks) throw new ExpressionError(`It jumps more than ${mostKinks} times`);
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index + offset);
}

function crossings({ crosses, argument }: Switch, duration: number): number[] {
  const found: number[] = [];
  let before = 0;
  let valueBefore = argument(before);
  for (let sample = 1; sample <= samples; sample++) {
    const now = (duration * sample) / samples;
    const valueNow = argument(now);
    if (Number.isFinite(valueBefore) && Number.isFinite(valueNow)) {
      for (const level of levelsBetween(crosses, valueBefore, valueNow)) {
        const root = bisect((time) => argument(time) - level, before, now);
        if (root !== undefined) found.push(root);
        if (found.length > mostKinks) throw new ExpressionError(`It jumps or bends more than ${mostKinks} times`);
      }
    }
    before = now;
    valueBefore = valueNow;
  }
  return found;
}

/** Ascending, inside (0, duration). Throws ExpressionError where there are too many to follow. */
export function locateKinks(expression: Expression, duration: number): number[] {
  const all = expression.switches.flatMap((one) => crossings(one, duration)).toSorted((left, right) => left - right);
  // The same root reached through two switches differs by a few last bits.
  const distinct = all.filter((time, index) => index === 0 || time - all[index - 1] > duration * 1e-13);
  return distinct.filter((time) => time > 0 && time < duration);
}
