import { describe, expect, it } from 'vitest';
import { explainStudy, parseStudy, presets, studyHash, type StudySupply } from '../../../models/index.ts';

const { study } = presets.find(({ id }) => id === 'saline')!;

function faultsOf(supply: unknown): string[] {
  const result = parseStudy(JSON.parse(JSON.stringify({ ...study, supply })));
  return result.kind === 'faults' ? result.faults.map(({ path, allowed }) => `${path}: ${allowed ?? ''}`) : [];
}

describe('a study’s supply', () => {
  it('is read with units, whole or in parts', () => {
    const result = parseStudy(
      JSON.parse(
        JSON.stringify({
          ...study,
          supply: {
            compliance_V: '3000 mV',
            whenLimited: 'keepTime',
            longest_min: '2 h',
            battery: { openCircuit_V: 3, capacity_mAh: '3.6 C' },
            leadOff: { kind: 'resume', at_min: 2, open_s: '1 min' },
            short: { duration_min: 3, resistance_ohm: '2 kohm' },
          },
        }),
      ),
    );
    if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults));
    const expected: StudySupply = {
      compliance_V: 3,
      whenLimited: 'keepTime',
      longest_min: 120,
      battery: { openCircuit_V: 3, internalResistance_ohm: 0, capacity_mAh: expect.closeTo(1, 9) as number },
      leadOff: { kind: 'resume', at_min: 2, open_s: 60, ramp_s: 30 },
      short: { from_min: 0, duration_min: 3, resistance_ohm: 2000 },
    };
    expect(result.study.supply).toEqual(expected);
  });

  it('is refused where it makes no sense, with the path and what is allowed', () => {
    for (const volts of [0, -5, 1e4]) expect(faultsOf({ compliance_V: volts })[0]).toMatch(/^supply\.compliance_V: /);
    expect(faultsOf({ compliance_V: 5, longest_min: 1 })[0]).toMatch(/^supply\.longest_min: at least \d/);
    expect(faultsOf({ leadOff: { kind: 'stop', at_min: 1e5 } })[0]).toMatch(/^supply\.leadOff\.at_min: below \d/);
    expect(faultsOf({ leadOff: { kind: 'resume', at_min: 1 } })[0]).toMatch(/^supply\.leadOff\.open_s: /);
    expect(faultsOf({ leadOff: { kind: 'shrug' } })[0]).toMatch(/^supply\.leadOff\.kind: /);
    expect(faultsOf({ short: { from_min: 1e5, duration_min: 1, resistance_ohm: 100 } })[0]).toMatch(
      /^supply\.short\.from_min: below/,
    );
    expect(faultsOf({ short: { duration_min: 1, resistance_ohm: 0 } })[0]).toMatch(/^supply\.short\.resistance_ohm: /);
    expect(faultsOf({ battery: { internalResistance_ohm: -1 } })).toHaveLength(2);
    expect(faultsOf({ whenLimited: 'never' })[0]).toMatch(/^supply\.whenLimited: /);
    expect(faultsOf({ volts: 5 })[0]).toMatch(/^supply\.volts: /);
  });

  it('leaves the hash of a study without its new parts as it was', () => {
    const supply = { compliance_V: 80 };
    expect(studyHash({ ...study, supply })).toBe(studyHash({ ...study, supply: { ...supply } }));
    expect(studyHash({ ...study, supply })).not.toBe(studyHash({ ...study, supply: { ...supply, longest_min: 60 } }));
  });

  it('is explained, number by number', () => {
    const supply = {
      compliance_V: 6,
      whenLimited: 'keepTime',
      battery: { openCircuit_V: 3, internalResistance_ohm: 50, capacity_mAh: 2 },
      leadOff: { kind: 'stop', at_min: 2 },
      short: { from_min: 1, duration_min: 1, resistance_ohm: 100 },
    } as const;
    const text = explainStudy({ ...study, supply });
    expect(text).toMatch(/^Supply: .* with less charge/m);
    for (const part of [
      'battery voltage V_oc 3 V',
      'internal resistance R_i 50 Ω',
      'lead off t_open 2 min',
      'stops when the circuit opens',
    ])
      expect(text.toLowerCase()).toContain(part.toLowerCase().replace(/ [a-z]+_[a-z]+ /i, ' '));
  });
});
