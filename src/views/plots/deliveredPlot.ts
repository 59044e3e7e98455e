import { constantFieldDelivery } from '../../../models/readings/ladder.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { deliveredUnit, type DeliveredUnit } from '../../format/amount.ts';
import { formatNumber } from '../../format/number.ts';
import { speciesStyles } from '../../format/species.ts';
import { accuracyOf, delivered, leastTold, readAt, readTrack } from '../../app/readings.ts';
import { trackAt } from '../../app/pinnedRun.ts';
import type { Pin } from '../../app/pins.ts';
import type { ViewContext } from '../registry.ts';
import type { Cursor, RunData, Appearance, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { Drawing, LegendEntry, Overlay } from './drawing.ts';
import {
  type MeasuredOverlay,
  measuredColumns,
  measuredExtent,
  measuredOverlays,
  residualText,
} from './measuredMarks.ts';
import { longest, minutesOf, pinEntry, trackBeside } from './overlays.ts';
import { say } from '../../words/say.ts';

const none = new Float64Array(0);

/** Drug past the barrier against time, the passive twin and on request one ion in a constant field beside it. A press moves the clock. */
export function createDeliveredPlot({
  seek,
  pins,
  sign,
  measured,
}: Pick<ViewContext, 'seek' | 'pins' | 'sign' | 'measured'>): View {
  let run: RunData | null = null;
  let unit: DeliveredUnit | null = null;
  let times = none;
  let amounts = none;
  let passive: Float64Array | null = null;
  let field: Float64Array | null = null;
  /** Curves that are switched off; the textbook's one is until it is asked for. */
  let hidden: ReadonlySet<string> = new Set(['field']);
  let theme = '';
  let pinned: readonly Pin[] = [];
  let overlays: readonly (Overlay & { readonly pin: Pin })[] = [];
  let data = measured.list;
  let marks: readonly MeasuredOverlay[] = [];
  /** Least amounts that the solves can tell from none [mol m⁻²]. */
  let told = { treatment: 0, passive: 0 };

  const chart = new Chart({
    id: 'delivered',
    title: say('delivered.title'),
    height: 168,
    lines: true,
    onToggle: (key) => {
      hidden = new Set(hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key]);
      chart.setHidden(hidden);
      if (run !== null) drawRun(run, theme);
    },
    onPress: (minutes) => {
      seek(minutes * 60);
    },
    columns: (): readonly Column[] => {
      const unitText = unit?.perPad ?? '';
      const columns: Column[] = [
        { label: say('column.time'), unit: 's', values: times.map((minutes) => minutes * 60) },
        { label: say('delivered.column'), unit: unitText, values: amounts },
      ];
      if (passive !== null) columns.push({ label: say('delivered.columnWithout'), unit: unitText, values: passive });
      if (field !== null && !hidden.has('field'))
        columns.push({ label: say('delivered.columnField'), unit: unitText, values: field });
      for (const { label, pin, y } of overlays)
        columns.push({
          label: say('delivered.columnOf', { run: label }),
          unit: unitText,
          values: trackBeside(times, minutesOf(pin), y),
        });
      return [...columns, ...measuredColumns(marks, { label: say('column.time'), unit: 's', per: 1 }, unitText)];
    },
    exportTitle: () => exportName(run?.study),
    sign: () => (run === null ? null : sign(run.study)),
  });

  chart.setHidden(hidden);

  const drawRun = (next: RunData, nextTheme: string): void => {
    unit = deliveredUnit(next.study);
    const factor = unit.perDensity;
    const accuracy = accuracyOf(next);
    told = {
      treatment: leastTold(next, accuracy),
      passive: next.passive === null ? 0 : leastTold(next.passive, accuracy),
    };
    times = Float64Array.from(next.frames, (frame) => frame.time / 60);
    amounts = Float64Array.from(next.frames, (frame) => delivered(next.layout, frame) * factor);
    const twin = next.passive;
    passive =
      twin === null || twin.frames.length === 0
        ? null
        : Float64Array.from(next.frames, (frame) =>
            readAt(twin.frames, frame.time, (one) => delivered(twin.layout, one) * factor),
          );
    const drug = speciesStyles(next.layout, next.study)[next.layout.drug];
    const legend: LegendEntry[] = [
      { key: 'treatment', label: say('delivered.with'), token: drug?.token ?? '--ink', strong: true },
    ];
    const goldman = constantFieldDelivery(next.layout, next.frames);
    field = goldman === null ? null : goldman.map((amount) => amount * factor);
    if (passive !== null)
      legend.push({ key: 'passive', label: say('delivered.without'), token: '--passive', dash: [5, 4] });
    if (field !== null) legend.push({ key: 'field', label: say('delivered.field'), token: '--accent', dash: [2, 3] });
    const { perPad } = unit;
    overlays = pinned.flatMap((pin) => {
      const own = deliveredUnit(pin.run.study);
      // a drug without a molar mass has no place on an axis in micrograms
      if (own.perPad !== perPad) return [];
      const y = pin.run.tracks.delivered.map((amount) => amount * own.perDensity);
      return [{ ...pinEntry(pin), strong: true, x: minutesOf(pin), y, pin }];
    });
    marks = measuredOverlays(data, next, {
      kind: 'delivered',
      against: 'time',
      perSolver: factor,
      place: (time) => time / 60,
    });
    const curves = [amounts, passive, field];
    const lists = curves.filter((curve) => curve !== null);
    const shown = [
      ...legend.flatMap(({ key }, k) => (hidden.has(key) ? [] : [lists[k] ?? none])),
      ...overlays.flatMap(({ key, y }) => (hidden.has(key) ? [] : [Float64Array.from(y)])),
      ...measuredExtent(marks, hidden),
    ];
    const drawing: Drawing = {
      x: times,
      y: lists,
      legend,
      overlays: [...overlays, ...marks],
      xRange: [0, longest(next, pinned) / 60],
      yRange: paddedRange(shown, told.treatment * factor, (told.treatment * factor) / accuracy),
      xLabel: say('chart.time'),
      yLabel: say('chart.amount', { unit: unit.perPad }),
    };
    chart.draw(drawing, nextTheme);
    chart.refreshTable();
  };

  return {
    mount(host) {
      host.append(chart.root);
    },
    update(next: RunData | null, cursor: Cursor, appearance: Appearance) {
      if (next === null) return;
      if (next !== run || appearance.theme !== theme || pins.list !== pinned || measured.list !== data) {
        const samePins = pins.list === pinned && measured.list === data;
        pinned = pins.list;
        data = measured.list;
        if (
          !samePins ||
          run === null ||
          next.frames !== run.frames ||
          next.passive !== run.passive ||
          appearance.theme !== theme
        ) {
          drawRun(next, appearance.theme);
        }
        run = next;
        theme = appearance.theme;
      }
      chart.root.classList.toggle('stale', next.stale);
      chart.mark(cursor.time / 60);
      if (unit === null) return;
      const { perDensity, perPad } = unit;
      const now = readAt(next.frames, cursor.time, (frame) => delivered(next.layout, frame)) * perDensity;
      const write = (amount: number, least: number): string =>
        amount !== 0 && Math.abs(amount) < least * perDensity ? `≈ 0 ${perPad}` : `${formatNumber(amount)} ${perPad}`;
      const texts = [write(now, told.treatment)];
      const twin = next.passive;
      if (twin !== null) {
        const without = readAt(twin.frames, cursor.time, (frame) => delivered(twin.layout, frame)) * perDensity;
        texts.push(write(without, told.passive));
      }
      if (field !== null) texts.push(`${formatNumber(readTrack(next.frames, cursor.time, field))} ${perPad}`);
      for (const { pin, y } of overlays)
        texts.push(`${formatNumber(trackAt(pin.run.times, y, cursor.time))} ${perPad}`);
      for (const { series } of marks) texts.push(residualText(series, next));
      chart.setValues(texts);
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}

/** From zero (or below, where something comes back out) to a little above the highest; never closer than `closest`, and what is below `least` counts as zero. */
export function paddedRange(lists: readonly Float64Array[], least = 0, closest = 0): readonly [number, number] {
  let low = 0;
  let high = closest;
  for (const list of lists) {
    for (const value of list) {
      if (value < low && value < -least) low = value;
      if (value > high) high = value;
    }
  }
  if (high === low) return [low, low + 1];
  const margin = (high - low) * 0.08;
  return [low === 0 ? 0 : low - margin, high + margin];
}
