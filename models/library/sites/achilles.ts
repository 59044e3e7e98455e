import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const achilles: SiteRecord = {
  id: 'achilles',
  name: 'Ankle, Achilles tendon',
  doubts: 'Nothing here was measured at the heel cord; shoes thicken the skin.',
  layers: {
    stratumCorneum: {
      value: 18.3 * micrometre,
      low: 10 * micrometre,
      high: 40 * micrometre,
      reference: 'sandbyMoller',
      note: 'Dorsal forearm; taken for the ankle',
      assumed: true,
      range: 'Set by us around it',
    },
    viableEpidermis: {
      value: 70.3 * micrometre,
      low: 50 * micrometre,
      high: 150 * micrometre,
      reference: 'sandbyMoller',
      note: 'Shoulder; taken for the ankle',
      assumed: true,
      range: 'Set by us around it',
    },
    dermis: {
      value: 1.35 * millimetre,
      low: 1.2 * millimetre,
      high: 1.5 * millimetre,
      reference: 'anatomy',
      note: 'Ankle',
      assumed: true,
      range: '1.2 to 1.5 mm',
    },
    papillaryDermis: {
      value: 0.203 * millimetre,
      low: 0.135 * millimetre,
      high: 0.27 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 1.6 * millimetre,
      low: 1 * millimetre,
      high: 3 * millimetre,
      reference: 'anatomy',
      note: 'Such that the tendon begins 3 mm down',
      assumed: true,
      range: '1 to 3 mm',
    },
  },
  appendages: {
    ducts: {
      value: 57 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Leg; taken for the ankle',
      assumed: true,
    },
    ductRadius,
    follicles: {
      value: 14 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Calf; taken for the ankle',
      assumed: true,
    },
    orificeRadius: {
      value: 82.5 * micrometre,
      low: 50 * micrometre,
      high: 120 * micrometre,
      reference: 'otberg',
      note: 'Half of 165 µm, calf',
      assumed: true,
      range: 'Set by us around the mean',
    },
  },
  target: {
    name: 'Achilles tendon',
    depth: {
      value: 3 * millimetre,
      low: 2 * millimetre,
      high: 4 * millimetre,
      reference: 'anatomy',
      note: 'Lean adults',
      assumed: true,
      range: '2 to 4 mm in lean adults',
    },
  },
};
