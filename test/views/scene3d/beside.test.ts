import { describe, expect, it } from 'vitest';
import { keepRun, solvedAgain } from '../../../src/app/pinnedRun.ts';
import { createPins } from '../../../src/app/pins.ts';
import { shownOf, sideChoices, sideWords } from '../../../src/views/scene3d/skin/beside.ts';
import { readDepth } from '../../../src/views/scene3d/skin/depthReading.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31, passive: true });
const other = createSyntheticRun({ frames: 16, polarity: 'anode' });
const pins = createPins();
pins.add(keepRun(other), 'wrong pole');
pins.add(keepRun(run), 'as it is');

describe('the two sides of the divider', () => {
  it('offers the treatment, the run without current and every pinned run, for either side', () => {
    expect(sideChoices(run, pins.list).map(({ value }) => value)).toEqual(['treatment', 'passive', 'A', 'B']);
    const elsewhere = { ...run, layout: { ...run.layout, layers: run.layout.layers.slice(1) } };
    expect(sideChoices(elsewhere, pins.list).map(({ value }) => value)).toEqual(['treatment', 'passive']);
  });

  it('brings a pinned run back as it was solved: profile, potential, amounts, to the width of a short number', () => {
    const [column] = [pins.list[0]?.run.columns.active];
    if (!column) throw new Error('no column');
    const { frames } = solvedAgain(column);
    expect(frames).toHaveLength(other.frames.length);
    for (const [k, frame] of frames.entries()) {
      const was = other.frames[k];
      expect(frame.amountInLayer).toEqual(was?.amountInLayer);
      expect(frame.amountCrossed).toEqual(was?.amountCrossed);
      expect(frame.potential).toEqual(Float64Array.from(Float32Array.from(was?.potential ?? [])));
      expect(frame.concentrations).toEqual(Float64Array.from(Float32Array.from(was?.concentrations ?? [])));
    }
  });

  it('tells of a pinned run what it told when it was the treatment, and reads its depths', () => {
    for (const time of [0, 300, 1200, 1800]) {
      const [own, pinned] = ['treatment', 'B'].map((chosen) => shownOf(run, pins.list, chosen, time));
      if (!own || !pinned) throw new Error('not shown');
      expect(sideWords(pinned).reached).toBe(sideWords(own).reached);
      expect(pinned.delivered()?.amount).toBeCloseTo(own.delivered()?.amount ?? Number.NaN, 12);
      const [one, two] = [own, pinned].map(({ study, solved, moment }) =>
        readDepth(study, solved.layout, moment, 1e-3, 2),
      );
      expect(two?.potential).toBeCloseTo(one?.potential ?? Number.NaN, 6);
      expect(two?.species.map(({ label }) => label)).toEqual(one?.species.map(({ label }) => label));
    }
  });

  it('gives each side its own pole, and none where no current is driven', () => {
    expect(shownOf(run, pins.list, 'treatment', 600)?.pole).toBe(-1);
    expect(shownOf(run, pins.list, 'A', 600)?.pole).toBe(1);
    expect(shownOf(run, pins.list, 'passive', 600)?.pole).toBeNull();
    expect(sideWords(shownOf(run, pins.list, 'A', 600) ?? expect.fail()).name).toBe('A: wrong pole');
  });

  it('shows nothing for a time that a pinned run has not reached, nor for a letter that is gone', () => {
    expect(shownOf(run, pins.list, 'A', 1e6)).toBeNull();
    expect(shownOf(run, pins.list, 'D', 600)).toBeNull();
  });
});
