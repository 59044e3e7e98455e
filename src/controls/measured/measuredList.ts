import { residualOf } from '../../app/measured/compare.ts';
import { longestMeasuredName, type MeasuredSeries } from '../../app/measured/measuredSeries.ts';
import type { MeasuredStore } from '../../app/measured/measuredStore.ts';
import type { RunStore } from '../../app/runStore.ts';
import { type Column, writeCsv } from '../../format/csv.ts';
import { caution, fileStem, saveText } from '../../format/download.ts';
import { element } from '../../format/element.ts';
import { icon, type IconName } from '../../format/icons.ts';
import { formatClock, formatNumber } from '../../format/number.ts';
import { say } from '../../words/say.ts';

/** What is overlaid: to rename, to hide, to save and to remove, each with how far the run is from it. */
export function showMeasured(host: HTMLElement, store: MeasuredStore, runs: RunStore): void {
  const items = store.list.map((series) => {
    const name = element('input', {
      type: 'text',
      class: 'measured-name',
      value: series.name,
      maxlength: longestMeasuredName,
      'aria-label': say('measured.nameOf', { name: series.name }),
    });
    name.addEventListener('change', () => {
      store.rename(series.id, name.value);
    });
    const hide = tool(
      series.hidden ? 'eyeShut' : 'eye',
      say(series.hidden ? 'measured.show' : 'measured.hide', { name: series.name }),
      () => {
        store.setHidden(series.id, !series.hidden);
      },
    );
    return element(
      'li',
      { class: `measured-item${series.hidden ? ' off' : ''}`, 'data-measured': series.id },
      name,
      element(
        'p',
        { class: 'measured-facts' },
        factsOf(series),
        ' ',
        element('strong', {}, residual(series, runs)),
        ...(series.kind === 'flux' ? [' ', say('measured.fluxUndrawn')] : []),
      ),
      element(
        'div',
        { class: 'measured-tools' },
        hide,
        tool('download', say('measured.save', { name: series.name }), () => {
          saveText(measuredCsv(series), 'text/csv;charset=utf-8', `${fileStem(series.name)}-measured.csv`);
        }),
        tool('close', say('measured.remove', { name: series.name }), () => {
          store.remove(series.id);
        }),
      ),
    );
  });
  host.replaceChildren(...items);
}

function factsOf({ kind, unit, x, time }: MeasuredSeries): string {
  const what = say(`measured.role.${kind}`);
  const title = unit === '' ? what : `${what} [${unit}]`;
  return time === null
    ? say('measured.facts', { what: title, count: x.length })
    : say('measured.factsAt', { what: title, count: x.length, time: formatClock(time) });
}

function residual(series: MeasuredSeries, runs: RunStore): string {
  const run = runs.shown;
  const found = run === null ? null : residualOf(series, run);
  if (found === null || found.count === 0) return say('measured.notCompared');
  const rms = `${formatNumber(found.rms)} ${series.unit}`.trim();
  const text = say('measured.rms', { rms, count: found.count });
  return found.beyond === 0 ? text : `${text} ${say('measured.beyond', { count: found.beyond })}`;
}

const [minute, micrometre] = [60, 1e-6];

/** With units in its header, so that it reads back as what it is. */
export function measuredCsv({ name, kind, against, unit, factor, x, y, error, time }: MeasuredSeries): string {
  const at = (role: 'time' | 'depth', values: readonly number[]): Column => ({
    label: say(`measured.role.${role}`),
    unit: role === 'time' ? 'min' : 'µm',
    values: values.map((one) => one / (role === 'time' ? minute : micrometre)),
  });
  const columns: Column[] = [
    ...(time === null
      ? []
      : [
          at(
            'time',
            x.map(() => time),
          ),
        ]),
    at(against, x),
    { label: say(`measured.role.${kind}`), unit, values: y.map((one) => one / factor) },
    ...(error === null ? [] : [{ label: say('measured.role.error'), unit, values: error.map((one) => one / factor) }]),
  ];
  return `# ${name.replaceAll(/["\s,]+/gu, ' ')}: ${caution.replaceAll(/["\s,]+/gu, ' ')}\r\n${writeCsv(columns)}`;
}

function tool(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'tool', 'aria-label': label, title: label }, icon(name));
  node.addEventListener('click', press);
  return node;
}
