/** The bottom of the column from above, for when it is cleared: lobules of fat, bundles of muscle, plain tissue. Illustration only. */
import { CanvasTexture, Mesh, MeshLambertMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import { block } from '../blockPlan.ts';
import { layerColours, type LayerKind } from '../layerKinds.ts';
import { hash01 } from '../particleCloud.ts';
import { paintLobule, septum } from '../paintTissue.ts';
import type { SectionPlace } from './section.ts';

export interface ColumnFloor {
  readonly mesh: Mesh;
  setVisible(visible: boolean): void;
  dispose(): void;
}

/** Lobules, or bundles, from centre to centre [scene units]. */
const pitch = 0.36;
/** Pixels per scene unit. */
const scale = 72;

type Spot = (context: CanvasRenderingContext2D, x: number, y: number, r: number, seed: number) => void;

const fat: Spot = (context, x, y, r, seed) => {
  paintLobule(context, { x, y, r, tall: r * (0.9 + 0.1 * hash01(seed, 2)), tone: 0.1 * (hash01(seed, 3) - 0.5) });
};

const bundle: Spot = (context, x, y, r, seed) => {
  context.beginPath();
  context.ellipse(x, y, 0.96 * r, 0.88 * r, Math.PI * hash01(seed, 4), 0, 2 * Math.PI);
  context.fillStyle = hash01(seed, 5) > 0.5 ? '#c9786c' : '#bd685e';
  context.fill();
};

const speck: Spot = (context, x, y, r, seed) => {
  context.beginPath();
  context.arc(x, y, 0.12 * r, 0, 2 * Math.PI);
  context.fillStyle = seed % 2 === 0 ? 'rgb(120 90 80 / 28%)' : 'rgb(255 255 255 / 45%)';
  context.fill();
};

const looks: Partial<Record<LayerKind, { readonly ground: string; readonly spot: Spot }>> = {
  subcutis: { ground: septum, spot: fat },
  muscle: { ground: '#e7b7ab', spot: bundle },
};

/** @param width and depth of the floor [scene units] */
function paintFloor(kind: LayerKind, width: number, depth: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(8, Math.round(width * scale));
  canvas.height = Math.max(8, Math.round(depth * scale));
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const { ground, spot } = looks[kind] ?? { ground: layerColours[kind], spot: speck };
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const step = pitch * scale;
  for (let row = 0; row * step * 0.86 < canvas.height + step; row++) {
    for (let k = 0; k * step < canvas.width + step; k++) {
      const seed = row * 97 + k;
      const x = (k + (row % 2) * 0.5 + 0.2 * (hash01(seed, 6) - 0.5)) * step;
      const y = (row + 0.2 * (hash01(seed, 7) - 0.5)) * step * 0.86;
      spot(context, x, y, step * (0.5 + 0.06 * hash01(seed, 8)), seed);
    }
  }
  return canvas;
}

/** Drawn when it is first seen: a block is built anew while a hand changes its layers. */
export function createColumnFloor(kind: LayerKind, section: SectionPlace, skinHeight: number): ColumnFloor {
  const [width, depth] = [block.gelWidth - section.x, block.gelDepth + section.z];
  const shape = new PlaneGeometry(width, depth);
  shape.rotateX(-Math.PI / 2);
  const material = new MeshLambertMaterial();
  const mesh = new Mesh(shape, material);
  mesh.position.set((section.x + block.gelWidth) / 2, -skinHeight, (section.z - block.gelDepth) / 2);
  mesh.visible = false;
  return {
    mesh,
    setVisible(visible) {
      mesh.visible = visible;
      if (!visible || material.map !== null) return;
      material.map = new CanvasTexture(paintFloor(kind, width, depth));
      material.map.colorSpace = SRGBColorSpace;
      material.needsUpdate = true;
    },
    dispose() {
      for (const thing of [shape, material, material.map]) thing?.dispose();
    },
  };
}
