import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commentsOf, readSources, type Source } from '../support/sources.ts';

/** Equations of the physics; each is written out once, in models/README.md. */
const tags = new Set(['PK', 'NP', 'EN', 'I', 'SG', 'AB', 'EL', 'EO', 'SH', 'CAP', 'LY']);

/** Tags in comments, where they stand in brackets: (NP), (EN, I). */
function tagsUsedIn(sources: readonly Source[]): Set<string> {
  const used = new Set<string>();
  for (const text of sources.flatMap(commentsOf)) {
    for (const [, inside = ''] of text.matchAll(/\(([A-Z]+(?:, ?[A-Z]+)*)\)/g)) {
      for (const word of inside.split(/, ?/)) if (tags.has(word)) used.add(word);
    }
  }
  return used;
}

/** Of those, the ones a document does not write out, in brackets or in backticks. */
function missingFrom(document: string, used: ReadonlySet<string>): string[] {
  return [...used].filter((tag) => !document.includes(`(${tag})`) && !document.includes(`\`${tag}\``));
}

it('writes out in models/README.md every equation that a comment in models names', () => {
  const used = tagsUsedIn(readSources('models'));
  expect(used.size).toBeGreaterThan(3);
  expect(existsSync('models/README.md')).toBe(true);
  expect(missingFrom(readFileSync('models/README.md', 'utf8'), used)).toEqual([]);
});

it('sees tags in comments only, alone and in company', () => {
  const text = `/** Flux (NP), closed by (EN, I); in the skin (SC). */ const note = '(AB)'; // (CAP)`;
  expect([...tagsUsedIn([{ path: 'models/x.ts', text }])]).toEqual(['NP', 'EN', 'I', 'CAP']);
});

it('names the tags a document leaves out', () => {
  expect(missingFrom('Flux: J = ... (NP). Current: `I`', new Set(['NP', 'EN', 'I']))).toEqual(['EN']);
});
