/** Which elements of a chain use the positive flux, and for how long: those that cannot resolve what they hold. */
import type { Assembler } from '../problem/assemble.ts';
import { Positivity } from './positivity.ts';

/** Accepted steps for which an element stays on the positive flux after it was last needed. */
const HOLD_LIMITED = 12;
/** The same after a step broke down on a negative state. */
const HOLD_RESCUED = 60;
/** An undershoot this deep, step after step, is no passing start-up wiggle: the element cannot resolve what it holds. */
const LASTING_UNDERSHOOT = 0.3;
const LASTING_STEPS = 8;

export class Limiter {
  readonly positivity: Positivity;
  /** True once any element was put on the positive flux. */
  everLimited = false;
  private readonly hold: Int32Array;
  private readonly holdLength: Int32Array;
  private readonly strain: Int32Array;

  /** @param scale size of each species' concentrations [mol m⁻³]; @param undershoot below zero, as a fraction of it, that is mended */
  constructor(
    private readonly assembler: Assembler,
    scale: Float64Array,
    private readonly undershoot: number,
  ) {
    this.positivity = new Positivity(assembler, scale);
    const { elements } = assembler.grid;
    this.hold = new Int32Array(elements);
    this.holdLength = new Int32Array(elements).fill(HOLD_LIMITED);
    this.strain = new Int32Array(elements);
  }

  /** Whether a new state dips too deep; then the elements around are limited, and `changed` says whether any was not yet. */
  refuses(y: Float64Array): { readonly changed: boolean } | null {
    this.positivity.findWorst(y);
    const { worstValue, worstNode } = this.positivity;
    const lasting = worstValue < -LASTING_UNDERSHOOT && this.strained(worstNode);
    if (!(worstValue < -this.undershoot || (lasting && !this.isLimited(worstNode)))) return null;
    this.everLimited = true;
    return { changed: this.limitAround(worstNode) };
  }

  /** Before a step that broke down is tried again: mends the state, and puts what was negative on the positive flux. */
  rescue(y: Float64Array, totals: Float64Array): boolean {
    const { assembler, hold } = this;
    const { grid } = assembler;
    const composition = new Float64Array(assembler.n);
    let found = false;
    for (let element = 0; element < grid.elements; element++) {
      if (grid.isJump[element] === 1) continue;
      for (let q = 0; q < grid.localNodes[element]; q++) {
        assembler.concentrations(y, grid.firstNode[element] + q, grid.elementLayer[element], composition);
        if (!composition.some((c, i) => c < 0 && i !== assembler.problem.chemistry?.proton)) continue;
        assembler.limited[element] = 1;
        hold[element] = HOLD_RESCUED;
        found = true;
      }
    }
    if (found) this.positivity.mend(y, totals);
    if (found) this.everLimited = true;
    return found;
  }

  /** Counts a deep undershoot at a node; true once it has lasted. */
  private strained(node: number): boolean {
    const { grid } = this.assembler;
    let most = 0;
    for (let element = 0; element < grid.elements; element++) {
      const first = grid.firstNode[element];
      if (node < first || node >= first + grid.localNodes[element]) continue;
      most = Math.max(most, ++this.strain[element]);
    }
    return most >= LASTING_STEPS;
  }

  private isLimited(node: number): boolean {
    const { grid, limited } = this.assembler;
    for (let element = 0; element < grid.elements; element++) {
      const first = grid.firstNode[element];
      if (node < first || node >= first + grid.localNodes[element] || grid.isJump[element] === 1) continue;
      if (limited[element] === 0) return false;
    }
    return true;
  }

  private limitAround(node: number): boolean {
    const { hold, holdLength } = this;
    const { grid, limited } = this.assembler;
    let changed = false;
    for (let element = 0; element < grid.elements; element++) {
      const first = grid.firstNode[element];
      const last = first + grid.localNodes[element] - 1;
      if (grid.isJump[element] === 1 || node < first || node > last) continue;
      if (limited[element] === 0) {
        limited[element] = 1;
        changed = true;
        hold[element] = holdLength[element];
        holdLength[element] *= 2;
      } else hold[element] = Math.max(hold[element], HOLD_LIMITED);
    }
    return changed;
  }

  /** After every step that was taken. */
  release(): void {
    const { hold, assembler } = this;
    for (let element = 0; element < hold.length; element++) {
      if (assembler.limited[element] === 0) continue;
      if (--hold[element] <= 0) assembler.limited[element] = 0;
    }
  }
}
