/** Both electrodes: the treated pad, cut open with the block, and the return pad further off; leads, signs, colours. */
import {
  BoxGeometry,
  CatmullRomCurve3,
  CylinderGeometry,
  ExtrudeGeometry,
  Group,
  Mesh,
  MeshLambertMaterial,
  DoubleSide,
  type Plane,
  Shape,
  TubeGeometry,
  Vector3,
  type BufferGeometry,
} from 'three';
import { block } from './blockPlan.ts';
import { fade } from './skin/cover.ts';
import type { PartState } from './skin/parts.ts';

export interface Pads {
  readonly group: Group;
  /** Where a word label may point at each pad [scene units]. */
  readonly anchors: { readonly active: Vector3; readonly other: Vector3 };
  /** Pole of the treated pad: −1 cathode, +1 anode. */
  /** null: no current is meant to flow at all. */
  setPole(pole: -1 | 1 | null): void;
  setState(state: PartState): void;
  dispose(): void;
}

const padColours = { positive: '#e07b22', negative: '#2f72c4', none: '#8d979e' } as const;

/** Outline in x and backwards distance; the near left corner is cut square, the others are round. */
function quarter(width: number, depth: number, radius: number): Shape {
  const shape = new Shape();
  shape.moveTo(0, 0);
  shape.lineTo(width, 0);
  shape.lineTo(width, depth - radius);
  shape.quadraticCurveTo(width, depth, width - radius, depth);
  shape.lineTo(0, depth);
  shape.closePath();
  return shape;
}

function rounded(width: number, depth: number, radius: number): Shape {
  const shape = new Shape();
  const x = width / 2;
  const y = depth / 2;
  shape.moveTo(-x + radius, -y);
  shape.lineTo(x - radius, -y);
  shape.quadraticCurveTo(x, -y, x, -y + radius);
  shape.lineTo(x, y - radius);
  shape.quadraticCurveTo(x, y, x - radius, y);
  shape.lineTo(-x + radius, y);
  shape.quadraticCurveTo(-x, y, -x, y - radius);
  shape.lineTo(-x, -y + radius);
  shape.quadraticCurveTo(-x, -y, -x + radius, -y);
  return shape;
}

/** A slab standing on y = 0. */
function slab(shape: Shape, height: number, bevel: number): BufferGeometry {
  const geometry = new ExtrudeGeometry(shape, {
    depth: Math.max(1e-3, height - bevel),
    bevelEnabled: bevel > 0,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 3,
    curveSegments: 12,
  });
  geometry.rotateX(-Math.PI / 2);
  return geometry;
}

/** Where it is cut open its inside is plainly coloured, as if it were solid. */
function solidColour(planes: readonly Plane[], colour?: string): MeshLambertMaterial {
  const material = new MeshLambertMaterial({
    ...(colour === undefined ? {} : { color: colour }),
    side: DoubleSide,
    clippingPlanes: [...planes],
  });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      '  if (!gl_FrontFacing) outgoingLight = diffuseColor.rgb * 0.62;\n#include <opaque_fragment>',
    );
  };
  material.customProgramCacheKey = () => 'pads';
  return material;
}

export function createPads(gelHeight: number, planes: readonly Plane[] = []): Pads {
  const group = new Group();
  const parts: BufferGeometry[] = [];
  const foam = solidColour(planes, '#eef0ee');
  const metal = solidColour(planes, '#8b9299');
  // their upper sides lie in the cover's lower one
  for (const lower of [foam, metal]) {
    lower.polygonOffset = true;
    lower.polygonOffsetFactor = 2;
    lower.polygonOffsetUnits = 8;
  }
  const white = solidColour(planes, '#ffffff');
  const activeColour = solidColour(planes);
  const otherColour = solidColour(planes);
  const materials = [foam, metal, white, activeColour, otherColour];

  const add = (geometry: BufferGeometry, material: MeshLambertMaterial, x = 0, y = 0, z = 0): Mesh => {
    const mesh = new Mesh(geometry, material);
    mesh.position.set(x, y, z);
    parts.push(geometry);
    group.add(mesh);
    return mesh;
  };

  // rim: two walls along the uncut sides, as an L with a rounded corner
  const wall = new Shape();
  const { gelWidth: gw, gelDepth: gd, rim } = block;
  const radius = 0.55;
  wall.moveTo(gw, 0);
  wall.lineTo(gw + rim, 0);
  wall.lineTo(gw + rim, gd + rim - radius);
  wall.quadraticCurveTo(gw + rim, gd + rim, gw + rim - radius, gd + rim);
  wall.lineTo(0, gd + rim);
  wall.lineTo(0, gd);
  wall.lineTo(gw, gd);
  wall.closePath();
  add(slab(wall, gelHeight + block.plate, 0), foam);
  // a thin adhesive skirt on the skin
  const skirt = 0.34;
  const edge = new Shape();
  edge.moveTo(gw + rim, 0);
  edge.lineTo(gw + rim + skirt, 0);
  edge.lineTo(gw + rim + skirt, gd);
  edge.quadraticCurveTo(gw + rim + skirt, gd + rim + skirt, gw, gd + rim + skirt);
  edge.lineTo(0, gd + rim + skirt);
  edge.lineTo(0, gd + rim);
  edge.lineTo(gw + rim - radius, gd + rim);
  edge.lineTo(gw + rim, gd + rim - radius);
  edge.closePath();
  add(slab(edge, 0.05, 0), foam);
  add(slab(quarter(gw, gd, 0.12), block.plate, 0), metal, 0, gelHeight);
  const coverBottom = gelHeight + block.plate;
  add(slab(quarter(gw + rim, gd + rim, radius), block.cover, 0), activeColour, 0, coverBottom);
  const activeTop = coverBottom + block.cover;

  const { returnX: rx, returnZ: rz, returnWidth: rw, returnDepth: rd } = block;
  add(slab(rounded(rw, rd, 0.5), 0.12, 0.03), foam, rx, 0, rz);
  add(slab(rounded(rw - 0.3, rd - 0.3, 0.4), 0.34, 0.06), otherColour, rx, 0.1, rz);
  const otherTop = 0.1 + 0.34;

  const signs: { readonly owner: -1 | 1; readonly bar: Mesh; readonly post: Mesh }[] = [];
  const glyph = (owner: -1 | 1, size: number, x: number, y: number, z: number): void => {
    const bar = add(new BoxGeometry(size, 0.07, size * 0.24), white, x, y, z);
    signs.push({ owner, bar, post: add(new BoxGeometry(size * 0.24, 0.07, size), white, x, y, z) });
  };
  glyph(1, 1.7, gw * 0.4, activeTop + 0.03, -gd * 0.52);
  glyph(-1, 1.05, rx - rw * 0.14, otherTop + 0.02, rz + 0.1);

  const lead = (x: number, y: number, z: number, endX: number, colour: MeshLambertMaterial): void => {
    add(new CylinderGeometry(0.3, 0.34, 0.12, 28), metal, x, y + 0.06, z);
    add(new CylinderGeometry(0.17, 0.2, 0.26, 24), colour, x, y + 0.22, z);
    const curve = new CatmullRomCurve3([
      new Vector3(x, y + 0.25, z),
      new Vector3(x + (endX - x) * 0.06, y + 0.62, z - 0.16),
      new Vector3(x + (endX - x) * 0.4, y + 0.75, z - 1.1),
      new Vector3(endX, Math.max(0.9, y * 0.6), -block.depth + 0.4),
      new Vector3(endX + 0.25, 0.55, -block.depth - 0.5),
      new Vector3(endX + 0.3, -0.6, -block.depth - 0.85),
      new Vector3(endX + 0.3, -2.4, -block.depth - 0.9),
    ]);
    add(new TubeGeometry(curve, 48, 0.085, 10), colour);
  };
  lead(gw * 0.82, activeTop, -gd * 0.82, gw * 0.72, activeColour);
  lead(rx + rw * 0.27, otherTop, rz - rd * 0.2, rx + rw * 0.2, otherColour);

  return {
    group,
    anchors: {
      active: new Vector3(gw * 0.3, activeTop, -gd * 0.95),
      other: new Vector3(rx, otherTop, rz - rd * 0.4),
    },
    setPole(pole) {
      const colourOf = (sign: number): string => (sign > 0 ? padColours.positive : padColours.negative);
      activeColour.color.set(pole === null ? padColours.none : colourOf(pole));
      otherColour.color.set(pole === null ? padColours.none : colourOf(-pole));
      for (const { owner, bar, post } of signs) {
        bar.visible = pole !== null;
        post.visible = pole !== null && owner * pole > 0;
      }
    },
    setState(state) {
      group.visible = state !== 'hidden';
      for (const material of materials) fade(material, state);
    },
    dispose() {
      for (const geometry of parts) geometry.dispose();
      for (const material of materials) material.dispose();
    },
  };
}
