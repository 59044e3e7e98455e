import type { MethodsVoice } from '../../../../models/study/methods/voice/voice.ts';
import { translate } from '../../translate.ts';
import { leftOut } from '../models/leftOut.ts';
import { names } from '../models/names.ts';
import { places } from '../models/places.ts';
import { presets } from '../models/presets.ts';
import { quantities } from '../models/quantities.ts';
import { notes } from './notes.ts';
import { sentences } from './sentences.ts';

// without faults and findings, whose patterns would take a note for one of theirs
const book = { ...leftOut, ...names, ...places, ...presets, ...quantities, ...notes };

/** "e" before the sound of i, which a comma and "y" would not give. */
const list = new Intl.ListFormat('es', { type: 'conjunction' });

/** @param decimal as the reader's region writes it */
export function spanishVoice(decimal: '.' | ','): MethodsVoice {
  return {
    phrases: sentences,
    decimal,
    listed: (items) => list.format(items),
    name(english) {
      const found = translate(book, english, decimal) ?? english;
      // what stands in the book whole has commas in its numbers
      return decimal === ',' ? found : found.replaceAll(/(?<=\d),(?=\d)/gu, '.');
    },
  };
}
