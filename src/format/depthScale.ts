import type { RunLayout } from '../../models/solve/frame.ts';

/** Depth [m] to a place between 0 and 1 and back; layers are stretched so that thin ones can be seen. */
export interface DepthScale {
  place(depth: number): number;
  depth(place: number): number;
  /** Places of the layer interfaces, first 0, last 1. */
  readonly edges: readonly number[];
  readonly stretched: boolean;
}

/** A layer's share of the width goes with log(1 + thickness over this), as in the scene: 15 µm beside 2 mm gets a third of its width [m]. */
const referenceThickness = 1e-6;

export function createDepthScale(layout: RunLayout, stretched: boolean): DepthScale {
  const weights = layout.layers.map(({ start, end }) =>
    stretched ? Math.log10(1 + (end - start) / referenceThickness) : end - start,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [0];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    edges.push(sum / total);
  }
  edges[edges.length - 1] = 1;
  const layerWhere = (test: (index: number) => boolean): number => {
    const last = layout.layers.length - 1;
    for (let index = 0; index < last; index += 1) if (test(index)) return index;
    return last;
  };
  return {
    edges,
    stretched,
    place(depth) {
      const index = layerWhere((at) => depth <= (layout.layers[at]?.end ?? 0));
      const layer = layout.layers[index];
      const from = edges[index] ?? 0;
      const to = edges[index + 1] ?? 1;
      if (layer === undefined) return 0;
      return from + ((depth - layer.start) / (layer.end - layer.start)) * (to - from);
    },
    depth(place) {
      const index = layerWhere((at) => place <= (edges[at + 1] ?? 1));
      const layer = layout.layers[index];
      const from = edges[index] ?? 0;
      const to = edges[index + 1] ?? 1;
      if (layer === undefined) return 0;
      return layer.start + ((place - from) / (to - from)) * (layer.end - layer.start);
    },
  };
}

/** Within the node's own layer: two nodes at one depth stand on either side of a step. */
export function placeOf(scale: DepthScale, layout: RunLayout, layerIndex: number, depth: number): number {
  const layer = layout.layers[layerIndex];
  if (layer === undefined || layer.end === layer.start) return scale.place(depth);
  const from = scale.edges[layerIndex] ?? 0;
  const to = scale.edges[layerIndex + 1] ?? 1;
  return from + ((depth - layer.start) / (layer.end - layer.start)) * (to - from);
}
