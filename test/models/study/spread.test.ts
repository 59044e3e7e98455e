import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Study } from '../../../models/index.ts';
import { spreadLibrary } from '../../../models/library/spreads.ts';
import { withAcidBase } from '../../../models/study/acidity/withAcidBase.ts';
import { samplePlaces, spreadOf, uncertainInputs, varyStudy, withinRange } from '../../../models/study/spread.ts';

const studyOf = (id: string): Study => presets.find((preset) => preset.id === id)!.study;
const lidocaine = studyOf('lidocaine-2');
const barrierOf = (study: Study) => study.layers.find(({ role }) => role === 'barrier')!;

describe('the ranges of a treatment’s inputs', () => {
  it('are all there in a treatment, and fewer where a study has less', () => {
    expect(uncertainInputs(withAcidBase(lidocaine))).toEqual(Object.keys(spreadLibrary));
    expect(uncertainInputs(lidocaine)).toEqual(Object.keys(spreadLibrary).filter((id) => id !== 'lipidPermeability'));
    expect(uncertainInputs(studyOf('b1'))).toEqual([
      'thickness',
      'poreFraction',
      'hindrance',
      'diffusivity',
      'tissueTransport',
    ]);
  });

  it.each(Object.values(spreadLibrary).map((record) => [record.id, record] as const))(
    '%s runs from its low to its high end',
    (_id, record) => {
      expect(withinRange(record, 0)).toBeCloseTo(record.low.value, 12);
      expect(withinRange(record, 1) / record.high.value).toBeCloseTo(1, 12);
      expect(record.high.value).toBeGreaterThan(record.low.value);
    },
  );

  it.each(uncertainInputs(lidocaine).flatMap((id) => [0, 1].map((place) => [id, place] as const)))(
    '%s at place %d changes the problem, and the study is still accepted',
    (id, place) => {
      const varied = varyStudy(lidocaine, { [id]: place });
      const parsed = parseStudy(JSON.parse(JSON.stringify(varied)));
      if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
      // at its low or high end a range may begin where the library stands, not at both
      const both = [0, 1].map((end) => JSON.stringify(varyStudy(lidocaine, { [id]: end })));
      expect(both[0]).not.toBe(both[1]);
      expect(compileProblem(parsed.study).layers).toHaveLength(lidocaine.layers.length);
    },
  );

  it('keep the resistance of a thicker barrier, and its thickness at another resistance', () => {
    const [before, thick, tight] = [
      lidocaine,
      varyStudy(lidocaine, { thickness: 1 }),
      varyStudy(lidocaine, { restingResistance: 1 }),
    ].map(barrierOf);
    expect(thick.thickness_um / before.thickness_um).toBeCloseTo(2, 12);
    expect(thick.thickness_um / thick.transportFactor).toBeCloseTo(before.thickness_um / before.transportFactor, 6);
    expect(tight.thickness_um).toBe(before.thickness_um);
    expect(before.transportFactor / tight.transportFactor).toBeCloseTo(5, 9);
    expect(tight.conductance!.restingResistance_kohm_cm2).toBeCloseTo(500, 9);
  });

  it('never hinder a drug less than not at all', () => {
    expect(barrierOf(varyStudy(lidocaine, { hindrance: 1 })).hindrance['lidocaine']).toBe(1);
    expect(barrierOf(varyStudy(lidocaine, { hindrance: 0 })).hindrance['lidocaine']).toBeCloseTo(1 / 3, 12);
  });

  it('leave out what a study does not have', () => {
    expect(varyStudy(studyOf('b1'), { perfusion: 0.7 })).toEqual(studyOf('b1'));
  });
});

describe('the spread of an outcome', () => {
  const places = samplePlaces(['thickness', 'perfusion', 'hindrance'], 64, 7);

  it('names what dominates it, with its sign', () => {
    const outcomes = places.map((one) => Math.exp(-5 * one.perfusion!) + 0.05 * one.thickness!);
    const { ranking } = spreadOf(places, outcomes);
    expect(ranking[0].input).toBe('perfusion');
    expect(ranking[0].correlation).toBeLessThan(-0.95);
    expect(Math.abs(ranking[2].correlation)).toBeLessThan(0.4);
  });

  it('is the middle nine tenths: of a uniform outcome, 0.05 to 0.95', () => {
    const { low, high } = spreadOf(
      places,
      places.map((one) => one.thickness!),
    );
    // one slice is 1/64 wide
    expect(Math.abs(low - 0.05)).toBeLessThan(1 / 64);
    expect(Math.abs(high - 0.95)).toBeLessThan(1 / 64);
  });
});
