/** Reads what is solved at a depth of the drawn section, by mouse, finger or keys, into the same card as the block's. */
import { element } from '../../../format/element.ts';
import type { RunData } from '../../view.ts';
import { depthAt, type DepthMap } from '../depthMap.ts';
import type { Box } from '../labelLayout.ts';
import type { Moment } from '../moment.ts';
import { placeCard } from '../skin/cardPlace.ts';
import { readDepth, skinSurface } from '../skin/depthReading.ts';
import { createProbeCard, depthSteps } from '../skin/probeCard.ts';
import { layerName } from '../words.ts';

/** What the section shows now, and where [CSS px]. */
export interface SectionProbed {
  readonly run: RunData;
  readonly moment: Moment;
  readonly map: DepthMap;
  /** The solved column: gel and what lies under it. */
  readonly column: Box;
  /** Right end of the skin beside it. */
  readonly right: number;
  readonly bounds: Box;
  readonly taken: readonly Box[];
}

export interface SectionProbe {
  show(probed: SectionProbed | null, playing: boolean): void;
  dispose(): void;
}

export function createSectionProbe(root: HTMLElement, picture: HTMLElement): SectionProbe {
  const card = createProbeCard();
  const mark = element('i', { class: 'probe-mark', 'aria-hidden': 'true', hidden: true });
  root.append(mark, card.root);
  picture.setAttribute('aria-keyshortcuts', 'P Shift+ArrowUp Shift+ArrowDown');
  let probed: SectionProbed | null = null;
  let place: { readonly x: number; readonly fraction: number } | null = null;
  let pinned = false;
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
    if (probed === null || place === null) {
      hide();
      return;
    }
    const { run, moment, map, column, bounds, taken } = probed;
    const { x, fraction } = place;
    let layer = 0;
    while (layer < run.layout.layers.length - 1 && fraction > (map.drawn[layer + 1] ?? 1)) layer++;
    const depth = depthAt(map, fraction);
    const isSolved = x <= column.x + column.width;
    card.write({
      depth: depth - skinSurface(run.layout),
      layer: layerName(run.study, run.layout.layers[layer]?.id ?? ''),
      known: true,
      reading: isSolved ? readDepth(run.study, run.layout, moment, depth, layer) : null,
    });
    card.slider.value = String(Math.round(fraction * depthSteps));
    card.setPinned(pinned);
    card.root.hidden = false;
    mark.hidden = false;
    root.dataset['probe'] = pinned ? 'pinned' : 'hovering';
    if (aloud) card.speak();
    const at = { x, y: column.y + fraction * column.height };
    mark.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`;
    const size = { width: card.root.offsetWidth, height: card.root.offsetHeight };
    const box = placeCard(at, size, taken, bounds, column);
    card.root.style.transform = `translate(${box.x.toFixed(0)}px, ${box.y.toFixed(0)}px)`;
  }

  function hitAt(event: PointerEvent): typeof place {
    if (probed === null) return null;
    const frame = root.getBoundingClientRect();
    const { column, map, right } = probed;
    const x = event.clientX - frame.left;
    const fraction = (event.clientY - frame.top - column.y) / column.height;
    const beside = x > column.x + column.width;
    if (x < column.x || x > right || fraction < 0 || fraction > 1) return null;
    // nothing is solved, nor drawn, beside the pad
    if (beside && fraction < (map.drawn[map.surface] ?? 0)) return null;
    return { x, fraction };
  }

  function moveTo(fraction: number): void {
    if (place === null) return;
    place = { ...place, fraction: Math.min(1, Math.max(0, fraction)) };
    write(true);
  }

  function toggle(): void {
    if (place !== null && pinned) {
      hide();
      return;
    }
    if (probed === null) return;
    const { map, column } = probed;
    // half-way down the first living layer
    const at = Math.min(map.surface + 1, map.drawn.length - 2);
    const fraction = ((map.drawn[at] ?? 0) + (map.drawn[at + 1] ?? 1)) / 2;
    place = { x: column.x + column.width / 2, fraction };
    pinned = true;
    write(true);
  }

  const onMove = (event: PointerEvent): void => {
    if (pinned || event.pointerType === 'touch' || event.buttons !== 0) return;
    place = hitAt(event);
    write(false);
  };
  const onLeave = (): void => {
    if (!pinned) hide();
  };
  const onClick = (event: PointerEvent): void => {
    place = hitAt(event);
    pinned = place !== null;
    write(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'p' || event.key === 'P') toggle();
    else if (event.key === 'Escape' && place !== null) hide();
    else if (event.shiftKey && step !== 0 && place !== null) moveTo(place.fraction + (4 * step) / depthSteps);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  picture.addEventListener('pointermove', onMove);
  picture.addEventListener('pointerleave', onLeave);
  picture.addEventListener('click', onClick);
  picture.addEventListener('keydown', onKey);
  const goBack = (): void => {
    hide();
    picture.focus();
  };
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
      probed = next;
      // a running clock would talk without end
      const stopped = !playing && !quiet;
      quiet = !playing;
      if (place !== null) write(pinned && stopped);
    },
    dispose() {
      picture.removeEventListener('pointermove', onMove);
      picture.removeEventListener('pointerleave', onLeave);
      picture.removeEventListener('click', onClick);
      picture.removeEventListener('keydown', onKey);
      mark.remove();
      card.root.remove();
    },
  };
}
