import { type MeasureId, measures } from '../../models/readings/sweepReadings.ts';
import { quantityAt } from '../../models/study/quantities.ts';
import { readQuantityText } from '../../models/study/quantityText.ts';
import { type SweepAxis, sweptQuantities, usualAxis } from '../../models/study/sweep.ts';
import type { Study } from '../../models/study/study.ts';
import type { Axes, SweepStore } from '../app/sweepStore.ts';
import { decorate, element, freshId, setText } from '../format/element.ts';
import { plainNumber } from '../format/number.ts';
import { speciesName } from '../format/species.ts';
import { readTyped } from '../format/typedNumber.ts';
import { commitTyped } from './commitTyped.ts';
import { folderNames } from './expertPanel.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

export interface ExploreForm {
  readonly root: HTMLElement;
  update(study: Study): void;
}

/** As many values along each axis as people may ask for; the coarse grids of a sweep divide them well enough. */
const counts: readonly number[] = [6, 10, 16, 25];

/** What to lay out along each axis of a sweep, what to colour it by, and how far it has come. */
export function createExploreForm(store: SweepStore): ExploreForm {
  const message = element('p', { class: 'field-error', id: freshId('explore-error'), 'aria-live': 'polite' });
  const commit = (change: (axes: Axes) => Axes): void => {
    setText(message, store.setAxes(change(store.grid.axes)) ?? '');
  };
  const fields = [
    axisField('across', message.id, (axis) => {
      commit(([, up]) => [axis, up]);
    }),
    axisField('up', message.id, (axis) => {
      commit(([across]) => [across, axis]);
    }),
  ] as const;
  const refuse = (text: string): void => {
    setText(message, text);
  };
  for (const field of fields) field.onUnreadable(refuse);

  const colour = labelledSelect(say('explore.colour'));
  colour.select.replaceChildren(...measures.map(({ id, label }) => element('option', { value: id }, modelText(label))));
  colour.select.addEventListener('change', () => {
    const chosen = measures.find(({ id }) => id === colour.select.value);
    if (chosen !== undefined) store.setMeasure(chosen.id satisfies MeasureId);
  });
  const size = labelledSelect(say('explore.steps'));
  size.select.replaceChildren(...counts.map((count) => element('option', { value: count }, `${count} × ${count}`)));
  size.select.addEventListener('change', () => {
    const count = Number(size.select.value);
    commit(([across, up]) => [
      { ...across, count },
      { ...up, count },
    ]);
  });

  const bar = element('progress', { max: 1, value: 0, 'aria-label': say('explore.progress') });
  const words = element('p', { class: 'explore-progress', role: 'status' });
  const halt = element('button', { type: 'button', class: 'plain-button' }, say('explore.stop'));
  halt.addEventListener('click', () => {
    if (store.status === 'stopped') store.resume();
    else store.stop();
  });

  // on a phone the map comes first
  const phone = matchMedia('(max-width: 820px)');
  const setup = element(
    'details',
    { class: 'explore-setup', open: !phone.matches },
    element('summary', {}, say('explore.setup')),
    fields[0].root,
    fields[1].root,
    element('div', { class: 'explore-choices' }, colour.root, size.root),
    message,
  );
  phone.addEventListener('change', () => {
    setup.open = !phone.matches;
  });
  const root = element(
    'form',
    { class: 'explore-form', autocomplete: 'off', 'aria-label': say('explore.form') },
    setup,
    element('div', { class: 'explore-run' }, bar, words, halt),
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
  });

  return {
    root,
    update(study) {
      const { grid, measure, status } = store;
      for (const [k, field] of fields.entries()) field.show(study, grid.axes[k === 0 ? 0 : 1]);
      colour.select.value = measure;
      size.select.value = String(grid.axes[0].count);
      const all = grid.cells.length;
      bar.value = grid.done / all;
      halt.hidden = status !== 'running' && status !== 'stopped';
      setText(halt, status === 'stopped' ? say('explore.goOn') : say('explore.stop'));
      setText(words, progressText(grid.done, all, status));
    },
  };
}

/** A count that changes many times a second is noise to a screen reader, so it moves in tenths. */
export function progressText(done: number, all: number, status: SweepStore['status']): string {
  switch (status) {
    case 'done':
      return say('explore.done', { all });
    case 'stopped':
      return say('explore.stopped', { done, all });
    case 'waiting':
      return say('explore.waiting');
    case 'running':
      return say('explore.running', { all, percent: Math.floor((10 * done) / all) * 10 });
    case 'closed':
      return '';
  }
}

interface AxisField {
  readonly root: HTMLElement;
  show(study: Study, axis: SweepAxis): void;
  onUnreadable(listener: (text: string) => void): void;
}

function axisField(side: 'across' | 'up', errorId: string, onChange: (axis: SweepAxis) => void): AxisField {
  let axis: SweepAxis | null = null;
  let study: Study | null = null;
  let shape = '';
  let refuse: (text: string) => void = () => undefined;
  const title = side === 'across' ? say('explore.across') : say('explore.up');
  const quantity = labelledSelect(title);
  const entry = (label: string): HTMLInputElement =>
    element('input', {
      type: 'text',
      'aria-label': label,
      'aria-describedby': errorId,
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: 60,
    });
  const from = entry(say('explore.from', { axis: title }));
  const to = entry(say('explore.to', { axis: title }));
  const unit = element('span', { class: 'field-unit' });
  const log = element('input', { type: 'checkbox' });

  quantity.select.addEventListener('change', () => {
    const chosen = study === null ? [] : sweptQuantities(study).filter(({ path }) => path === quantity.select.value);
    const [one] = chosen;
    if (one !== undefined && axis !== null) onChange({ ...usualAxis(one), count: axis.count });
  });
  const readEnds = (): void => {
    if (axis === null) return;
    const ends: number[] = [];
    for (const input of [from, to]) {
      const typed = readTyped(input.value);
      const read =
        typed.kind === 'unclear' ? typed : readQuantityText(typed.text, quantityAt(axis.path)?.unitText ?? '');
      decorate(input, { 'aria-invalid': read.kind === 'value' ? null : 'true' });
      if (read.kind === 'value') ends.push(read.value);
      else if (read.kind === 'unclear') refuse(read.message);
      else if (read.kind === 'wrongDimension')
        refuse(say('explore.notInUnit', { text: input.value, unit: unit.textContent }));
      else refuse(say('explore.notNumber', { text: input.value }));
    }
    const [low, high] = ends;
    if (low !== undefined && high !== undefined) onChange({ ...axis, from: low, to: high });
  };
  const takeEnds = (): void => {
    const typed = [from.value, to.value].join();
    commitTyped(readEnds, { tell: refuse, holds: () => [from.value, to.value].join() === typed });
  };
  for (const input of [from, to]) input.addEventListener('change', takeEnds);
  log.addEventListener('change', () => {
    if (axis !== null) onChange({ ...axis, scale: log.checked ? 'log' : 'linear' });
  });

  const root = element(
    'div',
    { class: 'axis-field', role: 'group', 'aria-label': say('explore.axis', { axis: side }) },
    quantity.root,
    element('div', { class: 'axis-ends' }, from, element('span', { class: 'to' }, say('explore.between')), to, unit),
    element('label', { class: 'axis-log' }, log, say('explore.log')),
  );

  return {
    root,
    onUnreadable(listener) {
      refuse = listener;
    },
    show(nextStudy, next) {
      study = nextStudy;
      const options = sweptQuantities(nextStudy);
      const nextShape = options.map(({ path }) => path).join();
      if (nextShape !== shape) {
        shape = nextShape;
        quantity.select.replaceChildren(...groupedOptions(nextStudy));
      }
      const same = axis !== null && JSON.stringify(axis) === JSON.stringify(next);
      axis = next;
      quantity.select.value = next.path;
      if (same) return;
      for (const [input, value] of [
        [from, next.from],
        [to, next.to],
      ] as const) {
        input.value = plainNumber(value);
        decorate(input, { 'aria-invalid': null });
      }
      setText(unit, quantityAt(next.path)?.unit ?? '');
      log.checked = next.scale === 'log';
    },
  };
}

/** Every quantity of the study, under the headings of the expert panel. */
function groupedOptions(study: Study): readonly HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  for (const { path, quantity } of sweptQuantities(study)) {
    const name = folderNames(study, path).join(', ');
    const group = groups.get(name) ?? element('optgroup', { label: name });
    groups.set(name, group);
    group.append(element('option', { value: path }, optionText(study, path, modelText(quantity.label))));
  }
  const session = say('expert.session');
  const first = [...groups].toSorted(([one], [other]) => Number(other === session) - Number(one === session));
  return first.map(([, group]) => group);
}

function optionText(study: Study, path: string, label: string): string {
  // maps by species have the label as their heading
  const last = /\.([^.[\]]+)$/u.exec(path)?.[1] ?? '';
  const species = study.species.some(({ id }) => id === last);
  return species ? speciesName(study, last) : label;
}

/** "Current", "Thickness, stratum corneum". */
export function axisName(study: Study, path: string): string {
  const label = modelText(quantityAt(path)?.label ?? path);
  const folders = folderNames(study, path);
  const own = [say('expert.column'), say('expert.session'), say('expert.electrode')].includes(folders[0] ?? '')
    ? []
    : folders.slice(1);
  const last = optionText(study, path, label);
  return [
    label,
    ...own.filter((name) => name !== label).map((name) => name.toLowerCase()),
    ...(last === label ? [] : [last]),
  ].join(', ');
}

function labelledSelect(label: string): { readonly root: HTMLElement; readonly select: HTMLSelectElement } {
  const id = freshId('explore');
  const select = element('select', { id });
  return { root: element('div', { class: 'explore-select' }, element('label', { for: id }, label), select), select };
}
