import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const lateralElbow: SiteRecord = {
  id: 'lateralElbow',
  name: 'Lateral elbow',
  doubts: 'No thickness was measured on the epicondyle itself; the dorsal forearm stands for it.',
  layers: {
    stratumCorneum: {
      value: 18.3 * micrometre,
      low: 13.4 * micrometre,
      high: 23.2 * micrometre,
      reference: 'sandbyMoller',
      note: 'Dorsal forearm, biopsies, 71 people; taken for the elbow',
      assumed: true,
      range: '± one standard deviation',
    },
    viableEpidermis: {
      value: 56.6 * micrometre,
      low: 45.1 * micrometre,
      high: 68.1 * micrometre,
      reference: 'sandbyMoller',
      note: 'Dorsal forearm, biopsies; taken for the elbow',
      assumed: true,
      range: '± one standard deviation',
    },
    dermis: {
      value: 1.2 * millimetre,
      low: 1.0 * millimetre,
      high: 1.5 * millimetre,
      reference: 'anatomy',
      note: 'Between volar forearm and knee',
      assumed: true,
      range: 'Set by us',
    },
    papillaryDermis: {
      value: 0.18 * millimetre,
      low: 0.12 * millimetre,
      high: 0.24 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 3.2 * millimetre,
      low: 1.5 * millimetre,
      high: 5 * millimetre,
      reference: 'anatomy',
      note: 'Such that the tendon begins 4.5 mm down',
      assumed: true,
      range: 'Tendon 3 to 6 mm down',
    },
  },
  appendages: {
    ducts: {
      value: 104 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Forearm; taken for the elbow',
      assumed: true,
    },
    ductRadius,
    follicles: {
      value: 18 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Forearm; taken for the elbow',
      assumed: true,
    },
    orificeRadius: {
      value: 39 * micrometre,
      low: 25 * micrometre,
      high: 60 * micrometre,
      reference: 'otberg',
      note: 'Half of 78 µm, forearm',
      assumed: true,
      range: 'Set by us around the mean',
    },
  },
  target: {
    name: 'common extensor tendon',
    depth: {
      value: 4.5 * millimetre,
      low: 3 * millimetre,
      high: 6 * millimetre,
      reference: 'anatomy',
      note: 'Lean adults; the tendon itself is 4.2 to 4.6 mm thick',
      assumed: true,
      range: '3 to 6 mm in lean adults',
    },
  },
};
