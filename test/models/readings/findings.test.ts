import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Study } from '../../../models/index.ts';
import { timePast, type Finding } from '../../../models/readings/finding.ts';
import { runFindings } from '../../../models/readings/findings.ts';
import { withoutCurrent } from '../../../models/study/withoutCurrent.ts';
import { solveToTheEnd } from '../../support/solved.ts';

const accuracy = 1e-2;

function presetStudy(id: string): Study {
  return presets.find((preset) => preset.id === id)!.study;
}

function readable(json: unknown): Study {
  const parsed = parseStudy(json);
  if (parsed.kind === 'faults') throw new Error(JSON.stringify(parsed.faults));
  return parsed.study;
}

function findingsOf(study: Study): readonly Finding[] {
  return runFindings(solveToTheEnd(compileProblem(study), { accuracy }), null, null, accuracy);
}

const kinds = (list: readonly Finding[]): string[] => list.map(({ kind }) => kind);

describe('what a run shows of its set-up', () => {
  const usual = presetStudy('dexamethasone');
  const found = findingsOf(usual);

  it('is, of the usual bottle, only that its salts and the electrode’s chloride compete with the drug', () => {
    expect(kinds(found)).toEqual(['competing']);
    const { own, together, first } = found[0].values as { own: number; together: number; first: string };
    expect(own).toBeGreaterThan(0);
    expect(together).toBeGreaterThan(2 * own);
    expect(together + own).toBeLessThan(1);
    expect(['citrate', 'chloride', 'sulfite']).toContain(first);
    // half the charge has passed at half the treatment
    expect(found[0].time).toBeGreaterThan(590);
    expect(found[0].time).toBeLessThan(630);
  });

  it('is the wrong pole where the field carries the drug out of the skin, whatever it is called', () => {
    const lidocaine = presetStudy('lidocaine-2');
    expect(kinds(findingsOf(lidocaine))).not.toContain('wrongPole');
    const wrong = readable({ ...lidocaine, electrode: { ...lidocaine.electrode, polarity: 'cathode' } });
    const list = findingsOf(wrong);
    expect(kinds(list)).toContain('wrongPole');
    expect(kinds(list)).not.toContain('competing');
  });

  it('is a current too dense for its pole from the moment at which it is, and a dose beyond what units give', () => {
    const { session } = usual;
    if (session.kind !== 'treatment') throw new Error('the usual treatment is one');
    const strong = readable({ ...usual, session: { ...session, current_mA: 6, duration_min: 20, ramp_s: 60 } });
    const list = findingsOf(strong);
    const density = list.find(({ kind }) => kind === 'density')!;
    expect(density).toMatchObject({ weight: 'harm', pad: 'own' });
    expect(density.values).toMatchObject({ pole: 'cathode', limit: 0.5 });
    // on its straight way up to 0.75 mA/cm²
    expect(density.time).toBeCloseTo(40, 0);
    const dose = list.find(({ kind }) => kind === 'dose')!;
    // half a minute of ramp, then 6 mA: 80 mA·min
    expect(dose.time).toBeCloseTo(60 * (80 / 6 + 0.5), -1);
    expect(list[0].weight).toBe('harm');
  });

  it('is nothing of the current where none flows', () => {
    expect(findingsOf(readable(JSON.parse(withoutCurrent(usual))))).toEqual([]);
  });

  it('is a current that adds little beside a twin that gets in as much', () => {
    const solved = solveToTheEnd(compileProblem(usual), { accuracy });
    const list = runFindings(solved, null, solved, accuracy);
    expect(list.find(({ kind }) => kind === 'noGain')?.values).toEqual({ times: 1 });
  });

  it('finds the moment between two instants', () => {
    expect(timePast([0, 10, 20], [0, 1, 3], 2, 'above')).toBe(15);
    expect(timePast([0, 10, 20], [7, 6, 2], 4, 'below')).toBe(15);
    expect(timePast([0, 10], [5, 6], 4, 'above')).toBe(0);
    expect(timePast([0, 10], [0, 1], 4, 'above')).toBeNull();
  });
});
