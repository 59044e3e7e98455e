/**
 * What a node's composition means for transport where acids and bases are in equilibrium (AB): for each species a its
 * D-weighted total P_a and charge Q_a, so that J_a = −g(∂P_a/∂x + Q_a E) + v W_a, and over all forms the sums
 * Φ = Σ z D c, κ = Σ z² D c, Λ = Σ z w c that give the field E from (I). With derivatives by the node's unknowns.
 */
import { ProtonBinding, Speciation } from '../physics/acidBase.ts';
import { siteShare } from './forms.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';
import type { Problem, ProblemChemistry } from './problem.ts';

export class Chemistry {
  readonly n: number;
  readonly m: number;
  /** Place of the proton excess among the kept unknowns. */
  readonly proton: number;
  readonly composition: Float64Array;
  /** Per species: z̄, ⟨z²⟩. */
  readonly charge: Float64Array;
  readonly chargeSquare: Float64Array;
  /** Per species: n̄, ⟨zn⟩, dn̄/ds, d⟨z²⟩/ds. */
  private readonly bound: Float64Array;
  private readonly boundCharge: Float64Array;
  private readonly variance: Float64Array;
  private readonly chargeSquareSlope: Float64Array;
  /** ∂s/∂y per kept unknown. */
  readonly bySite: Float64Array;
  /** Φ, κ, Λ and their derivatives per kept unknown. */
  chargeDiffusion = 0;
  conduction = 0;
  drag = 0;
  readonly chargeDiffusionSlope: Float64Array;
  readonly conductionSlope: Float64Array;
  readonly dragSlope: Float64Array;
  /** P, Q, W per kept unknown. */
  readonly diffusion: Float64Array;
  readonly migration: Float64Array;
  readonly convection: Float64Array;
  /** m × m: ∂Q_a/∂y_b, ∂W_a/∂y_b; ∂P_a/∂y_b is D_a on the diagonal but for the proton's row, which stands alone. */
  readonly migrationSlope: Float64Array;
  readonly convectionSlope: Float64Array;
  readonly protonDiffusionSlope: Float64Array;
  readonly speciation: Speciation;
  /** β of the state last looked at by `updateFlow` [m³ C⁻¹]. */
  electroosmosis: number;
  private readonly chemistry: ProblemChemistry;
  private readonly acidSpecies: Int32Array;
  private readonly acidTotals: Float64Array;
  private readonly acidRetardation: Float64Array;
  private readonly acidOfKept: Int32Array;
  /** ln h at each node as last found, where the next search begins. */
  readonly logH: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly grid: Grid,
    private readonly elimination: Elimination,
  ) {
    const chemistry = problem.chemistry!;
    const { n, m, kept } = elimination;
    this.n = n;
    this.m = m;
    this.chemistry = chemistry;
    this.proton = kept.indexOf(chemistry.proton);
    const perSpecies = (): Float64Array => new Float64Array(n);
    const perKept = (): Float64Array => new Float64Array(m);
    this.composition = perSpecies();
    this.charge = problem.charge.slice();
    this.chargeSquare = problem.charge.map((z) => z * z);
    this.bound = perSpecies();
    this.boundCharge = perSpecies();
    this.variance = perSpecies();
    this.chargeSquareSlope = perSpecies();
    this.bySite = perKept();
    this.chargeDiffusionSlope = perKept();
    this.conductionSlope = perKept();
    this.dragSlope = perKept();
    this.diffusion = perKept();
    this.migration = perKept();
    this.convection = perKept();
    this.protonDiffusionSlope = perKept();
    this.migrationSlope = new Float64Array(m * m);
    this.convectionSlope = new Float64Array(m * m);
    this.acidSpecies = Int32Array.from(chemistry.acids, ({ species }) => species);
    const binders = [...chemistry.acids.map(({ constants }) => constants), ...chemistry.sites];
    this.acidTotals = new Float64Array(binders.length);
    this.acidRetardation = new Float64Array(binders.length).fill(1);
    this.electroosmosis = problem.electroosmosis;
    this.acidOfKept = Int32Array.from(kept, (i) => this.acidSpecies.indexOf(i));
    this.speciation = new Speciation(
      chemistry.water,
      binders.map((constants) => new ProtonBinding(constants)),
    );
    this.logH = new Float64Array(grid.nodes).fill(this.speciation.logH);
  }

  /** Composition and charges at a node; `layer` decides how much is bound and which ion is eliminated by how much. */
  speciate(y: Float64Array, node: number, layer: number): void {
    const { composition, acidSpecies, acidTotals, acidRetardation, speciation } = this;
    const { retardation, fixedCharge, sites } = this.problem.layers[layer];
    this.elimination.concentrations(y, node, layer, composition);
    for (let k = 0; k < acidSpecies.length; k++) {
      acidTotals[k] = composition[acidSpecies[k]];
      acidRetardation[k] = retardation[acidSpecies[k]];
    }
    const share = sites ? siteShare(fixedCharge, this.grid.fixedCharge[node]) : 0;
    for (let k = 0; k < this.chemistry.sites.length; k++) {
      acidTotals[acidSpecies.length + k] = sites ? sites[k] * share : 0;
    }
    speciation.logH = this.logH[node];
    speciation.solve(acidTotals, acidRetardation, composition[this.chemistry.proton]);
    this.logH[node] = speciation.logH;
    for (let k = 0; k < acidSpecies.length; k++) {
      const i = acidSpecies[k];
      const { mean, square, variance, squareSlope } = speciation.acids[k];
      const base = this.problem.charge[i];
      this.bound[i] = mean;
      this.charge[i] = base + mean;
      this.chargeSquare[i] = base * base + 2 * base * mean + square;
      this.boundCharge[i] = base * mean + square;
      this.variance[i] = variance;
      this.chargeSquareSlope[i] = 2 * base * variance + squareSlope;
    }
  }

  /** Lets the solvent follow the barrier's fixed charge: β times its mean over the layer, relative to where β was measured. */
  updateFlow(y: Float64Array): void {
    const { flow, acids } = this.chemistry;
    if (flow === undefined) return;
    const { grid, speciation, acidTotals } = this;
    let sum = 0;
    let length = 0;
    for (let element = 0; element < grid.elements; element++) {
      if (grid.elementLayer[element] !== flow.layer || grid.isJump[element] === 1) continue;
      for (let q = 0; q < grid.localNodes[element]; q++) {
        const node = grid.firstNode[element] + q;
        const weight = grid.rule.weights[q] * grid.halfLength[element];
        this.speciate(y, node, flow.layer);
        let charge = grid.fixedCharge[node];
        for (let k = acids.length; k < acidTotals.length; k++) charge += acidTotals[k] * speciation.acids[k].mean;
        sum += weight * charge;
        length += weight;
      }
    }
    this.electroosmosis = (this.problem.electroosmosis * sum) / (length * flow.fixedCharge);
  }

  /** Everything but the derivatives. */
  evaluate(y: Float64Array, node: number, layer: number): void {
    this.speciate(y, node, layer);
    const { n, m, composition, charge, chargeSquare, bound, boundCharge, speciation, proton } = this;
    const { kept } = this.elimination;
    const { diffusivity, solventDrag } = this.problem.layers[layer];
    const acidProton = this.chemistry.proton;
    const { hydrogen, hydroxide } = speciation;
    const DH = this.chemistry.hydrogen[layer] * hydrogen;
    const DOH = this.chemistry.hydroxide[layer] * hydroxide;
    let chargeDiffusion = DH - DOH;
    let conduction = DH + DOH;
    let drag = solventDrag[acidProton] * (hydrogen - hydroxide);
    let protonDiffusion = chargeDiffusion;
    let protonMigration = conduction;
    let protonConvection = drag;
    for (let i = 0; i < n; i++) {
      if (i === acidProton) continue;
      const c = composition[i];
      const Dc = diffusivity[i] * c;
      const wc = solventDrag[i] * c;
      chargeDiffusion += Dc * charge[i];
      conduction += Dc * chargeSquare[i];
      drag += wc * charge[i];
      protonDiffusion += Dc * bound[i];
      protonMigration += Dc * boundCharge[i];
      protonConvection += wc * bound[i];
    }
    this.chargeDiffusion = chargeDiffusion;
    this.conduction = conduction;
    this.drag = drag;
    for (let a = 0; a < m; a++) {
      const i = kept[a];
      this.diffusion[a] = diffusivity[i] * composition[i];
      this.migration[a] = this.diffusion[a] * charge[i];
      this.convection[a] = solventDrag[i] * composition[i];
    }
    this.diffusion[proton] = protonDiffusion;
    this.migration[proton] = protonMigration;
    this.convection[proton] = protonConvection;
  }

  /** Fills `bySite` at the state last speciated. */
  findSiteSlopes(layer: number): void {
    const { m, composition, bound, bySite, speciation } = this;
    const { kept } = this.elimination;
    const { retardation } = this.problem.layers[layer];
    for (let b = 0; b < m; b++) {
      const i = kept[b];
      const holds = this.acidOfKept[b] >= 0 && composition[i] >= 0;
      bySite[b] = holds ? (-retardation[i] * bound[i]) / speciation.capacity : 0;
    }
    bySite[this.proton] = 1 / speciation.capacity;
  }

  /** The derivatives, at the state last evaluated. */
  differentiate(layer: number): void {
    const { m, proton, composition, charge, chargeSquare, bound, boundCharge, variance, bySite, speciation } = this;
    const { chargeSquareSlope, migrationSlope, convectionSlope } = this;
    const { kept, eliminated: e, remainder } = this.elimination;
    const { diffusivity, solventDrag } = this.problem.layers[layer];
    const w = solventDrag[this.chemistry.proton];
    const { hydrogen, hydroxide } = speciation;
    const DH = this.chemistry.hydrogen[layer] * hydrogen;
    const DOH = this.chemistry.hydroxide[layer] * hydroxide;
    // how the sums follow s at constant totals
    let diffusionBySite = DH + DOH;
    let conductionBySite = DH - DOH;
    let dragBySite = w * (hydrogen + hydroxide);
    let migrationBySite = conductionBySite;
    for (const i of this.acidSpecies) {
      const Dc = diffusivity[i] * composition[i];
      diffusionBySite += Dc * variance[i];
      conductionBySite += Dc * chargeSquareSlope[i];
      dragBySite += solventDrag[i] * composition[i] * variance[i];
      migrationBySite += Dc * (chargeSquareSlope[i] - this.problem.charge[i] * variance[i]);
    }
    this.findSiteSlopes(layer);
    const De = diffusivity[e] * charge[e];
    const Dee = diffusivity[e] * chargeSquare[e];
    const we = solventDrag[e] * charge[e];
    migrationSlope.fill(0);
    convectionSlope.fill(0);
    for (let b = 0; b < m; b++) {
      const i = kept[b];
      const own = b === proton ? 0 : 1;
      const s = bySite[b];
      const rest = remainder[layer * m + b];
      const D = own * diffusivity[i];
      const drag = own * solventDrag[i];
      this.chargeDiffusionSlope[b] = D * charge[i] + diffusionBySite * s - rest * De;
      this.conductionSlope[b] = D * chargeSquare[i] + conductionBySite * s - rest * Dee;
      this.dragSlope[b] = drag * charge[i] + dragBySite * s - rest * we;
      this.protonDiffusionSlope[b] = D * bound[i] + diffusionBySite * s;
      for (let a = 0; a < m; a++) {
        if (this.acidOfKept[a] < 0) continue;
        migrationSlope[a * m + b] = diffusivity[kept[a]] * composition[kept[a]] * variance[kept[a]] * s;
      }
      migrationSlope[b * m + b] += D * charge[i];
      convectionSlope[b * m + b] = drag;
      migrationSlope[proton * m + b] = D * boundCharge[i] + migrationBySite * s;
      convectionSlope[proton * m + b] = drag * bound[i] + dragBySite * s;
    }
  }
}
