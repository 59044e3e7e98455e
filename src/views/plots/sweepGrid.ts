import type { GridPlace } from '../../../models/study/sweep.ts';
import { element } from '../../format/element.ts';

export interface SweepCells {
  readonly root: HTMLElement;
  /** Builds the cells anew where their number has changed; `describe` says each, and how it stands. */
  update(columns: number, rows: number, describe: (place: GridPlace) => string, label: string): void;
}

export interface CellHandlers {
  /** The hand or the keyboard is on a place; null when it has left. */
  readonly onPlace: (place: GridPlace | null) => void;
  readonly onOpen: (place: GridPlace) => void;
}

/** The map's places as a grid for keyboard and screen reader, lying over the drawing: arrows move, Enter opens. */
export function createSweepCells({ onPlace, onOpen }: CellHandlers): SweepCells {
  const root = element('div', { class: 'sweep-cells', role: 'grid' });
  let size: GridPlace = [0, 0];
  let cells: HTMLElement[] = [];
  let current = 0;

  const placeOf = (target: EventTarget | null): GridPlace | null => {
    const index = target instanceof HTMLElement ? cells.indexOf(target) : -1;
    return index < 0 ? null : [index % size[0], Math.floor(index / size[0])];
  };
  const put = ([column, row]: GridPlace): void => {
    cells[current]?.setAttribute('tabindex', '-1');
    current = row * size[0] + column;
    cells[current]?.setAttribute('tabindex', '0');
    cells[current]?.focus();
  };

  const build = (columns: number, rows: number): void => {
    size = [columns, rows];
    current = 0;
    cells = Array.from({ length: columns * rows }, (_, index) =>
      element('div', { role: 'gridcell', class: 'sweep-cell', tabindex: index === 0 ? 0 : -1 }),
    );
    // read from the top down, as it stands there
    const lines = Array.from({ length: rows }, (_, k) => {
      const row = rows - 1 - k;
      return element('div', { role: 'row', class: 'sweep-row' }, ...cells.slice(row * columns, (row + 1) * columns));
    });
    root.replaceChildren(...lines);
  };

  root.addEventListener('keydown', (event) => {
    const place = placeOf(event.target);
    if (place === null) return;
    const [column, row] = place;
    const [columns, rows] = size;
    const moves: Readonly<Record<string, GridPlace>> = {
      ArrowLeft: [Math.max(0, column - 1), row],
      ArrowRight: [Math.min(columns - 1, column + 1), row],
      ArrowUp: [column, Math.min(rows - 1, row + 1)],
      ArrowDown: [column, Math.max(0, row - 1)],
      Home: [0, row],
      End: [columns - 1, row],
      PageUp: [column, rows - 1],
      PageDown: [column, 0],
    };
    const to = moves[event.key];
    if (to !== undefined) put(to);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(place);
    else return;
    // the page's own keys move the clock
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    if (place === null) return;
    put(place);
    onOpen(place);
  });
  root.addEventListener('focusin', (event) => {
    onPlace(placeOf(event.target));
  });
  root.addEventListener('pointerover', (event) => {
    onPlace(placeOf(event.target));
  });
  root.addEventListener('pointerleave', () => {
    onPlace(placeOf(document.activeElement));
  });

  return {
    root,
    update(columns, rows, describe, label) {
      if (columns !== size[0] || rows !== size[1]) build(columns, rows);
      if (root.getAttribute('aria-label') !== label) root.setAttribute('aria-label', label);
      for (const [index, cell] of cells.entries()) {
        const text = describe([index % columns, Math.floor(index / columns)]);
        if (cell.getAttribute('aria-label') !== text) cell.setAttribute('aria-label', text);
      }
    },
  };
}
