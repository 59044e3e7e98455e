import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { fakeEngine, fakeTerminal } from './fakes.ts';

const treatment = 'ramp 30 s to 2 mA; hold until 40 mA*min; ramp 30 s to 0 mA; rest 20 min';

async function iontolab(...words: string[]) {
  const terminal = fakeTerminal();
  let end = NaN;
  const engine = fakeEngine({
    onSolve: (problem) => {
      end = problem.current.knots.at(-1)!;
    },
  });
  const code = await main(words, terminal, engine);
  return { code, end, ...terminal.printed };
}

describe('iontolab protocol', () => {
  it('prints the steps with their times and doses, and the text that stands for them', async () => {
    const { code, out } = await iontolab('protocol', `${treatment}; repeat 6 times every 2 day`);
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replaceAll(/ {2,}/gu, ' | '));
    expect(lines).toEqual([
      'step | from | to | then | dose so far',
      'ramp 30 s to 2 mA | 0 s | 30 s | 2 mA | 0.5 mA min',
      'hold until 40 mA*min | 30 s | 20.25 min | 2 mA | 40 mA min',
      'ramp 30 s to 0 mA | 20.25 min | 20.75 min | 0 mA | 40.5 mA min',
      'rest 20 min | 20.75 min | 40.75 min | 0 mA | 40.5 mA min',
      'repeat 6 times every 48 h | 40.75 min | 10.028 d | 0 mA | 243 mA min',
      '',
      '10.028 d, 243 mA min, at most 2 mA',
      `${treatment}; repeat 6 times every 48 h`,
    ]);
  });

  it('gives the same as JSON', async () => {
    const { out } = await iontolab('protocol', treatment, '--json');
    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      text: treatment,
      duration_s: 2445,
      dose_mAmin: 40.5,
      peak_mA: 2,
    });
  });

  it('says what is wrong and what was perhaps meant, and ends with code 2', async () => {
    const slip = await iontolab('protocol', 'ramp 30 s to 2 mA; hlod 10 min');
    expect(slip).toMatchObject({ code: 2, err: '' });
    expect(slip.out).toMatch(
      /one fault:\n {2}steps: "hlod" begins no step, at line 1, column 20;.*did you mean "hold"\?/u,
    );
    const empty = await iontolab('protocol', '', '--json');
    expect(JSON.parse(empty.out)).toMatchObject({ valid: false, faults: [{ message: 'The protocol is empty' }] });
  });
});

describe('--protocol', () => {
  it('takes the place of the session', async () => {
    expect(await iontolab('run', 'dexamethasone', '--no-passive', '--protocol', treatment)).toMatchObject({
      code: 0,
      end: 2445,
    });
    const { out } = await iontolab('explain', 'dexamethasone', '--protocol', treatment);
    expect(out).toMatch(/dose ∫\|I\| dt 40\.5 mA min over 40\.75 min/u);
  });

  it('is refused with its faults before anything is solved', async () => {
    const { code, err, end } = await iontolab('run', 'dexamethasone', '--protocol', 'ramp 3 s to 100 mA; hold 1 min');
    expect(code).toBe(2);
    expect(err).toMatch(/--protocol does not fit this study:\n {2}session\.steps\[0\]\.to_mA: 100 mA on 8 cm²/u);
    expect(end).toBeNaN();
  });
});
