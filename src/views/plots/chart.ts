import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { element, freshId, setText } from '../../format/element.ts';
import type { Imprint } from '../../format/imprint.ts';
import { buildTable } from '../../format/table.ts';
import { say } from '../../words/say.ts';
import { createChartExports, toolButton } from './chartExports.ts';
import { chartOptions } from './chartOptions.ts';
import type { ChartSpec, Painter } from './chartSpec.ts';
import { type Drawing, legendOf, rowsOf } from './drawing.ts';
import { createLegend, type Legend } from './legend.ts';
import { paintOverlays } from './overlays.ts';
import { type Palette, readPalette } from './palette.ts';
import type { VectorPicture } from './vectorPicture.ts';

/** A figure: title, drawing, legend with values, table twin, CSV and picture. Rebuilt only when its series or theme change. */
export class Chart {
  readonly root: HTMLElement;
  readonly tools: HTMLElement;
  private readonly spec: ChartSpec;
  private readonly host = element('div', { class: 'chart-canvas' });
  private readonly marker = element('div', { class: 'chart-marker', hidden: true });
  private readonly legend: Legend;
  private readonly note = element('p', { class: 'chart-note' });
  private readonly tableHost = element('div', { class: 'twin-host', hidden: true, tabindex: 0 });
  private readonly tableButton: HTMLButtonElement;
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
    this.legend = createLegend(spec.onToggle);
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
      this.legend.root,
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
    this.legend.setValues(texts);
  }

  setHidden(keys: ReadonlySet<string>): void {
    const before = this.hidden;
    this.hidden = keys;
    this.legend.setHidden(keys);
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
    const options = chartOptions(this.spec, drawing, palette, Math.max(200, this.host.clientWidth), {
      drawing: () => this.drawing ?? drawing,
      yRange: () => {
        const range = this.held ?? this.drawing?.yRange ?? drawing.yRange;
        this.root.dataset['top'] = String(range[1]);
        return range;
      },
      hidden: () => this.hidden,
      onCursor: (plot) => {
        const { idx, left = -1, top = -1 } = plot.cursor;
        this.hover(idx ?? null, left);
        this.spec.onPoint?.(left < 0 ? null : [plot.posToVal(left, 'x'), plot.posToVal(top, 'y')]);
      },
    });
    this.plot = new uPlot(options, rowsOf(drawing), this.host);
    this.plot.over.append(this.marker);
    if (this.spec.overlay !== undefined) this.plot.over.append(this.spec.overlay);
    this.legend.show(legendOf(drawing));
    this.setHidden(this.hidden);
    this.placeMarker();
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
