// Pads that lie somewhere: the site is known, and that which the study is made for.
import { siteLibrary } from '../library/sites/index.ts';
import { referenceFault } from './references.ts';
import type { Fault, StudyParts, StudyPlacement } from './study.ts';

export function checkPlacement(
  { site }: StudyPlacement,
  madeFrom: StudyParts | undefined,
  report: (fault: Fault) => void,
): void {
  const path = 'placement.site';
  const fault = referenceFault(path, site, Object.keys(siteLibrary), 'a site of the library');
  if (fault !== undefined) report(fault);
  else if (madeFrom !== undefined && madeFrom.site !== site)
    report({
      path,
      message: `The pads lie on another part of the body than the treatment, which is made for "${madeFrom.site}"`,
      value: site,
      allowed: madeFrom.site,
    });
}
