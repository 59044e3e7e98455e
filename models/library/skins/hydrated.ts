import type { SkinRecord } from '../treatmentRecords.ts';

export const hydrated: SkinRecord = {
  id: 'hydrated',
  name: 'Skin hydrated under a pad for an hour and a half',
  doubts: 'Thickness was measured; that resistance and pore fraction follow it is assumed.',
  factors: {
    stratumCorneumThickness: {
      value: 2,
      low: 1,
      high: 2,
      reference: 'egawa',
      note: 'Up to twice as thick after 90 min of hydration, in vivo Raman',
      range: 'Less after shorter times',
    },
    restingResistance: {
      value: 0.5,
      low: 0.5,
      high: 1,
      reference: 'sheetResistance',
      note: '50 kΩ cm², the low end of what is reported',
      assumed: true,
      range: '50 to 100 kΩ cm²',
    },
    stratumCorneumPoreFraction: {
      value: 2.75,
      low: 2.5,
      high: 3,
      reference: 'waterContent',
      note: 'Water content of 0.55 in place of 0.2',
      assumed: true,
      range: '0.5 to 0.6',
    },
    dermisThickness: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'The dermis does not swell',
      assumed: true,
      range: 'Taken as it is',
    },
    bloodFlow: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'Water on the skin does not change the flow',
      assumed: true,
      range: 'Taken as it is',
    },
  },
};
