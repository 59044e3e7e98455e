import { type SiteId, siteLibrary } from '../../models/library/sites/index.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { changePart } from '../controls/treatmentParts.ts';
import { element } from '../format/element.ts';
import { say } from '../words/say.ts';
import { siteText } from './handOut.ts';

/** Where on the body, to be chosen; null for a study that is not made from the library's parts. */
export function sitePicker({ studies }: { readonly studies: StudyStore }): HTMLElement | null {
  const { madeFrom } = studies.study;
  if (madeFrom === undefined) return null;
  const options = (Object.keys(siteLibrary) as SiteId[]).map((site) =>
    element('option', { value: site }, siteText(site)),
  );
  const select = element('select', { class: 'site-picker', 'aria-label': say('patient.where') }, ...options);
  select.value = madeFrom.site;
  select.addEventListener('change', () => {
    const now = studies.study.madeFrom;
    if (now === undefined) return;
    const faults = changePart(studies, now, { site: select.value });
    // a place that does not go with the rest changes nothing
    if (faults.length > 0) select.value = now.site;
  });
  return select;
}
