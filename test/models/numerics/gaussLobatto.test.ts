import { describe, expect, it } from 'vitest';
import { lobattoRule } from '../../../models/numerics/gaussLobatto.ts';

const degrees = [1, 2, 3, 4, 5, 6, 8, 10, 12];

describe.each(degrees)('the Gauss–Lobatto rule of degree %d', (p) => {
  const rule = lobattoRule(p);
  const count = p + 1;
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

  it('has ascending, symmetric nodes that hold both ends', () => {
    expect(rule.nodes[0]).toBe(-1);
    expect(rule.nodes[p]).toBe(1);
    for (let q = 0; q < p; q++) expect(rule.nodes[q + 1]).toBeGreaterThan(rule.nodes[q]);
    for (let q = 0; q <= p; q++) expect(Math.abs(rule.nodes[q] + rule.nodes[p - q])).toBeLessThan(1e-14);
  });

  it('integrates every polynomial up to degree 2p − 1, and not the next', () => {
    const quadrature = (power: number): number => sum(rule.nodes.map((x, q) => rule.weights[q] * x ** power));
    for (let power = 0; power < 2 * p; power++) {
      const exact = power % 2 === 0 ? 2 / (power + 1) : 0;
      expect(Math.abs(quadrature(power) - exact)).toBeLessThan(1e-13);
    }
    if (p < 8) expect(Math.abs(quadrature(2 * p) - 2 / (2 * p + 1))).toBeGreaterThan(1e-6);
  });

  it('differentiates and integrates every polynomial up to degree p', () => {
    for (let power = 0; power <= p; power++) {
      for (let row = 0; row < count; row++) {
        let slope = 0;
        let area = 0;
        for (let q = 0; q < count; q++) {
          slope += rule.derivative[row * count + q] * rule.nodes[q] ** power;
          area += rule.integral[row * count + q] * rule.nodes[q] ** power;
        }
        expect(Math.abs(slope - (power === 0 ? 0 : power * rule.nodes[row] ** (power - 1)))).toBeLessThan(1e-11);
        const exact = (rule.nodes[row] ** (power + 1) - (-1) ** (power + 1)) / (power + 1);
        expect(Math.abs(area - exact)).toBeLessThan(1e-12);
      }
    }
  });

  it('turns nodal fluxes into fluxes between nodes that add up to what the weak form moves', () => {
    const flux = rule.nodes.map((x) => Math.cos(2 * x) + 0.3);
    for (let j = 0; j < count; j++) {
      let moved = 0;
      for (let q = 0; q < count; q++) moved += rule.derivative[q * count + j] * rule.weights[q] * flux[q];
      const face = (k: number): number =>
        k < 0 || k >= p ? 0 : sum(flux.map((value, q) => rule.faceFlux[k * count + q] * value));
      expect(Math.abs(face(j - 1) - face(j) - moved)).toBeLessThan(1e-13);
    }
    // a uniform flux passes every face unchanged
    for (let k = 0; k < p; k++)
      expect(Math.abs(sum(flux.map((_, q) => rule.faceFlux[k * count + q])) - 1)).toBeLessThan(1e-13);
  });

  it('reads off the two highest Legendre modes', () => {
    const top = sum(rule.nodes.map((x, q) => rule.highestMode[q] * x ** p));
    // leading coefficient of P_p is (2p)!/(2^p p!²)
    let leading = 1;
    for (let k = 1; k <= p; k++) leading *= (2 * k - 1) / k;
    expect(Math.abs(top * leading - 1)).toBeLessThan(1e-11);
    expect(Math.abs(sum(rule.nodes.map((_, q) => rule.highestMode[q])))).toBeLessThan(p === 0 ? 2 : 1e-13);
    if (p > 1) expect(Math.abs(sum(rule.nodes.map((_, q) => rule.secondMode[q])))).toBeLessThan(1e-13);
  });
});
