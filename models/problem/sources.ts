/** Exchange with the blood (CAP), lymph (LY) and first-order reactions, added node by node, with their running totals. */
import type { Chain } from '../numerics/chainFactor.ts';
import { CapillaryExchange } from '../physics/capillaries.ts';
import { ReactiveExchange } from '../physics/reactiveExchange.ts';
import type { Chemistry } from './chemistry.ts';
import type { Drive } from './drive.ts';
import type { Elimination } from './elimination.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';
import { makeExchangeSites, makeReactionSites, type ExchangeSite, type ReactionSites } from './sites.ts';

export class Sources {
  /** Per layer: where its exchange stands among the running totals, or −1. */
  readonly exchangeTotals: Int32Array;
  /** The same for its lymph. */
  readonly lymphTotals: Int32Array;
  readonly reactionTotals: number;
  /** End of what the sources keep among the running totals. */
  readonly totalEnd: number;
  private readonly exchange: readonly ExchangeSite[];
  private readonly reactions: readonly ReactionSites[];
  private readonly capillary: CapillaryExchange;
  private readonly reactive: ReactiveExchange | null;
  private readonly exchangeJacobian: Float64Array;
  private readonly composition: Float64Array;

  /** @param firstTotal first free place among the running totals */
  constructor(
    problem: Problem,
    grid: Grid,
    private readonly elimination: Elimination,
    private readonly chain: Chain,
    firstTotal: number,
    private readonly chemistry: Chemistry | null = null,
  ) {
    const { n, m } = elimination;
    this.exchange = makeExchangeSites(problem, grid, chain);
    this.reactions = makeReactionSites(problem, grid, chain);
    this.exchangeTotals = new Int32Array(problem.layers.length).fill(-1);
    this.lymphTotals = new Int32Array(problem.layers.length).fill(-1);
    let total = firstTotal;
    for (const site of this.exchange) {
      const totals = this.totalsOf(site);
      if (totals[site.layer] >= 0) continue;
      totals[site.layer] = total;
      total += m;
    }
    this.reactionTotals = total;
    this.totalEnd = total + this.reactions.length;
    const { charge } = problem;
    this.reactive = problem.chemistry ? new ReactiveExchange({ charge, ...problem.chemistry }) : null;
    this.capillary = new CapillaryExchange(charge);
    this.exchangeJacobian = new Float64Array(this.exchange.length * m * m);
    this.composition = new Float64Array(n);
  }

  private totalsOf({ isLymph }: ExchangeSite): Int32Array {
    return isLymph ? this.lymphTotals : this.exchangeTotals;
  }

  /** What crosses the wall at a site, and by what it changes; tissue that was speciated already is not speciated again. */
  private rates(site: ExchangeSite, y: Float64Array): Float64Array {
    const { composition, reactive, capillary } = this;
    if (reactive !== null && this.chemistry !== null) {
      this.chemistry.describe(y, site.node, site.layer, composition, reactive.tissue);
      reactive.ratesBeside(composition, site.plasma, site.rate, site.retardation);
      return reactive.source;
    }
    this.elimination.concentrations(y, site.node, site.layer, composition);
    capillary.rates(composition, site.plasma, site.rate, site.retardation);
    return capillary.source;
  }

  private differentiate(site: ExchangeSite, y: Float64Array): Float64Array {
    const { composition, reactive, capillary } = this;
    if (reactive !== null && this.chemistry !== null) {
      this.chemistry.describe(y, site.node, site.layer, composition, reactive.tissue);
      reactive.differentiateBeside(composition, site.plasma, site.rate, site.retardation);
      return reactive.jacobian;
    }
    this.elimination.concentrations(y, site.node, site.layer, composition);
    capillary.differentiate(composition, site.plasma, site.rate, site.retardation);
    return capillary.jacobian;
  }

  /** Adds sources to the residual and their rates to the running totals' rates. */
  addResidual(drive: Drive, y: Float64Array, r: Float64Array, totals: Float64Array): void {
    const { elimination, composition } = this;
    const { m, kept } = elimination;
    for (const site of this.exchange) {
      const source = this.rates(site, y);
      const offset = this.totalsOf(site)[site.layer];
      const scale = (site.isLymph ? 1 : drive.perfusion) * site.length;
      for (let a = 0; a < m; a++) {
        const s = scale * source[kept[a]];
        r[site.node * m + a] += s;
        totals[offset + a] += s;
      }
    }
    for (let k = 0; k < this.reactions.length; k++) {
      const { nodes, lengths, rate, layer, species, stoichiometry } = this.reactions[k];
      const a0 = kept.indexOf(species);
      let sum = 0;
      for (let s = 0; s < nodes.length; s++) {
        const node = nodes[s];
        let c: number;
        if (a0 >= 0) c = y[node * m + a0];
        else {
          elimination.concentrations(y, node, layer, composition);
          c = composition[species];
        }
        const extent = rate * lengths[s] * c;
        sum += extent;
        for (let a = 0; a < m; a++) r[node * m + a] += stoichiometry[kept[a]] * extent;
      }
      totals[this.reactionTotals + k] = sum;
    }
  }

  /** Adds −∂source/∂y to the chain, and remembers the exchange part for the running totals. */
  addJacobian(drive: Drive, y: Float64Array): void {
    const { elimination, chain } = this;
    const { m, n, kept, eliminated: e } = elimination;
    const { store } = chain;
    for (let k = 0; k < this.exchange.length; k++) {
      const site = this.exchange[k];
      const J = this.differentiate(site, y);
      const scale = (site.isLymph ? 1 : drive.perfusion) * site.length;
      for (let a = 0; a < m; a++) {
        for (let b = 0; b < m; b++) {
          const full = J[kept[a] * n + kept[b]] - J[kept[a] * n + e] * elimination.remainder[site.layer * m + b];
          const value = scale * full;
          this.exchangeJacobian[(k * m + a) * m + b] = value;
          store[site.diagonal + a * site.stride + b] -= value;
        }
      }
    }
    for (const site of this.reactions) {
      const a0 = kept.indexOf(site.species);
      for (let s = 0; s < site.nodes.length; s++) {
        const scale = site.rate * site.lengths[s];
        for (let a = 0; a < m; a++) {
          const row = site.diagonals[s] + a * site.strides[s];
          const change = site.stoichiometry[kept[a]] * scale;
          if (a0 >= 0) store[row + a0] -= change;
          else for (let b = 0; b < m; b++) store[row + b] += change * elimination.remainder[site.layer * m + b];
        }
      }
    }
  }

  /** Adds ∂(rates of the running totals)/∂y · K, with the Jacobian last filled. */
  addTotalsGradient(K: Float64Array, out: Float64Array): void {
    const { elimination } = this;
    const { m, kept } = elimination;
    for (let k = 0; k < this.exchange.length; k++) {
      const site = this.exchange[k];
      const offset = this.totalsOf(site)[site.layer];
      for (let a = 0; a < m; a++) {
        let sum = 0;
        for (let b = 0; b < m; b++) sum += this.exchangeJacobian[(k * m + a) * m + b] * K[site.node * m + b];
        out[offset + a] += sum;
      }
    }
    for (let k = 0; k < this.reactions.length; k++) {
      const site = this.reactions[k];
      const a0 = kept.indexOf(site.species);
      let sum = 0;
      for (let s = 0; s < site.nodes.length; s++) {
        const at = site.nodes[s] * m;
        let c = 0;
        if (a0 >= 0) c = K[at + a0];
        else for (let b = 0; b < m; b++) c -= elimination.remainder[site.layer * m + b] * K[at + b];
        sum += site.rate * site.lengths[s] * c;
      }
      out[this.reactionTotals + k] += sum;
    }
  }
}
