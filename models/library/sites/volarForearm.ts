import { micrometre, millimetre, perSquareCentimetre } from '../../units.ts';
import { stratumCorneum } from '../layers/stratumCorneum.ts';
import { viableEpidermis } from '../layers/viableEpidermis.ts';
import { dermis } from '../layers/dermis.ts';
import { subcutis } from '../layers/subcutis.ts';
import type { SiteRecord } from '../treatmentRecords.ts';
import { ductRadius } from './ductRadius.ts';

export const volarForearm: SiteRecord = {
  id: 'volarForearm',
  name: 'Volar forearm',
  doubts: 'The best known site. Fat varies most; what lies deeper than the dermis is anatomy’s usual.',
  layers: {
    stratumCorneum: {
      ...stratumCorneum.thickness,
      low: 17.7 * micrometre,
      high: 27.5 * micrometre,
      range: '± 4.9 µm, the standard deviation of biopsies from the dorsal forearm',
    },
    viableEpidermis: { ...viableEpidermis.thickness, low: 54 * micrometre, high: 68 * micrometre, range: '± 7 µm' },
    dermis: { ...dermis.thickness, low: 0.8 * millimetre, high: 1.2 * millimetre, range: '± 0.2 mm' },
    papillaryDermis: {
      value: 0.15 * millimetre,
      low: 0.1 * millimetre,
      high: 0.2 * millimetre,
      reference: 'anatomy',
      note: '15 % of the dermis',
      assumed: true,
      range: '10 to 20 % of the dermis',
    },
    subcutis: { ...subcutis.thickness, low: 3 * millimetre, high: 6 * millimetre, range: '3 to 6 mm in lean adults' },
    muscle: {
      value: 10 * millimetre,
      low: 5 * millimetre,
      high: 20 * millimetre,
      reference: 'anatomy',
      note: 'Flexor muscles',
      assumed: true,
      range: 'Set by us',
    },
  },
  appendages: {
    ducts: {
      value: 104 * perSquareCentimetre,
      reference: 'taylorSweat',
      note: 'Forearm, active glands of the reference adult',
    },
    ductRadius,
    follicles: {
      value: 18 * perSquareCentimetre,
      reference: 'otberg',
      note: 'Forearm, cyanoacrylate biopsies',
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
