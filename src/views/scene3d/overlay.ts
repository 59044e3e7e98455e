/** The words over the picture: polarity pills, layer names, the ruler of true depths, the legend and its switch. */
import type { ConcentrationScale } from '../../format/concentrationScale.ts';
import { element, setText, svgElement } from '../../format/element.ts';
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import type { Cloud } from './cloud.ts';
import type { DepthMap } from './depthMap.ts';
import { overlap, separate, spread, type Box } from './labelLayout.ts';
import type { PartState } from './skin/parts.ts';
import { partOf, pathOf, type Place } from './linePaths.ts';
import { createPolePill } from './polePill.ts';
import { createSkinLegend, type Legended } from './skinLegend.ts';
import { depthText, layerName, words } from './words.ts';

/** Where things stand in the window [CSS px], as the picture projects them. */
export interface Projection {
  readonly active: Place;
  readonly other: Place;
  /** Left outline of the column at each border of the depth map. */
  readonly ruler: readonly Place[];
  /** Where each layer's name ends, and how high the layer is drawn there. */
  readonly names: readonly (Place & { readonly height: number })[];
  /** How deep the drug is: the place on the ruler, and along the cut faces that are seen; null while there is none in skin. */
  readonly front: { readonly ruler: Place; readonly line: readonly Place[] } | null;
  /** The same on the other side of a divider, and where that stands. */
  readonly beside?: { readonly at: number; readonly line: readonly Place[] } | null;
}

export interface Overlay {
  readonly safe: HTMLElement;
  readonly legend: HTMLElement;
  onSwitch(listener: () => void): void;
  /** A press on the button for the other pad. */
  onOtherPad(listener: () => void): void;
  /** What that button says; null where there is one pad only. */
  offerPad(text: string | null): void;
  /** Texts; no place is touched. */
  describe(study: Study, layout: RunLayout, map: DepthMap): void;
  setPole(pole: -1 | 1, flowing: boolean, under?: 'other'): void;
  setScale(study: Study, scale: ConcentrationScale, drugless: boolean): void;
  /** Also what is carried off by the blood, how fast that flows, and what is solved of follicles and ducts. */
  setDots(layout: RunLayout, clouds: readonly Cloud[], side?: Legended): void;
  setLabels(state: PartState): void;
  /** Layers that are away lose their names; by the layers of the run. */
  setAway(away: readonly boolean[]): void;
  /** Depth below the surface that the drug has reached [m]. */
  setFront(depth: number | null): void;
  /** `stand`: boxes that the words have to keep clear of. */
  arrange(projection: Projection, safe: Box, stand?: readonly Box[]): void;
  /** Where the words stand after the last arrangement [CSS px]. */
  readonly taken: readonly Box[];
  dispose(): void;
}

/** To whole pixels: text and round corners between pixels are not drawn twice alike. */
function move(node: HTMLElement | SVGElement, x: number, y: number): void {
  node.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** Height of the drug's depth on the ruler [px]; also set in the style sheet. */
const frontHeight = 20;
/** Height of a line of ruler or layer text [px]; also set in the style sheet. */
const line = 15;
/** Least distance of two depths on the ruler, for the eye [px]. */
const pitch = 18;
/** Height of a layer's name with its ground [px]; also set in the style sheet. */
const nameHeight = 17;
/** A layer drawn lower than this has no room for its name beside its ticks [px]. */
const leastForName = 13;

export function createOverlay(root: HTMLElement): Overlay {
  const lines = svgElement('svg', { class: 'scene3d-lines', 'aria-hidden': 'true' });
  const labels = element('div', { class: 'scene3d-labels', 'aria-hidden': 'true' });
  const active = createPolePill();
  const other = createPolePill();
  const legend = createSkinLegend();
  const safe = element('div', { class: 'scene3d-safe' }, legend.root);
  labels.append(active.node, other.node);
  root.append(lines, labels, safe);

  let ticks: HTMLElement[] = [];
  let names: HTMLElement[] = [];
  let tickLines: SVGPathElement[] = [];
  const axis = svgElement('path', { class: 'scene3d-axis' });
  const leadActive = svgElement('path', { class: 'scene3d-lead' });
  const leadOther = svgElement('path', { class: 'scene3d-lead' });
  const frontHalo = svgElement('path', { class: 'scene3d-front-line scene3d-front-halo' });
  const frontLine = svgElement('path', { class: 'scene3d-front-line' });
  const frontMark = svgElement('path', { class: 'scene3d-front-mark' });
  const front = element('span', { class: 'scene3d-front', hidden: true });
  labels.append(front);
  let tickWidth = 0;
  let nameWidths: readonly number[] = [];
  let spanned: DepthMap | null = null;
  let frontWidth = 0;
  let frontLetters = -1;
  let boxes: Box[] = [];
  let unlabelled = false;
  let away: readonly boolean[] = [];

  /** Skin layers' names under each other, then those of the gel where they touch none of these. */
  function placeNames(places: Projection['names'], bounds: Box, surface: number): Box[] {
    const right = bounds.x + bounds.width - 4;
    const boxAt = (k: number, y: number): Box => {
      const width = nameWidths[k] ?? 0;
      const end = Math.max(bounds.x + 4 + width, Math.min(right, (places[k]?.x ?? 0) - 8));
      return { x: end - width, y: y - nameHeight / 2, width, height: nameHeight };
    };
    const roomy = names.map((_, k) => (places[k]?.height ?? 0) >= leastForName && !(away[k] ?? false));
    const skin = names.map((_, k) => k).filter((k) => k >= surface && roomy[k]);
    const wanted = skin.map((k) => places[k]?.y ?? 0);
    const spreadOut = spread(
      wanted,
      skin.map(() => nameHeight + 1),
      bounds.y,
      bounds.y + bounds.height,
    );
    const taken = skin.map((k, at) => boxAt(k, spreadOut[at] ?? 0));
    const stand: Box[] = [];
    for (const [k, name] of names.entries()) {
      const at = skin.indexOf(k);
      const box = at >= 0 ? taken[at] : boxAt(k, places[k]?.y ?? 0);
      const free = at >= 0 || (roomy[k] && !taken.some((one) => box && overlap(box, one)));
      name.classList.toggle('scene3d-away', !free);
      if (box) move(name, box.x, box.y);
      if (box && free) stand.push(box);
    }
    return stand;
  }

  /** A dashed line round the cut at the drug's depth, and the depth in words on the ruler. */
  function placeFront(
    reached: Projection['front'],
    beside: Projection['beside'],
    labelX: number,
    y: number,
    left: number,
  ): void {
    const own = reached === null ? [] : reached.line;
    const { at, line: others } = beside ?? { at: Infinity, line: [] };
    const path = pathOf(partOf(own, -Infinity, at)) + pathOf(partOf(others, at, Infinity));
    for (const stroke of [frontHalo, frontLine]) stroke.setAttribute('d', path);
    frontMark.setAttribute('d', '');
    if (reached === null) return;
    const { ruler } = reached;
    frontMark.setAttribute(
      'd',
      pathOf([
        { x: ruler.x - 1, y: ruler.y },
        { x: ruler.x - 7, y: ruler.y },
        { x: labelX + 2, y },
      ]),
    );
    const text = front.textContent;
    if (text.length !== frontLetters) {
      frontLetters = text.length;
      // whole pixels, for the same reason as its place
      front.style.width = '';
      frontWidth = Math.ceil(front.getBoundingClientRect().width) + 1;
      front.style.width = `${frontWidth}px`;
    }
    const end = Math.max(left + frontWidth + 4, labelX);
    move(front, end, y);
    boxes.push({ x: end - frontWidth, y: y - frontHeight / 2, width: frontWidth, height: frontHeight });
  }

  return {
    safe,
    legend: legend.root,
    onSwitch: legend.onSwitch,
    onOtherPad: legend.onOtherPad,
    offerPad: legend.offerPad,
    setScale: legend.setScale,
    setDots: legend.setDots,
    describe(study, layout, map) {
      spanned = map;
      tickWidth = 0;
      for (const node of [...ticks, ...names]) node.remove();
      const surface = map.borders[map.surface] ?? 0;
      ticks = map.borders.map((depth) => element('span', { class: 'scene3d-tick' }, depthText(depth - surface)));
      names = layout.layers.map((layer) => element('span', { class: 'scene3d-name' }, layerName(study, layer.id)));
      // above the skin the ruler would show a negative depth: say the gel's thickness with its name instead
      for (let k = 0; k < map.surface; k++) {
        const layer = layout.layers[k];
        ticks[k]?.replaceChildren('');
        if (layer) names[k]?.append(element('small', {}, ` ${depthText(layer.end - layer.start)}`));
      }
      tickLines = map.borders.map((_, k) =>
        svgElement('path', { class: k < map.surface ? 'scene3d-none' : 'scene3d-axis' }),
      );
      labels.append(...ticks, ...names);
      lines.replaceChildren(axis, ...tickLines, frontHalo, frontLine, frontMark, leadActive, leadOther);
      legend.setMode(map.mode);
    },
    setPole(pole, flowing, under) {
      active.set(pole, under === undefined ? 'active' : 'other', flowing);
      other.set(pole > 0 ? -1 : 1, under === undefined ? 'other' : 'active', flowing);
    },
    setLabels(state) {
      for (const layer of [lines, labels]) {
        layer.classList.toggle('scene3d-pale', state === 'faded');
        layer.classList.toggle('scene3d-unlabelled', state === 'hidden');
      }
      unlabelled = state === 'hidden';
    },
    setAway(next) {
      away = next;
      const padless = (spanned?.surface ?? 0) > 0 && (next[0] ?? false);
      for (const node of [active.node, other.node, leadActive, leadOther]) {
        node.classList.toggle('scene3d-away', padless);
      }
    },
    setFront(depth) {
      front.hidden = depth === null;
      if (depth !== null) setText(front, `${words.drugTo} ${depthText(Number(depth.toPrecision(2)))}`);
    },
    arrange(projection, bounds, stand = []) {
      const { ruler } = projection;
      const from = spanned?.surface ?? 0;
      const shown = ruler.slice(from);
      const high = bounds.y + bounds.height;
      const marks = shown.map((place) => ({ place, size: pitch }));
      const reached = front.hidden ? null : projection.front;
      const deeper = reached === null ? -1 : shown.findIndex((place) => place.y >= reached.ruler.y);
      const rank = deeper < 0 ? shown.length : deeper;
      if (reached !== null) marks.splice(rank, 0, { place: reached.ruler, size: frontHeight });
      const spreadOut = spread(
        marks.map(({ place }) => place.y),
        marks.map(({ size }) => size),
        bounds.y,
        high,
      );
      const frontY = reached === null ? 0 : (spreadOut.splice(rank, 1)[0] ?? 0);
      const tickY = spreadOut;
      if (tickWidth === 0) {
        for (const tick of ticks) tickWidth = Math.max(tickWidth, tick.offsetWidth);
        nameWidths = names.map((name) => name.offsetWidth);
      }
      const reach = 6;
      const labelX = Math.max(bounds.x + tickWidth + 4, Math.min(...shown.map((place) => place.x)) - 8 - reach);
      const path: string[] = [];
      boxes = [];
      for (let k = 0; k < shown.length; k++) {
        const place = shown[k];
        const tick = ticks[from + k];
        const mark = tickLines[from + k];
        if (!place || !tick || !mark) continue;
        const y = tickY[k] ?? place.y;
        path.push(`${k === 0 ? 'M' : 'L'}${(place.x - 6).toFixed(1)} ${place.y.toFixed(1)}`);
        mark.setAttribute(
          'd',
          `M${(place.x - 2).toFixed(1)} ${place.y.toFixed(1)}L${(place.x - 7).toFixed(1)} ${place.y.toFixed(1)}L${(labelX + 2).toFixed(1)} ${y.toFixed(1)}`,
        );
        move(tick, labelX, y);
        boxes.push({ x: labelX - tickWidth, y: y - line / 2, width: tickWidth + reach + 2, height: line });
      }
      axis.setAttribute('d', path.join(''));
      placeFront(reached, projection.beside, labelX, frontY, bounds.x);
      boxes.push(...placeNames(projection.names, bounds, from));
      const pills = [active, other].map((pill, k) => {
        const at = k === 0 ? projection.active : projection.other;
        const width = pill.node.offsetWidth;
        const height = pill.node.offsetHeight;
        return { x: at.x - width / 2, y: at.y - height - 26, width, height };
      });
      // the pills keep clear of whatever stands already
      const first = [...stand, ...boxes];
      const placed = separate([...first, ...pills], bounds, 8).slice(first.length);
      boxes.push(...placed);
      for (const [k, pill] of [active, other].entries()) {
        const box = placed[k];
        const at = k === 0 ? projection.active : projection.other;
        if (!box) continue;
        move(pill.node, box.x, box.y);
        const lead = k === 0 ? leadActive : leadOther;
        const x = Math.max(box.x + 10, Math.min(box.x + box.width - 10, at.x));
        const below = at.y > box.y + box.height;
        lead.setAttribute(
          'd',
          below ? `M${x.toFixed(1)} ${(box.y + box.height).toFixed(1)}L${at.x.toFixed(1)} ${at.y.toFixed(1)}` : '',
        );
      }
    },
    get taken() {
      return unlabelled ? [] : boxes;
    },
    dispose() {
      lines.remove();
      labels.remove();
      safe.remove();
    },
  };
}
