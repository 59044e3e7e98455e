/** Ions, drug, fixed charges and drifting water as small drawings, stamped where the marks stand and nothing hides them. */
import { Points, type BufferAttribute, type Group, type PerspectiveCamera } from 'three';
import { dotColours } from '../cloud.ts';
import { markKinds, markSizes, waterColours } from '../barrier/ionCloud.ts';
import { layOut } from './solids.ts';
import type { Raster } from './raster.ts';

const sizes = [markSizes.ion, markSizes.drug, markSizes.fixed, markSizes.water] as const;
/** What is drawn just before a wall is not hidden by it [1]. */
const slack = 1.004;

const kept = new Map<string, HTMLCanvasElement>();

function stampOf(kind: number, sign: number, size: number, dark: boolean): HTMLCanvasElement {
  const key = [kind, sign, size, dark].join();
  const found = kept.get(key);
  if (found) return found;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (context) paint(context, kind, sign, size / 2, dark);
  kept.set(key, canvas);
  return canvas;
}

function paint(context: CanvasRenderingContext2D, kind: number, sign: number, r: number, dark: boolean): void {
  context.translate(r, r);
  if (kind === markKinds.water) {
    const ink = context.createLinearGradient(0, -r * sign, 0, r * sign);
    const colour = dark ? waterColours.dark : waterColours.light;
    ink.addColorStop(0, `${colour}00`);
    ink.addColorStop(0.93, colour);
    ink.addColorStop(1, `${colour}00`);
    context.fillStyle = ink;
    context.fillRect(-0.055 * r, -r, 0.11 * r, 2 * r);
    return;
  }
  const body =
    kind === markKinds.drug
      ? dotColours.drug
      : sign > 0
        ? dotColours.positive
        : sign < 0
          ? dotColours.negative
          : dotColours.neutral;
  const isFixed = kind === markKinds.fixed;
  const shape = (part: number): void => {
    context.beginPath();
    if (kind !== markKinds.drug) context.arc(0, 0, r * part, 0, 2 * Math.PI);
    else
      for (let k = 0; k < 6; k++) {
        context.lineTo(1.1 * r * part * Math.cos((k * Math.PI) / 3), 1.1 * r * part * Math.sin((k * Math.PI) / 3));
      }
    context.closePath();
    context.fill();
  };
  context.fillStyle = isFixed ? body : '#ffffff';
  shape(0.97);
  context.fillStyle = isFixed ? '#ffffff' : body;
  shape(isFixed ? 0.66 : 0.86);
  context.fillStyle = isFixed ? body : '#ffffff';
  if (sign !== 0) context.fillRect(-0.52 * r, -0.13 * r, 1.04 * r, 0.26 * r);
  if (sign > 0) context.fillRect(-0.13 * r, -0.52 * r, 0.26 * r, 1.04 * r);
}

/** @param perUnit pixels per unit at unit distance */
export function stampMarks(
  context: CanvasRenderingContext2D,
  group: Group,
  camera: PerspectiveCamera,
  raster: Raster,
  perUnit: number,
  ratio: number,
  dark: boolean,
): void {
  group.traverseVisible((object) => {
    if (!(object instanceof Points)) return;
    const positions = object.geometry.getAttribute('position') as BufferAttribute | undefined;
    const kinds = object.geometry.getAttribute('kind') as BufferAttribute | undefined;
    if (positions === undefined || kinds === undefined) return;
    const places = layOut(positions, object, camera, raster.width, raster.height);
    for (let k = 0; k < Math.min(positions.count, object.geometry.drawRange.count); k++) {
      const [x = 0, y = 0, near = 0] = places.subarray(3 * k, 3 * k + 3);
      const at = Math.floor(y) * raster.width + Math.floor(x);
      if (x < 0 || x >= raster.width || near * slack < (raster.nearness[at] ?? 0)) continue;
      const kind = kinds.getY(k);
      const { least, width } = sizes[kind] ?? markSizes.ion;
      const size = Math.round(Math.max(least * ratio, width * perUnit * near));
      context.globalAlpha = kinds.getZ(k);
      context.drawImage(stampOf(kind, kinds.getX(k), size, dark), x - size / 2, y - size / 2);
    }
    context.globalAlpha = 1;
  });
}
