import { describe, expect, it } from 'vitest';
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { layerLibrary } from '../../models/library/layers/index.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import { speciesLibrary } from '../../models/library/species/index.ts';
import { measures } from '../../models/readings/sweepReadings.ts';
import { presets } from '../../models/study/presets/index.ts';
import { quantities } from '../../models/study/quantities.ts';
import type { Study } from '../../models/study/study.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { leftOut as leftOutWords } from '../../src/words/es/models/leftOut.ts';
import { names } from '../../src/words/es/models/names.ts';
import { places } from '../../src/words/es/models/places.ts';
import { presets as presetWords } from '../../src/words/es/models/presets.ts';
import { quantities as quantityWords } from '../../src/words/es/models/quantities.ts';
import { es } from '../../src/words/es/models.ts';
import { translate } from '../../src/words/modelText.ts';

/** Every text that was looked for, as a whole and by its sentences. */
const asked = new Set<string>();

const lacking = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => {
    for (const part of [text, ...text.split(/(?<=[.?!]) (?=\p{Lu})/u)]) asked.add(part).add(part.replace(/\.$/u, ''));
    return text !== '' && translate(es, text) === null;
  });

const namesIn = (library: Readonly<Record<string, { readonly name: string }>>): string[] =>
  Object.values(library).map(({ name }) => name);

const wordsOf = ({ name, note, layers, dispersive, reactions }: Study): string[] => [
  name,
  note,
  ...[...layers, ...(dispersive?.layers ?? [])].map((layer) => layer.name ?? ''),
  ...reactions.map((reaction) => reaction.name ?? ''),
];

describe('Spanish for what the models say', () => {
  it('has every label and help of the quantities', () => {
    expect(lacking(quantities.flatMap(({ label, help }) => [label, help]))).toEqual([]);
  });

  it('has every preset, with what its study says', () => {
    expect(lacking(presets.flatMap(({ title, summary, study }) => [title, summary, ...wordsOf(study)]))).toEqual([]);
  });

  it('has every name in the library, and the results of a sweep', () => {
    const drugs = Object.values(drugLibrary);
    expect(
      lacking([
        ...namesIn(drugLibrary),
        ...drugs.flatMap(({ formulations }) => formulations.flatMap(({ name, leftOut }) => [name, leftOut])),
        ...namesIn(siteLibrary),
        ...Object.values(siteLibrary).map(({ target }) => target?.name ?? ''),
        ...namesIn(skinLibrary),
        ...namesIn(deviceLibrary),
        ...namesIn(speciesLibrary),
        ...namesIn(layerLibrary),
        ...measures.map(({ label }) => label),
      ]),
    ).toEqual([]);
  });

  it('has what a treatment of the library’s parts says of itself, for every drug, place, skin and device', () => {
    const wishes = [
      ...Object.keys(drugLibrary).map((drug) => ({ drug })),
      ...Object.keys(siteLibrary).map((site) => ({ drug: 'dexamethasone', site })),
      ...Object.keys(skinLibrary).map((skin) => ({ drug: 'dexamethasone', skin })),
      ...Object.keys(deviceLibrary).map((device) => ({ drug: 'lidocaine', device })),
    ];
    const made = wishes.map((wish) => makeTreatment(wish));
    const texts = made.flatMap((one) => (one.kind === 'faults' ? [] : wordsOf(one.study)));
    expect(texts.length).toBeGreaterThan(wishes.length);
    expect(lacking(texts)).toEqual([]);
  });

  it('holds nothing that no model says any more', () => {
    const named = { ...leftOutWords, ...names, ...places, ...presetWords, ...quantityWords };
    expect(Object.keys(named).filter((key) => !key.includes('{') && !asked.has(key))).toEqual([]);
  });
});
