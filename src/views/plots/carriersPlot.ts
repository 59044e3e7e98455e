import type uPlot from 'uplot';
import { runUnder } from '../../app/bothPads.ts';
import { sharesMeanSomething } from '../../app/pinnedRun.ts';
import type { Pin } from '../../app/pins.ts';
import { locate, transportNumbers } from '../../app/readings.ts';
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { createDepthScale, type DepthScale } from '../../format/depthScale.ts';
import { layerName } from '../../format/layerName.ts';
import { formatClock, formatDepth, formatNumber } from '../../format/number.ts';
import { speciesStyles, type SpeciesStyle } from '../../format/species.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { Overlay } from './drawing.ts';
import { pinEntry, pinnedList, pinnedPlaces, valuesBeside } from './overlays.ts';
import { createPadSwitch } from './padSwitch.ts';
import { depthTicks, paintLayers, skinSurface } from './depthAxis.ts';
import type { Palette } from './palette.ts';
import { say } from '../../words/say.ts';

interface Prepared {
  readonly run: RunData;
  readonly scale: DepthScale;
  readonly places: Float64Array;
  readonly styles: readonly SpeciesStyle[];
  /** Face in the middle of the last barrier, where the legend's shares are read. */
  readonly readFace: number;
  readonly readWhere: string;
}

/** Stacked shares of the current, electrode to body: t_i = z_i F J_i / i. What moves against the current stacks below zero. */
export function createCarriersPlot({ pads, pins, sign }: Pick<ViewContext, 'pads' | 'pins' | 'sign'>): View {
  let prepared: Prepared | null = null;
  /** As it was set, whichever pad is looked under. */
  let shown: Study | null = null;
  let shares: Float64Array | null = null;
  let theme = '';
  let shownFrame = -1;
  let hovered: number | null = null;
  let time = 0;
  let pinned: readonly Pin[] = [];
  let overlays: readonly Overlay[] = [];

  const chart = new Chart({
    id: 'carriers',
    title: say('carriers.title'),
    height: 176,
    lines: false,
    paintBelow: (plot, palette) => {
      if (prepared !== null) paintLayers(plot, palette, prepared.run.layout, prepared.run.study, prepared.scale);
    },
    paintOver: (plot, palette) => {
      if (prepared !== null && shares !== null) paintStack(plot, palette, prepared, shares);
    },
    onHover: (index) => {
      hovered = index;
      writeValues();
    },
    columns: (): readonly Column[] => {
      if (prepared === null || shares === null) return [];
      const { run, styles } = prepared;
      const now = shares;
      const faces = run.layout.faceX.length;
      const surface = skinSurface(run.layout);
      return [
        { label: say('column.depth'), unit: 'µm', values: run.layout.faceX.map((x) => (x - surface) * 1e6) },
        ...styles.map((style): Column => ({
          label: say('carriers.transport', { species: style.label }),
          unit: '1',
          values: now.subarray(style.index * faces, (style.index + 1) * faces),
        })),
        ...overlays.map(({ label, x, y }): Column => ({
          label: say('carriers.transport', { species: label }),
          unit: '1',
          values: valuesBeside(prepared?.places ?? [], x, y),
        })),
      ];
    },
    exportTitle: () => say('chart.studyAt', { study: exportName(prepared?.run.study), time: formatClock(time) }),
    sign: () => (shown === null ? null : sign(shown)),
  });

  const writeValues = (): void => {
    if (prepared === null) return;
    const { styles, readFace, readWhere, run } = prepared;
    const face = hovered ?? readFace;
    const faces = run.layout.faceX.length;
    const now = shares;
    const place = prepared.places[face] ?? Number.NaN;
    const beside = overlays.map(({ x, y }) => valuesBeside([place], x, y)[0] ?? Number.NaN);
    chart.setValues([
      ...styles.map((style) => (now === null ? '–' : percent(now[style.index * faces + face] ?? 0))),
      ...beside.map((share) => (Number.isNaN(share) ? '–' : percent(share))),
    ]);
    const depth = (run.layout.faceX[face] ?? 0) - skinSurface(run.layout);
    if (now === null) chart.say(say('carriers.noCurrent'));
    else if (hovered === null) chart.say(say('carriers.inMiddle', { layer: readWhere }));
    else chart.say(say('carriers.atDepth', { depth: formatDepth(depth) }));
  };

  const padSwitch = createPadSwitch(pads, say('carriers.short'));
  chart.putBelowHead(padSwitch.root);

  return {
    mount(host) {
      host.append(chart.root);
    },
    update(whole, cursor, appearance) {
      if (whole === null) return;
      padSwitch.update(whole);
      shown = whole.study;
      const next = runUnder(whole, whole.study.dispersive === undefined ? 'active' : pads.side);
      if (next === null) return;
      const { index, fraction } = locate(next.frames, cursor.time);
      // shares are not linear in time, so the nearest solved instant is shown
      const nearest = fraction > 0.5 ? index + 1 : index;
      const frame = next.frames[nearest];
      if (frame === undefined) return;
      const sameFrames = prepared !== null && prepared.run.frames === next.frames;
      if (prepared === null || !sameFrames) prepared = prepare(next);
      else if (next !== prepared.run) prepared = { ...prepared, run: next };
      chart.root.classList.toggle('stale', next.stale);
      time = frame.time;
      if (sameFrames && nearest === shownFrame && theme === appearance.theme && pins.list === pinned) return;
      pinned = pins.list;
      theme = appearance.theme;
      shownFrame = nearest;
      shares = sharesMeanSomething(frame.current, peakOf(next)) ? transportNumbers(next.layout, frame) : null;
      const { scale } = prepared;
      overlays = pinned.flatMap((pin) => {
        const column = pin.run.columns[next.under ?? 'active'];
        if (column === null) return [];
        const y = pinnedList(column, column.drugShare, time) ?? [];
        const entry = pinEntry(pin);
        const label = say('carriers.drugShare', { letter: pin.letter });
        return [{ ...entry, label, strong: true, x: pinnedPlaces(column.layout.faceX, column, next.layout, scale), y }];
      });
      const flat = new Float64Array(prepared.places.length);
      chart.draw(
        {
          x: prepared.places,
          y: prepared.styles.map(() => flat),
          legend: prepared.styles.map((style) => ({
            key: style.id,
            label: style.label,
            token: style.token,
            strong: style.isDrug,
            area: true,
          })),
          overlays,
          xRange: [0, 1],
          yRange: shareRange(shares, prepared.places.length, prepared.styles.length),
          xLabel: '',
          yLabel: say('chart.share'),
          xTicks: depthTicks(next.layout, prepared.scale),
        },
        theme,
      );
      writeValues();
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

function peakOf({ frames }: RunData): number {
  return frames.reduce((peak, { current }) => Math.max(peak, Math.abs(current)), 0);
}

function percent(share: number): string {
  return `${formatNumber(share * 100, Math.abs(share) < 0.0995 ? 2 : 3)} %`;
}

function prepare(run: RunData): Prepared {
  const { layout, study } = run;
  const scale = createDepthScale(layout, true);
  const barrier = layout.layers.findLast((layer) => layer.role === 'barrier') ?? layout.layers[0];
  const middle = barrier === undefined ? 0 : (barrier.start + barrier.end) / 2;
  let readFace = 0;
  for (const [face, x] of layout.faceX.entries()) {
    if (Math.abs(x - middle) < Math.abs((layout.faceX[readFace] ?? 0) - middle)) readFace = face;
  }
  const name = layerName(study, barrier?.id ?? '');
  return {
    run,
    scale,
    places: Float64Array.from(layout.faceX, (x) => scale.place(x)),
    styles: carrierStyles(layout, study),
    readFace,
    readWhere: name.toLowerCase(),
  };
}

/** The drug at the bottom of the stack, where its share is read off the axis. The acid that is counted carries its current as H⁺ one way and OH⁻ the other. */
function carrierStyles(layout: RunLayout, study: Study): readonly SpeciesStyle[] {
  return speciesStyles(layout, study)
    .map((style) => (style.index === layout.proton ? { ...style, label: say('carriers.protons') } : style))
    .toSorted((one, other) => Number(other.isDrug) - Number(one.isDrug));
}

/** 0 to 1, opened in steps of a quarter where some of it runs backwards, so that it does not twitch. */
export function shareRange(shares: Float64Array | null, faces: number, count: number): readonly [number, number] {
  if (shares === null) return [0, 1];
  let low = 0;
  for (let face = 0; face < faces; face += 1) {
    let below = 0;
    for (let species = 0; species < count; species += 1) below += Math.min(0, shares[species * faces + face] ?? 0);
    low = Math.min(low, below);
  }
  const steps = low > -0.01 ? 0 : Math.min(8, Math.ceil(-low / 0.25));
  return [-0.25 * steps, 1 + 0.25 * steps];
}

function paintStack(plot: uPlot, palette: Palette, prepared: Prepared, shares: Float64Array): void {
  const { ctx, bbox } = plot;
  const faces = prepared.places.length;
  const above = new Float64Array(faces);
  const below = new Float64Array(faces);
  const xs = prepared.places.map((place) => plot.valToPos(place, 'x', true));
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const style of prepared.styles) {
    ctx.fillStyle = palette.colour(style.token);
    for (const base of [above, below]) {
      const sign = base === above ? 1 : -1;
      ctx.beginPath();
      for (let face = 0; face < faces; face += 1) ctx.lineTo(xs[face] ?? 0, plot.valToPos(base[face] ?? 0, 'y', true));
      for (let face = faces - 1; face >= 0; face -= 1) {
        const share = shares[style.index * faces + face] ?? 0;
        if (share * sign > 0) base[face] = (base[face] ?? 0) + share;
        ctx.lineTo(xs[face] ?? 0, plot.valToPos(base[face] ?? 0, 'y', true));
      }
      ctx.closePath();
      ctx.fill();
    }
  }
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = devicePixelRatio;
  const zero = plot.valToPos(0, 'y', true);
  ctx.beginPath();
  ctx.moveTo(bbox.left, zero);
  ctx.lineTo(bbox.left + bbox.width, zero);
  ctx.stroke();
  ctx.restore();
}
