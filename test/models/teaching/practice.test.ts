import { describe, expect, it } from 'vitest';
import { judge, meets, passes } from '../../../models/teaching/practice/criterion.ts';
import { parseCase, parseFault } from '../../../models/teaching/practice/parsePractice.ts';
import { faultKinds } from '../../../models/teaching/practice/practice.ts';
import { caseFiles } from '../../../models/teaching/cases/index.ts';
import { faultFiles } from '../../../models/teaching/faults/index.ts';
import { measureKnown } from '../../../models/teaching/practice/measureKnown.ts';
import { placeholdersIn } from '../../../models/teaching/text.ts';
import { cases, faults, treat } from '../../support/practice.ts';

/** A handful of solves on a busy machine [ms]. */
const patient = 120_000;

describe('a case', () => {
  it('is each of the six, with somebody to treat and somebody to send away', () => {
    expect(cases.map(({ id }) => id)).toEqual([
      'tennis-elbow',
      'calcific-shoulder',
      'plantar-heel',
      'scar',
      'sweaty-palms',
      'sweat-test',
    ]);
    for (const { persons } of cases) {
      expect(persons.some(({ refusal }) => refusal === undefined)).toBe(true);
      expect(persons.some(({ refusal }) => refusal !== undefined)).toBe(true);
    }
    expect(new Set(cases.flatMap(({ persons }) => persons.map(({ refusal }) => refusal)))).toEqual(
      new Set([undefined, 'pacemaker', 'pregnancy', 'metal', 'arrhythmia', 'rash']),
    );
  });

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s passes with each of its good treatments, and what is told is measured',
    async (_id, { passes: good, criteria, measures, told, evidence }) => {
      for (const run of good) {
        const treated = await treat(run, 'treated', measures);
        const missed = judge(criteria, treated).filter(({ met, criterion }) => !met && criterion.advice !== true);
        expect(
          missed.map(({ criterion }) => criterion.id),
          run.id,
        ).toEqual([]);
        expect(passes(judge(criteria, treated))).toBe(true);
      }
      const [usual] = good;
      const { values } = await treat(usual, 'treated', measures);
      expect(placeholdersIn(told[0].en).filter((name) => !values.has(name))).toEqual([]);
      // whoever is sent away is told of the trials without a run
      const known = measureKnown(measures, { study: () => null, run: () => null });
      expect(placeholdersIn(evidence.en).filter((name) => !known.has(name))).toEqual([]);
      expect(placeholdersIn(evidence.es).toSorted()).toEqual(placeholdersIn(evidence.en).toSorted());
    },
    patient,
  );

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s fails with each of its mistakes, for the reasons named',
    async (_id, { mistakes, criteria, measures }) => {
      for (const { run, fails } of mistakes) {
        const judgements = judge(criteria, await treat(run, 'treated', measures));
        const missed = judgements.filter(({ met, criterion }) => !met && criterion.advice !== true);
        expect(missed.map(({ criterion }) => criterion.id).toSorted(), run.id).toEqual([...fails].toSorted());
        expect(passes(judgements)).toBe(false);
      }
      // a criterion that nothing can miss is none
      const named = new Set(mistakes.flatMap(({ fails }) => fails));
      expect(named.size).toBeGreaterThan(2);
    },
    patient,
  );

  it('is refused with a measure, a criterion or a source that is not there', () => {
    const file = caseFiles[0] as { criteria: object[]; mistakes: { run: object }[] };
    const pathsOf = (change: object): readonly string[] => {
      const read = parseCase({ ...file, ...change });
      return read.kind === 'faults' ? read.faults.map(({ path }) => path) : [];
    };
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ told: [{ en: '{nothing}', es: '{nothing}' }] })).toEqual(['told[0].en', 'told[0].es']);
    expect(pathsOf({ mistakes: [{ ...file.mistakes[0], fails: ['luck'] }] })).toEqual(['mistakes[0].fails']);
    expect(pathsOf({ sources: ['nobody'] })).toEqual(['sources[0]']);
    expect(pathsOf({ told: [{ en: '5 µg go in', es: 'entran 5 µg' }] })).toEqual(['told[0].en', 'told[0].es']);
  });
});

describe('a fault', () => {
  it('is each of the five, and one unit that has none', () => {
    expect(faults.map(({ fault }) => fault).toSorted()).toEqual([...faultKinds].toSorted());
  });

  it(
    'is what its run shows, and no other unit’s',
    async () => {
      for (const { id, run, measures, explained } of faults) {
        const treated = await treat(run, 'unit', measures);
        expect(
          placeholdersIn(explained.en).filter((name) => !treated.values.has(name)),
          id,
        ).toEqual([]);
        const fitting = faults.filter(({ shows }) => shows.every((condition) => meets(condition, treated)));
        expect(fitting.map((one) => one.id)).toEqual([id]);
      }
    },
    patient,
  );

  it('does not name itself in what is heard of it', () => {
    const telling = /dry|lead|cable|pole|polo|touch|tocan|batter|bater|flat|seco/iu;
    for (const { id, complaint } of faults) {
      expect(complaint.en, id).not.toMatch(telling);
      expect(complaint.es, id).not.toMatch(telling);
    }
  });

  it('is refused with a measure that is not there', () => {
    const read = parseFault({ ...(faultFiles[0] as object), shows: [{ kind: 'measure', measure: 'luck', below: 1 }] });
    expect(read.kind === 'faults' ? read.faults.map(({ path }) => path) : []).toEqual(['shows[0]']);
  });
});
