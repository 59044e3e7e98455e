import type { LayerRecord } from '../records.ts';
import { dermis } from './dermis.ts';
import { muscle } from './muscle.ts';
import { pad } from './pad.ts';
import { papillaryDermis } from './papillaryDermis.ts';
import { reticularDermis } from './reticularDermis.ts';
import { resin } from './resin.ts';
import { stratumCorneum } from './stratumCorneum.ts';
import { subcutis } from './subcutis.ts';
import { viableEpidermis } from './viableEpidermis.ts';

/** Every layer that columns are built from. */
export const layerLibrary: Readonly<Record<string, LayerRecord>> = {
  pad,
  stratumCorneum,
  viableEpidermis,
  dermis,
  papillaryDermis,
  reticularDermis,
  resin,
  subcutis,
  muscle,
};
