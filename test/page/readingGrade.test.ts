import { describe, expect, it } from 'vitest';
import { catalogues, write } from '../../src/words/say.ts';
import { speak } from '../../src/words/language.ts';
import { fleschKincaidGrade, sentencesOf, spanishEase, spanishSyllables, wordsOf } from '../support/readability.ts';

/** What stands for the numbers and names that the page puts in. */
const values: Readonly<Record<string, string | number>> = {
  cold: '0.4',
  count: 3,
  done: '2',
  factor: '2.1',
  from: '0:30',
  to: '20:00',
  grain: '0.06 mg',
  grains: 12,
  here: '0.25',
  hot: '2.1',
  hours: '24',
  left: '15',
  limit: '0.5',
  mass: '6 mg',
  number: '2',
  parts: 9,
  tingle: '0.1',
  better: 52,
  outer: '21',
  living: '1',
  deep: '0',
  blood: '78',
};

const chapters = ['story', 'feel', 'visit', 'packs', 'ask', 'help', 'goal', 'evidence', 'quiz', 'sheet'] as const;

type Spoken = 'en' | 'es';

function textsOf(language: Spoken, chapter: string): string[] {
  speak(language);
  const minutes = language === 'en' ? '20 minutes' : '20 minutos';
  const texts = Object.entries(catalogues[language])
    .filter(([key]) => key.startsWith(`patient.${chapter}.`))
    .map(([, text]) => write(text, { ...values, minutes, title: language === 'en' ? 'The pad' : 'El parche' }));
  speak('en');
  return texts;
}

const wholeChapter = (language: Spoken, chapter: string): string => textsOf(language, chapter).join('\n');

/** Words of medicine, each by its stem, and what a reader is to find beside it where it first stands. */
const medical: readonly RegExp[] = [
  /\biontophoresis\b/iu,
  /\bsteroid\b/iu,
  /\binflammation\b/iu,
  /\bspasm\b/iu,
  /\boedema\b/iu,
  /\bpacemaker\b/iu,
  /\bimplant\b/iu,
  /\barrhythmia\b/iu,
  /\brash\b/iu,
  /\ballergy\b/iu,
  /\bprescription\b/iu,
  /\btendons?\b/iu,
  /\bsham\b/iu,
  /\bpassive\b/iu,
];

/** Words that a patient is not to meet at all. */
const tooHard =
  /\b(?:cathode|anode|electrode|dermis|epidermis|stratum|erythema|transdermal|contraindicat\w*|adverse|dose-dependent|perfusion|vasoconstrict\w*|hyperhidrosis|analgesic|anti-inflammatory|subcutaneous|placebo)\b/iu;

/** A meaning in brackets, after a colon or a dash, or as "is called", "means", "which". */
const explained = (sentence: string, word: RegExp): boolean => {
  const at = sentence.search(word);
  const after = sentence.slice(at);
  return (
    /^[\p{L}]+ ?\w* \(|^[^.]{0,12}\bmeans\b|^[\p{L}]+, which|^[\p{L}]+ treatment:/u.test(after) ||
    /\([^)]*$/u.test(sentence.slice(0, at)) ||
    /\bcalled $/u.test(sentence.slice(0, at))
  );
};

describe('a patient’s English', () => {
  it.each(chapters)('%s is read with six years of school', (chapter) => {
    const text = wholeChapter('en', chapter);
    expect(wordsOf(text).length).toBeGreaterThan(20);
    expect(fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
  });

  it('has sentences of twenty words at most', () => {
    const long = chapters
      .flatMap((chapter) => textsOf('en', chapter).flatMap(sentencesOf))
      .filter((sentence) => wordsOf(sentence).length > 20);
    expect(long).toEqual([]);
  });

  it('keeps shares to one denominator, without “1 in x”', () => {
    const all = chapters.flatMap((chapter) => textsOf('en', chapter));
    expect(all.filter((text) => /\b(?:\d+|one) in (?:\d|two|three|four|five|ten|every)/iu.test(text))).toEqual([]);
  });

  it.each(chapters)('%s explains each medical word where it first stands', (chapter) => {
    const text = wholeChapter('en', chapter);
    expect(tooHard.exec(text)?.[0]).toBeUndefined();
    const bare = medical.filter((word) => {
      const sentence = sentencesOf(text).find((one) => word.test(one));
      return sentence !== undefined && !explained(text.slice(text.indexOf(sentence)), word);
    });
    expect(bare).toEqual([]);
  });

  it('tells nobody that they may be treated', () => {
    expect(textsOf('en', 'ask').filter((text) => /\byou (?:may|can) (?:have|be|get|start)/iu.test(text))).toEqual([]);
    for (const key of ['patient.ask.none', 'patient.ask.some'] as const) {
      expect(catalogues.en[key]).toMatch(/[Aa]sk your therapist/u);
      expect(catalogues.es[key]).toMatch(/[Pp]regunte (?:de todos modos )?a su terapeuta/u);
    }
  });
});

describe('a patient’s Spanish', () => {
  it.each(chapters)('%s is as plain as a newspaper for all', (chapter) => {
    const text = wholeChapter('es', chapter);
    expect(wordsOf(text).length).toBeGreaterThan(20);
    expect(spanishEase(text)).toBeGreaterThanOrEqual(55);
  });
});

describe('the measures', () => {
  it('know a child’s book from a law', () => {
    expect(fleschKincaidGrade('The cat sat on the mat. It was a fat cat.')).toBeLessThan(1);
    const law =
      'Notwithstanding any contrary provision, the administration of pharmaceutical preparations necessitates authorisation.';
    expect(fleschKincaidGrade(law)).toBeGreaterThan(15);
    expect(spanishEase('El gato come pan. Luego se va a la cama.')).toBeGreaterThan(90);
    expect(
      spanishEase('La administración transdérmica de medicamentos requiere necesariamente autorización gubernamental.'),
    ).toBeLessThan(10);
  });

  it('reach what is known by hand', () => {
    // 10 words, 2 sentences, 11 syllables
    expect(fleschKincaidGrade('I see the red dog. It runs to the river.')).toBeCloseTo(
      0.39 * 5 + 11.8 * 1.1 - 15.59,
      9,
    );
    const words = {
      sangre: 2,
      medicina: 4,
      corriente: 3,
      piel: 1,
      guía: 2,
      quemar: 2,
      cuerpo: 2,
      día: 2,
      hay: 1,
      oír: 2,
      muy: 1,
    };
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, spanishSyllables(word)]))).toEqual(words);
  });

  it('tell a word that is explained from one that is not', () => {
    expect(explained('I have a pacemaker (a small box).', /\bpacemaker\b/iu)).toBe(true);
    expect(explained('It is called iontophoresis.', /\biontophoresis\b/iu)).toBe(true);
    expect(explained('I have a pacemaker. It ticks (a lot).', /\bpacemaker\b/iu)).toBe(false);
  });

  it('take a decimal for no end of a sentence', () => {
    expect(sentencesOf('It weighs 0.3 mg. That is little.')).toEqual(['It weighs 0.3 mg.', 'That is little.']);
  });
});
