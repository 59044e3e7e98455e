import type { MeasureId } from '../../../models/readings/sweepReadings.ts';
import type { GridPlace } from '../../../models/study/sweep.ts';
import type { Study } from '../../../models/study/study.ts';
import { solvedLattice, type SweepGrid, type SweepStore } from '../../app/sweepStore.ts';
import { exportName } from '../../format/download.ts';
import type { Sign } from '../../format/imprint.ts';
import { formatShort } from '../../format/number.ts';
import { Chart } from './chart.ts';
import type { LegendEntry, Ticks } from './drawing.ts';
import { createSweepCells } from './sweepGrid.ts';
import { type MapPicture, paintSweep, scaleRoom } from './sweepPainter.ts';
import { linesOver, type MapLines, pictureOf, rangeOf, shownIn } from './sweepPicture.ts';
import { type AxisWords, describePlace, matrixTable, placeTable, withUnit } from './sweepWords.ts';
import { say } from '../../words/say.ts';

export interface SweepMap {
  readonly root: HTMLElement;
  /** @param height of the drawing [CSS px] */
  update(now: Now, height: number): void;
  resize(): void;
}

/** What the map shows. */
export interface Now {
  readonly store: SweepStore;
  readonly study: Study;
  readonly words: readonly [AxisWords, AxisWords];
  readonly theme: string;
}

const noLines: MapLines = { beyond: null, limits: [], doses: [] };

const legend: readonly LegendEntry[] = [
  { key: 'dose', label: say('sweep.equalDose'), token: '--ink-soft' },
  { key: 'limits', label: say('sweep.beyond'), token: '--ink', area: true },
  { key: 'session', label: say('sweep.session'), token: '--accent', area: true },
];

/** Taken by the numbers of the vertical axis [CSS px]. */
const axisRoom = 50;
/** One label of an axis for so many pixels. */
const labelRoom = { across: 42, up: 22 } as const;

/** The heat map of a sweep, with its table twin. A place's session is opened by a press or by Enter. */
export function createSweepMap(onOpen: (place: GridPlace) => void, sign: Sign): SweepMap {
  let height = 320;
  let picture: MapPicture | null = null;
  let now: Now | null = null;
  let on: GridPlace | null = null;
  let hidden: ReadonlySet<string> = new Set();
  /** The ends of the colour scale while they are held, in SI. */
  let held: readonly [number, number] | null = null;
  let range: readonly [number, number] | null = null;
  /** The lines over the places that were whole when they were drawn. */
  let known: { cells: SweepGrid['cells']; size: number; lines: MapLines } = { cells: [], size: 0, lines: noLines };

  const cells = createSweepCells({
    onPlace(place) {
      on = place;
      tell();
    },
    onOpen,
  });

  const chart = new Chart({
    id: 'sweep',
    title: say('sweep.title'),
    get height() {
      return height;
    },
    lines: false,
    rightRoom: scaleRoom,
    fileHeight: 420,
    overlay: cells.root,
    paintOver: (plot, palette) => {
      if (picture !== null) paintSweep(plot, palette, picture);
    },
    onToggle(key) {
      hidden = new Set(hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key]);
      chart.setHidden(hidden);
      redraw();
    },
    onHold(hold) {
      held = hold ? range : null;
      redraw();
    },
    columns: () => (now === null ? [] : placeTable(now.store.grid, now.study, now.words)),
    tableColumns() {
      if (now === null) return [];
      const { grid, measure } = now.store;
      return matrixTable(grid, measure, shownIn(grid, measure, now.study), now.words);
    },
    sign: () => (now === null ? null : sign(now.study)),
    exportTitle() {
      if (now === null) return exportName(undefined);
      const { store, study, words } = now;
      const { label, unit } = shownIn(store.grid, store.measure, study);
      const quantity = withUnit({ name: label, unit });
      return say('sweep.file', { study: exportName(study), quantity, across: words[0].name, up: words[1].name });
    },
  });

  const tell = (): void => {
    if (now === null) return;
    const { store, study, words } = now;
    const { grid, measure } = store;
    const shown = shownIn(grid, measure, study);
    const what = withUnit({ name: shown.label, unit: shown.unit });
    chart.say(
      on === null && nothingToShow(grid, measure)
        ? whyNone(measure, what)
        : on === null
          ? atItsEnd(measure)
            ? say('sweep.noteAtEnd', { quantity: what })
            : say('sweep.note', { quantity: what })
          : describePlace(grid, measure, shown, words, on),
    );
  };

  const linesNow = (grid: SweepGrid): MapLines => {
    const lattice = solvedLattice(grid);
    if (lattice === null) return noLines;
    const size = lattice[0].length * lattice[1].length;
    if (grid.cells !== known.cells || size !== known.size)
      known = { cells: grid.cells, size, lines: linesOver(grid, lattice) };
    return known.lines;
  };

  const redraw = (): void => {
    if (now === null) return;
    const { store, study, words, theme } = now;
    const { grid, measure } = store;
    const [columns, rows] = [grid.values[0].length, grid.values[1].length];
    const shown = shownIn(grid, measure, study);
    range = held ?? rangeOf(grid, measure);
    picture = pictureOf(grid, measure, study, shown, range, linesNow(grid), hidden);
    const flat = new Float64Array(2);
    const width = chart.root.clientWidth - scaleRoom - axisRoom;
    chart.draw(
      {
        x: Float64Array.of(0, columns),
        y: legend.map(() => flat),
        legend,
        xRange: [0, columns],
        yRange: [0, rows],
        xLabel: withUnit(words[0]),
        yLabel: withUnit(words[1]),
        xTicks: placeTicks(grid.values[0], width / labelRoom.across),
        yTicks: placeTicks(grid.values[1], height / labelRoom.up),
      },
      theme,
    );
    chart.setHidden(hidden);
    cells.update(
      columns,
      rows,
      (place) => describePlace(grid, measure, shown, words, place),
      say('sweep.grid', { quantity: shown.label, across: words[0].name, up: words[1].name }),
    );
    tell();
    chart.refreshTable();
  };

  return {
    root: chart.root,
    update(next, nextHeight) {
      now = next;
      if (nextHeight !== height) {
        height = nextHeight;
        chart.resize();
      }
      chart.root.classList.toggle('stale', next.store.status === 'waiting');
      redraw();
    },
    resize() {
      chart.resize();
    },
  };
}

function nothingToShow({ cells }: SweepGrid, measure: MeasureId): boolean {
  const solved = cells.filter((cell) => cell?.kind === 'solved');
  return solved.length > 0 && solved.every((cell) => cell.readings.values[measure] === null);
}

function atItsEnd(measure: MeasureId): boolean {
  return measure.startsWith('delivered') || measure === 'overPassive';
}

function whyNone(measure: MeasureId, quantity: string): string {
  if (measure === 'overPassive') return say('sweep.noneOverPassive', { quantity });
  return measure === 'peakPlasma' ? say('sweep.nonePlasma', { quantity }) : say('sweep.none', { quantity });
}

/** A tick in the middle of every cell; labels as far apart as they need. */
function placeTicks(values: readonly number[], room: number): Ticks {
  const every = Math.max(1, Math.ceil(values.length / Math.max(1, room)));
  return {
    at: values.map((_value, k) => k + 0.5),
    labels: values.map((value, k) => (k % every === 0 ? formatShort(Number(value.toPrecision(3))) : '')),
  };
}
