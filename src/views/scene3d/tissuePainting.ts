/**
 * The painted cut as a canvas. Painting takes tens of milliseconds, so it goes one layer per display frame; until it
 * is done, and while a hand is still changing thicknesses, the last picture is to be stretched layer by layer.
 */
import { perimeter } from './blockPlan.ts';
import { layerColours } from './layerKinds.ts';
import { paintLayer } from './paintTissue.ts';
import type { SkinShape } from './tissueShape.ts';

export interface TissuePainting {
  /** Once round the cut; another canvas after every change. */
  readonly canvas: HTMLCanvasElement;
  /** Mean depths of the skin's borders in the picture, 0 at its top to 1 at its bottom. */
  readonly borders: readonly number[];
  /** The same at one place along the cut, with their waves. */
  readonly border: (k: number, s: number) => number;
  /** True while a finer picture is still to come. */
  readonly busy: boolean;
  /** Asks for the picture of this shape. */
  show(shape: SkinShape): void;
  dispose(): void;
}

/** A picture that only changes its thicknesses waits this long for the next change [ms]. */
const patience = 220;

/** scale: pixels per scene unit; `onChange` when a picture, or a first plain one, stands. */
export function createTissuePainting(scale: number, onChange: () => void): TissuePainting {
  let shown = document.createElement('canvas');
  let kinds = '';
  let borders: readonly number[] = [0, 1];
  /** The shape that is painted; null where its layers are plain bands. */
  let painted: SkinShape | null = null;
  let timer = 0;
  let handle = 0;

  const use = (canvas: HTMLCanvasElement, shape: SkinShape, waves: boolean): void => {
    shown = canvas;
    painted = waves ? shape : null;
    const height = shape.levels.at(-1) ?? 1;
    borders = shape.levels.map((level) => level / height);
    onChange();
  };
  const blank = (shape: SkinShape): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(perimeter * scale);
    canvas.height = Math.max(8, Math.round((shape.levels.at(-1) ?? 0) * scale));
    return canvas;
  };
  const stop = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(handle);
    timer = 0;
    handle = 0;
  };
  const paint = (shape: SkinShape): void => {
    timer = 0;
    const canvas = blank(shape);
    const context = canvas.getContext('2d');
    if (!context) return;
    let layer = 0;
    const step = (): void => {
      handle = 0;
      paintLayer({ context, scale, shape }, layer);
      layer++;
      if (layer < shape.kinds.length) handle = requestAnimationFrame(step);
      else use(canvas, shape, true);
    };
    handle = requestAnimationFrame(step);
  };

  return {
    get canvas() {
      return shown;
    },
    get borders() {
      return borders;
    },
    border: (k, s) => {
      const height = painted?.levels.at(-1);
      return painted === null || height === undefined ? (borders[k] ?? 1) : painted.borderAt(k, s) / height;
    },
    get busy() {
      return timer !== 0 || handle !== 0;
    },
    show(shape) {
      stop();
      if (shape.kinds.length === 0) return;
      const key = shape.kinds.join();
      if (key === kinds) {
        timer = window.setTimeout(() => paint(shape), patience);
        return;
      }
      kinds = key;
      const plain = blank(shape);
      const context = plain.getContext('2d');
      for (const [k, kind] of shape.kinds.entries()) {
        if (!context) break;
        context.fillStyle = layerColours[kind];
        context.fillRect(0, (shape.levels[k] ?? 0) * scale, plain.width, plain.height);
      }
      use(plain, shape, false);
      paint(shape);
    },
    dispose: stop,
  };
}
