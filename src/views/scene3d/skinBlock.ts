/** The solid things of the picture for one stack of layers: cut faces, vessels, pads. Cheap enough to rebuild live. */
import { BufferGeometry, Float32BufferAttribute, Group, Mesh, MeshLambertMaterial, Vector3, type Texture } from 'three';
import { block, perimeter } from './blockPlan.ts';
import { createCutMaterial } from './cutMaterial.ts';
import { createPads, type Pads } from './pads.ts';
import type { SkinShape } from './tissueShape.ts';
import { createVessels } from './vessels.ts';

export interface SkinBlock {
  readonly group: Group;
  readonly pads: Pads;
  readonly skinHeight: number;
  /** Depths of the skin's borders in the drawing as it is now, 0 top to 1 bottom. */
  setBorders(borders: readonly number[]): void;
  setTheme(dark: boolean): void;
  dispose(): void;
}

interface Face {
  readonly from: Vector3;
  readonly to: Vector3;
  /** Places along the cut's drawing. */
  readonly s0: number;
  readonly s1: number;
}

/** Upright faces seen from outside, each cut into one strip per level [scene units, downwards from the top]. */
function upright(faces: readonly Face[], heights: readonly number[]): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (const { from, to, s0, s1 } of faces) {
    const first = position.length / 3;
    const along = new Vector3().subVectors(to, from);
    const out = new Vector3(-along.z, 0, along.x).normalize();
    for (const y of heights) {
      position.push(from.x, y, from.z, to.x, y, to.z);
      uv.push(s0 / perimeter, 0, s1 / perimeter, 0);
      for (let k = 0; k < 2; k++) normal.push(out.x, 0, out.z);
    }
    for (let k = 0; k < heights.length - 1; k++) {
      const at = first + 2 * k;
      index.push(at, at + 2, at + 1, at + 1, at + 2, at + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return geometry;
}

/** Row k of every face shows the drawing at depth `borders[k]`. */
function setHeights(geometry: BufferGeometry, borders: readonly number[]): void {
  const uv = geometry.getAttribute('uv');
  for (let k = 0; k < uv.count; k++) uv.setY(k, 1 - (borders[Math.floor(k / 2) % borders.length] ?? 0));
  uv.needsUpdate = true;
}

export function createSkinBlock(shape: SkinShape, drawing: Texture, gelDrawing: Texture, tint: Texture): SkinBlock {
  const group = new Group();
  const skinHeight = shape.levels.at(-1) ?? 0;
  const { width: w, depth: d, gelWidth: gw, gelDepth: gd } = block;
  const corner = (x: number, z: number): Vector3 => new Vector3(x, 0, z);

  const cut = createCutMaterial(drawing, tint, shape);
  const sides = upright(
    [
      { from: corner(0, -d), to: corner(0, 0), s0: 0, s1: d },
      { from: corner(0, 0), to: corner(w, 0), s0: d, s1: d + w },
      { from: corner(w, 0), to: corner(w, -d), s0: 0, s1: d },
      { from: corner(w, -d), to: corner(0, -d), s0: d, s1: d + w },
    ],
    shape.levels.map((level) => -level),
  );
  group.add(new Mesh(sides, cut));

  const gel = createCutMaterial(gelDrawing, tint, shape);
  const gelSides = upright(
    [
      { from: corner(0, -gd), to: corner(0, 0), s0: 0, s1: 1 },
      { from: corner(0, 0), to: corner(gw, 0), s0: 0, s1: 1 },
    ],
    [shape.gelHeight, 0],
  );
  setHeights(gelSides, [0, 1]);
  if (shape.gelHeight > 0) group.add(new Mesh(gelSides, gel));

  const blood = new MeshLambertMaterial({ vertexColors: true });
  const vessels = createVessels(shape);
  if (vessels) group.add(new Mesh(vessels, blood));

  const pads = createPads(shape.gelHeight);
  group.add(pads.group);

  return {
    group,
    pads,
    skinHeight,
    setBorders(borders) {
      setHeights(sides, borders);
    },
    setTheme(dark) {
      for (const material of [cut, gel]) {
        const light = material.uniforms['uLight'];
        if (light) light.value = dark ? 0.9 : 1;
      }
    },
    dispose() {
      for (const thing of [cut, sides, gel, gelSides, blood, vessels, pads]) thing?.dispose();
    },
  };
}
