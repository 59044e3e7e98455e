/** Reads concentrations between nodes with the polynomial of the element they lie in, as the solver means them. */
import type { Frame } from '../../models/index.ts';
import type { Solved } from './solved.ts';

/** First and last node of the element that holds a depth within one layer. */
function elementNodes(solved: Solved, layer: number, depth: number): [number, number] {
  const { layout, memory } = solved;
  if (memory === null) throw new Error('An unfinished run does not tell its elements');
  const { start, end } = layout.layers[layer];
  const fraction = (depth - start) / (end - start);
  const edges = memory.edges[layer];
  let k = 0;
  while (k + 2 < edges.length && edges[k + 1] < fraction) k++;
  const at = (edge: number): number => start + edge * (end - start);
  return [nodeAt(solved, layer, at(edges[k]), 'last'), nodeAt(solved, layer, at(edges[k + 1]), 'first')];
}

/** Where a Donnan step puts two nodes at one depth, the one on the layer's own side. */
function nodeAt({ layout }: Solved, layer: number, depth: number, side: 'first' | 'last'): number {
  const slack = 1e-9 * (layout.layers[layer].end - layout.layers[layer].start);
  const found = [...layout.x.keys()].filter((node) => Math.abs(layout.x[node] - depth) <= slack);
  return side === 'first' ? found[0] : found[found.length - 1];
}

export function concentrationAt(solved: Solved, frame: Frame, species: number, layer: number, depth: number): number {
  const { x } = solved.layout;
  const [first, last] = elementNodes(solved, layer, depth);
  let sum = 0;
  for (let node = first; node <= last; node++) {
    let weight = 1;
    for (let other = first; other <= last; other++) {
      if (other !== node) weight *= (depth - x[other]) / (x[node] - x[other]);
    }
    sum += weight * frame.concentrations[species * x.length + node];
  }
  return sum;
}
