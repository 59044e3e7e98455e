/**
 * `npm run soak [-- --solves 200] [--scales 50]`: solves again and again, then flies between the scales, and asks what the
 * page still holds. Leaves with 1 where anything grows.
 */
import { parseArgs } from 'node:util';
import { holdings, type Holdings } from '../support/pageMeter.ts';
import { arrivedAt, openMetered, solvedNow } from './openMetered.ts';

const { values } = parseArgs({
  options: { solves: { type: 'string', default: '200' }, scales: { type: 'string', default: '50' } },
});
const solves = Number(values.solves);
const changes = Number(values.scales);
/** What the first rounds fill once: compiled code, caches of text, the list of recent treatments. */
const warmUp = 20;
const every = 20;
/** Slope over the samples that still counts as none: one run of the usual treatment holds twenty times as much [bytes]. */
const most = 2e4;

/** A list that is being written anew while it is counted has more nodes than before and after. */
const nodeNoise = 100;

const metered = await openMetered({ width: 900, height: 600 });
const { page, session } = metered;
const samples: { at: number; held: Holdings }[] = [];
const failures: string[] = [];

function slope(read: (held: Holdings) => number): number {
  const mean = samples.reduce((sum, { at }) => sum + at, 0) / samples.length;
  const spread = samples.reduce((sum, { at }) => sum + (at - mean) ** 2, 0);
  return spread === 0 ? 0 : samples.reduce((sum, { at, held }) => sum + (at - mean) * read(held), 0) / spread;
}

async function sample(at: number): Promise<void> {
  const held = await holdings(page, session);
  samples.push({ at, held });
  const { heap, buffers, nodes, listeners, workers, card } = held;
  const things = Object.entries(card).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(
    `${String(at).padStart(4)}  heap ${(heap / 1e6).toFixed(2)} MB  buffers ${(buffers / 1e6).toFixed(2)} MB  ` +
      `nodes ${nodes}  listeners ${listeners}  workers ${workers}  ${things.join('  ')}\n`,
  );
}

function judge(what: string): void {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || first === last) return;
  for (const [name, from, to] of [
    ['nodes', first.held.nodes + nodeNoise, last.held.nodes],
    ['listeners', first.held.listeners, last.held.listeners],
    ['workers', first.held.workers, last.held.workers],
    ...Object.entries(last.held.card).map(([kind, count]) => [kind, first.held.card[kind] ?? 0, count] as const),
  ] as const) {
    if (to > from) failures.push(`${what}: ${to - from} ${name} more than at first`);
  }
  const grown = slope(({ heap }) => heap) + slope(({ buffers }) => buffers);
  process.stdout.write(`${what}: ${(grown / 1e3).toFixed(1)} kB each\n`);
  if (grown > most) failures.push(`${what}: grows by ${(grown / 1e3).toFixed(1)} kB each time`);
}

process.stdout.write('solved again\n');
const current = page.getByRole('textbox', { name: 'Current', exact: true });
await current.fill('3');
await current.press('Enter');
await solvedNow(page);
for (let done = 1; done <= warmUp + solves; done += 1) {
  // there and back, so that the way back itself does not grow
  await page.getByRole('button', { name: done % 2 === 1 ? 'Undo' : 'Redo', exact: true }).click();
  await solvedNow(page);
  if (done >= warmUp && (done - warmUp) % every === 0) await sample(done - warmUp);
}
judge('each solve');

const buttons = page.locator('.scene3d-scale-button');
if ((await buttons.count()) > 1 && (await buttons.first().isVisible())) {
  process.stdout.write('scales changed\n');
  const names = await buttons.allInnerTexts();
  const scales = names.length;
  samples.length = 0;
  // every scale has been seen, and what it needs has been fetched, before the first count
  for (let done = 1 - 4 * scales; done <= changes; done += 1) {
    const index = (done + 4 * scales) % scales;
    await buttons.nth(index).click();
    await arrivedAt(page, (names[index] ?? '').replaceAll(/[\s\d]/gu, '').toLowerCase());
    // always in the same scale
    if (done >= 0 && done % (2 * scales) === 0) await sample(done);
  }
  judge('each change of scale');
}
await metered.close();
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(failures.length === 0 ? 'nothing grows\n' : '');
process.exitCode = failures.length === 0 ? 0 : 1;
