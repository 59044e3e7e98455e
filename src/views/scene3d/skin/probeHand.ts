/** Card, mark, pointer and keys of the probe, whichever way the skin is drawn. */
import { element } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';
import type { RunData } from '../../view.ts';
import { depthAt, type DepthMap } from '../depthMap.ts';
import type { Box } from '../labelLayout.ts';
import type { Moment } from '../moment.ts';
import { layerName } from '../words.ts';
import { placeCard } from './cardPlace.ts';
import { readDepth, skinSurface } from './depthReading.ts';
import { createProbeCard, depthSteps } from './probeCard.ts';

/** What there is to be read at a place. */
export interface Read {
  readonly run: RunData;
  readonly moment: Moment;
  readonly map: DepthMap;
  /** False beside the column, where only depth and layer are known. */
  readonly solved: boolean;
  /** False in a picture that keeps too little to be read. */
  readonly known: boolean;
  /** Which of two runs it is of. */
  readonly side?: string | undefined;
}

/** The drawn skin; asked only while there is something drawn, all boxes in CSS px. */
export interface ProbeGround<Place> {
  readonly root: HTMLElement;
  /** Takes the pointer and the keys. */
  readonly picture: HTMLElement;
  hitAt(event: PointerEvent): Place | null;
  /** In the middle of the solved column, half-way down the first living layer. */
  middle(): Place;
  /** 0 at the top of all that is drawn, 1 at its bottom. */
  fractionOf(place: Place): number;
  moved(place: Place, fraction: number): Place;
  /** Where it lies now, if what it lay on has been cut away. */
  settled(place: Place): Place;
  read(place: Place): Read;
  /** Of the mark, of what the card must keep clear of, and of what it should. */
  where(place: Place): {
    readonly at: { readonly x: number; readonly y: number };
    readonly taken: readonly Box[];
    readonly bounds: Box;
    readonly column: Box;
  };
}

export interface ProbeHand {
  /** `drawn`: there is something to be read. */
  show(drawn: boolean, playing: boolean): void;
  /** After the words have found their places. */
  arrange(): void;
  toggle(): void;
  readonly open: boolean;
  dispose(): void;
}

/** A press that moves farther than this is no pointing [px]. */
const still = 6;

export function createProbeHand<Place>(ground: ProbeGround<Place>): ProbeHand {
  const { root, picture } = ground;
  const card = createProbeCard();
  const mark = element('i', { class: 'probe-mark', 'aria-hidden': 'true', hidden: true });
  root.append(mark, card.root);
  let drawn = false;
  let place: Place | null = null;
  let pinned = false;
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let size = { width: 0, height: 0 };
  let quiet = true;

  function hide(): void {
    place = null;
    pinned = false;
    card.root.hidden = true;
    mark.hidden = true;
    card.silence();
    delete root.dataset['probe'];
  }

  function write(aloud: boolean): void {
    if (!drawn || place === null) {
      hide();
      return;
    }
    place = ground.settled(place);
    const { run, moment, map, solved, known, side } = ground.read(place);
    const fraction = ground.fractionOf(place);
    let layer = 0;
    while (layer < run.layout.layers.length - 1 && fraction > (map.drawn[layer + 1] ?? 1)) layer++;
    const depth = depthAt(map, fraction);
    const named = layerName(run.study, run.layout.layers[layer]?.id ?? '');
    card.write({
      depth: depth - skinSurface(run.layout),
      layer: side === undefined ? named : say('skin.probe.side', { layer: named, side }),
      known,
      reading: solved && known ? readDepth(run.study, run.layout, moment, depth, layer) : null,
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
    if (place === null || !drawn) return;
    const { at, taken, bounds, column } = ground.where(place);
    mark.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    const box = placeCard(at, size, taken, bounds, column);
    card.root.style.transform = `translate(${box.x.toFixed(0)}px, ${box.y.toFixed(0)}px)`;
  }

  function moveTo(fraction: number): void {
    if (!drawn || place === null) return;
    place = ground.moved(place, Math.min(1, Math.max(0, fraction)));
    write(true);
  }

  function toggle(): void {
    if (place !== null && pinned) {
      hide();
      return;
    }
    if (!drawn) return;
    place = ground.middle();
    pinned = true;
    write(true);
  }

  const goBack = (): void => {
    hide();
    picture.focus();
  };
  const onMove = (event: PointerEvent): void => {
    if (root.inert || pinned || event.pointerType === 'touch' || event.buttons !== 0) return;
    place = drawn ? ground.hitAt(event) : null;
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
    place = drawn ? ground.hitAt(event) : null;
    pinned = place !== null;
    write(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (root.inert || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'p' || event.key === 'P') toggle();
    else if (event.key === 'Escape' && place !== null) hide();
    else if (event.shiftKey && step !== 0 && place !== null) {
      moveTo(ground.fractionOf(place) + (4 * step) / depthSteps);
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  picture.addEventListener('pointermove', onMove);
  picture.addEventListener('pointerleave', onLeave);
  picture.addEventListener('pointerdown', onDown);
  picture.addEventListener('pointerup', onUp);
  // before the camera's own keys
  picture.addEventListener('keydown', onKey, true);
  card.root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    goBack();
    event.preventDefault();
    event.stopPropagation();
  });
  card.slider.addEventListener('input', () => {
    moveTo(Number(card.slider.value) / depthSteps);
  });
  card.close.addEventListener('click', goBack);

  return {
    show(next, playing) {
      drawn = next;
      // a running clock would talk without end
      const stopped = !playing && !quiet;
      quiet = !playing;
      if (place !== null) write(pinned && stopped);
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
