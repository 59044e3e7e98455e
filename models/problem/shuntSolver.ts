/**
 * Linear algebra of a column with a shunt: two chains, joined by the fluxes J at the shunt's ends and by the current δ
 * through it. Both chains are solved for unit J and δ once per factorisation; per right-hand side one small dense system
 * in (J entry, J exit, δ) then puts the halves together. J is read from the shunt's own balance at its end nodes, not as
 * a difference across a stiff link, so that what leaves one chain enters the other to rounding.
 */
import { faradayConstant } from '../constants.ts';
import { factorChain, solveChain } from '../numerics/chainFactor.ts';
import { factorDense, solveDense } from '../numerics/denseFactor.ts';
import type { Assembler } from './assemble.ts';
import type { Shunt } from './shunt.ts';

export class ShuntSolver {
  private readonly m: number;
  /** Unknowns of the column alone and of the shunt. */
  private readonly size: number;
  private readonly ownSize: number;
  /** Places of the column's node at the entry and at the exit. */
  private readonly from: number;
  private readonly to: number;
  private readonly fromIsFixed: boolean;
  private readonly toIsFixed: boolean;
  /** Rows of the shunt's end nodes without the links. */
  private readonly firstRows: Float64Array;
  private readonly lastRows: Float64Array;
  /** Of H, the shunt's potential step less the layer's; and ∂residual/∂δ, for the shunt without its links. */
  private readonly gradient: Float64Array;
  private readonly ownGradient: Float64Array;
  private readonly response: Float64Array;
  private readonly ownResponse: Float64Array;
  /** ∂residual/∂i at nodes that a bath holds, whose rows are taken out of the matrix. */
  private readonly heldResponse: Float64Array;
  /** Column's answer to unit J entry, J exit, δ: 2m + 1 vectors. */
  private readonly answers: readonly Float64Array[];
  /** Shunt's answer to unit concentrations at the entry and at the exit, and to δ. */
  private readonly ownAnswers: readonly Float64Array[];
  private readonly matrix: Float64Array;
  /** J entry, J exit, δ of the right-hand side last solved. */
  private readonly unknown: Float64Array;
  private readonly ends: Float64Array;
  /** Own balance and H of the shunt, by concentrations at the ends and by δ. */
  private readonly fluxByEnds: Float64Array;
  private readonly stepByEnds: Float64Array;

  constructor(
    private readonly column: Assembler,
    private readonly shunt: Shunt,
  ) {
    const { m, grid } = column;
    const k = 2 * m + 1;
    this.m = m;
    this.size = grid.nodes * m;
    this.ownSize = shunt.own.unknowns;
    this.from = shunt.from * m;
    this.to = shunt.to * m;
    this.fromIsFixed = column.fixedFirst && shunt.from === 0;
    this.toIsFixed = column.fixedLast && shunt.to === grid.nodes - 1;
    const { size: blocks } = shunt.own.chain;
    this.firstRows = new Float64Array(m * blocks[0]);
    this.lastRows = new Float64Array(m * blocks[blocks.length - 1]);
    this.gradient = new Float64Array(this.size);
    this.ownGradient = new Float64Array(this.ownSize);
    this.response = new Float64Array(this.size);
    this.ownResponse = new Float64Array(this.ownSize);
    this.heldResponse = new Float64Array(2 * m);
    this.answers = Array.from({ length: k }, () => new Float64Array(this.size));
    this.ownAnswers = Array.from({ length: k }, () => new Float64Array(this.ownSize));
    this.matrix = new Float64Array(k * k);
    this.unknown = new Float64Array(k);
    this.ends = new Float64Array(2 * m);
    this.fluxByEnds = new Float64Array(2 * m * k);
    this.stepByEnds = new Float64Array(k);
  }

  /** After the column's Jacobian: the shunt's, the links, and how everything follows the current. */
  linearise(y: Float64Array, shift: number): void {
    const { m, from, to, gradient, ownGradient, response, ownResponse, firstRows, lastRows, shunt } = this;
    const { own, entry, exit, drive, layerDrive } = shunt;
    const ownY = shunt.ownPart(y);
    own.jacobian(drive, ownY, shift);
    for (const vector of [gradient, ownGradient, response, ownResponse]) vector.fill(0);
    shunt.layerStep.differentiate(layerDrive, y, -1, gradient, response);
    shunt.ownStep.differentiate(drive, ownY, 1, ownGradient, ownResponse);
    // more through the shunt is less through the layer
    for (let k = 0; k < response.length; k++) response[k] = -response[k];
    this.heldResponse.set(response.subarray(from, from + m));
    this.heldResponse.set(response.subarray(to, to + m), m);
    if (this.fromIsFixed) response.fill(0, from, from + m);
    if (this.toIsFixed) response.fill(0, to, to + m);
    entry.differentiate(y, ownY);
    exit.differentiate(ownY, y);
    const ownLast = this.ownSize - m;
    for (let b = 0; b < m; b++) {
      gradient[from + b] += entry.stepByLeft[b];
      ownGradient[b] += entry.stepByRight[b];
      ownGradient[ownLast + b] += exit.stepByLeft[b];
      gradient[to + b] += exit.stepByRight[b];
    }
    const { store, size, offset } = own.chain;
    const lastBlock = size.length - 1;
    const s = size[lastBlock];
    const end = offset[lastBlock] + (s - m) * s;
    firstRows.set(store.subarray(0, firstRows.length));
    lastRows.set(store.subarray(end, end + lastRows.length));
    for (let a = 0; a < m; a++) {
      for (let b = 0; b < m; b++) {
        store[a * size[0] + b] -= entry.byRight[a * m + b];
        store[end + a * s + s - m + b] += exit.byLeft[a * m + b];
      }
    }
  }

  factor(): void {
    const { m, answers, ownAnswers, column, shunt, from, to } = this;
    const { own, entry, exit } = shunt;
    factorChain(own.chain);
    const ownLast = this.ownSize - m;
    for (let a = 0; a < m; a++) {
      const entered = answers[a].fill(0);
      if (!this.fromIsFixed) {
        entered[from + a] = -1;
        solveChain(column.chain, entered);
      }
      const left = answers[m + a].fill(0);
      if (!this.toIsFixed) {
        left[to + a] = 1;
        solveChain(column.chain, left);
      }
      const byEntry = ownAnswers[a].fill(0);
      const byExit = ownAnswers[m + a].fill(0);
      for (let b = 0; b < m; b++) {
        byEntry[b] = entry.byLeft[b * m + a];
        byExit[ownLast + b] = -exit.byRight[b * m + a];
      }
      solveChain(own.chain, byEntry);
      solveChain(own.chain, byExit);
    }
    answers[2 * m].set(this.response);
    solveChain(column.chain, answers[2 * m]);
    const byCurrent = ownAnswers[2 * m];
    byCurrent.set(this.ownResponse);
    for (let a = 0; a < m; a++) {
      byCurrent[a] += entry.fluxByCurrent[a];
      byCurrent[ownLast + a] -= exit.fluxByCurrent[a];
    }
    solveChain(own.chain, byCurrent);
    this.fillMatrix();
  }

  /** J from the shunt's balance at its ends, per row of (entry, exit), for one of its vectors. */
  private balance(x: Float64Array, row: number): number {
    const { m, firstRows, lastRows } = this;
    const isExit = row >= m;
    const rows = isExit ? lastRows : firstRows;
    const length = rows.length / m;
    const start = (isExit ? row - m : row) * length;
    const at = isExit ? this.ownSize - length : 0;
    let sum = 0;
    for (let k = 0; k < length; k++) sum += rows[start + k] * x[at + k];
    return isExit ? -sum : sum;
  }

  private fillMatrix(): void {
    const { m, answers, ownAnswers, matrix, fluxByEnds, stepByEnds, ownGradient, gradient, ownResponse } = this;
    const k = 2 * m + 1;
    const ownLast = this.ownSize - m;
    for (let c = 0; c < k; c++) {
      for (let row = 0; row < 2 * m; row++) fluxByEnds[row * k + c] = this.balance(ownAnswers[c], row);
      stepByEnds[c] = dot(ownGradient, ownAnswers[c]);
    }
    for (let a = 0; a < m; a++) {
      fluxByEnds[a * k + 2 * m] -= ownResponse[a];
      fluxByEnds[(m + a) * k + 2 * m] += ownResponse[ownLast + a];
    }
    for (let c = 0; c < k; c++) {
      const ends = this.endsOf(answers[c]);
      for (let row = 0; row < 2 * m; row++) {
        let sum = c === 2 * m ? fluxByEnds[row * k + c] : 0;
        for (let e = 0; e < 2 * m; e++) sum += fluxByEnds[row * k + e] * ends[e];
        matrix[row * k + c] = (c === row ? 1 : 0) - sum;
      }
      let step = c === 2 * m ? this.shunt.excessByCurrent() + stepByEnds[c] : 0;
      for (let e = 0; e < 2 * m; e++) step += stepByEnds[e] * ends[e];
      matrix[2 * m * k + c] = step + dot(gradient, answers[c]);
    }
    factorDense(matrix, k);
  }

  /** The column's unknowns at entry and exit. */
  private endsOf(x: Float64Array): Float64Array {
    const { m, ends, from, to } = this;
    for (let a = 0; a < m; a++) {
      ends[a] = x[from + a];
      ends[m + a] = x[to + a];
    }
    return ends;
  }

  solve(x: Float64Array): void {
    const { m, column, shunt, answers, ownAnswers, matrix, unknown, fluxByEnds, stepByEnds } = this;
    const k = 2 * m + 1;
    const ownX = shunt.ownPart(x);
    const ownLast = this.ownSize - m;
    for (let a = 0; a < m; a++) {
      unknown[a] = -ownX[a];
      unknown[m + a] = ownX[ownLast + a];
    }
    solveChain(column.chain, x);
    solveChain(shunt.own.chain, ownX);
    let ends = this.endsOf(x);
    let step = dot(this.ownGradient, ownX) + dot(this.gradient, x);
    for (let e = 0; e < 2 * m; e++) step += stepByEnds[e] * ends[e];
    for (let row = 0; row < 2 * m; row++) {
      unknown[row] += this.balance(ownX, row);
      for (let e = 0; e < 2 * m; e++) unknown[row] += fluxByEnds[row * k + e] * ends[e];
    }
    unknown[2 * m] = -step;
    solveDense(matrix, k, unknown);
    for (let c = 0; c < k; c++) addTimes(x, unknown[c], answers[c]);
    ends = this.endsOf(x);
    for (let e = 0; e < 2 * m; e++) addTimes(ownX, ends[e], ownAnswers[e]);
    addTimes(ownX, unknown[2 * m], ownAnswers[2 * m]);
  }

  addTotalsGradient(out: Float64Array): void {
    const { m, column, unknown, heldResponse } = this;
    const { totals } = column;
    const current = unknown[2 * m];
    for (let a = 0; a < m; a++) {
      if (this.fromIsFixed) out[totals.electrode + a] += unknown[a] - heldResponse[a] * current;
      if (this.toIsFixed) out[totals.base + a] += unknown[m + a] + heldResponse[m + a] * current;
      out[totals.shunt + a] += unknown[m + a];
    }
    out[totals.shunt + m] += current / faradayConstant;
  }
}

/** Over the shorter of the two. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function addTimes(to: Float64Array, factor: number, from: Float64Array): void {
  for (let k = 0; k < from.length; k++) to[k] += factor * from[k];
}
