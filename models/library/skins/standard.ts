import type { SkinRecord } from '../treatmentRecords.ts';

export const standard: SkinRecord = {
  id: 'standard',
  name: 'Adult skin under a pad',
  doubts: 'The range is between people and between methods; which of it is which is not known.',
  factors: {
    stratumCorneumThickness: {
      value: 1,
      low: 0.78,
      high: 1.22,
      reference: 'sandbyMoller',
      note: 'As the site says',
      range: 'Standard deviation of biopsies, a quarter of the thickness',
    },
    restingResistance: {
      value: 1,
      low: 0.5,
      high: 5,
      reference: 'sheetResistance',
      note: '100 kΩ cm²',
      assumed: true,
      range: '50 to 500 kΩ cm²',
    },
    stratumCorneumPoreFraction: {
      value: 1,
      low: 1,
      high: 1.5,
      reference: 'waterContent',
      note: 'Water content of 0.2',
      assumed: true,
      range: '0.2 to 0.3',
    },
    dermisThickness: {
      value: 1,
      low: 0.8,
      high: 1.2,
      reference: 'eisModel',
      note: 'As the site says',
      range: '1.0 ± 0.2 mm in the forearm',
    },
    bloodFlow: {
      value: 1,
      low: 0.18,
      high: 6,
      reference: 'dermalFlow',
      note: 'As the dermis says',
      assumed: true,
      range: '3e-4 s⁻¹ in the cold to 1e-2 s⁻¹ in heat',
    },
  },
};
