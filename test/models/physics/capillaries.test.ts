import { describe, expect, it } from 'vitest';
import { CapillaryExchange } from '../../../models/physics/capillaries.ts';
import { randomSource } from '../../support/randomStudy.ts';

const charge = Float64Array.of(-2, 1, -1, 0, 1);
const n = charge.length;

function random(seed: number): { c: Float64Array; b: Float64Array; k: Float64Array } {
  const next = randomSource(seed);
  return {
    c: charge.map(() => 100 * next()),
    b: charge.map(() => 100 * next()),
    k: charge.map(() => 1e-3 * next()),
  };
}

describe('exchange with the blood', () => {
  it('passes no net current through the vessel wall', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { c, b, k } = random(seed);
      const exchange = new CapillaryExchange(charge);
      exchange.rates(c, b, k);
      const current = exchange.source.reduce((sum, s, i) => sum + charge[i] * s, 0);
      const size = exchange.source.reduce((sum, s, i) => sum + Math.abs(charge[i] * s), 0);
      expect(Math.abs(current)).toBeLessThan(1e-14 * size + 1e-18);
    }
  });

  it('stands still where the tissue has the plasma’s composition', () => {
    const { b, k } = random(3);
    const exchange = new CapillaryExchange(charge);
    exchange.rates(b, b, k);
    expect([...exchange.source].map(Math.abs)).toEqual([0, 0, 0, 0, 0]);
  });

  it('clears a neutral molecule at its own rate whatever the ions do', () => {
    const { c, b, k } = random(4);
    const exchange = new CapillaryExchange(charge);
    exchange.rates(c, b, k);
    expect(exchange.source[3]).toBeCloseTo(-k[3] * (c[3] - b[3]), 16);
  });

  it('clears a trace ion at its own rate when the others stand at the plasma’s level', () => {
    const exchange = new CapillaryExchange(charge);
    const b = Float64Array.of(0, 100, 150, 0, 50);
    const c = b.slice();
    c[0] = 1e-9;
    exchange.rates(c, b, new Float64Array(n).fill(2e-3));
    expect(Math.abs(exchange.source[0] / (-2e-3 * 1e-9) - 1)).toBeLessThan(1e-9);
  });

  it('cannot move a lone ion: nothing balances it', () => {
    const exchange = new CapillaryExchange(charge);
    exchange.rates(Float64Array.of(10, 0, 0, 0, 0), new Float64Array(n), Float64Array.of(1e-3, 0, 0, 0, 0));
    expect(Math.abs(exchange.source[0])).toBeLessThan(1e-17);
  });

  it('does nothing without perfusion', () => {
    const { c, b } = random(5);
    const exchange = new CapillaryExchange(charge);
    exchange.rates(c, b, new Float64Array(n));
    expect([...exchange.source].every((s) => Math.abs(s) === 0)).toBe(true);
  });

  it('has the derivatives that differences show', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { c, b, k } = random(seed);
      const exchange = new CapillaryExchange(charge);
      exchange.differentiate(c, b, k);
      for (let j = 0; j < n; j++) {
        const d = 1e-4 * (c[j] + 1);
        const at = (sign: number): Float64Array => {
          const moved = c.slice();
          moved[j] += sign * d;
          const other = new CapillaryExchange(charge);
          other.rates(moved, b, k);
          return other.source;
        };
        const plus = at(1);
        const minus = at(-1);
        for (let i = 0; i < n; i++) {
          expect(Math.abs((plus[i] - minus[i]) / (2 * d) - exchange.jacobian[i * n + j])).toBeLessThan(1e-10);
        }
      }
    }
  });
});
