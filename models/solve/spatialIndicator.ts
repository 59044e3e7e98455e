/**
 * Where the grid is too coarse: per element, the size of the highest Legendre mode of each concentration against the
 * species' scale, averaged over time. Source: Mavriplis, Comput. Methods Appl. Mech. Eng. 116 (1994) 77.
 */
import type { Assembler } from '../problem/assemble.ts';

export class SpatialIndicator {
  /** Per element: ∫ η² dt, with η the truncated part relative to scale. */
  readonly squared: Float64Array;
  time = 0;
  private readonly modes: Float64Array;

  constructor(
    private readonly assembler: Assembler,
    private readonly scale: Float64Array,
  ) {
    this.squared = new Float64Array(assembler.grid.elements);
    this.modes = new Float64Array(2);
  }

  add(y: Float64Array, dt: number): void {
    const { assembler, scale } = this;
    const { grid, m, kept } = assembler;
    const { highestMode } = grid.rule;
    const p1 = grid.rule.degree + 1;
    this.time += dt;
    for (let element = 0; element < grid.elements; element++) {
      if (grid.isJump[element] === 1) continue;
      const base = grid.firstNode[element] * m;
      let worst = 0;
      for (let a = 0; a < m; a++) {
        let top = 0;
        for (let q = 0; q < p1; q++) top += highestMode[q] * y[base + q * m + a];
        worst = Math.max(worst, Math.abs(top) / scale[kept[a]]);
      }
      this.squared[element] += worst * worst * dt;
    }
  }

  /** Root mean square over time of an element's highest mode. */
  rms(element: number): number {
    return this.time > 0 ? Math.sqrt(this.squared[element] / this.time) : 0;
  }
}
