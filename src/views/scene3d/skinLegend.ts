/** The legend of the skin's picture: colours, what a dot stands for, how depth is drawn, and the switches that go with it. */
import type { RunLayout } from '../../../models/solve/frame.ts';
import type { Study } from '../../../models/study/study.ts';
import { colourAt, cssColour, scalePosition, type ConcentrationScale } from '../../format/concentrationScale.ts';
import { element, setText } from '../../format/element.ts';
import { formatNumber } from '../../format/number.ts';
import { say } from '../../words/say.ts';
import type { Cloud } from './cloud.ts';
import type { DepthMode } from './depthMap.ts';
import { amountText, drugName, number, words } from './words.ts';

/** What the legend says of vessels, follicles and ducts. */
export interface Legended {
  /** Blood flow over that at rest [1]. */
  readonly perfusion: number;
  readonly inAppendages: { readonly concentration: number; readonly share: number | null } | null;
  readonly perUptakeDot: number | null;
}

export interface SkinLegend {
  readonly root: HTMLElement;
  onSwitch(this: void, listener: () => void): void;
  /** A press on the button for the other pad. */
  onOtherPad(this: void, listener: () => void): void;
  /** What that button says; null where there is one pad only. */
  offerPad(this: void, text: string | null): void;
  setMode(mode: DepthMode): void;
  setScale(this: void, study: Study, scale: ConcentrationScale, drugless: boolean): void;
  /** Also what is carried off by the blood, how fast that flows, and what is solved of follicles and ducts. */
  setDots(this: void, layout: RunLayout, clouds: readonly Cloud[], side?: Legended): void;
}

const drugWords = { column: words.drugDot, pad: words.drugInPad, skin: words.drugInSkin } as const;

/** What a dot of drug in the pad stands for [mol]. */
function padDot(layout: RunLayout, clouds: readonly Cloud[]): number | undefined {
  const first = clouds.find(({ species, plan }) => species === layout.drug && plan.count > 0);
  return first === undefined ? undefined : first.plan.perDot * layout.area;
}

function legendLines(
  layout: RunLayout,
  side: Legended,
  like: number | undefined,
): readonly { readonly kind: string; readonly text: string }[] {
  const lines: { kind: string; text: string }[] = [];
  if (side.perUptakeDot !== null) {
    const amount = amountText(side.perUptakeDot * layout.area, like);
    lines.push({ kind: 'drug small', text: say('skin.legend.uptake', { amount }) });
  }
  lines.push({ kind: 'blood', text: say('skin.legend.blood', { times: number(side.perfusion, 2) }) });
  const { inAppendages } = side;
  if (inAppendages === null) lines.push({ kind: 'appendage', text: say('skin.legend.anatomy') });
  else {
    const inside = formatNumber(inAppendages.concentration, 2);
    const text =
      inAppendages.share === null
        ? say('skin.legend.inside', { inside })
        : say('skin.legend.insideShare', { inside, share: formatNumber(100 * inAppendages.share, 2) });
    lines.push({ kind: 'appendage', text });
  }
  return lines;
}

export function createSkinLegend(): SkinLegend {
  const barCanvas = element('canvas', { class: 'scene3d-bar', width: 256, height: 1, 'aria-hidden': 'true' });
  const barTitle = element('span', { class: 'scene3d-title' });
  const barUnit = element('span', { class: 'scene3d-unit' });
  const barTicks = element('div', { class: 'scene3d-ticks' });
  const dots = element('ul', { class: 'scene3d-dots' });
  const depthTitle = element('span', { class: 'scene3d-title' });
  const depthNote = element('span', { class: 'scene3d-unit' });
  const toggle = element('button', { class: 'scene3d-switch', type: 'button' });
  const padButton = element('button', { class: 'scene3d-switch', type: 'button', hidden: true });
  const root = element(
    'section',
    { class: 'scene3d-legend', 'aria-label': words.legend },
    element('div', { class: 'scene3d-key scene3d-colours' }, barTitle, element('br'), barUnit, barCanvas, barTicks),
    element('div', { class: 'scene3d-key' }, element('span', { class: 'scene3d-title' }, words.oneDot), dots),
    element('div', { class: 'scene3d-key scene3d-depth' }, depthTitle, depthNote, toggle, padButton),
  );
  let dotsKey = '';

  return {
    root,
    onSwitch(listener) {
      toggle.addEventListener('click', listener);
    },
    onOtherPad(listener) {
      padButton.addEventListener('click', listener);
    },
    offerPad(text) {
      if (padButton.hidden !== (text === null)) padButton.hidden = text === null;
      if (text !== null) setText(padButton, text);
    },
    setMode(mode) {
      const stretched = mode === 'stretched';
      setText(depthTitle, stretched ? words.stretched : words.trueScale);
      setText(depthNote, stretched ? words.stretchedNote : words.trueNote);
      setText(toggle, stretched ? words.toTrue : words.toStretched);
    },
    setScale(study, scale, drugless) {
      setText(barTitle, drugName(study));
      setText(barUnit, drugless ? words.noneHere : words.porewater);
      const context = barCanvas.getContext('2d');
      if (context) {
        context.clearRect(0, 0, barCanvas.width, 1);
        for (let k = 0; k < barCanvas.width; k++) {
          context.fillStyle = cssColour(colourAt((k + 0.5) / barCanvas.width));
          context.fillRect(k, 0, 1, 1);
        }
      }
      barTicks.replaceChildren(
        ...scale.ticks.map((value, k) => {
          const tick = element('span', {}, k === 0 ? `< ${number(value)}` : number(value));
          tick.style.left = `${(100 * scalePosition(scale, value)).toFixed(2)}%`;
          return tick;
        }),
      );
    },
    setDots(layout, clouds, side) {
      const told = side === undefined ? [] : legendLines(layout, side, padDot(layout, clouds));
      const nextDots = JSON.stringify([
        told,
        layout.area,
        clouds.map(({ species, plan, region }) => [species, region, plan]),
      ]);
      if (nextDots === dotsKey) return;
      dotsKey = nextDots;
      const key = (kind: string, sign: string, text: string): HTMLElement =>
        element('li', {}, element('i', { class: 'scene3d-dot', 'data-kind': kind, 'aria-hidden': 'true' }, sign), text);
      const drug = clouds.filter((cloud) => cloud.species === layout.drug && cloud.plan.count > 0);
      const rest = clouds.filter((cloud) => cloud.species !== layout.drug && cloud.plan.count > 0);
      const amount = (cloud: Cloud, like = cloud): string =>
        amountText(cloud.plan.perDot * layout.area, like.plan.perDot * layout.area);
      const items: HTMLElement[] = [];
      for (const cloud of drug) {
        const z = cloud.charge;
        const sign = z > 0 ? '+' : z < 0 ? '−' : '';
        items.push(
          key(
            cloud.region === 'skin' ? 'drug small' : 'drug',
            sign,
            `${amount(cloud, drug[0])} ${drugWords[cloud.region]}`,
          ),
        );
      }
      const first = rest[0];
      const signs = [
        ['positive', '+', words.positiveDot, 1],
        ['negative', '−', words.negativeDot, -1],
        ['neutral', '', words.neutralDot, 0],
      ] as const;
      for (const [kind, sign, text, z] of signs) {
        if (first && rest.some((cloud) => Math.sign(cloud.charge) === z)) {
          items.push(key(kind, sign, `${amount(first)} ${text}`));
        }
      }
      for (const { kind, text } of told) {
        const sign = (drug[0]?.charge ?? 0) > 0 ? '+' : (drug[0]?.charge ?? 0) < 0 ? '−' : '';
        items.push(key(kind, kind === 'drug small' ? sign : '', text));
      }
      dots.replaceChildren(...items);
    },
  };
}
