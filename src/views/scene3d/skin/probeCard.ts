/** The probe's small card: what is solved at its depth, and a slider to move it. */
import { element, freshId, setText } from '../../../format/element.ts';
import { icon } from '../../../format/icons.ts';
import { formatDepth, formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import type { DepthReading } from './depthReading.ts';

/** One row of the card and of the text that is spoken. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly strong?: boolean;
}

export interface ProbeCard {
  readonly root: HTMLElement;
  readonly slider: HTMLInputElement;
  readonly close: HTMLButtonElement;
  /** `reading` is null beside the column, where only depth and layer are known. */
  write(place: {
    readonly depth: number;
    readonly layer: string;
    readonly reading: DepthReading | null;
    /** False in a picture that keeps too little to be read. */
    readonly known: boolean;
  }): void;
  setPinned(pinned: boolean): void;
  /** Says aloud what the card shows. */
  speak(): void;
  silence(): void;
}

/** Steps of the slider over the whole height that is drawn. */
export const depthSteps = 400;

export function depthWords(depth: number): string {
  return depth < 0
    ? say('skin.probe.above', { depth: formatDepth(-depth) })
    : say('skin.probe.below', { depth: formatDepth(depth) });
}

function rowsOf(reading: DepthReading): readonly Row[] {
  return [
    ...reading.species.map(({ label, isDrug, concentration }) => ({
      name: label,
      value: say('skin.probe.millimolar', { value: formatNumber(concentration) }),
      strong: isDrug,
    })),
    {
      name: say('skin.probe.potential'),
      value: say('skin.probe.millivolts', { value: formatNumber(reading.potential * 1e3) }),
    },
    ...(reading.pH === null ? [] : [{ name: say('skin.probe.pH'), value: formatNumber(reading.pH) }]),
  ];
}

export function createProbeCard(): ProbeCard {
  const depth = element('b', { class: 'probe-depth' });
  const layer = element('span', { class: 'probe-layer' });
  const close = element(
    'button',
    { type: 'button', class: 'probe-close', 'aria-label': say('skin.probe.close') },
    icon('close'),
  );
  const list = element('dl', { class: 'probe-list' });
  const note = element('p', { class: 'probe-note' });
  const id = freshId('probe-depth');
  const slider = element('input', { type: 'range', id, min: 0, max: depthSteps, step: 1 });
  const mover = element('div', { class: 'probe-mover' }, element('label', { for: id }, say('skin.probe.move')), slider);
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  const root = element(
    'section',
    { class: 'probe', 'aria-label': say('skin.probe.name'), hidden: true },
    element('header', {}, depth, layer, close),
    list,
    note,
    mover,
    spoken,
  );
  let sentence = '';
  let names = '';
  let cells: readonly HTMLElement[] = [];

  return {
    root,
    slider,
    close,
    write(place) {
      const where = depthWords(place.depth);
      setText(depth, where);
      setText(layer, place.layer);
      const rows = place.reading === null ? [] : rowsOf(place.reading);
      const key = rows.map(({ name }) => name).join();
      if (key !== names) {
        names = key;
        cells = rows.map(() => element('dd', {}));
        list.replaceChildren(
          ...rows.flatMap(({ name, strong }, k) => {
            const term = element('dt', {}, name);
            term.classList.toggle('probe-drug', strong === true);
            return [term, cells[k] ?? term];
          }),
        );
      }
      for (const [k, { value }] of rows.entries()) {
        const cell = cells[k];
        if (cell) setText(cell, value);
      }
      const why = place.known ? say('skin.probe.beside') : say('skin.probe.pinned');
      setText(note, place.reading === null ? why : say('skin.probe.note'));
      slider.setAttribute('aria-valuetext', `${where}, ${place.layer}`);
      sentence = [where, place.layer, ...rows.map(({ name, value }) => `${name} ${value}`)].join('; ');
    },
    setPinned(pinned) {
      root.classList.toggle('probe-pinned', pinned);
      mover.hidden = !pinned;
      close.hidden = !pinned;
    },
    speak() {
      setText(spoken, sentence);
    },
    silence() {
      setText(spoken, '');
    },
  };
}
