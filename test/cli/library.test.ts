import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { deviceLibrary } from '../../models/library/devices/index.ts';
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
