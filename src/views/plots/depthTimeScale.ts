/** Colours of a map of depth and time: for the drug those of the skin's picture, for all else an even scale between least and most. */
import {
  colourAt,
  type ConcentrationScale,
  createConcentrationScale,
  cssColour,
  scalePosition,
} from '../../format/concentrationScale.ts';
import { formatShort } from '../../format/number.ts';
import { niceTicks } from './vectorPicture.ts';

export interface MapScale {
  /** 0 at the lower end of the scale, 1 at the upper. */
  readonly position: (value: number) => number;
  /** Red, green, blue 0 to 255 and alpha 0 to 1 at a position. */
  readonly colour: (position: number) => readonly [number, number, number, number];
  readonly css: (position: number) => string;
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
  /** Values that lines are drawn at. */
  readonly levels: readonly number[];
  /** What contours are evenly spaced in. */
  readonly measure: (value: number) => number;
}

/** Far below anything that is drawn, so that a contour's logarithm has a floor. */
const leastMeasured = 1e-6;

export function drugScale(highest: number): MapScale {
  const scale: ConcentrationScale = createConcentrationScale(highest);
  return {
    ...colours((place) => colourAt(place)),
    position: (value) => scalePosition(scale, value),
    ticks: scale.ticks.map((value, k) => ({
      place: scalePosition(scale, value),
      label: k === 0 ? `< ${formatShort(value)}` : formatShort(value),
    })),
    levels: scale.ticks.slice(1, -1),
    measure: (value) => Math.log10(Math.max(value / scale.top, leastMeasured)),
  };
}

export function evenScale(least: number, most: number): MapScale {
  // a quantity that stands still is one colour in the middle
  const [low, high] = most > least ? [least, most] : [least - 0.5, least + 0.5];
  const ticks = niceTicks(low, high, 5);
  return {
    // without the fading in of the lower end, which would look like nothing where there is least
    ...colours((place) => ({ ...colourAt(place), alpha: 1 })),
    position: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
    ticks: ticks.map((value) => ({ place: (value - low) / (high - low), label: formatShort(value) })),
    levels: ticks,
    measure: (value) => value,
  };
}

function colours(at: typeof colourAt): Pick<MapScale, 'colour' | 'css'> {
  return {
    colour(place) {
      const { red, green, blue, alpha } = at(place);
      return [red, green, blue, alpha];
    },
    css: (place) => cssColour(at(place)),
  };
}
