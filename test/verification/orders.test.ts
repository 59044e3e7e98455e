import { describe, expect, it } from 'vitest';
import { rodas4, rodas4p, rodas5p } from '../../models/numerics/rosenbrockTableau.ts';
import {
  drivenColumn,
  orderBetweenSteps,
  orderInSpace,
  orderInTime,
  perfusedColumn,
  sharedColumn,
  undisturbed,
} from '../support/orders.ts';

describe('the spectral elements', () => {
  it.each([
    { degree: 3, grids: [4, 6, 8, 12, 16], finest: 1e-7 },
    { degree: 4, grids: [3, 4, 6, 8, 12], finest: 5e-9 },
    { degree: 5, grids: [2, 3, 4, 6, 8], finest: 7e-10 },
    { degree: 6, grids: [1, 2, 3, 4, 5], finest: 3e-10 },
  ])('converge with order p + 1 everywhere in an element at degree $degree', ({ degree, grids, finest }) => {
    const found = orderInSpace(degree, grids);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
    // from below, as the elements get small against the profile's bend
    expect(found.orders[found.orders.length - 1], JSON.stringify(found)).toBeGreaterThan(degree + 0.65);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(degree + 0.25);
  });
});

describe('a time step', () => {
  const steps = [8, 11, 16, 22, 32];

  it.each([
    { tableau: rodas4, order: 4, finest: 3e-8 },
    { tableau: rodas4p, order: 4, finest: 3e-8 },
    { tableau: rodas5p, order: 5, finest: 3e-9 },
  ])('is of order $order with $tableau.name', ({ tableau, order, finest }) => {
    const found = orderInTime(undisturbed, tableau, steps);
    expect(tableau.order).toBe(order);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(order - 0.3);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
  });

  // a flux that changes at the face costs any such method some of its order (Ostermann and Roche, SIAM J. Numer. Anal. 30, 1993)
  it.each([
    ['rises', [-5, -10], 1e-11],
    ['bends', [-5, 0, -30, 24], 1e-9],
  ])('keeps order 3.3 under a current that %s', (_, current, finest) => {
    const found = orderInTime(drivenColumn(2e-4, ...current), rodas5p, steps);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(3.3);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
  });

  it.each([
    ['the state', 'state', 3.5, 1e-10],
    ['the running totals', 'totals', 4.5, 1e-10],
  ] as const)('keeps its order for %s under a blood flow that bends', (_, what, order, finest) => {
    const found = orderInTime(perfusedColumn(0.3, 4, -6, 3), rodas5p, steps, what);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(order);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(finest);
  });

  it.each([0.25, 0.5, 0.75])('is of order 4 at %d of its length', (theta) => {
    const found = orderBetweenSteps(undisturbed, theta, steps);
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(3.7);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(3e-8);
  });

  it('carries the running totals with the same order', () => {
    const found = orderInTime(undisturbed, rodas5p, steps, 'totals');
    expect(found.order, JSON.stringify(found)).toBeGreaterThan(4.7);
    expect(found.finest, JSON.stringify(found)).toBeLessThan(3e-9);
  });
});

it('keeps order 4 for a time step beside a shunt, through whose links the share of the current changes', () => {
  const found = orderInTime(sharedColumn(-10), rodas5p, [8, 11, 16, 22, 32]);
  expect(found.order, JSON.stringify(found)).toBeGreaterThan(4);
  expect(found.finest, JSON.stringify(found)).toBeLessThan(1e-10);
});
