import { bloodLevel, type BloodLevel } from '../../../models/readings/bloodLevel.ts';
import { otherColumn } from '../../app/bothPads.ts';
import { trackAt } from '../../app/pinnedRun.ts';
import type { Pin } from '../../app/pins.ts';
import { readTrack } from '../../app/readings.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { formatNumber } from '../../format/number.ts';
import { plasmaUnit, type PlasmaUnit } from '../../format/plasma.ts';
import type { ViewContext } from '../registry.ts';
import type { Appearance, Cursor, RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { LegendEntry, Overlay } from './drawing.ts';
import {
  type MeasuredOverlay,
  measuredColumns,
  measuredExtent,
  measuredOverlays,
  residualText,
} from './measuredMarks.ts';
import { longest, minutesOf, pinEntry, trackBeside } from './overlays.ts';
import { paddedRange } from './deliveredPlot.ts';
import { say } from '../../words/say.ts';

const legend: readonly LegendEntry[] = [
  { key: 'plasma', label: say('blood.plasma'), token: '--place-blood', strong: true },
  { key: 'unbound', label: say('blood.unbound'), token: '--place-blood', dash: [5, 4] },
];

/** Plasma level against time; there only when the study follows the drug into the body. A press moves the clock. */
export function createBloodPlot({
  seek,
  pins,
  sign,
  measured,
}: Pick<ViewContext, 'seek' | 'pins' | 'sign' | 'measured'>): View {
  let host: HTMLElement | null = null;
  let run: RunData | null = null;
  let theme = '';
  let level: BloodLevel | null = null;
  let unit: PlasmaUnit | null = null;
  let times = new Float64Array(0);
  let pinned: readonly Pin[] = [];
  let overlays: readonly (Overlay & { readonly pin: Pin })[] = [];
  let data = measured.list;
  let marks: readonly MeasuredOverlay[] = [];
  let tracks: readonly [Float64Array, Float64Array] = [times, times];

  const chart = new Chart({
    id: 'blood',
    title: say('blood.title'),
    height: 148,
    lines: true,
    onPress: (minutes) => {
      seek(minutes * 60);
    },
    columns: (): readonly Column[] => [
      { label: say('column.time'), unit: 's', values: times.map((minutes) => minutes * 60) },
      { label: say('blood.column'), unit: unit?.name ?? '', values: tracks[0] },
      { label: say('blood.columnUnbound'), unit: unit?.name ?? '', values: tracks[1] },
      ...overlays.map(({ label, pin, y }): Column => ({
        label: say('blood.columnOf', { run: label }),
        unit: unit?.name ?? '',
        values: trackBeside(times, minutesOf(pin), y),
      })),
      ...measuredColumns(marks, { label: say('column.time'), unit: 's', per: 1 }, unit?.name ?? ''),
    ],
    exportTitle: () => exportName(run?.study),
    sign: () => (run === null ? null : sign(run.study)),
  });

  const drawRun = (next: RunData, nextTheme: string): void => {
    level = bloodLevel(next.layout, next.frames, otherColumn(next));
    if (host !== null) host.hidden = level === null;
    if (level === null) return;
    const beside = pinned.flatMap(({ run: { tracks: kept } }) =>
      kept.plasma === null ? [] : [{ plasma: kept.plasma, molarMass: kept.molarMass }],
    );
    const ofDrug = { molarMass: level.molarMass };
    const place = (time: number): number => time / 60;
    const points = measuredOverlays(data, next, { kind: 'plasma', against: 'time', perSolver: 1, place });
    unit = plasmaUnit(level, [...beside, ...measuredExtent(points).map((plasma) => ({ plasma, ...ofDrug }))]);
    const { perLevel } = unit;
    times = Float64Array.from(next.frames, (frame) => frame.time / 60);
    tracks = [level.plasma.map((value) => value * perLevel), level.unbound.map((value) => value * perLevel)];
    const { perLevelOf } = unit;
    overlays = pinned.flatMap((pin) => {
      const { plasma, molarMass } = pin.run.tracks;
      const perOwn = perLevelOf(molarMass);
      if (plasma === null || perOwn === null) return [];
      return [{ ...pinEntry(pin), strong: true, x: minutesOf(pin), y: plasma.map((value) => value * perOwn), pin }];
    });
    marks = measuredOverlays(data, next, { kind: 'plasma', against: 'time', perSolver: perLevel, place });
    chart.draw(
      {
        x: times,
        y: tracks,
        legend,
        overlays: [...overlays, ...marks],
        xRange: [0, longest(next, pinned) / 60],
        yRange: paddedRange([...tracks, ...overlays.map(({ y }) => Float64Array.from(y)), ...measuredExtent(marks)]),
        xLabel: say('chart.time'),
        yLabel: say('chart.level', { unit: unit.name }),
      },
      nextTheme,
    );
    chart.refreshTable();
  };

  return {
    mount(where) {
      host = where;
      host.hidden = true;
      host.append(chart.root);
    },
    update(next: RunData | null, cursor: Cursor, appearance: Appearance) {
      if (next === null) return;
      const samePins = pins.list === pinned && measured.list === data;
      pinned = pins.list;
      data = measured.list;
      if (!samePins || next.frames !== run?.frames || next.dispersive !== run.dispersive || appearance.theme !== theme)
        drawRun(next, appearance.theme);
      run = next;
      theme = appearance.theme;
      if (level === null || unit === null) return;
      chart.root.classList.toggle('stale', next.stale);
      chart.mark(cursor.time / 60);
      const { name } = unit;
      const levels = [
        ...tracks.map((track) => readTrack(next.frames, cursor.time, track)),
        ...overlays.map(({ pin, y }) => trackAt(pin.run.times, y, cursor.time)),
      ];
      const texts = levels.map((value) => `${formatNumber(value)} ${name}`);
      chart.setValues([...texts, ...marks.map(({ series }) => residualText(series, next))]);
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}
