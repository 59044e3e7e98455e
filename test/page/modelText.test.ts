import { describe, expect, it } from 'vitest';
import { translate } from '../../src/words/modelText.ts';
import { patternOf } from '../../src/words/translate.ts';

const book = {
  Dermis: 'Dermis',
  'Viable epidermis': 'Epidermis viable',
  pH: 'pH',
  'Small pad.': 'Electrodo pequeño.',
  '{name} is too large': '{name} es demasiado grande',
  '{name} of {amount} is too large': '{name} de {amount} es demasiado grande',
  'More than {amount} (at most)': 'Más de {amount} (como máximo)',
};

describe('what comes from models', () => {
  it('is found by its English, at the start of a sentence or inside one', () => {
    expect(translate(book, 'Viable epidermis')).toBe('Epidermis viable');
    expect(translate(book, 'viable epidermis')).toBe('epidermis viable');
    expect(translate(book, 'PH')).toBeNull();
  });

  it('gives a sentence its values again, by the sentence with most words of its own', () => {
    expect(translate(book, 'Viable epidermis of 12 µm is too large')).toBe(
      'Epidermis viable de 12 µm es demasiado grande',
    );
    expect(translate(book, 'Own name is too large')).toBe('Own name es demasiado grande');
  });

  it('takes the signs of a sentence for what they are', () => {
    expect(translate(book, 'More than 3 (at most)')).toBe('Más de 3 (como máximo)');
    expect(patternOf('a.b {x}').test('aXb 1')).toBe(false);
  });

  it('translates a note of sentences only where it knows each of them', () => {
    expect(translate(book, 'Small pad. Dermis is too large')).toBe('Electrodo pequeño. Dermis es demasiado grande');
    expect(translate(book, 'Small pad. And so on.')).toBeNull();
  });
});
