/** The solid things of the picture: bricks in their mortar, the duct cut open, gel above, living cells below. */
import {
  BufferGeometry,
  CanvasTexture,
  Color,
  DoubleSide,
  Float32BufferAttribute,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  RepeatWrapping,
  SRGBColorSpace,
  type Texture,
} from 'three';
import { hash01 } from '../particleCloud.ts';
import type { BarrierPlan } from './barrierPlan.ts';
import type { BrickWork } from './brickWork.ts';
import { gelCanvas, granularCanvas, keratinCanvas, lipidCanvas, plateCanvas } from './paintBarrier.ts';
import { createBody } from './solidBody.ts';

export interface BarrierBlock {
  readonly group: Group;
  setTheme(dark: boolean): void;
  dispose(): void;
}

const horn = new Color('#ffe9d2');
const pink = new Color('#f2b3a8');
const paleInside = new Color('#fbdccf');

/** Steps down the winding duct. */
const ductSteps = 44;
const ductTurns = 14;

export function createBarrierBlock(plan: BarrierPlan, work: BrickWork, anisotropy: number): BarrierBlock {
  const group = new Group();
  const trash: { dispose(): void }[] = [];
  const keep = <Thing extends { dispose(): void }>(thing: Thing): Thing => {
    trash.push(thing);
    return thing;
  };
  const texture = (canvas: HTMLCanvasElement, repeat = false): Texture => {
    const made = keep(new CanvasTexture(canvas));
    made.colorSpace = SRGBColorSpace;
    made.anisotropy = anisotropy;
    if (repeat) {
      made.wrapS = RepeatWrapping;
      made.wrapT = RepeatWrapping;
    }
    return made;
  };
  const add = (geometry: BufferGeometry, material: MeshLambertMaterial | MeshBasicMaterial, order = 0): void => {
    const mesh = new Mesh(keep(geometry), keep(material));
    mesh.renderOrder = order;
    group.add(mesh);
  };

  const { height, above, below, duct } = plan;
  const isBricks = plan.kind === 'corneum';
  const bodies = createBody(plan.width);
  const { rowHeight, mortar } = work;
  for (const [bricks, face] of [
    [work.front, 'front'],
    [work.left, 'left'],
    [work.left, 'right'],
  ] as const) {
    for (const { row, from, to, seed, lean } of bricks) {
      const tone = 0.93 + 0.1 * hash01(seed, 60);
      const colour = horn.clone().multiplyScalar(tone);
      colour.r *= 1 + 0.03 * (hash01(seed, 61) - 0.5);
      bodies.add(face, {
        from,
        to,
        top: -row * rowHeight - mortar / 2,
        bottom: -(row + 1) * rowHeight + mortar / 2,
        back: 0.3,
        swell: 0.02,
        colour,
        seed,
        lean,
      });
    }
  }
  if (isBricks)
    add(bodies.geometry(), new MeshLambertMaterial({ vertexColors: true, map: texture(keratinCanvas(), true) }));

  // what is between and behind the bricks, or the plain membrane itself
  const ground = isBricks ? texture(lipidCanvas(), true) : null;
  // not lit, so that the lipid stands bright between cells in shade as well
  const stuff = ground ? new MeshBasicMaterial({ map: ground }) : new MeshLambertMaterial({ color: '#dedbd0' });
  add(core(plan), stuff);

  if (isBricks) addDuct();

  function addDuct(): void {
    const lining = createBody();
    const cells = Math.round((height + below) / 0.34);
    for (let k = 0; k < cells; k++) {
      const top = -((height + below) * k) / cells;
      const bottom = -((height + below) * (k + 1)) / cells;
      const x = duct.centre((top + bottom) / 2);
      const fade = Math.min(1, Math.max(0, (height + below + bottom) / Math.max(0.01, below)));
      for (const side of [-1, 1]) {
        const inner = x + side * (duct.radius - 0.02);
        const outer = x + side * (duct.radius + duct.lining);
        lining.add('front', {
          from: Math.min(inner, outer),
          to: Math.max(inner, outer),
          top: top - 0.012,
          bottom: bottom + 0.012,
          back: 0.12,
          swell: 0.06,
          colour: pink.clone().multiplyScalar(0.97 + 0.06 * hash01(k, side + 5)),
          seed: k * 2 + side,
          alpha: fade,
        });
      }
    }
    add(lining.geometry(), new MeshLambertMaterial({ vertexColors: true, transparent: true }), 1);
    add(trough(plan), new MeshLambertMaterial({ vertexColors: true, transparent: true, side: DoubleSide }), 1);
  }

  add(
    sleeve(plan, -height + mortar / 2, -height - below),
    new MeshLambertMaterial({ map: texture(granularCanvas()), transparent: true, depthWrite: false }),
  );
  const plates = isBricks
    ? new MeshLambertMaterial({ map: texture(plateCanvas()) })
    : new MeshLambertMaterial({ color: '#e9e6dc' });
  add(lid(plan), plates);
  const gel = new MeshBasicMaterial({ map: texture(gelCanvas()), transparent: true, depthWrite: false });
  if (above > 0) add(sleeve(plan, above, 0), gel, 1);

  return {
    group,
    setTheme(dark) {
      gel.opacity = dark ? 0.55 : 1;
    },
    dispose() {
      for (const thing of trash) thing.dispose();
    },
  };
}

interface Buffers {
  readonly position: number[];
  readonly normal: number[];
  readonly uv: number[];
  readonly index: number[];
  readonly colour: number[];
}

function build({ position, normal, uv, index, colour }: Buffers): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  if (colour.length > 0) geometry.setAttribute('color', new Float32BufferAttribute(colour, 4));
  geometry.setIndex(index);
  return geometry;
}

function buffers(): Buffers {
  return { position: [], normal: [], uv: [], index: [], colour: [] };
}

type Corner = readonly [x: number, y: number, z: number];

/** Corners turn against the clock as seen from outside, the first two at the bottom; s and t run over the drawing. */
function quad(
  to: Buffers,
  corners: readonly Corner[],
  normal: Corner,
  s: readonly [number, number],
  t: readonly [number, number],
): void {
  const first = to.position.length / 3;
  for (const [k, corner] of corners.entries()) {
    to.position.push(...corner);
    to.normal.push(...normal);
    to.uv.push(k === 0 || k === 3 ? s[0] : s[1], k < 2 ? t[0] : t[1]);
  }
  to.index.push(first, first + 1, first + 2, first, first + 2, first + 3);
}

/** A hair behind the cut, so that bricks stand out of it. */
const recess = 0.035;
/** One drawing of lamellae is this high and wide. */
const lamellae = 0.62;

/** Front with the duct left out, left, right and back. */
function core(plan: BarrierPlan): BufferGeometry {
  const to = buffers();
  const { width, depth, height, duct } = plan;
  const w = width - recess;
  for (let k = 0; k < ductSteps; k++) {
    const y1 = (-height * k) / ductSteps;
    const y0 = (-height * (k + 1)) / ductSteps;
    const tile = [y0 / lamellae, y1 / lamellae] as const;
    const [c0, c1] = [duct.centre(y0), duct.centre(y1)];
    const r = duct.radius + duct.lining / 2;
    const z = -recess;
    quad(
      to,
      [
        [recess, y0, z],
        [c0 - r, y0, z],
        [c1 - r, y1, z],
        [recess, y1, z],
      ],
      [0, 0, 1],
      [0, c0 - r],
      tile,
    );
    quad(
      to,
      [
        [c0 + r, y0, z],
        [w, y0, z],
        [w, y1, z],
        [c1 + r, y1, z],
      ],
      [0, 0, 1],
      [c0 + r, w],
      tile,
    );
  }
  const tile = [-height / lamellae, 0] as const;
  const [near, far] = [-recess, -depth];
  quad(
    to,
    [
      [recess, -height, far],
      [recess, -height, near],
      [recess, 0, near],
      [recess, 0, far],
    ],
    [-1, 0, 0],
    [0, depth],
    tile,
  );
  quad(
    to,
    [
      [w, -height, near],
      [w, -height, far],
      [w, 0, far],
      [w, 0, near],
    ],
    [1, 0, 0],
    [0, depth],
    tile,
  );
  quad(
    to,
    [
      [w, -height, far],
      [recess, -height, far],
      [recess, 0, far],
      [w, 0, far],
    ],
    [0, 0, -1],
    [0, width],
    tile,
  );
  return build(to);
}

/** The inner wall of the half duct, darker towards its back, clear where it goes on unseen. */
function trough(plan: BarrierPlan): BufferGeometry {
  const to = buffers();
  const { duct, height, below } = plan;
  const bottom = -height - below;
  for (let k = 0; k <= ductSteps; k++) {
    const y = (bottom * k) / ductSteps;
    const fade = Math.min(1, Math.max(0, (y - bottom) / Math.max(0.01, below)));
    for (let j = 0; j <= ductTurns; j++) {
      const angle = (Math.PI * j) / ductTurns;
      const bump = 1 + 0.02 * Math.sin(y * 18 + 2 * Math.sin(5 * angle));
      const r = duct.radius * bump;
      to.position.push(duct.centre(y) + r * Math.cos(angle), y, -r * Math.sin(angle));
      to.normal.push(-Math.cos(angle), 0, Math.sin(angle));
      to.uv.push(j / ductTurns, k / ductSteps);
      const shade = 1 - 0.16 * Math.sin(angle);
      to.colour.push(paleInside.r * shade, paleInside.g * shade * 0.98, paleInside.b * shade * 0.98, fade);
    }
  }
  const row = ductTurns + 1;
  for (let k = 0; k < ductSteps; k++) {
    for (let j = 0; j < ductTurns; j++) {
      const at = k * row + j;
      to.index.push(at, at + 1, at + row, at + 1, at + row + 1, at + row);
    }
  }
  return build(to);
}

/** Four upright sides that share one drawing, its left end at the far left. */
function sleeve(plan: BarrierPlan, top: number, bottom: number): BufferGeometry {
  const to = buffers();
  const { width: w, depth: d } = plan;
  const all = w + d;
  const corner = d / all;
  quad(
    to,
    [
      [0, bottom, -d],
      [0, bottom, 0],
      [0, top, 0],
      [0, top, -d],
    ],
    [-1, 0, 0],
    [0, corner],
    [0, 1],
  );
  quad(
    to,
    [
      [0, bottom, 0],
      [w, bottom, 0],
      [w, top, 0],
      [0, top, 0],
    ],
    [0, 0, 1],
    [corner, 1],
    [0, 1],
  );
  quad(
    to,
    [
      [w, bottom, 0],
      [w, bottom, -d],
      [w, top, -d],
      [w, top, 0],
    ],
    [1, 0, 0],
    [0, corner],
    [0, 1],
  );
  quad(
    to,
    [
      [w, bottom, -d],
      [0, bottom, -d],
      [0, top, -d],
      [w, top, -d],
    ],
    [0, 0, -1],
    [corner, 1],
    [0, 1],
  );
  return build(to);
}

/** The surface, with the duct's mouth left open. */
function lid(plan: BarrierPlan): BufferGeometry {
  const to = buffers();
  const { width: w, depth: d, duct } = plan;
  const mouth = duct.centre(0);
  const r = duct.radius + duct.lining;
  const edge = (x: number): number => -Math.sqrt(Math.max(0, r * r - (x - mouth) ** 2));
  const xs = [0, ...Array.from({ length: 21 }, (_, k) => mouth - r * Math.cos((Math.PI * k) / 20)), w];
  for (const [k, x] of xs.entries()) {
    const next = xs[k + 1];
    if (next === undefined) break;
    const first = to.position.length / 3;
    to.position.push(x, 0, edge(x), next, 0, edge(next), next, 0, -d, x, 0, -d);
    for (const [px, pz] of [
      [x, edge(x)],
      [next, edge(next)],
      [next, -d],
      [x, -d],
    ] as const) {
      to.normal.push(0, 1, 0);
      to.uv.push(px / w, 1 + pz / d);
    }
    to.index.push(first, first + 1, first + 2, first, first + 2, first + 3);
  }
  return build(to);
}
