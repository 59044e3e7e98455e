import { beforeAll, describe, expect, it, vi } from 'vitest';

/** The engine as a page has it at first: the reader of units is not there, in files that no other test shares. */
async function withoutReader() {
  vi.resetModules();
  return {
    ...(await import('../../../models/index.ts')),
    ...(await import('../../../models/study/textReader.ts')),
    ...(await import('../../../models/library/drugs/index.ts')),
    ...(await import('../../../models/study/printProtocol.ts')),
  };
}
let engine: Awaited<ReturnType<typeof withoutReader>>;
beforeAll(async () => {
  engine = await withoutReader();
});

const written = (current: string) => ({
  ...engine.presets[0].study,
  session: { kind: 'treatment', current_mA: current, duration_min: 20, ramp_s: 30, after_min: 10 },
});
const waved = (expression: string) => ({
  ...engine.presets[0].study,
  session: { kind: 'steps', steps: [{ kind: 'expression', current_mA: expression, duration_s: 60 }] },
});

describe('before the reader of units is there', () => {
  it('every preset is read', () => {
    for (const { id, study } of engine.presets) expect([id, engine.parseStudy(study).kind]).toEqual([id, 'study']);
  });

  it('every drug’s usual treatment is made', () => {
    for (const drug of Object.keys(engine.drugLibrary))
      expect([drug, engine.makeTreatment({ drug }).kind]).toEqual([drug, 'treatment']);
  });

  it('a number is read, and a number in the quantity’s own unit', () => {
    for (const text of ['2', '2e0', '2 mA']) {
      const read = engine.parseStudy(written(text));
      expect(read.kind === 'study' && read.study.session).toMatchObject({ current_mA: 2 });
    }
  });

  it.each(['2000 uA', '0.2 mA/cm2', '2 kg', 'plenty'])('"%s" is neither taken nor called wrong', (text) => {
    expect(() => engine.parseStudy(written(text))).toThrow(engine.ReaderAway);
  });

  it('an expression is neither taken nor called wrong', () => {
    expect(() => engine.parseStudy(waved('2 * sin(pi * t / 60)'))).toThrow(engine.ReaderAway);
    expect(() => engine.parseStudy(waved('2 * ('))).toThrow(engine.ReaderAway);
  });

  it('the steps of a session are written', () => {
    expect(engine.printProtocol([{ kind: 'hold', duration_s: 5400 }])).toBe('hold 1.5 h');
  });

  it('a fault of the work itself is not waited for', async () => {
    const broken = (): never => {
      throw new TypeError('broken');
    };
    await expect(engine.withTextReader(broken)).rejects.toThrow('broken');
  });

  it('whoever waits for it is told, last of all here, what the text says', async () => {
    const wait = (json: unknown) => engine.withTextReader(() => engine.parseStudy(json));
    const [good, wrong, wave] = await Promise.all([
      wait(written('2000 uA')),
      wait(written('2 kg')),
      wait(waved('2 * sin(pi * t / 60)')),
    ]);
    expect(good.kind === 'study' && good.study.session).toMatchObject({ current_mA: 2 });
    expect(wrong.kind === 'faults' && wrong.faults[0]?.path).toBe('session.current_mA');
    expect(wave.kind).toBe('study');
    // and from then on at once
    expect(engine.parseStudy(written('2000 uA')).kind).toBe('study');
  });
});
