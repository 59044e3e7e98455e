import { describe, expect, it } from 'vitest';
import { compileProblem, presets } from '../../../models/index.ts';
import { constantFieldDelivery } from '../../../models/readings/ladder.ts';
import { otherPadReadings, skinAndElectrode } from '../../../models/readings/skinAndElectrode.ts';
import { lastFrame, solveToTheEnd } from '../../support/solved.ts';

const [whole, divided] = ['dexamethasone', 'dexamethasone-appendages'].map((id) => {
  const problem = compileProblem(presets.find((preset) => preset.id === id)!.study);
  return solveToTheEnd(problem, { accuracy: 1e-2 });
});
const readings = skinAndElectrode(divided.layout, divided.frames);
const of = (id: string): number => readings.find((one) => one.id === id)!.value;

describe('what follicles and ducts carry', () => {
  it('is read off the frames', () => {
    const current = divided.frames.map((frame) => frame.appendageCurrent! / frame.current);
    expect(of('appendageShare')).toBeGreaterThan(90);
    expect(of('appendageShare')).toBeLessThan(100 * Math.max(...current.filter(Number.isFinite)));
    const peak = Math.max(...divided.frames.map((frame) => -frame.appendageCurrent!));
    // 0.25 mA/cm² of skin, nearly all of it through a thousandth of the area
    expect(of('appendageDensity')).toBeCloseTo(peak / divided.problem.appendages!.areaFraction / 10, 9);
    expect(of('appendageDensity')).toBeGreaterThan(200);
    expect(of('appendageDensity')).toBeLessThan(260);
    expect(of('appendageDrug')).toBeGreaterThan(95);
    const last = lastFrame(divided);
    expect(last.amountThroughAppendages![divided.layout.drug]).toBeGreaterThan(0);
  });

  it('is told of the other pad, too, but for the drug, and of no barrier that is one path', () => {
    const other = otherPadReadings(divided.layout, divided.frames).map(({ id }) => id);
    expect(other.filter((id) => id.startsWith('appendage'))).toEqual(['appendageShare', 'appendageDensity']);
    const plain = skinAndElectrode(whole.layout, whole.frames).map(({ id }) => id);
    expect(plain.filter((id) => id.startsWith('appendage'))).toEqual([]);
  });

  it('counts in the constant field as much as what it was taken from', () => {
    const [one, both] = [whole, divided].map(({ layout, frames }) => constantFieldDelivery(layout, frames)!);
    // the same permeability; the voltages over the barrier differ a little
    expect(both[both.length - 1] / one[one.length - 1]).toBeCloseTo(1, 0);
  });
});
