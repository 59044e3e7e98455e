import type uPlot from 'uplot';
import { formatShort } from '../../format/number.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { Drawing, Ticks } from './drawing.ts';
import { paintOverlays } from './overlays.ts';
import type { Palette } from './palette.ts';

/** What the plot asks of its chart while it lives: its data change without it being built anew. */
export interface ChartState {
  readonly drawing: () => Drawing;
  readonly yRange: () => readonly [number, number];
  readonly hidden: () => ReadonlySet<string>;
  readonly onCursor: (plot: uPlot) => void;
}

/** How uPlot draws a chart of this kind: axes, scales, series, and when the painters come. */
export function chartOptions(
  spec: ChartSpec,
  drawing: Drawing,
  palette: Palette,
  width: number,
  state: ChartState,
): uPlot.Options {
  const { xTicks, yTicks } = drawing;
  const axis = axisStyle(palette);
  return {
    width,
    height: spec.height,
    // room for the last label, which is centred on the edge
    padding: [6, spec.rightRoom ?? (xTicks === undefined ? 10 : 24), 0, 0],
    // points between pixels: a smooth curve must not look like a staircase
    pxAlign: 0,
    legend: { show: false },
    cursor: {
      drag: { x: false, y: false, setScale: false },
      y: spec.onPoint !== undefined,
      points: { show: spec.lines, size: 6 },
    },
    scales: {
      x: { time: false, range: () => [...state.drawing().xRange] as [number, number] },
      y: { range: () => [...state.yRange()] as [number, number] },
    },
    axes: [
      {
        ...axis,
        size: 24,
        ...(drawing.xLabel === '' ? {} : { label: drawing.xLabel }),
        ...ticksOf(xTicks, {}),
      },
      {
        ...axis,
        size: spec.leftRoom ?? 44,
        label: drawing.yLabel,
        ...ticksOf(yTicks, { space: 28 }),
      },
    ],
    series: [
      {},
      ...drawing.legend.map((entry): uPlot.Series => ({
        label: entry.label,
        stroke: palette.colour(entry.token),
        width: spec.lines ? (entry.strong === true ? 2.5 : 1.5) : 0,
        ...(entry.dash === undefined ? {} : { dash: [...entry.dash] }),
        points: { show: false },
        ...(spec.lines ? {} : { paths: () => null }),
      })),
    ],
    hooks: {
      drawClear: [
        (plot) => {
          spec.paintBelow?.(plot, palette);
        },
      ],
      draw: [
        (plot) => {
          spec.paintOver?.(plot, palette);
          paintOverlays(plot, palette, state.drawing().overlays ?? [], state.hidden());
        },
      ],
      setCursor: [state.onCursor],
    },
  };
}

function axisStyle(palette: Palette): uPlot.Axis {
  const font = `11px ${palette.font}`;
  return {
    stroke: palette.inkSoft,
    font,
    labelFont: font,
    labelSize: 16,
    labelGap: 0,
    gap: 3,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { stroke: palette.line, width: 1, size: 4 },
  };
}

/** Ticks that are given, or uPlot's own. */
function ticksOf(ticks: Ticks | undefined, own: Pick<uPlot.Axis, 'space'>): uPlot.Axis {
  return ticks === undefined
    ? { values: (_plot, splits) => splits.map(formatShort), ...own }
    : { splits: () => [...ticks.at], values: () => [...ticks.labels], space: 0 };
}
