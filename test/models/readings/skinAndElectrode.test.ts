import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Frame, type RunLayout, type Study } from '../../../models/index.ts';
import { evaluate } from '../../../models/physics/piecewisePolynomial.ts';
import { coatedCourse, halfStarved } from '../../../models/physics/silverChloride.ts';
import { runNotices, type RunNotice } from '../../../models/readings/events.ts';
import { comparison, type Reading } from '../../../models/readings/reading.ts';
import { otherPadReadings, skinAndElectrode } from '../../../models/readings/skinAndElectrode.ts';
import { runFacts } from '../../../models/solve/runFacts.ts';
import { solveToTheEnd, type Solved } from '../../support/solved.ts';

const cathodal = presets.find(({ id }) => id === 'saline')!.study;
const anodal = presets.find(({ id }) => id === 'lidocaine-2')!.study;

function readable(json: unknown): Study {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.study;
}

/** The solve of one preset at low accuracy serves all, since facts ride in the layout and change nothing else. */
const solved: Solved = solveToTheEnd(compileProblem(cathodal), { accuracy: 1e-2 });

function withFacts(change: object): RunLayout {
  const problem = compileProblem(readable({ ...cathodal, ...change }));
  return { ...solved.layout, facts: { ...problem.facts!, current: problem.current } };
}

function read(layout: RunLayout, frames: readonly Frame[] = solved.frames): (id: string) => Reading {
  const readings = skinAndElectrode(layout, frames);
  return (id) => {
    const found = readings.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no reading ${id}`);
    return found;
  };
}

const ids = (layout: RunLayout): string[] => skinAndElectrode(layout, solved.frames).map(({ id }) => id);
const steps = (...list: object[]): object => ({ session: { kind: 'steps', steps: list } });
const twoPhases = steps(
  { kind: 'ramp', to_mA: 6, duration_s: 0 },
  { kind: 'hold', duration_s: 60 },
  { kind: 'ramp', to_mA: -4.5, duration_s: 0 },
  { kind: 'hold', duration_s: 40 },
  { kind: 'ramp', to_mA: 0, duration_s: 0 },
  { kind: 'hold', duration_s: 2330 },
);

describe('what skin and electrode bear', () => {
  it('is 0.25 mA/cm² and 40 mA min in the usual treatment, below the usual limits and above what is felt', () => {
    const of = read(solved.layout);
    expect(of('cathodeDensity')).toMatchObject({ unit: 'mA/cm²', verdict: 'below' });
    expect(of('cathodeDensity').value).toBeCloseTo(0.25, 12);
    expect(comparison(of('cathodeDensity'))).toBe('below 0.5 mA/cm², the usual limit');
    expect(of('sensation').verdict).toBe('above');
    expect(of('dose').value).toBeCloseTo(40, 9);
    expect(of('chargeDensity')).toMatchObject({ verdict: 'unknown', threshold: null });
    expect(of('chargeDensity').value).toBeCloseTo(40 / cathodal.electrode.area_cm2, 9);
    expect(comparison(of('chargeDensity'))).toBe('');
  });

  it('says above, not more, where a limit is passed', () => {
    const of = read(withFacts({ session: { kind: 'treatment', current_mA: 8, duration_min: 20, ramp_s: 30 } }));
    expect(of('cathodeDensity')).toMatchObject({ verdict: 'above' });
    expect(of('dose').verdict).toBe('above');
    expect(comparison(of('dose'))).toBe('above 80 mA·min, the most that clinic units give');
  });

  it('counts each pole for itself when the current is reversed', () => {
    const of = read(withFacts(twoPhases));
    expect(of('cathodeDensity').value).toBeCloseTo(6 / 8, 12);
    expect(of('anodeDensity').value).toBeCloseTo(4.5 / 8, 12);
    expect(of('cathodeDensity').verdict).toBe('above');
    expect(of('anodeDensity').verdict).toBe('below');
    expect(of('dose').value).toBeCloseTo(6 + 3, 12);
  });

  it('finds pulses however few the frames are', () => {
    const pulses = { kind: 'pulses', high_mA: 3.2, low_mA: 0, period_s: 0.5, duty: 0.1, duration_s: 2430 };
    const few = [solved.frames[0], solved.frames.at(-1)!];
    expect(read(withFacts(steps(pulses)), few)('cathodeDensity').value).toBeCloseTo(0.4, 12);
    expect(read(withFacts(steps(pulses)), few)('dose').value).toBeCloseTo((3.2 * 0.1 * 2430) / 60, 6);
  });

  it('loses 7.13 mg of silver chloride to 80 mA min under a cathode, and 5.37 mg of silver under an anode', () => {
    const session = { kind: 'treatment', current_mA: 4, duration_min: 20, ramp_s: 0, after_min: 0 };
    for (const [polarity, mass] of [
      ['cathode', 7.13],
      ['anode', 5.37],
    ]) {
      const study = readable({ ...cathodal, session, electrode: { ...cathodal.electrode, polarity } });
      const run = solveToTheEnd(compileProblem(study), { accuracy: 1e-1, frames: 2 });
      expect(read(run.layout, run.frames)('coating').value).toBeCloseTo(Number(mass), 2);
    }
  });

  it('counts dose and coating pad by pad where fresh ones go on', () => {
    const once = [
      { kind: 'hold', duration_s: 60 },
      { kind: 'ramp', to_mA: 0, duration_s: 0 },
    ];
    const problem = compileProblem(
      readable({
        ...cathodal,
        electrode: { ...cathodal.electrode, coating_mAmin: 5 },
        ...steps(
          { kind: 'ramp', to_mA: 3, duration_s: 0 },
          ...once,
          { kind: 'freshPad' },
          { kind: 'ramp', to_mA: 4, duration_s: 0 },
          ...once,
        ),
      }),
    );
    const layout = { ...solved.layout, facts: runFacts(problem)! };
    const of = read(layout);
    expect(of('dose')).toMatchObject({ label: 'Dose through one pad, at most', value: expect.closeTo(4, 9) as number });
    // 7.13 mg to 80 mA min
    expect(of('coating').value).toBeCloseTo((7.13 * 4) / 80, 2);
    expect(runNotices(layout, solved.frames)).toEqual([]);
  });

  it('adds 24.9 mM of chloride to a pad of 2 mL with 80 mA min', () => {
    const pad = solved.layout.layers[0];
    const volume_mL = (pad.end - pad.start) * solved.layout.area * 1e6;
    const added = read(solved.layout)('chlorideReleased').value;
    expect((added * volume_mL) / 2).toBeCloseTo(24.9 / 2, 1);
  });

  it('holds an anode’s use of chloride against what its pad began with', () => {
    const run = solveToTheEnd(compileProblem(anodal), { accuracy: 1e-2, frames: 3 });
    const [pad] = anodal.layers;
    const started = pad.initial.kind === 'given' ? pad.initial.concentrations_mM['chloride'] : NaN;
    const found = read(run.layout, run.frames)('chlorideBound');
    expect(found.threshold!.value).toBeCloseTo(started, 9);
    expect(found.verdict).toBe('below');
  });

  it('says nothing of silver where the electrode is something else', () => {
    const boundary = { kind: 'ion', species: 'chloride' };
    expect(ids(withFacts({ electrode: { ...cathodal.electrode, boundary } }))).not.toContain('coating');
    expect(ids(solved.layout)).toContain('coating');
  });

  it('integrates VI along lines between frames', () => {
    const frame = (time: number, voltage: number, current: number): Frame => ({ time, voltage, current }) as Frame;
    const { layout } = solved;
    const { conduction: _none, ...known } = layout.facts!;
    const facts = { ...known, silver: false };
    // V = t/100, I = −t/100 over 100 s: ∫VI dt = −100/3 is drawn from the body, so nothing warms; and the same with V < 0
    const against = read({ ...layout, facts }, [frame(0, 0, 0), frame(100, 1, -1)]);
    expect(against('heat').value).toBeCloseTo(-100 / 3e4, 12);
    expect(against('warming').value).toBe(0);
    const along = read({ ...layout, facts }, [frame(0, 0, 0), frame(100, -1, -1)]);
    expect(along('heat').value).toBeCloseTo(100 / 3e4, 12);
    expect(along('power').value).toBeCloseTo(0.1, 12);
    expect(along('warming').value).toBeGreaterThan(0);
    expect(along('warming').threshold!.value).toBeCloseTo(43 - 37, 9);
  });

  it('gives a source to every threshold and a doubt to every value', () => {
    for (const { threshold, doubt, value } of skinAndElectrode(solved.layout, solved.frames)) {
      expect(Number.isFinite(value)).toBe(true);
      expect(doubt.length).toBeGreaterThan(10);
      if (threshold !== null) expect(threshold.source.length).toBeGreaterThan(3);
    }
  });

  it('is of concern beyond a limit, not where it is only felt', () => {
    const of = read(solved.layout);
    expect([of('sensation').verdict, of('sensation').concern]).toEqual(['above', false]);
    expect(of('cathodeDensity').concern).toBe(false);
    const strong = read(withFacts({ session: { kind: 'treatment', current_mA: 8, duration_min: 20, ramp_s: 30 } }));
    expect(strong('cathodeDensity').concern).toBe(true);
  });

  it('tells the lowest and the highest pH where the pad meets skin, once acids and bases are followed', () => {
    const { layout, frames } = solved;
    expect(ids(layout)).not.toContain('pHLowest');
    const skin = layout.x.findIndex((depth) => depth >= layout.layers[1].start - 1e-12);
    const acid = frames.map((frame, k): Frame => {
      const pH = new Float64Array(layout.x.length).fill(7);
      pH[skin] = 7 - (4 * k) / (frames.length - 1);
      pH[skin - 1] = 1;
      return { ...frame, pH };
    });
    const of = read(layout, acid);
    expect(of('pHLowest')).toMatchObject({ value: 3, verdict: 'below', concern: true });
    expect(comparison(of('pHLowest'))).toBe('below 4, what buffered pads keep to');
    expect(of('pHHighest')).toMatchObject({ value: 7, verdict: 'below', concern: false });
  });

  it('repeats under the other pad only what differs there', () => {
    const found = otherPadReadings(solved.layout, solved.frames).map(({ id }) => id);
    expect(found).toEqual([
      'cathodeDensity',
      'rimDensity',
      'rimOverMean',
      'spreadingResistance',
      'coating',
      'chlorideReleased',
    ]);
  });

  it('is not read without a study’s facts', () => {
    const { facts: _facts, ...bare } = solved.layout;
    expect(skinAndElectrode(bare, solved.frames)).toEqual([]);
    expect(skinAndElectrode(solved.layout, [])).toEqual([]);
  });
});

describe('notices', () => {
  const noticesOf = (change: object): readonly RunNotice[] => runNotices(withFacts(change), solved.frames);
  const electrode = (coating_mAmin: number, polarity = 'cathode'): object => ({
    electrode: { ...cathodal.electrode, coating_mAmin, polarity },
  });

  it('come when the coating is used up, at the very time', () => {
    const [notice, ...rest] = noticesOf(electrode(20));
    expect(rest).toEqual([]);
    // a ramp of 30 s gives half a minute's half of 2 mA: 0.5 mA min; then 2 mA
    expect(notice).toMatchObject({ kind: 'coatingUsedUp' });
    expect(notice.time).toBeCloseTo(30 + ((20 - 0.5) / 2) * 60, 6);
    expect(notice.message).toMatch(/silver chloride would be used up.*The run goes on as if there were more/);
    expect(noticesOf(electrode(20, 'anode'))[0].message).toMatch(/’s silver would/);
  });

  it('do not come when there is enough', () => {
    expect(noticesOf(electrode(40.001))).toEqual([]);
    expect(noticesOf({})).toEqual([]);
  });

  it('say that the run follows it where acids and bases are followed, from the very time at which it does', () => {
    const layout = withFacts(electrode(20));
    const [notice] = runNotices({ ...layout, facts: { ...layout.facts!, splitsWater: true } }, solved.frames);
    expect(notice.message).toMatch(/silver chloride is used up.*as the run follows/);
    const { current, coating } = layout.facts!;
    const coated = coatedCourse(current, coating! / layout.area);
    expect(evaluate(coated, notice.time - 1e-6)).toBe(1);
    expect(evaluate(coated, notice.time + 1e-6)).toBe(0);
  });

  it('count a reversal as coating laid down again', () => {
    // 6 mA for 60 s, −4.5 mA for 40 s: 6 mA min, then 3 less
    expect(noticesOf({ ...electrode(5.9), ...twoPhases })[0].time).toBeCloseTo(59, 9);
    const again = steps(
      { kind: 'ramp', to_mA: 6, duration_s: 0 },
      { kind: 'hold', duration_s: 60 },
      { kind: 'ramp', to_mA: -4.5, duration_s: 0 },
      { kind: 'hold', duration_s: 40 },
      { kind: 'ramp', to_mA: 6, duration_s: 0 },
      { kind: 'hold', duration_s: 2330 },
    );
    expect(noticesOf({ ...electrode(7), ...again })[0].time).toBeCloseTo(100 + 40, 9);
  });

  it('come when the supply would have to give more volts than it can', () => {
    const peak = Math.max(...solved.frames.map(({ voltage }) => Math.abs(voltage)));
    expect(noticesOf({ supply: { compliance_V: Number((peak * 1.01).toFixed(3)) } })).toEqual([]);
    const limit = Number((peak / 2).toFixed(3));
    const [notice] = noticesOf({ supply: { compliance_V: limit } });
    expect(notice.kind).toBe('beyondCompliance');
    const after = solved.frames.findIndex(({ time }) => time >= notice.time);
    expect(Math.abs(solved.frames[after].voltage)).toBeGreaterThan(limit);
    expect(Math.abs(solved.frames[after - 1].voltage)).toBeLessThanOrEqual(limit);
    expect(notice.message).toMatch(/a real one gives less/);
  });

  it('come when a silver anode finds no more chloride, in a run that follows acids and bases', () => {
    const acids = { ...anodal.electrode, area_cm2: 8 };
    const pad = { kind: 'given', concentrations_mM: { sodium: 4, chloride: 4 } };
    const layers = anodal.layers.map((layer, k) => (k === 0 ? { ...layer, initial: pad } : layer));
    const { body: _body, dispersive: _other, ...rest } = anodal;
    const study = readable({ ...rest, acidBase: true, electrode: acids, layers, drug: 'sodium' });
    const { layout, frames } = solveToTheEnd(compileProblem(study), { accuracy: 1e-2 });
    const [notice] = runNotices(layout, frames);
    expect(notice).toMatchObject({ kind: 'chlorideUsedUp' });
    expect(notice.message).toMatch(/water splits for at least half the current/);
    const chloride = layout.species.indexOf('chloride') * layout.x.length;
    const before = frames.findLast(({ time }) => time < notice.time)!;
    expect(before.concentrations[chloride]).toBeGreaterThan(halfStarved);
    expect(Math.min(...frames.at(-1)!.pH!)).toBeLessThan(5);
    expect(runNotices({ ...layout, facts: { ...layout.facts!, splitsWater: false } }, frames)).toEqual([]);
  });

  it('come in order of time', () => {
    const times = noticesOf({ ...electrode(20), supply: { compliance_V: 0.5 } }).map(({ time }) => time);
    expect(times).toHaveLength(2);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
