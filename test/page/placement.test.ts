import { describe, expect, it } from 'vitest';
import { bodies, sites } from '../../models/anatomy/bodies/index.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import { createNotices, startSession } from '../../src/app/session.ts';
import { linkTo, openLink } from '../../src/app/studyLink.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import { describeStudy } from '../../src/format/differences.ts';
import { toldPlace, withPlace } from '../../src/views/scene3d/treatment/placing.ts';

const [first] = presets;
if (first === undefined) throw new Error('no preset');
const site = 'volarForearm';
const at = [9.5, 3.1, 0.6] as const;
const moved = withPlace(first.study, site, { side: 'active', at });

function knee(): Study {
  const made = makeTreatment({ drug: 'lidocaine', site: 'knee' });
  if (made.kind === 'faults') throw new Error('no such treatment');
  return made.study;
}

function faultsOf(json: unknown): readonly string[] {
  const parsed = parseStudy(json);
  return parsed.kind === 'faults' ? parsed.faults.map(({ path }) => path) : [];
}

describe('the place of the pads in a study', () => {
  it('is read strictly: a known site, that of the treatment, and three lengths', () => {
    expect(parseStudy(moved)).toEqual({ kind: 'study', study: moved });
    expect(faultsOf({ ...first.study, placement: { site: 'moon' } })).toEqual(['placement.site']);
    expect(faultsOf({ ...knee(), placement: { site } })).toEqual(['placement.site']);
    expect(faultsOf({ ...knee(), placement: { site: 'knee' } })).toEqual([]);
    expect(faultsOf({ ...first.study, placement: { site, drugPad: { x_cm: 1, y_cm: 900 } } })).toEqual([
      'placement.drugPad.y_cm',
      'placement.drugPad.z_cm',
    ]);
  });

  it('is told by every preset that says in words where it is', () => {
    const named = presets.filter(({ study, summary }) => /forearm/iu.test(`${summary} ${study.note}`));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ study }) => study.placement?.site !== site).map(({ id }) => id)).toEqual([]);
  });

  it('is the skin nearest to it, and the usual place where that is not on this body', () => {
    const body = bodies[sites[site]?.body ?? 'arm'];
    const met = toldPlace(moved, site, body, 'active');
    expect(Math.abs(body.skin(...(met ?? [0, 0, 0])))).toBeLessThan(0.02);
    expect(toldPlace(moved, site, body, 'other')).toBeNull();
    expect(toldPlace(moved, 'palm', body, 'active')).toBeNull();
    expect(toldPlace(withPlace(moved, site, { side: 'active', at: [-150, 0, 0] }), site, body, 'active')).toBeNull();
  });

  it('goes back to what was before, and leaves nothing behind in a treatment that tells its site', () => {
    expect(withPlace(moved, site, null)).toEqual(first.study);
    const both = withPlace(moved, site, { side: 'other', at });
    expect(both.placement).toMatchObject({ drugPad: { x_cm: 9.5 }, returnPad: { z_cm: 0.6 } });
    expect(withPlace(withPlace(knee(), 'knee', { side: 'other', at }), 'knee', null)).toEqual(knee());
  });

  it('is carried by a link, and named among the differences', async () => {
    const link = await linkTo(moved, presets);
    const opened = await openLink(link, { presets, parse: parseStudy });
    expect(opened).toMatchObject({ kind: 'study', study: moved, changedBase: null });
    expect(describeStudy(moved, presets).details).toBe('pads moved');
  });

  it('is changed, undone and done again without another solve, and the numbers stay', () => {
    const studies = createStudyStore(first.study, parseStudy);
    const runs = createRunStore();
    const asked: Study[] = [];
    const stop = startSession(
      studies,
      runs,
      { solve: (study) => void asked.push(study as Study), dispose: () => undefined },
      createNotices(),
    );
    expect(asked).toHaveLength(1);
    expect(studies.edit(moved)).toEqual([]);
    studies.undo();
    expect(studies.study.placement).toEqual({ site });
    studies.redo();
    expect(studies.study.placement).toEqual(moved.placement);
    expect(asked).toHaveLength(1);
    studies.edit({ ...moved, temperature_C: 30 });
    expect(asked).toHaveLength(2);
    stop();
  });
});
