/** Points anywhere on the block, by mouse, finger or keys, and reads what is solved at that depth at the clock's time. */
import { Vector3, type PerspectiveCamera } from 'three';
import { element } from '../../../format/element.ts';
import type { RunData } from '../../view.ts';
import { block } from '../blockPlan.ts';
import { depthAt, type DepthMap } from '../depthMap.ts';
import type { Box } from '../labelLayout.ts';
import type { Moment } from '../moment.ts';
import type { SkinShape } from '../tissueShape.ts';
import { say } from '../../../words/say.ts';
import { layerName } from '../words.ts';
import { placeCard } from './cardPlace.ts';
import { readDepth, skinSurface } from './depthReading.ts';
import { pick, type Hit } from './pick.ts';
import { createProbeCard, depthSteps } from './probeCard.ts';
import type { SectionPlace } from './section.ts';

/** What the probe reads, as the picture shows it now. */
export interface Probed {
  readonly run: RunData;
  readonly moment: Moment;
  readonly map: DepthMap;
  readonly shape: SkinShape;
  readonly section: SectionPlace;
  /** Which of two runs it is of; absent where there is but one. */
  readonly side?: string;
}

export interface ProbeHost {
  /** Takes the pointer and the keys. */
  readonly picture: HTMLElement;
  readonly root: HTMLElement;
  readonly camera: PerspectiveCamera;
  project(point: Vector3): { readonly x: number; readonly y: number };
  /** Boxes of the words, and where the card may stand [CSS px]. */
  taken(): readonly Box[];
  bounds(): Box;
  /** What is drawn at this place across; null where that keeps too little to be read. */
  at(x: number, probed: Probed): Probed | null;
}

export interface Probe {
  show(probed: Probed | null, playing: boolean): void;
  /** After the words have found their places. */
  arrange(): void;
  /** In the middle of the solved column, or away again. */
  toggle(): void;
  readonly open: boolean;
  dispose(): void;
}

/** A press that moves farther than this turns the picture [px]. */
const still = 6;

export function createProbe(host: ProbeHost): Probe {
  const { picture, root, camera } = host;
  const card = createProbeCard();
  const mark = element('i', { class: 'probe-mark', 'aria-hidden': 'true', hidden: true });
  root.append(mark, card.root);
  let probed: Probed | null = null;
  let place: Hit | null = null;
  let pinned = false;
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let size = { width: 0, height: 0 };
  let quiet = true;

  const fractionOf = (y: number): number =>
    probed === null ? 0 : Math.min(1, Math.max(0, (probed.shape.gelHeight - y) / probed.shape.height));

  function hitAt(event: PointerEvent): Hit | null {
    if (probed === null) return null;
    const frame = root.getBoundingClientRect();
    const across = ((event.clientX - frame.left) / frame.width) * 2 - 1;
    const up = 1 - ((event.clientY - frame.top) / frame.height) * 2;
    const direction = new Vector3(across, up, 0.5).unproject(camera).sub(camera.position).normalize();
    const { section, shape } = probed;
    const skinHeight = shape.levels.at(-1) ?? 0;
    return pick(camera.position, direction, { section, gelHeight: shape.gelHeight, skinHeight });
  }

  function hide(): void {
    place = null;
    pinned = false;
    card.root.hidden = true;
    mark.hidden = true;
    card.silence();
    delete root.dataset['probe'];
  }

  function write(aloud: boolean): void {
    if (probed === null || place === null) {
      hide();
      return;
    }
    const { section } = probed;
    // what has been cut away is read on the new face
    place = { ...place, x: Math.max(section.x, place.x), z: Math.min(section.z, place.z) };
    const screen = host.project(new Vector3(place.x, place.y, place.z));
    const here = host.at(screen.x, probed);
    const { run, moment, map } = here ?? probed;
    const fraction = fractionOf(place.y);
    let layer = 0;
    while (layer < run.layout.layers.length - 1 && fraction > (map.drawn[layer + 1] ?? 1)) layer++;
    const x = depthAt(map, fraction);
    const named = layerName(run.study, run.layout.layers[layer]?.id ?? '');
    const sideName = here?.side;
    const name = sideName === undefined ? named : say('skin.probe.side', { layer: named, side: sideName });
    card.write({
      depth: x - skinSurface(run.layout),
      layer: name,
      known: here !== null,
      reading: place.solved && here !== null ? readDepth(run.study, run.layout, moment, x, layer) : null,
    });
    card.slider.value = String(Math.round(fraction * depthSteps));
    card.setPinned(pinned);
    card.root.hidden = false;
    mark.hidden = false;
    root.dataset['probe'] = pinned ? 'pinned' : 'hovering';
    size = { width: card.root.offsetWidth, height: card.root.offsetHeight };
    if (aloud) card.speak();
    arrange();
  }

  function arrange(): void {
    if (place === null || probed === null) return;
    const at = host.project(new Vector3(place.x, place.y, place.z));
    mark.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    const box = placeCard(at, size, host.taken(), host.bounds(), columnBox(probed));
    card.root.style.transform = `translate(${box.x.toFixed(0)}px, ${box.y.toFixed(0)}px)`;
  }

  /** What the column covers on the screen, as a rectangle. */
  function columnBox({ section, shape }: Probed): Box {
    const places = [section.x, block.gelWidth].flatMap((x) =>
      [section.z, -block.gelDepth].flatMap((z) =>
        [shape.gelHeight, -(shape.levels.at(-1) ?? 0)].map((y) => host.project(new Vector3(x, y, z))),
      ),
    );
    const x = Math.min(...places.map((one) => one.x));
    const y = Math.min(...places.map((one) => one.y));
    return {
      x,
      y,
      width: Math.max(...places.map((one) => one.x)) - x,
      height: Math.max(...places.map((one) => one.y)) - y,
    };
  }

  function moveTo(fraction: number): void {
    if (probed === null || place === null) return;
    const within = Math.min(1, Math.max(0, fraction));
    const { gelHeight, height } = probed.shape;
    place = { ...place, y: gelHeight - within * height };
    write(true);
  }

  function toggle(): void {
    if (place !== null && pinned) {
      hide();
      return;
    }
    if (probed === null) return;
    const { section, shape } = probed;
    // on the cut face, half-way down the first living layer
    const layer = Math.min(1, shape.levels.length - 2);
    const y = -((shape.levels[layer] ?? 0) + (shape.levels[layer + 1] ?? 0)) / 2;
    place = { x: (section.x + block.gelWidth) / 2, y, z: section.z, solved: true };
    pinned = true;
    write(true);
  }

  const onMove = (event: PointerEvent): void => {
    if (root.inert || pinned || event.pointerType === 'touch' || event.buttons !== 0) return;
    place = hitAt(event);
    write(false);
  };
  const onLeave = (): void => {
    if (!pinned) hide();
  };
  const onDown = (event: PointerEvent): void => {
    pressed = event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
  };
  const onUp = (event: PointerEvent): void => {
    const from = pressed;
    pressed = null;
    if (root.inert || from === null || event.button !== 0) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > still) return;
    const hit = hitAt(event);
    if (hit === null) {
      hide();
      return;
    }
    place = hit;
    pinned = true;
    write(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (root.inert || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'p' || event.key === 'P') toggle();
    else if (event.key === 'Escape' && place !== null) hide();
    else if (event.shiftKey && step !== 0 && place !== null) moveTo(fractionOf(place.y) + (4 * step) / depthSteps);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onCardKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    hide();
    picture.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  picture.addEventListener('pointermove', onMove);
  picture.addEventListener('pointerleave', onLeave);
  picture.addEventListener('pointerdown', onDown);
  picture.addEventListener('pointerup', onUp);
  // before the camera's own keys
  picture.addEventListener('keydown', onKey, true);
  card.root.addEventListener('keydown', onCardKey);
  card.slider.addEventListener('input', () => {
    moveTo(Number(card.slider.value) / depthSteps);
  });
  card.close.addEventListener('click', () => {
    hide();
    picture.focus();
  });

  return {
    show(next, playing) {
      probed = next;
      if (place === null) return;
      // a running clock would talk without end
      const stopped = !playing && !quiet;
      quiet = !playing;
      write(pinned && stopped);
    },
    arrange,
    toggle,
    get open() {
      return pinned;
    },
    dispose() {
      picture.removeEventListener('pointermove', onMove);
      picture.removeEventListener('pointerleave', onLeave);
      picture.removeEventListener('pointerdown', onDown);
      picture.removeEventListener('pointerup', onUp);
      picture.removeEventListener('keydown', onKey, true);
      mark.remove();
      card.root.remove();
    },
  };
}
