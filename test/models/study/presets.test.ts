import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets, type Problem } from '../../../models/index.ts';
import { faradayConstant, gasConstant } from '../../../models/constants.ts';
import { drugLibrary } from '../../../models/library/drugs/index.ts';
import { padSolution } from '../../../models/study/padSolution.ts';
import { references } from '../../../models/library/references.ts';
import { ProtonBinding } from '../../../models/physics/acidBase.ts';
import { donnanConcentrations } from '../../../models/physics/donnan.ts';
import { integrateMagnitude } from '../../../models/physics/piecewisePolynomial.ts';
import { explainStudy } from '../../../models/index.ts';
import { expectNear, expectWithin } from '../../support/matchers.ts';

const treatments = presets.filter(({ id }) => id !== 'b1' && id !== 'b2');

describe('the presets', () => {
  it('are the promised ones, the usual treatment first', () => {
    expect(presets.map(({ id }) => id)).toEqual([
      'dexamethasone',
      'dexamethasone-pure',
      'dexamethasone-appendages',
      'lidocaine-2',
      'lidocaine-4',
      'salicylate',
      'iodide',
      'acetate',
      'saline',
      'ketorolac',
      'glycopyrronium',
      'tropicamide',
      'hyaluronidase',
      'dexamethasone-ph',
      'dexamethasone-inert',
      'acetic-acid',
      'saline-inert',
      'reverse-lithium',
      'b1',
      'b2',
    ]);
  });

  it('hold dexamethasone as its label gives it, but for the citric acid that brings it to its pH', () => {
    const { concentrations } = padSolution(drugLibrary['dexamethasone'].formulations[0]);
    const initial = presets[0].study.layers[0].initial;
    if (initial.kind !== 'given') throw new Error('The pad is filled');
    for (const [id, amount] of Object.entries(initial.concentrations_mM))
      expect(concentrations[id] / amount).toBeCloseTo(1, id === 'citrate' ? 1 : 2);
  });

  it('let epinephrine act on blood flow where the bottle holds it', () => {
    const flowOf = (id: string): unknown => presets.find((preset) => preset.id === id)!.study.perfusion;
    expect(flowOf('lidocaine-2')).toEqual([
      { kind: 'vasoconstrictor', from_min: 0, duration_min: 40.5, factor: 0.25, onset_min: 10, recovery_min: 60 },
    ]);
    expect(flowOf('lidocaine-4')).toBeUndefined();
  });

  it('hold dexamethasone as it is sold', () => {
    const [pad] = presets[0].study.layers;
    expect(pad.initial).toMatchObject({
      concentrations_mM: {
        dexamethasonePhosphate: 8.46,
        citrate: 37.4,
        sulfite: 7.9,
        sodium: expect.closeTo(144.92, 9) as number,
      },
    });
    expect(presets[0].study.electrode.polarity).toBe('cathode');
  });
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('preset %s', (_id, preset) => {
  it('parses to itself', () => {
    const parsed = parseStudy(JSON.parse(JSON.stringify(preset.study)));
    expect(parsed).toEqual({ kind: 'study', study: preset.study });
  });

  it('says where its numbers come from, at paths that exist', () => {
    expect(preset.sources.length).toBeGreaterThan(0);
    for (const { path, reference, note } of preset.sources) {
      if (reference !== null) expect(references[reference].length).toBeGreaterThan(10);
      expect(note.length).toBeGreaterThan(3);
      let value: unknown = preset.study;
      for (const key of path.split(/[.[\]]+/u).filter((part) => part !== ''))
        value = (value as Record<string, unknown>)[key];
      expect(value, path).toBeDefined();
    }
  });

  it('can be explained without a number that nobody answers for', () => {
    const lines = explainStudy(preset.study).split('\n');
    expect(lines[0]).toBe(preset.study.name);
    const numbers = lines.filter((line) => /^ {4}\S.* \S*\d/u.test(line) && !line.includes('diffusivity in water'));
    expect(numbers.length).toBeGreaterThan(10);
    for (const line of numbers) expect(line).toMatch(/\[.+\]$/u);
  });
});

describe.each(treatments.map((preset) => [preset.id, preset] as const))('treatment %s', (_id, { study }) => {
  const problem = compileProblem(study);

  it('leaves the tissue at rest in balance with blood and base', () => {
    for (const { exchange, initial, plasma } of problem.layers) {
      if (!exchange.some((rate) => rate > 0)) continue;
      if (initial.kind !== 'donnan') throw new Error('Tissue starts in equilibrium');
      // an equilibrium of acids is found by iteration
      for (const [k, held] of initial.solution.entries()) expectNear(plasma[k], held, 1e-12 * Math.abs(held));
    }
    expect(problem.base).toEqual({
      kind: 'bath',
      concentrations: (problem.layers.at(-1)!.initial as { solution: Float64Array }).solution,
    });
  });

  it('counts the drug as delivered once it has left the stratum corneum', () => {
    expect(problem.layers[problem.deliveredPastLayer].id).toBe('stratumCorneum');
  });
});

// in reverse extraction the body holds other salts than the barrier was calibrated in, and the course is its own
const pushing = treatments.filter(({ id }) => id !== 'reverse-lithium');

/** Every form of the ions of a solution at a pH, with its share of the total. */
function formsOf({ species, charge, chemistry }: Problem, pH: number): { of: number; charge: number; share: number }[] {
  return species.flatMap((_id, of) => {
    const acid = chemistry?.acids.find((one) => one.species === of);
    if (acid === undefined) return [{ of, charge: charge[of], share: 1 }];
    const binding = new ProtonBinding(acid.constants);
    binding.evaluate(10 ** (3 - pH));
    return [...binding.share].map((share, protons) => ({ of, charge: charge[of] + protons, share }));
  });
}

describe.each(pushing.map((preset) => [preset.id, preset] as const))('treatment %s', (_id, { study }) => {
  const problem = compileProblem(study);

  it('delivers 40 mA min below 0.5 mA/cm²', () => {
    const end = problem.current.knots.at(-1)!;
    expect((integrateMagnitude(problem.current, 0, end) * problem.area) / 60e-3).toBeCloseTo(40, 9);
    expect(Math.abs(problem.current.coefficients[2])).toBeLessThan(5);
    expect(Math.sign(problem.current.coefficients[2])).toBe(study.electrode.polarity === 'cathode' ? -1 : 1);
  });

  it('rests at the sheet resistance that its barrier states', () => {
    const barrier = problem.layers.find((layer) => layer.role === 'barrier')!;
    expect(barrier.initial.kind).toBe('donnan');
    if (barrier.initial.kind !== 'donnan') return;
    const { solution } = barrier.initial;
    const forms = formsOf(problem, 7.4).filter(({ of }) => of !== problem.chemistry?.proton);
    const pore = donnanConcentrations(
      forms.map(({ charge }) => charge),
      forms.map(({ of }) => barrier.retardation[of]),
      forms.map(({ of, share }) => share * solution[of]),
      barrier.fixedCharge,
    );
    let conductivity = 0;
    forms.forEach(({ of, charge }, k) => {
      const beside = problem.appendages?.path.diffusivity[of] ?? 0;
      conductivity += charge ** 2 * (barrier.diffusivity[of] + beside) * pore[k];
    });
    conductivity *= faradayConstant ** 2 / (gasConstant * 310.15);
    const resistance = (barrier.thickness / conductivity) * 1e-3 * 1e4;
    // calibrated in sodium chloride; bicarbonate in place of some chloride carries less
    if (problem.chemistry) expectWithin(resistance, 100, 0.05);
    else expect(resistance).toBeCloseTo(100, 6);
  });
});

describe('explaining a changed study', () => {
  it('no longer claims the source of what was changed', () => {
    const { study } = presets[0];
    const layers = study.layers.map((layer) => (layer.id === 'dermis' ? { ...layer, thickness_um: 1234 } : layer));
    const line = (of: typeof study): string =>
      explainStudy(of)
        .split('\n')
        .find((one) => /1234|thickness L 1000/u.test(one))!;
    expect(line(study)).toMatch(/1\.0 ± 0\.2 mm/);
    expect(line({ ...study, layers })).toMatch(/1234 µm {2}\[given in the study\]/);
  });

  it('tells where the pads lie, and which of them was moved', () => {
    const { study } = presets[0];
    expect(explainStudy(study)).toContain(
      'On the body, which no column knows: Volar forearm (volarForearm)\n  drug pad where it usually lies\n',
    );
    const placement = { site: 'palm', returnPad: { x_cm: 1.25, y_cm: -3, z_cm: 0 } };
    expect(explainStudy({ ...study, placement })).toMatch(
      /: Palm \(palm\)\n {2}drug pad where it usually lies\n {2}return pad moved to the skin nearest x 1\.25, y -3, z 0 cm/u,
    );
    const { placement: _placement, ...unplaced } = study;
    expect(explainStudy(unplaced)).not.toContain('On the body');
  });

  it('describes steps and expressions', () => {
    const { study } = presets[0];
    const text = explainStudy({
      ...study,
      session: {
        kind: 'steps',
        steps: [
          { kind: 'ramp', to_mA: 2, duration_s: 30 },
          { kind: 'hold', duration_s: 60 },
          { kind: 'expression', current_mA: '2 * cos(t)', duration_s: 10 },
        ],
      },
    });
    expect(text).toMatch(/1\. ramp to 2 mA in 30 s/);
    expect(text).toMatch(/I\(t\) = 2 \* cos\(t\) mA during 10 s/);
  });
});
