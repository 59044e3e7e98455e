// Concentrations below the skin's surface, read off solved frames: linear between nodes of one layer.
import type { SolvedColumn } from '../readings/bothPads.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';
import { layerIndex, overFrames, type Track } from './tracks.ts';

/** Depth of the skin's surface from the electrode's face [m]. */
export function surfaceOf({ layers }: RunLayout): number {
  return layers.find(({ role }) => role !== 'reservoir')?.start ?? layers[0].end;
}

function valueAt({ x }: RunLayout, values: Float64Array, depth: number): number {
  let node = 0;
  while (node + 2 < x.length && x[node + 1] <= depth) node++;
  const [from, to] = [x[node], x[node + 1]];
  const part = to > from ? Math.min(1, Math.max(0, (depth - from) / (to - from))) : 0;
  return values[node] + part * (values[node + 1] - values[node]);
}

function profileOf({ x }: RunLayout, { concentrations }: Frame, species: number): Float64Array {
  return concentrations.subarray(species * x.length, (species + 1) * x.length);
}

/** At a depth below the surface [mol m⁻³ of pore]. */
export function concentrationTrack(column: SolvedColumn, species: number, depth: number): Track {
  const { layout } = column;
  const at = surfaceOf(layout) + depth;
  return overFrames(column, (frame) => valueAt(layout, profileOf(layout, frame, species), at));
}

/** Mean over a layer's water [mol m⁻³ of pore]. */
export function layerMeanTrack(column: SolvedColumn, species: number, layerId: string): Track {
  const { layout } = column;
  const layer = layerIndex(layout, layerId);
  const nodes = [...layout.nodeLayer.keys()].filter((node) => layout.nodeLayer[node] === layer);
  const volume = nodes.reduce((sum, node) => sum + layout.nodeVolume[node], 0);
  return overFrames(column, (frame) => {
    const profile = profileOf(layout, frame, species);
    return nodes.reduce((sum, node) => sum + layout.nodeVolume[node] * profile[node], 0) / volume;
  });
}

/**
 * How deep below the surface a concentration is still found, at every instant [m]; 0 where it is nowhere under the barrier.
 * @param level [mol m⁻³], or a share of the highest under the barrier
 */
export function depthTrack(
  column: SolvedColumn,
  species: number,
  level: { readonly level: number } | { readonly share: number },
): Track {
  const { layout } = column;
  const { x, nodeLayer, layers, deliveredInterface } = layout;
  const first = nodeLayer.findIndex((layer) => layer >= deliveredInterface);
  const surface = surfaceOf(layout);
  return overFrames(column, (frame) => {
    const profile = profileOf(layout, frame, species);
    const highest = profile.subarray(first).reduce((most, value) => Math.max(most, value), 0);
    const wanted = 'level' in level ? level.level : level.share * highest;
    if (!(highest >= wanted) || highest <= 0) return 0;
    const last = profile.findLastIndex((value, node) => node >= first && value >= wanted);
    if (last + 1 >= x.length) return layers[layers.length - 1].end - surface;
    const part = (profile[last] - wanted) / (profile[last] - profile[last + 1]);
    return x[last] + part * (x[last + 1] - x[last]) - surface;
  });
}
