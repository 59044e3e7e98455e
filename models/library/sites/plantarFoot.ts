import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const plantarFoot: SiteRecord = {
  id: 'plantarFoot',
  name: 'Sole of the foot',
  doubts:
    'Calluses multiply the stratum corneum; its resistance is taken as that of the forearm, which nobody has shown.',
  layers: {
    stratumCorneum: {
      value: 600 * micrometre,
      low: 150 * micrometre,
      high: 1500 * micrometre,
      reference: 'anatomy',
      note: 'Heel and ball without callus',
      assumed: true,
      range: 'Set by us; palm-like to callused',
    },
    viableEpidermis: {
      value: 92 * micrometre,
      low: 41 * micrometre,
      high: 150 * micrometre,
      reference: 'jidVolar',
      note: 'As in the palm',
      assumed: true,
      range: 'Set by us around it',
    },
    dermis: {
      value: 1.5 * millimetre,
      low: 1.0 * millimetre,
      high: 3.0 * millimetre,
      reference: 'anatomy',
      note: 'Thick, and not sharply bounded against the fat',
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
      value: 10.4 * millimetre,
      low: 8 * millimetre,
      high: 14 * millimetre,
      reference: 'anatomy',
      note: 'Fat of the heel, such that the fascia begins 12.5 mm down',
      assumed: true,
      range: 'Fascia 10 to 15 mm down',
    },
  },
  appendages: {
    ducts: {
      value: 497 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Sole, active glands of the reference adult',
    },
    ductRadius,
    follicles: { value: 0, reference: 'anatomy', note: 'No hair grows here' },
    orificeRadius: { value: 0, low: 0, high: 0, reference: 'anatomy', note: 'No hair grows here', range: 'None' },
  },
  target: {
    name: 'plantar fascia',
    depth: {
      value: 12.5 * millimetre,
      low: 10 * millimetre,
      high: 15 * millimetre,
      reference: 'anatomy',
      note: 'Beneath the heel',
      assumed: true,
      range: '10 to 15 mm',
    },
  },
};
