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

/** Key of a study's layer, and where a layer record holds the same. */
const layerMaps = [
  ['hindrance', 'hindrance'],
  ['solventDrag', 'solventDrag'],
  ['lipid_cm_h', 'lipid'],
] as const;

/** Of the species that acids and bases brought, where the library says how a layer holds them. */
export function addedSources(study: Study, before: Study): PresetSource[] {
  const added = study.species.map(({ id }) => id).filter((id) => !before.species.some((one) => one.id === id));
  return study.layers.flatMap(({ id }, index) => {
    const record = Object.hasOwn(layerLibrary, id) ? layerLibrary[id] : undefined;
    return layerMaps.flatMap(([key, recorded]) =>
      added
        .filter((species) => Object.hasOwn(record?.[recorded] ?? {}, species))
        .map((species) => source(`layers[${index}].${key}.${species}`, record![recorded]![species])),
    );
  });
}

export function acidBaseSources(study: Study, before: Study, sources: readonly PresetSource[]): PresetSource[] {
  const own: PresetSource[] = [
    ...study.layers.flatMap(({ role }, index) =>
      role === 'reservoir' ? [] : [{ path: `layers[${index}].initial`, ...buffers }],
    ),
    { path: 'base', ...buffers },
    { path: 'plasma_mM', ...buffers },
    source('plasma_pH', tissuePH),
    ...addedSources(study, before),
  ];
  return [...sources.filter(({ path }) => !own.some((one) => one.path === path)), ...own];
}
