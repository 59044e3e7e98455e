import { describe, expect, it } from 'vitest';
import { presets } from '../../models/study/presets/index.ts';
import type { Study } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { writePath } from '../../models/study/studyPath.ts';
import { describeStudy, differencesFrom, differenceWords, inputsOf } from '../../src/format/differences.ts';

function presetStudy(id: string): Study {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found.study;
}

function changed(study: Study, ...changes: readonly (readonly [path: string, value: unknown])[]): Study {
  let json: unknown = study;
  for (const [path, value] of changes) json = writePath(json, path, value);
  return json as Study;
}

const usual = presetStudy('dexamethasone');

describe('what differs between two studies, in words', () => {
  it('is nothing between a study and itself', () => {
    expect(differenceWords(usual, usual)).toBe('');
    expect(describeStudy(usual, presets)).toEqual({ title: 'Dexamethasone phosphate as sold', details: '' });
  });

  it('puts first what a person sets, with its unit, and names the rest', () => {
    const other = changed(
      usual,
      ['accuracy', 0.01],
      ['temperature_C', 30],
      ['session.current_mA', 3],
      ['electrode.polarity', 'anode'],
    );
    expect(differenceWords(usual, other)).toBe('anode, 3 mA, Temperature 30 °C, …');
    expect(describeStudy(other, presets).title).toBe('Dexamethasone phosphate as sold');
  });

  it('names layers and species as the page does', () => {
    const other = changed(
      usual,
      ['layers[0].initial.concentrations_mM.citrate', 10],
      ['layers[1].thickness_um', 25],
      ['layers[1].hindrance.citrate', 0.5],
    );
    expect(differencesFrom(usual, other).map(({ label }) => label)).toEqual([
      'Citrate in the pad',
      'Stratum corneum: thickness',
      'Stratum corneum: hindrance of citrate',
    ]);
  });

  it('tells a protocol by its text, and two lists of layers by their names', () => {
    const steps = [
      { kind: 'ramp', to_mA: 2, duration_s: 30 },
      { kind: 'hold', duration_s: 600 },
    ];
    const other = changed(usual, ['session', { kind: 'steps', steps }]);
    expect(differenceWords(usual, other)).toBe('ramp 30 s to 2 mA; hold 10 min');
    const shallow = { ...usual, layers: usual.layers.slice(0, -1) };
    expect(differencesFrom(usual, shallow)).toEqual([]);
    expect(differencesFrom(shallow, usual).every(({ key }) => key.startsWith('layers[subcutis]'))).toBe(true);
  });

  it('names a treatment of library parts by drug and place, then by what is unusual of it', () => {
    const usualKnee = makeTreatment({ drug: 'ketoprofen', site: 'knee' });
    const made = makeTreatment({ drug: 'ketoprofen', site: 'knee', skin: 'aged', device: 'mediumPad' });
    if (made.kind === 'faults' || usualKnee.kind === 'faults') throw new Error('not made');
    expect(describeStudy(usualKnee.study, presets)).toEqual({ title: 'Ketoprofen: Knee', details: '' });
    const study = changed(made.study, ['session.current_mA', 3.5]);
    const { title, details } = describeStudy(study, presets);
    expect(title).toBe('Ketoprofen: Knee');
    expect(details.split(', ')).toEqual([expect.stringMatching(/65/u), expect.stringMatching(/pad/iu), '3.5 mA']);
    const elsewhere = makeTreatment({ drug: 'ketoprofen', site: 'shoulder', skin: 'aged', device: 'mediumPad' });
    if (elsewhere.kind === 'faults') throw new Error('not made');
    expect(differencesFrom(made.study, elsewhere.study)[0]).toMatchObject({
      label: 'Place on the body',
      value: 'Shoulder',
    });
  });

  it('tells that acids and bases are left out where a study does not speak of them', () => {
    const counted = differencesFrom(usual, presetStudy('dexamethasone-ph')).find(({ key }) => key === 'acidBase');
    const left = differencesFrom(presetStudy('dexamethasone-ph'), usual).find(({ key }) => key === 'acidBase');
    expect([counted?.label, counted?.value, left?.value]).toEqual(['Acids and bases', 'counted', 'left out']);
  });

  it('has a label for every number of every preset', () => {
    const unnamed = presets.flatMap(({ study }) =>
      inputsOf(study).filter(({ key, label, value }) => typeof value === 'number' && label === key),
    );
    expect(unnamed).toEqual([]);
  });
});
