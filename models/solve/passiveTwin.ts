/** The same session with the current off: same layers, same times, resting stratum corneum, no blood flow from the current. */
import { constantPolynomial } from '../physics/piecewisePolynomial.ts';
import type { Problem, ProblemLayer } from '../problem/problem.ts';

export function passiveTwin(problem: Problem): Problem {
  const end = problem.current.knots[problem.current.knots.length - 1];
  const layers = problem.layers.map((layer): ProblemLayer => {
    if (layer.comesOff) return layer;
    const { conductance: _driven, ...resting } = layer;
    return resting;
  });
  const { perfusion: _caused, passivePerfusion, ...rest } = problem;
  return {
    ...rest,
    layers,
    current: constantPolynomial(0, end),
    ...(passivePerfusion === undefined ? {} : { perfusion: passivePerfusion }),
  };
}
