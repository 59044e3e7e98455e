import { measures, type MeasureId } from '../../models/readings/sweepReadings.ts';
import {
  axisFault,
  axisValues,
  type GridPlace,
  placesAt,
  strides,
  type SweepAxis,
  sweepOrder,
  sweepsAlike,
  sweptStudy,
  usualAxes,
} from '../../models/study/sweep.ts';
import type { Fault, Study } from '../../models/study/study.ts';
import type { CellResult } from '../../models/sweep/solveCell.ts';
import { createSignal } from './signal.ts';
import type { StudyStore } from './studyStore.ts';
import type { SweepPool } from './sweepPool.ts';
import { say } from '../words/say.ts';
import { modelText } from '../words/modelText.ts';

export type Axes = readonly [across: SweepAxis, up: SweepAxis];

/** A grid of sessions, as far as it is solved. Replaced whole when the grid is another. */
export interface SweepGrid {
  readonly study: Study;
  readonly axes: Axes;
  readonly values: readonly [readonly number[], readonly number[]];
  /** Row by row from the lowest; null where nothing is known yet. Filled in as results come. */
  readonly cells: readonly (CellResult | null)[];
  readonly done: number;
}

export interface SweepStore {
  readonly grid: SweepGrid;
  readonly measure: MeasureId;
  /** `waiting`: the study is being changed; what is shown is that of an older one. */
  readonly status: 'closed' | 'waiting' | 'running' | 'stopped' | 'done';
  /** Starts with the page's study, and follows it from then on. */
  open(): void;
  close(): void;
  stop(): void;
  /** Goes on where it was stopped. */
  resume(): void;
  /** What is wrong with the axes, if anything; then nothing changes. */
  setAxes(axes: Axes): string | null;
  setMeasure(measure: MeasureId): void;
  /** Makes a place's session the page's study: one step of undo. */
  openSession(place: GridPlace): readonly Fault[];
  subscribe(listener: () => void): () => void;
}

/** A hand that has rested this long has let go [ms]. */
const rest = 250;

export function createSweepStore(studies: StudyStore, pool: SweepPool): SweepStore {
  const changed = createSignal();
  let grid = emptyGrid(studies.study, usualAxes(studies.study));
  let measure: MeasureId = 'delivered';
  let status: SweepStore['status'] = 'closed';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const solve = (): void => {
    const { axes, values, study } = grid;
    const columns = values[0].length;
    const cells = grid.cells.slice();
    let { done } = grid;
    const missing = sweepOrder(columns, values[1].length).filter(
      ([column, row]) => cells[row * columns + column] === null,
    );
    status = 'running';
    grid = { ...grid, cells };
    pool.run(
      missing.map(([column, row]) => sweptStudy(study, axes, [values[0][column] ?? 0, values[1][row] ?? 0])),
      (index, result) => {
        const place = missing[index];
        if (place === undefined) return;
        cells[place[1] * columns + place[0]] = result;
        done += 1;
        grid = { ...grid, done };
        changed.emit();
      },
      () => {
        status = 'done';
        changed.emit();
      },
    );
    changed.emit();
  };

  const restart = (axes: Axes): void => {
    clearTimeout(timer);
    grid = emptyGrid(studies.study, axes);
    if (status !== 'closed') solve();
    else changed.emit();
  };

  const follow = (): void => {
    if (status === 'closed') return;
    const { study } = studies;
    if (sweepsAlike(study, grid.study, grid.axes)) {
      // another session of the same sweep: its place moves, the numbers stay
      if (status === 'waiting' && !studies.live) {
        clearTimeout(timer);
        solve();
      } else changed.emit();
      return;
    }
    pool.stop();
    status = 'waiting';
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const fits = grid.axes.every((axis) => axisFault(studies.study, axis) === null);
        restart(fits ? grid.axes : usualAxes(studies.study));
      },
      studies.live ? 4 * rest : rest,
    );
    changed.emit();
  };
  studies.subscribe(follow);

  return {
    get grid() {
      return grid;
    },
    get measure() {
      return measure;
    },
    get status() {
      return status;
    },
    open() {
      if (status !== 'closed') return;
      const { study } = studies;
      const fits = grid.axes.every((axis) => axisFault(study, axis) === null);
      const kept = fits && sweepsAlike(study, grid.study, grid.axes);
      if (!kept) grid = emptyGrid(study, fits && grid.done > 0 ? grid.axes : usualAxes(study));
      solve();
    },
    close() {
      clearTimeout(timer);
      pool.release();
      status = 'closed';
      changed.emit();
    },
    stop() {
      pool.stop();
      status = 'stopped';
      changed.emit();
    },
    resume() {
      if (status === 'stopped') solve();
    },
    setAxes(axes) {
      const [across, up] = axes;
      if (across.path === up.path) return say('explore.sameAxes');
      const fault = axes.map((axis) => axisFault(studies.study, axis)).find((one) => one !== null);
      if (fault !== undefined) return modelText(fault);
      if (JSON.stringify(axes) !== JSON.stringify(grid.axes)) restart(axes);
      return null;
    },
    setMeasure(next) {
      measure = next;
      changed.emit();
    },
    openSession([column, row]) {
      const { axes, values } = grid;
      return studies.edit(sweptStudy(studies.study, axes, [values[0][column] ?? 0, values[1][row] ?? 0]));
    },
    subscribe: (listener) => changed.subscribe(listener),
  };
}

function emptyGrid(study: Study, axes: Axes): SweepGrid {
  const values = [axisValues(axes[0]), axisValues(axes[1])] as const;
  const cells = Array.from({ length: values[0].length * values[1].length }, () => null);
  return { study, axes, values, cells, done: 0 };
}

/** The number of a place in SI; null where it is not solved, failed, or too small to tell. */
export function valueAt(grid: SweepGrid, measure: MeasureId, column: number, row: number): number | null {
  const cell = grid.cells[row * grid.values[0].length + column];
  return cell?.kind === 'solved' ? cell.readings.values[measure] : null;
}

/** Columns and rows of the finest grid of which every place is known; null before the coarsest is. */
export function solvedLattice({ cells, values }: SweepGrid): readonly [readonly number[], readonly number[]] | null {
  const [columns, rows] = [values[0].length, values[1].length];
  for (const stride of strides.toReversed()) {
    const across = placesAt(columns, stride);
    const up = placesAt(rows, stride);
    if (up.every((row) => across.every((column) => (cells[row * columns + column] ?? null) !== null)))
      return [across, up];
  }
  return null;
}

export function measureLabel(id: MeasureId): string {
  return measures.find((measure) => measure.id === id)?.label ?? id;
}
