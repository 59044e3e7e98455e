/**
 * The painted cut as a texture. Painting takes tens of milliseconds, so it goes one layer per display frame; until it
 * is done, and while a hand is still changing thicknesses, the last picture is stretched layer by layer to the new one.
 */
import { CanvasTexture, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace } from 'three';
import { perimeter } from './blockPlan.ts';
import { layerColours } from './layerKinds.ts';
import { paintLayer } from './paintTissue.ts';
import type { SkinShape } from './tissueShape.ts';

export interface SkinDrawing {
  readonly texture: CanvasTexture;
  /** Texture heights (1 top, 0 bottom) of the skin's borders as painted now. */
  readonly borders: readonly number[];
  /** True while a finer picture is still to come. */
  readonly busy: boolean;
  /** Asks for the picture of this shape; `onChange` when it, or a first plain one, stands. */
  show(shape: SkinShape): void;
  dispose(): void;
}

/** Pixels per scene unit. */
const scale = 124;
/** A picture that only changes its thicknesses waits this long for the next change [ms]. */
const patience = 220;

export function createSkinDrawing(anisotropy: number, onChange: () => void): SkinDrawing {
  const texture = new CanvasTexture(document.createElement('canvas'));
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = RepeatWrapping;
  texture.generateMipmaps = true;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = anisotropy;
  let kinds = '';
  let borders: readonly number[] = [1, 0];
  let timer = 0;
  let handle = 0;

  const use = (canvas: HTMLCanvasElement, shape: SkinShape): void => {
    // another size needs another texture on the card
    texture.dispose();
    texture.image = canvas;
    texture.needsUpdate = true;
    const height = shape.levels.at(-1) ?? 1;
    borders = shape.levels.map((level) => 1 - level / height);
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
      else use(canvas, shape);
    };
    handle = requestAnimationFrame(step);
  };

  return {
    texture,
    get borders() {
      return borders;
    },
    get busy() {
      return timer !== 0 || handle !== 0;
    },
    show(shape) {
      stop();
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
      use(plain, shape);
      paint(shape);
    },
    dispose() {
      stop();
      texture.dispose();
    },
  };
}
