// The pad through which the current returns: saline on the same skin, or over trays the other hand in the same water.
import { handToHand } from '../../library/layers/dispersivePad.ts';
import type { LayerRecord } from '../../library/records.ts';
import type { DeviceRecord } from '../../library/treatmentRecords.ts';
import { salinePad, salinePadSources } from '../presets/dispersive.ts';
import type { PresetSource } from '../presets/preset.ts';
import type { StudyDispersive } from '../study.ts';
import { areaOf, boundaryOf, boundarySource } from './deviceParts.ts';
import { type BySpecies, layerSources, source, studyLayer, tidy } from './recordLayers.ts';

export interface OtherPad {
  readonly dispersive: StudyDispersive;
  readonly sources: readonly PresetSource[];
}

/** @param skin of the device's own column */
export function otherPad(
  device: DeviceRecord,
  skin: readonly LayerRecord[],
  species: readonly string[],
  pad_mM: BySpecies,
): OtherPad {
  if (device.electrode.value === 'silver chloride') return { dispersive: salinePad, sources: salinePadSources };
  if (device.electrode.value !== 'bath') {
    const note = 'A silver–silver chloride electrode, whatever the other pad has';
    const sources = salinePadSources.map((one) => (one.path === 'dispersive.boundary' ? { ...one, note } : one));
    return { dispersive: salinePad, sources };
  }
  const sources = [
    source('area_cm2', device.area),
    boundarySource(device),
    ...skin.flatMap((record, index) => layerSources(record, index, species)),
    source('pathResistance_ohm', handToHand),
  ].map((one) => ({ ...one, path: `dispersive.${one.path.replace('electrode.', '')}` }));
  const dispersive: StudyDispersive = {
    area_cm2: areaOf(device),
    boundary: boundaryOf(device, pad_mM),
    layers: skin.map((record) => studyLayer(record, species, pad_mM)),
    pathResistance_ohm: tidy(handToHand.value),
  };
  return { dispersive, sources };
}
