import { expect, test, type Download, type Page } from '@playwright/test';
import { mainTasksDuring } from './mainThread.ts';
import { axeFaults, field, openSolved, reading, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
});

const prefixes: Readonly<Record<string, number>> = { m: 1e-3, µ: 1e-6, n: 1e-9, p: 1e-12, f: 1e-15 };

/** "12.3 nmol" in mol. */
function amount(text: string): number {
  const [, number = '', prefix = ''] = /([\d.]+) ([mµnpf])mol\b/u.exec(text) ?? [];
  return Number(number) * (prefixes[prefix] ?? Number.NaN);
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A study that is solved in a moment, on a small map. */
async function openSmallMap(page: Page): Promise<void> {
  await openSolved(page);
  await page.getByLabel('Drug and formulation').selectOption('b2');
  await solved(page);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByLabel('Steps').selectOption('6');
}

async function swept(page: Page, sessions = 36): Promise<void> {
  await expect(page.locator('.explore-progress')).toHaveText(`${sessions} sessions solved`, { timeout: 180_000 });
}

test('maps current × duration while the page stays quick, as table and files too, and opens a session in one step of undo', async ({
  page,
}) => {
  await openSmallMap(page);
  const map = page.locator('[data-chart="sweep"]');
  const cells = map.getByRole('gridcell');
  await expect(cells).toHaveCount(36);
  const tasks = await mainTasksDuring(page, () => swept(page));
  expect(tasks.length).toBeGreaterThan(20);
  expect(tasks.filter((task) => task.work > 50)).toEqual([]);
  const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
  for (const label of labels)
    expect(label).toMatch(/^Current [\d.]+ mA, Duration [\d.]+ min: [\d.]+ .mol; dose [\d.]+ mA·min/u);
  const dose = (label: string): number => Number(/dose ([\d.]+)/u.exec(label)?.[1]);
  // the longest with the most current stands at the top right, and gets the most in
  expect(Math.max(...labels.map(dose))).toBe(dose(labels[5] ?? ''));
  expect(Math.max(...labels.map(amount))).toBe(amount(labels[5] ?? ''));
  await expect(map.locator('.u-axis')).toHaveCount(2);

  await page.getByLabel('Colour').selectOption('peakVoltage');
  await expect(cells.nth(25)).toHaveAttribute('aria-label', /: [\d.]+ V; dose/u);
  await map.getByRole('button', { name: 'Show Map of sessions as a table' }).click();
  await expect(map.getByRole('columnheader')).toHaveCount(7);
  await expect(map.getByRole('row').filter({ has: page.getByRole('rowheader') })).toHaveCount(6);
  expect(await axeFaults(page)).toEqual([]);

  const save = async (name: string): Promise<Download> => {
    const coming = page.waitForEvent('download');
    await map.getByRole('button', { name }).click();
    return coming;
  };
  const lines = (await textOf(await save('Save Map of sessions as CSV'))).trim().split('\r\n');
  expect(lines).toHaveLength(40);
  expect(lines[0]).toContain('not for deciding a treatment');
  expect(lines[3]).toMatch(/^Current \[mA\],Duration \[min\],Delivered \[.mol\],.*Highest voltage \[V\].*,Outcome$/u);
  expect(lines[39]).toMatch(/,solved$/u);
  const drawing = await textOf(await save('Save Map of sessions as a drawing (SVG)'));
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/u);
  expect(drawing).toContain('Highest voltage [V] by Current and Duration');
  // every cell and every stripe of the scale
  expect(drawing.match(/<rect /gu)?.length).toBeGreaterThan(36 + 48);
  expect((await save('Save Map of sessions as a picture')).suggestedFilename()).toMatch(/sweep\.png$/u);
  await page.getByLabel('Colour').selectOption('delivered');
  await expect(cells.nth(9)).toHaveAttribute('aria-label', labels[9] ?? '');

  const [, current = '', duration = ''] = /Current ([\d.]+) mA, Duration ([\d.]+) min/u.exec(labels[9] ?? '') ?? [];
  const before = await field(page, 'Current').inputValue();
  await cells.nth(9).click();
  await expect(page.locator('.explore-opened')).toContainText(`Opened: ${current} mA, ${duration} min`);
  await expect(field(page, 'Current')).toHaveValue(current);
  await expect(field(page, 'Duration')).toHaveValue(duration);
  await solved(page);
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
  await expect(page.getByRole('button', { name: 'Explore', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'To the end' }).click();
  // the page's own solve of that session, to the accuracy asked for and three digits shown
  expect(amount(await reading(page, 'delivered')) / amount(labels[9] ?? '')).toBeCloseTo(1, 2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Current')).toHaveValue(before);
});

test('stops with what it has and goes on, follows the study, takes units, says why a session failed', async ({
  page,
}) => {
  await openSolved(page);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.explore-progress')).toHaveText(/Stopped: \d+ of 100 sessions solved/u);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('.explore-progress')).toHaveText(/Solving 100 sessions/u);
  await page.getByLabel('Drug and formulation').selectOption('b2');
  await expect(page.locator('.explore-progress')).toHaveText(/The study has changed|Solving/u);
  await page.getByLabel('Steps').selectOption('6');
  const to = page.getByRole('textbox', { name: 'Across: to' });
  await to.fill('2 min');
  await to.press('Enter');
  await expect(page.locator('.explore .field-error')).toContainText('not a number in mA');
  await to.fill('900');
  await to.press('Enter');
  await expect(page.locator('.explore .field-error')).toContainText('0 to 500 mA');
  await page.getByLabel('Across', { exact: true }).selectOption('session.ramp_s');
  await to.fill('1 h');
  await to.press('Enter');
  await expect(to).toHaveValue('3600');
  await expect(page.locator('.explore-failures')).toContainText(/not solved: .*ramp/u, { timeout: 120_000 });
  await swept(page);
  await expect(page.getByRole('gridcell').nth(5)).toHaveAttribute('aria-label', /not solved\. .*ramp/u);
});

test('fits a phone: the map first, nothing off the side, clean for axe in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(sizes.phone);
  await openSolved(page);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  const map = page.locator('[data-chart="sweep"]');
  await expect(map.getByRole('gridcell').first()).toBeInViewport();
  await expect(page.getByLabel('Colour')).toBeHidden();
  await page.getByText('Axes, colour and steps').click();
  await expect(page.getByLabel('Colour')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
});
