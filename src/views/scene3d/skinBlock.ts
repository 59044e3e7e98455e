/** The solid things of the picture for one stack of layers: skin block, gel, vessels, pads, ground shadow. */
import {
  BufferGeometry,
  CanvasTexture,
  Float32BufferAttribute,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
  type DataTexture,
} from 'three';
import { block, perimeter } from './blockPlan.ts';
import { createCutMaterial, createDrawing } from './cutMaterial.ts';
import { layerColours } from './layerKinds.ts';
import { createPads, type Pads } from './pads.ts';
import { paintTissue } from './paintTissue.ts';
import { paintSkinTop } from './skinTop.ts';
import type { SkinShape } from './tissueShape.ts';
import { createVessels } from './vessels.ts';

export interface SkinBlock {
  readonly group: Group;
  readonly pads: Pads;
  readonly skinHeight: number;
  setTheme(dark: boolean): void;
  dispose(): void;
}

/** Pixels per scene unit of the drawings. */
const drawingScale = 124;

/** Upright faces: [from, to] corners seen from outside, left to right, with the places s they carry. */
function upright(
  faces: readonly { readonly from: Vector3; readonly to: Vector3; readonly s0: number; readonly s1: number }[],
  top: number,
  bottom: number,
): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (const { from, to, s0, s1 } of faces) {
    const first = position.length / 3;
    const along = new Vector3().subVectors(to, from);
    const out = new Vector3(-along.z, 0, along.x).normalize();
    for (const [corner, s] of [
      [from, s0],
      [to, s1],
    ] as const) {
      position.push(corner.x, top, corner.z, corner.x, bottom, corner.z);
      uv.push(s / perimeter, 1, s / perimeter, 0);
      for (let k = 0; k < 2; k++) normal.push(out.x, 0, out.z);
    }
    index.push(first, first + 1, first + 2, first + 2, first + 1, first + 3);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return geometry;
}

function gelDrawing(): HTMLCanvasElement {
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

function groundShadow(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 256;
  const context = canvas.getContext('2d');
  if (context) {
    context.filter = 'blur(22px)';
    context.fillStyle = 'rgb(20 30 40 / 55%)';
    context.fillRect(58, 58, 140, 140);
  }
  return canvas;
}

export function createSkinBlock(shape: SkinShape, tint: DataTexture, anisotropy: number): SkinBlock {
  const group = new Group();
  const skinHeight = shape.levels.at(-1) ?? 0;
  const { width: w, depth: d, gelWidth: gw, gelDepth: gd } = block;
  const garbage: { dispose(): void }[] = [];
  const keep = <T extends { dispose(): void }>(thing: T): T => {
    garbage.push(thing);
    return thing;
  };

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(perimeter * drawingScale);
  canvas.height = Math.max(8, Math.round(skinHeight * drawingScale));
  const context = canvas.getContext('2d');
  if (context) paintTissue({ context, scale: drawingScale, shape });
  const drawing = keep(createDrawing(canvas, anisotropy));
  const cut = keep(createCutMaterial(drawing, tint, shape.gelHeight));
  const sides = keep(
    upright(
      [
        { from: new Vector3(0, 0, -d), to: new Vector3(0, 0, 0), s0: 0, s1: d },
        { from: new Vector3(0, 0, 0), to: new Vector3(w, 0, 0), s0: d, s1: d + w },
        { from: new Vector3(w, 0, 0), to: new Vector3(w, 0, -d), s0: 0, s1: d },
        { from: new Vector3(w, 0, -d), to: new Vector3(0, 0, -d), s0: d, s1: d + w },
      ],
      0,
      -skinHeight,
    ),
  );
  group.add(new Mesh(sides, cut));

  const skinCanvas = document.createElement('canvas');
  paintSkinTop(skinCanvas, 96);
  const skinTexture = keep(new CanvasTexture(skinCanvas));
  skinTexture.colorSpace = SRGBColorSpace;
  skinTexture.anisotropy = anisotropy;
  const skin = keep(new MeshStandardMaterial({ map: skinTexture, roughness: 0.92 }));
  const top = new Mesh(keep(new PlaneGeometry(w, d)), skin);
  top.rotation.x = -Math.PI / 2;
  top.position.set(w / 2, 0, -d / 2);
  group.add(top);

  const gelTexture = keep(createDrawing(gelDrawing(), 1));
  const gel = keep(createCutMaterial(gelTexture, tint, shape.gelHeight));
  if (shape.gelHeight > 0) {
    const gelSides = keep(
      upright(
        [
          { from: new Vector3(0, 0, -gd), to: new Vector3(0, 0, 0), s0: 0, s1: 1 },
          { from: new Vector3(0, 0, 0), to: new Vector3(gw, 0, 0), s0: 0, s1: 1 },
        ],
        shape.gelHeight,
        0,
      ),
    );
    group.add(new Mesh(gelSides, gel));
  }

  const vesselGeometry = createVessels(shape);
  if (vesselGeometry) {
    const blood = keep(new MeshStandardMaterial({ vertexColors: true, roughness: 0.6 }));
    group.add(new Mesh(keep(vesselGeometry), blood));
  }

  const pads = keep(createPads(shape.gelHeight));
  group.add(pads.group);

  const shadowTexture = keep(new CanvasTexture(groundShadow()));
  const shadow = keep(new MeshBasicMaterial({ map: shadowTexture, transparent: true, depthWrite: false }));
  const floor = new Mesh(keep(new PlaneGeometry(w * 1.83, d * 1.83)), shadow);
  floor.rotation.x = -Math.PI / 2;
  floor.position.set(w / 2, -skinHeight - 0.02, -d / 2);
  floor.renderOrder = -1;
  group.add(floor);

  return {
    group,
    pads,
    skinHeight,
    setTheme(dark) {
      for (const material of [cut, gel]) {
        const light = material.uniforms['uLight'];
        if (light) light.value = dark ? 0.9 : 1;
      }
      shadow.opacity = dark ? 1 : 0.75;
    },
    dispose() {
      for (const thing of garbage) thing.dispose();
    },
  };
}
