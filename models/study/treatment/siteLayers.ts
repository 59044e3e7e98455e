// The layers under a pad: the library's layers, as thick as the site has them, in the state that the skin is in.
import { dermis } from '../../library/layers/dermis.ts';
import { muscle } from '../../library/layers/muscle.ts';
import { papillaryDermis } from '../../library/layers/papillaryDermis.ts';
import { reticularDermis } from '../../library/layers/reticularDermis.ts';
import { stratumCorneum } from '../../library/layers/stratumCorneum.ts';
import { subcutis } from '../../library/layers/subcutis.ts';
import { viableEpidermis } from '../../library/layers/viableEpidermis.ts';
import type { LayerRecord, SourcedValue } from '../../library/records.ts';
import type { RangedValue, SiteRecord, SkinRecord } from '../../library/treatmentRecords.ts';

/** Skin: one dermis, down to the fat. Deep: the dermis in its two parts, and muscle where there is any. */
export type Depth = 'skin' | 'deep';

/** Without the range, which is not a study's business. */
function usual({ value, reference, note, assumed }: SourcedValue): SourcedValue {
  return { value, reference, note, ...(assumed === undefined ? {} : { assumed }) };
}

function times(base: SourcedValue, factor: RangedValue): SourcedValue {
  if (factor.value === 1) return usual(base);
  const note = `${base.note}; times ${factor.value}: ${factor.note}`;
  const guess = base.assumed === true || factor.assumed === true;
  return { value: base.value * factor.value, reference: base.reference, note, ...(guess ? { assumed: true } : {}) };
}

export function siteLayers({ layers }: SiteRecord, { factors }: SkinRecord, depth: Depth): LayerRecord[] {
  const perfused = (record: LayerRecord, thickness: SourcedValue): LayerRecord => ({
    ...record,
    thickness,
    ...(record.exchange === undefined ? {} : { exchange: times(record.exchange, factors.bloodFlow) }),
  });
  const conductance = stratumCorneum.conductance!;
  const barrier: LayerRecord = {
    ...stratumCorneum,
    thickness: times(layers.stratumCorneum, factors.stratumCorneumThickness),
    poreFraction: times(stratumCorneum.poreFraction, factors.stratumCorneumPoreFraction),
    conductance: { ...conductance, restingResistance: times(conductance.restingResistance, factors.restingResistance) },
  };
  const whole = times(layers.dermis, factors.dermisThickness);
  const papillary = times(layers.papillaryDermis, factors.dermisThickness);
  const rest = { ...whole, value: whole.value - papillary.value, note: `${whole.note}; less the papillary part` };
  const dermal =
    depth === 'skin'
      ? [perfused(dermis, whole)]
      : [perfused(papillaryDermis, papillary), perfused(reticularDermis, rest)];
  const deeper = depth === 'deep' && layers.muscle !== undefined ? [perfused(muscle, usual(layers.muscle))] : [];
  return [
    barrier,
    { ...viableEpidermis, thickness: usual(layers.viableEpidermis) },
    ...dermal,
    { ...subcutis, thickness: usual(layers.subcutis) },
    ...deeper,
  ];
}
