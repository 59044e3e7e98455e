/** Everything solid of a scale, lit and laid on the window, in the order it is to be filled; and a mark of its state. */
import {
  CanvasTexture,
  Color,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  RepeatWrapping,
  ShaderMaterial,
  Vector3,
  Vector4,
  type BufferAttribute,
  type Group,
  type Material,
  type PerspectiveCamera,
  type Texture,
} from 'three';
import { skinLooks, type SkinMaterial } from '../treatment/skinMaterial.ts';
import { toLinear, type Batch, type Drawing } from './raster.ts';

type Plain = MeshLambertMaterial | MeshBasicMaterial;
export type Solid = Mesh & { readonly material: Plain };

const sun = new Vector3(-5, 9, 6).normalize();
const sunColour = new Color('#fff6ea').multiplyScalar(1.9 / Math.PI);
const skyColour = new Color('#ffffff').multiplyScalar(1.9 / Math.PI);
const groundColour = new Color('#d9c4b8').multiplyScalar(1.9 / Math.PI);
/** Light that goes through flesh reaches round the body, red the farthest. */
const wraps = [0.46, 0.24, 0.16] as const;

export function solidsOf(group: Group): Solid[] {
  const found: Solid[] = [];
  group.updateMatrixWorld();
  group.traverseVisible((object) => {
    if (!(object instanceof Mesh)) return;
    const material = object.material as Material;
    if (material.userData['onlyThroughSkin'] === true) return;
    if (material instanceof MeshLambertMaterial || material instanceof MeshBasicMaterial) found.push(object as Solid);
  });
  const rank = ({ material, renderOrder }: Solid): number => (material.transparent ? 1000 : 0) + renderOrder;
  // skin is drawn as whole, so it goes with what hides
  return found.toSorted(
    (a, b) => (skinLooks.has(a.material) ? -1 : rank(a)) - (skinLooks.has(b.material) ? -1 : rank(b)),
  );
}

export function ribbonsOf(group: Group): Mesh[] {
  const found: Mesh[] = [];
  group.traverseVisible((object) => {
    if (object instanceof Mesh && object.material instanceof ShaderMaterial) found.push(object as Mesh);
  });
  return found;
}

/** The same while the picture of these would be. */
export function stateOf(solids: readonly Solid[], ribbons: readonly Mesh[]): string {
  const parts = solids.map(({ id, geometry, material, matrixWorld }) => {
    const skin = skinLooks.get(material);
    const own =
      skin === undefined
        ? ''
        : [skin.tone.value.getHexString(), ...skin.shadows.map(({ place }) => place.elements.join())];
    return [
      id,
      geometry.id,
      material.color.getHexString(),
      material.opacity,
      material.map?.version,
      matrixWorld.elements,
      own,
    ];
  });
  return JSON.stringify([parts, ribbons.map(({ geometry }) => geometry.id)]);
}

const drawings = new WeakMap<Texture, { readonly version: number; readonly drawing: Drawing }>();

function drawingOf(texture: Texture | null): Drawing | null {
  if (!(texture instanceof CanvasTexture)) return null;
  const kept = drawings.get(texture);
  if (kept?.version === texture.version) return kept.drawing;
  const canvas = texture.image;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const linear = Float32Array.from({ length: 256 }, (_, k) => toLinear(k));
  const values = new Float32Array(data.length);
  for (let k = 0; k < data.length; k++) values[k] = k % 4 === 3 ? (data[k] ?? 0) / 255 : (linear[data[k] ?? 0] ?? 0);
  const drawing = { width, height, values, repeats: texture.wrapS === RepeatWrapping };
  drawings.set(texture, { version: texture.version, drawing });
  return drawing;
}

/** x, y in pixels of the picture and 1/w of each point. */
export function layOut(
  positions: BufferAttribute,
  mesh: Pick<Mesh, 'matrixWorld'>,
  camera: PerspectiveCamera,
  width: number,
  height: number,
): Float32Array {
  const places = new Float32Array(3 * positions.count);
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse).multiply(mesh.matrixWorld);
  const point = new Vector4();
  for (let k = 0; k < positions.count; k++) {
    point.set(positions.getX(k), positions.getY(k), positions.getZ(k), 1).applyMatrix4(matrix);
    const near = point.w > 0 ? 1 / point.w : 0;
    places.set([(0.5 + 0.5 * point.x * near) * width, (0.5 - 0.5 * point.y * near) * height, near], 3 * k);
  }
  return places;
}

export function batchOf(solid: Solid, camera: PerspectiveCamera, width: number, height: number): Batch {
  const { geometry, material } = solid;
  const positions = geometry.getAttribute('position') as BufferAttribute;
  const places = layOut(positions, solid, camera, width, height);
  const drawing = drawingOf(material.map);
  const uv = geometry.getAttribute('uv') as BufferAttribute | undefined;
  return {
    places,
    colours: lit(solid, camera),
    drawing: uv === undefined ? null : drawing,
    uvs: uv === undefined || drawing === null ? null : uv.array,
    index: geometry.index?.array ?? Uint32Array.from({ length: positions.count }, (_, k) => k),
    bothSides: material.side === DoubleSide,
    hides: material.depthWrite,
  };
}

function lit({ geometry, material, matrixWorld }: Solid, camera: PerspectiveCamera): Float32Array {
  const positions = geometry.getAttribute('position') as BufferAttribute;
  const normals = geometry.getAttribute('normal') as BufferAttribute | undefined;
  const tints = material.vertexColors ? (geometry.getAttribute('color') as BufferAttribute | undefined) : undefined;
  const skin = skinLooks.get(material);
  const looks = geometry.getAttribute('looks') as BufferAttribute | undefined;
  const out = new Float32Array(4 * positions.count);
  const point = new Vector3();
  const normal = new Vector3();
  const away = new Vector3();
  const base = new Color();
  for (let k = 0; k < positions.count; k++) {
    let cover = material.opacity;
    base.copy(skin === undefined ? material.color : skin.tone.value);
    point.fromBufferAttribute(positions, k);
    if (tints) {
      base.r *= tints.getX(k);
      base.g *= tints.getY(k);
      base.b *= tints.getZ(k);
      if (tints.itemSize === 4) cover *= tints.getW(k);
    }
    if (skin) cover *= asSkin(skin, point, looks?.getX(k) ?? 1, looks?.getY(k) ?? 0, base);
    const light = [1, 1, 1];
    if (material instanceof MeshLambertMaterial && normals) {
      normal.fromBufferAttribute(normals, k).transformDirection(matrixWorld);
      away.copy(camera.position).sub(point.applyMatrix4(matrixWorld));
      if (material.side === DoubleSide && normal.dot(away) < 0) normal.negate();
      const facing = normal.dot(sun);
      const up = 0.5 + 0.5 * normal.y;
      for (const [axis, name] of (['r', 'g', 'b'] as const).entries()) {
        const round = skin ? (wraps[axis] ?? 0) : 0;
        const direct = Math.min(1, Math.max(0, (facing + round) / (1 + round)));
        light[axis] = direct * sunColour[name] + groundColour[name] + up * (skyColour[name] - groundColour[name]);
      }
    }
    out.set([base.r * (light[0] ?? 1), base.g * (light[1] ?? 1), base.b * (light[2] ?? 1), cover], 4 * k);
  }
  return out;
}

const soft = (from: number, to: number, value: number): number => {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
};

const local = new Vector3();

/** As its shader colours it, but for what is finer than the mesh; what is left of it where the body fades out. */
function asSkin(skin: SkinMaterial, point: Vector3, open: number, flush: number, base: Color): number {
  const red = Math.min(1, Math.max(0, flush)) * 0.75;
  base.r *= 1 + red * 0.04;
  base.g *= 1 - red * 0.14;
  base.b *= 1 - red * 0.18;
  base.r *= 0.6 + 0.4 * open;
  base.g *= 0.36 + 0.64 * open;
  base.b *= 0.3 + 0.7 * open;
  for (const { place, shape } of skin.shadows) {
    local.copy(point).applyMatrix4(place);
    const x = Math.abs(local.x) - shape.x + shape.z;
    const y = Math.abs(local.y) - shape.y + shape.z;
    const round = Math.hypot(Math.max(0, x), Math.max(0, y)) + Math.min(0, Math.max(x, y)) - shape.z;
    const shade = 0.42 * (1 - soft(-0.35, 0.75, round + Math.max(0, Math.abs(local.z) - 1.6)));
    base.r *= 1 - 0.72 * shade;
    base.g *= 1 - shade;
    base.b *= 1 - 1.08 * shade;
  }
  let left = 1;
  for (const [k, end] of skin.ends.value.entries()) {
    const past = end.x * point.x + end.y * point.y + end.z * point.z - end.w;
    left *= 1 - soft(0, skin.over.value.getComponent(k), past);
  }
  return left;
}
