/** The same session with the current off: same layers, same times, resting stratum corneum, no blood flow from the current. */
import { constantPolynomial } from '../physics/piecewisePolynomial.ts';
import type { Problem, ProblemLayer } from '../problem/problem.ts';

export function passiveTwin(problem: Problem): Problem {
  const end = problem.current.knots[problem.current.knots.length - 1];
  const atRest = (layer: ProblemLayer): ProblemLayer => {
    if (layer.comesOff) return layer;
    const { conductance: _driven, ...resting } = layer;
    const { passiveConductance } = layer;
    return passiveConductance === undefined ? resting : { ...resting, conductance: passiveConductance };
  };
  const { perfusion: _caused, passivePerfusion, appendages, ...rest } = problem;
  return {
    ...rest,
    layers: problem.layers.map(atRest),
    ...(appendages === undefined ? {} : { appendages: { ...appendages, path: atRest(appendages.path) } }),
    current: constantPolynomial(0, end),
    ...(passivePerfusion === undefined ? {} : { perfusion: passivePerfusion }),
  };
}
