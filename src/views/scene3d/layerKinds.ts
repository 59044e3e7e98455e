/** Which material a layer is drawn as. Decided from its role, id and name; an unknown layer gets a plain one. */
export type LayerKind = 'gel' | 'corneum' | 'epidermis' | 'dermis' | 'subcutis' | 'muscle' | 'membrane' | 'tissue';

export interface NamedLayer {
  readonly id: string;
  readonly name: string;
  readonly role: 'reservoir' | 'barrier' | 'tissue';
}

const patterns: readonly (readonly [RegExp, LayerKind])[] = [
  [/corneum|\bsc\b/, 'corneum'],
  [/subcut|hypoderm|adipos|\bfat\b/, 'subcutis'],
  [/epiderm/, 'epidermis'],
  [/derm/, 'dermis'],
  [/muscle|muscul/, 'muscle'],
];

export function layerKind(layer: NamedLayer): LayerKind {
  if (layer.role === 'reservoir') return 'gel';
  // split camelCase so that `viableEpidermis` and `stratum-corneum` read alike
  const text = `${layer.id} ${layer.name}`.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  for (const [pattern, kind] of patterns) if (pattern.test(text)) return kind;
  return layer.role === 'barrier' ? 'membrane' : 'tissue';
}

/** Ground colours of the materials, sRGB. Pale on purpose: the tint carries the data. */
export const layerColours: Readonly<Record<LayerKind, string>> = {
  gel: '#e4f0f1',
  corneum: '#e6cda4',
  epidermis: '#efc4ae',
  dermis: '#f3d3c8',
  subcutis: '#f4dfa6',
  muscle: '#c9786c',
  membrane: '#dcdcd4',
  tissue: '#eedad0',
};
