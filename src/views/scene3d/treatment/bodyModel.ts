/** The body as it is drawn: skin from the thread's mesh, finger nails, the soft shadow it throws on the table. */
import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
  Sphere,
  Vector3,
} from 'three';
import type { Body } from '../../../../models/anatomy/body.ts';
import { layPatch, onPatch, seatingOf } from '../../../../models/anatomy/patch.ts';
import type { BodySurface } from '../../../../workers/bodyProtocol.ts';
import type { SkinMaterial } from './skinMaterial.ts';

export interface BodyModel {
  readonly group: Group;
  /** Its bones, seen where the skin is clear. */
  addBones(surface: BodySurface): Mesh;
  readonly nailColour: MeshLambertMaterial;
  /** Through clear skin its own far side is seen, and nothing that lies behind the body. */
  setClear(clear: boolean): void;
  setTheme(dark: boolean): void;
  dispose(): void;
}

/** Of the table's shadow picture [cm]. */
const shadowStep = 0.5;
const shadowMargin = 6;
/** Of an end's own fading: what the blur carries outwards again. */
const shadowShort = 0.25;

export function createBodyModel(body: Body, surface: BodySurface, skin: SkinMaterial, table: number): BodyModel {
  const group = new Group();
  // looked for among so many corners it would take a good part of a frame
  const around = new Sphere(
    new Vector3(...body.low).add(new Vector3(...body.high)).divideScalar(2),
    new Vector3(...body.low).distanceTo(new Vector3(...body.high)) / 2,
  );
  const geometry = new BufferGeometry();
  geometry.boundingSphere = around;
  geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
  geometry.setAttribute('looks', new BufferAttribute(surface.looks, 2, true));
  geometry.setIndex(new BufferAttribute(surface.triangles, 1));
  const mesh = new Mesh(geometry, skin.material);
  group.add(mesh);
  body.ends.forEach(({ at, towards, over }, k) => {
    const [x, y, z] = towards;
    skin.ends.value[k]?.set(x, y, z, x * at[0] + y * at[1] + z * at[2]);
    skin.over.value.setComponent(k, over);
  });
  for (let k = body.ends.length; k < 3; k++) skin.ends.value[k]?.set(0, 0, 0, 1e4);

  const nailColour = new MeshLambertMaterial({ color: '#edc5b2' });
  const nails = nailGeometry(body);
  if (nails) group.add(new Mesh(nails, nailColour));

  const canvas = shadowOf(body, surface);
  const texture = new CanvasTexture(canvas);
  const shade = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false });
  const [width, depth] = [0, 2].map((axis) => (body.high[axis] ?? 0) - (body.low[axis] ?? 0) + 2 * shadowMargin);
  const plane = new PlaneGeometry(width, depth);
  const floor = new Mesh(plane, shade);
  floor.rotation.x = -Math.PI / 2;
  floor.position.set((body.low[0] + body.high[0]) / 2, table + 0.01, (body.low[2] + body.high[2]) / 2);
  floor.renderOrder = -4;
  group.add(floor);
  let bones: BufferGeometry | null = null;
  const boneMaterial = createInnerMaterial(skin, '#efe3cb', 0);
  const farMaterial = createInnerMaterial(skin, '#f3d3bf', everywhere);
  farMaterial.side = BackSide;
  const farSide = new Mesh(geometry, farMaterial);
  farSide.renderOrder = -3.5;
  farSide.visible = false;
  group.add(farSide);
  return {
    group,
    addBones({ positions, normals, triangles }) {
      bones = new BufferGeometry();
      bones.boundingSphere = around;
      bones.setAttribute('position', new BufferAttribute(positions, 3));
      bones.setAttribute('normal', new BufferAttribute(normals, 3));
      bones.setIndex(new BufferAttribute(triangles, 1));
      const one = new Mesh(bones, boneMaterial);
      one.renderOrder = -3;
      group.add(one);
      return one;
    },
    nailColour,
    setClear(clear) {
      farSide.visible = clear;
    },
    setTheme(dark) {
      shade.opacity = dark ? 0.9 : 0.55;
    },
    dispose() {
      for (const one of [bones, boneMaterial, farMaterial, geometry, nails, nailColour, texture, shade, plane])
        one?.dispose();
    },
  };
}

/** Far skin is seen past the near window's edge: it goes on as far as the body does [cm]. */
const everywhere = 1000;

/** Shown so far beyond the clear window [cm], where it fades with it, and with the figure's ends. */
function createInnerMaterial(skin: SkinMaterial, colour: string, beyond: number): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ color: colour, transparent: true });
  material.userData['onlyThroughSkin'] = true;
  material.customProgramCacheKey = () => 'inner';
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      uWindow: { value: skin.window },
      uGlass: skin.glass,
      uBeyond: { value: beyond },
      uEnds: skin.ends,
      uOver: skin.over,
    });
    shader.vertexShader = shader.vertexShader.replace(
      'void main() {',
      'varying vec3 vBody;\nvoid main() {\n  vBody = position;',
    );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        'void main() {',
        /* glsl */ `uniform vec4 uWindow[2];
uniform float uGlass;
uniform float uBeyond;
uniform vec4 uEnds[3];
uniform vec4 uOver;
varying vec3 vBody;
void main() {`,
      )
      .replace(
        '#include <color_fragment>',
        /* glsl */ `
  vec3 way = uWindow[1].xyz - uWindow[0].xyz;
  float part = clamp(dot(vBody - uWindow[0].xyz, way) / max(0.01, dot(way, way)), 0.0, 1.0);
  float away = distance(vBody, uWindow[0].xyz + part * way);
  diffuseColor.a = 1.0 - smoothstep(1.0, 4.5, away - uWindow[0].w - uBeyond);
  for (int k = 0; k < 3; k++) {
    // gone before the skin is
    diffuseColor.a *= 1.0 - smoothstep(-uOver[k], 0.0, dot(uEnds[k].xyz, vBody) - uEnds[k].w);
  }
  if (uGlass <= 0.0 || diffuseColor.a < 0.02) discard;`,
      );
  };
  return material;
}

/** Nails of all fingers in one geometry, each a small curved plate on the skin. */
function nailGeometry(body: Body): BufferGeometry | null {
  if (body.nails.length === 0) return null;
  const positions: number[] = [];
  const index: number[] = [];
  const rows = 9;
  const out: [number, number, number] = [0, 0, 0];
  for (const nail of body.nails) {
    const seating = seatingOf(body.skin, nail, nail.along);
    const patch = layPatch(body.skin, seating, nail.length / 2, nail.width / 2);
    const first = positions.length / 3;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < rows; j++) {
        // a square drawn onto a rounded plate
        const x = (2 * i) / (rows - 1) - 1;
        const y = (2 * j) / (rows - 1) - 1;
        const u = x * Math.sqrt(1 - 0.3 * y * y) * (nail.length / 2);
        const v = y * Math.sqrt(1 - 0.3 * x * x) * (nail.width / 2);
        const edge = Math.max(Math.abs(x), Math.abs(y));
        onPatch(patch, u, v, edge > 0.99 ? -0.02 : 0.05, out);
        positions.push(...out);
        if (i > 0 && j > 0) {
          const at = first + i * rows + j;
          index.push(at, at - 1, at - rows, at - 1, at - rows - 1, at - rows);
        }
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Seen from above, blurred; where the body fades out its shadow does. */
function shadowOf(body: Body, { positions }: BodySurface): HTMLCanvasElement {
  const width = Math.ceil((body.high[0] - body.low[0] + 2 * shadowMargin) / shadowStep);
  const depth = Math.ceil((body.high[2] - body.low[2] + 2 * shadowMargin) / shadowStep);
  const covered = new Float32Array(width * depth);
  for (let k = 0; k < positions.length; k += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(k, k + 3);
    const left = body.ends.reduce((most, { at, towards, over }) => {
      const past = (x - at[0]) * towards[0] + (y - at[1]) * towards[1] + (z - at[2]) * towards[2];
      // gone where the skin begins to go, which it would else be seen through as a grey stain
      return Math.min(most, Math.min(1, Math.max(0, -past / over - shadowShort)));
    }, 1);
    const i = Math.floor((x - body.low[0] + shadowMargin) / shadowStep);
    const j = Math.floor((z - body.low[2] + shadowMargin) / shadowStep);
    const at = j * width + i;
    covered[at] = Math.max(covered[at] ?? 0, left);
  }
  // three passes of a box come near to a bell
  let from: Float32Array = covered;
  for (const reach of [2, 3, 4]) from = blurred(from, width, depth, reach);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = depth;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const image = context.createImageData(width, depth);
  for (let k = 0; k < from.length; k++) {
    image.data.set([4, 9, 13, Math.round(150 * Math.min(1, from[k] ?? 0))], 4 * k);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function blurred(from: Float32Array, width: number, depth: number, reach: number): Float32Array {
  const along = (values: Float32Array, count: number, rows: number, step: number, stride: number): Float32Array => {
    const out = new Float32Array(values.length);
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (let d = -reach; d <= reach; d++) {
          const at = k + d;
          if (at >= 0 && at < count) sum += values[row * stride + at * step] ?? 0;
        }
        out[row * stride + k * step] = sum / (2 * reach + 1);
      }
    }
    return out;
  };
  return along(along(from, width, depth, 1, width), depth, width, width, 1);
}
