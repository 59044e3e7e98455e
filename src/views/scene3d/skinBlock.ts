/** The solid things of the picture for one stack of layers: tissue, vessels, appendages, pads. Cheap enough to rebuild live. */
import { BufferGeometry, Float32BufferAttribute, Group, Mesh, type Plane, type Texture } from 'three';
import { block } from './blockPlan.ts';
import { createCutMaterial, setCover, type CutUniforms } from './cutMaterial.ts';
import { createPads, type Pads } from './pads.ts';
import { createAppendages, type Appendages } from './skin/appendages.ts';
import { createColumnFloor } from './skin/columnFloor.ts';
import { fade, fadedOpacity } from './skin/cover.ts';
import type { PartState } from './skin/parts.ts';
import { cutFaces, type SectionPlace } from './skin/section.ts';
import { createTissueSolid, type DrawnBorder, type TissueSolid } from './skin/tissueSolid.ts';
import { createVolume, type Volume } from './skin/volume.ts';
import type { SkinShape } from './tissueShape.ts';
import { createBloodMaterial, createVessels, type WayOff } from './vessels.ts';

export interface BlockStates {
  readonly layers: readonly PartState[];
  readonly pads: PartState;
  readonly vessels: PartState;
  readonly appendages: PartState;
  /** The column is to be looked into. */
  readonly glass: boolean;
}

export interface SkinBlock {
  readonly group: Group;
  readonly pads: Pads;
  readonly appendages: Appendages | null;
  readonly volume: Volume;
  readonly ways: readonly WayOff[];
  readonly skinHeight: number;
  /** The drawing's borders as they are now. */
  setDrawing(border: DrawnBorder): void;
  setStates(states: BlockStates): void;
  dispose(): void;
}

export interface BlockParts {
  readonly drawing: Texture;
  readonly gelDrawing: Texture;
  readonly shared: CutUniforms;
  /** Of the blood [swarms]. */
  readonly flow: { value: number };
  /** What cuts the pads. */
  readonly planes: readonly Plane[];
}

function gelFaces(section: SectionPlace, height: number): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  const [left, front] = cutFaces(section);
  for (const [from, to, out] of [
    [left.at(block.depth - block.gelDepth, 0), left.at(left.to, 0), [-1, 0, 0]],
    [front.at(front.from, 0), front.at(block.depth + block.gelWidth, 0), [0, 0, 1]],
  ] as const) {
    const first = position.length / 3;
    for (const [{ x, z }, u] of [
      [from, 0],
      [to, 1],
    ] as const) {
      position.push(x, height, z, x, 0, z);
      uv.push(u, 1, u, 0);
      normal.push(...out, ...out);
    }
    index.push(first, first + 1, first + 2, first + 1, first + 3, first + 2);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return geometry;
}

export function createSkinBlock(shape: SkinShape, section: SectionPlace, parts: BlockParts): SkinBlock {
  const { drawing, gelDrawing, shared } = parts;
  const group = new Group();
  const skinHeight = shape.levels.at(-1) ?? 0;
  shared.uTop.value = shape.gelHeight;
  shared.uHeight.value = shape.height;
  const tissue: TissueSolid = createTissueSolid(shape, section, drawing, shared);
  group.add(tissue.group);

  const gelSides = new Mesh(gelFaces(section, shape.gelHeight), createCutMaterial(shared, gelDrawing));
  if (shape.gelHeight > 0) group.add(gelSides);

  const volume = createVolume(shape, section, shared);
  group.add(volume.group);
  const floor = createColumnFloor(shape.kinds.at(-1) ?? 'tissue', section, skinHeight);
  group.add(floor.mesh);

  const vessels = createVessels(shape, section);
  const blood = createBloodMaterial(parts.flow);
  const veins = vessels === null ? null : new Mesh(vessels.geometry, blood);
  if (veins) group.add(veins);

  const appendages = createAppendages(shape, section);
  if (appendages) group.add(appendages.group);

  const pads = createPads(shape.gelHeight, parts.planes);
  group.add(pads.group);

  return {
    group,
    pads,
    appendages,
    volume,
    ways: vessels?.ways ?? [],
    skinHeight,
    setDrawing(border) {
      tissue.setDrawing(border);
    },
    setStates(states) {
      tissue.setStates(states.layers, states.glass);
      setCover(gelSides.material, states.pads === 'faded' ? fadedOpacity : 1, false);
      gelSides.visible = states.pads !== 'hidden' && !states.glass;
      shared.uGlass.value = states.glass ? 1 : 0;
      volume.group.visible = states.glass;
      floor.setVisible(states.glass && states.layers.at(-1) !== 'hidden');
      pads.setState(states.pads);
      if (veins) {
        veins.visible = states.vessels !== 'hidden';
        fade(blood, states.vessels);
      }
      appendages?.setState(states.appendages);
    },
    dispose() {
      tissue.dispose();
      gelSides.geometry.dispose();
      gelSides.material.dispose();
      for (const thing of [blood, vessels?.geometry, appendages, pads, volume, floor]) thing?.dispose();
    },
  };
}
