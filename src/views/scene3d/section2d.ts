/**
 * The same picture without WebGL: a flat section through pad and skin on a 2D canvas, with the same tint, dots, ruler,
 * names, polarity and legend.
 */
import { element } from '../../format/element.ts';
import type { PadChoice } from '../../app/padChoice.ts';
import type { Appearance, Cursor, RunData, View } from '../view.ts';
import { block } from './blockPlan.ts';
import { dotColours, moveClouds, narrowWidth, smallBudget, type Cloud, type CloudBudget } from './cloud.ts';
import { drawnAt, type DepthMode } from './depthMap.ts';
import { paintPads, shellHeight } from './flat/paintPads.ts';
import { createSectionProbe } from './flat/sectionProbe.ts';
import { depthReached, momentAt, speciesAt, type Moment } from './moment.ts';
import { followPad } from './otherPad.ts';
import { createOverlay } from './overlay.ts';
import { dotAcross } from './particleCloud.ts';
import { sessionOf, stackOf, type Session, type Stack } from './session.ts';
import { fillTint } from './tint.ts';
import { createTissuePainting } from './tissuePainting.ts';
import { describeScene, poleNow, words } from './words.ts';
import './scene.css';

/** Fewer than in the block: one face instead of two. */
const sectionBudget: CloudBudget = { drug: 160, drugInSkin: 600, others: 1100 };
const tintRows = 512;
/** Left of the section, for depths and for how deep the drug is, which a phone's picture cuts finest [CSS px]. */
const rulerRoom = { wide: 112, narrow: 126 } as const;
/** Of the block's lower corners [CSS px]. */
const corner = 7;

/** A dot with its sign, drawn once and stamped often. */
function stamp(kind: keyof typeof dotColours, sign: number, size: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size);
  canvas.height = Math.ceil(size);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const r = size / 2;
  context.beginPath();
  const corners = kind === 'drug' ? 6 : 0;
  if (corners === 0) context.arc(r, r, r * 0.95, 0, 2 * Math.PI);
  for (let k = 0; k < corners; k++) {
    context.lineTo(r + r * Math.cos((k * Math.PI) / 3), r + r * Math.sin((k * Math.PI) / 3));
  }
  context.fillStyle = dotColours[kind];
  context.fill();
  context.fillStyle = '#fff';
  if (sign !== 0) context.fillRect(r * 0.5, r * 0.86, r, r * 0.28);
  if (sign > 0) context.fillRect(r * 0.86, r * 0.5, r * 0.28, r);
  return canvas;
}

export interface Section2dView extends View {
  /** What stands over the drawing. */
  readonly layers: readonly Element[];
  /** The drawing as it stands, so many pixels for a CSS pixel; to be read before `use` returns. */
  capture(ratio: number, use: (canvas: HTMLCanvasElement) => void): void;
}

export function createSection2dView(pads: PadChoice): Section2dView {
  const root = element('div', { class: 'scene3d', 'data-kind': 'section' });
  const canvas = element('canvas');
  const picture = element(
    'div',
    { class: 'scene3d-picture scene3d-flat', role: 'img', tabindex: 0, 'aria-label': words.nothingYet },
    canvas,
  );
  root.append(picture);
  const overlay = createOverlay(root);
  const probe = createSectionProbe(root, picture);
  const painting = createTissuePainting(96, () => requestDraw());
  const tintCanvas = document.createElement('canvas');
  tintCanvas.width = 1;
  tintCanvas.height = tintRows;

  let mode: DepthMode = 'stretched';
  let stack: Stack | null = null;
  let session: Session | null = null;
  let shown: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let handle = 0;
  const watcher = new ResizeObserver(() => requestDraw());
  const asSeen = followPad(pads, overlay);
  overlay.onSwitch(() => {
    mode = mode === 'stretched' ? 'true' : 'stretched';
    requestDraw();
  });

  function requestDraw(): void {
    root.dataset['settled'] = 'false';
    if (handle === 0) handle = requestAnimationFrame(drawNow);
  }

  function drawNow(): void {
    handle = 0;
    draw(Math.min(2, window.devicePixelRatio));
  }

  function draw(ratio: number): void {
    if (!shown) return;
    const { run, cursor, appearance } = shown;
    root.dataset['theme'] = appearance.theme;
    const width = root.clientWidth;
    const height = root.clientHeight;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext('2d');
    const moment = run ? momentAt(run.frames, cursor.time) : null;
    if (!run || !moment || !context || width < 1) {
      picture.setAttribute('aria-label', words.nothingYet);
      probe.show(null, false);
      root.dataset['settled'] = 'true';
      return;
    }
    const outer = root.getBoundingClientRect();
    const safe = overlay.safe.getBoundingClientRect();
    const legend = overlay.legend.getBoundingClientRect();
    const free = {
      x: safe.left - outer.left,
      y: safe.top - outer.top,
      width: Math.max(80, safe.width),
      height: Math.max(80, (legend.height > 0 ? legend.top - 4 : safe.bottom) - safe.top),
    };
    const ruler = free.width < narrowWidth ? rulerRoom.narrow : rulerRoom.wide;
    const left = free.x + ruler;
    const top = free.y + 84;
    const unit = Math.max(10, (free.width - ruler - 16) / block.width);
    const drawn = Math.max(60, free.height - 84 - 14);
    const before = stack;
    stack = stackOf(run, mode, drawn / unit, stack);
    if (stack !== before) {
      overlay.describe(run.study, run.layout, stack.map);
      painting.show(stack.shape);
    }
    const old = session;
    session = sessionOf(run, free.width < narrowWidth ? smallBudget : sectionBudget, session);
    if (session !== old) {
      overlay.setScale(run.study, session.scale, session.drugless);
      overlay.setDots(run.layout, session.clouds);
    }
    const pole = poleNow(run.study, moment.before);
    overlay.setPole(pole, moment.before.current !== 0, run.under);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.translate(left, top);
    const surface = stack.shape.gelHeight * unit;
    drawShadow(context, unit, surface, drawn, appearance.theme === 'dark');
    context.save();
    context.beginPath();
    context.roundRect(0, surface, block.width * unit, drawn - surface, [0, 0, corner, corner]);
    context.clip();
    drawSkin(context, stack, unit, surface);
    context.restore();
    paintPads(context, { unit, surface, pole });
    moveClouds(run.layout, moment, session.clouds);
    context.save();
    context.beginPath();
    context.roundRect(0, 0, block.gelWidth * unit, drawn, [0, 0, 0, corner]);
    context.clip();
    drawTint(context, run, moment, stack, session, unit, drawn);
    for (const cloud of session.clouds) drawDots(context, run, cloud, stack, unit, drawn);
    context.restore();
    drawEdges(context, unit, surface, drawn);
    const label = describeScene(run.study, run.layout, moment, run.under);
    if (picture.getAttribute('aria-label') !== label) picture.setAttribute('aria-label', label);
    const { map } = stack;
    const reached = depthReached(run.layout, speciesAt(run.layout, moment, run.layout.drug));
    overlay.setFront(reached);
    const level = top + drawnAt(map, (map.borders[map.surface] ?? 0) + (reached ?? 0)) * drawn;
    overlay.arrange(
      {
        active: { x: left + unit * 1.2, y: top - shellHeight },
        other: { x: left + unit * block.returnX, y: top + surface - 26 },
        front:
          reached === null
            ? null
            : {
                ruler: { x: left, y: level },
                line: [
                  { x: left, y: level },
                  { x: left + unit * block.gelWidth, y: level },
                ],
              },
        ruler: map.drawn.map((fraction) => ({ x: left, y: top + fraction * drawn })),
        names: map.drawn.slice(1).map((fraction, k) => {
          const above = map.drawn[k] ?? 0;
          const x = left + unit * (k < map.surface ? block.gelWidth : block.width);
          return { x, y: top + ((fraction + above) / 2) * drawn, height: (fraction - above) * drawn };
        }),
      },
      free,
    );
    const column = { x: left, y: top, width: unit * block.gelWidth, height: drawn };
    const right = left + unit * block.width;
    probe.show({ run, moment, map, column, right, bounds: free, taken: overlay.taken }, cursor.playing);
    root.dataset['settled'] = String(!painting.busy);
  }

  /** Skin and pad stand a little before the ground. */
  function drawShadow(
    context: CanvasRenderingContext2D,
    unit: number,
    surface: number,
    drawn: number,
    dark: boolean,
  ): void {
    context.save();
    context.shadowColor = dark ? 'rgb(0 0 0 / 60%)' : 'rgb(20 33 43 / 28%)';
    context.shadowBlur = 44;
    context.shadowOffsetY = 16;
    context.fillStyle = '#d9b9a4';
    context.beginPath();
    context.roundRect(0, surface, block.width * unit, drawn - surface, [0, 0, corner, corner]);
    context.rect(0, -shellHeight, (block.gelWidth + block.rim) * unit, surface + shellHeight);
    context.fill();
    context.restore();
  }

  /** The lips of the skin and the end of what is solved. */
  function drawEdges(context: CanvasRenderingContext2D, unit: number, surface: number, drawn: number): void {
    const edge = block.gelWidth * unit;
    context.lineWidth = 1;
    context.strokeStyle = 'rgb(74 47 33 / 45%)';
    context.beginPath();
    context.roundRect(0.5, surface + 0.5, block.width * unit - 1, drawn - surface - 1, [0, 0, corner, corner]);
    context.stroke();
    context.strokeStyle = 'rgb(255 255 255 / 45%)';
    context.beginPath();
    context.moveTo(edge + 0.5, surface + 1);
    context.lineTo(edge + 0.5, drawn - 1);
    context.stroke();
  }

  function drawSkin(context: CanvasRenderingContext2D, { shape }: Stack, unit: number, surface: number): void {
    const image = painting.canvas;
    const scaleX = image.width / (block.depth + block.width);
    for (let k = 0; k < shape.kinds.length; k++) {
      const from = (painting.borders[k] ?? 0) * image.height;
      const to = (painting.borders[k + 1] ?? 1) * image.height;
      const y0 = surface + (shape.levels[k] ?? 0) * unit;
      const y1 = surface + (shape.levels[k + 1] ?? 0) * unit;
      if (to - from < 0.5 || y1 - y0 < 0.05) continue;
      context.drawImage(
        image,
        block.depth * scaleX,
        from,
        block.width * scaleX,
        to - from,
        0,
        y0,
        block.width * unit,
        y1 - y0,
      );
    }
  }

  function drawTint(
    context: CanvasRenderingContext2D,
    run: RunData,
    moment: Moment,
    { map }: Stack,
    { scale }: Session,
    unit: number,
    drawn: number,
  ): void {
    const small = tintCanvas.getContext('2d');
    if (!small) return;
    const image = small.createImageData(1, tintRows);
    fillTint(image.data, run.layout, speciesAt(run.layout, moment, run.layout.drug), map, scale);
    small.putImageData(image, 0, 0);
    context.drawImage(tintCanvas, 0, 0, 1, tintRows, 0, 0, block.gelWidth * unit, drawn);
  }

  function drawDots(
    context: CanvasRenderingContext2D,
    run: RunData,
    cloud: Cloud,
    { map }: Stack,
    unit: number,
    drawn: number,
  ): void {
    const charge = Math.sign(cloud.charge);
    const drug = cloud.species === run.layout.drug;
    const kind = drug ? 'drug' : charge > 0 ? 'positive' : charge < 0 ? 'negative' : 'neutral';
    const size = cloud.region === 'skin' ? 6 : drug ? 10 : 9;
    const image = stamp(kind, charge, size * 2);
    const wide = block.gelWidth * unit - size;
    for (let k = 0; k < cloud.plan.count; k++) {
      const depth = cloud.depths[k] ?? Number.NaN;
      if (Number.isNaN(depth)) continue;
      const x = dotAcross(cloud.species, cloud.plan.firstRank + k) * wide;
      context.drawImage(image, x, drawnAt(map, depth) * drawn - size / 2, size, size);
    }
  }

  return {
    get layers() {
      return [...root.children].filter((node) => node !== picture);
    },
    capture(ratio, use) {
      draw(ratio);
      use(canvas);
      requestDraw();
    },
    mount(host) {
      host.append(root);
      watcher.observe(root);
      watcher.observe(overlay.safe);
      watcher.observe(overlay.legend);
    },
    update(whole, cursor, appearance) {
      const run = asSeen(whole);
      const same =
        shown &&
        shown.run === run &&
        shown.cursor.time === cursor.time &&
        shown.cursor.playing === cursor.playing &&
        shown.appearance.theme === appearance.theme &&
        session?.count === run?.frames.length;
      shown = { run, cursor, appearance };
      if (!same) requestDraw();
    },
    resize: requestDraw,
    dispose() {
      cancelAnimationFrame(handle);
      watcher.disconnect();
      painting.dispose();
      probe.dispose();
      overlay.dispose();
      root.remove();
    },
  };
}
