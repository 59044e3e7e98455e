import { describe, expect, it } from 'vitest';
import { makeTreatment, presets } from '../../models/index.ts';
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import { type Methods, writeMethods } from '../../models/study/methods/methods.ts';
import { methodsMarkdown, methodsText } from '../../models/study/methods/printMethods.ts';
import { usedNumbers } from '../../models/study/methods/usedNumbers.ts';
import { englishVoice, type MethodsVoice } from '../../models/study/methods/voice/voice.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import type { Study } from '../../models/study/study.ts';
import type { TreatmentWish } from '../../models/study/treatment/namedTreatment.ts';
import { notes } from '../../src/words/es/methods/notes.ts';
import { spanishVoice } from '../../src/words/es/methods/voice.ts';

const spanish = spanishVoice(',');

const report = {
  elements: 9,
  nodes: 55,
  steps: 61,
  rejected: 1,
  passes: 2,
  accuracyAsked: 2e-3,
  errorEstimate: 3.4e-4,
  estimateReused: true,
  limited: true,
};

function told(study: Study, voice: MethodsVoice): Methods {
  const run = { study, version: '9.8.7', link: 'https://example.org/#s=1', imbalance: 2e-15 };
  return writeMethods({ ...run, treatment: report, dispersive: report, passive: report }, voice);
}

const bodyOf = ({ paragraphs }: Methods): string => paragraphs.map(({ text }) => text).join('\n');

/** In the order of the text; decimals with a point. */
function numbersIn(text: string): readonly string[] {
  return text.replaceAll(/(?<=\d),(?=\d)/gu, '.').match(/\d+(?:\.\d+)?|[⁰¹²³⁴-⁹⁻]+/gu) ?? [];
}

const marksIn = (text: string): readonly string[] => text.match(/\[\d+(?:, \d+)*\]|[†‡]/gu) ?? [];

function made(wish: TreatmentWish): Study[] {
  const result = makeTreatment(wish);
  return result.kind === 'faults' ? [] : [result.study];
}

function edited(study: Study, patch: Readonly<Record<string, unknown>>): Study {
  const read = parseStudy({ ...study, ...patch });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.study;
}

const [usual] = made({ drug: 'dexamethasone' });

/** What no preset has: a protocol, a supply that fails, blood flow changed by heat. */
const odd = edited(usual, {
  // another pad of the same name
  dispersive: {
    ...usual.dispersive,
    layers: usual.dispersive?.layers.map((layer) => ({ ...layer, id: usual.layers[0].id })),
  },
  session: { kind: 'steps', steps: 'ramp 30 s to 2 mA; hold 10 min; reverse; hold 5 min; ramp 30 s to 0 mA' },
  supply: {
    compliance_V: 60,
    battery: { openCircuit_V: 9, internalResistance_ohm: 150, capacity_mAh: 500 },
    leadOff: { kind: 'resume', at_min: 3, open_s: 12, ramp_s: 30 },
    short: { resistance_ohm: 400, from_min: 5, duration_min: 1.5 },
    whenLimited: 'keepTime',
  },
  perfusion: [{ kind: 'heat', factor: 2.1, from_min: 20, duration_min: 15, onset_min: 2, recovery_min: 10 }],
});

const studies: readonly (readonly [string, Study])[] = [
  ...presets.map(({ id, study }) => [id, study] as const),
  ['a protocol on a failing supply', odd],
  ['resins', made({ drug: 'dexamethasone', device: 'bufferedPad', acidBase: true })[0] ?? usual],
];

describe('the methods of a run in Spanish', () => {
  it.each(studies)(
    'of %s hold the numbers and sources of the English ones in their order, and are Spanish throughout',
    (_id, study) => {
      const english = told(study, englishVoice);
      const spoken = told(study, spanish);
      expect(spoken.references).toEqual(english.references);
      expect(spoken.counts).toEqual(english.counts);
      expect(marksIn(bodyOf(spoken))).toEqual(marksIn(bodyOf(english)));
      expect(numbersIn(bodyOf(spoken))).toEqual(numbersIn(bodyOf(english)));
      for (const list of ['assumed', 'byHand'] as const) {
        expect(spoken[list].map(({ value }) => numbersIn(value))).toEqual(
          english[list].map(({ value }) => numbersIn(value)),
        );
        expect(spoken[list].map(({ note }) => marksIn(note))).toEqual(english[list].map(({ note }) => marksIn(note)));
      }
      const whole = `${methodsText(spoken)}${methodsMarkdown(spoken)}`;
      expect(whole).not.toMatch(/undefined|NaN|\bnull\b|\(\)|  \.|[{}]|\[object/u);
      // a protocol reads alike in every language, and works are cited as they are called
      const own = bodyOf(spoken).replaceAll(/«ramp [^»]*»|Iontolab [\d.]+/gu, '');
      const lists = [...spoken.assumed, ...spoken.byHand].flatMap(({ what, value, note }) => [what, value, note]);
      expect(
        [own, ...lists].filter((text) =>
          /(?<!\p{L})(?:the|of|and|with|was|were|from|is|its|over|under)(?!\p{L})/u.test(text),
        ),
      ).toEqual([]);
      expect(own).not.toMatch(/\d\.\d(?!\.\d)/u);
      expect(methodsText(spoken)).toMatch(/^Métodos: .*\n\nModelo\. El transporte de \d+ especies/u);
    },
  );

  it('name every place and ground that a treatment of the library may have', () => {
    const wishes: TreatmentWish[] = [
      ...Object.values(drugLibrary).flatMap(({ id, formulations }) =>
        formulations.flatMap((formulation) => [
          { drug: id, formulation: formulation.id },
          { drug: id, formulation: formulation.id, device: 'carbonPad', acidBase: true, appendages: true, deep: true },
        ]),
      ),
      ...Object.keys(siteLibrary).map((site) => ({ drug: 'dexamethasone', site, deep: true, appendages: true })),
      ...Object.keys(siteLibrary).map((site) => ({ drug: 'dexamethasone', site })),
      ...Object.keys(skinLibrary).map((skin) => ({ drug: 'dexamethasone', skin, appendages: true })),
      ...Object.keys(deviceLibrary).flatMap((device) => [
        { drug: 'lidocaine', device },
        { drug: 'dexamethasone', device, acidBase: true },
      ]),
    ];
    const asked = new Set<string>();
    const left = new Set<string>();
    for (const study of [...studies.map(([, one]) => one), ...wishes.flatMap(made)])
      for (const { where, label, of, origin } of usedNumbers(study)) {
        const note = origin.kind === 'told' && origin.assumed ? origin.note : '';
        for (const text of [where, label, of, note]) asked.add(text);
      }
    for (const text of asked)
      if (/(?<!\p{L})(?:the|of|and|with|as|at|from|is|its|over|known|not)(?!\p{L})/u.test(spanish.name(text)))
        left.add(text);
    expect([...left]).toEqual([]);
    expect(asked.size).toBeGreaterThan(250);
    // nothing that no number says any more
    const whole = [...asked].join('\n');
    const pieces = (key: string): string[] => key.split(/\{\w+\}/u).filter((piece) => piece.trim().length > 1);
    expect(Object.keys(notes).filter((key) => !pieces(key).every((piece) => whole.includes(piece)))).toEqual([]);
  });

  it('write a point where the reader’s region does, and join with “e” before an i', () => {
    const mexican = told(usual, spanishVoice('.'));
    expect(bodyOf(mexican)).toContain('0.25 mA cm⁻²');
    expect(bodyOf(told(usual, spanish))).toContain('0,25 mA cm⁻²');
    expect(mexican.assumed.map(({ note }) => note).join()).not.toMatch(/\d,\d/u);
    expect(spanish.listed(['sodio', 'yoduro', 'hidrocortisona'])).toBe('sodio, yoduro e hidrocortisona');
  });
});
