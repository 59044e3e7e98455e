/** Everything that is solved at one depth: linear between nodes and between frames, as the charts of depth read it. */
import type { Frame, RunLayout } from '../../../../models/solve/frame.ts';
import type { Study } from '../../../../models/study/study.ts';
import { heldStyles } from '../../../format/species.ts';
import { between, speciesAt, valueAtDepth, type Moment } from '../moment.ts';

export interface DepthReading {
  readonly layer: number;
  /** Below the skin's surface, negative in the pad [m]. */
  readonly depth: number;
  readonly species: readonly {
    readonly label: string;
    readonly isDrug: boolean;
    /** In pore water [mol m⁻³]. */
    readonly concentration: number;
  }[];
  /** Against the deepest point of the column [V]. */
  readonly potential: number;
  /** Null without acids and bases. */
  readonly pH: number | null;
}

/** Of any list over nodes that the frames carry, at a moment between them. */
function nodesAt(moment: Moment, read: (frame: Frame) => Float64Array): Float64Array {
  const before = read(moment.before);
  const after = read(moment.after);
  return before.map((value, node) => between(moment, value, after[node] ?? value));
}

export function skinSurface(layout: RunLayout): number {
  const first = layout.layers.find((layer) => layer.role !== 'reservoir');
  return first?.start ?? layout.layers.at(-1)?.end ?? 0;
}

/** `x`: from the electrode's face [m]; `layer` tells the sides of a border apart. */
export function readDepth(study: Study, layout: RunLayout, moment: Moment, x: number, layer: number): DepthReading {
  const at = (values: Float64Array): number => valueAtDepth(layout, values, x, layer);
  const styles = [...heldStyles(layout, study)].sort((a, b) => Number(b.isDrug) - Number(a.isDrug));
  const { before, after } = moment;
  return {
    layer,
    depth: x - skinSurface(layout),
    species: styles.map(({ index, label, isDrug }) => ({
      label,
      isDrug,
      concentration: at(speciesAt(layout, moment, index)),
    })),
    potential: at(nodesAt(moment, ({ potential }) => potential)),
    pH:
      before.pH === undefined || after.pH === undefined
        ? null
        : at(nodesAt(moment, ({ pH }) => pH ?? new Float64Array(0))),
  };
}
