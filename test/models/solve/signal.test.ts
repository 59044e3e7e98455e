import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../models/physics/piecewisePolynomial.ts';
import { kinkTimes, Signal } from '../../../models/solve/signal.ts';

/** Up along 3t, a jump to 10, a parabola that meets the next piece smoothly. */
const source = joinPieces([
  { start: 0, end: 2, coefficients: [0, 3] },
  { start: 2, end: 4, coefficients: [10] },
  { start: 4, end: 6, coefficients: [10, 0, 1] },
  { start: 6, end: 8, coefficients: [14, 4] },
]);

describe('a signal read within one stretch', () => {
  it('has the limit from inside at either end of the stretch', () => {
    const signal = new Signal(source);
    signal.enter(0, 2);
    expect(signal.value(0)).toBe(0);
    expect(signal.value(2)).toBe(6);
    expect(signal.slope(2)).toBe(3);
    signal.enter(2, 4);
    expect(signal.value(2)).toBe(10);
    expect(signal.slope(2)).toBe(0);
  });

  it('crosses smooth knots inside a stretch', () => {
    const signal = new Signal(source);
    signal.enter(4, 8);
    expect(signal.value(5)).toBe(11);
    expect(signal.slope(5)).toBe(2);
    expect(signal.value(6)).toBe(14);
    expect(signal.value(7)).toBe(18);
    expect(signal.slope(7.5)).toBe(4);
  });

  it('can be read again from an earlier time', () => {
    const signal = new Signal(source);
    signal.enter(4, 8);
    signal.value(7.9);
    expect(signal.value(4.5)).toBe(10.25);
  });

  it('stops the integrator at jumps and corners only', () => {
    expect([...kinkTimes([source], 8)]).toEqual([0, 2, 8]);
    const corner = joinPieces([
      { start: 0, end: 5, coefficients: [1] },
      { start: 5, end: 8, coefficients: [1, -2] },
    ]);
    expect([...kinkTimes([source, corner], 8)]).toEqual([0, 2, 5, 8]);
  });
});
