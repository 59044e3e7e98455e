/** The stimulator: a wedge of soft white housing with a sloping face, its display a painted canvas, lamps, a dial, two sockets. */
import {
  BoxGeometry,
  CanvasTexture,
  CylinderGeometry,
  ExtrudeGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
  Shape,
  SRGBColorSpace,
  Vector3,
} from 'three';
import type { End } from './leads.ts';
import { padColours } from './padModel.ts';

export interface UnitModel {
  readonly group: Group;
  readonly canvas: HTMLCanvasElement;
  /** The canvas has been painted anew. */
  painted(): void;
  /** Lamps beside the sockets: on while current flows. */
  setLamps(flowing: boolean): void;
  /** In the unit's own axes: the red and the black socket. */
  readonly sockets: { readonly positive: End; readonly negative: End };
  /** Above its top, for words. */
  readonly top: Vector3;
  dispose(): void;
}

/** Of the housing [cm]: a handheld unit on its stand. */
export const unitSize = { width: 13, depth: 7.5, back: 9.2, front: 2.4 } as const;
const screen = { width: 10.6, height: 6.1 } as const;
/** Distance to the box round the housing, in the unit's own axes [cm]. */
export function awayFromUnit(x: number, y: number, z: number): number {
  const { width, depth, back } = unitSize;
  const over = [Math.abs(x) - width / 2, Math.abs(y - back / 2) - back / 2, Math.abs(z) - depth / 2];
  return Math.hypot(...over.map((one) => Math.max(0, one))) + Math.min(0, Math.max(...over));
}

/** Pixels per centimetre of the display. */
const fineness = 60;

export function createUnitModel(anisotropy: number): UnitModel {
  const group = new Group();
  const { width, depth, back, front } = unitSize;
  const housing = new MeshLambertMaterial({ color: '#f4f5f4' });
  const band = new MeshLambertMaterial({ color: '#cfd6d8' });
  const dark = new MeshLambertMaterial({ color: '#1b2429' });
  const red = new MeshLambertMaterial({ color: '#c3271f' });
  const black = new MeshLambertMaterial({ color: '#26292c' });
  const lampOn = new MeshBasicMaterial({ color: padColours.positive });
  const lampTwo = new MeshBasicMaterial({ color: padColours.negative });
  const geometries: { dispose(): void }[] = [];
  const add = (
    geometry: BoxGeometry | CylinderGeometry | ExtrudeGeometry | PlaneGeometry,
    material: MeshLambertMaterial | MeshBasicMaterial,
  ): Mesh => {
    const mesh = new Mesh(geometry, material);
    geometries.push(geometry);
    group.add(mesh);
    return mesh;
  };

  // profile in depth (x: towards the front) and height
  const profile = new Shape();
  const r = 0.9;
  const crown = 1.9;
  profile.moveTo(r * 0.5, 0);
  profile.lineTo(depth - r * 0.5, 0);
  profile.quadraticCurveTo(depth, 0, depth, r * 0.5);
  profile.lineTo(depth, front - r * 0.4);
  profile.quadraticCurveTo(depth, front, depth - r * 0.4, front + r * 0.5);
  profile.lineTo(crown + r * 0.5, back - r * 0.7);
  profile.quadraticCurveTo(crown, back, crown - r * 0.9, back);
  profile.lineTo(r, back);
  profile.quadraticCurveTo(0, back, 0, back - r);
  profile.lineTo(0, r * 0.5);
  profile.quadraticCurveTo(0, 0, r * 0.5, 0);
  const bevel = 0.42;
  const body = new ExtrudeGeometry(profile, {
    depth: width - 2 * bevel,
    bevelEnabled: true,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 4,
    curveSegments: 8,
  });
  // x: depth towards the front becomes z, extrusion becomes x
  body.translate(-depth / 2, 0, -(width - 2 * bevel) / 2);
  body.rotateY(-Math.PI / 2);
  body.computeVertexNormals();
  add(body, housing);

  const from = new Vector3(0, back - r * 0.7, crown + r * 0.5 - depth / 2);
  const to = new Vector3(0, front + r * 0.5, depth - r * 0.4 - depth / 2);
  const slope = to.clone().sub(from);
  const tilt = Math.atan2(slope.z, -slope.y);
  const face = new Group();
  face.position.copy(from).add(to).multiplyScalar(0.5);
  face.rotation.x = -tilt;
  group.add(face);
  const out = 0.02;
  const onFace = (mesh: Mesh, x: number, y: number, z: number): Mesh => {
    face.add(mesh);
    mesh.position.set(x, y, z);
    return mesh;
  };
  onFace(add(new BoxGeometry(screen.width + 0.5, screen.height + 0.5, 0.16), dark), -0.75, 0.1, out);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(screen.width * fineness);
  canvas.height = Math.round(screen.height * fineness);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = anisotropy;
  const display = new MeshBasicMaterial({ map: texture });
  onFace(add(new PlaneGeometry(screen.width, screen.height), display), -0.75, 0.1, out + 0.095);
  const key = (y: number, material: MeshLambertMaterial): void => {
    const mesh = onFace(add(new CylinderGeometry(0.48, 0.52, 0.3, 26), material), 5.42, y, 0.12);
    mesh.rotation.x = Math.PI / 2;
  };
  key(2.2, band);
  key(0.9, band);
  const dial = onFace(add(new CylinderGeometry(0.72, 0.8, 0.6, 36), band), 5.35, -1.5, 0.25);
  dial.rotation.x = Math.PI / 2;
  onFace(add(new BoxGeometry(0.1, 0.5, 0.1), dark), 5.35, -1.25, 0.56);

  const socket = (x: number, colour: MeshLambertMaterial, lamp: MeshBasicMaterial): End => {
    const ring = add(new CylinderGeometry(0.42, 0.42, 0.5, 24), colour);
    ring.rotation.x = Math.PI / 2;
    ring.position.set(x, 1.15, depth / 2 + 0.1);
    const light = add(new CylinderGeometry(0.17, 0.17, 0.12, 18), lamp);
    light.rotation.x = Math.PI / 2;
    light.position.set(x - Math.sign(x) * 1.05, 1.15, depth / 2 + 0.02);
    return { at: new Vector3(x, 1.15, depth / 2 + 0.3), out: new Vector3(0, -0.15, 1) };
  };
  const sockets = { positive: socket(3.4, red, lampOn), negative: socket(-3.4, black, lampTwo) };

  return {
    group,
    canvas,
    painted() {
      texture.needsUpdate = true;
    },
    setLamps(flowing) {
      lampOn.color.set(flowing ? '#ff9a3d' : '#5d4a3a');
      lampTwo.color.set(flowing ? '#4f9dff' : '#3a4450');
    },
    sockets,
    top: new Vector3(0, back, 0),
    dispose() {
      for (const one of [...geometries, housing, band, dark, red, black, lampOn, lampTwo, display, texture])
        one.dispose();
    },
  };
}
