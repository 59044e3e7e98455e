import { runUnder } from '../../app/bothPads.ts';
import type { PadChoice, Side } from '../../app/padChoice.ts';
import { blendAt } from '../../app/readings.ts';
import type { Column } from '../../format/csv.ts';
import { createDepthScale, placeOf, type DepthScale } from '../../format/depthScale.ts';
import { element } from '../../format/element.ts';
import { formatClock, formatDepth, formatNumber } from '../../format/number.ts';
import { heldStyles, type SpeciesStyle } from '../../format/species.ts';
import type { RunData, View } from '../view.ts';
import { Chart, type Drawing } from './chart.ts';
import { createPadSwitch } from './padSwitch.ts';
import { depthTicks, paintLayers, skinSurface } from './depthAxis.ts';

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

const dashes: readonly (readonly number[] | undefined)[] = [undefined, [6, 3], [2, 3], [8, 3, 2, 3]];

/** Concentration of every species against depth at the clock's time. The drug alone is shown until others are asked for. */
export function createProfilePlot(pads: PadChoice): View {
  let prepared: Prepared | null = null;
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

  const chart = new Chart({
    id: 'profile',
    title: 'Concentration by depth',
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
        { label: 'depth below the skin surface', unit: 'µm', values: depths },
        ...styles.map((style): Column => ({ label: style.label, unit: 'mM', values: lists[style.index] ?? [] })),
      ];
    },
    exportTitle: () => `${prepared?.run.study.name ?? 'study'} at ${formatClock(time)} min`,
  });
  const scaleButton = element('button', { type: 'button', class: 'tool text', 'aria-pressed': 'false' }, 'True scale');
  scaleButton.addEventListener('click', () => {
    stretched = !stretched;
    scaleButton.setAttribute('aria-pressed', String(!stretched));
    if (prepared !== null) prepared = prepare(prepared.run, stretched);
    redraw = true;
  });
  chart.tools.prepend(scaleButton);
  const padSwitch = createPadSwitch(pads, 'Concentrations');
  chart.putBelowHead(padSwitch.root);

  const writeValues = (): void => {
    if (prepared === null) return;
    const { styles, lists, run } = prepared;
    const at = hovered;
    chart.setValues(
      styles.map((style) => {
        const list = lists[style.index];
        const value = at === null ? highestOf(list) : (list?.[at] ?? 0);
        return `${formatNumber(value)} mM`;
      }),
    );
    const where =
      at === null ? 'peak over depth' : `at ${formatDepth((run.layout.x[at] ?? 0) - skinSurface(run.layout))}`;
    chart.say(`${formatClock(time)} min, ${where}; depth below the skin surface${stretched ? ', stretched' : ''}`);
  };

  const drawAt = (next: Prepared, nextTheme: string): void => {
    blendAt(next.run.frames, time, (frame) => frame.concentrations, next.all);
    const nodes = next.places.length;
    for (const style of next.styles) {
      next.lists[style.index]?.set(next.all.subarray(style.index * nodes, (style.index + 1) * nodes));
    }
    let top = 0;
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
      xRange: [0, 1],
      yRange: [0, top > 0 ? top * 1.08 : 1],
      xLabel: '',
      yLabel: 'in pore water [mM]',
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
      const side = whole.study.dispersive === undefined ? 'active' : pads.side;
      const next = runUnder(whole, side);
      if (next === null) return;
      let dirty = redraw || appearance.theme !== theme || cursor.time !== time;
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

function prepare(run: RunData, stretched: boolean): Prepared {
  const { layout, frames } = run;
  const scale = createDepthScale(layout, stretched);
  const nodes = layout.x.length;
  const places = Float64Array.from(layout.x, (depth, node) =>
    placeOf(scale, layout, layout.nodeLayer[node] ?? 0, depth),
  );
  const highest = new Float64Array(layout.species.length);
  for (const frame of frames) {
    for (let species = 0; species < highest.length; species += 1) {
      let top = highest[species] ?? 0;
      for (let at = species * nodes; at < (species + 1) * nodes; at += 1) {
        const value = frame.concentrations[at] ?? 0;
        if (value > top) top = value;
      }
      highest[species] = top;
    }
  }
  return {
    run,
    scale,
    places,
    styles: heldStyles(layout, run.study),
    lists: layout.species.map(() => new Float64Array(nodes)),
    all: new Float64Array(layout.species.length * nodes),
    highest,
  };
}

function highestOf(list: Float64Array | undefined): number {
  let top = 0;
  for (const value of list ?? []) if (value > top) top = value;
  return top;
}
