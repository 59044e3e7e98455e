import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { poleAdvice } from './advice.ts';
import { faultSentence } from './faultText.ts';
import { saltedPad, salt_mM } from './saltedPad.ts';
import { writePath } from './studyPath.ts';

const poles = [
  { value: 'cathode', sign: '−', title: 'Cathode', tone: 'negative', words: 'negative pad, pushes − in' },
  { value: 'anode', sign: '+', title: 'Anode', tone: 'positive', words: 'positive pad, pushes + in' },
] as const;

/** Which pole the drug's pad is: sign, word and colour. */
export function createPolaritySwitch(store: StudyStore): HTMLElement {
  const advice = element('p', { class: 'advice', 'aria-live': 'polite' });
  const problem = element('div', { class: 'field-error', role: 'alert' });
  const remedy = element('button', { type: 'button', class: 'plain-button' });
  let remedied: unknown = null;

  const choose = (pole: 'cathode' | 'anode'): void => {
    const wanted = writePath(store.study, 'electrode.polarity', pole);
    const faults = store.edit(wanted);
    problem.replaceChildren();
    if (faults.length === 0) return;
    problem.append(element('p', {}, faults.map((fault) => faultSentence(fault)).join(' ')));
    remedied = saltedPad(wanted, store.study);
    if (remedied !== null) problem.append(remedy);
    show();
  };
  setText(remedy, `Add ${salt_mM} mM sodium chloride to the pad and switch`);
  remedy.addEventListener('click', () => {
    if (store.edit(remedied).length === 0) problem.replaceChildren();
  });

  const radios = poles.map((pole) => {
    const radio = element('input', { type: 'radio', name: 'polarity', value: pole.value });
    radio.addEventListener('change', () => {
      if (radio.checked) choose(pole.value);
    });
    const label = element(
      'label',
      { class: `pole ${pole.tone}` },
      radio,
      element('span', { class: 'pole-sign', 'aria-hidden': 'true' }, pole.sign),
      element('span', { class: 'pole-words' }, element('strong', {}, pole.title), element('small', {}, pole.words)),
    );
    return { radio, label, value: pole.value };
  });

  const show = (): void => {
    for (const { radio, value } of radios) radio.checked = store.study.electrode.polarity === value;
    const { tone, text } = poleAdvice(store.study);
    setText(advice, text);
    advice.dataset['tone'] = tone;
  };
  store.subscribe(() => {
    problem.replaceChildren();
    show();
  });
  show();
  return element(
    'fieldset',
    { class: 'polarity' },
    element('legend', {}, 'Pole of the drug’s pad'),
    element('div', { class: 'poles' }, ...radios.map(({ label }) => label)),
    problem,
    advice,
  );
}
