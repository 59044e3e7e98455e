import { describe, expect, it } from 'vitest';
import { ExpressionError, readExpression } from '../../../models/study/expression.ts';
import { locateKinks } from '../../../models/study/kinks.ts';

describe('an expression of t', () => {
  it.each([
    ['2 * sin(pi * t / 60)', 30, 2],
    ['t < 10 ? 1 : 3', 5, 1],
    ['t < 10 ? 1 : 3', 15, 3],
    ['min(t / 10, 2)', 5, 0.5],
    ['max(1, t, 3)', 2, 3],
    ['abs(t - 7)', 4, 3],
    ['mod(t, 10)', 23, 3],
    ['-t % 10', 23, 7],
    ['2 t', 4, 8],
    ['sqrt(t) + t^2', 4, 18],
    ['exp(-t / 10) * log(e) + log(8, 2)', 0, 4],
    ['10 < t < 20', 15, 1],
    ['10 < t < 20', 25, 0],
    ['t > 5 and t < 8', 6, 1],
    ['not (t > 5)', 6, 0],
    ['sign(t - 3) * floor(t) + ceil(t) + round(t)', 2.5, 4],
    ['tanh(0) + cos(0) + 1e1', 0, 11],
  ])('%s at %d is %d', (text, time, expected) => {
    expect(readExpression(text).value(time)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['', /empty/],
    ['2 *', /end|Unexpected|expected/i],
    ['x + 1', /"x" is not known/],
    ['foo(t)', /"foo" is not known.*abs/],
    ['import("fs")', /not known/],
    ['t = 5', /not allowed/],
    ['[1, 2]', /not allowed/],
    ['"text"', /not a number/],
    ['t.constructor', /not allowed/],
    ['f(x) = x', /not allowed/],
    ['sin(t, 2)', /takes 1 argument/],
    ['t!', /not allowed/],
    ['1; 2', /not allowed/],
    ['constructor', /not known/],
    ['toString(t)', /not known/],
  ])('refuses %s', (text, message) => {
    expect(() => readExpression(text)).toThrow(ExpressionError);
    expect(() => readExpression(text)).toThrow(message);
  });
});

describe('the kinks of an expression', () => {
  it.each([
    ['abs(sin(t / 10))', 100, [31.41592653589793, 62.83185307179586, 94.24777960769379]],
    ['min(t, 7.3)', 20, [7.3]],
    ['max(t - 3, 5 - t, 2.5)', 10, [2.5, 4, 5.5]],
    ['t < 10 ? 1 : 2', 30, [10]],
    ['5 <= t <= 9', 30, [5, 9]],
    ['floor(t / 7)', 20, [7, 14]],
    ['round(t)', 3, [0.5, 1.5, 2.5]],
    ['mod(t, 6.5)', 20, [6.5, 13, 19.5]],
    ['sign(t - 1 / 3)', 1, [1 / 3]],
    ['(t - 2) ^ 1.5', 5, [2]],
    ['t > 2 or t > 4', 9, [2, 4]],
    ['sin(t) + t ^ 2', 100, []],
    ['abs(t - 2) * abs(t - 2)', 5, [2]],
  ])('of %s until %d s', (text, duration, expected) => {
    expect(locateKinks(readExpression(text), duration)).toEqual(
      expected.map((time) => expect.closeTo(time, 11) as number),
    );
  });

  it('are refused where there are too many to follow', () => {
    expect(() => locateKinks(readExpression('floor(t * 1000)'), 1000)).toThrow(ExpressionError);
  });
});
