/**
 * The way through lipids (LP), past the pores: of each species only the form without charge takes it, J = −D_lip ∂(α₀c)/∂x,
 * whatever the current and the pores' conductance. Where acids and bases are in equilibrium its protons go along.
 */
import type { Chemistry } from './chemistry.ts';
import type { Elimination } from './elimination.ts';
import type { Problem } from './problem.ts';

export class LipidPath {
  /** Per kept unknown, at the node last evaluated: D_lip α₀ c, for the proton excess with the protons of it all. */
  readonly carried: Float64Array;
  /** m × m: its derivatives by the node's unknowns. */
  readonly slope: Float64Array;
  /** Per species: place among the acids, and protons of its form without charge; −1 where there is none. */
  private readonly acid: Int32Array;
  private readonly protons: Int32Array;

  constructor(
    problem: Problem,
    private readonly elimination: Elimination,
    private readonly chemistry: Chemistry,
  ) {
    const { m, n } = elimination;
    const { acids } = problem.chemistry!;
    this.carried = new Float64Array(m);
    this.slope = new Float64Array(m * m);
    this.acid = new Int32Array(n).fill(-1);
    this.protons = Int32Array.from(problem.charge, (z, i) => (z === 0 && i !== problem.chemistry!.proton ? 0 : -1));
    acids.forEach(({ species, constants }, k) => {
      const held = -problem.charge[species];
      this.acid[species] = k;
      this.protons[species] = held >= 0 && held <= constants.length ? held : -1;
    });
  }

  /** At the node that was last speciated. */
  evaluate(lipid: Float64Array): void {
    const { carried, protons, acid } = this;
    const { kept } = this.elimination;
    const { composition, proton, acids, hydrogen } = this.chemistry;
    let protonsCarried = 0;
    for (let a = 0; a < kept.length; a++) {
      const i = kept[a];
      if (acid[i] >= 0 && protons[i] >= 0 && lipid[i] !== 0) acids[acid[i]].evaluate(hydrogen);
      carried[a] = protons[i] < 0 ? 0 : lipid[i] * this.share(i) * composition[i];
      protonsCarried += protons[i] > 0 ? protons[i] * carried[a] : 0;
    }
    carried[proton] = protonsCarried;
  }

  /** Likewise, once evaluated and the chemistry differentiated there. @param q place of the node in its element */
  differentiate(lipid: Float64Array, q: number): void {
    const { slope, protons, acid } = this;
    const { kept, m } = this.elimination;
    const { composition, proton, bySite, acids } = this.chemistry;
    slope.fill(0);
    for (let a = 0; a < m; a++) {
      const i = kept[a];
      if (protons[i] < 0 || lipid[i] === 0) continue;
      const neutral = lipid[i] * this.share(i);
      if (acid[i] >= 0) {
        const bySiteOnly = neutral * composition[i] * (protons[i] - acids[acid[i]].mean);
        for (let b = 0; b < m; b++) slope[a * m + b] = bySiteOnly * bySite[q * m + b];
      }
      slope[a * m + a] += neutral;
      for (let b = 0; b < m; b++) slope[proton * m + b] += protons[i] * slope[a * m + b];
    }
  }

  /** α₀ [1] */
  private share(species: number): number {
    const k = this.acid[species];
    return k < 0 ? 1 : this.chemistry.acids[k].share[this.protons[species]];
  }
}
