/** What no study changes: the skin's surface, the gel's own drawing, the soft shadow under the block. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { block } from './blockPlan.ts';
import { layerColours } from './layerKinds.ts';
import { fade } from './skin/cover.ts';
import type { PartState } from './skin/parts.ts';
import type { SectionPlace } from './skin/section.ts';
import { paintSkinTop } from './skinTop.ts';

export interface Surroundings {
  readonly group: Group;
  readonly gelDrawing: CanvasTexture;
  setFloor(skinHeight: number): void;
  /** The skin's surface as far as it is not cut away. */
  setSurface(section: SectionPlace, state: PartState, glass: boolean): void;
  setTheme(dark: boolean): void;
  dispose(): void;
}

function gelCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = 64;
  const context = canvas.getContext('2d');
  if (context) {
    const gradient = context.createLinearGradient(0, 0, 0, 64);
    gradient.addColorStop(0, '#f6fbfb');
    gradient.addColorStop(0.5, layerColours.gel);
    gradient.addColorStop(1, '#cfe2e4');
    context.fillStyle = gradient;
    context.fillRect(0, 0, 8, 64);
  }
  return canvas;
}

/** A rectangle that fades out; drawn with the canvas' own shadow, as its filter is not everywhere. */
function shadowCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 256;
  const context = canvas.getContext('2d');
  if (context) {
    context.shadowColor = 'rgb(20 30 40 / 55%)';
    context.shadowBlur = 58;
    context.shadowOffsetX = 512;
    context.fillRect(62 - 512, 62, 132, 132);
  }
  return canvas;
}

export function createSurroundings(anisotropy: number): Surroundings {
  const group = new Group();
  const { width: w, depth: d } = block;
  const skinCanvas = document.createElement('canvas');
  paintSkinTop(skinCanvas, 84);
  const skinTexture = new CanvasTexture(skinCanvas);
  skinTexture.colorSpace = SRGBColorSpace;
  skinTexture.anisotropy = anisotropy;
  const skin = new MeshLambertMaterial({ map: skinTexture });
  const topShape = new BufferGeometry();
  topShape.setAttribute('position', new BufferAttribute(new Float32Array(24), 3));
  topShape.setAttribute(
    'normal',
    new BufferAttribute(
      new Float32Array(24).map((_, k) => (k % 3 === 1 ? 1 : 0)),
      3,
    ),
  );
  topShape.setAttribute('uv', new BufferAttribute(new Float32Array(16), 2));
  topShape.setIndex([0, 2, 1, 1, 2, 3, 4, 6, 5, 5, 6, 7]);
  const top = new Mesh(topShape, skin);
  // its corners are set when it is shown
  top.frustumCulled = false;

  const gelDrawing = new CanvasTexture(gelCanvas());
  gelDrawing.colorSpace = SRGBColorSpace;

  const shadowTexture = new CanvasTexture(shadowCanvas());
  const shadow = new MeshBasicMaterial({ map: shadowTexture, transparent: true, depthWrite: false });
  const floorPlane = new PlaneGeometry(w * 1.94, d * 1.94);
  const floor = new Mesh(floorPlane, shadow);
  floor.rotation.x = -Math.PI / 2;
  floor.renderOrder = -1;
  group.add(top, floor);

  return {
    group,
    gelDrawing,
    setFloor(skinHeight) {
      floor.position.set(w / 2, -skinHeight - 0.02, -d / 2);
    },
    setSurface({ x, z }, state, glass) {
      const { gelWidth, gelDepth } = block;
      const right = glass ? gelWidth : x;
      // beside the column, and behind it where that is cleared
      const corners = [
        [right, -d],
        [w, -d],
        [right, z],
        [w, z],
        [x, -d],
        [right, -d],
        [x, -gelDepth],
        [right, -gelDepth],
      ] as const;
      const position = topShape.getAttribute('position');
      const uv = topShape.getAttribute('uv');
      for (const [k, [px, pz]] of corners.entries()) {
        position.setXYZ(k, px, 0, pz);
        uv.setXY(k, px / w, -pz / d);
      }
      position.needsUpdate = true;
      uv.needsUpdate = true;
      top.visible = state !== 'hidden';
      fade(skin, state);
    },
    setTheme(dark) {
      shadow.opacity = dark ? 1 : 0.75;
    },
    dispose() {
      for (const thing of [skinTexture, skin, topShape, gelDrawing, shadowTexture, shadow, floorPlane]) thing.dispose();
    },
  };
}
