/** The body's picture in numbers: both pads, the way between them and the current on it, in a dialog. */
import { element, setText } from '../../../format/element.ts';
import { formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import type { BodyCurrent } from '../../../../workers/bodyProtocol.ts';
import { clockText, poleWord } from '../words.ts';
import '../numberDialog.css';

export interface SiteFacts {
  readonly place: string;
  /** Of the drug's pad and the return pad [cm²]. */
  readonly areas: readonly [number, number];
  readonly pole: -1 | 1;
  /** Between the rims [cm]. */
  readonly gap: number;
  /** [s], [mA], [mA·min], [V]; null while nothing is solved. */
  readonly reading: {
    readonly time: number;
    readonly current: number;
    readonly dose: number;
    readonly volts: number;
  } | null;
  /** Null while it is being solved. */
  readonly current: BodyCurrent | null;
}

export interface SiteTable {
  readonly dialog: HTMLDialogElement;
  open(facts: SiteFacts): void;
  /** Keeps what stands in it equal to the clock. */
  refresh(facts: SiteFacts): void;
}

/** A head and what stands under each of the two pads, or one cell for both of them. */
export type SiteRow = readonly [head: string, ...cells: string[]];

const none = '–';

export function siteRows({ areas, pole, gap, reading, current }: SiteFacts): readonly SiteRow[] {
  const two = (value: number): string => formatNumber(value, 2);
  const amperes = reading?.current;
  const shares = current === null ? null : [current.shallow, 1 - current.shallow];
  const poles = [poleWord(pole), poleWord(pole > 0 ? -1 : 1)] as const;
  return [
    [say('site.table.pole'), ...poles],
    [say('site.table.area'), ...areas.map((area) => formatNumber(area))],
    [
      say('site.table.density'),
      ...areas.map((area) => (amperes === undefined ? none : formatNumber(amperes / area, 2))),
    ],
    [say('site.table.rim'), ...(current === null ? [none, none] : current.crowding.map(two))],
    [say('site.table.gap'), two(gap)],
    [say('site.table.current'), amperes === undefined ? none : formatNumber(amperes)],
    [say('site.table.dose'), reading === null ? none : formatNumber(reading.dose)],
    [say('site.table.volts'), reading === null ? none : formatNumber(reading.volts)],
    [say('site.table.tissue'), current === null ? none : two(current.tissueResistance)],
    [say('site.table.shallow'), shares === null ? none : `${two(100 * (shares[0] ?? 0))} %`],
    [say('site.table.deep'), shares === null ? none : `${two(100 * (shares[1] ?? 0))} %`],
  ];
}

export function createSiteTable(): SiteTable {
  const caption = element('caption', {});
  const body = element('tbody', {});
  const close = element('button', { type: 'button', class: 'scene3d-switch' }, say('site.table.close'));
  const heads = [say('site.table.what'), say('unit.drugPad'), say('unit.returnPad')];
  const dialog = element(
    'dialog',
    { class: 'number-dialog', 'aria-label': say('site.table.name') },
    element(
      'div',
      { class: 'number-scroll', tabindex: 0, role: 'region', 'aria-label': say('site.table.name') },
      element(
        'table',
        {},
        caption,
        element('thead', {}, element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)))),
        body,
      ),
      element('p', { class: 'scene3d-unit' }, say('site.table.note')),
    ),
    close,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  // a press beside it closes it, too
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  const write = (facts: SiteFacts): void => {
    setText(caption, say('site.table.title', { place: facts.place, time: clockText(facts.reading?.time ?? 0) }));
    body.replaceChildren(
      ...siteRows(facts).map(([head, ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, head),
          ...cells.map((text) => element('td', cells.length === 1 ? { colspan: 2 } : {}, text)),
        ),
      ),
    );
  };
  return {
    dialog,
    open(facts) {
      write(facts);
      if (!dialog.open) dialog.showModal();
    },
    refresh(facts) {
      if (dialog.open) write(facts);
    },
  };
}
