/** The outermost layer at the scale of its cells: keeps bricks, duct, ions and words equal to run, clock and appearance. */
import { Group, Vector3 } from 'three';
import type { PadChoice } from '../../../app/padChoice.ts';
import { layerName } from '../../../format/layerName.ts';
import { formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import type { Appearance, Cursor, RunData } from '../../view.ts';
import type { Direction, Point } from '../framing.ts';
import type { Box } from '../labelLayout.ts';
import { momentAt } from '../moment.ts';
import { followPad } from '../otherPad.ts';
import type { Scale, ScaleContext } from '../scale.ts';
import { depthText } from '../words.ts';
import { createBarrierBlock, type BarrierBlock } from './barrierBlock.ts';
import { createBarrierOverlay, type Named } from './barrierOverlay.ts';
import { createBarrierPlan, heightOf, type BarrierPlan } from './barrierPlan.ts';
import { createBarrierTable } from './barrierTable.ts';
import { describeBarrier, isCharged, speedText } from './barrierWords.ts';
import { createBrickWork, type BrickWork } from './brickWork.ts';
import { findBarrier, readCrossing, type Barrier, type Crossing } from './crossing.ts';
import { planCrowds, smallBudget, wideBudget, type CrowdPlan } from './crowd.ts';
import { createIonCloud } from './ionCloud.ts';
import { createMarks, type Marks } from './marks.ts';
import { createWays, type Spot, type Ways } from './ways.ts';
import './barrier.css';

const home: Direction = { azimuth: -0.34, elevation: 0.2 };
/** Narrower pictures get fewer dots and a taller block [CSS px]. */
const narrowWidth = 520;
/** A taller block where the room is taller than this many times its width. */
const tallFrom = 1.05;
/** Known width on the ruler's bar [m]. */
const barLength = 20e-6;

/** What depends on the study's layers and the room alone. */
interface Solid {
  readonly key: string;
  readonly barrier: Barrier;
  readonly plan: BarrierPlan;
  readonly work: BrickWork;
  readonly ways: Ways;
  readonly block: BarrierBlock;
}

/** What depends on the frames solved so far. */
interface Populace {
  readonly run: RunData;
  readonly count: number;
  readonly solid: Solid;
  readonly crowds: CrowdPlan;
  readonly marks: Marks;
}

export function createBarrierScale(pads: PadChoice, context: ScaleContext): Scale {
  const { root } = context;
  const group = new Group();
  const overlay = createBarrierOverlay(root);
  const table = createBarrierTable();
  root.append(table.dialog);
  const cloud = createIonCloud();
  group.add(cloud.points);
  context.prepare(group);
  const asSeen = followPad(pads, overlay);

  let solid: Solid | null = null;
  let populace: Populace | null = null;
  let crossing: Crossing | null = null;
  let shown: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let seen: readonly unknown[] = [];
  let label = say('barrier.nothingYet');
  const watcher = new ResizeObserver(() => {
    refresh();
  });
  for (const node of [root, overlay.safe, overlay.legend]) watcher.observe(node);
  overlay.onMore(() => {
    if (populace && solid && crossing) table.open(populace.run, solid.barrier, solid.plan, crossing);
  });

  function refresh(): void {
    seen = [];
    if (shown) show(shown.run, shown.cursor, shown.appearance);
    context.reframe();
  }

  function dropSolid(): void {
    if (solid) group.remove(solid.block.group);
    solid?.block.dispose();
    solid = null;
    populace = null;
    cloud.points.visible = false;
  }

  function rebuildSolid(run: RunData): Solid | null {
    const barrier = findBarrier(run);
    if (barrier === null) {
      dropSolid();
      return null;
    }
    const free = room();
    const isTall = free.width < narrowWidth || free.height > tallFrom * free.width;
    const key = JSON.stringify([barrier, isTall, run.layout.layers.map(({ start, end }) => [start, end])]);
    if (solid?.key === key) return solid;
    dropSolid();
    const { layers } = run.layout;
    const beside = (at: number): { readonly from: number; readonly to: number } | null => {
      const layer = layers[at];
      return layer ? { from: layer.start, to: layer.end } : null;
    };
    const from = beside(barrier.layer - 1)?.from ?? barrier.start;
    const to = beside(barrier.layer + 1)?.to ?? barrier.start + barrier.thickness;
    const plan = createBarrierPlan(barrier, { from, to }, isTall);
    const work = createBrickWork(plan);
    const block = createBarrierBlock(plan, work, context.anisotropy);
    group.add(block.group);
    context.prepare(block.group);
    solid = { key, barrier, plan, work, ways: createWays(plan, work), block };
    context.reframe();
    return solid;
  }

  function rebuildPopulace(run: RunData, now: Solid): Populace {
    const before = populace;
    if (before?.run.frames === run.frames && before.count === run.frames.length && before.solid === now) {
      if (before.run !== run) populace = { ...before, run };
      return populace ?? before;
    }
    const { barrier, plan, ways } = now;
    const budget = room().width < narrowWidth ? smallBudget : wideBudget;
    const crowds = planCrowds(run, barrier, plan.stretch, budget);
    const marks = createMarks(cloud, { run, barrier, plan, ways, crowds });
    populace = { run, count: run.frames.length, solid: now, crowds, marks };
    return populace;
  }

  function show(run: RunData | null, cursor: Cursor, appearance: Appearance): void {
    const moment = run ? momentAt(run.frames, cursor.time) : null;
    const dark = appearance.theme === 'dark';
    const next = [
      run?.frames,
      run?.study,
      moment?.before,
      moment?.after,
      moment?.weight,
      run?.frames.length,
      dark,
      pads.side,
    ];
    if (next.length === seen.length && next.every((part, k) => part === seen[k])) return;
    seen = next;
    const now = run ? rebuildSolid(run) : solid;
    if (run && !now) {
      label = say('barrier.none');
      overlay.setNothing(label);
      context.requestDraw();
      return;
    }
    overlay.setNothing(run ? null : say('barrier.nothingYet'));
    now?.block.setTheme(dark);
    cloud.setTheme(dark);
    cloud.points.visible = moment !== null;
    context.requestDraw();
    if (!run || !now || !moment) {
      crossing = null;
      label = say('barrier.nothingYet');
      return;
    }
    const { crowds, marks } = rebuildPopulace(run, now);
    crossing = readCrossing(run, now.barrier, moment);
    marks.show(moment, crossing);
    overlay.setPlan(run, crowds, isCharged(crossing) ? Math.sign(crossing.fixed) : 0);
    overlay.setLedger(run, crossing);
    label = describeBarrier(run, now.barrier, now.plan, crossing);
    if (!cursor.playing) table.refresh(run, now.barrier, crossing);
  }

  function points(): Point[] {
    if (!solid) return [];
    const { width, depth, height, above, below } = solid.plan;
    const found: Point[] = [];
    for (const x of [0, width]) {
      for (const z of [0, -depth]) found.push({ x, y: above, z }, { x, y: -height - 0.85 * below, z });
    }
    return found;
  }

  /** What the legend leaves of the part of the window that is free. */
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
  const at = ({ x, y, z }: Spot): { readonly x: number; readonly y: number } => context.project(scratch.set(x, y, z));

  function named(run: RunData, now: Solid, marks: Marks): Named[] {
    const { plan, work, barrier } = now;
    const { width, height, above, below, duct } = plan;
    const { study, layout } = run;
    const names: Named[] = [];
    const layer = (k: number, y: number): void => {
      const found = layout.layers[k];
      if (found) names.push({ text: layerName(study, found.id), at: at({ x: width - 0.8, y, z: 0 }) });
    };
    if (above > 0) layer(barrier.layer - 1, 0.5 * above);
    if (plan.kind === 'corneum') {
      const brick =
        work.front.find(({ row, from, to }) => row > 0 && from > duct.centre(0) && to - from > 1 && to > width - 0.9) ??
        work.front[0];
      if (brick) {
        const y = -(brick.row + 0.5) * work.rowHeight;
        names.push({
          text: say('barrier.label.corneocyte'),
          at: at({ x: Math.max(brick.from + 0.3, width - 1.2), y, z: 0.04 }),
        });
      }
      const row = Math.round(0.28 * plan.rows);
      names.push({ text: say('barrier.label.lipid'), at: at({ x: width - 0.9, y: -row * work.rowHeight, z: 0 }) });
      const y = -height - 0.3 * below;
      names.push({
        text: say('barrier.label.duct'),
        at: at({ x: duct.centre(y) + duct.radius + 0.5 * duct.lining, y, z: 0.05 }),
      });
    }
    const { fixed, water, drug } = marks.anchors;
    if (fixed && crossing) {
      names.push({
        text: say('barrier.label.fixedAmount', { amount: formatNumber(crossing.fixed, 2) }),
        at: at(fixed),
      });
    }
    if (water && crossing) {
      const text = say('barrier.label.water', { speed: speedText(crossing.ductSolvent ?? crossing.solvent) });
      names.push({ text, at: at(water), tone: 'water' });
    }
    const carrier = crossing?.carriers[layout.drug];
    const drift = carrier?.ductSpeed ?? carrier?.speed ?? Number.NaN;
    if (drug) {
      const text = Number.isNaN(drift)
        ? say('barrier.label.drugAlone')
        : say('barrier.label.drug', { speed: speedText(drift) });
      names.push({ text, at: at(drug), tone: 'drug' });
    }
    if (below > 0) layer(barrier.layer + 1, -height - 0.72 * below);
    return names;
  }

  function arrange(): void {
    if (!solid || !populace || populace.solid !== solid) {
      overlay.arrange(null, room());
      return;
    }
    const { plan, barrier } = solid;
    const { width, depth, height } = plan;
    const corner = { x: 0, y: 0, z: -depth };
    const edge = at({ x: 0, y: -height / 2, z: 0 }).x < at({ ...corner, y: -height / 2 }).x ? 0 : -depth;
    const step = rulerStep(barrier.thickness);
    const depths: number[] = [];
    for (let x = 0; x < barrier.thickness - 0.4 * step; x += step) depths.push(x);
    depths.push(barrier.thickness);
    const ruler = depths.map((x) => {
      const y = heightOf(plan, barrier, barrier.start + x);
      return { text: depthText(x), at: at({ x: 0, y, z: edge }) };
    });
    const low = -height - 0.92 * plan.below;
    const from = at({ x: 0.2, y: low, z: 0 });
    const to = at({ x: 0.2 + barLength / plan.across, y: low, z: 0 });
    // turned far round, the cut on the right reaches further than the front
    const right = Math.max(...[0, -height].flatMap((y) => [0, -depth].map((z) => at({ x: width, y, z }).x)));
    const bar = { from, to, text: depthText(barLength) };
    overlay.arrange({ names: named(populace.run, solid, populace.marks), ruler, bar, right }, room());
  }

  return {
    name: 'barrier',
    group,
    home,
    get seat() {
      if (!solid) return null;
      const { width, height } = solid.plan;
      return { point: new Vector3(width / 2, -height / 2, 0), width: height };
    },
    portal: () => null,
    get label() {
      return label;
    },
    busy: false,
    show(whole, cursor, appearance) {
      const run = asSeen(whole);
      shown = { run, cursor, appearance };
      show(run, cursor, appearance);
    },
    points,
    room() {
      const free = room();
      const narrow = free.width < narrowWidth;
      // right of the block stand the names
      const [left, right] = narrow ? [54, 158] : [76, 160];
      return { x: free.x + left, y: free.y + 10, width: free.width - left - right, height: free.height - 34 };
    },
    beforeDraw(pixels, ratio) {
      cloud.setPixels(pixels, ratio);
    },
    arrange,
    dispose() {
      watcher.disconnect();
      dropSolid();
      cloud.dispose();
      overlay.dispose();
      table.dialog.remove();
    },
  };
}

/** A round step that gives four to nine ticks [m]. */
function rulerStep(thickness: number): number {
  const rough = thickness / 5;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * ten >= rough) ?? 10;
  return step * ten;
}
