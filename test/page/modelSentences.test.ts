import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { es } from '../../src/words/es/models.ts';
import { modelText, translate } from '../../src/words/modelText.ts';
import { speak } from '../../src/words/language.ts';
import { gap, sentencesIn } from '../support/sentences.ts';
import { readSources } from '../support/sources.ts';

/** Where models and workers write what the page may show: faults, notices, readings, outcomes. */
const speaking =
  /^models\/study\/(check\w+|balance|readShape|readProtocol|readParts|references|migrations|sweep|parseStudy|acidity\/driveNote)\.ts$|^models\/readings\/(events|supplyNotices|reading|skinAndElectrode|rim|appendages|swelling|pH)\.ts$|^models\/solve\/pass\.ts$|^models\/sweep\/solveCell\.ts$|^workers\//;

/** The language of protocols is the same in every language. */
const isProtocol = (text: string): boolean => /^ramp \d/u.test(text);

/** Said as a whole or as part of a longer sentence that stands in the book. */
function isKnown(sentence: string): boolean {
  // a gap stands for a number as well as for a name
  const said = ['7', 'x'].map((value) => sentence.replaceAll(gap, value).trim());
  if (said.some((text) => translate(es, text) !== null)) return true;
  return sentence.split(/(?<=\.) (?=\p{Lu})/u).every((one) => {
    const pieces = one.split(gap).map((piece) => piece.trim().replace(/\.$/u, ''));
    return Object.keys(es).some((english) => {
      let at = 0;
      return pieces.every((piece) => {
        const found = english.indexOf(piece, at);
        at = found + piece.length;
        return found !== -1;
      });
    });
  });
}

describe('Spanish for the sentences of the models', () => {
  beforeAll(() => {
    speak('es');
  });
  afterAll(() => {
    speak('en');
  });

  const sources = [...readSources('models'), ...readSources('workers')].filter(({ path }) => speaking.test(path));

  it('has every sentence that they can say', () => {
    const sentences = sources.flatMap((source) =>
      sentencesIn(source)
        .filter((text) => !isProtocol(text))
        .map((text) => `${source.path}: ${text}`),
    );
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter((line) => !isKnown(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });

  it('puts in every value that the English gives, and no other', () => {
    const namesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].toSorted();
    const odd = Object.entries(es).filter(([english, spanish]) => namesIn(english).join() !== namesIn(spanish).join());
    expect(odd).toEqual([]);
  });

  it.each([
    ['Current of 900 mA is too large', 'Corriente: 900 mA es demasiado'],
    ['0.01 to 500 mA', '0,01 a 500 mA'],
    ['below 0.5 mA/cm², the usual limit (assumed)', 'por debajo de 0,5 mA/cm², el límite habitual (supuesto)'],
    [
      'Lidocaine is positive at the pad’s pH of 5.5 and this pole is negative: it draws the drug back into the pad, so far less gets in.',
      'Lidocaína: carga positiva al pH 5,5 del reservorio, y la de este polo es negativa; retiene el fármaco en el reservorio y entra mucho menos.',
    ],
    [
      'The charges do not balance: +3.5 mM too positive, the fixed charge counted in; add 3.5 mM chloride (chloride: 12.5)',
      'Las cargas no se compensan: +3,5 mM, demasiado positiva, contando la carga fija; añada 3,5 mM de chloride (chloride: 12,5)',
    ],
    [
      'The circuit opens: no current flows. After 12 s it is closed again, and the device ramps up. The session takes 4.2 min longer to deliver the charge.',
      'El circuito se abre: no pasa corriente. Tras 12 s se cierra de nuevo y el dispositivo sube en rampa. La sesión dura 4,2 min más para administrar la carga.',
    ],
  ])('says “%s”', (english, spanish) => {
    expect(modelText(english)).toBe(spanish);
  });

  it('leaves what a person named as it is', () => {
    for (const own of ['Bone to nail', 'Week 2: left knee', 'My study', 'Dermis, as measured']) {
      expect(translate(es, own)).toBeNull();
    }
  });
});
