// The dispersive pad of the treatments: saline under silver chloride, on the same skin as the active one.
import { dispersiveArea, dispersivePad, dispersiveSalt, pathResistance } from '../../library/layers/dispersivePad.ts';
import type { SourcedValue } from '../../library/records.ts';
import { micrometre, millimolar, squareCentimetre } from '../../units.ts';
import type { StudyDispersive } from '../study.ts';
import { given, layerOf, type PresetSource } from './preset.ts';

/** Without the last digits that unit factors leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const { transportFactor: freeSolution } = dispersivePad;
const salt_mM = dispersiveSalt.value / millimolar;

export const salinePad: StudyDispersive = {
  area_cm2: tidy(dispersiveArea.value / squareCentimetre),
  boundary: { kind: 'silverChloride' },
  layers: [
    layerOf({
      id: dispersivePad.id,
      name: dispersivePad.name,
      role: 'reservoir',
      thickness_um: tidy(dispersivePad.thickness.value / micrometre),
      transportFactor: freeSolution.value,
      poreFraction: dispersivePad.poreFraction.value,
      fixedCharge_mM: dispersivePad.fixedCharge.value / millimolar,
      initial: given({ sodium: salt_mM, chloride: salt_mM }),
    }),
  ],
  pathResistance_ohm: tidy(pathResistance.value),
};

function source(path: string, { reference, note, assumed }: SourcedValue): PresetSource {
  return { path: `dispersive.${path}`, reference, note, ...(assumed === true ? { assumed } : {}) };
}

export const salinePadSources: readonly PresetSource[] = [
  source('area_cm2', dispersiveArea),
  {
    path: 'dispersive.boundary',
    reference: null,
    note: 'A silver–silver chloride electrode, as under the other pad',
    assumed: true,
  },
  source('layers[0].thickness_um', dispersivePad.thickness),
  source('layers[0].transportFactor', freeSolution),
  source('layers[0].poreFraction', dispersivePad.poreFraction),
  source('layers[0].fixedCharge_mM', dispersivePad.fixedCharge),
  source('layers[0].initial', dispersiveSalt),
  source('pathResistance_ohm', pathResistance),
];
