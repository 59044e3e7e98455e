import type { Study } from '../../models/study/study.ts';
import { modelText } from '../words/modelText.ts';

/** The study's name for a layer, or its id in words: "stratumCorneum" → "Stratum corneum". */
export function layerName(study: Study, id: string): string {
  const name = study.layers.find((layer) => layer.id === id)?.name ?? '';
  if (name !== '') return modelText(name);
  const words = id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
  return modelText(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
}
