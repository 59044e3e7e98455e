/** What no study changes: the skin's surface, the gel's own drawing, the soft shadow under the block. */
import {
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
import { paintSkinTop } from './skinTop.ts';

export interface Surroundings {
  readonly group: Group;
  readonly gelDrawing: CanvasTexture;
  setFloor(skinHeight: number): void;
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
  const topPlane = new PlaneGeometry(w, d);
  const top = new Mesh(topPlane, skin);
  top.rotation.x = -Math.PI / 2;
  top.position.set(w / 2, 0, -d / 2);

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
    setTheme(dark) {
      shadow.opacity = dark ? 1 : 0.75;
    },
    dispose() {
      for (const thing of [skinTexture, skin, topPlane, gelDrawing, shadowTexture, shadow, floorPlane]) thing.dispose();
    },
  };
}
