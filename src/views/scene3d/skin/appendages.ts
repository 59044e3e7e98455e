/**
 * Hair follicles and sweat ducts lying in the front cut, drawn as anatomy. What is solved of them is the mean inside,
 * within the one layer they are solved through: that part of their canal takes the legend's colour.
 */
import {
  BufferGeometry,
  CatmullRomCurve3,
  Color,
  DoubleSide,
  Float32BufferAttribute,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  SphereGeometry,
  TubeGeometry,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Colour } from '../../../format/concentrationScale.ts';
import { block } from '../blockPlan.ts';
import { hash01 } from '../particleCloud.ts';
import type { SkinShape } from '../tissueShape.ts';
import type { PartState } from './parts.ts';
import { fade } from './cover.ts';
import type { SectionPlace } from './section.ts';

export interface Appendages {
  readonly group: Group;
  /** Of the solved mean inside; null where the study has none of them. */
  setInside(colour: Colour | null): void;
  setState(state: PartState): void;
  dispose(): void;
}

const colours = {
  sheath: '#c98d78',
  inner: '#f6dcc6',
  bulb: '#a9604f',
  hair: '#6b4427',
  hairUnderPad: '#8a5a34',
  gland: '#efcf83',
  glandDark: '#dbb263',
  duct: '#b57f97',
  coil: '#a76f8b',
} as const;
const emptyCanal = '#f4ece4';

interface Painted {
  readonly geometry: BufferGeometry;
  readonly colour: string;
}

function coloured({ geometry, colour }: Painted): BufferGeometry {
  const { r, g, b } = new Color(colour);
  const count = geometry.getAttribute('position').count;
  const values = new Float32Array(3 * count);
  for (let k = 0; k < count; k++) values.set([r, g, b], 3 * k);
  geometry.setAttribute('color', new Float32BufferAttribute(values, 3));
  geometry.deleteAttribute('uv');
  return geometry;
}

/** A flat band in the face, as wide as it says at every point. */
function ribbon(path: readonly Vector3[], widths: readonly number[]): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  for (const [k, here] of path.entries()) {
    const before = path[Math.max(0, k - 1)] ?? here;
    const after = path[Math.min(path.length - 1, k + 1)] ?? here;
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    const half = (widths[k] ?? 0) / 2;
    const across = { x: (-(after.y - before.y) / length) * half, y: ((after.x - before.x) / length) * half };
    position.push(here.x - across.x, here.y - across.y, here.z, here.x + across.x, here.y + across.y, here.z);
    normal.push(0, 0.35, 0.94, 0, 0.35, 0.94);
    if (k > 0) index.push(2 * k - 2, 2 * k - 1, 2 * k, 2 * k - 1, 2 * k + 1, 2 * k);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}

function ellipsoid(x: number, y: number, z: number, wide: number, tall: number, proud: number): BufferGeometry {
  const geometry = new SphereGeometry(1, 14, 10);
  geometry.scale(wide, tall, proud);
  geometry.translate(x, y, z);
  return geometry;
}

/** Depths of the drawn layers by what they are [scene units]. */
interface Levels {
  readonly corneum: number;
  readonly epidermis: number;
  readonly dermis: number;
  readonly base: number;
}

function levelsOf(shape: SkinShape): Levels | null {
  const at = (kind: string, end: number): number | undefined => {
    const k = shape.kinds.findIndex((one) => one === kind);
    return k < 0 ? undefined : shape.levels[k + end];
  };
  const dermis = at('dermis', 1);
  const epidermis = at('dermis', 0);
  if (dermis === undefined || epidermis === undefined || dermis - epidermis < 0.4) return null;
  return { corneum: at('corneum', 1) ?? 0, epidermis, dermis, base: shape.levels.at(-1) ?? dermis };
}

/** How far hair lies along the skin under a pad, and how far above it [scene units]. */
const laidLength = 1.15;
const laidHeight = 0.055;

/** What stands out of the skin: free, or laid down by the pad on it. */
function shaft(x: number, z: number, underPad: boolean): Vector3[] {
  if (!underPad) return [new Vector3(x - 0.1, 0.43, z + 0.07), new Vector3(x - 0.32, 0.95, z + 0.16)];
  return [0.12, 0.4, 0.75, 1].map(
    (part) =>
      new Vector3(
        x - 0.05 - laidLength * part,
        laidHeight * (part < 0.2 ? 0.8 : 1 + 0.35 * Math.sin(5 * part)),
        z + 0.05 + 0.03 * part,
      ),
  );
}

/** x at the surface and how far to the side the root lies. */
function follicle(parts: Painted[], levels: Levels, x: number, z: number, underPad: boolean): Vector3[] {
  const deep = Math.min(levels.base - 0.12, levels.dermis + 0.3 * (levels.base - levels.dermis));
  const lean = 0.42;
  const steps = 26;
  const place = (part: number, out: number): Vector3 =>
    new Vector3(x + lean * (part * 0.8 + 0.2 * part * part), -deep * part, z + out);
  const parts01 = Array.from({ length: steps + 1 }, (_, k) => k / steps);
  const bulbAt = (part: number): number => Math.exp(-(((part - 0.95) / 0.055) ** 2));
  const funnel = (part: number): number => Math.exp(-part / 0.05);
  parts.push(
    {
      geometry: ribbon(
        parts01.map((part) => place(part, 0.012)),
        parts01.map((part) => 0.21 + 0.13 * funnel(part) + 0.2 * bulbAt(part)),
      ),
      colour: colours.sheath,
    },
    {
      geometry: ribbon(
        parts01.map((part) => place(part, 0.016)),
        parts01.map((part) => 0.12 + 0.12 * funnel(part) + 0.08 * bulbAt(part)),
      ),
      colour: colours.inner,
    },
  );
  const root = place(0.965, 0.02);
  parts.push({ geometry: ellipsoid(root.x, root.y, root.z, 0.07, 0.1, 0.03), colour: colours.bulb });
  const hair = new CatmullRomCurve3([
    place(0.93, 0.03),
    place(0.6, 0.035),
    place(0.25, 0.04),
    place(0, 0.045),
    ...shaft(x, z, underPad),
  ]);
  const colour = underPad ? colours.hairUnderPad : colours.hair;
  parts.push({ geometry: new TubeGeometry(hair, 44, 0.021, 7), colour });
  // gland beside the upper third of the dermis, its lobes opening into the canal
  const glandAt = (levels.epidermis + 0.3 * (levels.dermis - levels.epidermis)) / deep;
  const size = Math.min(0.2, 0.22 * (levels.dermis - levels.epidermis));
  for (const [dx, dy, scale] of [
    [0.27, -0.05, 1],
    [0.2, 0.14, 0.8],
    [0.36, 0.1, 0.72],
  ] as const) {
    const at = place(glandAt, 0.01);
    const centre = { x: at.x + dx * 0.95, y: at.y + dy * (size / 0.2) };
    parts.push({
      geometry: ellipsoid(centre.x, centre.y, at.z, size * scale, size * scale * 0.8, 0.05),
      colour: scale === 1 ? colours.gland : colours.glandDark,
    });
  }
  // the canal from the surface through the horny layer
  const canal = Math.min(1, levels.corneum / deep);
  return parts01.slice(0, 9).map((part) => place((part * 3 * canal * 26) / 24, 0.021));
}

function duct(parts: Painted[], levels: Levels, x: number, z: number): Vector3[] {
  const deep = Math.min(levels.base - 0.2, levels.dermis + 0.12 * (levels.base - levels.dermis));
  const turns = 26;
  const path: Vector3[] = [];
  const spiral = levels.epidermis;
  for (let k = 0; k <= 60; k++) {
    const y = (deep * k) / 60;
    // a corkscrew above, nearly straight below
    const screw = y < spiral ? 0.055 * Math.sin((y / Math.max(0.2, spiral)) * turns * 0.9) : 0;
    path.push(new Vector3(x + screw + 0.03 * Math.sin(y * 2.1), -y, z + 0.018));
  }
  parts.push({ geometry: new TubeGeometry(new CatmullRomCurve3(path), 140, 0.034, 7), colour: colours.duct });
  const end = path.at(-1) ?? new Vector3();
  const coil: Vector3[] = [];
  for (let k = 0; k <= 70; k++) {
    const turn = (k / 70) * 2 * Math.PI * 4.5;
    const r = 0.17 * Math.sin((Math.PI * (k + 4)) / 78) + 0.02;
    coil.push(
      new Vector3(
        end.x + r * Math.cos(turn) + 0.05 * (hash01(k, 811) - 0.5),
        end.y - 0.13 + r * 0.72 * Math.sin(turn * 1.31 + 0.6),
        z + 0.02 + 0.035 * Math.cos(turn * 0.7),
      ),
    );
  }
  parts.push({ geometry: new TubeGeometry(new CatmullRomCurve3([end, ...coil]), 200, 0.042, 7), colour: colours.coil });
  const count = 40;
  return Array.from({ length: count + 1 }, (_, k) => {
    const y = (levels.corneum * k) / count;
    const screw = y < spiral ? 0.055 * Math.sin((y / Math.max(0.2, spiral)) * turns * 0.9) : 0;
    return new Vector3(x + screw + 0.03 * Math.sin(y * 2.1), -y, z + 0.056);
  });
}

/** Null where the skin has no dermis that they could reach. */
export function createAppendages(shape: SkinShape, { x: left, z }: SectionPlace): Appendages | null {
  const levels = levelsOf(shape);
  if (levels === null) return null;
  const group = new Group();
  const parts: Painted[] = [];
  /** Canals under the gel, and those beside it. */
  const solved: BufferGeometry[] = [];
  const beside: BufferGeometry[] = [];
  const narrow = (path: readonly Vector3[], width: number): BufferGeometry =>
    ribbon(
      path,
      path.map(() => width),
    );
  const gel = shape.gelHeight;
  for (const [kind, x] of [
    ['follicle', 2.95],
    ['duct', 4.45],
    ['follicle', 5.95],
    ['duct', 7.35],
  ] as const) {
    if (x < left + 0.3) continue;
    const under = x < block.gelWidth;
    const canals = under ? solved : beside;
    if (kind === 'duct') canals.push(narrow(duct(parts, levels, x, z), 0.036));
    else canals.push(narrow(follicle(parts, levels, x, z, under && gel > 0), 0.1));
  }
  const body = mergeGeometries(parts.map(coloured));
  for (const { geometry } of parts) geometry.dispose();
  const flesh = new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  flesh.customProgramCacheKey = () => 'appendages';
  group.add(new Mesh(body, flesh));
  const inside = new MeshBasicMaterial({ color: emptyCanal, side: DoubleSide });
  const empty = new MeshBasicMaterial({ color: emptyCanal, side: DoubleSide });
  const made: BufferGeometry[] = [body];
  for (const [canals, material] of [
    [solved, inside],
    [beside, empty],
  ] as const) {
    if (canals.length === 0) continue;
    const merged = mergeGeometries(canals);
    for (const one of canals) one.dispose();
    made.push(merged);
    group.add(new Mesh(merged, material));
  }

  return {
    group,
    setInside(colour) {
      inside.color.set(emptyCanal);
      if (colour === null) return;
      const tint = new Color().setRGB(colour.red / 255, colour.green / 255, colour.blue / 255, 'srgb');
      inside.color.lerp(tint, colour.alpha);
    },
    setState(state) {
      group.visible = state !== 'hidden';
      for (const material of [flesh, inside, empty]) fade(material, state);
    },
    dispose() {
      for (const geometry of made) geometry.dispose();
      for (const material of [flesh, inside, empty]) material.dispose();
    },
  };
}
