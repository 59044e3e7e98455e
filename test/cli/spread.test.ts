import { describe, expect, it } from 'vitest';
import type { Engine } from '../../cli/engine.ts';
import { main } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import * as models from '../../models/index.ts';
import { fakeEngine, fakeTerminal, type FakeSolveOptions, type FakeTerminalOptions } from './fakes.ts';

async function iontolab(
  words: string[],
  engine: Engine = fakeEngine(),
  options: FakeTerminalOptions = {},
): Promise<{ code: number; out: string; err: string }> {
  const terminal = fakeTerminal(options);
  return { code: await main(words, terminal, engine), ...terminal.printed };
}

const counted = (): { readonly solver: FakeSolveOptions; readonly accuracies: (number | null)[] } => {
  const accuracies: (number | null)[] = [];
  return { solver: { onSolve: (_problem, _times, accuracy) => accuracies.push(accuracy) }, accuracies };
};

describe('run --spread', () => {
  it('solves so many samples more, roughly, and leaves the run itself as it was', async () => {
    const { solver, accuracies } = counted();
    const with9 = await iontolab(['run', 'b1', '--spread', '9', '--json'], fakeEngine(solver));
    const without = await iontolab(['run', 'b1', '--json']);
    expect(accuracies).toEqual([1e-3, ...Array.from({ length: 9 }, () => 1e-2)]);
    const { spread, ...rest } = JSON.parse(with9.out) as Summary;
    expect(rest).toEqual(JSON.parse(without.out));
    expect(spread).toMatchObject({ samples: 9, unsolved: 0 });
    // the made-up solver delivers the same whatever the study
    const delivered = spread!.outputs.find(({ id }) => id === 'delivered_mol_m2')!;
    expect([delivered.low, delivered.high]).toEqual([2400e-6, 2400e-6]);
    expect(delivered.ranking.map(({ correlation }) => correlation)).toEqual(spread!.inputs.map(() => 0));
  });

  it('names what the result of a real run comes from', async () => {
    const { code, out } = await iontolab(['run', 'b1', '--spread', '16', '--no-passive'], models);
    expect(code).toBe(0);
    const [, low, high] = /delivered: ([\d.]+) to ([\d.]+) nmol\/cm²/.exec(out)!.map(Number);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(1.5 * low);
    expect(out).toMatch(/delivered: .*\n {2}\+0\.\d\d {2}hindrance of the drug in the stratum corneum/);
    expect(out).toMatch(/ranges: thickness of the stratum corneum, pore fraction/);
    expect(out).not.toContain('plasma level from');
  });

  it('counts samples that were not solved, and says nothing where too few were', async () => {
    const { out } = await iontolab(['run', 'b1', '--spread', '8', '--json'], fakeEngine({ failAfter: 3 }));
    expect((JSON.parse(out) as Summary).spread).toMatchObject({ samples: 8, unsolved: 8, outputs: [] });
  });

  it('stops with Ctrl-C', async () => {
    const { solver, accuracies } = counted();
    const { code } = await iontolab(['run', 'b1', '--spread', '1000'], fakeEngine(solver), { interruptAt: 40 });
    expect(accuracies.length).toBeLessThan(10);
    expect(code).toBe(0);
  });
});
