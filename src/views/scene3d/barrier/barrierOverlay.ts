/** The words over the barrier's picture: names with leaders, ruler in µm, ledger of the current, legend. */
import type { RunLayout } from '../../../../models/solve/frame.ts';
import { element, setText, svgElement } from '../../../format/element.ts';
import { formatShort } from '../../../format/number.ts';
import { speciesName, speciesStyles, usualCharges, type SpeciesStyle } from '../../../format/species.ts';
import { say } from '../../../words/say.ts';
import type { RunData } from '../../view.ts';
import { spread, type Box } from '../labelLayout.ts';
import { amountText } from '../words.ts';
import { ledgerOf, wayOf } from './barrierWords.ts';
import type { Crossing } from './crossing.ts';
import type { CrowdPlan } from './crowd.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Named {
  readonly text: string;
  /** What the leader points at. */
  readonly at: Place;
  readonly tone?: 'drug' | 'water';
}

export interface Arrangement {
  /** Names to the right, from the top down. */
  readonly names: readonly Named[];
  readonly ruler: readonly { readonly text: string; readonly at: Place }[];
  /** A known width. */
  readonly bar: { readonly from: Place; readonly to: Place; readonly text: string };
  /** Right end of what is drawn. */
  readonly right: number;
}

export interface BarrierOverlay {
  readonly safe: HTMLElement;
  readonly legend: HTMLElement;
  onOtherPad(listener: () => void): void;
  onMore(listener: () => void): void;
  offerPad(text: string | null): void;
  /** Said instead of a legend where there is nothing to look at. */
  setNothing(text: string | null): void;
  /** @param fixed sign of the charge on the walls, 0 for none */
  setPlan(run: RunData, plan: CrowdPlan, fixed: number): void;
  setLedger(run: RunData, crossing: Crossing): void;
  arrange(arrangement: Arrangement | null, bounds: Box): void;
  dispose(): void;
}

/** Height of a name, and of a line of the ruler [px]; also set in the style sheet. */
const nameHeight = 20;
const rulerLine = 15;
const mostEntries = 5;
/** The picture's own buttons stand in the corner above the names [px]. */
const besideButtons = 46;
/** Of a line of the ledger with the gap below it [px]; also set in the style sheet. */
const entryHeight = 18;
const entryGap = 2;

function move(node: HTMLElement, x: number, y: number): void {
  node.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

function dot(kind: string, sign: string): HTMLElement {
  return element('i', { class: 'scene3d-dot', 'data-kind': kind, 'aria-hidden': 'true' }, sign);
}

function kindOf(style: SpeciesStyle | undefined): string {
  if (style?.isDrug === true) return 'drug';
  return style?.sign === '+' ? 'positive' : style?.sign === '−' ? 'negative' : 'neutral';
}

export function createBarrierOverlay(root: HTMLElement): BarrierOverlay {
  const lines = svgElement('svg', { class: 'scene3d-lines', 'aria-hidden': 'true' });
  const halo = svgElement('path', { class: 'barrier-leader barrier-halo' });
  const leaders = svgElement('path', { class: 'barrier-leader' });
  const ends = svgElement('path', { class: 'barrier-end' });
  const axis = svgElement('path', { class: 'scene3d-axis' });
  const bar = svgElement('path', { class: 'barrier-bar' });
  lines.append(halo, leaders, ends, axis, bar);
  const labels = element('div', { class: 'scene3d-labels', 'aria-hidden': 'true' });
  const barText = element('span', { class: 'barrier-bar-text' });
  labels.append(barText);
  const names: HTMLElement[] = [];
  const ticks: HTMLElement[] = [];

  const share = element('div', { class: 'barrier-share', 'aria-hidden': 'true' });
  const entries = element('ul', { class: 'barrier-entries' });
  const dots = element('ul', { class: 'scene3d-dots' });
  const pace = element('p', { class: 'barrier-pace scene3d-unit' });
  const more = element('button', { class: 'scene3d-switch', type: 'button' }, say('barrier.more'));
  const padButton = element('button', { class: 'scene3d-switch', type: 'button', hidden: true });
  const legend = element(
    'section',
    { class: 'scene3d-legend barrier-legend', 'aria-label': say('barrier.legend') },
    element(
      'div',
      { class: 'scene3d-key barrier-ledger' },
      element('span', { class: 'scene3d-title' }, say('barrier.ledger')),
      share,
      entries,
    ),
    element('div', { class: 'scene3d-key' }, element('span', { class: 'scene3d-title' }, say('barrier.oneDot')), dots),
    element(
      'div',
      { class: 'scene3d-key barrier-drift' },
      pace,
      element('div', { class: 'barrier-buttons' }, more, padButton),
    ),
  );
  const nothing = element('p', { class: 'barrier-nothing', hidden: true });
  const safe = element('div', { class: 'scene3d-safe' }, legend, nothing);
  root.append(lines, labels, safe);
  let said: { readonly plan: CrowdPlan; readonly study: RunData['study']; readonly fixed: number } | null = null;
  let ledgerSaid = '';
  let widths: number[] = [];
  let saidNames = '';
  let tickWidth = 0;

  function grow(list: HTMLElement[], count: number, kind: string): void {
    while (list.length < count) {
      const node = element('span', { class: kind });
      list.push(node);
      labels.append(node);
    }
    for (const [k, node] of list.entries()) node.hidden = k >= count;
  }

  return {
    safe,
    legend,
    onOtherPad(listener) {
      padButton.addEventListener('click', listener);
    },
    onMore(listener) {
      more.addEventListener('click', listener);
    },
    offerPad(text) {
      if (padButton.hidden !== (text === null)) padButton.hidden = text === null;
      if (text !== null) setText(padButton, text);
    },
    setNothing(text) {
      nothing.hidden = text === null;
      legend.hidden = text !== null;
      lines.toggleAttribute('hidden', text !== null);
      labels.hidden = text !== null;
      setText(nothing, text ?? '');
    },
    setPlan({ layout, study }, plan, fixed) {
      if (said?.plan === plan && said.study === study && said.fixed === fixed) return;
      said = { plan, study, fixed };
      const charges = usualCharges(layout, study);
      const amount = (perDot: number): string => amountText(perDot * layout.area);
      const item = (kind: string, sign: string, text: string): HTMLElement =>
        element('li', {}, dot(kind, sign), element('span', {}, text));
      const items: HTMLElement[] = [];
      const inPores = plan.crowds.filter(({ way, most }) => way === 'pores' && most > 2);
      const drug = inPores.find(({ species }) => species === layout.drug);
      if (drug) {
        const z = charges[layout.drug] ?? 0;
        const sign = z > 0 ? '+' : z < 0 ? '−' : '';
        items.push(
          item(
            'drug',
            sign,
            say('barrier.dot.drug', { amount: amount(drug.perDot), drug: speciesName(study, study.drug) }),
          ),
        );
      }
      const others = inPores.filter(({ species }) => species !== layout.drug);
      const first = others[0];
      if (first) {
        const each = amount(first.perDot);
        const has = (sign: number): boolean => others.some(({ species }) => Math.sign(charges[species] ?? 0) === sign);
        if (has(1)) items.push(item('positive', '+', say('barrier.dot.positive', { amount: each })));
        if (has(-1)) items.push(item('negative', '−', say('barrier.dot.negative', { amount: each })));
        if (has(0)) items.push(item('neutral', '', say('barrier.dot.neutral', { amount: each })));
        if (fixed !== 0) {
          const [kind, sign] = fixed > 0 ? ['fixed positive', '+'] : ['fixed', '−'];
          items.push(item(kind, sign, say('barrier.dot.fixed', { amount: each })));
        }
      }
      const inDuct = plan.crowds.filter(({ way }) => way === 'duct');
      const ductDrug = inDuct.find(({ species }) => species === layout.drug);
      const ductIons = inDuct.find(({ species }) => species !== layout.drug);
      if (ductIons && ductDrug) {
        const text = say('barrier.dot.duct', { amount: amount(ductIons.perDot), drug: amount(ductDrug.perDot) });
        items.push(
          element('li', {}, element('i', { class: 'barrier-blank', 'aria-hidden': 'true' }), element('span', {}, text)),
        );
      }
      dots.replaceChildren(...items);
      // the same room at all times, so that the picture stands still while shares come and go
      const rows = Math.min(mostEntries, layout.species.length);
      entries.style.minHeight = `${rows * entryHeight - entryGap}px`;
      const times = (part: number): string => formatShort(1 / part);
      setText(
        pace,
        [
          plan.pace.pores < 1
            ? say('barrier.pace', { times: times(plan.pace.pores), seconds: formatShort(60 * plan.pace.pores) })
            : say('barrier.pace.true'),
          ...(inDuct.length > 0 ? [say('barrier.pace.duct', { times: times(plan.pace.duct) })] : []),
        ].join(' '),
      );
    },
    setLedger(run, crossing) {
      const told = ledgerOf(run, crossing, mostEntries);
      const styles = speciesStyles(run.layout, run.study);
      const key = JSON.stringify([
        told,
        told?.map(({ species }) => wayOf(crossing.carriers[species]?.flux.total ?? 0)),
      ]);
      if (key === ledgerSaid) return;
      ledgerSaid = key;
      if (told === null) {
        share.replaceChildren();
        entries.replaceChildren(element('li', { class: 'scene3d-unit' }, say('barrier.ledger.none')));
        return;
      }
      share.replaceChildren(
        ...told
          .filter(({ count }) => count > 0)
          .map(({ species, count }) => {
            const part = element('i', { 'data-kind': species < 0 ? 'neutral' : kindOf(styles[species]) });
            part.style.flexGrow = String(count);
            return part;
          }),
      );
      entries.replaceChildren(...told.map((entry) => entryOf(entry, run.layout, styles, crossing)));
    },
    arrange(arrangement, bounds) {
      const told = arrangement?.names ?? [];
      const ruler = arrangement?.ruler ?? [];
      grow(names, told.length, 'barrier-name');
      grow(ticks, ruler.length, 'scene3d-tick');
      for (const [k, { text, tone }] of told.entries()) {
        const node = names[k];
        if (!node) continue;
        setText(node, text);
        node.dataset['tone'] = tone ?? '';
      }
      for (const [k, { text }] of ruler.entries()) if (ticks[k]) setText(ticks[k], text);
      if (arrangement === null) {
        for (const line of [halo, leaders, ends, axis, bar]) line.setAttribute('d', '');
        setText(barText, '');
        return;
      }
      const key = [...told, ...ruler].map(({ text }) => text.length).join();
      if (key !== saidNames) {
        saidNames = key;
        widths = told.map((_, k) => names[k]?.offsetWidth ?? 0);
        tickWidth = Math.max(0, ...ruler.map((_, k) => ticks[k]?.offsetWidth ?? 0));
      }
      // names keep the order of what they point at, so that no leader crosses another
      const order = told.map((_, k) => k).toSorted((a, b) => (told[a]?.at.y ?? 0) - (told[b]?.at.y ?? 0));
      const ys = spread(
        order.map((k) => told[k]?.at.y ?? 0),
        order.map(() => nameHeight + 3),
        bounds.y + besideButtons,
        bounds.y + bounds.height,
      );
      const widest = Math.max(0, ...widths);
      const x = Math.min(bounds.x + bounds.width - widest - 8, arrangement.right + 14);
      const paths: string[] = [];
      const dotsAt: string[] = [];
      for (const [place, k] of order.entries()) {
        const node = names[k];
        const at = told[k]?.at;
        const y = ys[place] ?? 0;
        if (!node || !at) continue;
        move(node, x, y - nameHeight / 2);
        paths.push(`M${at.x.toFixed(1)} ${at.y.toFixed(1)}L${(x - 3).toFixed(1)} ${y.toFixed(1)}`);
        dotsAt.push(`M${(at.x - 2).toFixed(1)} ${at.y.toFixed(1)}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`);
      }
      for (const stroke of [halo, leaders]) stroke.setAttribute('d', paths.join(''));
      ends.setAttribute('d', dotsAt.join(''));
      const tickYs = spread(
        ruler.map(({ at }) => at.y),
        ruler.map(() => rulerLine),
        bounds.y,
        bounds.y + bounds.height,
      );
      const left = Math.max(bounds.x + tickWidth + 4, Math.min(...ruler.map(({ at }) => at.x)) - 13);
      const marks: string[] = ruler.map(
        ({ at }, k) => `${k === 0 ? 'M' : 'L'}${(at.x - 5).toFixed(1)} ${at.y.toFixed(1)}`,
      );
      for (const [k, { at }] of ruler.entries()) {
        const y = tickYs[k] ?? at.y;
        marks.push(
          `M${(at.x - 1).toFixed(1)} ${at.y.toFixed(1)}L${(at.x - 6).toFixed(1)} ${at.y.toFixed(1)}L${(left + 2).toFixed(1)} ${y.toFixed(1)}`,
        );
        if (ticks[k]) move(ticks[k], left, y);
      }
      axis.setAttribute('d', marks.join(''));
      const { from, to, text } = arrangement.bar;
      setText(barText, text);
      const low = Math.max(from.y, to.y);
      bar.setAttribute(
        'd',
        `M${from.x.toFixed(1)} ${(from.y - 4).toFixed(1)}v8M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}M${to.x.toFixed(1)} ${(to.y - 4).toFixed(1)}v8`,
      );
      move(barText, (from.x + to.x) / 2, low + 3);
    },
    dispose() {
      lines.remove();
      labels.remove();
      safe.remove();
    },
  };
}

function entryOf(
  { species, count }: { readonly species: number; readonly count: number },
  layout: RunLayout,
  styles: readonly SpeciesStyle[],
  crossing: Crossing,
): HTMLElement {
  const style = styles[species];
  const label =
    species < 0 ? say('barrier.ledger.others') : species === layout.proton ? 'H⁺, OH⁻' : (style?.label ?? '');
  const sign = style === undefined || style.sign === '0' ? '' : style.sign;
  const way = wayOf(crossing.carriers[species]?.flux.total ?? 0);
  const backwards = count < 0 ? `, ${say('barrier.ledger.against')}` : '';
  const where = say(way === 'in' ? 'barrier.ledger.in' : 'barrier.ledger.out');
  return element(
    'li',
    {},
    dot(species < 0 ? 'neutral' : kindOf(style), sign),
    element('b', {}, formatShort(count)),
    element('span', { class: 'barrier-carrier' }, label),
    species < 0
      ? null
      : element(
          'span',
          { class: 'barrier-way', role: 'img', 'aria-label': `${where}${backwards}` },
          way === 'in' ? '↓' : '↑',
        ),
  );
}
