import type { SkinRecord } from '../treatmentRecords.ts';

export const dry: SkinRecord = {
  id: 'dry',
  name: 'Dry skin',
  doubts: 'Resistance is the high end of reviews; the rest is left as it is.',
  factors: {
    stratumCorneumThickness: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'As the site says',
      assumed: true,
      range: 'Taken as it is',
    },
    restingResistance: {
      value: 5,
      low: 2,
      high: 5,
      reference: 'sheetResistance',
      note: '500 kΩ cm², the high end of what is reported',
      assumed: true,
      range: '200 to 500 kΩ cm²',
    },
    stratumCorneumPoreFraction: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'As the layer says',
      assumed: true,
      range: 'Taken as it is',
    },
    dermisThickness: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'As the site says',
      assumed: true,
      range: 'Taken as it is',
    },
    bloodFlow: {
      value: 1,
      low: 1,
      high: 1,
      reference: 'anatomy',
      note: 'As the dermis says',
      assumed: true,
      range: 'Taken as it is',
    },
  },
};
