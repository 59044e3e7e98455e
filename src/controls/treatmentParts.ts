import { drugLibrary } from '../../models/library/drugs/index.ts';
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import type { Fault, Study, StudyParts } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, freshId, setText } from '../format/element.ts';
import { faultSentence } from './faultText.ts';
import { locale } from '../words/language.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

type PartKey = 'formulation' | 'site' | 'skin' | 'device';

interface Named {
  readonly id: string;
  readonly name: string;
}

const labels: Readonly<Record<PartKey, string>> = {
  formulation: say('part.formulation'),
  site: say('part.site'),
  skin: say('part.skin'),
  device: say('part.device'),
};

/** What each menu offers to a study that is made from these parts. */
const offers: Readonly<Record<PartKey, (parts: StudyParts) => readonly Named[]>> = {
  formulation: ({ drug }) => drugLibrary[drug].formulations,
  site: () => Object.values(siteLibrary),
  skin: () => Object.values(skinLibrary),
  device: () => Object.values(deviceLibrary),
};

/** Drugs by name, for a menu. */
export const drugs: readonly Named[] = Object.values(drugLibrary).toSorted((one, other) =>
  modelText(one.name).localeCompare(modelText(other.name), locale()),
);

/** The library's treatment with this drug; its usual session. */
export function chooseDrug(store: StudyStore, drug: string): readonly Fault[] {
  const made = makeTreatment({ drug });
  return made.kind === 'faults' ? made.faults : store.edit(made.study);
}

/** The same treatment with one part changed; its session and pole stay where the device does. */
export function changePart(store: StudyStore, parts: StudyParts, change: Partial<StudyParts>): readonly Fault[] {
  const { session, electrode, acidBase, placement } = store.study;
  const made = makeTreatment({
    ...parts,
    ...change,
    pole: electrode.polarity,
    ...(acidBase === true ? { acidBase } : {}),
  });
  if (made.kind === 'faults') return made.faults;
  // pads that were moved stay where they are, but for another place's usual ones
  const kept = change.site !== undefined || placement === undefined ? {} : { placement };
  return store.edit({ ...made.study, ...(change.device === undefined ? { session } : {}), ...kept });
}

/** The library's drug that acts in a study, if only one does. */
function drugOf({ drug }: Study): string | undefined {
  const acting = Object.values(drugLibrary).filter(({ species }) => species === drug);
  return acting.length === 1 ? acting[0].id : undefined;
}

/** Formulation, place, skin and device of a treatment that is made from the library's parts; how to get one, of another. */
export function createTreatmentParts(store: StudyStore): HTMLElement {
  const problem = element('div', { class: 'field-error', role: 'alert' });
  let problems: readonly Fault[] = [];
  const tell = (faults: readonly Fault[]): void => {
    problems = faults;
    show();
  };
  const fields = (Object.keys(labels) as PartKey[]).map((key) => {
    const id = freshId(key);
    const select = element('select', { id });
    select.addEventListener('change', () => {
      const { madeFrom } = store.study;
      if (madeFrom !== undefined) tell(changePart(store, madeFrom, { [key]: select.value }));
    });
    const root = element('div', { class: 'part' }, element('label', { for: id }, labels[key]), select);
    return { key, select, root };
  });
  const deep = element('input', { type: 'checkbox' });
  deep.addEventListener('change', () => {
    const { madeFrom } = store.study;
    if (madeFrom !== undefined) tell(changePart(store, madeFrom, { deep: deep.checked }));
  });
  const deepRow = element('label', { class: 'switch' }, deep, element('span', {}, say('part.deep')));
  const start = element('button', { type: 'button', class: 'plain-button' }, say('part.choose'));
  start.addEventListener('click', () => {
    const drug = drugOf(store.study);
    if (drug !== undefined) tell(chooseDrug(store, drug));
  });
  const parts = element('div', { class: 'parts' }, ...fields.map(({ root }) => root), deepRow);
  const root = element('div', { class: 'treatment-parts' }, start, parts, problem);

  const show = (): void => {
    const { study } = store;
    const { madeFrom } = study;
    parts.hidden = madeFrom === undefined;
    start.hidden = madeFrom !== undefined || drugOf(study) === undefined;
    setText(problem, problems.map((fault) => faultSentence(fault)).join(' '));
    if (madeFrom === undefined) return;
    deep.checked = madeFrom.deep === true;
    for (const { key, select, root: field } of fields) {
      const offered = offers[key](madeFrom);
      if ([...select.options].map(({ value }) => value).join() !== offered.map(({ id }) => id).join()) {
        select.replaceChildren(...offered.map(({ id, name }) => element('option', { value: id }, modelText(name))));
      }
      select.value = madeFrom[key];
      field.hidden = offered.length < 2;
    }
  };
  store.subscribe(() => {
    problems = [];
    show();
  });
  show();
  return root;
}
