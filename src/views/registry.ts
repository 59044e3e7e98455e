import type { PadChoice } from '../app/padChoice.ts';
import type { ScaleChoice } from '../app/scaleChoice.ts';
import type { Pins } from '../app/pins.ts';
import type { Sign } from '../format/imprint.ts';
import type { Study } from '../../models/study/study.ts';
import { createBloodPlot } from './plots/bloodPlot.ts';
import { createCarriersPlot } from './plots/carriersPlot.ts';
import { createDeliveredPlot } from './plots/deliveredPlot.ts';
import { createDepthTimePlot } from './plots/depthTimePlot.ts';
import { createPHPlot } from './plots/pHPlot.ts';
import { createProfilePlot } from './plots/profilePlot.ts';
import { createComparison } from './readouts/comparison.ts';
import { createExchangeTable } from './readouts/exchangeTable.ts';
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
  readonly setStudy: (study: Study) => void;
  /** Whole address of a study. */
  readonly addressOf: (study: Study) => Promise<string>;
  /** What an export of a study's run carries. */
  readonly sign: Sign;
}

export interface ViewEntry {
  readonly id: string;
  readonly place: 'stage' | 'readings';
  /** Late, so that the numbers are on screen before a heavy picture has been fetched. */
  readonly load: (context: ViewContext) => Promise<View>;
}

/** Every view of the page, in reading order. A new view is a folder and a line here. */
export const views: readonly ViewEntry[] = [
  { id: 'readouts', place: 'readings', load: ({ pins }) => Promise.resolve(createReadouts(pins)) },
  { id: 'comparison', place: 'readings', load: (context) => Promise.resolve(createComparison(context)) },
  { id: 'delivered', place: 'readings', load: (context) => Promise.resolve(createDeliveredPlot(context)) },
  { id: 'blood', place: 'readings', load: (context) => Promise.resolve(createBloodPlot(context)) },
  { id: 'limits', place: 'readings', load: () => Promise.resolve(createSkinReadings()) },
  { id: 'exchange', place: 'readings', load: () => Promise.resolve(createExchangeTable()) },
  { id: 'voltage', place: 'readings', load: () => Promise.resolve(createVoltageTable()) },
  { id: 'profile', place: 'readings', load: (context) => Promise.resolve(createProfilePlot(context)) },
  { id: 'depthTime', place: 'readings', load: (context) => Promise.resolve(createDepthTimePlot(context)) },
  { id: 'pH', place: 'readings', load: (context) => Promise.resolve(createPHPlot(context)) },
  { id: 'carriers', place: 'readings', load: (context) => Promise.resolve(createCarriersPlot(context)) },
  {
    id: 'scene3d',
    place: 'stage',
    load: async ({ pads, scales }) => {
      const { createScene3dView } = await import('./scene3d/index.ts');
      return createScene3dView(pads, scales);
    },
  },
];
