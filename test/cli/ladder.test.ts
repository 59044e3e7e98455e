import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../cli/ladderCommand.ts';
import { main } from '../../cli/main.ts';
import { fakeEngine, fakeFrames, fakeTerminal, type FakeSolveOptions } from './fakes.ts';

async function ladder(words: string[], solver: FakeSolveOptions = {}) {
  const terminal = fakeTerminal();
  const code = await main(['ladder', ...words], terminal, fakeEngine(solver));
  return { code, ...terminal.printed };
}

describe('ladder', () => {
  it('solves the session with the current on and off, at the same times and accuracy', async () => {
    const asked: { peak: number; times: number; accuracy: number | null }[] = [];
    const { code } = await ladder(['b1', '--accuracy', '1e-2'], {
      onSolve: ({ current }, times, accuracy) =>
        asked.push({ peak: Math.min(...current.coefficients), times: times?.length ?? 0, accuracy }),
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      { peak: -2, times: 0, accuracy: 1e-2 },
      { peak: 0, times: fakeFrames, accuracy: 1e-2 },
    ]);
  });

  it('prints the three side by side', async () => {
    const { out } = await ladder(['b1']);
    expect(out).toMatch(/time \[s\] +diffusion alone +constant field +full solution/);
    // the made-up solver delivers 1e-6 mol m⁻² s⁻¹ with and without current
    expect(out).toMatch(/^ +2400 +240\.0 +-[\d.e+]+ +240\.0$/m);
    expect(out).toMatch(/The constant field .* gives -[\d.e+]+ of the full solution/);
  });

  it('gives them in SI as JSON, the full one equal to what a run delivers', async () => {
    const found = JSON.parse((await ladder(['b1', '--json'])).out) as Ladder;
    expect(found.time_s).toHaveLength(fakeFrames);
    expect(found.delivered_mol_m2.full.at(-1)).toBeCloseTo(2.4e-3, 12);
    expect(found.delivered_mol_m2.constantField).toHaveLength(fakeFrames);
    expect(found.delivered_mol_m2.passive).toHaveLength(fakeFrames);
  });

  it('says why when a solve stops, and ends with 3', async () => {
    const { code, out, err } = await ladder(['b1'], { failAfter: 3 });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/treatment: The chloride at the electrode ran out/);
  });
});
