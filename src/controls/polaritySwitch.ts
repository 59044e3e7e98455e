import { writePath } from '../../models/study/studyPath.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { poleAdvice } from './advice.ts';
import { faultSentence } from './faultText.ts';
import { isSalted, saltPad, salt_mM, type Salting } from './saltedPad.ts';
import { say } from '../words/say.ts';

const poles = [
  { value: 'cathode', sign: '−', title: say('pole.cathode'), tone: 'negative', words: say('pole.cathode.words') },
  { value: 'anode', sign: '+', title: say('pole.anode'), tone: 'positive', words: say('pole.anode.words') },
] as const;

const saltNote = say('pole.salted', { salt: salt_mM });

/** Which pole the drug's pad is: sign, word and colour. */
export function createPolaritySwitch(store: StudyStore): HTMLElement {
  const advice = element('p', { class: 'advice', 'aria-live': 'polite' });
  const problem = element('div', { class: 'field-error', role: 'alert' });
  const note = element('p', { class: 'advice changed', role: 'status', hidden: true });
  let salting: Salting | null = null;
  let problems: readonly string[] = [];

  /** Any pole is set, and what the study needs for it is added and said: a wrong choice is to be run, not forbidden. */
  const choose = (pole: 'cathode' | 'anode'): void => {
    const { study } = store;
    const wanted = writePath(study, 'electrode.polarity', pole);
    const cleared =
      salting !== null && isSalted(study, salting) ? writePath(wanted, salting.path, salting.before) : null;
    if (cleared !== null && store.edit(cleared).length === 0) return;
    const faults = store.edit(wanted);
    if (faults.length === 0) return;
    const next = saltPad(wanted, study);
    salting = next ?? salting;
    if (next !== null && store.edit(next.study).length === 0) return;
    problems = faults.map((fault) => faultSentence(fault));
    show();
  };

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
    setText(problem, problems.join(' '));
    const salted = salting !== null && isSalted(store.study, salting);
    note.hidden = !salted;
    setText(note, salted ? saltNote : '');
  };
  store.subscribe(() => {
    problems = [];
    show();
  });
  show();
  return element(
    'fieldset',
    { class: 'polarity' },
    element('legend', {}, say('pole.legend')),
    element('div', { class: 'poles' }, ...radios.map(({ label }) => label)),
    problem,
    note,
    advice,
  );
}
