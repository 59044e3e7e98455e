import type uPlot from 'uplot';
import { pHKeptAbove, pHKeptBelow } from '../../../models/library/thresholds.ts';
import type { Study } from '../../../models/study/study.ts';
import { runUnder } from '../../app/bothPads.ts';
import type { Side } from '../../app/padChoice.ts';
import type { Pin } from '../../app/pins.ts';
import { blendAt } from '../../app/readings.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { createDepthScale, placeOf, type DepthScale } from '../../format/depthScale.ts';
import { formatClock, formatDepth, formatFixed, formatShort } from '../../format/number.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { Overlay } from './drawing.ts';
import { type MeasuredOverlay, measuredColumns, measuredOverlays, residualText } from './measuredMarks.ts';
import { pinEntry, pinnedList, pinnedPlaces, valuesBeside } from './overlays.ts';
import { createPadSwitch } from './padSwitch.ts';
import { depthTicks, paintLayers, skinSurface } from './depthAxis.ts';
import type { Palette } from './palette.ts';
import { say } from '../../words/say.ts';

interface PinnedCurve extends Overlay {
  readonly y: Float64Array;
}

interface Prepared {
  readonly run: RunData;
  readonly scale: DepthScale;
  readonly places: Float64Array;
  readonly values: Float64Array;
  /** Over the whole run, so that the range stands still while the clock runs. */
  readonly range: readonly [number, number];
}

/** Of the height, at the top, where the names of the layers stand. */
const namesShare = 0.14;

const none = new Float64Array(0);

/** pH against depth at the clock's time; there only where a study counts acids and bases. */
export function createPHPlot({
  pads,
  pins,
  sign,
  measured,
}: Pick<ViewContext, 'pads' | 'pins' | 'sign' | 'measured'>): View {
  let host: HTMLElement | null = null;
  let prepared: Prepared | null = null;
  /** As it was set, whichever pad is looked under. */
  let shown: Study | null = null;
  let theme = '';
  let time = Number.NaN;
  let hovered: number | null = null;
  let pinned: readonly Pin[] = [];
  let overlays: readonly PinnedCurve[] = [];
  let data = measured.list;
  let marks: readonly MeasuredOverlay[] = [];

  const chart = new Chart({
    id: 'pH',
    title: say('pHPlot.title'),
    height: 148,
    lines: true,
    paintBelow: (plot, palette) => {
      if (prepared === null) return;
      paintLayers(plot, palette, prepared.run.layout, prepared.run.study, prepared.scale);
      paintKept(plot, palette);
    },
    onHover: (index) => {
      hovered = index;
      writeValue();
    },
    columns: (): readonly Column[] => {
      if (prepared === null) return [];
      const { layout } = prepared.run;
      const surface = skinSurface(layout);
      return [
        { label: say('column.depth'), unit: 'µm', values: layout.x.map((x) => (x - surface) * 1e6) },
        { label: 'pH', unit: '1', values: prepared.values },
        ...overlays.map(({ label, x, y }): Column => ({
          label: `pH ${label}`,
          unit: '1',
          values: valuesBeside(prepared?.places ?? [], x, y),
        })),
        ...measuredColumns(marks, { label: say('column.depth'), unit: 'µm', per: 1e6 }, '1'),
      ];
    },
    exportTitle: () => say('chart.studyAt', { study: exportName(prepared?.run.study), time: formatClock(time) }),
    sign: () => (shown === null ? null : sign(shown)),
  });
  const padSwitch = createPadSwitch(pads, 'pH');
  chart.putBelowHead(padSwitch.root);

  const writeValue = (): void => {
    if (prepared === null) return;
    const { values, run, places } = prepared;
    const at = hovered;
    const surface = skinSurface(run.layout);
    const write = (own: Float64Array, here: number): string => {
      if (own.length === 0) return say('chart.notThatLong');
      if (at !== null) return formatFixed(here, 2);
      return say('pHPlot.range', { low: formatFixed(Math.min(...own), 1), high: formatFixed(Math.max(...own), 1) });
    };
    const place = at === null ? Number.NaN : (places[at] ?? Number.NaN);
    chart.setValues([
      write(values, at === null ? Number.NaN : (values[at] ?? Number.NaN)),
      ...overlays.map(({ x, y }) => write(y, valuesBeside([place], x, y)[0] ?? Number.NaN)),
      ...marks.map(({ series }) => residualText(series, run)),
    ]);
    const depth = at === null ? 0 : (run.layout.x[at] ?? 0) - surface;
    const where = at === null ? say('pHPlot.allDepths') : say('chart.atDepth', { depth: formatDepth(depth) });
    const [low, high] = [formatShort(pHKeptAbove.value), formatShort(pHKeptBelow.value)];
    chart.say(say('pHPlot.note', { time: formatClock(time), where, low, high }));
  };

  return {
    mount(where) {
      host = where;
      host.hidden = true;
      host.append(chart.root);
    },
    update(whole, cursor, appearance) {
      if (whole === null || host === null) return;
      const side = whole.study.dispersive === undefined ? 'active' : pads.side;
      const next = runUnder(whole, side);
      host.hidden = whole.frames[0]?.pH === undefined;
      if (host.hidden || next?.frames[0]?.pH === undefined) return;
      padSwitch.update(whole);
      shown = whole.study;
      const same = prepared !== null && prepared.run.frames === next.frames;
      if (same && appearance.theme === theme && cursor.time === time && pins.list === pinned && measured.list === data)
        return;
      pinned = pins.list;
      data = measured.list;
      prepared = same && prepared !== null ? { ...prepared, run: next } : prepare(next);
      chart.root.classList.toggle('stale', next.stale);
      theme = appearance.theme;
      time = cursor.time;
      blendAt(next.frames, time, (frame) => frame.pH ?? none, prepared.values);
      const { scale } = prepared;
      overlays = pinned.flatMap((pin) => {
        const column = pin.run.columns[side];
        if (column === null || column.pH === null) return [];
        const x = pinnedPlaces(column.layout.x, column, next.layout, scale);
        const y = pinnedList(column, column.pH, time) ?? none;
        return [{ ...pinEntry(pin), strong: true, x, y }];
      });
      const depthOf = skinSurface(next.layout);
      marks =
        next.under === 'other'
          ? []
          : measuredOverlays(data, next, {
              kind: 'pH',
              against: 'depth',
              perSolver: 1,
              place: (depth) => scale.place(depth + depthOf),
            });
      chart.draw(
        {
          x: prepared.places,
          y: [prepared.values],
          overlays: [...overlays, ...marks],
          legend: [{ key: 'pH', label: say('pHPlot.water'), token: '--proton', strong: true }],
          xRange: [0, 1],
          yRange: withPinned(prepared.range, pinned, side),
          xLabel: '',
          yLabel: 'pH',
          xTicks: depthTicks(next.layout, prepared.scale),
        },
        theme,
      );
      writeValue();
      if (!cursor.playing) chart.refreshTable();
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}

function prepare(run: RunData): Prepared {
  const { layout, frames } = run;
  const scale = createDepthScale(layout, true);
  // the band of buffered pads stays in sight, so that one look tells
  let low = pHKeptAbove.value - 0.5;
  let high = pHKeptBelow.value + 0.5;
  for (const { pH = none } of frames) {
    for (const value of pH) {
      low = Math.min(low, value - 0.3);
      high = Math.max(high, value + 0.3);
    }
  }
  return {
    run,
    scale,
    places: Float64Array.from(layout.x, (depth, node) => placeOf(scale, layout, layout.nodeLayer[node] ?? 0, depth)),
    values: new Float64Array(layout.x.length),
    range: [low, high + namesShare * (high - low)],
  };
}

/** A range that holds the pinned runs, too, at all times. */
function withPinned(
  [low, high]: readonly [number, number],
  pinned: readonly Pin[],
  side: Side,
): readonly [number, number] {
  let [from, to] = [low, high];
  for (const { run } of pinned) {
    for (const list of run.columns[side]?.pH ?? []) {
      for (const value of list) {
        from = Math.min(from, value - 0.3);
        to = Math.max(to, value + 0.3);
      }
    }
  }
  // room for the layers' names, as in the chart's own range
  return [from, to > high ? to + namesShare * (to - from) : high];
}

/** Dashed lines at the ends of what buffered pads keep to. */
function paintKept(plot: uPlot, palette: Palette): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = palette.inkSoft;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const { value } of [pHKeptAbove, pHKeptBelow]) {
    const y = plot.valToPos(value, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
