import { describe, expect, it, vi } from 'vitest';
import { quantityAt } from '../../models/study/quantities.ts';
import { presets } from '../../models/study/presets/index.ts';
import { createFrameLoop } from '../../src/app/frameLoop.ts';
import { densityAdvice, poleAdvice } from '../../src/controls/advice.ts';
import { faultsAt, faultSentence } from '../../src/controls/faultText.ts';
import { numbersIn, readPath, writePath } from '../../models/study/studyPath.ts';

const b1 = presets.find((preset) => preset.id === 'b1')?.study;
if (b1 === undefined) throw new Error('no preset b1');
const study = b1;

describe('paths into a study', () => {
  it('reads back what it wrote, and shares what it did not touch', () => {
    const next = writePath(study, 'layers[1].thickness_um', 20);
    expect(readPath(next, 'layers[1].thickness_um')).toBe(20);
    expect(study.layers[1]?.thickness_um).toBe(15);
    expect(readPath(next, 'layers[0]')).toBe(study.layers[0]);
    expect(readPath(next, 'layers[9].x.y')).toBeUndefined();
    expect(readPath(next, 'constructor')).toBeUndefined();
  });

  it('finds every number of every preset, and the quantity table knows each but the version', () => {
    for (const preset of presets) {
      const leaves = numbersIn(preset.study);
      expect(leaves.length).toBeGreaterThan(20);
      for (const { path, value } of leaves) expect(readPath(preset.study, path)).toBe(value);
      const unknown = leaves.filter(({ path }) => quantityAt(path) === undefined).map(({ path }) => path);
      expect(unknown).toEqual(['version']);
    }
  });
});

describe('faults in words', () => {
  it('says what is wrong, what is allowed and what may have been meant', () => {
    const fault = { path: 'layers[1].thickness', message: 'Unknown key', suggestion: 'thickness_um' };
    expect(faultSentence(fault, true)).toBe('layers[1].thickness: Unknown key. Did you mean "thickness_um"?');
    expect(faultSentence({ path: 'a', message: 'Too high', allowed: '0 to 5 mA' })).toBe(
      'Too high. Allowed: 0 to 5 mA.',
    );
  });

  it('belong to the field at their path and not to its neighbours', () => {
    const faults = ['session.ramp_s', 'session.ramp', 'layers[1].x', 'layers[10].x'].map((path) => ({
      path,
      message: '',
    }));
    expect(faultsAt(faults, 'layers[1]').map((fault) => fault.path)).toEqual(['layers[1].x']);
    expect(faultsAt(faults, 'session.ramp').map((fault) => fault.path)).toEqual(['session.ramp']);
  });
});

describe('advice', () => {
  const withPole = (polarity: 'cathode' | 'anode'): typeof study => ({
    ...study,
    electrode: { ...study.electrode, polarity },
  });

  it('tells the right pole from the wrong one, and runs both', () => {
    expect(poleAdvice(withPole('cathode')).tone).toBe('good');
    expect(poleAdvice(withPole('anode'))).toMatchObject({
      tone: 'warning',
      text: expect.stringContaining('far less gets in') as string,
    });
  });

  it('says that a pole draws out of the body what the pad does not hold', () => {
    const reverse = presets.find((preset) => preset.id === 'reverse-lithium')!.study;
    expect(poleAdvice(reverse)).toMatchObject({
      tone: 'good',
      text: expect.stringContaining('out of the body into the pad') as string,
    });
  });

  it('says that a neutral drug is driven by neither', () => {
    const neutral = {
      ...study,
      species: study.species.map((one) => (one.id === study.drug ? { ...one, charge: 0 } : one)),
    };
    expect(poleAdvice(neutral).text).toContain('no charge');
  });

  it('warns above the usual density, not at it', () => {
    const at = (current_mA: number): string =>
      densityAdvice({ ...study, session: { kind: 'treatment', current_mA, duration_min: 10, ramp_s: 0, after_min: 0 } })
        .tone;
    expect(at(0.5)).toBe('good');
    expect(at(0.51)).toBe('warning');
  });
});

describe('the frame loop', () => {
  it('spreads slow jobs over tasks, and lets none starve', () => {
    let time = 0;
    const tasks: (() => void)[] = [];
    const frames: ((now: number) => void)[] = [];
    const ran: string[] = [];
    const job = (name: string) => (): void => {
      time += 6;
      ran.push(name);
    };
    const jobs = ['a', 'b', 'c', 'd'].map(job);
    const rests: boolean[] = [];
    const loop = createFrameLoop({
      onFrame: () => false,
      jobs: () => jobs,
      nextFrame: (callback) => frames.push(callback),
      cancelFrame: vi.fn<() => void>(),
      soon: (callback) => tasks.push(callback),
      now: () => time,
      onRest: (resting) => rests.push(resting),
    });
    loop.request();
    loop.request();
    expect(frames).toHaveLength(1);
    frames.shift()?.(0);
    expect(ran).toEqual(['a', 'b']);
    // nothing rests while anything waits, be it a frame or a job
    expect(rests).toEqual([]);
    // a new frame before the rest had their turn: they come first
    loop.request();
    frames.shift()?.(16);
    while (tasks.length > 0) tasks.shift()?.();
    expect(ran).toEqual(['a', 'b', 'c', 'd', 'a', 'b']);
    expect(rests).toEqual([true]);
    loop.request();
    expect(rests).toEqual([true, false]);
  });
});
