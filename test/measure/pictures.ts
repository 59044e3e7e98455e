/** `npm run pictures [-- NAME …]`: takes the pictures of docs/images from the built page, and one sheet of them all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { serveBuiltPage } from '../e2e/builtPage.ts';
import { launchOptions } from '../support/chromium.ts';
import { arrivedAt, settledNow, solvedNow } from './openMetered.ts';

const folder = 'docs/images';
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A loaded machine is no failure [ms]. */
const patience = 120_000;
/** The lines of current come from a thread of their own some time after the body [ms]. */
const linesAfter = 6000;

interface Setting {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly withoutWebgl?: true;
  /** Behind the '#' of the address. */
  readonly place?: string;
  readonly steps: (page: Page) => Promise<void>;
}

async function at(page: Page, part: number): Promise<void> {
  const box = await page.locator('.timeline [role="slider"]').boundingBox();
  if (box === null) throw new Error('no timeline');
  await page.mouse.click(box.x + box.width * part, box.y + box.height / 2);
  await page.mouse.move(4, 4);
}

async function scale(page: Page, key: '1' | '2' | '3'): Promise<void> {
  const scales = { 1: 'treatment', 2: 'skin', 3: 'barrier' } as const;
  await page.locator('.scene3d-picture').press(key);
  await arrivedAt(page, scales[key]);
  if (key === '1') await page.waitForTimeout(linesAfter);
}

async function choose(page: Page, formulation: string): Promise<void> {
  await page.locator('.console select').first().selectOption({ label: formulation });
  await page.waitForTimeout(600);
  await solvedNow(page);
}

async function showChart(page: Page, fold: string, chart: string): Promise<void> {
  const part = page.locator(`[data-fold="${fold}"]`);
  if ((await part.getAttribute('open')) === null) await part.locator('> summary').click();
  await page.locator(`[data-chart="${chart}"]`).scrollIntoViewIfNeeded();
}

/** Takes the first choice, and runs the step. */
async function predict(page: Page): Promise<void> {
  await page.locator('.lesson-ask').getByRole('radio').first().check({ force: true });
  await page.locator('.lesson-ask button[type="submit"]').click();
  await page.locator('.lesson-result.revealed').waitFor();
  // it plays for a few seconds
  await page.waitForTimeout(7000);
}

async function treat(page: Page): Promise<void> {
  const unit = page.locator('.practice-unit');
  await unit.getByLabel('Drug and formulation', { exact: true }).selectOption({ index: 1 });
  await page.locator('.panel-learn').getByRole('button', { name: 'Treat', exact: true }).click();
  await page.locator('.practice-verdict strong').waitFor();
}

const stay = (): Promise<void> => Promise.resolve();
const pictures: Readonly<Record<string, Setting>> = {
  'desk-light-treatment': { steps: (page) => scale(page, '1') },
  'desk-light-0-min': { steps: (page) => at(page, 0.002) },
  'desk-light-10-min': { steps: (page) => at(page, 0.25) },
  'desk-light-20-min': { steps: stay },
  'desk-light-barrier': { steps: (page) => scale(page, '3') },
  'desk-dark-treatment': { colorScheme: 'dark', steps: (page) => scale(page, '1') },
  'desk-dark-20-min': { colorScheme: 'dark', steps: stay },
  'desk-dark-barrier': { colorScheme: 'dark', steps: (page) => scale(page, '3') },
  'phone-light-treatment': { viewport: phone, steps: (page) => scale(page, '1') },
  'phone-light-20-min': { viewport: phone, steps: stay },
  'phone-dark-20-min': { viewport: phone, colorScheme: 'dark', steps: stay },
  'phone-dark-barrier': { viewport: phone, colorScheme: 'dark', steps: (page) => scale(page, '3') },
  'desk-light-inside': {
    async steps(page) {
      await page.getByRole('button', { name: 'Look inside' }).click();
      await page.getByRole('radio', { name: 'Pads: faded' }).check();
      await page.getByRole('slider', { name: 'From the front' }).press('PageUp');
      await page.getByRole('slider', { name: 'From the front' }).press('PageUp');
    },
  },
  'desk-light-beside-none': {
    async steps(page) {
      await page.getByRole('button', { name: 'Look inside' }).click();
      await page.getByLabel('On the right', { exact: true }).selectOption('passive');
    },
  },
  'desk-light-acetic-acid': { steps: (page) => choose(page, 'Acetic acid 5 %, inert cathode') },
  'desk-light-wrong-pole': {
    steps: (page) => page.getByRole('radio', { name: /Anode/ }).check({ force: true }),
  },
  'desk-light-pinned': {
    async steps(page) {
      await page.getByRole('button', { name: 'Pin this run' }).click();
      await page.locator('.console select').first().selectOption({ index: 1 });
      await page.waitForTimeout(600);
      await solvedNow(page);
    },
  },
  'desk-light-depth-and-time': { steps: (page) => showChart(page, 'depth', 'depthTime') },
  'desk-light-volts': { steps: (page) => showChart(page, 'volts', 'voltage') },
  'desk-light-explore': {
    async steps(page) {
      await page.getByRole('button', { name: 'Explore' }).click();
      await page.waitForTimeout(20_000);
    },
  },
  'desk-light-study-text': { steps: (page) => page.getByRole('button', { name: 'Study as text' }).click() },
  'desk-light-methods': { steps: (page) => page.getByRole('button', { name: 'Methods of this run' }).click() },
  'desk-light-spanish': { locale: 'es', steps: (page) => scale(page, '1') },
  'desk-light-no-webgl': { withoutWebgl: true, steps: stay },
  'learn-light-home': { place: 'learn', steps: stay },
  'learn-light-salt-predict': { place: 'learn=lesson-salt-steals', steps: stay },
  'learn-light-salt-run': { place: 'learn=lesson-salt-steals', steps: predict },
  'learn-dark-after-care': { place: 'learn=lesson-after-care', colorScheme: 'dark', steps: predict },
  'learn-light-wrong-pole-spanish': { place: 'learn=lesson-wrong-pole', locale: 'es', steps: predict },
  'learn-phone-skin-lets-go': { place: 'learn=lesson-skin-lets-go', viewport: phone, steps: predict },
  'learn-light-case': { place: 'learn=case-tennis-elbow/1', steps: treat },
  'learn-light-problem': {
    place: 'learn=problem-time-from-dose/4711',
    steps: (page) => page.getByRole('button', { name: 'Show how it is worked out' }).click(),
  },
  'learn-light-fault': { place: 'learn=fault-unit-b', steps: stay },
  'patient-light-how': { place: 'patient', steps: (page) => page.waitForTimeout(linesAfter) },
  'patient-light-feel': { place: 'patient=feel', steps: stay },
  'patient-dark-packs': {
    place: 'patient=packs',
    colorScheme: 'dark',
    async steps(page) {
      await page.getByRole('button', { name: 'Run it with packs' }).click();
      await page.locator('.pack-pictures').waitFor();
    },
  },
  'patient-light-sheet': { place: 'patient=sheet', steps: stay },
  'patient-phone-how': { place: 'patient', viewport: phone, steps: (page) => page.waitForTimeout(linesAfter) },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
mkdirSync(folder, { recursive: true });
const host = await serveBuiltPage('/');
const failures: string[] = [];
for (const [name, setting] of Object.entries(pictures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const args = [...(launchOptions.args ?? []), ...(setting.withoutWebgl ? ['--disable-gpu', '--disable-3d-apis'] : [])];
  const browser = await chromium.launch({
    ...launchOptions,
    args: setting.withoutWebgl ? args.filter((arg) => !/gl/.test(arg) || /disable/.test(arg)) : args,
  });
  try {
    const context = await browser.newContext({
      viewport: setting.viewport ?? desk,
      colorScheme: setting.colorScheme ?? 'light',
      locale: setting.locale ?? 'en',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(setting.place === undefined ? host.address : `${host.address}#${setting.place}`);
    await page.locator('.status[data-state="solved"]').waitFor();
    if (!setting.withoutWebgl) await settledNow(page);
    await setting.steps(page);
    await page.waitForTimeout(1500);
    if (!setting.withoutWebgl && !name.includes('explore')) await settledNow(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${name}\n`);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  } finally {
    await browser.close();
  }
}
await host.remove();
// smaller files where the tool is at hand
spawnSync('pngquant', ['--ext', '.png', '--force', '--skip-if-larger', ...names().map((name) => join(folder, name))]);

function names(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png') && name !== 'all.png');
}

const browser = await chromium.launch(launchOptions);
const sheet = await browser.newPage({ viewport: { width: 1600, height: 900 } });
const images = names().map((name) => {
  const data = readFileSync(join(folder, name)).toString('base64');
  return `<img style="height:260px" src="data:image/png;base64,${data}">`;
});
await sheet.setContent(
  `<body style="margin:6px;display:flex;flex-wrap:wrap;gap:6px;background:#667">${images.join('')}`,
);
await sheet.waitForTimeout(500);
await sheet.screenshot({ path: join(folder, 'all.png'), fullPage: true });
await browser.close();
spawnSync('pngquant', ['--ext', '.png', '--force', join(folder, 'all.png')]);
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
