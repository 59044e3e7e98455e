import { quantityOf } from '../../models/study/quantities.ts';
import type { Study } from '../../models/study/study.ts';
import { readPath, writePath } from '../../models/study/studyPath.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { density_mA_cm2, densityAdvice, recommendedDensity_mA_cm2 } from './advice.ts';
import { faultsAt, faultSentence } from './faultText.ts';
import { QuantityField } from './quantityField.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

/** A field for one number of the study, by its path; label, unit and help come from the quantity table. */
export function createStudyField(store: StudyStore, path: string): QuantityField {
  const quantity = quantityOf(path);
  const field = new QuantityField({
    label: modelText(quantity.label),
    unit: quantity.unit,
    help: modelText(quantity.help),
    commitText(text) {
      const faults = store.edit(writePath(store.study, path, text));
      if (faults.length === 0) return null;
      const own = faultsAt(faults, path);
      return (own.length > 0 ? own : faults).map((fault) => faultSentence(fault, own.length === 0)).join(' ');
    },
  });
  const show = (): void => {
    const value = readPath(store.study, path);
    field.setDisabled(typeof value !== 'number');
    if (typeof value === 'number') field.show(value);
  };
  store.subscribe(show);
  show();
  return field;
}

/** The density band spans this many times the recommended density. */
const bandSpan = 2;

/** Pad area, ramp, after-care, and the current's density against its usual limit. */
export function createPadControls(store: StudyStore): HTMLElement {
  const needle = element('span', { class: 'needle' });
  const limit = element('span', { class: 'limit' });
  limit.style.left = `${100 / bandSpan}%`;
  const band = element('div', { class: 'density-band', 'aria-hidden': 'true' }, limit, needle);
  const advice = element('p', { class: 'advice', 'aria-live': 'polite' });
  const show = (study: Study): void => {
    const density = density_mA_cm2(study);
    const share = (density ?? 0) / (bandSpan * recommendedDensity_mA_cm2);
    needle.style.left = `${Math.min(1, Math.max(0, share)) * 100}%`;
    band.hidden = density === null;
    const { tone, text } = densityAdvice(study);
    setText(advice, text);
    advice.dataset['tone'] = tone;
  };
  store.subscribe(() => {
    show(store.study);
  });
  show(store.study);
  const paths = ['electrode.area_cm2', 'dispersive.area_cm2', 'session.ramp_s', 'session.after_min'];
  const fields = paths.map((path) => createStudyField(store, path).root);
  const other = fields[1];
  const showOther = (): void => {
    if (other !== undefined) other.hidden = store.study.dispersive === undefined;
  };
  store.subscribe(showOther);
  showOther();
  return element(
    'fieldset',
    { class: 'pad' },
    element('legend', {}, say('pad.legend')),
    element('div', { class: 'density' }, element('span', { class: 'field-label' }, say('density.label')), band, advice),
    element('div', { class: 'field-grid' }, ...fields),
  );
}
