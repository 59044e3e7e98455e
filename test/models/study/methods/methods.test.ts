import { describe, expect, it } from 'vitest';
import { makeTreatment, presets } from '../../../../models/index.ts';
import { type Methods, writeMethods } from '../../../../models/study/methods/methods.ts';
import { methodsMarkdown, methodsText } from '../../../../models/study/methods/printMethods.ts';
import { usedNumbers } from '../../../../models/study/methods/usedNumbers.ts';
import { parseStudy } from '../../../../models/study/parseStudy.ts';
import { originsOf } from '../../../../models/study/origins.ts';
import type { Study } from '../../../../models/study/study.ts';
import { writePath } from '../../../../models/study/studyPath.ts';
import type { TreatmentWish } from '../../../../models/study/treatment/namedTreatment.ts';

const report = {
  elements: 9,
  nodes: 55,
  steps: 61,
  rejected: 4,
  passes: 2,
  accuracyAsked: 2e-3,
  errorEstimate: 3.4e-4,
  limited: false,
};

function methodsOf(study: Study): Methods {
  return writeMethods({
    study,
    version: '9.8.7',
    link: 'https://example.org/#s=1',
    treatment: report,
    dispersive: null,
    passive: null,
    imbalance: 2e-15,
  });
}

function made(wish: TreatmentWish): Study {
  const result = makeTreatment(wish);
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults));
  return result.study;
}

function edited(study: Study, path: string, value: unknown): Study {
  const read = parseStudy(writePath(study, path, value));
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.study;
}

function without(study: Study, ...keys: readonly (keyof Study)[]): Study {
  const left = Object.fromEntries(Object.entries(study).filter(([key]) => !keys.includes(key as keyof Study)));
  const read = parseStudy(left);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.study;
}

const whole = ({ paragraphs }: Methods): string => paragraphs.map(({ text }) => text).join('\n');
const usual = made({ drug: 'dexamethasone' });
const cites = (study: Study, id: string): boolean => (methodsOf(study).references as readonly string[]).includes(id);

describe('the methods of a run', () => {
  it.each(presets.map(({ id, study }) => [id, study] as const))(
    'of %s call on every work in the list, and on none that is not there',
    (_id, study) => {
      const methods = methodsOf(study);
      const text = methodsText(methods);
      const [body = '', list = ''] = text.split('\nReferences\n');
      const called = new Set(
        Array.from(body.matchAll(/\[(\d+(?:, \d+)*)\]/gu), ([, numbers = '']) =>
          numbers.split(', ').map(Number),
        ).flat(),
      );
      expect(called).toEqual(new Set(methods.references.map((_work, index) => index + 1)));
      expect(list.trim().split('\n')).toHaveLength(methods.references.length);
      expect(text).not.toMatch(/undefined|NaN|\bnull\b|\(\)|  \./u);
      const { all, assumed, byHand } = methods.counts;
      expect(all).toBe(usedNumbers(study).length);
      expect(assumed + byHand).toBeLessThanOrEqual(all);
      expect(byHand).toBe(0);
    },
  );

  it('tell equations, layers, current, numerics, version and link as they are', () => {
    const text = whole(methodsOf(usual));
    expect(text).toMatch(/Nernst–Planck equations \(NP\) under local electroneutrality \(EN\)/u);
    expect(text).toMatch(/stratum corneum \(22\.6 µm \[\d+\], fixed charge −40 mM†\)/u);
    expect(text).toMatch(/dexamethasone phosphate \(2−, 6\.085 × 10⁻¹⁰ m² s⁻¹†\)/u);
    expect(text).toMatch(/a dose ∫\|I\| dt of 40 mA min at no more than 2 mA, or 0\.25 mA cm⁻²/u);
    expect(text).toMatch(
      /asked for was 0\.2 % .* 9 elements, 55 nodes, 61 steps \(4 rejected\), 2 passes .* 0\.034 %/u,
    );
    expect(text).toContain('by Iontolab 9.8.7');
    expect(text).toContain('https://example.org/#s=1');
    expect(text).toMatch(/silver and silver chloride, where chloride carries the current/u);
  });

  it.each<[string, string, Study, Study, RegExp]>([
    ['electroosmosis', 'kimGreen', usual, edited(usual, 'electroosmosis_m3_C', 0), /by electroosmosis \(EO\)/u],
    [
      'acids and bases',
      'marshallFranck',
      made({ drug: 'dexamethasone', acidBase: true }),
      usual,
      /in local equilibrium \(AB\)/u,
    ],
    [
      'appendages',
      'taylorSweat',
      made({ drug: 'dexamethasone', appendages: true }),
      usual,
      /a second path beside it under the same voltage \(SH\)/u,
    ],
    ['the body', 'tsuei', usual, without(usual, 'body'), /through the body \(PK\)/u],
    ['the supply', 'compliance', usual, without(usual, 'supply'), /came from a supply with at most 80 V/u],
    ['the second column', 'geddes', usual, without(usual, 'dispersive'), /returned through the other pad, the anode/u],
    [
      'blood flow',
      'epinephrineTime',
      made({ drug: 'lidocaineEpinephrine' }),
      without(made({ drug: 'lidocaineEpinephrine' }), 'perfusion'),
      /was changed by a vasoconstrictor/u,
    ],
    [
      'lipids',
      'pottsGuy',
      made({ drug: 'aceticAcid', device: 'carbonPad' }),
      usual,
      /crossed the lipids beside the pores \(LP\)/u,
    ],
  ])('name %s, and cite %s, only where it took part', (_what, reference, on, off, sentence) => {
    expect(whole(methodsOf(on))).toMatch(sentence);
    expect(cites(on, reference)).toBe(true);
    expect(whole(methodsOf(off))).not.toMatch(sentence);
    expect(cites(off, reference)).toBe(false);
  });

  it('say which mechanisms took no part', () => {
    expect(whole(methodsOf(usual))).toMatch(
      /Not part of this run: acids, bases and pH, hair follicles .*, swelling of the barrier, ion-exchange resins and reactions\./u,
    );
  });

  it('do not cite a value that was changed, and say that it was set by hand', () => {
    const barrier = usual.layers.findIndex(({ id }) => id === 'stratumCorneum');
    expect(cites(usual, 'egawa')).toBe(true);
    const thinner = edited(usual, `layers[${barrier}].thickness_um`, 12);
    const methods = methodsOf(thinner);
    expect(methods.references).not.toContain('egawa');
    expect(methods.byHand).toEqual([{ what: 'stratum corneum, thickness', value: '12 µm', note: '' }]);
    expect(whole(methods)).toContain('stratum corneum (12 µm‡');
    expect(whole(methods)).toContain('1 was set by hand for this run');
    expect(methods.counts.all).toBe(methodsOf(usual).counts.all);
  });

  it('say that a current chosen for the run was set by hand', () => {
    expect(methodsOf(made({ drug: 'dexamethasone', current_mA: 3.1 })).byHand.map(({ what }) => what)).toContain(
      'current',
    );
  });

  it('count every assumed number, and tell all of them', () => {
    const { counts, assumed } = methodsOf(usual);
    const guesses = usedNumbers(usual).filter(({ origin }) => origin.kind === 'told' && origin.assumed);
    expect(counts.assumed).toBe(guesses.length);
    const told = assumed.map(({ what, value, note }) => `${what} ${value} ${note}`).join('\n');
    for (const { label, origin } of guesses) {
      expect(told).toContain(label);
      if (origin.kind === 'told') expect(told).toContain(origin.note);
    }
  });

  it('claim no source for a study that was not made from the library', () => {
    const saline = { kind: 'given', concentrations_mM: { K: 80, Br: 80 } };
    const read = parseStudy({
      version: 1,
      species: [
        { id: 'K', charge: 1, diffusivity_m2_s: 2e-9 },
        { id: 'Br', charge: -1, diffusivity_m2_s: 2.1e-9 },
      ],
      drug: 'K',
      temperature_C: 37,
      electrode: { polarity: 'anode', area_cm2: 3, boundary: { kind: 'ion', species: 'K' } },
      layers: [{ id: 'membrane', role: 'barrier', thickness_um: 22.6, transportFactor: 0.1, initial: saline }],
      base: { kind: 'bath', concentrations_mM: { K: 80, Br: 80 } },
      session: { kind: 'treatment', current_mA: 1, duration_min: 5, ramp_s: 9, after_min: 3 },
    });
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    const methods = methodsOf(read.study);
    expect(methods.references).toEqual(['scharfetterGummel', 'hairerWanner']);
    expect(methods.assumed).toEqual([]);
    expect(whole(methods)).toMatch(/The study’s own \d+ numbers were given without a source\./u);
    expect(whole(methods)).not.toMatch(/[†‡]/u);
  });

  it('find the source of a layer wherever it stands in its list', () => {
    const extra = { ...usual.layers[2], id: 'cream', name: 'Cream', role: 'reservoir' as const };
    const longer = { ...usual, layers: [extra, ...usual.layers] };
    const originOf = originsOf(longer);
    expect(originOf('layers[0].thickness_um')).toEqual({ kind: 'own' });
    expect(originOf('layers[2].thickness_um')).toMatchObject({ kind: 'told', reference: 'egawa' });
  });

  it('hold nothing in Markdown that a file could smuggle in', () => {
    const named = edited(usual, 'name', '<img src=x onerror=alert(1)> | *bold* [a](b)');
    const text = methodsMarkdown(methodsOf(named));
    expect(text).toContain(String.raw`\<img src=x onerror=alert(1)\> \| \*bold\* \[a\](b)`);
    expect(text).toContain('| --- | --- | --- |');
  });

  it('say where a run had not come to its end', () => {
    const text = whole(
      writeMethods({
        study: usual,
        version: '1',
        link: null,
        treatment: null,
        dispersive: null,
        passive: null,
        imbalance: null,
      }),
    );
    expect(text).toContain('had not been solved to its end');
    expect(text).not.toContain('can be opened at');
  });
});
