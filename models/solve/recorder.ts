/** Turns a state of the integrator into a Frame, and keeps the books: what came in, went out, was made, is there. */
import type { Assembler } from '../problem/assemble.ts';
import type { Drive } from '../problem/drive.ts';
import { Fields } from '../problem/fields.ts';
import { ReactiveFields } from '../problem/reactiveFields.ts';
import { runFacts } from './runFacts.ts';
import type { Frame, RunLayout } from './frame.ts';

export class Recorder {
  private readonly fields: Fields;
  private readonly inventory: Float64Array;
  private readonly initialInLayer: Float64Array;
  /** H⁺ and OH⁻ of neutral water in the pores: the proton excess of a salt is a difference that may vanish [mol m⁻²]. */
  private readonly water: number;
  private readonly composition: Float64Array;
  /** Per species, brought by fresh pads less what the old ones took along [mol m⁻²]. */
  private readonly renewed: Float64Array;
  private readonly inShunt: Float64Array;
  private readonly scratchLayer: Float64Array;
  private readonly scratchTaken: Float64Array;
  private readonly scratchMade: Float64Array;

  constructor(private readonly assembler: Assembler) {
    const { n, problem } = assembler;
    this.fields = assembler.reactive ? new ReactiveFields(assembler) : new Fields(assembler);
    this.inventory = new Float64Array(n);
    const pores = problem.layers.reduce((sum, { thickness, poreFraction }) => sum + thickness * poreFraction, 0);
    this.water = problem.chemistry ? 2 * Math.sqrt(problem.chemistry.water) * pores : 0;
    this.initialInLayer = new Float64Array(n * problem.layers.length);
    this.composition = new Float64Array(n);
    this.renewed = new Float64Array(n);
    this.inShunt = new Float64Array(n);
    this.scratchLayer = new Float64Array(n * problem.layers.length);
    this.scratchTaken = new Float64Array(n * problem.layers.length);
    this.scratchMade = new Float64Array(n * problem.layers.length);
    const y = new Float64Array(assembler.unknowns);
    assembler.start(y);
    this.amountInLayers(y, this.initialInLayer);
  }

  /** Fills the reservoirs as at the start; what that brings counts as having come in through the electrode's face. */
  renew(y: Float64Array): void {
    const { assembler, renewed } = this;
    const { grid, problem, n, m, kept, fixedFirst } = assembler;
    const before = new Float64Array(n);
    const after = new Float64Array(n);
    for (let node = fixedFirst ? 1 : 0; node < grid.nodes; node++) {
      const l = grid.nodeLayer[node];
      if (problem.layers[l].role !== 'reservoir') continue;
      assembler.concentrations(y, node, l, before);
      for (let a = 0; a < m; a++) y[node * m + a] = grid.initial[node * n + kept[a]];
      assembler.concentrations(y, node, l, after);
      for (let i = 0; i < n; i++) renewed[i] += grid.capacity[node * n + i] * (after[i] - before[i]);
    }
  }

  layout(end: number): RunLayout {
    const { problem, grid } = this.assembler;
    const nodeVolume = new Float64Array(grid.nodes);
    for (let element = 0; element < grid.elements; element++) {
      if (grid.isJump[element] === 1) continue;
      const theta = problem.layers[grid.elementLayer[element]].poreFraction;
      for (let q = 0; q < grid.localNodes[element]; q++) {
        nodeVolume[grid.firstNode[element] + q] += grid.rule.weights[q] * grid.halfLength[element] * theta;
      }
    }
    const facts = runFacts(problem);
    return {
      species: problem.species,
      charge: problem.charge.slice(),
      drug: problem.drug,
      ...(problem.chemistry ? { proton: problem.chemistry.proton } : {}),
      layers: problem.layers.map(({ id, role }, l) => ({
        id,
        role,
        start: grid.layerStart[l],
        end: grid.layerStart[l + 1],
      })),
      x: grid.x.slice(),
      nodeLayer: grid.nodeLayer.slice(),
      nodeVolume,
      faceX: this.fields.faceX.slice(),
      area: problem.area,
      deliveredInterface: problem.deliveredPastLayer + 1,
      end,
      ...(facts === undefined ? {} : { facts }),
    };
  }

  /** n × L amounts, free and bound [mol m⁻²]. */
  private amountInLayers(y: Float64Array, out: Float64Array): void {
    const { assembler, composition } = this;
    const { grid, problem, n } = assembler;
    const L = problem.layers.length;
    out.fill(0);
    for (let element = 0; element < grid.elements; element++) {
      if (grid.isJump[element] === 1) continue;
      const l = grid.elementLayer[element];
      const layer = problem.layers[l];
      for (let q = 0; q < grid.localNodes[element]; q++) {
        assembler.concentrations(y, grid.firstNode[element] + q, l, composition);
        const volume = grid.rule.weights[q] * grid.halfLength[element] * layer.poreFraction;
        for (let i = 0; i < n; i++) out[i * L + l] += volume * layer.retardation[i] * composition[i];
      }
    }
    const { shunt } = assembler;
    if (shunt === null) return;
    // what the shunt holds counts to the layer that it runs beside
    this.shuntAmounts(shunt.own, shunt.ownPart(y), this.inShunt);
    for (let i = 0; i < n; i++) out[i * L + problem.appendages!.layer] += this.inShunt[i];
  }

  /** n amounts in the shunt [mol m⁻²]. */
  private shuntAmounts(own: Assembler, y: Float64Array, out: Float64Array): void {
    const { n } = this.assembler;
    const { grid } = own;
    out.fill(0);
    for (let node = 0; node < grid.nodes; node++) {
      own.concentrations(y, node, 0, this.composition);
      for (let i = 0; i < n; i++) out[i] += grid.capacity[node * n + i] * this.composition[i];
    }
  }

  /** Amount of the drug past the interface that counts as delivered [mol m⁻²], from the books of the layers before it. */
  delivered(y: Float64Array, totals: Float64Array): number {
    const { assembler, initialInLayer, scratchLayer, scratchTaken, scratchMade } = this;
    const { problem } = assembler;
    const L = problem.layers.length;
    if (problem.drug < 0) return 0;
    this.amountInLayers(y, scratchLayer);
    scratchTaken.fill(0);
    scratchMade.fill(0);
    this.unpackSources(totals, scratchTaken, scratchMade);
    let crossed = this.boundaryAmounts(totals, assembler.totals.electrode, problem.electrode)[problem.drug];
    for (let l = 0; l <= problem.deliveredPastLayer; l++) {
      const k = problem.drug * L + l;
      crossed += scratchMade[k] - scratchTaken[k] - (scratchLayer[k] - initialInLayer[k]);
    }
    return crossed;
  }

  /** φ(outside the electrode's face) − φ(outside the base) [V]. */
  voltage(drive: Drive, y: Float64Array): number {
    this.fields.evaluate(drive, y);
    return this.fields.voltage;
  }

  /** pH in the pad's water where it meets skin, of the state last looked at by `voltage`; 0 without chemistry. */
  surfacePH(): number {
    const { problem, grid } = this.assembler;
    const skin = problem.layers.findIndex(({ role }) => role !== 'reservoir');
    return this.fields.pH?.[skin > 0 ? grid.layerLast[skin - 1] : 0] ?? 0;
  }

  /** Amount of the drug that the column holds at the start [mol m⁻²]. */
  drugInventory(): number {
    const { problem } = this.assembler;
    const L = problem.layers.length;
    let sum = 0;
    for (let l = 0; l < L && problem.drug >= 0; l++) sum += this.initialInLayer[problem.drug * L + l];
    return sum;
  }

  /** @param y non-negative state; @param totals running totals of the assembler. */
  frame(
    time: number,
    drive: Drive,
    y: Float64Array,
    totals: Float64Array,
    step: { readonly size: number; readonly count: number; readonly rejected: number },
  ): Frame {
    const { assembler, fields } = this;
    const { n, problem, grid } = assembler;
    const L = problem.layers.length;
    const N = grid.nodes;
    fields.evaluate(drive, y);
    const concentrations = new Float64Array(n * N);
    for (let node = 0; node < N; node++) {
      assembler.concentrations(y, node, grid.nodeLayer[node], this.composition);
      // the eliminated ion is a difference: where it is absent, only rounding is left of it
      for (let i = 0; i < n; i++) {
        const c = this.composition[i];
        concentrations[i * N + node] = i === problem.chemistry?.proton ? c : Math.max(0, c);
      }
    }
    const amountInLayer = new Float64Array(n * L);
    this.amountInLayers(y, amountInLayer);
    const amountTakenUp = new Float64Array(n * L);
    const amountConverted = new Float64Array(n * L);
    this.unpackSources(totals, amountTakenUp, amountConverted);
    const hasLymph = assembler.totals.lymph.some((offset) => offset >= 0);
    const amountToLymph = new Float64Array(hasLymph ? n * L : 0);
    if (hasLymph) this.addTakenUp(totals, assembler.totals.lymph, amountToLymph);
    const amountCrossed = new Float64Array(n * (L + 1));
    const mass = new Float64Array(n);
    const electrode = this.boundaryAmounts(totals, assembler.totals.electrode, problem.electrode);
    const base = this.boundaryAmounts(totals, assembler.totals.base, problem.base);
    let chargeError = fields.neutralityError(concentrations);
    for (let i = 0; i < n; i++) {
      let crossed = electrode[i];
      let inventory = Math.abs(electrode[i]) + Math.abs(base[i]);
      amountCrossed[i * (L + 1)] = crossed;
      for (let l = 0; l < L; l++) {
        const k = i * L + l;
        crossed += amountConverted[k] - amountTakenUp[k] - (amountInLayer[k] - this.initialInLayer[k]);
        inventory += Math.abs(this.initialInLayer[k]) + Math.abs(amountConverted[k]) + Math.abs(amountTakenUp[k]);
        amountCrossed[i * (L + 1) + l + 1] = crossed;
      }
      amountCrossed[i * (L + 1) + L] = base[i];
      if (i === problem.chemistry?.proton) inventory += this.water;
      this.inventory[i] = inventory;
      mass[i] = inventory > 0 ? Math.abs(crossed - base[i]) / inventory : 0;
    }
    for (let k = 0; k <= L; k++) {
      let charge = 0;
      let size = Math.abs(totals[0]);
      for (let i = 0; i < n; i++) {
        charge += problem.charge[i] * amountCrossed[i * (L + 1) + k];
        size += Math.abs(problem.charge[i]) * this.inventory[i];
      }
      chargeError = Math.max(chargeError, Math.abs(charge - totals[0]) / size);
    }
    return {
      time,
      current: drive.current,
      voltage: fields.voltage,
      concentrations,
      potential: fields.potential.slice(),
      fluxDiffusion: fields.diffusion.slice(),
      fluxMigration: fields.migration.slice(),
      fluxConvection: fields.convection.slice(),
      amountInLayer,
      amountCrossed,
      amountTakenUp,
      ...(hasLymph ? { amountToLymph } : {}),
      amountConverted,
      ...(fields.pH === null ? {} : { pH: fields.pH.slice() }),
      ...(fields.ionCurrent === null ? {} : { ionCurrent: fields.ionCurrent.slice() }),
      ...this.throughShunt(totals),
      ledger: { mass, charge: chargeError, step: step.size, steps: step.count, rejected: step.rejected },
    };
  }

  /** After `amountInLayers` of the same state. */
  private throughShunt(
    totals: Float64Array,
  ): Pick<Frame, 'appendageCurrent' | 'amountInAppendages' | 'amountThroughAppendages'> {
    const { n, m, kept, eliminated, problem, shunt, totals: offsets } = this.assembler;
    if (shunt === null) return {};
    const amounts = new Float64Array(n);
    let rest = totals[offsets.shunt + m];
    for (let a = 0; a < m; a++) {
      amounts[kept[a]] = totals[offsets.shunt + a];
      rest -= problem.charge[kept[a]] * totals[offsets.shunt + a];
    }
    amounts[eliminated] = rest / problem.charge[eliminated];
    return {
      appendageCurrent: shunt.current,
      amountInAppendages: this.inShunt.slice(),
      amountThroughAppendages: amounts,
    };
  }

  /** Net amount past a boundary since the start, per species, from the running totals alone. */
  private boundaryAmounts(totals: Float64Array, offset: number, boundary: Assembler['problem']['base']): Float64Array {
    const { n, m, kept, eliminated, problem } = this.assembler;
    const amounts = boundary === problem.electrode ? this.renewed.slice() : new Float64Array(n);
    if (boundary.kind === 'ion') {
      const { water } = this.assembler.totals;
      const split = boundary === problem.electrode && water >= 0 ? totals[water] : 0;
      amounts[boundary.species] += (totals[0] - split) / problem.charge[boundary.species];
      if (split !== 0) amounts[problem.chemistry!.proton] += split;
    }
    if (boundary.kind !== 'bath') return amounts;
    let rest = totals[0];
    for (let a = 0; a < m; a++) {
      amounts[kept[a]] += totals[offset + a];
      rest -= problem.charge[kept[a]] * totals[offset + a];
    }
    amounts[eliminated] += rest / problem.charge[eliminated];
    return amounts;
  }

  /** Adds what has left through one kind of exchange, whose totals begin where `offsets` say, layer by layer. */
  private addTakenUp(totals: Float64Array, offsets: Int32Array, takenUp: Float64Array): void {
    const { m, kept, eliminated, problem } = this.assembler;
    const L = problem.layers.length;
    for (let l = 0; l < L; l++) {
      const offset = offsets[l];
      if (offset < 0) continue;
      let rest = 0;
      for (let a = 0; a < m; a++) {
        takenUp[kept[a] * L + l] -= totals[offset + a];
        rest += problem.charge[kept[a]] * totals[offset + a];
      }
      takenUp[eliminated * L + l] += rest / problem.charge[eliminated];
    }
  }

  private unpackSources(totals: Float64Array, takenUp: Float64Array, converted: Float64Array): void {
    const { n, problem, totals: offsets } = this.assembler;
    const L = problem.layers.length;
    this.addTakenUp(totals, offsets.exchange, takenUp);
    this.addTakenUp(totals, offsets.lymph, takenUp);
    problem.reactions.forEach(({ layer, stoichiometry }, k) => {
      const extent = totals[this.assembler.totals.reactions + k];
      for (let i = 0; i < n; i++) converted[i * L + layer] += stoichiometry[i] * extent;
    });
  }
}
