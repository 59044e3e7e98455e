/**
 * Potential, fluxes and pH of a state where acids and bases are in equilibrium (AB). A species' flux is that of all its
 * forms; what its forms carry of the current is kept beside it, because protons ride along.
 */
import { faradayConstant } from '../constants.ts';
import { pHFrom } from '../physics/acidBase.ts';
import type { Assembler } from './assemble.ts';
import type { Chemistry } from './chemistry.ts';
import type { Drive } from './drive.ts';
import { Fields } from './fields.ts';
import type { LipidPath } from './lipidPath.ts';
import type { ReactiveFaces } from './reactiveFaces.ts';

export class ReactiveFields extends Fields {
  /** Per node. */
  override readonly pH: Float64Array;
  /** n × faces, species-major: F Σ z J over a species' forms; H⁺ and OH⁻ under the proton excess [A m⁻²]. */
  override readonly ionCurrent: Float64Array;
  private readonly chemistry: Chemistry;
  private readonly faces: ReactiveFaces;
  private readonly lipids: LipidPath;
  /** n × nodes of an element: what wanders through lipids. */
  private readonly lipidCarried: Float64Array;
  private readonly carried: Float64Array;
  private readonly chargeDiffusion: Float64Array;
  private readonly conduction: Float64Array;
  private readonly drag: Float64Array;
  private readonly slopes: Float64Array;
  private readonly perSpecies: Float64Array;
  private readonly perForm: Float64Array;

  constructor(assembler: Assembler) {
    super(assembler);
    const { n, grid } = assembler;
    const p1 = grid.rule.degree + 1;
    this.chemistry = assembler.reactive!.elements.chemistry;
    this.faces = assembler.reactive!.faces;
    this.lipids = assembler.reactive!.elements.lipids;
    this.lipidCarried = new Float64Array(n * p1);
    this.pH = new Float64Array(grid.nodes);
    this.ionCurrent = new Float64Array(n * (grid.nodes - 1));
    this.carried = new Float64Array(n * p1);
    this.chargeDiffusion = new Float64Array(n * p1);
    this.conduction = new Float64Array(n * p1);
    this.drag = new Float64Array(n * p1);
    this.slopes = new Float64Array(n * p1);
    this.perSpecies = new Float64Array(n);
    this.perForm = new Float64Array(this.faces.forms.count);
  }

  protected override like(own: Assembler): Fields {
    return new ReactiveFields(own);
  }

  override evaluate(drive: Drive, y: Float64Array): void {
    super.evaluate(drive, y);
    const { grid } = this.assembler;
    for (let node = 0; node < grid.nodes; node++) {
      this.chemistry.speciate(y, node, grid.nodeLayer[node]);
      this.pH[node] = pHFrom(this.chemistry.logH[node]);
    }
  }

  protected override spectralElement(element: number, drive: Drive, y: Float64Array): void {
    const { assembler, chemistry, nodal, field, carried, chargeDiffusion, conduction, drag, slopes } = this;
    const { grid, problem, n } = assembler;
    const { derivative, degree, faceFlux } = grid.rule;
    const p1 = degree + 1;
    const l = grid.elementLayer[element];
    const layer = problem.layers[l];
    const { proton, hydrogen, hydroxide } = problem.chemistry!;
    const g = drive.conductance[l];
    const v = this.chemistry.electroosmosis * drive.current;
    const node = grid.firstNode[element];
    const half = grid.halfLength[element];
    // P, Q, W, and what of them carries charge, node by node
    for (let q = 0; q < p1; q++) {
      chemistry.evaluate(y, node + q, l, q);
      chemistry.speciate(y, node + q, l);
      const { composition, charge, chargeSquare } = chemistry;
      for (let i = 0; i < n; i++) {
        const Dc = layer.diffusivity[i] * composition[i];
        const at = i * p1 + q;
        nodal[at] = Dc;
        nodal[n * p1 + at] = Dc * charge[i];
        nodal[2 * n * p1 + at] = layer.solventDrag[i] * composition[i];
        chargeDiffusion[at] = Dc * charge[i];
        conduction[at] = Dc * chargeSquare[i];
        drag[at] = layer.solventDrag[i] * composition[i] * charge[i];
      }
      const at = proton * p1 + q;
      const DH = hydrogen[l] * chemistry.hydrogen;
      const DOH = hydroxide[l] * chemistry.hydroxide;
      nodal[at] = chemistry.diffusion[q * assembler.m + chemistry.proton];
      nodal[n * p1 + at] = chemistry.migration[q * assembler.m + chemistry.proton];
      nodal[2 * n * p1 + at] = chemistry.convection[q * assembler.m + chemistry.proton];
      chargeDiffusion[at] = DH - DOH;
      conduction[at] = DH + DOH;
      drag[at] = layer.solventDrag[proton] * (chemistry.hydrogen - chemistry.hydroxide);
      if (layer.lipid === undefined) continue;
      this.lipids.evaluate(layer.lipid);
      this.lipids.carried.forEach((amount, a) => {
        this.lipidCarried[assembler.kept[a] * p1 + q] = amount;
      });
    }
    for (let q = 0; q < p1; q++) {
      let excess = drive.current / faradayConstant;
      let total = 0;
      for (let i = 0; i < n; i++) {
        let slope = 0;
        for (let j = 0; j < p1; j++) slope += derivative[q * p1 + j] * chargeDiffusion[i * p1 + j];
        carried[i * p1 + q] = v * drag[i * p1 + q] - (g * slope) / half;
        excess -= carried[i * p1 + q];
        total += g * conduction[i * p1 + q];
      }
      field[q] = -excess / total;
    }
    for (let i = 0; i < n; i++) {
      for (let q = 0; q < p1; q++) {
        const at = i * p1 + q;
        let slope = 0;
        for (let k = 0; k < p1; k++) slope += derivative[q * p1 + k] * nodal[i * p1 + k];
        let lipidSlope = 0;
        if (layer.lipid !== undefined) {
          for (let k = 0; k < p1; k++) lipidSlope += derivative[q * p1 + k] * this.lipidCarried[i * p1 + k];
        }
        slopes[at] = -(g * slope + lipidSlope) / half;
        nodal[n * p1 + at] *= -g * field[q];
        carried[at] -= g * conduction[at] * field[q];
      }
    }
    const faces = grid.nodes - 1;
    for (let j = 0; j < degree; j++) {
      for (let i = 0; i < n; i++) {
        let diffusion = 0;
        let migration = 0;
        let convection = 0;
        let current = 0;
        for (let q = 0; q < p1; q++) {
          const w = faceFlux[j * p1 + q];
          const at = i * p1 + q;
          diffusion += w * slopes[at];
          migration += w * nodal[n * p1 + at];
          convection += w * v * nodal[2 * n * p1 + at];
          current += w * carried[at];
        }
        const k = i * faces + node + j;
        this.diffusion[k] = diffusion;
        this.migration[k] = migration;
        this.convection[k] = convection;
        this.ionCurrent[k] = faradayConstant * current;
      }
      let step = 0;
      for (let q = 0; q < p1; q++) {
        step += (grid.rule.integral[(j + 1) * p1 + q] - grid.rule.integral[j * p1 + q]) * field[q];
      }
      this.step[node + j] = step * half;
    }
  }

  protected override limitedElement(element: number, drive: Drive, y: Float64Array): void {
    const { assembler, faces, perSpecies, perForm } = this;
    const { grid, n } = assembler;
    const { forms, face, left, right, convection } = faces;
    const isJump = grid.isJump[element] === 1;
    const node = grid.firstNode[element];
    const count = grid.nodes - 1;
    const spread = (out: Float64Array, j: number, value: (form: number) => number): void => {
      for (let f = 0; f < forms.count; f++) perForm[f] = value(f);
      faces.collect(perForm, perSpecies);
      for (let i = 0; i < n; i++) out[i * count + node + j] = perSpecies[i];
    };
    for (let j = 0; j + 1 < grid.localNodes[element]; j++) {
      faces.solve(element, j, drive, y);
      const diffusion = (f: number): number =>
        isJump ? face.flux[f] - convection[f] : face.mobility[f] * (left[f] - right[f]);
      spread(this.convection, j, (f) => convection[f]);
      spread(this.diffusion, j, diffusion);
      spread(this.migration, j, (f) => face.flux[f] - convection[f] - diffusion(f));
      for (let i = 0; i < n; i++) this.ionCurrent[i * count + node + j] = 0;
      for (let f = 0; f < forms.count; f++) {
        this.ionCurrent[forms.species[f] * count + node + j] += faradayConstant * forms.charge[f] * face.flux[f];
      }
      this.step[node + j] = face.step;
    }
  }
}
