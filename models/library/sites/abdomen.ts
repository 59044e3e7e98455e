import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const abdomen: SiteRecord = {
  id: 'abdomen',
  name: 'Abdomen',
  doubts: 'Skin and fat by ultrasound in people with diabetes; the epidermis is the buttock’s.',
  layers: {
    stratumCorneum: {
      value: 14.9 * micrometre,
      low: 11.5 * micrometre,
      high: 18.3 * micrometre,
      reference: 'sandbyMoller',
      note: 'Buttock, biopsies; taken for the abdomen',
      assumed: true,
      range: '± one standard deviation',
    },
    viableEpidermis: {
      value: 81.5 * micrometre,
      low: 65.8 * micrometre,
      high: 97.2 * micrometre,
      reference: 'sandbyMoller',
      note: 'Buttock, cellular epidermis, biopsies; taken for the abdomen',
      assumed: true,
      range: '± one standard deviation',
    },
    dermis: {
      value: 2.1 * millimetre,
      low: 1.6 * millimetre,
      high: 2.7 * millimetre,
      reference: 'gibney',
      note: 'Skin 2.2 mm by ultrasound, 388 people, less the epidermis',
      range: 'Set by us; the interval of the mean is 0.1 mm',
    },
    papillaryDermis: {
      value: 0.315 * millimetre,
      low: 0.21 * millimetre,
      high: 0.42 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 13.9 * millimetre,
      low: 5 * millimetre,
      high: 30 * millimetre,
      reference: 'gibney',
      note: 'Ultrasound, 388 people',
      range: 'Set by us',
    },
    muscle: {
      value: 10 * millimetre,
      low: 5 * millimetre,
      high: 15 * millimetre,
      reference: 'anatomy',
      note: 'Straight muscle of the abdomen',
      assumed: true,
      range: 'Set by us',
    },
  },
  appendages: {
    ducts: {
      value: 102 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Abdomen, active glands of the reference adult',
    },
    ductRadius,
    follicles: {
      value: 22 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Thorax; taken for the abdomen',
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
    name: 'dermal blood vessels',
    depth: {
      value: 0.2 * millimetre,
      low: 0.1 * millimetre,
      high: 0.5 * millimetre,
      reference: 'anatomy',
      note: 'The superficial plexus beneath the papillae',
      assumed: true,
      range: 'Set by us',
    },
  },
};
