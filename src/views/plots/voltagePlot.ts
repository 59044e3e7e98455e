import { trackAt } from '../../app/pinnedRun.ts';
import type { Pin } from '../../app/pins.ts';
import { resistance, type VoltagePart, voltageTracks, type VoltageTracks } from '../../app/voltageTracks.ts';
import type { Study } from '../../../models/study/study.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { formatNumber } from '../../format/number.ts';
import { padName } from '../../format/padName.ts';
import { say } from '../../words/say.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { LegendEntry, Overlay } from './drawing.ts';
import { paddedRange } from './deliveredPlot.ts';
import { type MeasuredOverlay, measuredColumns, measuredOverlays, residualText } from './measuredMarks.ts';
import { longest, minutesOf, pinEntry, trackBeside } from './overlays.ts';
import type { Palette } from './palette.ts';
import { paintSupplyMarks, supplyMarks } from './supplyMarks.ts';
import type uPlot from 'uplot';

type Context = Pick<ViewContext, 'seek' | 'pins' | 'sign' | 'measured'>;

/** What the two charts of volts have apart. */
interface Kind {
  readonly id: 'voltage' | 'resistance';
  readonly title: string;
  readonly axis: string;
  readonly unit: string;
  readonly parts: readonly VoltagePart[];
  /** In the unit. */
  readonly curve: (volts: Float64Array, current: Float64Array) => Float64Array;
  readonly note: (tracks: VoltageTracks, run: RunData) => string;
}

const kiloohm = 1e3;
/** Of the supply's voltage, from where on it is told beside the session's. */
const nearLimit = 0.95;

/** The voltage and its parts over time, with what the supply did. A press moves the clock. */
export function createVoltagePlot(context: Context): View {
  return createTimePlot(context, {
    id: 'voltage',
    title: say('voltage.title'),
    axis: say('voltage.axis'),
    unit: 'V',
    parts: ['whole', 'barrier', 'otherBarrier', 'pads', 'tissue', 'electrodes'],
    curve: (volts) => volts,
    note({ across, parts }, { layout }) {
      const note = say(across ? 'voltage.note' : 'voltage.noteColumn');
      const limit = layout.facts?.compliance ?? Infinity;
      // far from it the line is off the drawing
      const near = (parts.get('whole') ?? []).some((volts) => Math.abs(volts) > nearLimit * limit);
      return near ? say('voltage.supply', { note }) : note;
    },
  });
}

/** V/I over time: how skin gives way to the current. */
export function createResistancePlot(context: Context): View {
  return createTimePlot(context, {
    id: 'resistance',
    title: say('voltage.resistance'),
    axis: say('voltage.resistanceAxis'),
    unit: 'kΩ',
    parts: ['whole', 'barrier', 'otherBarrier'],
    curve: (volts, current) => resistance(volts, current).map((ohm) => ohm / kiloohm),
    note: ({ current }) =>
      current.every((one) => one === 0) ? say('voltage.noCurrent') : say('voltage.resistanceNote', { share: '5' }),
  });
}

function createTimePlot({ seek, pins, sign, measured }: Context, kind: Kind): View {
  let run: RunData | null = null;
  let tracks: VoltageTracks | null = null;
  let minutes = new Float64Array(0);
  let curves: readonly { readonly entry: LegendEntry; readonly values: Float64Array }[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let theme = '';
  let pinned: readonly Pin[] = [];
  let overlays: readonly (Overlay & { readonly pin: Pin; readonly y: Float64Array })[] = [];
  let data = measured.list;
  let marks: readonly MeasuredOverlay[] = [];

  const chart = new Chart({
    id: kind.id,
    title: kind.title,
    height: 168,
    lines: true,
    paintBelow: (plot, palette) => {
      if (run === null) return;
      paintSupplyMarks(plot, palette, supplyMarks(run.layout));
      const limit = run.layout.facts?.compliance;
      if (kind.id === 'voltage' && limit !== undefined) paintLimit(plot, palette, limit);
    },
    onToggle: (key) => {
      hidden = new Set(hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key]);
      chart.setHidden(hidden);
      if (run !== null) drawRun(run);
    },
    onPress: (at) => {
      seek(at * 60);
    },
    columns: (): readonly Column[] => [
      { label: say('column.time'), unit: 's', values: minutes.map((minute) => minute * 60) },
      {
        label: say('voltage.current'),
        unit: 'mA',
        values: (tracks?.current ?? new Float64Array(0)).map((one) => one * 1e3),
      },
      ...curves.map(({ entry, values }): Column => ({ label: entry.label, unit: kind.unit, values })),
      ...overlays.map(({ label, pin, y }): Column => ({
        label,
        unit: kind.unit,
        values: trackBeside(minutes, minutesOf(pin), y),
      })),
      ...measuredColumns(marks, { label: say('column.time'), unit: 's', per: 1 }, kind.unit),
    ],
    exportTitle: () => exportName(run?.study),
    sign: () => (run === null ? null : sign(run.study)),
  });

  const drawRun = (next: RunData): void => {
    tracks = voltageTracks(next);
    const { current, parts, across } = tracks;
    minutes = tracks.times.map((time) => time / 60);
    curves = kind.parts.flatMap((part) => {
      const volts = parts.get(part);
      if (volts === undefined) return [];
      return [{ entry: entryOf(part, next.study, across), values: kind.curve(volts, current) }];
    });
    overlays = pinned.map((pin) => {
      const { voltage, current: flows } = pin.run.tracks;
      return { ...pinEntry(pin), strong: true, x: minutesOf(pin), y: kind.curve(voltage, flows), pin };
    });
    marks = kind.id === 'voltage' ? measuredVolts(data, next, tracks) : [];
    const shown = [
      ...curves.map(({ entry, values }) => ({ key: entry.key, values })),
      ...overlays.map(({ key, y }) => ({ key, values: y })),
      ...marks.map(({ key, y }) => ({ key, values: y })),
    ];
    chart.draw(
      {
        x: minutes,
        y: curves.map(({ values }) => values),
        legend: curves.map(({ entry }) => entry),
        overlays: [...overlays, ...marks],
        xRange: [0, longest(next, pinned) / 60],
        yRange: paddedRange(shown.flatMap(({ key, values }) => (hidden.has(key) ? [] : [values]))),
        xLabel: say('chart.time'),
        yLabel: kind.axis,
      },
      theme,
    );
    chart.setHidden(hidden);
    chart.say(kind.note(tracks, next));
    chart.refreshTable();
  };

  return {
    mount(host) {
      host.append(chart.root);
    },
    update(next, cursor, appearance) {
      if (next === null) return;
      const same =
        run !== null &&
        next.frames === run.frames &&
        next.dispersive === run.dispersive &&
        appearance.theme === theme &&
        pins.list === pinned &&
        measured.list === data;
      run = next;
      theme = appearance.theme;
      pinned = pins.list;
      data = measured.list;
      if (!same) drawRun(next);
      chart.root.classList.toggle('stale', next.stale);
      chart.mark(cursor.time / 60);
      const write = (value: number): string => `${formatNumber(value)} ${kind.unit}`;
      const times = tracks?.times ?? new Float64Array(0);
      chart.setValues([
        ...curves.map(({ values }) => write(trackAt(times, values, cursor.time))),
        ...overlays.map(({ pin, y }) => write(trackAt(pin.run.times, y, cursor.time))),
        ...marks.map(({ series }) => residualText(series, next)),
      ]);
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}

/** With the sign that the run has at that time: which pole a meter counts from is a matter of taste. */
function measuredVolts(
  data: Parameters<typeof measuredOverlays>[0],
  run: RunData,
  { times, parts }: VoltageTracks,
): readonly MeasuredOverlay[] {
  const whole = parts.get('whole');
  const axes = { kind: 'voltage', against: 'time', perSolver: 1, place: (time: number) => time / 60 } as const;
  return measuredOverlays(data, run, axes).map((overlay) => ({
    ...overlay,
    y: overlay.y.map((volts, at) => {
      const solved = whole === undefined ? Number.NaN : trackAt(times, whole, overlay.series.x[at] ?? Number.NaN);
      return Math.abs(volts) * (solved < 0 ? -1 : 1);
    }),
  }));
}

const tokens: Readonly<Record<VoltagePart, string>> = {
  whole: '--ink',
  barrier: '--place-barrier',
  otherBarrier: '--place-barrier',
  pads: '--place-reservoir',
  tissue: '--place-tissue-2',
  electrodes: '--proton',
};

function entryOf(part: VoltagePart, study: Study, across: boolean): LegendEntry {
  const label =
    part === 'barrier'
      ? say('voltage.barrier', { pad: padName(study, 'active') })
      : part === 'otherBarrier'
        ? say('voltage.barrier', { pad: padName(study, 'other') })
        : part === 'electrodes'
          ? say('voltage.electrodes')
          : say(columnKeys[part][across ? 'across' : 'column']);
  const dash = part === 'otherBarrier' ? { dash: [5, 3] } : {};
  return { key: part, label, token: tokens[part], strong: part === 'whole', ...dash };
}

const columnKeys = {
  whole: { across: 'voltage.whole', column: 'voltage.wholeColumn' },
  pads: { across: 'voltage.pads', column: 'voltage.pad' },
  tissue: { across: 'voltage.tissue', column: 'voltage.tissueColumn' },
} as const;

/** The most that the supply gives, either way. */
function paintLimit(plot: uPlot, palette: Palette, limit: number): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.strokeStyle = palette.colour('--danger');
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const volts of [limit, -limit]) {
    const y = plot.valToPos(volts, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.restore();
}
