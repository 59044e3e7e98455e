import { beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../models/study/presets/index.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import type { Study } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { references } from '../../models/library/references.ts';
import { cathodeLimit, tingling } from '../../models/library/thresholds.ts';
import type { RunData } from '../../src/app/run.ts';
import { askOutcome } from '../../src/patient/askChapter.ts';
import { elbowTrial, aims, sweatTrial, usesFor } from '../../src/patient/evidence.ts';
import { feelings, whenFelt } from '../../src/patient/feelWords.ts';
import { leftInSkin, packNames, packStudy } from '../../src/patient/packs.ts';
import { type Lefts, packWords } from '../../src/patient/packWords.ts';
import { grainOfSalt, grainsOf } from '../../src/patient/saltGrain.ts';
import { partsOfStudy } from '../../src/patient/sitePicker.ts';
import { type SessionFacts, sessionFacts, strengthOf } from '../../src/patient/sessionFacts.ts';
import { bloodWords, dotsAtEnd, padWords, pushWords } from '../../src/patient/storyWords.ts';
import { timeText } from '../../src/patient/timeWords.ts';
import { moverAt, outOfPad, shareOut, whereItIs } from '../../src/patient/whereItIs.ts';
import { pageRun } from '../support/pageRun.ts';
import { fleschKincaidGrade, sentencesOf, wordsOf } from '../support/readability.ts';

const frames = 61;
const first = presets[0];
if (first === undefined) throw new Error('No preset');
const usual: Study = { ...first.study, accuracy: 1e-2 };

function factsOf(run: RunData): SessionFacts {
  const facts = sessionFacts(run);
  if (facts === null) throw new Error('The run is not told');
  return facts;
}

let facts: SessionFacts;
beforeAll(() => {
  facts = factsOf(pageRun(usual, frames));
});

describe('what a patient is told of a run', () => {
  it('waits for the run’s end, and tells no old or coarse answer', () => {
    const { run } = facts;
    expect(sessionFacts({ ...run, outcome: null })).toBeNull();
    expect(sessionFacts({ ...run, stale: true })).toBeNull();
    expect(sessionFacts({ ...run, preview: true })).toBeNull();
  });

  it('has the session’s own current, time, place and drug', () => {
    const { session } = usual;
    if (session.kind !== 'treatment') throw new Error('not a treatment');
    expect(facts.current_mA).toBeCloseTo(session.current_mA, 6);
    expect(facts.stop).toBeCloseTo(session.duration_min * 60, 6);
    expect(facts.drug?.id).toBe('dexamethasone');
    expect(facts.site).toBe('volarForearm');
    expect(timeText(facts.stop)).toBe('20 minutes');
    expect(timeText(24 * 3600)).toBe('24 hours');
  });

  it('loses nothing of the drug between pad, skin and blood', () => {
    const { run, stop, end } = facts;
    const held = whereItIs(run, 0).pad;
    for (const time of [stop / 2, stop, end]) {
      const there = whereItIs(run, time);
      expect(Math.abs(there.pad + outOfPad(there) - held)).toBeLessThan(1e-6 * held);
    }
  });

  it('makes whole dots that add up', () => {
    expect(shareOut([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(shareOut([0, 0, -1e-20], 100)).toBeNull();
    const dots = dotsAtEnd(facts) ?? [];
    expect(dots.reduce((sum, count) => sum + count, 0)).toBe(100);
    // most of it is in the blood twenty minutes after the current
    expect(dots.at(-1)).toBeGreaterThan(50);
  });

  it('says that the current pushes, and from the wrong pole that it draws back', () => {
    expect(moverAt(facts.run, facts.stop / 2)).toBe('pushed');
    expect(pushWords(facts).join(' ')).toMatch(/Like pushes like away.*Out of each 1,000 parts, \d+ have left/u);
    const wrong = { ...usual, electrode: { ...usual.electrode, polarity: 'anode' as const } };
    const told = factsOf(pageRun(wrong, frames));
    expect(pushWords(told)[0]).toMatch(/back to the pad/u);
  });

  it('weighs in grains of salt that weigh what a small cube of it does', () => {
    expect(grainOfSalt * 1e6).toBeCloseTo(0.0586, 3);
    expect([0.5, 1, 3.4, 104].map((grains) => grainsOf(grains * grainOfSalt))).toEqual([0, 1, 3, 100]);
    const [, , amount = ''] = padWords(facts);
    expect(amount).toMatch(/about [\d.]+ mg .* as much as \d+ grains/u);
  });

  it('speaks of no medicine where water or salt alone is in the pad, or something is drawn out', () => {
    const made = makeTreatment({ drug: 'tapWater', site: 'palm', device: 'tapWaterTray' });
    if (made.kind === 'faults') throw new Error(JSON.stringify(made.faults));
    const studyOf = (id: string): Study => presets.find((one) => one.id === id)?.study ?? usual;
    for (const [study, aim] of [
      [made.study, 'none'],
      [studyOf('saline'), 'none'],
      [studyOf('reverse-lithium'), 'takes'],
    ] as const) {
      const told = factsOf(pageRun({ ...study, accuracy: 1e-2, passiveTwin: false }, frames));
      expect(told.aim).toBe(aim);
      expect(dotsAtEnd(told)).toBeNull();
      const words = [...padWords(told), ...pushWords(told), ...bloodWords(told)].join(' ');
      expect(words).toMatch(/no medicine/u);
      expect(words).not.toMatch(/(?:the|of) medicine/u);
    }
    expect(facts.aim).toBe('gives');
  });
});

describe('what will be felt', () => {
  it('follows the run’s phases without a gap', () => {
    const told = feelings(facts);
    expect(told.map(({ id }) => id)).toEqual(['rise', 'run', 'fall', 'after', 'later']);
    for (const [index, { to }] of told.slice(0, 3).entries()) expect(told[index + 1]?.from).toBe(to);
    expect(whenFelt(told[1] ?? { from: null, to: null })).toBe('0:30 to 20:00');
    expect(told.at(-1)?.from).toBeNull();
  });

  it('goes by the current over the pad, against thresholds of the library', () => {
    const limit = cathodeLimit.value;
    expect(strengthOf(0.99 * tingling.value, limit)).toBe('faint');
    expect(strengthOf(limit, limit)).toBe('usual');
    expect(strengthOf(1.01 * limit, limit)).toBe('strong');
    const small = { ...usual, electrode: { ...usual.electrode, area_cm2: usual.electrode.area_cm2 / 4 } };
    const strong = feelings(factsOf(pageRun(small, frames)));
    expect(strong[1]?.words[0]).toMatch(/above the usual limit/u);
    expect(strong[1]?.concern).toBe(true);
  });

  it('warns where the pad turns harsh', () => {
    const inert = presets.find(({ id }) => id === 'dexamethasone-inert');
    if (inert === undefined) throw new Error('No preset with an inert cathode');
    const told = factsOf(pageRun({ ...inert.study, accuracy: 1e-2 }, frames));
    expect(told.acidity).toBe('soapy');
    expect(feelings(told)[1]?.words.join(' ')).toMatch(/strong soap/u);
  });
});

describe('packs afterwards', () => {
  it('are studies that the parser takes, with the pack from the current’s end', () => {
    for (const pack of packNames) {
      const study = packStudy(usual, facts.stop, pack);
      expect(parseStudy(study).kind).toBe('study');
      expect(study.perfusion?.at(-1)?.from_min).toBe(pack === 'rest' ? undefined : facts.stop / 60);
    }
  });

  it('wash the drug out with heat and keep it with cold, and the words say what was solved', () => {
    const lefts = Object.fromEntries(
      packNames.map((pack) => [pack, leftInSkin(pageRun(packStudy(usual, facts.stop, pack), 81), facts.stop)]),
    ) as unknown as Lefts;
    const at = (pack: keyof Lefts): number => lefts[pack].parts[10] ?? Number.NaN;
    expect(lefts.rest.parts[0]).toBeCloseTo(100, 6);
    expect(at('hot')).toBeLessThan(at('rest') - 2);
    expect(at('cold')).toBeGreaterThan(at('rest') + 5);
    const [hot = '', cold = ''] = packWords(lefts);
    expect(hot).toContain(`${Math.round(at('rest')) - Math.round(at('hot'))} parts more out of 100 are gone`);
    expect(cold).toContain(`${Math.round(at('cold')) - Math.round(at('rest'))} parts more out of 100 stay`);
    const none = packWords({ ...lefts, hot: lefts.rest, cold: lefts.rest });
    expect(none.slice(0, 2).every((words) => words.includes('too small to count'))).toBe(true);
  });

  it('are not tried where the session ends too soon', () => {
    expect(leftInSkin(facts.run, facts.end - 60)).toBe('short');
  });
});

describe('the check-list and the evidence', () => {
  it('ask the therapist whatever is ticked', () => {
    for (let ticked = 0; ticked <= 7; ticked += 1) expect(askOutcome(ticked)).toMatch(/Ask your therapist/u);
  });

  it('name a drug for every aim, with works that are in the library', () => {
    for (const aim of Object.keys(aims) as (keyof typeof aims)[]) {
      const uses = usesFor(aim);
      expect(uses.length, aim).toBeGreaterThan(0);
      for (const { reference } of uses) expect(references[reference]).toBeTruthy();
    }
    expect(usesFor('calcium deposits').map(({ evidence }) => evidence)).toContain('against');
  });

  it('draw no more dots than people out of a hundred', () => {
    for (const counted of [elbowTrial.early, elbowTrial.late, sweatTrial])
      for (const count of [counted.with, counted.sham])
        expect(count).toSatisfy((n: number) => Number.isInteger(n) && n > 0 && n <= 100);
  });
});

describe('the words with the run’s numbers in them', () => {
  it('are read with six years of school, in sentences of twenty words at most', () => {
    const told = [
      ...padWords(facts),
      ...pushWords(facts),
      ...bloodWords(facts),
      ...feelings(facts).flatMap(({ words }) => words),
    ];
    const text = told.join('\n');
    expect(fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
    expect(sentencesOf(text).filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
  });
});

describe('the choice of a place', () => {
  it('is offered for what is made from the library, told or found by its pad', () => {
    expect(partsOfStudy(usual, facts.drug)).toMatchObject({ drug: 'dexamethasone', formulation: 'injection-4' });
    const four = presets.find(({ id }) => id === 'lidocaine-4')?.study;
    expect(partsOfStudy(four ?? usual, drugLibrary['lidocaine'] ?? null)).toMatchObject({ formulation: 'solution-4' });
    expect(partsOfStudy({ ...usual, layers: usual.layers.slice(1) }, facts.drug)).toBeNull();
  });
});
