import { describe, expect, test } from 'vitest';
import { momentAt } from '../../../src/views/scene3d/moment.ts';
import { amountText, depthText, describeScene, poleNow } from '../../../src/views/scene3d/words.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

describe('words', () => {
  test('name both poles, the drug and the depth it has reached', () => {
    const run = createSyntheticRun({ frames: 61 });
    const text = describeScene(run.study, run.layout, momentAt(run.frames, 600));
    expect(text).toContain('Dexamethasone phosphate is the cathode (−)');
    expect(text).toContain('the return pad the anode (+)');
    expect(text).toMatch(/At 10 min the drug has reached [\d.]+ mm below/);
    expect(text).not.toContain('current off');
  });

  test('say that nothing has gone in at the start, and that the current is off after the end', () => {
    const run = createSyntheticRun({ frames: 61 });
    expect(describeScene(run.study, run.layout, momentAt(run.frames, 0))).toContain('no drug is in the skin');
    expect(describeScene(run.study, run.layout, momentAt(run.frames, 1700))).toContain('current off');
    expect(describeScene(run.study, run.layout, null)).toContain('nothing solved yet');
  });

  test('keep to the drug’s pole where the picture looks under the other pad', () => {
    const seen = createSyntheticRun({ frames: 61, polarity: 'anode' });
    const text = describeScene(seen.study, seen.layout, momentAt(seen.frames, 600), 'other');
    expect(text).toContain('under the return pad');
    expect(text).toContain('Dexamethasone phosphate is the cathode (−)');
    expect(text).toContain('the return pad the anode (+)');
  });

  test('turn with the current, and with the polarity where there is none', () => {
    const anode = createSyntheticRun({ frames: 3, polarity: 'anode' });
    const cathode = createSyntheticRun({ frames: 3 });
    expect(poleNow(anode.study, null)).toBe(1);
    expect(poleNow(cathode.study, null)).toBe(-1);
    expect(poleNow(cathode.study, anode.frames[1] ?? null)).toBe(1);
    expect(poleNow(anode.study, cathode.frames[1] ?? null)).toBe(-1);
  });

  test('write depths and amounts with the prefix a reader expects', () => {
    expect([0, 15e-6, 95e-6, 0.9999e-3, 1.295e-3, 3.3e-3].map((depth) => depthText(depth))).toEqual([
      '0 µm',
      '15 µm',
      '95 µm',
      '1 mm',
      '1.3 mm',
      '3.3 mm',
    ]);
    expect([1e-8, 5e-7, 2e-6, 1e-12].map((amount) => amountText(amount))).toEqual([
      '10 nmol',
      '500 nmol',
      '2 µmol',
      '1 pmol',
    ]);
    // two amounts that are to be compared are written in one unit
    expect(amountText(2e-10, 5e-8)).toBe('0.2 nmol');
  });
});
