import type { SkinRecord } from '../treatmentRecords.ts';

export const aged: SkinRecord = {
  id: 'aged',
  name: 'Skin of people over 65',
  doubts: 'That the dermis thins and the forearm’s stratum corneum thickens was measured; how much is a guess.',
  factors: {
    stratumCorneumThickness: {
      value: 1.1,
      low: 1,
      high: 1.2,
      reference: 'egawa',
      note: 'Thicker with age at the forearm; the abstract gives no number',
      assumed: true,
      range: 'Set by us',
    },
    restingResistance: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'Not known to change',
      assumed: true,
      range: 'Taken as it is',
    },
    stratumCorneumPoreFraction: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'Not known to change',
      assumed: true,
      range: 'Taken as it is',
    },
    dermisThickness: {
      value: 0.85,
      low: 0.7,
      high: 0.95,
      reference: 'tanAge',
      note: 'Thins linearly from the age of 20; the abstract gives no rate',
      assumed: true,
      range: 'Set by us',
    },
    bloodFlow: {
      value: 0.6,
      low: 0.4,
      high: 1,
      reference: 'anatomy',
      note: 'Fewer and slower vessels',
      assumed: true,
      range: 'Set by us',
    },
  },
};
