import type { DrugRecord } from '../../models/library/drugRecord.ts';
import { type SiteId, siteLibrary } from '../../models/library/sites/index.ts';
import type { Study, StudyParts } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { changePart } from '../controls/treatmentParts.ts';
import { element } from '../format/element.ts';
import { say } from '../words/say.ts';
import { siteText } from './handOut.ts';
import type { SessionFacts } from './sessionFacts.ts';

/** Of all that the pad holds: a label's strength is rounded by as much when a bottle is written down. */
const sameBottle = 0.05;

/** Summed differences of two pads' contents over the first one's sum. */
function padDistance(one: Study, other: Study): number {
  const contents = ({ layers }: Study): Readonly<Record<string, number>> => {
    const initial = layers[0]?.initial;
    return initial?.kind === 'given' ? initial.concentrations_mM : {};
  };
  const [here, there] = [contents(one), contents(other)];
  const ids = new Set([...Object.keys(here), ...Object.keys(there)]);
  const sum = (of: (id: string) => number): number => [...ids].reduce((total, id) => total + of(id), 0);
  return sum((id) => Math.abs((here[id] ?? 0) - (there[id] ?? 0))) / sum((id) => here[id] ?? 0);
}

/** Parts of the library that a study is made from, told by it or found by what its pad holds; null where there are none such. */
export function partsOfStudy(study: Study, drug: DrugRecord | null): StudyParts | null {
  if (study.madeFrom !== undefined) return study.madeFrom;
  if (drug === null) return null;
  const { polarity: pole, boundary } = study.electrode;
  for (const { id } of drug.formulations) {
    const made = makeTreatment({ drug: drug.id, formulation: id, pole });
    if (made.kind === 'faults' || made.study.electrode.boundary.kind !== boundary.kind) continue;
    if (padDistance(study, made.study) <= sameBottle) return made.study.madeFrom ?? null;
  }
  return null;
}

/** Where on the body, to be chosen; null for a study that is not made from the library's parts. */
export function sitePicker(studies: StudyStore, { run, drug, site }: SessionFacts): HTMLElement | null {
  const parts = partsOfStudy(run.study, drug);
  if (parts === null || site === null) return null;
  const options = (Object.keys(siteLibrary) as SiteId[]).map((id) => element('option', { value: id }, siteText(id)));
  const select = element('select', { class: 'site-picker', 'aria-label': say('patient.where') }, ...options);
  select.value = site;
  select.addEventListener('change', () => {
    // a place that does not go with the rest changes nothing
    if (changePart(studies, parts, { site: select.value }).length > 0) select.value = site;
  });
  return select;
}
