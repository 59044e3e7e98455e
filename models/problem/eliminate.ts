/**
 * Chooses the ion that (EN) eliminates: the one that is most abundant where it is scarcest, so that its remainder is
 * well defined. Acids and the proton excess stay, because pH follows from them.
 */
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';

export function chooseEliminated(problem: Problem, grid: Grid): number {
  const n = problem.species.length;
  const { chemistry } = problem;
  const protonated = new Set(chemistry ? [chemistry.proton, ...chemistry.acids.map(({ species }) => species)] : []);
  let best = -1;
  let bestScore = -1;
  for (let i = 0; i < n; i++) {
    const z = Math.abs(problem.charge[i]);
    if (z === 0 || protonated.has(i)) continue;
    let least = Infinity;
    let mean = 0;
    for (let node = 0; node < grid.nodes; node++) {
      const share = z * grid.initial[node * n + i];
      least = Math.min(least, share);
      mean += share / grid.nodes;
    }
    const score = least + 1e-3 * mean;
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}
