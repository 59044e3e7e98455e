/**
 * The long proofs: orders, reference problems, presets, thousands of random studies (docs/validation.md and .json), then
 * closed forms, peers and experiments (docs/experiments.md and .json), which `--experiments` writes alone.
 * `npm run validate -- [--experiments] [--samples 64] [--fuzz 20000] [--seed 1] [--threads 2]`; leaves with 1 where
 * anything but a prediction misses.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadTextReader } from '../../models/index.ts';
import { fuzzSummary, type FuzzCase } from '../support/fuzz.ts';
import { writeExperiments } from './experimentsReport.ts';
import { fuzzInThreads, ranAsThread } from './fuzzThread.ts';
import { Progress } from './progress.ts';
import { orderRows, presetRows, referenceRows, type AccuracyRow, type OrderRow } from './sections.ts';
import { fixed, small, table } from './table.ts';

const isBad = ({ kind }: FuzzCase): boolean => kind !== 'finished' && kind !== 'failed';
const verdict = (good: boolean): string => (good ? 'met' : '**missed**');

function orderTable(rows: readonly OrderRow[]): string {
  return table(
    ['what', 'expected order', 'measured, coarse to fine', 'error at the finest', 'verdict'],
    rows.map(({ what, expected, found, good }) => [
      what,
      String(expected),
      found.orders.map((order) => fixed(order, 2)).join(', '),
      small(found.finest),
      verdict(good),
    ]),
  );
}

function accuracyTable(rows: readonly AccuracyRow[], worst: string): string {
  return table(
    ['problem', 'asked', worst, 'delivered amount', 'voltage', 'own estimate', 'nodes', 'steps', 'limited', 'verdict'],
    rows.map((row) => [
      row.what,
      small(row.asked),
      small(row.worst),
      small(row.delivered),
      small(row.voltage),
      small(row.estimate),
      String(row.nodes),
      String(row.steps),
      row.limited ? 'yes' : 'no',
      verdict(row.good) + (row.lawsBroken.length > 0 ? ` (${row.lawsBroken.join(', ')})` : ''),
    ]),
  );
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function fuzzText(cases: readonly FuzzCase[], seeds: string): string {
  const times = cases.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const bad = cases.filter(isBad);
  const reasons = new Map<string, number>();
  for (const { kind, reason } of cases) {
    if (kind === 'failed') reasons.set(reason.split(':', 1)[0], (reasons.get(reason.split(':', 1)[0]) ?? 0) + 1);
  }
  return [
    `${fuzzSummary(seeds, cases)}.`,
    '',
    `Milliseconds per study: median ${fixed(quantile(times, 0.5), 0)}, nine in ten below ${fixed(quantile(times, 0.9), 0)}, slowest ${fixed(times[times.length - 1], 0)}.`,
    '',
    table(
      ['stopped because', 'studies'],
      [...reasons].map(([reason, count]) => [reason, String(count)]),
    ),
    '',
    bad.length === 0
      ? 'No law was broken in any frame.'
      : table(
          ['seed', 'what', 'detail'],
          bad.map(({ seed, kind, reason }) => [String(seed), kind, reason.replaceAll('|', '/').slice(0, 200)]),
        ),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fuzz: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      experiments: { type: 'boolean', default: false },
      samples: { type: 'string', default: '64' },
      threads: { type: 'string', default: String(Math.max(1, Math.min(8, availableParallelism()))) },
    },
  });
  const proven = writeExperiments({ samples: Number(values.samples), seed: Number(values.seed) });
  if (values.experiments) {
    process.exitCode = proven ? 0 : 1;
    return;
  }
  const first = Number(values.seed);
  const last = first + Number(values.fuzz) - 1;
  const seeds = `seeds ${first} to ${last}`;
  const orders = orderRows();
  const references = referenceRows([1e-2, 1e-3, 1e-4, 1e-5, 1e-6]);
  const convergence = presetRows([1e-2, 1e-3, 1e-4, 1e-5], 1e-6);
  const progress = new Progress('random studies', last - first + 1);
  let bad = 0;
  const cases = await fuzzInThreads(first, last, Number(values.threads), (done, latest) => {
    for (const { seed, kind, reason } of latest.filter(isBad)) {
      bad++;
      process.stdout.write(`\nseed ${seed} ${kind}: ${reason}\n`);
    }
    progress.at(done, `(${bad} bad)`);
  });
  const good = [...orders, ...references, ...convergence].every((row) => row.good) && !cases.some(isBad);
  const text = [
    '# Validation',
    '',
    'Written by `npm run validate`. Errors are relative. Closed forms, peers and experiments are in [experiments.md](experiments.md).',
    '',
    '## Orders',
    '',
    'A column of three ions driven by a current, against much finer solves of itself.',
    '',
    orderTable(orders),
    '',
    '## Reference problems',
    '',
    'b1 and b2 against two independent codes that agree to seven digits. Worst output: delivered amount at 5 times, voltage at 7, dermal profile at 4.',
    '',
    accuracyTable(references, 'worst output'),
    '',
    '## Presets',
    '',
    'Against a solve at 1e-6, at the worst of 25 instants. Amounts are relative to the largest delivered, or to 1e-5 of the drug held where less is; voltages are root mean squares over the session, relative to the largest.',
    '',
    accuracyTable(convergence, 'worst'),
    '',
    '## Random studies',
    '',
    'Over the accepted ranges: 0 to 5 mA/cm², transport factors 1e-7 to 1, fixed charge −500 to 500 mM, layers 1 µm to 50 mm, 2 to 12 species with neutral ones, binding, partition, exchange, reactions, solvent flow, every kind of step and boundary. One in ten has a reaction that also uses up a counter-ion. Asked for 1e-2, at most 1500 steps a pass. Every frame is held to the laws: nothing negative, books and charge to 1e-10 of the inventory, the current through every face to 1e-9.',
    '',
    fuzzText(cases, seeds),
    '',
  ].join('\n');
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/validation.md', text);
  const slowest = cases.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 50);
  const json = {
    orders,
    references,
    presets: convergence,
    fuzz: { first, last, bad: cases.filter(isBad), slowest },
  };
  writeFileSync('docs/validation.json', JSON.stringify(json));
  // the format check reads it, too
  execFileSync(process.execPath, ['node_modules/oxfmt/bin/oxfmt', 'docs/validation.json']);
  process.stdout.write(
    `${fuzzSummary(seeds, cases)}\n${good ? 'every check met' : 'SOME CHECKS MISSED'}: docs/validation.md\n`,
  );
  process.exitCode = good && proven ? 0 : 1;
}

await loadTextReader();
if (!ranAsThread()) await main();
