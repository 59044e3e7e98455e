/** The cut block of skin under the pads: keeps it equal to run, clock and appearance, and does no more work than that. */
import { CanvasTexture, Group, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace, Vector3 } from 'three';
import type { PadChoice } from '../../app/padChoice.ts';
import type { Appearance, Cursor, RunData } from '../view.ts';
import { block, blockHeight } from './blockPlan.ts';
import { defaultBudget, moveClouds, narrowWidth, smallBudget } from './cloud.ts';
import { createTintTexture } from './cutMaterial.ts';
import { drawnAt, type DepthMap, type DepthMode } from './depthMap.ts';
import type { Direction, Point } from './framing.ts';
import { depthReached, momentAt, speciesAt } from './moment.ts';
import { followPad } from './otherPad.ts';
import type { Box } from './labelLayout.ts';
import { createOverlay, type Place, type Projection } from './overlay.ts';
import { createParticleCloud } from './particles.ts';
import { createSkinBlock, type SkinBlock } from './skinBlock.ts';
import type { Scale, ScaleContext, Seat } from './scale.ts';
import { createProbe } from './skin/probe.ts';
import { uncut } from './skin/section.ts';
import { sessionOf, stackOf, type Session, type Stack } from './session.ts';
import { createSurroundings } from './surroundings.ts';
import { fillTint } from './tint.ts';
import { createTissuePainting } from './tissuePainting.ts';
import { describeScene, poleNow, words } from './words.ts';

interface Solid extends Stack {
  readonly block: SkinBlock;
}

/** Pixels per scene unit of the painted cut. */
const paintingScale = 124;

const home: Direction = { azimuth: -0.56, elevation: 0.45 };
/** Seen past the front cut, so that the finer picture stands free of the corner and the ruler. */
const portalAcross = 0.55;

export function createSkinScale(pads: PadChoice, context: ScaleContext): Scale {
  const { root, camera } = context;
  const group = new Group();
  const overlay = createOverlay(root);
  const tint = createTintTexture();
  const dots = createParticleCloud();
  const surroundings = createSurroundings(context.anisotropy);
  const drawing = new CanvasTexture(document.createElement('canvas'));
  drawing.colorSpace = SRGBColorSpace;
  drawing.wrapS = RepeatWrapping;
  drawing.generateMipmaps = true;
  drawing.minFilter = LinearMipmapLinearFilter;
  drawing.anisotropy = context.anisotropy;
  const painting = createTissuePainting(paintingScale, () => {
    // a canvas of another size needs another texture on the card
    drawing.dispose();
    drawing.image = painting.canvas;
    drawing.needsUpdate = true;
    solid?.block.setBorders(painting.borders);
    context.requestDraw();
  });
  group.add(surroundings.group, dots.points);
  context.prepare(group);

  let mode: DepthMode = 'stretched';
  let solid: Solid | null = null;
  let session: Session | null = null;
  let shown: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let last = '';
  let allotted = '';
  let seen: readonly unknown[] = [];
  let lastRun: RunData | null = null;
  let label: string = words.nothingYet;
  /** Depth that the drug has reached below the surface [m]. */
  let reached: number | null = null;
  const watcher = new ResizeObserver(() => refresh());
  watcher.observe(root);
  watcher.observe(overlay.safe);
  watcher.observe(overlay.legend);

  const probe = createProbe({
    picture: context.picture,
    root,
    camera,
    project: (point) => context.project(point),
    taken: () => overlay.taken,
    bounds: room,
  });
  let playing = false;

  const asSeen = followPad(pads, overlay);
  overlay.onSwitch(() => {
    mode = mode === 'stretched' ? 'true' : 'stretched';
    refresh();
  });

  function refresh(): void {
    last = '';
    if (shown) show(shown.run, shown.cursor, shown.appearance);
    context.reframe();
  }

  function rebuildSolid(run: RunData): Solid {
    const free = room();
    const stack = stackOf(run, mode, blockHeight(free.width, free.height), solid);
    if (solid && stack === solid) return solid;
    if (solid) {
      group.remove(solid.block.group);
      solid.block.dispose();
    }
    const built = createSkinBlock(stack.shape, drawing, surroundings.gelDrawing, tint);
    group.add(built.group);
    context.prepare(built.group);
    solid = { key: stack.key, map: stack.map, shape: stack.shape, block: built };
    painting.show(stack.shape);
    built.setBorders(painting.borders);
    surroundings.setFloor(built.skinHeight);
    overlay.describe(run.study, run.layout, stack.map);
    context.reframe();
    return solid;
  }

  function rebuildSession(run: RunData): Session {
    const next = sessionOf(run, room().width < narrowWidth ? smallBudget : defaultBudget, session);
    if (next !== session) {
      session = next;
      const ranks = next.clouds.map(({ species, plan }) => `${species} ${plan.firstRank} ${plan.count}`).join();
      const key = `${run.layout.species.join()} ${run.layout.drug} ${ranks}`;
      if (key !== allotted) dots.allot(run.layout, next.clouds);
      allotted = key;
      overlay.setScale(run.study, next.scale, next.drugless);
      overlay.setDots(run.layout, next.clouds);
    }
    return next;
  }

  function show(run: RunData | null, cursor: Cursor, appearance: Appearance): void {
    const moment = run ? momentAt(run.frames, cursor.time) : null;
    const key = `${moment?.time ?? -1} ${run?.frames.length ?? 0} ${appearance.theme} ${appearance.reducedMotion}`;
    if (run === lastRun && key === last) return;
    last = key;
    lastRun = run;
    if (!run || !moment) {
      label = words.nothingYet;
      dots.points.visible = false;
      tint.image.data?.fill(0);
      tint.needsUpdate = true;
      if (run) rebuildSolid(run);
      seen = [];
      reached = null;
      overlay.setFront(null);
      probe.show(null, false);
      context.requestDraw();
      return;
    }
    const { map, shape, block: built } = rebuildSolid(run);
    const { scale, clouds } = rebuildSession(run);
    const dark = appearance.theme === 'dark';
    built.setTheme(dark);
    surroundings.setTheme(dark);
    const pole = poleNow(run.study, moment.before);
    built.pads.setPole(pole);
    overlay.setPole(pole, moment.before.current !== 0, run.under);
    const drug = speciesAt(run.layout, moment, run.layout.drug);
    const bytes = tint.image.data;
    if (bytes instanceof Uint8Array) {
      fillTint(bytes, run.layout, drug, map, scale);
      tint.needsUpdate = true;
    }
    reached = depthReached(run.layout, drug);
    overlay.setFront(reached);
    moveClouds(run.layout, moment, clouds);
    dots.place(clouds, map, shape);
    dots.points.visible = true;
    label = describeScene(run.study, run.layout, moment, run.under);
    probe.show({ run, moment, map, shape, section: uncut }, playing);
    // frames that only lengthen the session change nothing that is seen now
    const { before, after, weight } = moment;
    const next = [solid, run.layout, before, after, weight, dark, scale.top, ...clouds.map(({ plan }) => plan.perDot)];
    const same = next.length === seen.length && next.every((part, k) => part === seen[k]);
    seen = next;
    if (!same) context.requestDraw();
  }

  function points(): Point[] {
    if (!solid) return [];
    const found: Point[] = [];
    const floor = -solid.block.skinHeight;
    for (const x of [0, block.width]) {
      for (const z of [0, -block.depth]) found.push({ x, y: 0, z }, { x, y: floor, z });
    }
    const padTop = solid.shape.gelHeight + block.plate + block.cover + 0.5;
    for (const z of [0, -block.gelDepth]) found.push({ x: 0, y: padTop, z }, { x: block.gelWidth, y: padTop, z });
    found.push({ x: block.returnX, y: 1, z: block.returnZ - block.returnDepth / 2 });
    return found;
  }

  function room(): Box {
    const outer = root.getBoundingClientRect();
    const inner = overlay.safe.getBoundingClientRect();
    const legend = overlay.legend.getBoundingClientRect();
    const bottom = legend.height > 0 ? legend.top - 4 : inner.bottom;
    return {
      x: inner.left - outer.left,
      y: inner.top - outer.top,
      width: Math.max(80, inner.width),
      height: Math.max(80, bottom - inner.top),
    };
  }

  const scratch = new Vector3();
  function arrange(): void {
    if (!solid) return;
    const { map, shape, block: built } = solid;
    const at = (x: number, fraction: number, z: number): { x: number; y: number } =>
      context.project(scratch.set(x, shape.gelHeight - fraction * shape.height, z));
    // the four faces, each from its left to its right end as seen from outside
    const faces = [
      [0, -block.depth, 0, 0],
      [0, 0, block.width, 0],
      [block.width, 0, block.width, -block.depth],
      [block.width, -block.depth, 0, -block.depth],
    ] as const;
    let leftmost: readonly [number, number] = [0, 0];
    let named: readonly [number, number] = [block.width, 0];
    let least = Infinity;
    let widest = -Infinity;
    for (const [x0, z0, x1, z1] of faces) {
      const from = at(x0, 1, z0).x;
      const wide = at(x1, 1, z1).x - from;
      if (from < least) {
        least = from;
        leftmost = [x0, z0];
      }
      // a face turned away has its ends the other way round
      if (wide > widest) {
        widest = wide;
        named = [x1, z1];
      }
    }
    overlay.arrange(
      {
        active: context.project(built.pads.anchors.active),
        other: context.project(built.pads.anchors.other),
        front: frontOf(map, at, leftmost),
        ruler: map.drawn.map((fraction) => at(leftmost[0], fraction, leftmost[1])),
        names: map.drawn.slice(1).map((fraction, k) => {
          const middle = (fraction + (map.drawn[k] ?? 0)) / 2;
          // the gel is named on its own face
          const [x, z] = k < map.surface ? ([block.gelWidth, 0] as const) : named;
          const high = at(x, map.drawn[k] ?? 0, z).y;
          const place = at(x, middle, z);
          return { x: place.x, y: place.y, height: Math.abs(at(x, fraction, z).y - high) };
        }),
      },
      room(),
    );
  }

  /** Along those of the column's two cut faces that look at the camera. */
  function frontOf(
    map: DepthMap,
    at: (x: number, fraction: number, z: number) => Place,
    leftmost: readonly [number, number],
  ): Projection['front'] {
    if (reached === null) return null;
    const fraction = drawnAt(map, (map.borders[map.surface] ?? 0) + reached);
    const { x, z } = camera.position;
    const corners = [
      ...(x < 0 ? [[0, -block.gelDepth] as const] : []),
      ...(x < 0 || z > 0 ? [[0, 0] as const] : []),
      ...(z > 0 ? [[block.gelWidth, 0] as const] : []),
    ];
    return {
      ruler: at(leftmost[0], fraction, leftmost[1]),
      line: corners.map((corner) => at(corner[0], fraction, corner[1])),
    };
  }

  return {
    name: 'skin',
    group,
    home,
    seat: { point: new Vector3(block.gelWidth / 2, 0, -block.gelDepth / 2), width: block.gelWidth },
    portal(): Seat | null {
      const layer = solid?.shape.kinds.indexOf('corneum') ?? -1;
      const top = solid?.shape.levels[layer];
      const bottom = solid?.shape.levels[layer + 1];
      if (top === undefined || bottom === undefined) return null;
      return { point: new Vector3(block.gelWidth * portalAcross, -(top + bottom) / 2, 0), width: bottom - top };
    },
    get label() {
      return label;
    },
    get busy() {
      return painting.busy;
    },
    show(whole, cursor, appearance) {
      const run = asSeen(whole);
      shown = { run, cursor, appearance };
      playing = cursor.playing;
      show(run, cursor, appearance);
    },
    points,
    room() {
      const free = room();
      // room for the ruler on the left and the pills on top
      const left = free.width < narrowWidth ? 94 : 112;
      const top = free.width < narrowWidth ? 34 : 40;
      return { x: free.x + left, y: free.y + top, width: free.width - left - 10, height: free.height - top - 14 };
    },
    keys: 'P Shift+ArrowUp Shift+ArrowDown Escape',
    beforeDraw(pixels, ratio) {
      dots.setPixels(pixels, ratio);
    },
    arrange() {
      arrange();
      probe.arrange();
    },
    dispose() {
      probe.dispose();
      watcher.disconnect();
      painting.dispose();
      drawing.dispose();
      surroundings.dispose();
      solid?.block.dispose();
      dots.dispose();
      tint.dispose();
      overlay.dispose();
    },
  };
}
