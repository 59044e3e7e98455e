import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const thigh: SiteRecord = {
  id: 'thigh',
  name: 'Thigh',
  doubts:
    'Skin and fat by ultrasound in people with diabetes; women have 5 mm more fat, and each 10 units of body mass index add 4 mm.',
  layers: {
    stratumCorneum: {
      value: 14.9 * micrometre,
      low: 11.5 * micrometre,
      high: 18.3 * micrometre,
      reference: 'sandbyMoller',
      note: 'Buttock, biopsies; taken for the thigh',
      assumed: true,
      range: '± one standard deviation',
    },
    viableEpidermis: {
      value: 75 * micrometre,
      low: 57 * micrometre,
      high: 93 * micrometre,
      reference: 'jidVolar',
      note: 'Epidermis of the back of the thigh, 89.8 ± 18.1 µm by optical coherence tomography, less the stratum corneum',
      assumed: true,
      range: '± one standard deviation',
    },
    dermis: {
      value: 1.8 * millimetre,
      low: 1.3 * millimetre,
      high: 2.5 * millimetre,
      reference: 'gibney',
      note: 'Skin 1.9 mm by ultrasound, 388 people, less the epidermis',
      range: 'Set by us; the interval of the mean is 0.1 mm',
    },
    papillaryDermis: {
      value: 0.27 * millimetre,
      low: 0.18 * millimetre,
      high: 0.36 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: {
      value: 10.4 * millimetre,
      low: 5 * millimetre,
      high: 20 * millimetre,
      reference: 'gibney',
      note: 'Ultrasound, 388 people',
      range: 'Set by us; the interval of the mean is 1.1 mm',
    },
    muscle: {
      value: 30 * millimetre,
      low: 20 * millimetre,
      high: 50 * millimetre,
      reference: 'anatomy',
      note: 'Vastus lateralis and intermedius',
      assumed: true,
      range: 'Set by us',
    },
  },
  appendages: {
    ducts: {
      value: 69 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Thigh, active glands of the reference adult',
    },
    ductRadius,
    follicles: {
      value: 17 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Thigh, cyanoacrylate biopsies',
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
    name: 'thigh muscle',
    depth: {
      value: 12.3 * millimetre,
      low: 7 * millimetre,
      high: 23 * millimetre,
      reference: 'gibney',
      note: 'Skin and fat together',
      assumed: true,
      range: 'Sums of the ranges',
    },
  },
};
