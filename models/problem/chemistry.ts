/**
 * What a node's composition means for transport where acids and bases are in equilibrium (AB): for each species a its
 * D-weighted total P_a and charge Q_a, so that J_a = −g(∂P_a/∂x + Q_a E) + v W_a, and over all forms the sums
 * Φ = Σ z D c, κ = Σ z² D c, Λ = Σ z w c that give the field E from (I). With derivatives by the node's unknowns.
 */
import { ProtonBinding, Speciation } from '../physics/acidBase.ts';
import type { WallSide } from '../physics/reactiveExchange.ts';
import { siteShare } from './forms.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';
import type { Problem, ProblemChemistry } from './problem.ts';

export class Chemistry {
  readonly n: number;
  readonly m: number;
  /** Place of the proton excess among the kept unknowns. */
  readonly proton: number;
  /** Of the node last speciated: concentration, z̄ and ⟨z²⟩ per species, [H⁺], [OH⁻]. */
  readonly composition: Float64Array;
  readonly charge: Float64Array;
  readonly chargeSquare: Float64Array;
  hydrogen = 0;
  hydroxide = 0;
  /** ln h at each node as last found, where the next search begins. */
  readonly logH: Float64Array;
  /** p1, of the element last loaded: Φ, κ, Λ. */
  readonly chargeDiffusion: Float64Array;
  readonly conduction: Float64Array;
  readonly drag: Float64Array;
  /** p1 × m, likewise: P, Q, W. */
  readonly diffusion: Float64Array;
  readonly migration: Float64Array;
  readonly convection: Float64Array;
  /** p1 × m, of the element last differentiated, by the node's unknowns: ∂Φ, ∂κ, ∂Λ; P, Q and W of the proton excess. */
  readonly chargeDiffusionSlope: Float64Array;
  readonly conductionSlope: Float64Array;
  readonly dragSlope: Float64Array;
  readonly protonDiffusionSlope: Float64Array;
  readonly protonMigrationSlope: Float64Array;
  readonly protonConvectionSlope: Float64Array;
  /** p1 × m: ∂Q_a/∂y_b = own_a δ_ab + bound_a ∂s/∂y_b but for the proton excess. */
  readonly ownMigration: Float64Array;
  readonly boundMigration: Float64Array;
  readonly bySite: Float64Array;
  /** β of the state last looked at by `updateFlow` [m³ C⁻¹]. */
  electroosmosis: number;
  readonly acids: readonly ProtonBinding[];
  private readonly speciation: Speciation;
  private readonly chemistry: ProblemChemistry;
  private readonly acidPlace: Int32Array;
  private readonly acidTotals: Float64Array;
  private readonly acidRetardation: Float64Array;
  /** nodes × m: the unknowns that what follows was found for. */
  private readonly known: Float64Array;
  /** nodes × m: z̄, ⟨z²⟩, n̄, ⟨zn⟩ and, by s, dn̄/ds and d⟨z²⟩/ds; 0 for the proton excess, whose forms are H⁺ and OH⁻. */
  private readonly nodeCharge: Float64Array;
  private readonly nodeChargeSquare: Float64Array;
  private readonly nodeBound: Float64Array;
  private readonly nodeBoundCharge: Float64Array;
  private readonly nodeVariance: Float64Array;
  private readonly nodeSquareSlope: Float64Array;
  /** Per node: what (EN) leaves to the eliminated ion, [H⁺], [OH⁻], ∂T_H/∂s, protons on fixed groups. */
  private readonly nodeRest: Float64Array;
  private readonly nodeHydrogen: Float64Array;
  private readonly nodeHydroxide: Float64Array;
  private readonly nodeCapacity: Float64Array;
  private readonly nodeFixed: Float64Array;
  /** What the speciation keeps of each node. */
  private readonly keptMoments: Float64Array;

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
    this.composition = new Float64Array(n);
    this.charge = problem.charge.slice();
    this.chargeSquare = problem.charge.map((z) => z * z);
    const p1 = grid.rule.degree + 1;
    const local = (): Float64Array => new Float64Array(p1 * m);
    this.chargeDiffusion = new Float64Array(p1);
    this.conduction = new Float64Array(p1);
    this.drag = new Float64Array(p1);
    this.diffusion = local();
    this.migration = local();
    this.convection = local();
    this.chargeDiffusionSlope = local();
    this.conductionSlope = local();
    this.dragSlope = local();
    this.protonDiffusionSlope = local();
    this.protonMigrationSlope = local();
    this.protonConvectionSlope = local();
    this.ownMigration = local();
    this.boundMigration = local();
    this.bySite = local();
    const binders = [...chemistry.acids.map(({ constants }) => constants), ...chemistry.sites];
    this.acids = binders.map((constants) => new ProtonBinding(constants));
    this.speciation = new Speciation(chemistry.water, this.acids);
    this.acidPlace = Int32Array.from(chemistry.acids, ({ species }) => kept.indexOf(species));
    this.acidTotals = new Float64Array(binders.length);
    this.acidRetardation = new Float64Array(binders.length).fill(1);
    this.electroosmosis = problem.electroosmosis;
    const nodal = (): Float64Array => new Float64Array(grid.nodes * m);
    const scalar = (): Float64Array => new Float64Array(grid.nodes);
    this.logH = scalar().fill(this.speciation.logH);
    this.known = nodal().fill(NaN);
    this.nodeCharge = nodal();
    this.nodeChargeSquare = nodal();
    this.nodeBound = nodal();
    this.nodeBoundCharge = nodal();
    this.nodeVariance = nodal();
    this.nodeSquareSlope = nodal();
    this.nodeRest = scalar();
    this.nodeHydrogen = scalar();
    this.nodeHydroxide = scalar();
    this.nodeCapacity = scalar();
    this.nodeFixed = scalar();
    this.keptMoments = new Float64Array(grid.nodes * this.speciation.keptPerPlace).fill(NaN);
    for (let k = 0; k < grid.nodes * m; k++) {
      const z = k % m === this.proton ? 0 : problem.charge[kept[k % m]];
      this.nodeCharge[k] = z;
      this.nodeChargeSquare[k] = z * z;
    }
  }

  /** Finds pH and charges at a node, unless they are known. @param layer decides how much is bound and is eliminated */
  private find(y: Float64Array, node: number, layer: number): void {
    const { known, m } = this;
    const base = node * m;
    let isKnown = true;
    for (let a = 0; a < m; a++) {
      if (known[base + a] === y[base + a]) continue;
      isKnown = false;
      known[base + a] = y[base + a];
    }
    if (!isKnown) this.solve(node, layer);
  }

  private solve(node: number, layer: number): void {
    const { known, m, acidPlace, acidTotals, acidRetardation, speciation, elimination, grid } = this;
    const { kept } = elimination;
    const { retardation, fixedCharge, sites } = this.problem.layers[layer];
    const base = node * m;
    const count = acidPlace.length;
    let rest = elimination.remainderFixed[layer] * grid.fixedCharge[node];
    for (let a = 0; a < m; a++) rest += elimination.remainder[layer * m + a] * known[base + a];
    this.nodeRest[node] = -rest;
    for (let k = 0; k < count; k++) {
      acidTotals[k] = known[base + acidPlace[k]];
      acidRetardation[k] = retardation[kept[acidPlace[k]]];
    }
    if (count < acidTotals.length) {
      const share = sites ? siteShare(fixedCharge, grid.fixedCharge[node]) : 0;
      for (let k = count; k < acidTotals.length; k++) acidTotals[k] = sites ? sites[k - count] * share : 0;
    }
    speciation.logH = this.logH[node];
    const excess = known[base + this.proton];
    speciation.solveNear(acidTotals, acidRetardation, excess, this.keptMoments, node * speciation.keptPerPlace);
    this.logH[node] = speciation.logH;
    this.nodeHydrogen[node] = speciation.hydrogen;
    this.nodeHydroxide[node] = speciation.hydroxide;
    this.nodeCapacity[node] = speciation.capacity;
    const { mean, square, variance, squareSlope } = speciation;
    for (let k = 0; k < count; k++) {
      const at = base + acidPlace[k];
      const bare = elimination.charge[acidPlace[k]];
      const n = mean[k];
      const nn = square[k];
      this.nodeCharge[at] = bare + n;
      this.nodeChargeSquare[at] = bare * bare + 2 * bare * n + nn;
      this.nodeBound[at] = n;
      this.nodeBoundCharge[at] = bare * n + nn;
      this.nodeVariance[at] = variance[k];
      this.nodeSquareSlope[at] = 2 * bare * variance[k] + squareSlope[k];
    }
    let fixed = 0;
    for (let k = count; k < acidTotals.length; k++) fixed += acidTotals[k] * mean[k];
    this.nodeFixed[node] = fixed;
  }

  /** Composition and charges at a node, species by species. */
  speciate(y: Float64Array, node: number, layer: number): void {
    const { composition, charge, chargeSquare, m, proton } = this;
    const { kept, eliminated } = this.elimination;
    this.find(y, node, layer);
    for (let a = 0; a < m; a++) {
      composition[kept[a]] = y[node * m + a];
      if (a === proton) continue;
      charge[kept[a]] = this.nodeCharge[node * m + a];
      chargeSquare[kept[a]] = this.nodeChargeSquare[node * m + a];
    }
    composition[eliminated] = this.nodeRest[node];
    this.hydrogen = this.nodeHydrogen[node];
    this.hydroxide = this.nodeHydroxide[node];
  }

  /** Composition at a node, and what the wall of its capillaries meets there. */
  describe(y: Float64Array, node: number, layer: number, composition: Float64Array, side: WallSide): void {
    this.find(y, node, layer);
    const { m, proton } = this;
    const { kept, eliminated } = this.elimination;
    const base = node * m;
    for (let a = 0; a < m; a++) {
      const i = kept[a];
      composition[i] = y[base + a];
      if (a === proton) continue;
      side.charge[i] = this.nodeCharge[base + a];
      side.bound[i] = this.nodeBound[base + a];
      side.chargeSquare[i] = this.nodeChargeSquare[base + a];
      side.boundCharge[i] = this.nodeBoundCharge[base + a];
      side.variance[i] = this.nodeVariance[base + a];
      side.chargeSquareSlope[i] = this.nodeSquareSlope[base + a];
    }
    composition[eliminated] = this.nodeRest[node];
    side.hydrogen = this.nodeHydrogen[node];
    side.hydroxide = this.nodeHydroxide[node];
    side.capacity = this.nodeCapacity[node];
  }

  /** Lets the solvent follow the barrier's fixed charge: β times its mean over the layer, relative to where β was measured. */
  updateFlow(y: Float64Array): void {
    const { flow } = this.chemistry;
    if (flow === undefined) return;
    const { grid } = this;
    let sum = 0;
    let length = 0;
    for (let element = 0; element < grid.elements; element++) {
      if (grid.elementLayer[element] !== flow.layer || grid.isJump[element] === 1) continue;
      for (let q = 0; q < grid.localNodes[element]; q++) {
        const node = grid.firstNode[element] + q;
        const weight = grid.rule.weights[q] * grid.halfLength[element];
        this.find(y, node, flow.layer);
        sum += weight * (grid.fixedCharge[node] + this.nodeFixed[node]);
        length += weight;
      }
    }
    this.electroosmosis = (this.problem.electroosmosis * sum) / (length * flow.fixedCharge);
  }

  /** Everything at node q of an element but the derivatives. */
  evaluate(y: Float64Array, node: number, layer: number, q: number): void {
    this.find(y, node, layer);
    const { m, proton, nodeCharge, nodeChargeSquare, nodeBound, nodeBoundCharge } = this;
    const { diffusion, migration, convection } = this;
    const { eliminated: e, diffusivity: D, drag: w } = this.elimination;
    const { diffusivity, solventDrag } = this.problem.layers[layer];
    const h = this.nodeHydrogen[node];
    const oh = this.nodeHydroxide[node];
    const DH = this.chemistry.hydrogen[layer] * h;
    const DOH = this.chemistry.hydroxide[layer] * oh;
    let protonDiffusion = DH - DOH;
    let protonMigration = DH + DOH;
    let protonConvection = w[layer * m + proton] * (h - oh);
    const rest = this.nodeRest[node];
    const ze = this.charge[e];
    let chargeDiffusion = protonDiffusion + diffusivity[e] * ze * rest;
    let conduction = protonMigration + diffusivity[e] * ze * ze * rest;
    let drag = protonConvection + solventDrag[e] * ze * rest;
    const base = node * m;
    for (let a = 0; a < m; a++) {
      const c = y[base + a];
      const z = nodeCharge[base + a];
      const n = nodeBound[base + a];
      const Dc = D[layer * m + a] * c;
      const wc = w[layer * m + a] * c;
      const Q = Dc * z;
      diffusion[q * m + a] = Dc;
      migration[q * m + a] = Q;
      convection[q * m + a] = wc;
      chargeDiffusion += Q;
      conduction += Dc * nodeChargeSquare[base + a];
      drag += wc * z;
      protonDiffusion += Dc * n;
      protonMigration += Dc * nodeBoundCharge[base + a];
      protonConvection += wc * n;
    }
    diffusion[q * m + proton] = protonDiffusion;
    migration[q * m + proton] = protonMigration;
    convection[q * m + proton] = protonConvection;
    this.chargeDiffusion[q] = chargeDiffusion;
    this.conduction[q] = conduction;
    this.drag[q] = drag;
  }

  /** ∂s/∂y per kept unknown at a node that is known, into `bySite` from `at` on. */
  findSiteSlopes(node: number, layer: number, at = 0): void {
    const { m, known, nodeBound, bySite, proton } = this;
    const { kept } = this.elimination;
    const { retardation } = this.problem.layers[layer];
    const reciprocal = 1 / this.nodeCapacity[node];
    for (let b = 0; b < m; b++) {
      const k = node * m + b;
      bySite[at + b] = known[k] >= 0 ? -retardation[kept[b]] * nodeBound[k] * reciprocal : 0;
    }
    bySite[at + proton] = reciprocal;
  }

  /** The derivatives at node q of an element, at the state last evaluated. */
  differentiate(node: number, layer: number, q: number): void {
    const { m, proton, known, bySite, nodeCharge, nodeChargeSquare, nodeBound, nodeBoundCharge } = this;
    const { nodeVariance, nodeSquareSlope } = this;
    const { eliminated: e, diffusivity: D, drag: w, charge: bare, remainder } = this.elimination;
    const { diffusivity, solventDrag } = this.problem.layers[layer];
    const wH = w[layer * m + proton];
    const h = this.nodeHydrogen[node];
    const oh = this.nodeHydroxide[node];
    const DH = this.chemistry.hydrogen[layer] * h;
    const DOH = this.chemistry.hydroxide[layer] * oh;
    const base = node * m;
    // how the sums follow s at constant totals
    let diffusionBySite = DH + DOH;
    let conductionBySite = DH - DOH;
    let dragBySite = wH * (h + oh);
    let migrationBySite = conductionBySite;
    for (let a = 0; a < m; a++) {
      const c = known[base + a];
      const spread = nodeVariance[base + a];
      const slope = nodeSquareSlope[base + a];
      const Dc = D[layer * m + a] * c;
      diffusionBySite += Dc * spread;
      conductionBySite += Dc * slope;
      dragBySite += w[layer * m + a] * c * spread;
      migrationBySite += Dc * (slope - bare[a] * spread);
      this.boundMigration[q * m + a] = Dc * spread;
    }
    this.findSiteSlopes(node, layer, q * m);
    const ze = this.charge[e];
    const De = diffusivity[e] * ze;
    const we = solventDrag[e] * ze;
    for (let b = 0; b < m; b++) {
      const at = q * m + b;
      const s = bySite[at];
      const rest = remainder[layer * m + b];
      const Db = D[layer * m + b];
      const wb = b === proton ? 0 : w[layer * m + b];
      const z = nodeCharge[base + b];
      const n = nodeBound[base + b];
      this.ownMigration[at] = Db * z;
      this.chargeDiffusionSlope[at] = Db * z + diffusionBySite * s - rest * De;
      this.conductionSlope[at] = Db * nodeChargeSquare[base + b] + conductionBySite * s - rest * De * ze;
      this.dragSlope[at] = wb * z + dragBySite * s - rest * we;
      this.protonDiffusionSlope[at] = Db * n + diffusionBySite * s;
      this.protonMigrationSlope[at] = Db * nodeBoundCharge[base + b] + migrationBySite * s;
      this.protonConvectionSlope[at] = wb * n + dragBySite * s;
    }
  }
}
