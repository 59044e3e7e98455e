import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { presets } from '../../models/index.ts';
import { field, reading, solved, testOnOnePage } from './openPage.ts';

const test = testOnOnePage();

let errors: string[] = [];
test.beforeEach(({ page }) => {
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(() => {
  expect(errors).toEqual([]);
});

/** As a hand would drop a file on the picture. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent('.stage', 'drop', { dataTransfer: transfer });
}

// first: it goes back to where the page began
test('stands a storm of undo and redo, of double clicks and of sizes', async ({ page }) => {
  for (const current of ['1', '2.5', '3', '4']) {
    await field(page, 'Current').fill(current);
    await field(page, 'Current').press('Enter');
  }
  await field(page, 'Current').blur();
  for (let round = 0; round < 31; round += 1) await page.keyboard.press(round % 3 === 2 ? 'Control+y' : 'Control+z');
  await expect(field(page, 'Current')).toHaveValue('2');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  for (let round = 0; round < 8; round += 1) await page.keyboard.press('Control+Shift+z');
  await expect(field(page, 'Current')).toHaveValue('4');
  await page.getByRole('radio', { name: /Anode/ }).dblclick();
  await page.getByRole('radio', { name: /Cathode/ }).dblclick();
  await page.getByRole('button', { name: 'Play' }).dblclick();
  await page.getByRole('button', { name: 'Fold Treatment' }).dblclick();
  for (const [width, height] of [
    [320, 480],
    [2000, 1100],
    [700, 300],
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`)
      .toBeLessThanOrEqual(0);
  }
  await solved(page);
  await expect(field(page, 'Current')).toHaveValue('4');
  await expect(page.locator('.stale')).toHaveCount(0);
});

test('refuses every kind of nonsense in an entry with a reason, keeps it for mending, and changes nothing', async ({
  page,
}) => {
  const before = await reading(page, 'delivered');
  const entry = field(page, 'Current');
  const message = page.locator(`[id="${await entry.getAttribute('aria-describedby')}"]`);
  for (const text of [
    '',
    '   ',
    'NaN',
    'Infinity',
    '1e999',
    '-5',
    '1e12 mA',
    '5 kg',
    '1/0',
    '2 mA; alert(1)',
    '<b>2</b>',
    'import("x")',
    '9'.repeat(200),
  ]) {
    await entry.fill(text);
    await entry.press('Enter');
    await expect(entry, text).toHaveAttribute('aria-invalid', 'true');
    await expect(message, text).not.toBeEmpty();
    await entry.blur();
    await expect(entry, text).toHaveValue(text);
  }
  expect(await reading(page, 'delivered')).toBe(before);
  await entry.press('Escape');
  await expect(entry).toHaveValue('2');
});

test('opens a dropped study, and answers a cut, empty, huge or foreign one without losing what stands', async ({
  page,
}) => {
  const b1 = presets.find((preset) => preset.id === 'b1')?.study;
  if (b1 === undefined) throw new Error('no preset b1');
  await field(page, 'Pad area').fill('7');
  await field(page, 'Pad area').press('Enter');
  const answer = page.locator('.faults');
  const whole = JSON.stringify(b1);
  for (const [name, text, says] of [
    ['cut.json', whole.slice(0, whole.length / 2), 'not whole JSON'],
    ['empty.json', '', 'not whole JSON'],
    ['list.json', '[]', 'not opened'],
    ['null.json', 'null', 'not opened'],
    ['newer.json', JSON.stringify({ ...b1, version: 99 }), 'version'],
    ['negative.json', JSON.stringify({ ...b1, electrode: { ...b1.electrode, area_cm2: -1 } }), 'area_cm2'],
    ['none.json', JSON.stringify({ ...b1, species: [] }), 'species'],
  ] as const) {
    await drop(page, name, text);
    await expect(answer, name).toContainText(name);
    await expect(answer, name).toContainText(says);
    await expect(field(page, 'Pad area')).toHaveValue('7');
  }
  const folder = mkdtempSync(join(tmpdir(), 'iontolab-'));
  const huge = join(folder, 'huge.json');
  writeFileSync(huge, '');
  truncateSync(huge, 50_000_000);
  await page.getByLabel('Study file to open').setInputFiles(huge);
  await expect(answer).toContainText('50.0 MB');
  rmSync(folder, { recursive: true });
  await drop(page, 'b1.json', whole);
  await expect(answer).toBeHidden();
  await solved(page);
  await expect(page.getByLabel('Drug and formulation')).toHaveValue('b1');
});

test('shows a quick preview while the hand is on a slider, and the asked accuracy when it lets go', async ({
  page,
}) => {
  const slider = await page.getByRole('slider', { name: 'Current slider' }).boundingBox();
  if (slider === null) throw new Error('no slider');
  const error = page.locator('[data-reading="error"] .card-detail');
  await expect(error).toContainText('0.1 % asked');
  await page.mouse.move(slider.x + slider.width * 0.3, slider.y + slider.height / 2);
  await page.mouse.down();
  await page.mouse.move(slider.x + slider.width * 0.5, slider.y + slider.height / 2, { steps: 4 });
  await expect(page.locator('.stale-mark')).toHaveText('Quick preview, good to about 1 %');
  await expect(error).toContainText('let go');
  await page.mouse.up();
  await solved(page);
  await expect(page.locator('.stale-mark')).toBeHidden();
  await expect(error).toContainText('0.1 % asked');
});

test('says that no current flows, where the chart of its carriers would be, and gives no shares', async ({ page }) => {
  await field(page, 'Current').fill('0');
  await field(page, 'Current').press('Enter');
  await solved(page);
  const chart = page.locator('[data-chart="carriers"]');
  await expect(chart).toContainText('No current flows now');
  await expect(chart).not.toContainText(/NaN|Infinity|∞/);
  await expect(page.locator('.panel-readings')).not.toContainText(/NaN|Infinity|∞/);
});

test('saves a chart as a drawing that holds its lines, words and caution', async ({ page }) => {
  for (const [title, least] of [
    ['Delivered through the skin', 2],
    ['Who carries the current', 5],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save ${title} as a drawing (SVG)` }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const found = await page.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        broken: file.querySelector('parsererror') !== null,
        words: file.documentElement.textContent,
        paths: [...file.querySelectorAll('path')].filter((path) => (path.getAttribute('d') ?? '').length > 300).length,
        odd: /NaN|undefined|Infinity/.test(source),
      };
    }, text);
    expect(found.broken).toBe(false);
    expect(found.odd).toBe(false);
    expect(found.words).toContain('not for deciding a treatment');
    expect(found.words).toContain(title);
    // where the set-up is opened again, and what made it
    expect(found.words).toMatch(/Set-up: http\S+#s=1\.[\w.-]+/u);
    expect(found.words).toMatch(/Iontolab \d+\.\d+\.\d+/u);
    expect(found.paths).toBeGreaterThanOrEqual(least);
  }
});

test('holds a chart’s range while the treatment changes', async ({ page }) => {
  const highest = (): Promise<string> =>
    page.locator('[data-chart="delivered"]').evaluate((node) => node.dataset['top'] ?? '');
  const before = await highest();
  expect(Number(before)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Hold the range of Delivered through the skin' }).click();
  await field(page, 'Current').fill('4');
  await field(page, 'Current').press('Enter');
  await solved(page);
  expect(await highest()).toBe(before);
  await page.getByRole('button', { name: 'Hold the range of Delivered through the skin' }).click();
  await expect.poll(async () => Number(await highest())).toBeGreaterThan(Number(before) * 1.5);
});
