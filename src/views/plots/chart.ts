import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type Column } from '../../format/csv.ts';
import { element, freshId, setText, svgElement } from '../../format/element.ts';
import type { Imprint } from '../../format/imprint.ts';
import { formatShort } from '../../format/number.ts';
import { buildTable } from '../../format/table.ts';
import { createChartExports, toolButton } from './chartExports.ts';
import { markPath, type MarkShape } from './measuredMarks.ts';
import { paintOverlays } from './overlays.ts';
import { readPalette, type Palette } from './palette.ts';
import type { VectorPicture } from './vectorPicture.ts';
import { say } from '../../words/say.ts';

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly token: string;
  /** Dash pattern of the line in CSS pixels; none: solid. */
  readonly dash?: readonly number[];
  /** Emphasised, as the drug is. */
  readonly strong?: boolean;
  /** A filled area rather than a line. */
  readonly area?: boolean;
  /** Points of this shape rather than a line: measured, not computed. */
  readonly mark?: MarkShape;
}

/** A curve of another run, or what was measured, at places of its own. */
export interface Overlay extends LegendEntry {
  readonly x: ArrayLike<number>;
  /** Not drawn where it is not a number. */
  readonly y: ArrayLike<number>;
  /** Half the length of a point's bar; NaN: none. */
  readonly error?: ArrayLike<number>;
}

export interface Ticks {
  readonly at: readonly number[];
  readonly labels: readonly string[];
}

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

export interface Drawing {
  readonly x: Float64Array;
  readonly y: readonly Float64Array[];
  readonly legend: readonly LegendEntry[];
  /** Drawn over the rest, and named after it in the legend. */
  readonly overlays?: readonly Overlay[];
  readonly xRange: readonly [number, number];
  readonly yRange: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Fixed ticks instead of uPlot's own. */
  readonly xTicks?: Ticks;
  readonly yTicks?: Ticks;
}

/** A figure: title, drawing, legend with values, table twin, CSV and picture. Rebuilt only when its series or theme change. */
export class Chart {
  readonly root: HTMLElement;
  readonly tools: HTMLElement;
  private readonly spec: ChartSpec;
  private readonly host = element('div', { class: 'chart-canvas' });
  private readonly marker = element('div', { class: 'chart-marker', hidden: true });
  private readonly legendList = element('ul', { class: 'legend' });
  private readonly note = element('p', { class: 'chart-note' });
  private readonly tableHost = element('div', { class: 'twin-host', hidden: true, tabindex: 0 });
  private readonly tableButton: HTMLButtonElement;
  private values: HTMLElement[] = [];
  private plot: uPlot | null = null;
  private drawing: Drawing | null = null;
  private shape = '';
  private theme = '';
  private palette: Palette | null = null;
  private hidden: ReadonlySet<string> = new Set();
  private markedAt: number | null = null;
  private hovered: number | null = null;
  private pressing = false;
  /** The vertical range kept while it is held, so that runs can be set side by side. */
  private held: readonly [number, number] | null = null;

  constructor(spec: ChartSpec) {
    this.spec = spec;
    const titleId = freshId('chart');
    this.tableButton = toolButton('table', say('chart.asTable', { title: spec.title }), () => {
      this.toggleTable();
    });
    this.tableButton.setAttribute('aria-pressed', 'false');
    const hold = toolButton('lock', say('chart.hold', { title: spec.title }), () => {
      this.held = this.held === null ? (this.drawing?.yRange ?? null) : null;
      hold.setAttribute('aria-pressed', String(this.held !== null));
      if (spec.onHold === undefined) this.redraw();
      else spec.onHold(this.held !== null);
    });
    hold.setAttribute('aria-pressed', 'false');
    this.tools = element(
      'div',
      { class: 'chart-tools' },
      hold,
      this.tableButton,
      ...createChartExports({
        id: spec.id,
        title: spec.title,
        columns: spec.columns,
        exportTitle: spec.exportTitle,
        sign: spec.sign,
        picture: (imprint) => this.picture(imprint),
      }),
    );
    this.root = element(
      'figure',
      { class: 'chart', 'aria-labelledby': titleId, 'data-chart': spec.id },
      element('div', { class: 'chart-head' }, element('h3', { id: titleId }, spec.title), this.tools),
      this.host,
      this.note,
      this.legendList,
      this.tableHost,
    );
    this.host.classList.toggle('seeks', spec.onPress !== undefined);
    this.tableHost.setAttribute('role', 'region');
    this.tableHost.setAttribute('aria-labelledby', titleId);
    this.host.addEventListener('pointerdown', (event) => {
      this.pressing = spec.onPress !== undefined;
      if (this.pressing) this.host.setPointerCapture(event.pointerId);
      this.press(event);
    });
    this.host.addEventListener('pointermove', (event) => {
      if (this.pressing) this.press(event);
    });
    for (const kind of ['pointerup', 'pointercancel'] as const) {
      this.host.addEventListener(kind, () => {
        this.pressing = false;
      });
    }
  }

  /** A control of the chart's own, between its title and the drawing. */
  putBelowHead(control: HTMLElement): void {
    this.root.insertBefore(control, this.host);
  }

  draw(drawing: Drawing, theme: string): void {
    const shape = JSON.stringify([legendOf(drawing), drawing.xLabel, drawing.yLabel, drawing.xTicks, drawing.yTicks]);
    const samePicture = shape === this.shape && theme === this.theme && this.plot !== null;
    this.drawing = drawing;
    this.shape = shape;
    this.theme = theme;
    if (!samePicture) {
      this.build(drawing);
      return;
    }
    this.plot?.setData(rowsOf(drawing), true);
    this.placeMarker();
  }

  /** Text when there is nothing to draw. */
  say(text: string): void {
    setText(this.note, text);
    this.note.hidden = text === '';
  }

  /** The clock's place on the x axis. */
  mark(x: number | null): void {
    this.markedAt = x;
    this.placeMarker();
  }

  /** One text per legend entry and overlay, units included. */
  setValues(texts: readonly string[]): void {
    for (const [index, node] of this.values.entries()) setText(node, texts[index] ?? '');
  }

  setHidden(keys: ReadonlySet<string>): void {
    const before = this.hidden;
    this.hidden = keys;
    for (const button of this.legendList.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(!keys.has(button.dataset['key'] ?? '')));
    }
    for (const [index, entry] of (this.drawing?.legend ?? []).entries()) {
      const show = !keys.has(entry.key);
      if (this.plot !== null && this.plot.series[index + 1]?.show !== show) this.plot.setSeries(index + 1, { show });
    }
    const switched = (this.drawing?.overlays ?? []).some(({ key }) => before.has(key) !== keys.has(key));
    if (switched) this.plot?.redraw(false);
  }

  /** Rebuilds the table twin, if it is open. */
  refreshTable(): void {
    if (this.tableHost.hidden) return;
    const columns = (this.spec.tableColumns ?? this.spec.columns)();
    this.tableHost.replaceChildren(buildTable(columns, `${this.spec.title}: ${this.spec.exportTitle()}`));
  }

  resize(): void {
    const width = this.host.clientWidth;
    const { height } = this.spec;
    if (this.plot === null || width === 0 || (width === this.plot.width && height === this.plot.height)) return;
    this.plot.setSize({ width, height });
    this.placeMarker();
  }

  dispose(): void {
    this.plot?.destroy();
    this.plot = null;
    this.root.remove();
  }

  private build(drawing: Drawing): void {
    this.plot?.destroy();
    const palette = readPalette(this.root);
    this.palette = palette;
    this.plot = new uPlot(this.options(drawing, palette), rowsOf(drawing), this.host);
    this.plot.over.append(this.marker);
    if (this.spec.overlay !== undefined) this.plot.over.append(this.spec.overlay);
    this.buildLegend(legendOf(drawing));
    this.setHidden(this.hidden);
    this.placeMarker();
  }

  private options(drawing: Drawing, palette: Palette): uPlot.Options {
    const { spec } = this;
    const font = `11px ${palette.font}`;
    const axis: uPlot.Axis = {
      stroke: palette.inkSoft,
      font,
      labelFont: font,
      labelSize: 16,
      labelGap: 0,
      gap: 3,
      grid: { stroke: palette.grid, width: 1 },
      ticks: { stroke: palette.line, width: 1, size: 4 },
    };
    const { xTicks: ticks, yTicks } = drawing;
    const over: uPlot.Hooks.Arrays = {
      drawClear: [
        (plot) => {
          spec.paintBelow?.(plot, palette);
        },
      ],
      drawSeries: [],
      draw: [
        (plot) => {
          spec.paintOver?.(plot, palette);
          paintOverlays(plot, palette, this.drawing?.overlays ?? [], this.hidden);
        },
      ],
      setCursor: [
        (plot) => {
          const { idx, left = -1, top = -1 } = plot.cursor;
          this.hover(idx ?? null, left);
          spec.onPoint?.(left < 0 ? null : [plot.posToVal(left, 'x'), plot.posToVal(top, 'y')]);
        },
      ],
    };
    return {
      width: Math.max(200, this.host.clientWidth),
      height: spec.height,
      // room for the last label, which is centred on the edge
      padding: [6, spec.rightRoom ?? (ticks === undefined ? 10 : 24), 0, 0],
      // points between pixels: a smooth curve must not look like a staircase
      pxAlign: 0,
      legend: { show: false },
      cursor: {
        drag: { x: false, y: false, setScale: false },
        y: spec.onPoint !== undefined,
        points: { show: spec.lines, size: 6 },
      },
      scales: {
        x: { time: false, range: () => [...(this.drawing?.xRange ?? drawing.xRange)] as [number, number] },
        y: {
          range: () => {
            const [low, high] = this.held ?? this.drawing?.yRange ?? drawing.yRange;
            this.root.dataset['top'] = String(high);
            return [low, high];
          },
        },
      },
      axes: [
        {
          ...axis,
          size: 24,
          ...(drawing.xLabel === '' ? {} : { label: drawing.xLabel }),
          ...(ticks === undefined
            ? { values: (_plot, splits) => splits.map(formatShort) }
            : { splits: () => [...ticks.at], values: () => [...ticks.labels], space: 0 }),
        },
        {
          ...axis,
          size: spec.leftRoom ?? 44,
          label: drawing.yLabel,
          ...(yTicks === undefined
            ? { values: (_plot, splits) => splits.map(formatShort), space: 28 }
            : { splits: () => [...yTicks.at], values: () => [...yTicks.labels], space: 0 }),
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
      hooks: over,
    };
  }

  private buildLegend(legend: readonly LegendEntry[]): void {
    const toggle = this.spec.onToggle;
    this.values = [];
    const items = legend.map((entry) => {
      const swatch = swatchOf(entry);
      swatch.style.setProperty('--swatch', `var(${entry.token})`);
      if (entry.dash !== undefined) swatch.classList.add('dashed');
      const value = element('span', { class: 'legend-value' });
      this.values.push(value);
      const parts = [swatch, element('span', { class: 'legend-label' }, entry.label), value];
      if (toggle === undefined) return element('li', {}, ...parts);
      const button = element(
        'button',
        { type: 'button', class: 'legend-toggle', 'data-key': entry.key, 'aria-pressed': 'true' },
        ...parts,
      );
      button.addEventListener('click', () => {
        toggle(entry.key);
      });
      return element('li', {}, button);
    });
    this.legendList.replaceChildren(...items);
  }

  private placeMarker(): void {
    const { plot, markedAt, marker } = this;
    if (plot === null || markedAt === null) {
      marker.hidden = true;
      return;
    }
    marker.hidden = false;
    marker.style.transform = `translateX(${plot.valToPos(markedAt, 'x').toFixed(1)}px)`;
  }

  private hover(index: number | null, left: number): void {
    const next = left < 0 ? null : index;
    if (next === this.hovered) return;
    this.hovered = next;
    this.spec.onHover?.(next);
  }

  private press(event: PointerEvent): void {
    const { plot, spec } = this;
    if (plot === null || spec.onPress === undefined) return;
    const box = plot.over.getBoundingClientRect();
    spec.onPress(plot.posToVal(event.clientX - box.left, 'x'));
  }

  private redraw(): void {
    const { plot, drawing } = this;
    if (plot !== null && drawing !== null) plot.setData(rowsOf(drawing), true);
  }

  /** What is on screen, to be drawn again into a file. */
  private picture(imprint: Imprint): VectorPicture | null {
    const { plot, palette, drawing, hidden, spec } = this;
    if (plot === null || palette === null || drawing === null) return null;
    const { lines, paintBelow: below, title, rightRoom, fileHeight: height } = spec;
    const over: Painter = (where, colours) => {
      spec.paintOver?.(where, colours);
      paintOverlays(where, colours, drawing.overlays ?? [], hidden);
    };
    const subtitle = spec.exportTitle();
    const legend = legendOf(drawing);
    return { plot, palette, drawing, legend, hidden, lines, below, over, title, subtitle, rightRoom, height, imprint };
  }

  private toggleTable(): void {
    const open = this.tableHost.hidden;
    this.tableHost.hidden = !open;
    this.tableButton.setAttribute('aria-pressed', String(open));
    if (open) this.refreshTable();
    else this.tableHost.replaceChildren();
  }
}

function swatchOf({ area, mark }: LegendEntry): HTMLElement {
  const swatch = element('span', { class: `swatch${area === true ? ' area' : ''}`, 'aria-hidden': 'true' });
  if (mark === undefined) return swatch;
  swatch.classList.add('mark');
  swatch.append(svgElement('svg', { viewBox: '0 0 14 10' }, svgElement('path', { d: markPath(mark) })));
  return swatch;
}

/** A line is broken where there is no number. */
function rowsOf({ x, y }: Drawing): uPlot.AlignedData {
  const gapped = (list: Float64Array): Float64Array | (number | null)[] =>
    list.some(Number.isNaN) ? Array.from(list, (value) => (Number.isNaN(value) ? null : value)) : list;
  return [x, ...y.map(gapped)];
}

/** Every entry in the legend's order: the chart's own, then those of other runs, without their numbers. */
function legendOf({ legend, overlays = [] }: Drawing): readonly LegendEntry[] {
  return [...legend, ...overlays.map(({ x: _x, y: _y, error: _error, ...entry }) => entry)];
}
