import { syllable } from 'syllable';

/** A full stop within a number ends nothing; a line does. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])["”»)]*\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[\p{L}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** A number is taken to have as many syllables as digits. */
function counts(text: string, syllablesOf: (word: string) => number): Counts {
  const words = wordsOf(text);
  const digits = (word: string): number => word.replaceAll(/\D/gu, '').length;
  return {
    sentences: sentencesOf(text).length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + (/\d/u.test(word) ? digits(word) : Math.max(1, syllablesOf(word))), 0),
  };
}

/** Grade of a US school: 0.39 words/sentence + 11.8 syllables/word − 15.59 (Flesch, Kincaid 1975). */
export function fleschKincaidGrade(text: string): number {
  const { sentences, words, syllables } = counts(text, syllable);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Ease of a Spanish text, 206.835 − 62.3 syllables/word − words/sentence (Szigriszt Pazos 1993); 55 and more is plain (INFLESZ). */
export function spanishEase(text: string): number {
  const { sentences, words, syllables } = counts(text, spanishSyllables);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** Every strong vowel makes a syllable, and so does an accented weak one; weak ones join it, or one another. */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])/gu, 'q')
    .replaceAll(/gu(?=[eiéí])/gu, 'g')
    .replaceAll(/y(?![aeiouáéíóú])/gu, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/gu) ?? [];
  return groups.reduce((sum, group) => sum + Math.max(1, group.replaceAll(/[iuü]/gu, '').length), 0);
}
