import type { Preset } from '../../models/study/presets/preset.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, freshId, setText } from '../format/element.ts';
import { chargeText } from '../format/species.ts';
import { padPH } from '../../models/study/acidity/driveNote.ts';
import { knownSpecies } from '../../models/study/knownSpecies.ts';
import { formatFixed, formatNumber } from '../format/number.ts';
import { faultSentence } from './faultText.ts';
import { chooseDrug, createTreatmentParts, drugs } from './treatmentParts.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

const ownStudy = 'own';
/** Before the id of a drug whose treatment is made from the library's parts. */
const fromLibrary = 'drug:';

/** Which drug in which formulation; a choice brings its whole study. */
export function createFormulationPicker(store: StudyStore, presets: readonly Preset[]): HTMLElement {
  const id = freshId('formulation');
  const select = element('select', { id, 'aria-describedby': `${id}-note` });
  select.append(
    element(
      'optgroup',
      { label: say('drug.prepared') },
      ...options(presets.map((one) => [one.id, modelText(one.title)])),
    ),
    element(
      'optgroup',
      { label: say('drug.library') },
      ...options(drugs.map((one) => [`${fromLibrary}${one.id}`, modelText(one.name)])),
    ),
  );
  const own = element('option', { value: ownStudy }, say('drug.changed'));
  const note = element('p', { class: 'hint', id: `${id}-note` });
  const ions = element('ul', { class: 'ions', 'aria-label': say('drug.inPad') });
  const problem = element('div', { class: 'field-error', role: 'alert' });

  select.addEventListener('change', () => {
    setText(problem, '');
    if (select.value.startsWith(fromLibrary)) {
      const faults = chooseDrug(store, select.value.slice(fromLibrary.length));
      setText(problem, faults.map((fault) => faultSentence(fault)).join(' '));
      show();
      return;
    }
    const preset = presets.find((one) => one.id === select.value);
    if (preset === undefined) return;
    setText(
      problem,
      store
        .edit(preset.study)
        .map((fault) => faultSentence(fault))
        .join(' '),
    );
    show();
  });

  const show = (): void => {
    const { study } = store;
    const { madeFrom } = study;
    const preset = madeFrom === undefined ? presets.find((one) => one.study.name === study.name) : undefined;
    if (preset === undefined && madeFrom === undefined) {
      if (own.parentNode === null) select.append(own);
      own.textContent = study.name === '' ? say('drug.own') : modelText(study.name);
    } else own.remove();
    select.value = madeFrom === undefined ? (preset?.id ?? ownStudy) : `${fromLibrary}${madeFrom.drug}`;
    setText(note, modelText(preset?.summary ?? study.note));
    const pH = padPH(study);
    const chip = pH === null ? [] : [element('li', { class: 'ion' }, `pH ${formatFixed(pH, 1)}`)];
    ions.replaceChildren(...padIons(store), ...chip);
  };
  store.subscribe(show);
  show();
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, say('drug.label')),
    select,
    problem,
    note,
    ions,
    createTreatmentParts(store),
  );
}

function options(entries: readonly (readonly [value: string, text: string])[]): HTMLOptionElement[] {
  return entries.map(([value, text]) => element('option', { value }, text));
}

/** The reservoir's ions with their sign and concentration. */
function padIons(store: StudyStore): HTMLElement[] {
  const { study } = store;
  const reservoir = study.layers.findLast((layer) => layer.role === 'reservoir');
  if (reservoir === undefined || reservoir.initial.kind !== 'given') return [];
  const held = reservoir.initial.concentrations_mM;
  return study.species.flatMap((species) => {
    const amount = held[species.id] ?? 0;
    if (amount === 0) return [];
    const known = knownSpecies(species, study.temperature_C);
    const charge = known.charge ?? 0;
    const sign = charge > 0 ? 'positive' : charge < 0 ? 'negative' : 'neutral';
    const text = `${modelText(known.name)}${chargeText(charge)}`;
    const tag = element(
      'li',
      { class: `ion ${sign}${species.id === study.drug ? ' drug' : ''}` },
      element('span', {}, text),
      element('span', { class: 'amount' }, `${formatNumber(amount)} mM`),
    );
    return [tag];
  });
}
