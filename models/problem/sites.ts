/** Where capillaries exchange and reactions run: node by node, with the length each node stands for in its layer. */
import type { Chain } from '../numerics/chainFactor.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problem.ts';

export interface ExchangeSite {
  readonly node: number;
  readonly layer: number;
  /** Bulk length the node stands for [m]. */
  readonly length: number;
  readonly rate: Float64Array;
  readonly plasma: Float64Array;
  readonly retardation: Float64Array;
  /** Drained by lymph, which the blood flow's schedule leaves alone, rather than exchanged with blood. */
  readonly isLymph: boolean;
  /** Where the node's diagonal block stands in the chain's store, and the row stride there. */
  readonly diagonal: number;
  readonly stride: number;
}

export interface ReactionSites {
  readonly layer: number;
  readonly species: number;
  readonly rate: number;
  readonly stoichiometry: Float64Array;
  readonly nodes: Int32Array;
  /** θ-weighted lengths [m]. */
  readonly lengths: Float64Array;
  readonly diagonals: Int32Array;
  readonly strides: Int32Array;
}

/** Bulk length [m] that each node of a layer stands for within that layer, from its first node on. */
function layerLengths(grid: Grid, layer: number): Float64Array {
  const first = grid.layerFirst[layer];
  const lengths = new Float64Array(grid.layerLast[layer] - first + 1);
  for (let element = 0; element < grid.elements; element++) {
    if (grid.elementLayer[element] !== layer || grid.isJump[element] === 1) continue;
    for (let q = 0; q < grid.localNodes[element]; q++) {
      lengths[grid.firstNode[element] + q - first] += grid.rule.weights[q] * grid.halfLength[element];
    }
  }
  return lengths;
}

/** Per node: where its diagonal block stands in the chain's store, and the row stride there. */
function diagonalBlocks(grid: Grid, chain: Chain): { diagonal: Int32Array; stride: Int32Array } {
  const diagonal = new Int32Array(grid.nodes);
  const stride = new Int32Array(grid.nodes);
  for (let element = 0; element < grid.elements; element++) {
    const s = chain.size[element];
    // a shared node is eliminated in the later element, which overwrites here
    for (let j = 0; j < grid.localNodes[element]; j++) {
      diagonal[grid.firstNode[element] + j] = chain.offset[element] + j * chain.width * (s + 1);
      stride[grid.firstNode[element] + j] = s;
    }
  }
  return { diagonal, stride };
}

export function makeExchangeSites(problem: Problem, grid: Grid, chain: Chain): ExchangeSite[] {
  const { diagonal, stride } = diagonalBlocks(grid, chain);
  const sites: ExchangeSite[] = [];
  problem.layers.forEach((layer, l) => {
    const { exchange, lymph = 0, plasma, retardation } = layer;
    const add = (rate: Float64Array, isLymph: boolean): void => {
      layerLengths(grid, l).forEach((length, k) => {
        const node = grid.layerFirst[l] + k;
        const place = { diagonal: diagonal[node], stride: stride[node] };
        sites.push({ node, layer: l, length, rate, plasma, retardation, isLymph, ...place });
      });
    };
    if (exchange.some((rate) => rate > 0)) add(exchange, false);
    // lymph carries off what is dissolved in it, everything at one rate
    if (lymph > 0) add(new Float64Array(exchange.length).fill(lymph), true);
  });
  return sites;
}

export function makeReactionSites(problem: Problem, grid: Grid, chain: Chain): ReactionSites[] {
  const { diagonal, stride } = diagonalBlocks(grid, chain);
  return problem.reactions.map((reaction) => {
    const theta = problem.layers[reaction.layer].poreFraction;
    const lengths = layerLengths(grid, reaction.layer).map((length) => length * theta);
    const nodes = Int32Array.from(lengths, (_, k) => grid.layerFirst[reaction.layer] + k);
    return {
      layer: reaction.layer,
      species: reaction.species,
      rate: reaction.rate,
      stoichiometry: reaction.stoichiometry,
      nodes,
      lengths,
      diagonals: nodes.map((node) => diagonal[node]),
      strides: nodes.map((node) => stride[node]),
    };
  });
}
