import { describe, expect, it } from 'vitest';
import { readReference } from '../../../../models/library/bibliography.ts';
import { type ReferenceId, references } from '../../../../models/library/references.ts';
import { bibtex, cslJson } from '../../../../models/study/methods/citationFiles.ts';

const software = { title: 'Iontolab: 50 % & more', version: '0.1.0', link: 'https://example.org/#s=1.a_b' };
const every = Object.keys(references) as ReferenceId[];

describe('a reference taken apart', () => {
  it('gives authors, title, journal, volume, year, page and DOI', () => {
    expect(readReference(references.mudry)).toEqual({
      kind: 'article',
      authors: [
        { given: 'B.', family: 'Mudry' },
        { given: 'P.-A.', family: 'Carrupt' },
        { given: 'R. H.', family: 'Guy' },
        { given: 'M. B.', family: 'Delgado-Charro' },
      ],
      more: false,
      title: null,
      journal: 'J. Control. Release',
      volume: '122',
      year: 2007,
      page: '165',
      doi: '10.1016/j.jconrel.2007.07.004',
      note: '',
    });
    expect(readReference(references.pottsGuy)).toMatchObject({ title: 'Predicting skin permeability', page: '663' });
    expect(readReference(references.noerLassen)).toMatchObject({ volume: '463', note: 'abstract' });
    expect(readReference(references.ketorolacKinetics)).toMatchObject({ more: true, page: '33S' });
    expect(readReference(references.kimTapWater)).toMatchObject({
      authors: [{ family: 'Kim', given: '' }],
      more: true,
    });
  });

  it.each(['poreRadii', 'draper', 'walden', 'anatomy', 'clp'] as const)('leaves %s whole', (id) => {
    expect(readReference(references[id])).toMatchObject({ kind: 'note', text: references[id] });
  });

  it.each(every)('loses no word of %s', (id) => {
    const work = readReference(references[id]);
    const words = references[id].match(/\p{L}{4,}|\d{2,}/gu) ?? [];
    const kept = JSON.stringify(work);
    expect(words.filter((word) => word !== 'others' && !kept.includes(word))).toEqual([]);
  });
});

describe('files for reference managers', () => {
  it('are BibTeX with one entry for each work and the program, braces in pairs and special signs written out', () => {
    const text = bibtex(every, software);
    expect(text.match(/^@\w+\{[^,\s]+,$/gmu)).toHaveLength(every.length + 1);
    let depth = 0;
    for (const sign of text.replaceAll(/\\[{}]/gu, '')) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain(String.raw`title = {{Iontolab: 50 \% \& more}}`);
    expect(text).toContain('author = {Mudry, B. and Carrupt, P.-A. and Guy, R. H. and Delgado-Charro, M. B.}');
  });

  it('are CSL-JSON whose items have a type, an id and a title or a journal', () => {
    const items = JSON.parse(cslJson(every, software)) as readonly Record<string, unknown>[];
    expect(new Set(items.map(({ id }) => id)).size).toBe(every.length + 1);
    expect(items[0]).toMatchObject({ type: 'software', version: '0.1.0', URL: software.link });
    for (const item of items.slice(1)) {
      expect(['article-journal', 'document']).toContain(item['type']);
      expect(item['title'] ?? item['container-title']).toMatch(/\S/u);
    }
    expect(items.find(({ id }) => id === 'egawa')).toMatchObject({
      'container-title': 'Acta Derm. Venereol.',
      issued: { 'date-parts': [[2007]] },
    });
  });
});
