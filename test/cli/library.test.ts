import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { deviceLibrary } from '../../models/library/devices/index.ts';
import { libraryCount } from '../../models/library/inventory.ts';
import { siteLibrary } from '../../models/library/sites/index.ts';
import { skinLibrary } from '../../models/library/skins/index.ts';
import { fakeEngine, fakeTerminal } from './fakes.ts';

async function iontolab(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(words, terminal, fakeEngine());
  return { code, ...terminal.printed };
}

describe.each([
  ['sites', siteLibrary],
  ['skins', skinLibrary],
  ['devices', deviceLibrary],
] as const)('iontolab %s', (listed, library) => {
  it('lists every record with its numbers and doubts', async () => {
    const { code, out } = await iontolab(listed);
    expect(code).toBe(0);
    for (const { id, name, doubts } of Object.values(library)) {
      expect(out).toMatch(new RegExp(`^${id} +${name}$`, 'mu'));
      expect(out).toContain(doubts);
    }
  });

  it('gives every number with its source as JSON', async () => {
    const { out } = await iontolab(listed, '--json');
    const parsed = JSON.parse(out) as { references: Record<string, string> } & Record<string, unknown>;
    expect(parsed[listed]).toEqual(JSON.parse(JSON.stringify(Object.values(library))));
    const cited = [...out.matchAll(/"reference": "(\w+)"/gu)].map(([, id]) => id);
    expect(cited.length).toBeGreaterThan(10);
    for (const id of cited) expect(parsed.references[id].length).toBeGreaterThan(10);
  });
});

describe('the numbers listed', () => {
  it('are in bench units, with their ranges', async () => {
    expect((await iontolab('sites')).out).toMatch(
      /Palm\n +stratum corneum 173 \(122–300\) µm, viable epidermis 92 .*518 ducts and 0 follicles per cm², sweat glands 2\.5 \(2–3\) mm down/u,
    );
    expect((await iontolab('devices')).out).toMatch(
      /8 cm² with 1\.5 mL, usually 2 mA for 40 mA min \(20 min\) and at most 4 mA and 80 mA min, ramps of 30 s, up to 80 V/u,
    );
    expect((await iontolab('skins')).out).toMatch(/thickness of the stratum corneum × 2 \(1–2\)/u);
  });
});

describe('counting the library', () => {
  it('adds up', async () => {
    const { out } = await iontolab('library');
    const [head, ...rows] = out.split('\n\n')[0].split('\n');
    expect(head).toMatch(/^ +entries +numbers +sourced +assumed$/);
    const numbers = rows.map((row) => row.split(/ {2,}/).slice(1, 5).map(Number));
    const all = numbers.pop()!;
    for (let k = 0; k < 4; k++) expect(numbers.reduce((sum, row) => sum + row[k], 0)).toBe(all[k]);
    expect(all[2] + all[3]).toBe(all[1]);
    expect(JSON.parse((await iontolab('library', '--json')).out)).toMatchObject({ all: { entries: all[0] } });
    expect((await iontolab('drugs', '--count')).out).toBe(out);
  });

  it('says what each kind is', async () => {
    const { out } = await iontolab('library');
    for (const name of Object.keys(libraryCount()).filter((kind) => kind !== 'all'))
      expect(out).toMatch(new RegExp(`^${name} +[\\d ]+ [a-z]`, 'm'));
  });

  it('gives what README tells', () => {
    const readme = readFileSync('README.md', 'utf8').split('\n');
    for (const [name, { entries, numbers, sourced, assumed }] of Object.entries(libraryCount()))
      expect(readme.find((line) => line.startsWith(`| ${name} |`))).toBe(
        `| ${[name, entries, numbers, sourced, assumed].join(' | ')} |`,
      );
  });
});
