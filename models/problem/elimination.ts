/**
 * One ion less: (EN) gives the eliminated ion e from the others, Σ z_i R_i c_i + ω = 0 with R the same for bound and free
 * charge. What is left are n − 1 kept species per node, and per layer the weights with which their concentrations and
 * slopes enter Σ z J, so that the field follows from (I) without e ever being formed.
 */
import { chooseEliminated } from './eliminate.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';

export class Elimination {
  readonly n: number;
  /** n − 1 */
  readonly m: number;
  /** Species of each kept unknown. */
  readonly kept: Int32Array;
  readonly eliminated: number;
  /** Per kept species. */
  readonly charge: Float64Array;
  /** Per layer and kept species: D [m² s⁻¹], w [1], and the weights of slope, concentration and drag in Σ z J. */
  readonly diffusivity: Float64Array;
  readonly drag: Float64Array;
  readonly slopeWeight: Float64Array;
  readonly conductionWeight: Float64Array;
  readonly dragWeight: Float64Array;
  /** Per layer: the same for dω/dx and ω. */
  readonly slopeWeightFixed: Float64Array;
  readonly conductionWeightFixed: Float64Array;
  readonly dragWeightFixed: Float64Array;
  /** Per layer with lipids: by kept species, how fast what has no charge wanders through them [m² s⁻¹]. */
  readonly lipid: readonly (Float64Array | null)[];
  /** Per layer and kept species: −∂c_e/∂c. */
  readonly remainder: Float64Array;
  /** Per layer: −∂c_e/∂ω. */
  readonly remainderFixed: Float64Array;

  constructor(
    problem: Problem,
    private readonly grid: Grid,
    eliminated = chooseEliminated(problem, grid),
  ) {
    const n = (this.n = problem.species.length);
    const m = (this.m = n - 1);
    const L = problem.layers.length;
    const e = (this.eliminated = eliminated);
    const ze = problem.charge[e];
    this.kept = Int32Array.from([...Array(n).keys()].filter((i) => i !== e));
    this.charge = Float64Array.from(this.kept, (i) => problem.charge[i]);
    this.diffusivity = new Float64Array(L * m);
    this.drag = new Float64Array(L * m);
    this.slopeWeight = new Float64Array(L * m);
    this.conductionWeight = new Float64Array(L * m);
    this.dragWeight = new Float64Array(L * m);
    this.slopeWeightFixed = new Float64Array(L);
    this.conductionWeightFixed = new Float64Array(L);
    this.dragWeightFixed = new Float64Array(L);
    this.remainder = new Float64Array(L * m);
    this.remainderFixed = new Float64Array(L);
    this.lipid = problem.layers.map(({ lipid }) =>
      lipid === undefined ? null : Float64Array.from(this.kept, (i) => (problem.charge[i] === 0 ? lipid[i] : 0)),
    );
    for (let l = 0; l < L; l++) {
      const layer = problem.layers[l];
      const De = layer.diffusivity[e];
      const Re = layer.retardation[e];
      const we = layer.solventDrag[e];
      for (let a = 0; a < m; a++) {
        const i = this.kept[a];
        const z = problem.charge[i];
        const zR = (z * layer.retardation[i]) / Re;
        this.diffusivity[l * m + a] = layer.diffusivity[i];
        this.drag[l * m + a] = layer.solventDrag[i];
        this.slopeWeight[l * m + a] = z * layer.diffusivity[i] - De * zR;
        this.conductionWeight[l * m + a] = z * z * layer.diffusivity[i] - ze * De * zR;
        this.dragWeight[l * m + a] = z * layer.solventDrag[i] - we * zR;
        this.remainder[l * m + a] = zR / ze;
      }
      this.slopeWeightFixed[l] = -De / Re;
      this.conductionWeightFixed[l] = (-ze * De) / Re;
      this.dragWeightFixed[l] = -we / Re;
      this.remainderFixed[l] = 1 / (ze * Re);
    }
  }

  /** All n concentrations at a node from its unknowns. */
  concentrations(y: Float64Array, node: number, layer: number, out: Float64Array): void {
    const m = this.m;
    let sum = this.remainderFixed[layer] * this.grid.fixedCharge[node];
    for (let a = 0; a < m; a++) {
      const c = y[node * m + a];
      out[this.kept[a]] = c;
      sum += this.remainder[layer * m + a] * c;
    }
    out[this.eliminated] = -sum;
  }

  /** Concentration of the eliminated ion at a node. */
  remaining(y: Float64Array, node: number): number {
    const m = this.m;
    const layer = this.grid.nodeLayer[node];
    let sum = this.remainderFixed[layer] * this.grid.fixedCharge[node];
    for (let a = 0; a < m; a++) sum += this.remainder[layer * m + a] * y[node * m + a];
    return -sum;
  }
}
