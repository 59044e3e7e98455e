import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const knee: SiteRecord = {
  id: 'knee',
  name: 'Knee',
  doubts: 'Nothing here was measured at the knee; the skin over the kneecap is thicker and rougher than beside it.',
  layers: {
    stratumCorneum: {
      value: 18.3 * micrometre,
      low: 10 * micrometre,
      high: 30 * micrometre,
      reference: 'sandbyMoller',
      note: 'Dorsal forearm; taken for the knee',
      assumed: true,
      range: 'Set by us around it',
    },
    viableEpidermis: {
      value: 56.6 * micrometre,
      low: 45.1 * micrometre,
      high: 100 * micrometre,
      reference: 'sandbyMoller',
      note: 'Dorsal forearm; taken for the knee',
      assumed: true,
      range: 'Set by us around it',
    },
    dermis: {
      value: 1.35 * millimetre,
      low: 1.2 * millimetre,
      high: 1.5 * millimetre,
      reference: 'anatomy',
      note: 'Beside the kneecap',
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
      value: 4.5 * millimetre,
      low: 3 * millimetre,
      high: 6 * millimetre,
      reference: 'anatomy',
      note: 'Beside the kneecap, lean adults',
      assumed: true,
      range: '3 to 6 mm',
    },
  },
  appendages: {
    ducts: {
      value: 57 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Leg; taken for the knee',
      assumed: true,
    },
    ductRadius,
    follicles: {
      value: 14 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Calf; taken for the knee',
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
    name: 'patellar tendon',
    depth: {
      value: 4.5 * millimetre,
      low: 3 * millimetre,
      high: 6 * millimetre,
      reference: 'anatomy',
      note: 'Lean adults; the joint’s capsule lies 5 to 15 mm down',
      assumed: true,
      range: '3 to 6 mm in lean adults',
    },
  },
};
