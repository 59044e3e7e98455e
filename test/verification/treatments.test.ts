import { describe, expect, it } from 'vitest';
import { compileDispersive, compileProblem } from '../../models/index.ts';
import type { DrugRecord } from '../../models/library/drugRecord.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { drugParts, type Usage } from '../../models/study/treatment/drugParts.ts';
import { treatmentStudy } from '../../models/study/treatment/treatmentStudy.ts';
import { breachesOf, printBreaches } from '../support/laws.ts';
import { solveWhole } from '../support/solved.ts';
import { everyCombination, treat } from '../support/treatments.ts';

describe.each(everyCombination.map((parts) => [JSON.stringify(parts), parts] as const))(
  'the laws on %s',
  (_, parts) => {
    it('hold in every frame', () => {
      const solved = solveWhole(compileProblem(treat(parts).study), { accuracy: 1e-2, frames: 7 });
      expect(solved.outcome.kind).toBe('finished');
      expect(solved.frames.length).toBeGreaterThan(6);
      expect(printBreaches(breachesOf(solved))).toBe('');
    });
  },
);

const drugs: Readonly<Record<string, DrugRecord>> = drugLibrary;

// drugs where and with what they are given
describe.each([
  ['lidocaine', { device: 'lidocainePatch', site: 'volarForearm', dose_mAmin: 17.7 }],
  ['pilocarpine', { device: 'sweatTestDisc', site: 'volarForearm', dose_mAmin: 7.5 }],
  ['tapWater', { device: 'tapWaterTray', site: 'palm', dose_mAmin: 150 }],
  ['dexamethasone', { device: 'dayPatch', site: 'achilles', dose_mAmin: 80 }],
  ['dexamethasone', { device: 'selfPoweredPatch', site: 'lateralElbow', dose_mAmin: 40 }],
  ['ketoprofen', { device: 'largePad', site: 'knee', skin: 'aged', dose_mAmin: 40 }],
  ['aceticAcid', { device: 'carbonPad', site: 'shoulder', dose_mAmin: 40 }],
] as const)('the laws on %s by %j', (id, usage) => {
  it('hold in every frame, within what the device gives', () => {
    const drug = drugs[id];
    const whole: Usage = { title: drug.name, ...usage };
    const { study, advice } = treatmentStudy(drugParts(drug, drug.formulations[0], whole));
    expect(advice).toEqual([]);
    const solved = solveWhole(compileProblem(study), { accuracy: 1e-2, frames: 7 });
    expect(solved.outcome.kind).toBe('finished');
    expect(printBreaches(breachesOf(solved))).toBe('');
  });
});

it('holds the laws in the second tray, too, which the current enters when it leaves the first', () => {
  const drug = drugs['tapWater'];
  const usage: Usage = { title: drug.name, device: 'tapWaterTray', site: 'palm', dose_mAmin: 150 };
  const { study } = treatmentStudy(drugParts(drug, drug.formulations[0], usage));
  const problem = compileDispersive(study)!;
  for (const [k, first] of compileProblem(study).current.coefficients.entries())
    expect(problem.current.coefficients[k]).toBeCloseTo(-first, 9);
  const solved = solveWhole(problem, { accuracy: 1e-2, frames: 5 });
  expect(solved.outcome.kind).toBe('finished');
  expect(printBreaches(breachesOf(solved))).toBe('');
});
