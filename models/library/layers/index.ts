import type { LayerRecord } from '../records.ts';
import { dermis } from './dermis.ts';
import { pad } from './pad.ts';
import { stratumCorneum } from './stratumCorneum.ts';
import { subcutis } from './subcutis.ts';
import { viableEpidermis } from './viableEpidermis.ts';

/** Every layer the presets are built from. */
export const layerLibrary: Readonly<Record<string, LayerRecord>> = {
  pad,
  stratumCorneum,
  viableEpidermis,
  dermis,
  subcutis,
};
