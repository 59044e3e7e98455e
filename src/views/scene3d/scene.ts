/** The three-dimensional view: one camera that flies between the scales, and keeps each equal to run and clock. */
import { Group, Quaternion, Vector3 } from 'three';
import type { Study } from '../../../models/study/study.ts';
import type { PadChoice } from '../../app/padChoice.ts';
import type { Pins } from '../../app/pins.ts';
import type { ScaleChoice, ScaleName } from '../../app/scaleChoice.ts';
import { scaleNames } from '../../app/scaleChoice.ts';
import { element, setText } from '../../format/element.ts';
import type { Sign } from '../../format/imprint.ts';
import type { Appearance, Cursor, RunData, View } from '../view.ts';
import { createSavedPicture } from './export/savedPicture.ts';
import { cameraKeys } from './framing.ts';
import { createDissolve, type Dissolve } from './dissolve.ts';
import { between, ease, movePose, opening, openingRadius, placing } from './flight.ts';
import type { Scale, ScaleContext } from './scale.ts';
import { createScaleSwitch } from './scaleSwitch.ts';
import { createSkinScale } from './skinScale.ts';
import { createAim, createStage, type Aim } from './stage.ts';
import { words } from './words.ts';
import './scene.css';

/** How a scale is made; those that are not seen first are fetched when they are asked for. */
export type ScaleMaker = (pads: PadChoice, context: ScaleContext) => Scale;

/** The scales besides the skin, each in a file of its own that is fetched late. */
export const furtherScales: Partial<Record<ScaleName, () => Promise<ScaleMaker>>> = {
  treatment: async () => (await import('./treatment/treatmentScale.ts')).createTreatmentScale,
  barrier: async () => (await import('./barrier/barrierScale.ts')).createBarrierScale,
};

interface Entry {
  readonly scale: Scale;
  readonly aim: Aim;
  readonly dissolve: Dissolve;
  /** Carries the scale's group into the other scale's units on the way. */
  readonly holder: Group;
  readonly root: HTMLElement;
}

/** Time from one scale to the next [ms]. */
const flightTime = 1500;

/** What the page lends: for pictures that leave it, and for pads that are moved in one. */
export interface SceneOut {
  readonly sign: Sign;
  readonly seek: (time: number) => void;
  readonly changeStudy: (change: (study: Study) => Study) => void;
}

/** Throws where there is no WebGL 2. */
export function createWebglView(pads: PadChoice, choice: ScaleChoice, pins: Pins, out: SceneOut | null): View {
  const root = element('div', { class: 'scene3d' });
  const picture = element('div', {
    class: 'scene3d-picture',
    role: 'img',
    tabindex: 0,
    'aria-label': words.nothingYet,
    'aria-keyshortcuts': cameraKeys,
  });
  const message = element('p', { class: 'scene3d-message', role: 'status', hidden: true });
  const offered = scaleNames.filter((name) => name === 'skin' || furtherScales[name] !== undefined);
  const scaleSwitch = createScaleSwitch(choice, offered);
  const top = element('div', { class: 'scene3d-top' }, message, scaleSwitch.root);
  scaleSwitch.root.hidden = offered.length < 2;
  root.append(picture, top);
  root.dataset['scales'] = String(offered.length);
  const say = (text: string): void => {
    setText(message, text);
    message.hidden = text === '';
  };
  const stage = createStage(picture, {
    beforeDraw(pixels, ratio) {
      if (hole) {
        stage.camera.updateMatrixWorld();
        const { x, y, z } = scratch.copy(hole.centre).applyMatrix4(stage.camera.matrixWorldInverse);
        hole.in.value.set(x, y, z, hole.radius);
      }
      for (const { scale, holder } of entries.values()) {
        if (holder.visible) scale.beforeDraw(pixels * holder.scale.x, ratio);
      }
    },
    dividedAt: () => (flying ? null : (current?.scale.dividedAt?.() ?? null)),
    showSide(side) {
      current?.scale.showSide?.(side);
    },
    afterDraw() {
      if (flying || current === null) return;
      current.scale.arrange();
      // a tool of the scale may have changed what there is to tell
      tell(current);
    },
    onLoss: (lost) => {
      say(lost ? words.contextLost : '');
    },
    onRest: (resting) => {
      root.dataset['settled'] = String(resting && !flying && !(current?.scale.busy ?? false));
    },
  });
  const anisotropy = stage.software ? 1 : stage.renderer.capabilities.getMaxAnisotropy();
  const entries = new Map<ScaleName, Entry>();
  let host: HTMLElement | null = null;
  let current: Entry | null = null;
  let flying = false;
  /** Ends the way at once where it leads. */
  let arrive: (() => void) | null = null;
  /** What the coarser scale opens on the way. */
  let hole: { readonly in: Dissolve['hole']; readonly centre: Vector3; radius: number } | null = null;
  let disposed = false;
  let asked: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  const scratch = new Vector3();

  function add(name: ScaleName, make: ScaleMaker): Entry {
    const layer = element('div', { class: 'scene3d-scale', 'data-scale': name });
    root.insertBefore(layer, top);
    const dissolve = createDissolve();
    const holder = new Group();
    holder.visible = false;
    const scale = make(pads, {
      root: layer,
      picture,
      camera: stage.camera,
      software: stage.software,
      anisotropy,
      pins,
      requestDraw: () => {
        stage.requestDraw();
      },
      reframe: () => {
        if (current?.scale.name === name) frame();
      },
      project: (point) => stage.project(scratch.copy(point)),
      changeStudy: out?.changeStudy ?? null,
      prepare: (added) => {
        dissolve.prepare(added);
      },
      warm: (added) => stage.warm(added),
    });
    holder.add(scale.group);
    stage.scene.add(holder);
    const entry = { scale, aim: createAim(scale.home), dissolve, holder, root: layer };
    entries.set(name, entry);
    return entry;
  }

  function frame(): void {
    if (!host || !current || flying) return;
    const points = current.scale.points();
    if (points.length === 0) return;
    stage.frame(current.aim, root.clientWidth, root.clientHeight, current.scale.room(), points);
  }

  function bringUp(entry: Entry): void {
    if (!asked) return;
    const { run, cursor, appearance } = asked;
    entry.scale.show(run, cursor, appearance);
    if (entry === current) tell(entry);
  }

  function tell({ scale }: Entry): void {
    if (picture.getAttribute('aria-label') !== scale.label) picture.setAttribute('aria-label', scale.label);
  }

  /** Stands in one scale, nothing else in sight. */
  function land(entry: Entry): void {
    flying = false;
    arrive = null;
    hole = null;
    current = entry;
    for (const each of entries.values()) {
      each.holder.visible = each === entry;
      each.root.inert = each !== entry;
      each.root.classList.toggle('scene3d-unseen', each !== entry);
      each.dissolve.hole.value.w = 0;
    }
    entry.holder.position.set(0, 0, 0);
    entry.holder.quaternion.identity();
    entry.holder.scale.set(1, 1, 1);
    stage.turnLight(new Quaternion());
    root.dataset['scale'] = entry.scale.name;
    const { keys } = entry.scale;
    picture.setAttribute('aria-keyshortcuts', keys === undefined ? cameraKeys : `${cameraKeys} ${keys}`);
    bringUp(entry);
    frame();
    stage.requestDraw();
  }

  /** One step of the scales; a further one follows when this has ended. */
  function fly(from: Entry, to: Entry, arrived: () => void): void {
    const inwards = scaleNames.indexOf(to.scale.name) > scaleNames.indexOf(from.scale.name);
    const [coarse, fine] = inwards ? [from, to] : [to, from];
    const start = stage.pose();
    bringUp(to);
    // where the camera will stand: framed as if it were there already, then taken back
    current = to;
    frame();
    const end = stage.pose();
    current = from;
    const empty = to.scale.points().length === 0;
    const portal = coarse.scale.portal();
    if (empty || portal === null || fine.scale.seat === null || asked?.appearance.reducedMotion === true) {
      land(to);
      arrived();
      return;
    }
    const { matrix, size } = placing(portal, fine.scale.seat);
    const [a, b] = inwards ? [start, movePose(end, matrix)] : [movePose(start, matrix), end];
    const everything = 4 * Math.max(a.position.distanceTo(a.target), b.position.distanceTo(b.target));
    const turn = portal.turn ?? new Quaternion();
    flying = true;
    coarse.holder.position.set(0, 0, 0);
    coarse.holder.quaternion.identity();
    coarse.holder.scale.set(1, 1, 1);
    matrix.decompose(fine.holder.position, fine.holder.quaternion, fine.holder.scale);
    for (const { root: layer } of [from, to]) layer.classList.add('scene3d-unseen');
    coarse.holder.visible = true;
    const reach = 1.6 * size * fine.scale.seat.width;
    const opened = { in: coarse.dissolve.hole, centre: portal.point, radius: 0 };
    hole = opened;
    arrive = () => {
      land(to);
      arrived();
    };
    let begun: number | null = null;
    stage.fly((now) => {
      if (!flying) return null;
      begun ??= now;
      const part = ease((now - begun) / flightTime);
      if (now - begun >= flightTime) {
        arrive?.();
        return null;
      }
      const inner = inwards ? part : 1 - part;
      fine.holder.visible = inner > opening.from / 2;
      stage.turnLight(new Quaternion().slerp(turn, inner));
      opened.radius = openingRadius(inner, reach, everything);
      return between(a, b, part);
    });
  }

  async function entryFor(name: ScaleName): Promise<Entry | null> {
    const found = entries.get(name);
    if (found) return found;
    const load = furtherScales[name];
    if (!load) return null;
    const make = await load();
    if (disposed) return null;
    return entries.get(name) ?? add(name, make);
  }

  let next: Promise<void> | null = null;
  async function go(): Promise<void> {
    while (!disposed && current !== null && current.scale.name !== choice.scale) {
      const here = scaleNames.indexOf(current.scale.name);
      const there = scaleNames.indexOf(choice.scale);
      const name = scaleNames[here + Math.sign(there - here)];
      const to = name === undefined ? null : await entryFor(name);
      const from = current;
      if (to === null || disposed) return;
      await new Promise<void>((resolve) => {
        fly(from, to, resolve);
      });
    }
  }
  const follow = (): void => {
    next ??= go()
      .catch(() => {
        // a part of the page that could not be fetched leaves the picture where it is
        say(words.scaleMissing);
        if (current) choice.choose(current.scale.name);
      })
      .finally(() => {
        next = null;
      });
  };
  const stop = choice.subscribe(follow);

  const exportTool =
    out &&
    createSavedPicture({
      root,
      sign: out.sign,
      seek: out.seek,
      asked: () => asked,
      name: () => current?.scale.name ?? '',
      layers: () => (current === null ? [] : [current.root]),
      capture(ratio, use) {
        stage.capture(ratio, use);
      },
    });
  if (exportTool) root.append(exportTool.root);

  add('skin', createSkinScale);
  const first = entries.get('skin');
  if (first) land(first);

  return {
    mount(target) {
      host = target;
      host.append(root);
      frame();
      follow();
    },
    update(run, cursor, appearance) {
      asked = { run, cursor, appearance };
      if (root.dataset['theme'] !== appearance.theme) root.dataset['theme'] = appearance.theme;
      stage.setQuiet(appearance.reducedMotion);
      for (const entry of entries.values()) {
        if (entry.holder.visible) bringUp(entry);
      }
    },
    resize() {
      // the way was laid out for another window
      arrive?.();
      frame();
    },
    dispose() {
      disposed = true;
      flying = false;
      stop();
      scaleSwitch.dispose();
      exportTool?.dispose();
      for (const { scale } of entries.values()) scale.dispose();
      stage.dispose();
      root.remove();
      host = null;
    },
  };
}
