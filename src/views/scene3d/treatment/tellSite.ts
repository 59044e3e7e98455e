/** What is told of a treated place in words: its name, its pads, the facts of its table, the picture's label. */
import { siteLibrary, type SiteId } from '../../../../models/library/sites/index.ts';
import type { Study } from '../../../../models/study/study.ts';
import { formatNumber, speakTime } from '../../../format/number.ts';
import { modelText } from '../../../words/modelText.ts';
import { say } from '../../../words/say.ts';
import { drugName } from '../words.ts';
import type { SiteFacts } from './siteTable.ts';
import { stateWord } from './unitDisplay.ts';
import type { UnitReading } from './unitReading.ts';

export interface SiteTold {
  readonly place: string;
  readonly pads: string;
  readonly facts: SiteFacts;
  /** Null while nothing is solved. */
  readonly label: string | null;
}

export function tellSite(
  study: Study,
  siteId: string,
  now: Pick<SiteFacts, 'pole' | 'gap' | 'current'> & { readonly reading: UnitReading | null },
): SiteTold {
  const { pole, reading } = now;
  const known = (study.madeFrom?.site ?? study.placement?.site) === siteId;
  const named = Object.hasOwn(siteLibrary, siteId) ? modelText(siteLibrary[siteId as SiteId].name) : siteId;
  const place = known ? named : say('site.plain');
  const gap = formatNumber(now.gap, 2);
  const own = study.electrode.area_cm2;
  const other = study.dispersive?.area_cm2;
  const label =
    reading === null
      ? null
      : say('site.describe', {
          place: named,
          gap,
          drug: drugName(study),
          pole: pole > 0 ? 'anode' : 'cathode',
          state: stateWord(reading.state),
          current: formatNumber(reading.current),
          dose: formatNumber(reading.dose),
          whole: formatNumber(reading.wholeDose),
          volts: formatNumber(reading.volts),
          time: speakTime(reading.time),
        });
  return {
    place,
    pads:
      other === undefined
        ? say('site.padsAlone', { active: formatNumber(own), gap })
        : say('site.pads', { active: formatNumber(own), other: formatNumber(other), gap }),
    facts: { ...now, place, areas: [own, other ?? own] },
    label,
  };
}
