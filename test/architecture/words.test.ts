import { describe, expect, it } from 'vitest';
import { visibleLiterals } from '../support/literals.ts';
import { readSources } from '../support/sources.ts';

/** The same in every language: the name, units, and the keys of a keyboard. */
const sameEverywhere = /: (?:Iontolab(?:: …)?|… min|µmol|(?:[A-Z] )?(?:Shift\+\w+|Escape)(?: [\w+]+)*)$/u;

const literalsIn = (text: string): string[] => visibleLiterals({ path: 'src/controls/x.ts', text });

describe('what a person reads', () => {
  it('is said from the catalogue', () => {
    const sources = readSources('src').filter(({ path }) => !path.startsWith('src/words/'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(visibleLiterals).filter((line) => !sameEverywhere.test(line))).toEqual([]);
  });
});

describe('the watch on words', () => {
  it.each([
    `element('h3', {}, 'Readings');`,
    `element('button', { 'aria-label': 'Close' });`,
    `setText(node, open ? 'Open' : say('panel.fold'));`,
    'setText(node, `from ${depth}`);',
    `const spec = { title: 'Delivered through the skin' };`,
    `return 'The study has changed';`,
  ])('finds %s', (text) => {
    expect(literalsIn(text)).not.toEqual([]);
  });

  it.each([
    `element('h3', { class: 'chart head' }, say('chart.title'));`,
    `setText(node, 'mA');`,
    `const label = { label: 'pH' };`,
    `throw new Error('The page needs a study to begin with');`,
    `type Kind = 'Some kind of thing';`,
    `import { a } from './Some file.ts';`,
  ])('leaves %s alone', (text) => {
    expect(literalsIn(text)).toEqual([]);
  });
});
