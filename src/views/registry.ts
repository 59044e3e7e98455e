import type { Findings } from '../app/findingStore.ts';
import type { PadChoice } from '../app/padChoice.ts';
import type { ScaleChoice } from '../app/scaleChoice.ts';
import type { ShowMe } from '../app/showMe.ts';
import type { MeasuredStore } from '../app/measured/measuredStore.ts';
import type { Pins } from '../app/pins.ts';
import type { Sign } from '../format/imprint.ts';
import type { Study } from '../../models/study/study.ts';
import { createBloodPlot } from './plots/bloodPlot.ts';
import { createCarriersPlot } from './plots/carriersPlot.ts';
import { createDeliveredPlot } from './plots/deliveredPlot.ts';
import { createDepthTimePlot } from './plots/depthTimePlot.ts';
import { createPHPlot } from './plots/pHPlot.ts';
import { createProfilePlot } from './plots/profilePlot.ts';
import { createResistancePlot, createVoltagePlot } from './plots/voltagePlot.ts';
import { createComparison } from './readouts/comparison.ts';
import { createExchangeTable } from './readouts/exchangeTable.ts';
import { createFindingsList } from './readouts/findingsList.ts';
import { createReadouts } from './readouts/readouts.ts';
import { createSkinReadings } from './readouts/skinReadings.ts';
import { createVoltageTable } from './readouts/voltageTable.ts';
import type { View } from './view.ts';

/** What a view may ask of the page. */
export interface ViewContext {
  readonly seek: (time: number) => void;
  /** Under which pad the depth is shown. */
  readonly pads: PadChoice;
  readonly scales: ScaleChoice;
  readonly pins: Pins;
  readonly measured: MeasuredStore;
  readonly setStudy: (study: Study) => void;
  /** Of the study that the console holds. */
  readonly changeStudy: (change: (study: Study) => Study) => void;
  /** Whole address of a study. */
  readonly addressOf: (study: Study) => Promise<string>;
  /** What an export of a study's run carries. */
  readonly sign: Sign;
  readonly findings: Findings;
  readonly showMe: (target: ShowMe) => void;
}

export interface ViewEntry {
  readonly id: string;
  /** Folds away with others of its kind. */
  readonly fold?: 'delivery' | 'depth' | 'volts' | 'skin';
  readonly place: 'stage' | 'readings';
  /** Late, so that the numbers are on screen before a heavy picture has been fetched. */
  readonly load: (context: ViewContext) => Promise<View>;
}

/** Every view of the page, in reading order. A new view is a folder and a line here. */
export const views: readonly ViewEntry[] = [
  { id: 'readouts', place: 'readings', load: (context) => Promise.resolve(createReadouts(context)) },
  reading('delivered', 'delivery', createDeliveredPlot),
  reading('blood', 'delivery', createBloodPlot),
  { id: 'findings', place: 'readings', load: (context) => Promise.resolve(createFindingsList(context)) },
  { id: 'comparison', place: 'readings', load: (context) => Promise.resolve(createComparison(context)) },
  reading('depthTime', 'depth', createDepthTimePlot),
  reading('profile', 'depth', createProfilePlot),
  reading('carriers', 'depth', createCarriersPlot),
  reading('pH', 'depth', createPHPlot),
  reading('voltagePlot', 'volts', createVoltagePlot),
  reading('resistance', 'volts', createResistancePlot),
  reading('voltage', 'volts', createVoltageTable),
  reading('limits', 'skin', createSkinReadings),
  reading('exchange', 'skin', createExchangeTable),
  {
    id: 'scene3d',
    place: 'stage',
    load: async ({ pads, scales, pins, sign, seek, changeStudy }) => {
      const { createScene3dView } = await import('./scene3d/index.ts');
      return createScene3dView(pads, scales, pins, { sign, seek, changeStudy });
    },
  },
];

function reading(id: string, fold: NonNullable<ViewEntry['fold']>, create: (context: ViewContext) => View): ViewEntry {
  return { id, fold, place: 'readings', load: (context) => Promise.resolve(create(context)) };
}
