import { whereabouts, type Whereabouts } from '../../app/readings.ts';
import type { RunData } from '../../app/run.ts';
import type { Study } from '../../../models/study/study.ts';
import { deliveredUnit, writeAmount } from '../../format/amount.ts';
import type { Column } from '../../format/csv.ts';
import type { Sign } from '../../format/imprint.ts';
import { element, setText } from '../../format/element.ts';
import { layerName } from '../../format/layerName.ts';
import { formatNumber } from '../../format/number.ts';
import { say } from '../../words/say.ts';
import { createTableHead } from './saveTable.ts';

export interface BalanceBar {
  readonly root: HTMLElement;
  update(study: Study, drugName: string, where: Whereabouts): void;
}

const sinkNames: Readonly<Record<string, string>> = {
  blood: say('balance.blood'),
  lymph: say('balance.lymph'),
  converted: say('balance.converted'),
  base: say('balance.base'),
};
const sinkTokens: Readonly<Record<string, string>> = {
  blood: '--place-blood',
  lymph: '--place-lymph',
  converted: '--place-converted',
  base: '--place-base',
};

/** Places holding less than this share are left out of the list, as they can not be seen in the bar. */
const leastShare = 1e-7;

/** Where all the drug is, as one bar that has to close; a second magnifies what has left the pad. */
export function createBalanceBar(sign: Sign, run: () => RunData | null): BalanceBar {
  const heading = element('h3', {}, say('balance.title'));
  const title = say('balance.title');
  const head = createTableHead(heading, { id: 'balance', title, sign, run, columns: balanceColumns });
  const bar = element('div', { class: 'balance-bar', 'aria-hidden': 'true' });
  const magnified = element('div', { class: 'balance-bar magnified', 'aria-hidden': 'true' });
  const list = element('ul', { class: 'legend balance-list' });
  const caption = element('p', { class: 'chart-note' });
  const root = element('div', { class: 'balance', 'data-part': 'balance' }, head, bar, caption, magnified, list);
  let shape = '';
  let parts: { segment: HTMLElement; beyond: HTMLElement | null; value: HTMLElement }[] = [];

  const build = (study: Study, ids: readonly string[]): void => {
    parts = [];
    const items = ids.map((id) => {
      const paint = (): HTMLElement => {
        const segment = element('span', { class: 'balance-part' });
        segment.style.backgroundColor = `var(${tokenOf(study, id)})`;
        return segment;
      };
      const segment = paint();
      const beyond = inPad(study, id) ? null : paint();
      const swatch = element('span', { class: 'swatch area', 'aria-hidden': 'true' });
      swatch.style.setProperty('--swatch', `var(${tokenOf(study, id)})`);
      const value = element('span', { class: 'legend-value' });
      const name = placeName(study, id);
      parts.push({ segment, beyond, value });
      return element('li', {}, swatch, element('span', { class: 'legend-label' }, name), value);
    });
    bar.replaceChildren(...parts.map((part) => part.segment));
    magnified.replaceChildren(...parts.flatMap((part) => part.beyond ?? []));
    list.replaceChildren(...items);
  };

  return {
    root,
    update(study, drugName, where) {
      const size = where.places.reduce((sum, place) => sum + Math.abs(place.amount), 0);
      const shown = where.places.filter((place) => Math.abs(place.amount) > leastShare * size);
      const nextShape = JSON.stringify([study.layers.map((layer) => layer.name), shown.map((place) => place.id)]);
      if (nextShape !== shape) {
        shape = nextShape;
        build(
          study,
          shown.map((place) => place.id),
        );
      }
      setText(heading, say('balance.titleOf', { drug: drugName.toLowerCase() }));
      const left = where.places.reduce(
        (sum, place) => sum + (inPad(study, place.id) ? 0 : Math.max(0, place.amount)),
        0,
      );
      const away = size > 0 ? left / size : 0;
      magnified.hidden = away <= leastShare;
      setText(
        caption,
        away <= leastShare ? say('balance.allInPad') : say('balance.outside', { percent: formatNumber(away * 100, 2) }),
      );
      for (const [index, place] of shown.entries()) {
        const part = parts[index];
        if (part === undefined) continue;
        const share = size > 0 ? Math.max(0, place.amount) / size : 0;
        part.segment.style.flexGrow = String(share);
        if (part.beyond !== null) part.beyond.style.flexGrow = String(left > 0 ? Math.max(0, place.amount) / left : 0);
        const { number, unit } = writeAmount(study, place.amount, 'pad');
        setText(part.value, `${formatNumber(number)} ${unit}`);
      }
    },
  };
}

function placeName(study: Study, id: string): string {
  return sinkNames[id] ?? layerName(study, id);
}

/** Of every place at every instant, through the whole pad. */
function balanceColumns({ study, layout, frames }: RunData): readonly Column[] {
  const { perDensity, perPad } = deliveredUnit(study);
  const rows = frames.map((frame) => whereabouts(layout, frame).places);
  return [
    { label: say('column.time'), unit: 's', values: frames.map(({ time }) => time) },
    ...(rows[0] ?? []).map(({ id }, k): Column => ({
      label: placeName(study, id),
      unit: perPad,
      values: rows.map((places) => (places[k]?.amount ?? Number.NaN) * perDensity),
    })),
  ];
}

function inPad(study: Study, id: string): boolean {
  return study.layers.find((layer) => layer.id === id)?.role === 'reservoir';
}

function tokenOf(study: Study, id: string): string {
  const index = study.layers.findIndex((layer) => layer.id === id);
  if (index < 0) return sinkTokens[id] ?? '--line-strong';
  const role = study.layers[index]?.role;
  if (role === 'reservoir') return '--place-reservoir';
  if (role === 'barrier') return '--place-barrier';
  const tissues = study.layers.filter((layer) => layer.role === 'tissue').findIndex((layer) => layer.id === id);
  return `--place-tissue-${(tissues % 4) + 1}`;
}
