/** What a map of depth and time can show, and the numbers under it. */
import type { Study } from '../../../models/study/study.ts';
import { type DepthField, sampleField } from '../../app/depthField.ts';
import type { Side } from '../../app/padChoice.ts';
import type { Pin } from '../../app/pins.ts';
import type { RunData } from '../../app/run.ts';
import type { Column } from '../../format/csv.ts';
import { layerName } from '../../format/layerName.ts';
import { formatDepth } from '../../format/number.ts';
import { heldStyles, speciesName } from '../../format/species.ts';
import { say } from '../../words/say.ts';
import type { ChoiceOption } from './choice.ts';
import { skinSurface } from './depthAxis.ts';

export interface Shown {
  readonly field: DepthField;
  readonly study: Study;
  readonly label: string;
  /** Empty for pH. */
  readonly unit: string;
  readonly isDrug: boolean;
  /** True where it is of a pinned run. */
  readonly pinned: boolean;
}

const pH = 'pH';

/** The drug first, then every other species that a place can hold some of, and pH where the run follows it. */
export function shownOptions({ layout, study, frames }: RunData): readonly ChoiceOption[] {
  const styles = heldStyles(layout, study).toSorted((one, other) => Number(other.isDrug) - Number(one.isDrug));
  return [
    ...styles.map(({ id, label }) => ({ value: id, label })),
    ...(frames[0]?.pH === undefined ? [] : [{ value: pH, label: pH }]),
  ];
}

/** Null where the pinned run has no such species, or nothing was kept under this pad. */
export function shownField(run: RunData, side: Side, pin: Pin | null, quantity: string): Shown | null {
  const { layout, frames, study } = run;
  const drug = layout.species[layout.drug] ?? '';
  const isDrug = quantity === drug;
  const kept = pin?.run.columns[side] ?? null;
  if (pin !== null && kept === null) return null;
  const holder = kept?.layout ?? layout;
  const times = kept?.times ?? Float64Array.from(frames, ({ time }) => time);
  const of = kept?.study ?? study;
  if (quantity === pH) {
    const lists = kept === null ? frames.flatMap(({ pH: own }) => (own === undefined ? [] : [own])) : kept.pH;
    if (lists === null || lists.length !== times.length) return null;
    return {
      field: { layout: holder, times, lists, offset: 0 },
      study: of,
      label: say('map.pH'),
      unit: '',
      isDrug: false,
      pinned: kept !== null,
    };
  }
  // a drug is set beside another drug
  const index = isDrug ? holder.drug : holder.species.indexOf(quantity);
  if (index < 0) return null;
  const lists = kept?.concentrations ?? frames.map(({ concentrations }) => concentrations);
  return {
    field: { layout: holder, times, lists, offset: index * holder.x.length },
    study: of,
    label: say('map.inPores', { species: speciesName(of, holder.species[index] ?? '') }),
    unit: 'mM',
    isDrug,
    pinned: kept !== null,
  };
}

function columnOf({ field, study, unit }: Shown, depth: number, layer: number, values: Float64Array): Column {
  const { layout } = field;
  const place = formatDepth(depth - skinSurface(layout));
  return { label: `${layerName(study, layout.layers[layer]?.id ?? '')} ${place}`, unit, values };
}

/** At every node. */
export function allColumns(shown: Shown): readonly Column[] {
  const { layout, times, lists, offset } = shown.field;
  const { x, nodeLayer, layers } = layout;
  return [
    { label: say('column.time'), unit: 's', values: times },
    ...Array.from(x, (depth, node) => {
      // of two nodes at a step the second is the deeper layer's own
      const second = depth === x[node - 1];
      const layer = second ? Math.min(layers.length - 1, (nodeLayer[node - 1] ?? 0) + 1) : (nodeLayer[node] ?? 0);
      return columnOf(
        shown,
        depth,
        layer,
        Float64Array.from(lists, (list) => list[offset + node] ?? Number.NaN),
      );
    }),
  ];
}

/** In the middle of every layer. */
export function tableColumns(shown: Shown): readonly Column[] {
  const { field } = shown;
  const { layers } = field.layout;
  const depths = layers.map(({ start, end }) => (start + end) / 2);
  const values = sampleField(field, field.times, depths);
  const at = (layer: number): Float64Array =>
    Float64Array.from(field.times, (_time, k) => values[k * layers.length + layer] ?? Number.NaN);
  return [
    { label: say('column.time'), unit: 's', values: field.times },
    ...depths.map((depth, layer) => columnOf(shown, depth, layer, at(layer))),
  ];
}
