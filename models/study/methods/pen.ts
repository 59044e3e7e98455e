// What writes a methods section: its voice, and the marks of sources behind what it writes.
import type { OriginOf } from '../origins.ts';
import type { Study } from '../study.ts';
import { Marks } from './marks.ts';
import { layerWords, speciesWords } from './usedNumbers.ts';
import type { MethodsPhrases } from './voice/english.ts';
import type { MethodsVoice } from './voice/voice.ts';
import { amount, chargeWords, figure } from './words.ts';

export class Pen extends Marks {
  readonly say: MethodsPhrases;
  private readonly voice: MethodsVoice;
  private readonly study: Study;

  constructor(voice: MethodsVoice, study: Study, originOf: OriginOf, tellsHand: boolean) {
    super(originOf, tellsHand);
    this.say = voice.phrases;
    this.voice = voice;
    this.study = study;
  }

  figure(value: number, digits?: number): string {
    return this.written(figure(value, digits));
  }

  amount(value: number, unit: string, digits?: number): string {
    return this.written(amount(value, unit, digits));
  }

  /** A number of the study with its unit, and its sources. */
  sourced(value: number, unit: string, path: string): string {
    return `${this.amount(value, unit)}${this.at(path)}`;
  }

  charge(charge: number): string {
    return charge === 0 ? this.say.neutral : chargeWords(charge);
  }

  listed(items: readonly string[]): string {
    return this.voice.listed(items);
  }

  name(english: string): string {
    return english === '' ? '' : this.voice.name(english);
  }

  species(id: string): string {
    return this.name(speciesWords(this.study, id));
  }

  layer(layer: Parameters<typeof layerWords>[0]): string {
    return this.name(layerWords(layer));
  }

  private written(number: string): string {
    return number.replace('.', this.voice.decimal);
  }
}
