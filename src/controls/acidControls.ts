import { withAcidBase, withoutAcidBase } from '../../models/study/acidity/withAcidBase.ts';
import type { Study } from '../../models/study/study.ts';
import { writePath } from '../../models/study/studyPath.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { faultSentence } from './faultText.ts';
import { saltPad } from './saltedPad.ts';
import { say } from '../words/say.ts';

const kinds = [
  { value: 'silverChloride', title: say('electrode.silverChloride'), words: say('electrode.silverChloride.words') },
  { value: 'inert', title: say('electrode.inert'), words: say('electrode.inert.words') },
] as const;

type Kind = (typeof kinds)[number]['value'];

/** What the study looked like before the page put acids and bases in, and what it made of it. */
interface Change {
  readonly before: Study;
  readonly after: string;
}

/** Whether acids and bases are counted, and what the drug's electrode is made of. Each choice makes a study that balances. */
export function createAcidControls(store: StudyStore): HTMLElement {
  const box = element('input', { type: 'checkbox', name: 'acidBase' });
  const note = element('p', { class: 'hint' });
  const problem = element('div', { class: 'field-error', role: 'alert' });
  let change: Change | null = null;
  let problems: readonly string[] = [];

  const tryOut = (wanted: unknown): boolean => {
    const faults = store.edit(wanted);
    problems = faults.map((fault) => faultSentence(fault, true));
    if (faults.length > 0) show();
    return faults.length === 0;
  };

  const setCounted = (on: boolean): void => {
    const before = store.study;
    if (on) {
      if (tryOut(withAcidBase(before))) change = { before, after: JSON.stringify(store.study) };
      return;
    }
    // the very study it was, if nothing has been touched since
    if (change !== null && JSON.stringify(before) === change.after) tryOut(change.before);
    else tryOut(salted(withoutAcidBase(before)));
  };

  box.addEventListener('change', () => {
    setCounted(box.checked);
    show();
  });

  const choose = (kind: Kind): void => {
    const counted = kind === 'inert' ? withAcidBase(store.study) : store.study;
    const wanted = writePath(counted, 'electrode.boundary', { kind });
    const { coating_mAmin: _used, ...electrode } = (wanted as Study).electrode;
    tryOut(kind === 'inert' ? { ...(wanted as Study), electrode } : salted(wanted as Study));
    show();
  };

  const radios = kinds.map(({ value, title, words }) => {
    const radio = element('input', { type: 'radio', name: 'electrodeKind', value });
    radio.addEventListener('change', () => {
      if (radio.checked) choose(value);
    });
    const label = element(
      'label',
      { class: 'pole electrode-kind' },
      radio,
      element('span', { class: 'pole-words' }, element('strong', {}, title), element('small', {}, words)),
    );
    return { radio, label, value };
  });

  const show = (): void => {
    const { acidBase, electrode } = store.study;
    const counted = acidBase === true;
    box.checked = counted;
    for (const { radio, value } of radios) radio.checked = electrode.boundary.kind === value;
    setText(note, counted ? say('electrode.counted') : say('electrode.notCounted'));
    setText(problem, problems.join(' '));
  };
  store.subscribe(() => {
    problems = [];
    show();
  });
  show();
  return element(
    'fieldset',
    { class: 'acidity' },
    element('legend', {}, say('electrode.legend')),
    element('div', { class: 'poles' }, ...radios.map(({ label }) => label)),
    element('label', { class: 'switch' }, box, element('span', {}, say('electrode.acidBase'))),
    problem,
    note,
  );
}

/** A silver anode takes up chloride, so a pad without any gets saline. */
function salted(study: Study): unknown {
  const { electrode, layers } = study;
  const pad = layers.findLast(({ role }) => role === 'reservoir')?.initial;
  const needs = electrode.polarity === 'anode' && electrode.boundary.kind === 'silverChloride';
  if (!needs || pad?.kind !== 'given' || (pad.concentrations_mM['chloride'] ?? 0) > 0) return study;
  return saltPad(study, study)?.study ?? study;
}
