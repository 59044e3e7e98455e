/**
 * Lifts negative concentrations to zero by moving the missing amount from the nearest nodes that have some, together
 * with a counter-ion, so that every species' total and electroneutrality stay as they were. Where that is not enough,
 * the nodes around are blended towards their mean composition, which keeps the same; and where a species is gone from
 * the column and its total itself has dipped below zero, the dip is booked as not yet having left. For what is shown:
 * the integrator goes on from its own state, whose wiggles are of the size of the tolerance.
 */
import type { Assembler } from '../problem/assemble.ts';

const ROUNDING = 1e-12;
/** Below zero by less than this part of a species' scale is dust of the arithmetic, far under what the books can tell. */
const DUST = 1e-22;
/** A donor keeps at least this part of what it has. */
const KEEP = 0.1;

export class Positivity {
  worstValue = 0;
  worstNode = -1;
  private readonly here: Float64Array;
  private readonly there: Float64Array;
  /** The proton excess may well be negative. */
  private readonly signed: number;

  /** @param scale size of each species' concentrations [mol m⁻³] */
  constructor(
    private readonly assembler: Assembler,
    private readonly scale: Float64Array,
  ) {
    this.here = new Float64Array(assembler.n);
    this.there = new Float64Array(assembler.n);
    this.signed = assembler.problem.chemistry?.proton ?? -1;
  }

  /** Looks for the smallest c_i/scale_i over nodes and species; leaves it in `worstValue` and `worstNode`. */
  findWorst(y: Float64Array): void {
    const { scale, signed } = this;
    const { m, kept, eliminated, grid, elimination } = this.assembler;
    this.worstValue = 0;
    this.worstNode = -1;
    for (let k = 0; k < grid.nodes; k++) {
      let ratio = elimination.remaining(y, k) / scale[eliminated];
      for (let a = 0; a < m; a++) {
        if (kept[a] !== signed) ratio = Math.min(ratio, y[k * m + a] / scale[kept[a]]);
      }
      if (ratio < this.worstValue) {
        this.worstValue = ratio;
        this.worstNode = k;
      }
    }
  }

  /** Mends y in place, and the running totals where an amount is booked back; false where it cannot be mended. */
  mend(y: Float64Array, totals: Float64Array): boolean {
    const { n, grid, fixedFirst, fixedLast } = this.assembler;
    const start = fixedFirst ? 1 : 0;
    const stop = fixedLast ? grid.nodes - 1 : grid.nodes;
    let whole = true;
    this.sweep(y);
    for (let pass = 0; pass < 4; pass++) {
      let mended = true;
      for (let k = start; k < stop; k++) {
        this.read(y, k, this.here);
        for (let i = 0; i < n; i++) {
          if (this.here[i] >= 0 || i === this.signed) continue;
          mended = false;
          if (!this.lift(y, k, i, start, stop)) whole = false;
          this.read(y, k, this.here);
        }
      }
      if (mended) return true;
      if (!whole) break;
    }
    let all = true;
    for (let k = start; k < stop; k++) {
      this.read(y, k, this.here);
      if (!this.isNegative(this.here)) continue;
      if (!this.blend(y, k, start, stop) && !this.bookBack(y, totals, k)) all = false;
    }
    return all;
  }

  private isNegative(composition: Float64Array): boolean {
    return composition.some((c, i) => c < 0 && i !== this.signed);
  }

  /** Sets dust below zero to zero. */
  private sweep(y: Float64Array): void {
    const { scale } = this;
    const { m, kept } = this.assembler;
    for (let k = 0, a = 0; k < y.length; k++) {
      if (y[k] < 0 && y[k] > -DUST * scale[kept[a]] && kept[a] !== this.signed) y[k] = 0;
      if (++a === m) a = 0;
    }
  }

  /** Raises what is negative at a node to zero, with a counter-ion, as if that much had not left the column yet. */
  private bookBack(y: Float64Array, totals: Float64Array, node: number): boolean {
    const { n, problem, grid, kept, totals: offsets } = this.assembler;
    const layer = grid.nodeLayer[node];
    const exchange = offsets.exchange[layer] >= 0 ? offsets.exchange[layer] : offsets.lymph[layer];
    const book = (species: number, amount: number): void => {
      const a = kept.indexOf(species);
      this.add(y, species, node, amount);
      if (a < 0) return;
      if (offsets.base >= 0) totals[offsets.base + a] -= amount;
      else if (offsets.electrode >= 0) totals[offsets.electrode + a] += amount;
      else if (exchange >= 0) totals[exchange + a] += amount;
    };
    if (offsets.base < 0 && offsets.electrode < 0 && exchange < 0) {
      // a closed column keeps its totals, so all that can be missing is rounding
      const size = Math.max(...this.here);
      return this.here.every((c, i) => c >= -ROUNDING * size || i === this.signed);
    }
    for (let i = 0; i < n; i++) {
      this.read(y, node, this.here);
      if (this.here[i] >= 0 || i === this.signed) continue;
      const amount = -this.here[i] * grid.capacity[node * n + i];
      const z = problem.charge[i];
      let partner = -1;
      for (let j = 0; j < n; j++) {
        if (j !== this.signed && problem.charge[j] * z < 0 && (partner < 0 || this.here[j] > this.here[partner]))
          partner = j;
      }
      book(i, amount);
      if (partner >= 0) book(partner, (-z / problem.charge[partner]) * amount);
    }
    return true;
  }

  /** Blends a growing stretch of one fixed charge towards its mean until nothing in it is negative. */
  private blend(y: Float64Array, node: number, start: number, stop: number): boolean {
    const { n, m, grid, kept } = this.assembler;
    const { capacity, fixedCharge, nodeLayer } = grid;
    let low = node;
    let high = node;
    const joins = (k: number): boolean =>
      k >= start && k < stop && nodeLayer[k] === nodeLayer[node] && fixedCharge[k] === fixedCharge[node];
    for (;;) {
      const lower = joins(low - 1);
      const upper = joins(high + 1);
      if (!lower && !upper) return false;
      if (lower) low--;
      if (upper) high++;
      const mean = this.there.fill(0);
      const held = new Float64Array(n);
      for (let k = low; k <= high; k++) {
        this.read(y, k, this.here);
        for (let i = 0; i < n; i++) {
          mean[i] += capacity[k * n + i] * this.here[i];
          held[i] += capacity[k * n + i];
        }
      }
      for (let i = 0; i < n; i++) mean[i] /= held[i];
      if (this.isNegative(mean)) continue;
      let share = 0;
      for (let k = low; k <= high; k++) {
        this.read(y, k, this.here);
        for (let i = 0; i < n; i++) {
          if (this.here[i] < 0 && i !== this.signed)
            share = Math.max(share, Math.min(1, -this.here[i] / (mean[i] - this.here[i])));
        }
      }
      for (let k = low; k <= high; k++) {
        for (let a = 0; a < m; a++) y[k * m + a] += share * (mean[kept[a]] - y[k * m + a]);
      }
      return true;
    }
  }

  private read(y: Float64Array, node: number, out: Float64Array): void {
    this.assembler.concentrations(y, node, this.assembler.grid.nodeLayer[node], out);
  }

  private lift(y: Float64Array, node: number, species: number, start: number, stop: number): boolean {
    const { n, grid } = this.assembler;
    const capacity = grid.capacity;
    let missing = -this.here[species] * capacity[node * n + species];
    // first from the node's own layer, so that nothing seems to cross into another
    for (const own of [true, false]) {
      for (let reach = 1; reach < stop - start && missing > 0; reach++) {
        for (let side = -1; side <= 1; side += 2) {
          const donor = node + side * reach;
          if (donor < start || donor >= stop || missing <= 0) continue;
          if ((grid.nodeLayer[donor] === grid.nodeLayer[node]) !== own) continue;
          this.read(y, donor, this.there);
          const available = (1 - KEEP) * this.there[species] * capacity[donor * n + species];
          if (available <= 0) continue;
          missing -= this.move(y, species, donor, node, Math.min(available, missing));
        }
      }
    }
    if (missing > 0) return false;
    // sums of what the donors gave may fall short by rounding
    const { m, eliminated } = this.assembler;
    if (species !== eliminated) {
      const k = node * m + (species < eliminated ? species : species - 1);
      y[k] = Math.max(0, y[k]);
    }
    return true;
  }

  /** Moves up to `amount` [mol m⁻²] of a species with a counter-ion; returns what was moved. */
  private move(y: Float64Array, species: number, from: number, to: number, amount: number): number {
    const { n, problem, grid } = this.assembler;
    const z = problem.charge[species];
    let partner = -1;
    let most = 0;
    if (z !== 0) {
      for (let i = 0; i < n; i++) {
        if (problem.charge[i] * z >= 0 || i === this.signed) continue;
        const held = -problem.charge[i] * Math.sign(z) * this.there[i] * grid.capacity[from * n + i];
        if (held > most) {
          most = held;
          partner = i;
        }
      }
      if (partner < 0) return 0;
    }
    const moved = partner < 0 ? amount : Math.min(amount, ((1 - KEEP) * most) / Math.abs(z));
    this.add(y, species, from, -moved);
    this.add(y, species, to, moved);
    if (partner >= 0) {
      const counter = (-z / problem.charge[partner]) * moved;
      this.add(y, partner, from, -counter);
      this.add(y, partner, to, counter);
    }
    return moved;
  }

  private add(y: Float64Array, species: number, node: number, amount: number): void {
    const { n, m, eliminated, grid } = this.assembler;
    if (species === eliminated) return;
    const a = species < eliminated ? species : species - 1;
    y[node * m + a] += amount / grid.capacity[node * n + species];
  }
}
