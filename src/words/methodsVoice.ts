import { englishVoice, type MethodsVoice } from '../../models/study/methods/voice/voice.ts';
import { spanishVoice } from './es/methods/voice.ts';
import { decimalSign, language } from './language.ts';

/** What the page tells the methods of a run with. English ones go into papers, which write a point. */
export function methodsVoice(): MethodsVoice {
  return language() === 'es' ? spanishVoice(decimalSign() === '.' ? '.' : ',') : englishVoice;
}
