/** The layers as solids of their own: four upright faces each, following the waves of their borders, and a top. */
import { BufferGeometry, Float32BufferAttribute, Group, Mesh, type ShaderMaterial, type Texture } from 'three';
import { block, perimeter } from '../blockPlan.ts';
import { createCutMaterial, setCover, type CutUniforms } from '../cutMaterial.ts';
import { layerColours } from '../layerKinds.ts';
import type { SkinShape } from '../tissueShape.ts';
import { fadedOpacity } from './cover.ts';
import type { PartState } from './parts.ts';
import { borderIn, cutFaces, type SectionPlace } from './section.ts';

/** Heights of the borders in the drawing that is there, 0 top to 1 bottom. */
export type DrawnBorder = (border: number, s: number) => number;

export interface TissueSolid {
  readonly group: Group;
  setDrawing(border: DrawnBorder): void;
  /** One state per layer; `glass`: the column is to be looked into. */
  setStates(states: readonly PartState[], glass: boolean): void;
  dispose(): void;
}

/** Distance of the columns along a face that is cut, and along one that is mostly unseen [scene units]. */
const fine = 0.055;
const coarse = 0.16;

interface Strip {
  readonly places: readonly { readonly s: number; readonly x: number; readonly z: number }[];
  readonly normal: readonly [number, number, number];
}

function strips(section: SectionPlace): readonly Strip[] {
  const { width, depth } = block;
  const along = (from: number, to: number, step: number): number[] => {
    const count = Math.max(2, Math.ceil(Math.abs(to - from) / step));
    return Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);
  };
  const [left, front] = cutFaces(section);
  return [
    { normal: [-1, 0, 0], places: along(left.from, left.to, fine).map((s) => ({ s, ...left.at(s, 0) })) },
    { normal: [0, 0, 1], places: along(front.from, front.to, fine).map((s) => ({ s, ...front.at(s, 0) })) },
    { normal: [1, 0, 0], places: along(section.z, -depth, coarse).map((z) => ({ s: depth + z, x: width, z })) },
    { normal: [0, 0, -1], places: along(width, section.x, coarse).map((x) => ({ s: depth + x, x, z: -depth })) },
  ];
}

function setPlaces(geometry: BufferGeometry, layer: number, all: readonly Strip[], border: DrawnBorder): void {
  const uv = geometry.getAttribute('uv');
  let at = 0;
  for (const { places } of all) {
    for (const { s } of places) for (const k of [layer, layer + 1]) uv.setXY(at++, s / perimeter, 1 - border(k, s));
  }
  uv.needsUpdate = true;
}

function facesOf(shape: SkinShape, layer: number, all: readonly Strip[]): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  for (const { places, normal: out } of all) {
    const first = position.length / 3;
    for (const { x, z } of places) {
      for (const border of [layer, layer + 1]) position.push(x, -borderIn(shape, border, x, z), z);
      normal.push(...out, ...out);
    }
    for (let k = 0; k < places.length - 1; k++) {
      const at = first + 2 * k;
      index.push(at, at + 1, at + 2, at + 1, at + 3, at + 2);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(new Float32Array((2 * position.length) / 3), 2));
  geometry.setIndex(index);
  return geometry;
}

/** The upper side of a layer, for when the one above it is away. */
function topOf(shape: SkinShape, layer: number, section: SectionPlace): BufferGeometry {
  const columns = 130;
  const rows = 76;
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  const step = 0.02;
  const height = (x: number, z: number): number => -borderIn(shape, layer, x, z);
  for (let row = 0; row <= rows; row++) {
    const z = section.z + ((-block.depth - section.z) * row) / rows;
    for (let column = 0; column <= columns; column++) {
      const x = section.x + ((block.width - section.x) * column) / columns;
      position.push(x, height(x, z), z);
      const dx = (height(x + step, z) - height(x - step, z)) / (2 * step);
      const dz = (height(x, z + step) - height(x, z - step)) / (2 * step);
      const length = Math.hypot(dx, 1, dz);
      normal.push(-dx / length, 1 / length, -dz / length);
      if (row === rows || column === columns) continue;
      const at = row * (columns + 1) + column;
      index.push(at, at + 1, at + columns + 1, at + 1, at + columns + 2, at + columns + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(new Float32Array((2 * position.length) / 3), 2));
  geometry.setIndex(index);
  return geometry;
}

/** The walls that stand round the column when it is cleared, seen from inside it. */
function wallStrips(section: SectionPlace): readonly Strip[] {
  const { depth, gelWidth, gelDepth } = block;
  const [left, front] = strips({ x: section.x, z: section.z });
  const row = (left?.places ?? []).filter(({ z }) => z >= -gelDepth);
  const line = (front?.places ?? []).filter(({ x }) => x <= gelWidth);
  const ends = { back: { s: depth - gelDepth, z: -gelDepth }, right: { s: depth + gelWidth, x: gelWidth } };
  return [
    { normal: [-1, 0, 0], places: [ends.back, ...row].map(({ s, z }) => ({ s, x: gelWidth, z })) },
    { normal: [0, 0, 1], places: [...line, ends.right].map(({ s, x }) => ({ s, x, z: -gelDepth })) },
  ];
}

interface Layer {
  readonly walls: Mesh<BufferGeometry, ShaderMaterial>;
  readonly faces: Mesh<BufferGeometry, ShaderMaterial>;
  readonly top: Mesh<BufferGeometry, ShaderMaterial>;
  topMade: boolean;
}

/** `prepare` is called for everything that is drawn later. */
export function createTissueSolid(
  shape: SkinShape,
  section: SectionPlace,
  drawing: Texture,
  shared: CutUniforms,
): TissueSolid {
  const group = new Group();
  const all = strips(section);
  const inner = wallStrips(section);
  const layers = shape.kinds.map((kind, layer): Layer => {
    const faces = new Mesh(facesOf(shape, layer, all), createCutMaterial(shared, drawing));
    const top = new Mesh(new BufferGeometry(), createCutMaterial(shared, drawing, layerColours[kind]));
    const walls = new Mesh(facesOf(shape, layer, inner), createCutMaterial(shared, drawing));
    top.visible = false;
    group.add(faces, top, walls);
    return { faces, top, walls, topMade: false };
  });

  return {
    group,
    setDrawing(border) {
      for (const [layer, { faces, walls }] of layers.entries()) {
        setPlaces(faces.geometry, layer, all, border);
        setPlaces(walls.geometry, layer, inner, border);
      }
    },
    setStates(states, glass) {
      const open = glass || states.some((state) => state !== 'shown');
      for (const [k, layer] of layers.entries()) {
        const state = states[k] ?? 'shown';
        const opacity = state === 'faded' ? fadedOpacity : 1;
        for (const mesh of [layer.faces, layer.walls]) setCover(mesh.material, opacity, open);
        setCover(layer.top.material, opacity, false);
        layer.walls.visible = glass && state !== 'hidden';
        layer.faces.visible = state !== 'hidden';
        // the skin's own surface is drawn elsewhere
        layer.top.visible = state !== 'hidden' && k > 0 && (states[k - 1] ?? 'shown') !== 'shown';
        for (const mesh of [layer.faces, layer.top, layer.walls]) mesh.renderOrder = state === 'faded' ? 1 : 0;
        if (layer.top.visible && !layer.topMade) {
          layer.topMade = true;
          layer.top.geometry.dispose();
          layer.top.geometry = topOf(shape, k, section);
        }
      }
    },
    dispose() {
      for (const { faces, top, walls } of layers) {
        for (const mesh of [faces, top, walls]) {
          mesh.geometry.dispose();
          mesh.material.dispose();
        }
      }
    },
  };
}
