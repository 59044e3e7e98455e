import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { drugLibrary } from '../../models/library/drugs/index.ts';
import { references } from '../../models/library/references.ts';
import { fakeEngine, fakeTerminal } from './fakes.ts';

async function drugs(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(['drugs', ...words], terminal, fakeEngine());
  return { code, ...terminal.printed };
}

describe('listing the drugs', () => {
  it('gives each with its pole, what for and its bottles', async () => {
    const { code, out } = await drugs();
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2 * Object.keys(drugLibrary).length);
    expect(out).toMatch(/^dexamethasone +Dexamethasone phosphate, cathode: inflammation\n +Injection 4 mg\/mL; /m);
    expect(out).toMatch(/^tapWater +Tap water, either: sweating$/m);
    for (const { id, formulations } of Object.values(drugLibrary)) {
      expect(out).toMatch(new RegExp(`^${id} `, 'm'));
      for (const { name } of formulations) expect(out).toContain(name);
    }
  });

  it('gives the same as JSON', async () => {
    const list = JSON.parse((await drugs('--json')).out) as { id: string; pole: string }[];
    expect(list.map(({ id }) => id)).toEqual(Object.keys(drugLibrary));
    expect(list.find(({ id }) => id === 'iodide')).toEqual({
      id: 'iodide',
      name: 'Potassium iodide',
      pole: 'cathode',
      goals: ['scar tissue'],
      formulations: [
        { id: 'solution-5', name: 'Potassium iodide 5 %' },
        { id: 'solution-10', name: 'Potassium iodide 10 %' },
      ],
    });
  });
});

describe('telling of one drug', () => {
  it('states what its bottle holds, worked out from the label', async () => {
    const { code, out } = await drugs('dexamethasone');
    expect(code).toBe(0);
    expect(out).toMatch(/^Pole: cathode {2}\[\d+; /m);
    expect(out).toMatch(/Sodium citrate dihydrate 11 mg\/mL {2}\[\d+; Label\]/);
    expect(out).toMatch(/dexamethasonePhosphate 8\.462 mM \(-1\.96\), sodium 145 mM \(\+1\)/);
    expect(out).toMatch(/turns into dexamethasone and phosphate, half of it in 10 min {2}\[\d+; assumed: /);
    expect(out).toMatch(/clearance 14\.\d+ L\/h/);
    expect(out).toMatch(
      /^Presets: dexamethasone, dexamethasone-pure, dexamethasone-appendages, dexamethasone-ph, dexamethasone-inert$/m,
    );
  });

  it('says of acetic acid how little of it is ionised, and what trials found', async () => {
    const { out } = await drugs('aceticAcid');
    expect(out).toMatch(/pH 2\.42, as its ingredients give it/);
    expect(out).toMatch(/acetate 832\.6 mM \(-0\.00458\)/);
    expect(out).toMatch(/calcium deposits: a controlled trial found no advantage/);
  });

  it.each(Object.keys(drugLibrary))('of %s with every source listed and no number without one', async (id) => {
    const { code, out } = await drugs(id);
    expect(code).toBe(0);
    const [text, sources] = out.split('\nSources\n');
    const cited = new Set([...text.matchAll(/ {2}\[(\d+)[;\]]/g)].map(([, number]) => Number(number)));
    const listed = sources.trimEnd().split('\n');
    expect(listed).toHaveLength(cited.size);
    for (const line of listed) {
      const words = line.replace(/^ +\d+\. /, '');
      expect(Object.values(references) as string[]).toContain(words);
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('gives the record with its solutions as JSON', async () => {
    const record = JSON.parse((await drugs('saline', '--json')).out) as {
      formulations: { solution: { pH: number; concentrations_mM: Record<string, number> } }[];
    };
    expect(record.formulations[0].solution.concentrations_mM['sodium']).toBeCloseTo(154, 1);
    expect(record.formulations[0].solution.pH).toBeCloseTo(7, 2);
  });

  it('offers the nearest name for one that it does not know', async () => {
    const { code, out, err } = await drugs('lidocain');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(
      /there is no drug "lidocain" in the library\. Did you mean "lidocaine"\? "iontolab drugs" lists/,
    );
    expect((await drugs('toString')).code).toBe(2);
  });
});
