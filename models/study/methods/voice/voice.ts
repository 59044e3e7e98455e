// What a methods section is told with: the sentences of a language, its way with numbers and lists, and its names for things.
import { listed } from '../words.ts';
import { english, type MethodsPhrases } from './english.ts';

export interface MethodsVoice {
  readonly phrases: MethodsPhrases;
  readonly decimal: '.' | ',';
  /** "a, b and c" */
  readonly listed: (items: readonly string[]) => string;
  /** A name, a label or a note of the models; what nobody has translated stays. */
  readonly name: (english: string) => string;
}

export const englishVoice: MethodsVoice = { phrases: english, decimal: '.', listed, name: (text) => text };
