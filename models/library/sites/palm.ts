import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const palm: SiteRecord = {
  id: 'palm',
  name: 'Palm',
  doubts:
    'Fingers differ from the palm by half; the resistance is taken as that of the forearm, though five times as many ducts cross the skin.',
  layers: {
    stratumCorneum: {
      value: 173 * micrometre,
      low: 122 * micrometre,
      high: 300 * micrometre,
      reference: 'egawa',
      note: 'Palm, in vivo Raman',
      range: 'Spread of the epidermis by optical coherence tomography; 300 µm on a finger pad',
    },
    viableEpidermis: {
      value: 92 * micrometre,
      low: 41 * micrometre,
      high: 143 * micrometre,
      reference: 'jidVolar',
      note: 'Epidermis of the palm, 265 ± 51 µm by optical coherence tomography, less the stratum corneum',
      range: '± one standard deviation',
    },
    dermis: {
      value: 1.5 * millimetre,
      low: 1.0 * millimetre,
      high: 2.0 * millimetre,
      reference: 'anatomy',
      note: 'Palm',
      assumed: true,
      range: 'Set by us',
    },
    papillaryDermis: {
      value: 0.225 * millimetre,
      low: 0.15 * millimetre,
      high: 0.3 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 3 * millimetre,
      low: 2 * millimetre,
      high: 6 * millimetre,
      reference: 'anatomy',
      note: 'Between skin and palmar fascia',
      assumed: true,
      range: 'Set by us',
    },
  },
  appendages: {
    ducts: {
      value: 518 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Palm, active glands of the reference adult',
    },
    ductRadius,
    follicles: { value: 0, reference: 'anatomy', note: 'No hair grows here' },
    orificeRadius: { value: 0, low: 0, high: 0, reference: 'anatomy', note: 'No hair grows here', range: 'None' },
  },
  target: {
    name: 'sweat glands',
    depth: {
      value: 2.5 * millimetre,
      low: 2 * millimetre,
      high: 3 * millimetre,
      reference: 'macroductMethod',
      note: 'Base of the sweat gland, 2 to 3 mm down; stated for the forearm',
      assumed: true,
      range: '2 to 3 mm',
    },
  },
};
