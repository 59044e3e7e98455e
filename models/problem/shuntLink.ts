/**
 * A face (SG) between a node of one chain and a node of another, as conductive as a vanishing slice of the more resistive
 * side: where a shunt begins or ends, in Donnan equilibrium with what it opens into.
 */
import { faradayConstant } from '../constants.ts';
import { FaceFlux } from '../physics/faceFlux.ts';
import type { Assembler } from './assemble.ts';

/** One side of the face: compositions of a node by forms. */
class Side {
  readonly forms: Float64Array;
  /** forms × m, at the composition last read. */
  readonly slope: Float64Array;

  constructor(
    readonly assembler: Assembler,
    readonly node: number,
    readonly layer: number,
  ) {
    const { reactive, n, m } = assembler;
    const count = reactive?.faces.forms.count ?? n;
    this.forms = new Float64Array(count);
    this.slope = new Float64Array(count * m);
  }

  read(y: Float64Array): void {
    const { assembler, node, layer, forms } = this;
    if (assembler.reactive) assembler.reactive.faces.expand(y, node, layer, forms);
    else assembler.concentrations(y, node, layer, forms);
  }

  differentiate(y: Float64Array): void {
    const { assembler, node, layer, slope, forms } = this;
    const { reactive, m, kept, eliminated, elimination } = assembler;
    if (reactive) {
      reactive.faces.expand(y, node, layer, forms);
      reactive.faces.differentiateForms(node, layer, slope);
      return;
    }
    slope.fill(0);
    for (let b = 0; b < m; b++) {
      slope[kept[b] * m + b] = 1;
      slope[eliminated * m + b] = -elimination.remainder[layer * m + b];
    }
  }

  /** τ'HD/L of a form at rest [m s⁻¹]. */
  conductance(form: number): number {
    const { assembler, layer } = this;
    const { diffusivity, thickness } = assembler.problem.layers[layer];
    return (assembler.reactive?.faces.diffusivity(form, layer) ?? diffusivity[form]) / thickness;
  }
}

export class ShuntLink {
  readonly left: Side;
  readonly right: Side;
  readonly face: FaceFlux;
  /** Per kept species, at the current last asked for [mol m⁻² s⁻¹]. */
  readonly flux: Float64Array;
  /** m × m, ∂flux/∂y at constant current on either side; ∂Δ/∂y; ∂flux/∂i. */
  readonly byLeft: Float64Array;
  readonly byRight: Float64Array;
  readonly stepByLeft: Float64Array;
  readonly stepByRight: Float64Array;
  readonly fluxByCurrent: Float64Array;
  private readonly rest: Float64Array;
  private readonly drag: Float64Array;
  private readonly partition: Float64Array;
  private readonly offsetSlope: Float64Array;
  private readonly perForm: Float64Array;
  private readonly perSpecies: Float64Array;

  /** @param shunt the side that is the shunt, whose solvent drag counts */
  constructor(
    left: readonly [Assembler, node: number, layer: number],
    right: readonly [Assembler, node: number, layer: number],
    shunt: Assembler,
    stepResistance: number,
  ) {
    this.left = new Side(...left);
    this.right = new Side(...right);
    const { reactive, problem, m, n } = shunt;
    const species = reactive?.faces.forms.species ?? Int32Array.from({ length: n }, (_, i) => i);
    const charge = reactive?.faces.forms.charge ?? problem.charge;
    this.face = new FaceFlux(species.length, charge);
    const rests = Float64Array.from(species, (_, f) => Math.min(this.left.conductance(f), this.right.conductance(f)));
    this.rest = rests.map((value) => value / stepResistance);
    this.drag = Float64Array.from(species, (i) => problem.layers[0].solventDrag[i]);
    const of = ({ assembler, layer }: Side): Float64Array => assembler.problem.layers[layer].partition;
    this.partition = Float64Array.from(species, (i) => -Math.log(of(this.right)[i] / of(this.left)[i]));
    this.flux = new Float64Array(m);
    this.byLeft = new Float64Array(m * m);
    this.byRight = new Float64Array(m * m);
    this.stepByLeft = new Float64Array(m);
    this.stepByRight = new Float64Array(m);
    this.fluxByCurrent = new Float64Array(m);
    this.offsetSlope = new Float64Array(species.length);
    this.perForm = new Float64Array(species.length);
    this.perSpecies = new Float64Array(n);
  }

  /** Reads both sides. @param conductance g of the link */
  load(yLeft: Float64Array, yRight: Float64Array, conductance: number): void {
    const { face, rest } = this;
    this.left.read(yLeft);
    this.right.read(yRight);
    for (let f = 0; f < rest.length; f++) face.mobility[f] = conductance * rest[f];
  }

  /** Solves the face, and how it follows the current [A m⁻²]; false where no ion can carry it. */
  solve(current: number, electroosmosis: number): boolean {
    const { face, left, right, drag, partition, offsetSlope } = this;
    for (let f = 0; f < offsetSlope.length; f++) {
      const G = face.mobility[f];
      offsetSlope[f] = G > 0 ? (-electroosmosis * faradayConstant * drag[f]) / G : 0;
      face.offset[f] = partition[f] + (offsetSlope[f] * current) / faradayConstant;
    }
    if (!face.solve(left.forms, right.forms, current / faradayConstant)) return false;
    face.respond(left.forms, right.forms, offsetSlope);
    this.keep(face.flux, this.flux);
    return true;
  }

  /** Flux of any species at the last solution; that of the eliminated ion is what the others leave of the current. */
  speciesFlux(species: number, current: number): number {
    const { kept, eliminated, problem, m } = this.left.assembler;
    const a = kept.indexOf(species);
    if (a >= 0) return this.flux[a];
    let rest = current / faradayConstant;
    for (let b = 0; b < m; b++) rest -= problem.charge[kept[b]] * this.flux[b];
    return rest / problem.charge[eliminated];
  }

  /** What a species' forms carry of the current at the last solution [A m⁻²]. */
  ionCurrent(species: number): number {
    const { face } = this;
    const { problem, reactive } = this.left.assembler;
    const { species: owner, charge } = reactive?.faces.forms ?? { species: null, charge: problem.charge };
    let sum = 0;
    for (let f = 0; f < face.flux.length; f++) {
      if ((owner?.[f] ?? f) === species) sum += faradayConstant * charge[f] * face.flux[f];
    }
    return sum;
  }

  /** Sums over species what forms carry, and picks the kept ones. */
  private keep(perForm: Float64Array, out: Float64Array): void {
    const { perSpecies } = this;
    const { reactive, kept, m } = this.left.assembler;
    if (reactive) reactive.faces.collect(perForm, perSpecies);
    else perSpecies.set(perForm);
    for (let a = 0; a < m; a++) out[a] = perSpecies[kept[a]];
  }

  /** Derivatives at the last solution. */
  differentiate(yLeft: Float64Array, yRight: Float64Array): void {
    const { face, left, right } = this;
    face.differentiate(left.forms, right.forms);
    left.differentiate(yLeft);
    right.differentiate(yRight);
    this.fill(left.slope, face.byLeft, face.stepByLeft, this.stepByLeft, this.byLeft);
    this.fill(right.slope, face.byRight, face.stepByRight, this.stepByRight, this.byRight);
    this.keep(face.byCurrent, this.fluxByCurrent);
    for (let a = 0; a < this.fluxByCurrent.length; a++) this.fluxByCurrent[a] /= faradayConstant;
  }

  private fill(
    slope: Float64Array,
    direct: Float64Array,
    stepByForm: Float64Array,
    step: Float64Array,
    out: Float64Array,
  ): void {
    const { face, perForm, perSpecies } = this;
    const { reactive, kept, m } = this.left.assembler;
    for (let b = 0; b < m; b++) {
      step[b] = 0;
      for (let f = 0; f < perForm.length; f++) step[b] += stepByForm[f] * slope[f * m + b];
      for (let f = 0; f < perForm.length; f++) perForm[f] = direct[f] * slope[f * m + b] + face.byStep[f] * step[b];
      if (reactive) reactive.faces.collect(perForm, perSpecies);
      else perSpecies.set(perForm);
      for (let a = 0; a < m; a++) out[a * m + b] = perSpecies[kept[a]];
    }
  }
}
