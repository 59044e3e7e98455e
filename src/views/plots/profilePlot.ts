import type { Study } from '../../../models/study/study.ts';
import { runUnder } from '../../app/bothPads.ts';
import type { Side } from '../../app/padChoice.ts';
import { highestOf as highestOfAll } from '../../app/pinnedRun.ts';
import type { Pin } from '../../app/pins.ts';
import { blendAt } from '../../app/readings.ts';
import type { Column } from '../../format/csv.ts';
import { exportName } from '../../format/download.ts';
import { createDepthScale, placeOf, type DepthScale } from '../../format/depthScale.ts';
import { element } from '../../format/element.ts';
import { formatClock, formatDepth, formatNumber } from '../../format/number.ts';
import { heldStyles, type SpeciesStyle } from '../../format/species.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { Chart } from './chart.ts';
import type { Drawing, Overlay } from './drawing.ts';
import { type MeasuredOverlay, measuredColumns, measuredOverlays, residualText } from './measuredMarks.ts';
import { pinEntry, pinnedList, pinnedPlaces, valuesBeside } from './overlays.ts';
import { createPadSwitch } from './padSwitch.ts';
import { depthTicks, paintLayers, skinSurface } from './depthAxis.ts';
import { say } from '../../words/say.ts';

interface Prepared {
  readonly run: RunData;
  readonly scale: DepthScale;
  readonly places: Float64Array;
  readonly styles: readonly SpeciesStyle[];
  /** One list per species, rewritten at every cursor. */
  readonly lists: readonly Float64Array[];
  readonly all: Float64Array;
  /** Highest concentration of each species in the whole run: the range stands still while the clock runs. */
  readonly highest: Float64Array;
}

interface PinnedCurve extends Overlay {
  readonly y: Float64Array;
  /** Highest over depth now, and at any time. */
  readonly top: number;
  readonly ever: number;
}

const dashes: readonly (readonly number[] | undefined)[] = [undefined, [6, 3], [2, 3], [8, 3, 2, 3]];

/** Concentration of every species against depth at the clock's time. The drug alone is shown until others are asked for. */
export function createProfilePlot({
  pads,
  pins,
  sign,
  measured,
}: Pick<ViewContext, 'pads' | 'pins' | 'sign' | 'measured'>): View {
  let prepared: Prepared | null = null;
  /** As it was set, whichever pad is looked under. */
  let shown: Study | null = null;
  /** Species not drawn, by the pad that is looked under. */
  let hiddenUnder: Readonly<Record<Side, ReadonlySet<string>>> = { active: new Set(), other: new Set() };
  let hidden: ReadonlySet<string> = hiddenUnder.active;
  let shownSpecies = '';
  let theme = '';
  let time = Number.NaN;
  let stretched = true;
  let hovered: number | null = null;
  let redraw = false;
  let sinceTable = 0;
  let pinned: readonly Pin[] = [];
  let overlays: readonly PinnedCurve[] = [];
  let data = measured.list;
  let marks: readonly MeasuredOverlay[] = [];

  const chart = new Chart({
    id: 'profile',
    title: say('profile.title'),
    height: 184,
    lines: true,
    paintBelow: (plot, palette) => {
      if (prepared !== null) paintLayers(plot, palette, prepared.run.layout, prepared.run.study, prepared.scale);
    },
    onToggle: (key) => {
      const next = new Set(hidden);
      if (!next.delete(key)) next.add(key);
      hidden = next;
      hiddenUnder = { ...hiddenUnder, [pads.side]: next };
      chart.setHidden(hidden);
      redraw = true;
    },
    onHover: (index) => {
      hovered = index;
      writeValues();
    },
    columns: (): readonly Column[] => {
      if (prepared === null) return [];
      const { run, styles, lists } = prepared;
      const surface = skinSurface(run.layout);
      const depths = Float64Array.from(run.layout.x, (x) => (x - surface) * 1e6);
      return [
        { label: say('column.depth'), unit: 'µm', values: depths },
        ...styles.map((style): Column => ({ label: style.label, unit: 'mM', values: lists[style.index] ?? [] })),
        ...overlays.map(({ label, x, y }): Column => ({
          label: say('column.pinned', { run: label }),
          unit: 'mM',
          values: valuesBeside(prepared?.places ?? [], x, y),
        })),
        ...measuredColumns(marks, { label: say('column.depth'), unit: 'µm', per: 1e6 }, 'mM'),
      ];
    },
    exportTitle: () => say('chart.studyAt', { study: exportName(prepared?.run.study), time: formatClock(time) }),
    sign: () => (shown === null ? null : sign(shown)),
  });
  const scaleButton = element(
    'button',
    { type: 'button', class: 'tool text', 'aria-pressed': 'false' },
    say('profile.trueScale'),
  );
  scaleButton.addEventListener('click', () => {
    stretched = !stretched;
    scaleButton.setAttribute('aria-pressed', String(!stretched));
    if (prepared !== null) prepared = prepare(prepared.run, stretched);
    redraw = true;
  });
  chart.tools.prepend(scaleButton);
  const padSwitch = createPadSwitch(pads, say('profile.short'));
  chart.putBelowHead(padSwitch.root);

  const writeValues = (): void => {
    if (prepared === null) return;
    const { styles, lists, run, places } = prepared;
    const at = hovered;
    chart.setValues(
      styles
        .map((style) => {
          const list = lists[style.index];
          const value = at === null ? highestOf(list) : (list?.[at] ?? 0);
          return `${formatNumber(value)} mM`;
        })
        .concat(
          overlays.map(({ x, y, top }) => {
            const value = at === null ? top : (valuesBeside([places[at] ?? 0], x, y)[0] ?? Number.NaN);
            return y.length === 0 ? say('chart.notThatLong') : `${formatNumber(value)} mM`;
          }),
          marks.map(({ series }) => residualText(series, run)),
        ),
    );
    const depth = at === null ? 0 : (run.layout.x[at] ?? 0) - skinSurface(run.layout);
    const where = at === null ? say('profile.peak') : say('chart.atDepth', { depth: formatDepth(depth) });
    const words = { time: formatClock(time), where };
    chart.say(stretched ? say('profile.noteStretched', words) : say('profile.note', words));
  };

  /** Of the species that are shown, as far as the pinned runs have them. */
  const pinnedCurves = (next: Prepared): readonly PinnedCurve[] => {
    const side = next.run.under ?? 'active';
    const shownStyles = next.styles.filter(({ id }) => !hidden.has(id));
    return pinned.flatMap((pin) => {
      const column = pin.run.columns[side];
      if (column === null) return [];
      const { species, drug, x: depths } = column.layout;
      const all = pinnedList(column, column.concentrations, time);
      const places = pinnedPlaces(depths, column, next.run.layout, next.scale);
      return shownStyles.flatMap((style): PinnedCurve[] => {
        // a drug is set beside another drug
        const index = style.isDrug ? drug : species.indexOf(style.id);
        if (index === -1) return [];
        const y = all?.subarray(index * depths.length, (index + 1) * depths.length) ?? new Float64Array(0);
        const name = style.isDrug ? '' : style.label;
        const entry = { ...pinEntry(pin, name), strong: style.isDrug };
        return [{ ...entry, x: places, y, top: highestOf(y), ever: column.highest[index] ?? 0 }];
      });
    });
  };

  const drawAt = (next: Prepared, nextTheme: string): void => {
    blendAt(next.run.frames, time, (frame) => frame.concentrations, next.all);
    const nodes = next.places.length;
    for (const style of next.styles) {
      next.lists[style.index]?.set(next.all.subarray(style.index * nodes, (style.index + 1) * nodes));
    }
    overlays = pinnedCurves(next);
    marks = measuredUnder(data, next);
    let top = 0;
    for (const { y } of marks) top = Math.max(top, highestOf(y));
    for (const { key, ever } of overlays) if (!hidden.has(key)) top = Math.max(top, ever);
    for (const style of next.styles) if (!hidden.has(style.id)) top = Math.max(top, next.highest[style.index] ?? 0);
    const drawing: Drawing = {
      x: next.places,
      y: next.styles.map((style) => next.lists[style.index] ?? next.places),
      legend: next.styles.map((style) => {
        const dash = style.isDrug ? undefined : dashes[style.index % dashes.length];
        return {
          key: style.id,
          label: style.label,
          token: style.token,
          strong: style.isDrug,
          ...(dash === undefined ? {} : { dash }),
        };
      }),
      overlays: [...overlays, ...marks],
      xRange: [0, 1],
      yRange: [0, top > 0 ? top * 1.08 : 1],
      xLabel: '',
      yLabel: say('chart.inPores'),
      xTicks: depthTicks(next.run.layout, next.scale),
    };
    chart.draw(drawing, nextTheme);
    chart.setHidden(hidden);
    writeValues();
  };

  return {
    mount(host) {
      host.append(chart.root);
    },
    update(whole, cursor, appearance) {
      if (whole === null) return;
      padSwitch.update(whole);
      shown = whole.study;
      const side = whole.study.dispersive === undefined ? 'active' : pads.side;
      const next = runUnder(whole, side);
      if (next === null) return;
      let dirty = redraw || appearance.theme !== theme || cursor.time !== time || pins.list !== pinned;
      dirty ||= measured.list !== data;
      pinned = pins.list;
      data = measured.list;
      redraw = false;
      if (prepared === null || next !== prepared.run) {
        const sameFrames = prepared !== null && prepared.run.frames === next.frames;
        prepared = sameFrames && prepared !== null ? { ...prepared, run: next } : prepare(next, stretched);
        dirty ||= !sameFrames;
        const drugId = next.layout.species[next.layout.drug] ?? '';
        const held = [drugId, ...next.layout.species].join();
        if (held !== shownSpecies) {
          shownSpecies = held;
          const others = next.layout.species.filter((id) => id !== drugId);
          // the other pad rarely holds drug: there the ions of the body are the news
          hiddenUnder = { active: new Set(others), other: new Set([drugId]) };
        }
      }
      if (hidden !== hiddenUnder[side]) {
        hidden = hiddenUnder[side];
        dirty = true;
      }
      chart.root.classList.toggle('stale', next.stale);
      theme = appearance.theme;
      time = cursor.time;
      if (!dirty) return;
      drawAt(prepared, theme);
      // a table that a screen reader walks through must not be rebuilt under it while the clock runs
      sinceTable += 1;
      if (!cursor.playing || sinceTable > 120) {
        sinceTable = 0;
        chart.refreshTable();
      }
    },
    resize() {
      chart.resize();
    },
    dispose() {
      chart.dispose();
    },
  };
}

/** Under the drug's pad alone: nobody says what a file from the other one would be. */
function measuredUnder(
  data: Parameters<typeof measuredOverlays>[0],
  { run, scale }: Prepared,
): readonly MeasuredOverlay[] {
  if (run.under === 'other') return [];
  const surface = skinSurface(run.layout);
  return measuredOverlays(data, run, {
    kind: 'concentration',
    against: 'depth',
    perSolver: 1,
    place: (depth) => scale.place(depth + surface),
  });
}

function prepare(run: RunData, stretched: boolean): Prepared {
  const { layout } = run;
  const scale = createDepthScale(layout, stretched);
  const nodes = layout.x.length;
  const places = Float64Array.from(layout.x, (depth, node) =>
    placeOf(scale, layout, layout.nodeLayer[node] ?? 0, depth),
  );
  return {
    run,
    scale,
    places,
    styles: heldStyles(layout, run.study),
    lists: layout.species.map(() => new Float64Array(nodes)),
    all: new Float64Array(layout.species.length * nodes),
    highest: highestOfAll(run),
  };
}

function highestOf(list: Float64Array | undefined): number {
  let top = 0;
  for (const value of list ?? []) if (value > top) top = value;
  return top;
}
