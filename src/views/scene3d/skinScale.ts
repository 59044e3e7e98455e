/** The cut block of skin under the pads: keeps it equal to run, clock and appearance, and does no more work than that. */
import { CanvasTexture, Group, LinearMipmapLinearFilter, Plane, RepeatWrapping, SRGBColorSpace, Vector3 } from 'three';
import type { PadChoice } from '../../app/padChoice.ts';
import { say } from '../../words/say.ts';
import type { Appearance, Cursor, RunData } from '../view.ts';
import { block, blockHeight } from './blockPlan.ts';
import {
  defaultBudget,
  fullBudget,
  fullBudgetWithoutCard,
  manyBudget,
  manyBudgetWithoutCard,
  narrowWidth,
  smallBudget,
  type CloudBudget,
} from './cloud.ts';
import { createCutUniforms } from './cutMaterial.ts';
import type { DepthMode } from './depthMap.ts';
import type { Direction, Point } from './framing.ts';
import type { Box } from './labelLayout.ts';
import { momentAt } from './moment.ts';
import { followPad } from './otherPad.ts';
import { createOverlay } from './overlay.ts';
import { createDotMaterial, setDotPixels, setDotRoom } from './particles.ts';
import type { Scale, ScaleContext, Seat } from './scale.ts';
import { sessionOf, stackOf, type Session, type Stack } from './session.ts';
import { mapOnto, type Shown } from './skin/beside.ts';
import { createPartList } from './skin/partList.ts';
import { createParts, layerPart, otherParts } from './skin/parts.ts';
import { placesOf } from './skin/places.ts';
import { createProbe } from './skin/probe.ts';
import type { SectionPlace } from './skin/section.ts';
import { createSectionTool } from './skin/sectionTool.ts';
import { createSplitTool } from './skin/splitTool.ts';
import { createToolPanel } from './skin/toolPanel.ts';
import { createTwoSides } from './skin/twoSides.ts';
import { volumeSteps } from './skin/volume.ts';
import { createVolumeTool } from './skin/volumeTool.ts';
import { createSkinBlock, type SkinBlock } from './skinBlock.ts';
import { createSurroundings } from './surroundings.ts';
import { createTissuePainting } from './tissuePainting.ts';
import { describeScene, layerName, poleNow, words } from './words.ts';

interface Solid extends Stack {
  readonly block: SkinBlock;
  readonly section: SectionPlace;
}

/** Pixels per scene unit of the painted cut. */
const paintingScale = 124;

const home: Direction = { azimuth: -0.56, elevation: 0.45 };
/** Seen past the front cut, so that the finer picture stands free of the corner and the ruler. */
const portalAcross = 0.55;

function flowsIn(one: Shown | null): boolean {
  return one !== null && one.pole !== null && one.moment.before.current !== 0;
}

function describeSides(left: Shown | null, right: Shown | null, under: RunData['under']): string {
  const told = ({ study, solved, moment }: Shown): string => describeScene(study, solved.layout, moment, under);
  const [one, other] = [left, right].map((each) => (each === null ? say('skin.split.waiting') : told(each)));
  if (left === null || right === null) return one ?? '';
  const names = { left: left.name, right: right.name };
  return say('skin.split.describe', { ...names, one: one ?? '', other: other ?? '' });
}

export function createSkinScale(pads: PadChoice, context: ScaleContext): Scale {
  const { root, camera } = context;
  const group = new Group();
  const overlay = createOverlay(root);
  const dotMaterial = createDotMaterial();
  const splitTool = createSplitTool(root, () => {
    again();
    context.requestDraw();
  });
  const two = createTwoSides(dotMaterial, splitTool);
  const [side, otherSide] = two.sides;
  const shared = createCutUniforms(side.tint);
  const flow = { value: 0 };
  /** In the world's units, as three takes them. */
  const planes = [new Plane(), new Plane()] as const;
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
    solid?.block.setDrawing(painting.border);
    context.requestDraw();
  });
  group.add(surroundings.group, side.dots, side.uptake, otherSide.dots, otherSide.uptake);
  context.prepare(group);

  let mode: DepthMode = 'stretched';
  let solid: Solid | null = null;
  let session: Session | null = null;
  let shown: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let last = '';
  let seen: readonly unknown[] = [];
  let lastRun: RunData | null = null;
  let lastPins: unknown = null;
  let label: string = words.nothingYet;
  let partsKey: string | null = null;
  let playing = false;

  const parts = createParts(again);
  const partList = createPartList(parts);
  const sectionTool = createSectionTool({
    layer: root,
    project: (point) => context.project(point),
    onChange: again,
  });
  const volumeTool = createVolumeTool(again);
  const tools = createToolPanel([splitTool.root, volumeTool.root, sectionTool.root, partList.root], (open) => {
    overlay.safe.classList.toggle('scene3d-tooled', open);
    sectionTool.setOpen(open);
    refresh();
  });
  overlay.safe.append(tools.button, tools.panel);
  const probe = createProbe({
    picture: context.picture,
    root,
    camera,
    project: (point) => context.project(point),
    taken: () => [...overlay.taken, ...splitTool.taken],
    bounds: probeRoom,
    at(x, probed) {
      const divider = splitTool.at();
      if (divider === null) return probed;
      const one = two.shown[x <= divider ? 0 : 1];
      if (one === null) return null;
      const { study, solved, moment, name } = one;
      const map = one.kind === 'treatment' ? probed.map : mapOnto(probed.map, solved.layout);
      return { ...probed, run: { ...probed.run, study, ...solved }, moment, map, side: name };
    },
  });
  const watcher = new ResizeObserver(() => refresh());
  for (const watched of [root, overlay.safe, overlay.legend, tools.panel]) watcher.observe(watched);

  const asSeen = followPad(pads, overlay);
  overlay.onSwitch(() => {
    mode = mode === 'stretched' ? 'true' : 'stretched';
    refresh();
  });

  /** Something besides run and clock has changed. */
  function again(): void {
    last = '';
    if (shown) show(shown.run, shown.cursor, shown.appearance);
  }

  function refresh(): void {
    again();
    context.reframe();
  }

  function rebuildSolid(run: RunData): Solid {
    const free = room();
    const stack = stackOf(run, mode, blockHeight(free.width, free.height), solid);
    const { section } = sectionTool;
    const sameStack = solid !== null && stack === solid;
    if (solid && sameStack && section === solid.section) return solid;
    if (solid) {
      group.remove(solid.block.group);
      solid.block.dispose();
    }
    const cut = section.x !== 0 || section.z !== 0;
    const { shape, map, key } = stack;
    const built = createSkinBlock(shape, section, {
      drawing,
      gelDrawing: surroundings.gelDrawing,
      shared,
      flow,
      planes: cut ? planes : [],
    });
    group.add(built.group);
    context.prepare(built.group);
    solid = { key, map, shape, block: built, section };
    partsKey = null;
    if (!sameStack) {
      painting.show(shape);
      surroundings.setFloor(built.skinHeight);
      overlay.describe(run.study, run.layout, map);
      partList.setParts(partsOf(run));
      context.reframe();
    }
    built.setDrawing(painting.border);
    return solid;
  }

  function partsOf({ study, layout }: RunData): { readonly id: string; readonly name: string }[] {
    const [first, ...rest] = otherParts;
    const layers = layout.layers.filter(({ role }) => role !== 'reservoir');
    return [
      { id: first, name: say('skin.part.pads') },
      ...layers.map(({ id }) => ({ id: layerPart(id), name: layerName(study, id) })),
      ...rest.map((id) => ({ id, name: say(`skin.part.${id}`) })),
    ];
  }

  function applyParts(run: RunData, built: SkinBlock): void {
    const glass = volumeTool.on;
    const partsNow = `${parts.key} ${glass} ${volumeTool.many}`;
    if (partsNow === partsKey) return;
    partsKey = partsNow;
    setDotRoom(dotMaterial, glass ? built.volume.box : null, volumeTool.many);
    const layers = run.layout.layers
      .filter(({ role }) => role !== 'reservoir')
      .map(({ id }) => parts.of(layerPart(id)));
    const [padState, vessels, appendages] = [parts.of('pads'), parts.of('vessels'), parts.of('appendages')];
    built.setStates({ layers, pads: padState, vessels, appendages, glass });
    surroundings.setSurface(sectionTool.section, layers[0] ?? 'shown', glass);
    overlay.setLabels(parts.of('labels'));
    overlay.setAway(
      run.layout.layers.map(({ id, role }) => parts.of(role === 'reservoir' ? 'pads' : layerPart(id)) === 'hidden'),
    );
    partList.refresh();
  }

  function budgetNow(): CloudBudget {
    const { software } = context;
    if (volumeTool.many) return software ? manyBudgetWithoutCard : manyBudget;
    if (volumeTool.on) return software ? fullBudgetWithoutCard : fullBudget;
    return room().width < narrowWidth ? smallBudget : defaultBudget;
  }

  function rebuildSession(run: RunData): Session {
    const next = sessionOf(run, budgetNow(), session, two.highest);
    if (next !== session) {
      session = next;
      overlay.setScale(run.study, next.scale, next.drugless);
    }
    return next;
  }

  function show(run: RunData | null, cursor: Cursor, appearance: Appearance): void {
    const moment = run ? momentAt(run.frames, cursor.time) : null;
    const { list } = context.pins;
    const key = `${moment?.time ?? -1} ${run?.frames.length ?? 0} ${appearance.theme} ${appearance.reducedMotion}`;
    if (run === lastRun && key === last && list === lastPins) return;
    lastPins = list;
    last = key;
    lastRun = run;
    if (!run || !moment) {
      label = words.nothingYet;
      two.clear();
      if (run) applyParts(run, rebuildSolid(run).block);
      seen = [];
      overlay.setFront(null);
      probe.show(null, false);
      context.requestDraw();
      return;
    }
    const { map, shape, section, block: built } = rebuildSolid(run);
    two.choose(run, list, moment.time);
    const { scale, clouds } = rebuildSession(run);
    const dark = appearance.theme === 'dark';
    shared.uLight.value = dark ? 0.9 : 1;
    surroundings.setTheme(dark);
    applyParts(run, built);
    two.update(run, { scale, clouds, map, shape, section, ways: built.ways, filled: volumeTool.on });
    const [left, right] = two.shown;
    built.pads.setPole(left?.pole ?? null);
    overlay.setPole(left?.pole ?? poleNow(run.study, moment.before), flowsIn(left), run.under);
    side.dots.visible = parts.of('ions') !== 'hidden';
    side.uptake.visible = side.dots.visible && parts.of('vessels') !== 'hidden';
    flow.value = side.flow;
    built.appendages?.setInside(side.inAppendages?.colour ?? null);
    overlay.setDots(run.layout, clouds, side);
    overlay.setFront(side.reached);
    label = describeSides(left, right, run.under);
    probe.show({ run, moment, map, shape, section }, playing);
    // frames that only lengthen the session change nothing that is seen now
    const { before, after, weight } = moment;
    const next = [
      solid,
      run.layout,
      before,
      after,
      weight,
      dark,
      scale.top,
      partsKey,
      section,
      splitTool.chosen,
      left?.moment.before,
      left?.moment.weight,
      right?.moment.before,
      right?.moment.weight,
      side.perUptakeDot,
      ...clouds.map(({ plan }) => plan.perDot),
    ];
    const same = next.length === seen.length && next.every((part, k) => part === seen[k]);
    seen = next;
    if (!same) context.requestDraw();
  }

  function showSide(which: 0 | 1): void {
    if (!solid || !shown?.run) return;
    const now = which === 0 ? side : otherSide;
    const { pads: drawnPads, appendages } = solid.block;
    shared.uTint.value = now.tint;
    flow.value = now.flow;
    const ions = parts.of('ions') !== 'hidden';
    const one = two.shown[which];
    side.dots.visible = ions && one !== null && which === 0;
    otherSide.dots.visible = ions && one !== null && which === 1;
    side.uptake.visible = side.dots.visible && parts.of('vessels') !== 'hidden';
    otherSide.uptake.visible = otherSide.dots.visible && parts.of('vessels') !== 'hidden';
    appendages?.setInside(now.inAppendages?.colour ?? null);
    drawnPads.setPole(one?.pole ?? null);
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
    const panel = tools.panel.getBoundingClientRect();
    // on a narrow picture the panel stands below, in place of the legend
    const onLeft = panel.width > 0 && panel.width < 0.6 * inner.width;
    const below = panel.width > 0 && !onLeft ? panel.top - 4 : inner.bottom;
    const bottom = Math.min(below, legend.height > 0 ? legend.top - 4 : inner.bottom);
    const left = onLeft ? panel.right : inner.left;
    return {
      x: left - outer.left,
      y: inner.top - outer.top,
      width: Math.max(80, inner.right - left),
      height: Math.max(80, bottom - inner.top),
    };
  }

  /** In a narrow picture the card takes the legend's place, which would else leave it none. */
  function probeRoom(): Box {
    const free = room();
    const legend = overlay.legend.getBoundingClientRect();
    if (free.width >= narrowWidth || legend.height === 0) return free;
    const outer = root.getBoundingClientRect();
    return { x: legend.left - outer.left, y: legend.top - outer.top, width: legend.width, height: legend.height };
  }

  function arrange(): void {
    if (!solid) return;
    const { map, shape, section, block: built } = solid;
    const corner = tools.button.getBoundingClientRect();
    const outer = root.getBoundingClientRect();
    const taken = {
      x: corner.left - outer.left,
      y: corner.top - outer.top,
      width: corner.width,
      height: corner.height,
    };
    const { reached } = side;
    const project = (point: Vector3): { readonly x: number; readonly y: number } => context.project(point);
    const bounds = room();
    splitTool.arrange(bounds);
    const at = splitTool.at();
    const divided = at === null ? null : { at, reached: otherSide.reached };
    const places = placesOf({ map, shape, section, pads: built.pads, reached, beside: divided, camera, project });
    overlay.arrange(places, bounds, [taken]);
    sectionTool.arrange(built.skinHeight);
    probe.arrange();
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
      if (solid === null || top === undefined || bottom === undefined) return null;
      const { x, z } = solid.section;
      const across = x + (block.gelWidth - x) * portalAcross;
      return { point: new Vector3(across, -(top + bottom) / 2, z), width: bottom - top };
    },
    get label() {
      return label;
    },
    get busy() {
      return painting.busy;
    },
    keys: 'P Shift+ArrowUp Shift+ArrowDown Escape',
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
      return {
        x: free.x + left,
        y: free.y + top,
        width: free.width - left - 10,
        height: free.height - top - (splitTool.at() === null ? 14 : 70),
      };
    },
    dividedAt: () => splitTool.at(),
    showSide,
    beforeDraw(pixels, ratio) {
      setDotPixels(dotMaterial, pixels, ratio);
      if (solid === null) return;
      solid.block.volume.setSteps(context.software && ratio < 1 ? volumeSteps.moving : volumeSteps.still);
      group.updateWorldMatrix(true, false);
      const { x, z } = solid.section;
      planes[0].setComponents(1, 0, 0, -x).applyMatrix4(group.matrixWorld);
      planes[1].setComponents(0, 0, -1, z).applyMatrix4(group.matrixWorld);
    },
    arrange,
    dispose() {
      probe.dispose();
      sectionTool.dispose();
      watcher.disconnect();
      painting.dispose();
      drawing.dispose();
      surroundings.dispose();
      solid?.block.dispose();
      splitTool.dispose();
      two.dispose();
      dotMaterial.dispose();
      overlay.dispose();
    },
  };
}
