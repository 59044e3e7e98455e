/** One of the scales drawn without a graphics card, from where it is first looked at; its words and hands are its own. */
import { PerspectiveCamera, Vector3 } from 'three';
import type { PadChoice } from '../../../app/padChoice.ts';
import type { ScaleName } from '../../../app/scaleChoice.ts';
import { element } from '../../../format/element.ts';
import type { Appearance, Cursor, RunData } from '../../view.ts';
import { cameraKeys, fitPoints } from '../framing.ts';
import type { ScaleContext } from '../scale.ts';
import type { ScaleMaker } from '../scene.ts';
import { skinLooks } from '../treatment/skinMaterial.ts';
import { words } from '../words.ts';
import { paintRibbon } from './paintRibbons.ts';
import { createRaster, fill, type Raster } from './raster.ts';
import { batchOf, ribbonsOf, solidsOf, stateOf } from './solids.ts';
import { stampMarks } from './stamps.ts';
import { createTurning } from './turning.ts';

export interface FlatScale {
  readonly root: HTMLElement;
  /** What stands over the picture. */
  readonly layer: HTMLElement;
  /** The picture as it stands, so many pixels for a CSS pixel; to be read before `use` returns. */
  capture(ratio: number, use: (canvas: HTMLCanvasElement) => void): void;
  /** Stands in the window from now on, or no longer. */
  setSeen(seen: boolean): void;
  show(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
  resize(): void;
  dispose(): void;
}

const fieldOfView = 26;
/** A picture at rest has finer edges after this [ms], within so many pixels. */
const restAfter = 260;
const mostPixels = 3.6e6;
/** While a hand turns it, a picture that takes longer than this is drawn coarser [ms], at so many pixels a CSS pixel. */
const handTime = 45;
const coarse = 0.5;

interface Solids {
  readonly key: string;
  readonly raster: Raster;
  readonly canvas: HTMLCanvasElement;
}

export interface FlatLoan extends Pick<ScaleContext, 'pins' | 'changeStudy'> {
  readonly pads: PadChoice;
}

export function createFlatScale(name: ScaleName, make: ScaleMaker, loan: FlatLoan): FlatScale {
  const canvas = element('canvas');
  const picture = element(
    'div',
    {
      class: 'scene3d-picture',
      role: 'img',
      tabindex: 0,
      'aria-label': words.nothingYet,
      'aria-keyshortcuts': cameraKeys,
    },
    canvas,
  );
  const layer = element('div', { class: 'scene3d-scale', 'data-scale': name });
  const root = element('div', { class: 'scene3d', 'data-kind': 'flat', 'data-scale': name }, picture, layer);
  const camera = new PerspectiveCamera(fieldOfView, 1, 1, 400);
  const tangent = Math.tan((fieldOfView * Math.PI) / 360);
  const scratch = new Vector3();
  let dark = false;
  let seen = false;
  let handle = 0;
  let restTimer = 0;
  let solids: Solids | null = null;

  const requestDraw = (): void => {
    if (!seen) return;
    root.dataset['settled'] = 'false';
    if (handle === 0) handle = requestAnimationFrame(drawMoving);
  };
  const scale = make(loan.pads, {
    root: layer,
    picture,
    camera,
    software: true,
    anisotropy: 1,
    pins: loan.pins,
    changeStudy: loan.changeStudy,
    requestDraw,
    reframe: () => frame(),
    project(point) {
      scratch.copy(point).project(camera);
      return { x: ((scratch.x + 1) / 2) * root.clientWidth, y: ((1 - scratch.y) / 2) * root.clientHeight };
    },
    warm: () => Promise.resolve(),
    prepare: () => {
      // nothing opens on the way here: one scale follows the other at once
    },
  });

  let took = 0;
  const turning = createTurning(picture, () => scale.home, frame);

  function frame(): void {
    const { clientWidth: width, clientHeight: height } = root;
    if (!seen || width < 1 || height < 1) return;
    const points = scale.points();
    if (points.length > 0) {
      const free = scale.room();
      const { azimuth, elevation } = turning.direction;
      camera.aspect = width / height;
      camera.setViewOffset(
        width,
        height,
        width / 2 - (free.x + free.width / 2),
        height / 2 - (free.y + free.height / 2),
        width,
        height,
      );
      const fit = fitPoints(points, scale.home, (tangent * free.width) / height, (tangent * free.height) / height);
      const target = new Vector3(fit.target.x, fit.target.y, fit.target.z);
      camera.position
        .set(Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation), Math.cos(elevation) * Math.cos(azimuth))
        .multiplyScalar(fit.distance * turning.zoom)
        .add(target);
      camera.lookAt(target);
      camera.near = fit.distance * 0.04;
      camera.far = fit.distance * 10;
      camera.updateProjectionMatrix();
      camera.updateMatrixWorld();
    }
    requestDraw();
  }

  const finest = (): number => Math.min(2, Math.sqrt(mostPixels / Math.max(1, root.clientWidth * root.clientHeight)));

  function drawMoving(): void {
    handle = 0;
    const fine = finest();
    draw(turning.held && took > handTime ? coarse : 1, fine);
    clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      draw(fine, fine);
      root.dataset['settled'] = String(!scale.busy);
    }, restAfter);
  }

  /** What stands still is kept: at `fine` if it has been drawn so, else it is drawn anew at `ratio`. */
  function draw(ratio: number, fine: number): void {
    const { clientWidth, clientHeight } = root;
    if (!seen || clientWidth < 1) return;
    const things = solidsOf(scale.group);
    const ribbons = ribbonsOf(scale.group);
    const keyAt = (at: number): string =>
      [at, clientWidth, clientHeight, camera.projectionMatrix.elements, camera.matrixWorld.elements, state].join();
    const state = stateOf(things, ribbons);
    const used = solids?.key === keyAt(fine) ? fine : ratio;
    const width = Math.round(clientWidth * used);
    const height = Math.round(clientHeight * used);
    const perUnit = height / (2 * tangent);
    if (solids?.key !== keyAt(used)) {
      const begun = performance.now();
      const raster = createRaster(width, height);
      const drawn = element('canvas', { width, height });
      const context = drawn.getContext('2d');
      if (!context) return;
      const skin = things.filter(({ material }) => skinLooks.has(material));
      const others = things.filter(({ material }) => !skinLooks.has(material));
      for (const one of skin) fill(raster, batchOf(one, camera, width, height));
      context.putImageData(new ImageData(raster.pixels, width, height), 0, 0);
      for (const one of ribbons) paintRibbon(context, one, camera, width, height, perUnit);
      // what stands before the lines, or lies on the skin above them
      const over = { ...createRaster(width, height), nearness: raster.nearness };
      for (const one of others) fill(over, batchOf(one, camera, width, height));
      const sheet = element('canvas', { width, height });
      sheet.getContext('2d')?.putImageData(new ImageData(over.pixels, width, height), 0, 0);
      context.drawImage(sheet, 0, 0);
      solids = { key: keyAt(used), raster, canvas: drawn };
      if (used === 1) took = performance.now() - begun;
    }
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context || !solids) return;
    context.drawImage(solids.canvas, 0, 0);
    stampMarks(context, scale.group, camera, solids.raster, perUnit, used, dark);
    scale.arrange();
    // what it shows may have come since it was asked to
    tell();
  }

  function tell(): void {
    if (picture.getAttribute('aria-label') !== scale.label) picture.setAttribute('aria-label', scale.label);
  }

  return {
    root,
    layer,
    capture(ratio, use) {
      const fine = finest();
      draw(Math.min(ratio, fine), fine);
      use(canvas);
      requestDraw();
    },
    setSeen(next) {
      seen = next;
      root.inert = !next;
      root.classList.toggle('scene3d-unseen', !next);
      if (next) frame();
    },
    show(run, cursor, appearance) {
      dark = appearance.theme === 'dark';
      root.dataset['theme'] = appearance.theme;
      scale.show(run, cursor, appearance);
      tell();
    },
    resize: frame,
    dispose() {
      seen = false;
      cancelAnimationFrame(handle);
      clearTimeout(restTimer);
      turning.dispose();
      scale.dispose();
      root.remove();
    },
  };
}
