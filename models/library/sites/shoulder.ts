import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const shoulder: SiteRecord = {
  id: 'shoulder',
  name: 'Shoulder',
  doubts: 'Skin was measured; fat over the deltoid and the way to the tendon vary by centimetres.',
  layers: {
    stratumCorneum: {
      value: 11.0 * micrometre,
      low: 8.8 * micrometre,
      high: 13.2 * micrometre,
      reference: 'sandbyMoller',
      note: 'Shoulder, biopsies, 71 people',
      range: '± one standard deviation',
    },
    viableEpidermis: {
      value: 70.3 * micrometre,
      low: 56.7 * micrometre,
      high: 83.9 * micrometre,
      reference: 'sandbyMoller',
      note: 'Shoulder, cellular epidermis, biopsies, 71 people',
      range: '± one standard deviation',
    },
    dermis: {
      value: 2.0 * millimetre,
      low: 1.8 * millimetre,
      high: 2.2 * millimetre,
      reference: 'anatomy',
      note: 'Over the deltoid',
      assumed: true,
      range: '1.8 to 2.2 mm',
    },
    papillaryDermis: {
      value: 0.3 * millimetre,
      low: 0.2 * millimetre,
      high: 0.4 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 9 * millimetre,
      low: 6 * millimetre,
      high: 12 * millimetre,
      reference: 'anatomy',
      note: 'Over the deltoid',
      assumed: true,
      range: '6 to 12 mm',
    },
    muscle: {
      value: 15 * millimetre,
      low: 10 * millimetre,
      high: 25 * millimetre,
      reference: 'anatomy',
      note: 'Deltoid',
      assumed: true,
      range: 'Set by us',
    },
  },
  appendages: {
    ducts: {
      value: 91 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Upper arm; taken for the shoulder',
      assumed: true,
    },
    ductRadius,
    follicles: {
      value: 32 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Upper arm; taken for the shoulder',
      assumed: true,
    },
    orificeRadius: {
      value: 39 * micrometre,
      low: 25 * micrometre,
      high: 82.5 * micrometre,
      reference: 'otberg',
      note: 'As on the forearm, where it was measured',
      assumed: true,
      range: 'Forearm to calf',
    },
  },
  target: {
    name: 'supraspinatus tendon',
    depth: {
      value: 15 * millimetre,
      low: 10 * millimetre,
      high: 20 * millimetre,
      reference: 'anatomy',
      note: 'Lean adults',
      assumed: true,
      range: '10 to 20 mm in lean adults',
    },
  },
};
