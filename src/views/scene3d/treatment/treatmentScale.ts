/** The treated part of the body with both pads, their leads and the unit: equal to study, run and clock. */
import { Group, Matrix4, Quaternion, Vector3 } from 'three';
import { bodies, plainForearm, sites } from '../../../../models/anatomy/bodies/index.ts';
import type { Body, Site } from '../../../../models/anatomy/body.ts';
import { firstMet } from '../../../../models/anatomy/patch.ts';
import type { Triple } from '../../../../models/anatomy/shapes.ts';
import type { SiteId } from '../../../../models/library/sites/index.ts';
import type { PadOnBody } from '../../../../models/limb/padCurrent.ts';
import type { Study } from '../../../../models/study/study.ts';
import type { PadChoice } from '../../../app/padChoice.ts';
import { say } from '../../../words/say.ts';
import type { BodyCurrent } from '../../../../workers/bodyProtocol.ts';
import type { Appearance, Cursor, RunData } from '../../view.ts';
import type { Point } from '../framing.ts';
import type { Box } from '../labelLayout.ts';
import { momentAt } from '../moment.ts';
import type { Scale, ScaleContext, Seat } from '../scale.ts';
import { poleNow } from '../words.ts';
import { createBodyModel, type BodyModel } from './bodyModel.ts';
import { startBodyThread } from './bodyThread.ts';
import { currentFinding, depthsOf, resistancesOf } from './currentFinding.ts';
import { createFigurePads, sides, type PlacedPad } from './figurePads.ts';
import { createFlowLines } from './flowLines.ts';
import { keepTone, readTone } from './keptTone.ts';
import { createLeads } from './leads.ts';
import { layWires } from './layWires.ts';
import { createPadHandles } from './padHandles.ts';
import { createNoiseTexture } from './noiseTexture.ts';
import { outlineOf, tidied } from './outline.ts';
import { cornerOf } from './padModel.ts';
import { isLost, rimGap, withPlace, type Side } from './placing.ts';
import { createSiteOverlay } from './siteOverlay.ts';
import { createSiteTable, type SiteFacts } from './siteTable.ts';
import { createSkinMaterial, tones, type Tone } from './skinMaterial.ts';
import { tellSite } from './tellSite.ts';
import { paintDisplay } from './unitDisplay.ts';
import { createUnitModel, unitSize } from './unitModel.ts';
import { createUnitReader, type UnitReading } from './unitReading.ts';

interface Figure {
  readonly siteId: string;
  readonly site: Site;
  readonly body: Body;
  readonly model: BodyModel;
  /** What must be seen of it. */
  readonly outline: readonly Vector3[];
}

/** One press of an arrow key [cm]. */
const nudgeStep = 0.5;
/** Lines of current: each stands for the same share of it. */
const lineCount = 40;
const home = { azimuth: -0.3, elevation: 0.78 };
/** Without a graphics card a picture's time goes into triangles; the skin's light comes from the field itself, so half of them do. */
const coarsenessWithoutCard = 1.5;
/** A window narrower than this share of its height sees the limb run away from it. */
const upright = 0.8;

export function createTreatmentScale(_pads: PadChoice, context: ScaleContext): Scale {
  const { root } = context;
  const group = new Group();
  /** The body's own axes in the scale's. */
  const figure = new Group();
  // nothing is to be seen before there is a body
  figure.visible = false;
  group.add(figure);
  const overlay = createSiteOverlay(root);
  const numbers = createSiteTable();
  root.append(numbers.dialog);
  const thread = startBodyThread(context.software ? coarsenessWithoutCard : 1);
  const skin = createSkinMaterial(createNoiseTexture());
  const unit = createUnitModel(context.anisotropy);
  const leads = createLeads();
  const flow = createFlowLines(skin);
  figure.add(unit.group, leads.group, flow.mesh);
  context.prepare(group);

  let current: BodyCurrent | null = null;
  let currentKey = '';
  let clear = true;
  let shown: Figure | null = null;
  let wanted = '';
  let busy = false;
  /** Piece by piece, so that no piece holds up the page. */
  let laying = false;
  const figurePads = createFigurePads(figure, skin, (added) => {
    context.prepare(added);
  });
  const { placed } = figurePads;
  /** Pads that a hand is on; where no study is to be changed they stay so. */
  let inHand: Partial<Record<Side, Triple>> = {};
  let last: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let seen: readonly unknown[] = [];
  let label: string = say('site.nothing');
  /** What the table tells. */
  let facts: SiteFacts | null = null;
  const readUnit = createUnitReader();
  const watcher = new ResizeObserver(() => {
    turnFigure();
    context.reframe();
  });
  watcher.observe(root);
  watcher.observe(overlay.legend);

  /** To the first skin met on a line of the body's axes; nowhere else. */
  function movePad(side: Side, from: Triple, towards: Triple): void {
    if (!shown) return;
    const { body } = shown;
    const met = firstMet(body.skin, from, towards, 200);
    if (met === null || isLost(body, met)) return;
    inHand = { ...inHand, [side]: tidied(met) };
    again();
  }

  function again(): void {
    seen = [];
    if (last) show(last.run, last.cursor, last.appearance);
  }

  /** What the hand has done becomes a step of the study. */
  function letGo(side: Side): void {
    const at = inHand[side];
    if (!shown || at === undefined || !context.changeStudy) return;
    const { siteId } = shown;
    const { [side]: _placed, ...rest } = inHand;
    inHand = rest;
    context.changeStudy((study) => (siteIdOf(study) === siteId ? withPlace(study, siteId, { side, at }) : study));
  }
  const handles = createPadHandles(root, {
    drag(side, x, y) {
      const { camera } = context;
      const point = new Vector3((2 * x) / root.clientWidth - 1, 1 - (2 * y) / root.clientHeight, 0.5).unproject(camera);
      const inBody = figure.matrixWorld.clone().invert();
      movePad(side, camera.position.clone().applyMatrix4(inBody).toArray(), point.applyMatrix4(inBody).toArray());
    },
    nudge(side, along, across) {
      const pad = placed[side];
      if (!pad) return;
      const { at, normal, along: long } = pad.laid.patch.seating;
      const n = new Vector3(...normal);
      const way = new Vector3(...long).multiplyScalar(along * nudgeStep);
      way.addScaledVector(n.clone().cross(new Vector3(...long)), across * nudgeStep);
      const over = new Vector3(...at).add(way).addScaledVector(n, 3);
      movePad(side, over.toArray(), over.clone().addScaledVector(n, -4).toArray());
    },
    release: letGo,
  });

  overlay.onReset(() => {
    if (!shown) return;
    const { siteId } = shown;
    inHand = {};
    handles.focus('active');
    context.changeStudy?.((study) => withPlace(study, siteId, null));
    again();
  });

  const wear = (tone: Tone): void => {
    skin.tone.value.set(tones[tone]);
    overlay.setTone(tone);
  };
  wear(readTone(() => localStorage));
  overlay.onTone((tone) => {
    wear(tone);
    keepTone(() => localStorage, tone);
    context.requestDraw();
  });
  overlay.onTable(() => {
    if (facts) numbers.open(facts);
  });

  overlay.onClear(() => {
    clear = !clear;
    overlay.setClear(clear);
    if (last) show(last.run, last.cursor, last.appearance);
    context.requestDraw();
  });

  function siteIdOf(study: Study): string {
    const named = study.madeFrom?.site ?? study.placement?.site ?? '';
    return Object.hasOwn(sites, named) ? named : plainForearm;
  }

  async function bringSite(siteId: string): Promise<void> {
    const site = sites[siteId];
    if (site === undefined) return;
    const body = bodies[site.body];
    busy = true;
    try {
      const surface = await thread.surface(site.body, 'skin');
      if (wanted !== siteId) return;
      const model = createBodyModel(body, surface, skin, site.unit.at[1]);
      await pause();
      if (wanted !== siteId) {
        model.dispose();
        return;
      }
      if (shown) {
        figure.remove(shown.model.group);
        shown.model.dispose();
      }
      figure.add(model.group);
      context.prepare(model.group);
      const brought = { siteId, site, body, model, outline: outlineOf(surface.positions, site) };
      shown = brought;
      // another body's lines and numbers are not this one's
      current = null;
      currentKey = '';
      unit.group.position.set(...site.unit.at);
      for (const side of sides) figurePads.forget(side);
      laying = true;
      figure.visible = false;
      for (const side of sides) {
        await pause();
        if (wanted === siteId && last?.run && siteIdOf(last.run.study) === siteId) {
          figurePads.lay(last.run.study, brought, side, inHand[side]);
        }
      }
      await pause();
      turnFigure();
      await context.warm(figure);
      void thread.surface(site.body, 'bone').then((bones) => {
        if (shown?.model !== model) return;
        context.prepare(model.addBones(bones));
        context.requestDraw();
      });
    } catch {
      label = say('site.missing');
    } finally {
      // whoever wants another place by now ends this for itself
      if (wanted === siteId) {
        busy = false;
        laying = false;
        figure.visible = true;
        again();
        context.reframe();
        context.requestDraw();
      }
    }
  }

  /** In a tall window the limb runs away from the looker. */
  function turnFigure(): void {
    const free = room();
    figure.rotation.y = shown?.site.turn[free.width < upright * free.height ? 'tall' : 'wide'] ?? 0;
    unit.group.rotation.y = home.azimuth * 0.8 - figure.rotation.y + (shown?.site.unit.turn ?? 0);
    figure.updateMatrixWorld();
    if (shown) layLeads(seen[6] === 1 ? 1 : -1, shown);
  }

  function layPads(study: Study, where: Figure): void {
    const changed = sides.filter((side) => figurePads.lay(study, where, side, inHand[side]));
    if (changed.length > 0) seen = [];
  }

  function layLeads(pole: -1 | 1, where: Figure): void {
    const { active, other } = placed;
    if (!active || !other) return;
    layWires({ leads, unit, skin }, where, { active, other }, pole);
    context.prepare(leads.group);
  }

  function show(run: RunData | null, cursor: Cursor, appearance: Appearance): void {
    last = { run, cursor, appearance };
    if (!run) return;
    const siteId = siteIdOf(run.study);
    if (wanted !== siteId) {
      wanted = siteId;
      inHand = {};
      void bringSite(siteId);
    }
    if (!shown || shown.siteId !== siteId || laying) return;
    layPads(run.study, shown);
    wishCurrent(run, shown);
    const moment = momentAt(run.frames, cursor.time);
    const dark = appearance.theme === 'dark';
    const pole = poleNow(run.study, moment?.before ?? null);
    const reading = moment === null ? null : readUnit(run, cursor.time);
    const next = [run.study, run.frames, run.frames.length, run.dispersive, reading?.time, dark, pole, current, clear];
    if (next.length === seen.length && next.every((part, k) => part === seen[k])) return;
    const poleTurned = seen[6] !== pole;
    seen = next;
    shown.model.setTheme(dark);
    leads.setTheme(dark);
    for (const side of sides) placed[side]?.model.setPole(side === 'active' ? pole : pole > 0 ? -1 : 1);
    if (poleTurned) layLeads(pole, shown);
    const flowing = (reading?.current ?? 0) > 0;
    const sign = Math.sign(moment?.before.current ?? 0) as -1 | 0 | 1;
    flow.setFlow(current === null || !clear || !flowing ? 0 : sign, cursor.time);
    skin.glass.value = clear && current !== null ? 0.8 : 0;
    shown.model.setClear(skin.glass.value > 0);
    unit.setLamps(flowing);
    paintDisplay(unit.canvas, reading, pole);
    unit.painted();
    overlay.setPole(pole, flowing);
    tell(run.study, siteId, pole, reading);
    context.requestDraw();
  }

  /** The picture of the current is solved anew when pads, place or skin's resistance are others. */
  function wishCurrent(run: RunData, where: Figure): void {
    const { active, other } = placed;
    if (!active || !other || run.frames.length < 2) return;
    const resistances = resistancesOf(run);
    const key = `${active.key} ${other.key} ${resistances.join()}`;
    if (key === currentKey) return;
    currentKey = key;
    const site = where.siteId as SiteId;
    const pad = ({ laid }: PlacedPad, resistance: number): PadOnBody => ({
      patch: laid.patch,
      ...laid.size,
      corner: cornerOf(laid.size),
      resistance,
    });
    const [one, two] = [active.laid.patch.seating.at, other.laid.patch.seating.at];
    const reach = 0.5 * (active.laid.size.halfLength + other.laid.size.halfLength) + 1.2;
    skin.window[0].set(...one, reach);
    skin.window[1].set(...two, reach);
    void thread
      .current({
        body: where.site.body,
        pads: [pad(active, resistances[0]), pad(other, resistances[1])],
        depths: depthsOf(site),
        lines: lineCount,
      })
      .then((solved) => {
        if (solved === null || key !== currentKey) return;
        current = solved;
        flow.setLines(solved.lines);
        seen = [];
        if (last) show(last.run, last.cursor, last.appearance);
        context.requestDraw();
      });
  }

  function tell(study: Study, siteId: string, pole: -1 | 1, reading: UnitReading | null): void {
    const { active, other } = placed;
    if (!active || !other) return;
    const { drugPad, returnPad } = study.placement ?? {};
    overlay.setMoved([drugPad, returnPad, inHand.active, inHand.other].some((place) => place !== undefined));
    const gap = rimGap(active.laid, other.laid);
    overlay.setCurrent(
      current,
      current === null ? null : currentFinding(current, gap),
      reading?.current ?? 0,
      lineCount,
    );
    const told = tellSite(study, siteId, { pole, gap, reading, current });
    overlay.describe(told.place, say('site.drawn'), told.pads);
    facts = told.facts;
    if (last?.cursor.playing !== true) numbers.refresh(facts);
    if (told.label !== null) label = told.label;
  }

  /** Of the unit's outline, in the body's axes. */
  function unitCorners(): Vector3[] {
    const { width, depth, back, front } = unitSize;
    unit.group.updateMatrix();
    return [-width / 2, width / 2].flatMap((x) =>
      [
        [0, -1],
        [back, -1],
        [0, 1],
        [front, 1],
      ].map(([y = 0, z = 0]) => new Vector3(x, y, (z * depth) / 2).applyMatrix4(unit.group.matrix)),
    );
  }

  function points(): Point[] {
    if (!shown) return [];
    const found = shown.outline.map((point) => point.clone());
    found.push(...unitCorners());
    return found.map((point) => point.applyMatrix4(figure.matrixWorld));
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
  const inScale = (point: Vector3): Vector3 => scratch.copy(point).applyMatrix4(figure.matrixWorld);
  function arrange(): void {
    const { active, other } = placed;
    if (!active || !other) return;
    for (const side of sides) {
      const pad = placed[side];
      if (!pad) continue;
      const { x, y } = context.project(inScale(pad.model.top));
      handles.place(side, x, y);
    }
    const middle = new Vector3(...active.laid.patch.seating.at);
    const right = new Vector3().setFromMatrixColumn(context.camera.matrixWorld, 0);
    const a = context.project(inScale(middle));
    const b = context.project(scratch.copy(middle).applyMatrix4(figure.matrixWorld).add(right));
    overlay.arrange(
      {
        active: context.project(inScale(active.model.top)),
        other: context.project(inScale(other.model.top)),
        unit: unitBox(),
        pixels: Math.hypot(b.x - a.x, b.y - a.y),
      },
      room(),
    );
  }

  function unitBox(): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const point of unitCorners()) {
      const { x, y } = context.project(inScale(point));
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  return {
    name: 'treatment',
    group,
    home,
    seat: null,
    portal(): Seat | null {
      const pad = placed.active;
      if (!pad) return null;
      const { at, normal, along } = pad.laid.patch.seating;
      const up = new Vector3(...normal);
      const x = new Vector3(...along);
      const basis = new Matrix4().makeBasis(x, up, x.clone().cross(up));
      const turn = new Quaternion().setFromRotationMatrix(figure.matrixWorld.clone().multiply(basis));
      return {
        point: new Vector3(...at).applyMatrix4(figure.matrixWorld),
        width: 2 * pad.laid.size.halfLength,
        turn,
      };
    },
    get label() {
      return label;
    },
    get busy() {
      return busy;
    },
    show,
    points,
    room() {
      const free = room();
      return { x: free.x + 12, y: free.y + 34, width: free.width - 24, height: free.height - 44 };
    },
    beforeDraw(_pixels, ratio) {
      skin.fine.value = context.software && ratio < 1 ? 0 : 1;
    },
    arrange,
    dispose() {
      watcher.disconnect();
      thread.dispose();
      for (const side of sides) figurePads.forget(side);
      shown?.model.dispose();
      skin.material.dispose();
      unit.dispose();
      leads.dispose();
      flow.dispose();
      handles.dispose();
      numbers.dialog.remove();
      overlay.dispose();
    },
  };
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
