import type uPlot from 'uplot';
import type { Column } from '../../format/csv.ts';
import type { Imprint } from '../../format/imprint.ts';
import type { Palette } from './palette.ts';

/** Painting order: below the grid, or over the series. All in canvas pixels. */
export type Painter = (plot: uPlot, palette: Palette) => void;

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly height: number;
  /** Drawn by uPlot as lines when true; else only the painters draw. */
  readonly lines: boolean;
  readonly paintBelow?: Painter;
  readonly paintOver?: Painter;
  /** Legend entries switch their series on and off. */
  readonly onToggle?: (key: string) => void;
  readonly onHover?: (index: number | null) => void;
  /** The hand is at this place of both axes; null when it has left. */
  readonly onPoint?: (place: readonly [x: number, y: number] | null) => void;
  /** A press on the plot, at this x. */
  readonly onPress?: (x: number) => void;
  readonly columns: () => readonly Column[];
  /** Where the table twin is laid out otherwise than the CSV. */
  readonly tableColumns?: () => readonly Column[];
  /** For the numbers of the vertical axis [CSS px]. */
  readonly leftRoom?: number;
  /** Room to the right of the drawing for a painter's own scale [CSS px]. */
  readonly rightRoom?: number;
  /** Of the drawing in an SVG file, where a curve's would be too flat. */
  readonly fileHeight?: number;
  /** Lies exactly over the drawing. */
  readonly overlay?: HTMLElement;
  /** Holds something else than the vertical range. */
  readonly onHold?: (held: boolean) => void;
  /** Words of the run the exports belong to. */
  readonly exportTitle: () => string;
  /** Where the set-up of what is drawn can be opened again; null before anything is. */
  readonly sign: () => Promise<Imprint> | null;
}
