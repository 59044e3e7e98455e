// Where the numbers come from that acids and bases add to a treatment: buffers of tissue and plasma, and how layers hold them.
import { bicarbonate, tissuePH, tissuePhosphate } from '../../library/interstitialFluid.ts';
import { layerLibrary } from '../../library/layers/index.ts';
import type { PresetSource } from '../presets/preset.ts';
import type { Study } from '../study.ts';
import { source } from './recordLayers.ts';

const buffers: Omit<PresetSource, 'path'> = {
  reference: 'physiology',
  note: `Sodium as without acid and base; ${bicarbonate.note}; ${tissuePhosphate.note}; chloride balances at pH ${tissuePH.value}`,
  assumed: true,
};

export function acidBaseSources(study: Study, before: Study, sources: readonly PresetSource[]): PresetSource[] {
  const added = study.species.map(({ id }) => id).filter((id) => !before.species.some((one) => one.id === id));
  const held = study.layers.flatMap(({ id }, index) => {
    const record = Object.hasOwn(layerLibrary, id) ? layerLibrary[id] : undefined;
    return (['hindrance', 'solventDrag'] as const).flatMap((key) =>
      added
        .filter((species) => Object.hasOwn(record?.[key] ?? {}, species))
        .map((species) => source(`layers[${index}].${key}.${species}`, record![key]![species])),
    );
  });
  const own: PresetSource[] = [
    ...study.layers.flatMap(({ role }, index) =>
      role === 'reservoir' ? [] : [{ path: `layers[${index}].initial`, ...buffers }],
    ),
    { path: 'base', ...buffers },
    { path: 'plasma_mM', ...buffers },
    source('plasma_pH', tissuePH),
    ...held,
  ];
  return [...sources.filter(({ path }) => !own.some((one) => one.path === path)), ...own];
}
