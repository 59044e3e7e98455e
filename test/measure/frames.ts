/**
 * `npm run frames [-- --seconds 6]`: how evenly the built page moves while it plays, while a slider is dragged, while the
 * camera turns and in each scale, in two windows; docs/frames.md and .json.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { table } from '../validation/table.ts';
import { arrivedAt, openMetered, settledNow, solvedNow } from './openMetered.ts';
import { quantile, watchFrames, type Watched } from './watchFrames.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '6' } } });
const length = Number(values.seconds) * 1000;
const windows = [
  { width: 960, height: 600 },
  { width: 1440, height: 900 },
] as const;

interface Row {
  readonly window: string;
  readonly doing: string;
  readonly watched: Watched;
}

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(length);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
}

/** Moves the mouse with its button down, about forty times a second. */
async function drag(page: Page, at: (part: number) => { x: number; y: number }): Promise<void> {
  const start = at(0);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const began = performance.now();
  for (let now = 0; now < length; now = performance.now() - began) {
    const { x, y } = at(now / length);
    await page.mouse.move(x, y);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
}

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return box;
}

async function orbit(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page, '.scene3d-picture');
  await drag(page, (part) => ({
    x: x + width * (0.5 + 0.2 * Math.sin(8 * part)),
    y: y + height * (0.5 + 0.1 * Math.sin(5 * part)),
  }));
}

async function dragCurrent(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Current slider' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not to be seen');
  await drag(page, (part) => ({
    x: box.x + box.width * (0.3 + 0.25 * Math.sin(9 * part)),
    y: box.y + box.height / 2,
  }));
}

async function measureWindow(viewport: (typeof windows)[number]): Promise<Row[]> {
  const metered = await openMetered(viewport);
  const { page } = metered;
  const rows: Row[] = [];
  const watch = async (doing: string, act: () => Promise<void>): Promise<void> => {
    await solvedNow(page);
    await settledNow(page);
    rows.push({
      window: `${viewport.width} × ${viewport.height}`,
      doing,
      watched: await watchFrames(page, act),
    });
    process.stdout.write(`${doing}\n`);
  };
  await settledNow(page);
  await page.getByRole('button', { name: 'To the start' }).click();
  await page.getByLabel('Speed').selectOption('60');
  await watch('a slider dragged, solving all the while', () => dragCurrent(page));
  const buttons = page.locator('.scene3d-scale-button');
  const names = (await buttons.first().isVisible()) ? await buttons.allInnerTexts() : [];
  if (names.length === 0) {
    await watch('playing at 60×', () => play(page));
    await watch('the camera turned', () => orbit(page));
  }
  for (const [index, text] of names.entries()) {
    const name = text.replaceAll(/\s*\d\s*/gu, '').toLowerCase();
    const button = buttons.nth(index);
    if ((await button.getAttribute('aria-pressed')) !== 'true') {
      await watch(`flying to the ${name}`, async () => {
        await button.click();
        await arrivedAt(page, name);
      });
    }
    await page.getByRole('button', { name: 'To the start' }).click();
    await watch(`${name}: playing at 60×`, () => play(page));
    await watch(`${name}: the camera turned`, () => orbit(page));
  }
  await metered.close();
  return rows;
}

const loadBefore = loadavg()[0] ?? 0;
const rows: Row[] = [];
for (const viewport of windows) rows.push(...(await measureWindow(viewport)));

const whole = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : '–');

function causes({ held }: Watched): string {
  const worst = new Map<string, { count: number; longest: number }>();
  for (const { duration, cause } of held) {
    const { count, longest } = worst.get(cause) ?? { count: 0, longest: 0 };
    worst.set(cause, { count: count + 1, longest: Math.max(longest, duration) });
  }
  return [...worst]
    .toSorted(([, one], [, other]) => other.longest - one.longest)
    .slice(0, 3)
    .map(([cause, { count, longest }]) => `${count} × ${cause.replaceAll('|', '/')}, up to ${whole(longest)} ms`)
    .join('; ');
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const [{ model }] = cpus();
const machine = `${cpus().length} cores (${model}), WebGL in software (SwiftShader), Chromium without a window`;
const perPicture = ({ watched }: Row, read: 'draws' | 'particles'): string =>
  whole(
    quantile(
      watched.pictures.map((picture) => picture[read]),
      0.5,
    ),
  );

const text = `# Frame times

Written by \`npm run frames\` at ${commit}, ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}. Other work ran beside it:
the load average was ${loadBefore.toFixed(1)} when it began, and every figure carries that.
There is no graphics card here: the picture is computed on the same cores as the page and the solver, so a computer with any
card at all does far better, and these figures are the floor.

A **frame** is the page's own: the time between two chances to answer the hand. A **picture** is one that the scene drew; where
the card is slow the page skips pictures, not frames. **Held up**: frames that took more than 50 ms of wall time in the page's
thread, and what the browser names as their longest part.

${table(
  ['window', 'doing', 'frame, median [ms]', '95 %', 'pictures a second', 'draw calls', 'particles', 'held up'],
  rows.map((row) => [
    row.window,
    row.doing,
    whole(quantile(row.watched.frames, 0.5)),
    whole(quantile(row.watched.frames, 0.95)),
    (row.watched.pictures.length / row.watched.seconds).toFixed(1),
    perPicture(row, 'draws'),
    perPicture(row, 'particles'),
    row.watched.held.length === 0 ? 'none' : `${row.watched.held.length}: ${causes(row.watched)}`,
  ]),
)}
`;
writeFileSync('docs/frames.md', text);
writeFileSync(
  'docs/frames.json',
  `${JSON.stringify(
    {
      commit,
      machine,
      load: loadBefore,
      rows: rows.map(({ window, doing, watched }) => ({
        window,
        doing,
        median_ms: quantile(watched.frames, 0.5),
        p95_ms: quantile(watched.frames, 0.95),
        frames: watched.frames.length,
        pictures: watched.pictures.length,
        seconds: watched.seconds,
        drawCalls: quantile(
          watched.pictures.map(({ draws }) => draws),
          0.5,
        ),
        particles: quantile(
          watched.pictures.map(({ particles }) => particles),
          0.5,
        ),
        held: watched.held,
      })),
    },
    null,
    2,
  )}\n`,
);
process.stdout.write(text);
