/** The words over the body: a pill for each pad, the unit's name, a centimetre bar, the legend. */
import { element, setText, svgElement } from '../../../format/element.ts';
import { formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import { overlap, type Box } from '../labelLayout.ts';
import type { BodyCurrent } from '../../../../workers/bodyProtocol.ts';
import type { CurrentFinding } from './currentFinding.ts';
import { createPolePill } from '../polePill.ts';
import { tones, type Tone } from './skinMaterial.ts';
import './site.css';

export interface SitePlaces {
  readonly active: Place;
  readonly other: Place;
  /** Where no words may hide the unit. */
  readonly unit: Box;
  /** CSS px per centimetre at the pads. */
  readonly pixels: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface SiteOverlay {
  readonly safe: HTMLElement;
  readonly legend: HTMLElement;
  onTone(listener: (tone: Tone) => void): void;
  setTone(tone: Tone): void;
  setPole(pole: -1 | 1, flowing: boolean): void;
  /** A press on the button that makes the skin clear or whole. */
  onClear(listener: () => void): void;
  setClear(clear: boolean): void;
  onReset(listener: () => void): void;
  /** A press on the button for the table. */
  onTable(listener: () => void): void;
  /** Only pads that are not at their usual places can be put back. */
  setMoved(moved: boolean): void;
  /** `now`: through all of it [mA]. */
  setCurrent(current: BodyCurrent | null, finding: CurrentFinding | null, now: number, lines: number): void;
  describe(place: string, drawn: string, pads: string): void;
  arrange(places: SitePlaces, bounds: Box): void;
  dispose(): void;
}

/** Round about a place, above it if that is free, else where least is in the way. */
function freeBox(at: Place, width: number, height: number, reach: number, taken: readonly Box[], bounds: Box): Box {
  const up = at.y - reach - height;
  const down = at.y + reach;
  const candidates = [
    [at.x - width / 2, up],
    [at.x - width / 2, down],
    [at.x + reach, at.y - height / 2],
    [at.x - reach - width, at.y - height / 2],
    [at.x + 0.6 * reach, up],
    [at.x - 0.6 * reach - width, down],
    [at.x - width / 2, up - 40],
    [at.x - width / 2, down + 40],
  ].map(([x = 0, y = 0]) => ({
    x: Math.max(bounds.x, Math.min(bounds.x + bounds.width - width, x)),
    y: Math.max(bounds.y, Math.min(bounds.y + bounds.height - height, y)),
    width,
    height,
  }));
  const free = candidates.find((box) => !taken.some((other) => overlap(box, other)));
  return free ?? candidates[0] ?? { x: at.x, y: at.y, width, height };
}

export function createSiteOverlay(root: HTMLElement): SiteOverlay {
  const lines = svgElement('svg', { class: 'scene3d-lines', 'aria-hidden': 'true' });
  const labels = element('div', { class: 'scene3d-labels', 'aria-hidden': 'true' });
  const active = createPolePill();
  const other = createPolePill();
  const threads = [0, 1].map(() => svgElement('path', { class: 'scene3d-lead' }));
  lines.append(...threads);
  labels.append(active.node, other.node);
  const place = element('span', { class: 'scene3d-title' });
  const pads = element('span', { class: 'site-pads' });
  const drawn = element('span', { class: 'scene3d-unit' });
  const barWords = element('span', {});
  const bar = element('span', { class: 'site-bar' });
  const tonePicker = element('span', { class: 'site-tones', role: 'group', 'aria-label': say('site.tone') });
  const buttons = (Object.keys(tones) as Tone[]).map((tone) => {
    const button = element('button', {
      type: 'button',
      class: 'site-tone',
      'data-tone': tone,
      'aria-label': say(`site.tone.${tone}`),
    });
    tonePicker.append(button);
    return { tone, button };
  });
  const flowBar = element('i', { class: 'site-flow', 'aria-hidden': 'true' });
  const flowTitle = element('span', { class: 'scene3d-title' }, say('site.current'));
  const flowWords = element('span', { class: 'scene3d-unit' });
  const finding = element('span', { class: 'site-finding', role: 'status' });
  const clearButton = element('button', { class: 'scene3d-switch', type: 'button' }, say('site.toWhole'));
  const resetButton = element(
    'button',
    { class: 'scene3d-switch', type: 'button', hidden: true },
    say('site.resetPads'),
  );
  const tableButton = element('button', { class: 'scene3d-switch', type: 'button' }, say('site.table.show'));
  const legend = element(
    'section',
    { class: 'scene3d-legend site-legend', 'aria-label': say('site.legend') },
    element('div', { class: 'scene3d-key site-place' }, place, pads, drawn),
    element('div', { class: 'scene3d-key site-current' }, element('span', {}, flowBar, flowTitle), flowWords, finding),
    element(
      'div',
      { class: 'scene3d-key site-scale' },
      bar,
      barWords,
      tonePicker,
      clearButton,
      tableButton,
      resetButton,
    ),
  );
  const safe = element('div', { class: 'scene3d-safe' }, legend);
  root.append(lines, labels, safe);

  return {
    safe,
    legend,
    onTone(listener) {
      for (const { tone, button } of buttons) button.addEventListener('click', () => listener(tone));
    },
    setTone(chosen) {
      for (const { tone, button } of buttons) button.setAttribute('aria-pressed', String(tone === chosen));
    },
    setPole(pole, flowing) {
      active.set(pole, 'active', flowing);
      other.set(pole > 0 ? -1 : 1, 'other', flowing);
    },
    onClear(listener) {
      clearButton.addEventListener('click', listener);
    },
    onReset(listener) {
      resetButton.addEventListener('click', listener);
    },
    onTable(listener) {
      tableButton.addEventListener('click', listener);
    },
    setMoved(moved) {
      resetButton.hidden = !moved;
    },
    setClear(clear) {
      setText(clearButton, say(clear ? 'site.toWhole' : 'site.toClear'));
    },
    setCurrent(current, found, now, count) {
      setText(
        flowWords,
        current === null
          ? say('site.solvingCurrent')
          : say('site.lines', {
              share: formatNumber(100 / count, 2),
              each: formatNumber((1000 * now) / count, 2),
              resistance: formatNumber(current.tissueResistance, 2),
            }),
      );
      setText(finding, found?.text ?? '');
      finding.dataset['close'] = String(found?.tooClose ?? false);
    },
    describe(named, drawnWords, padWords) {
      setText(place, named);
      setText(drawn, drawnWords);
      setText(pads, padWords);
    },
    arrange(places, bounds) {
      const taken: Box[] = [places.unit];
      for (const { x, y } of [places.active, places.other]) {
        const r = 1.9 * places.pixels;
        taken.push({ x: x - r, y: y - 0.7 * r, width: 2 * r, height: 1.6 * r });
      }
      for (const [k, { node }] of [active, other].entries()) {
        const at = k === 0 ? places.active : places.other;
        const box = freeBox(at, node.offsetWidth, node.offsetHeight, 2.2 * places.pixels, taken, bounds);
        taken.push(box);
        node.style.transform = `translate(${box.x.toFixed(1)}px, ${box.y.toFixed(1)}px)`;
        const x = Math.max(box.x + 12, Math.min(box.x + box.width - 12, at.x));
        const y = at.y > box.y + box.height / 2 ? box.y + box.height : box.y;
        threads[k]?.setAttribute('d', `M${x.toFixed(1)} ${y.toFixed(1)}L${at.x.toFixed(1)} ${at.y.toFixed(1)}`);
      }
      const length = [1, 2, 5, 10, 20].find((one) => one * places.pixels > 44) ?? 20;
      bar.style.width = `${(length * places.pixels).toFixed(1)}px`;
      setText(barWords, say('site.scaleBar', { length: formatNumber(length, 2) }));
    },
    dispose() {
      lines.remove();
      labels.remove();
      safe.remove();
    },
  };
}
