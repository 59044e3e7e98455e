import { runUnder } from '../../app/bothPads.ts';
import { sampleField } from '../../app/depthField.ts';
import { phasesOfRun } from '../../app/phases.ts';
import type { Pin } from '../../app/pins.ts';
import type { Side } from '../../app/padChoice.ts';
import type { Study } from '../../../models/study/study.ts';
import { createDepthScale, type DepthScale } from '../../format/depthScale.ts';
import { exportName } from '../../format/download.ts';
import { element } from '../../format/element.ts';
import { layerName } from '../../format/layerName.ts';
import { formatClock, formatDepth, formatNumber } from '../../format/number.ts';
import { say } from '../../words/say.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import { depthTicks, skinSurface } from './depthAxis.ts';
import { type DepthTimePicture, mapScaleRoom, paintDepthTime } from './depthTimePainter.ts';
import { linesOfEqual, paintRaster, scaleFor } from './depthTimePicture.ts';
import { allColumns, type Shown, shownField, shownOptions, tableColumns } from './depthTimeSource.ts';
import { createPadSwitch } from './padSwitch.ts';
import { createChoice } from './choice.ts';
import type { MapScale } from './depthTimeScale.ts';

/** A quantity over depth and time as one picture, in the colours of the skin's. A press or a drag moves the clock. */
export function createDepthTimePlot({
  seek,
  pads,
  pins,
  sign,
}: Pick<ViewContext, 'seek' | 'pads' | 'pins' | 'sign'>): View {
  let whole: RunData | null = null;
  let run: RunData | null = null;
  let side: Side = 'active';
  let picture: DepthTimePicture | null = null;
  let shown: Shown | null = null;
  let quantity = '';
  let ofRun = '';
  let stretched = true;
  let held: MapScale | null = null;
  let theme = '';
  let pinned: readonly Pin[] = [];
  let redraw = true;
  let hidden: ReadonlySet<string> = new Set();

  const chart = new Chart({
    id: 'depthTime',
    title: say('map.title'),
    height: 212,
    fileHeight: 360,
    lines: false,
    leftRoom: 60,
    rightRoom: mapScaleRoom,
    paintOver: (plot, palette) => {
      if (picture !== null) paintDepthTime(plot, palette, picture);
    },
    onToggle: (key) => {
      hidden = new Set(hidden.has(key) ? [] : [key]);
      chart.setHidden(hidden);
      if (run !== null) draw(run);
    },
    onPress: (minutes) => {
      seek(minutes * 60);
    },
    onPoint: (place) => {
      tell(place);
    },
    onHold: (hold) => {
      held = hold ? (picture?.scale ?? null) : null;
      redraw = true;
    },
    columns: () => (shown === null ? [] : allColumns(shown)),
    tableColumns: () => (shown === null ? [] : tableColumns(shown)),
    exportTitle: () => {
      const what = say(stretched ? 'map.fileStretched' : 'map.file', { what: shown?.label ?? '' });
      return `${exportName(shown?.study)}: ${what}`;
    },
    sign: () => (whole === null ? null : sign(signedStudy(whole, pinned, ofRun))),
  });

  const scaleButton = element(
    'button',
    { type: 'button', class: 'tool text', 'aria-pressed': 'false' },
    say('map.trueScale'),
  );
  scaleButton.addEventListener('click', () => {
    stretched = !stretched;
    scaleButton.setAttribute('aria-pressed', String(!stretched));
    if (run !== null) draw(run);
  });
  chart.tools.prepend(scaleButton);
  const padSwitch = createPadSwitch(pads, say('map.title'));
  const choices = {
    quantity: createChoice(say('map.shows'), (value) => {
      quantity = value;
      held = null;
      if (run !== null) draw(run);
    }),
    run: createChoice(say('map.of'), (value) => {
      ofRun = value;
      if (run !== null) draw(run);
    }),
  };
  chart.putBelowHead(element('div', { class: 'map-choices' }, choices.quantity.root, choices.run.root));
  chart.putBelowHead(padSwitch.root);

  const tell = (place: readonly [x: number, y: number] | null): void => {
    if (shown === null || picture === null) return;
    const { label, unit, field, study } = shown;
    if (place === null) {
      chart.say(say(stretched ? 'map.noteStretched' : 'map.note', { what: label }));
      return;
    }
    const { layout } = field;
    const time = place[0] * 60;
    const depth = picture.depths.depth(1 - place[1]);
    const value = sampleField(field, [time], [depth])[0] ?? Number.NaN;
    const layer = layout.layers.find(({ end }) => depth <= end) ?? layout.layers.at(-1);
    const written = unit === 'mM' ? `${formatNumber(value)} mM` : value.toFixed(2);
    chart.say(
      say('map.point', {
        time: formatClock(time),
        layer: layerName(study, layer?.id ?? ''),
        depth: formatDepth(depth - skinSurface(layout)),
        value: Number.isNaN(value) ? '–' : written,
      }),
    );
  };

  const draw = (next: RunData): void => {
    redraw = false;
    const options = shownOptions(next);
    if (!options.some(({ value }) => value === quantity)) {
      quantity = options[0]?.value ?? '';
      held = null;
    }
    choices.quantity.set(options, quantity);
    if (!pinned.some(({ letter }) => letter === ofRun)) ofRun = '';
    choices.run.set(
      [
        { value: '', label: say('map.thisRun') },
        ...pinned.map(({ letter, name }) => ({ value: letter, label: `${letter}: ${name}` })),
      ],
      ofRun,
    );
    choices.run.root.hidden = pinned.length === 0;
    shown = shownField(next, side, pinned.find(({ letter }) => letter === ofRun) ?? null, quantity);
    picture =
      shown === null
        ? null
        : pictureOf(shown, next, createDepthScale(shown.field.layout, stretched), held, hidden.size === 0);
    if (shown === null || picture === null) {
      chart.say(say('map.noPinned'));
      return;
    }
    const { at, labels } = depthTicks(shown.field.layout, picture.depths);
    chart.draw(
      {
        x: Float64Array.of(0, picture.end),
        y: [new Float64Array(2)],
        legend: [{ key: 'lines', label: say('map.lines'), token: '--ink-soft' }],
        xRange: [0, (ofRun === '' ? next.layout.end : shown.field.layout.end) / 60],
        yRange: [0, 1],
        xLabel: say('chart.time'),
        yLabel: '',
        yTicks: { at: at.map((place) => 1 - place), labels },
      },
      theme,
    );
    tell(null);
    chart.refreshTable();
  };

  return {
    mount(host) {
      host.append(chart.root);
    },
    update(all, cursor, appearance) {
      if (all === null) return;
      whole = all;
      padSwitch.update(all);
      side = all.study.dispersive === undefined ? 'active' : pads.side;
      const next = runUnder(all, side);
      if (next === null) return;
      const same = run !== null && run.frames === next.frames && appearance.theme === theme && pins.list === pinned;
      run = next;
      theme = appearance.theme;
      pinned = pins.list;
      if (!same || redraw) draw(next);
      chart.root.classList.toggle('stale', next.stale && ofRun === '');
      chart.mark(cursor.time / 60);
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}

function signedStudy(run: RunData, pinned: readonly Pin[], letter: string): Study {
  return pinned.find((pin) => pin.letter === letter)?.run.study ?? run.study;
}

function pictureOf(
  shown: Shown,
  run: RunData,
  depths: DepthScale,
  held: MapScale | null,
  withLines: boolean,
): DepthTimePicture {
  const { field, study, unit } = shown;
  const { layout, times } = field;
  const scale = held ?? scaleFor(shown);
  const end = (times[times.length - 1] ?? 0) / 60;
  return {
    study,
    layout,
    depths,
    scale,
    unit,
    end,
    raster: paintRaster(field, depths, scale),
    lines: withLines ? linesOfEqual(field, depths, scale) : [],
    phases: shown.pinned ? [] : phasesOfRun(run).flatMap(({ end: until }) => (until < layout.end ? [until / 60] : [])),
  };
}
