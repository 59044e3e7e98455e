import { expect } from '@playwright/test';
import {
  compileDispersive,
  compileProblem,
  deliveredAmount,
  presets,
  type Problem,
  voltageParts,
  solve,
} from '../../models/index.ts';
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import { formatNumber, formatWithPrefix } from '../../src/format/number.ts';
import { field, reading, rested, solved, testOnOnePage } from './openPage.ts';

const test = testOnOnePage();

interface Solved {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
}

function solveHere(problem: Problem): Solved {
  let layout: RunLayout | null = null;
  let frames: Frame[] = [];
  for (const event of solve(problem)) {
    if (event.kind === 'layout') {
      layout = event.layout;
      frames = [];
    } else if (event.kind === 'frame') frames.push(event.frame);
  }
  if (layout === null) throw new Error('no layout');
  return { layout, frames };
}

test('shows the numbers that the engine gives here for the same study', async ({ page }) => {
  const first = presets[0];
  if (first === undefined) throw new Error('no preset');
  const { layout, frames } = solveHere(compileProblem(first.study));
  const end = frames.at(-1);
  if (end === undefined) throw new Error('no frame');
  await page.getByRole('button', { name: 'To the end' }).click();
  const perCent = formatNumber(deliveredAmount(layout, end) * layout.area * 1e9);
  await expect(page.locator('[data-reading="delivered"] .card-detail')).toContainText(`${perCent} nmol`);
  await page.keyboard.press('Home');
  const other = solveHere(compileDispersive(first.study)!);
  const parts = voltageParts(
    { layout, frames },
    { ...other, pathResistance: first.study.dispersive!.pathResistance_ohm },
  );
  const across = parts?.[0]?.whole ?? Number.NaN;
  expect(await reading(page, 'voltage')).toBe(formatWithPrefix(across, 'V'));
  expect(await reading(page, 'dose')).toBe('0 mA·min');
});

test('moves the clock by a press on the timeline and on the delivery chart', async ({ page }) => {
  const time = page.getByRole('slider', { name: 'Session time' });
  const box = await time.boundingBox();
  if (box === null) throw new Error('no track');
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
  const end = Number(await time.getAttribute('aria-valuemax'));
  expect(Math.abs(Number(await time.getAttribute('aria-valuenow')) / end - 0.25)).toBeLessThan(0.01);
  const chart = page.locator('[data-chart="delivered"] .u-over');
  await rested(page);
  await chart.scrollIntoViewIfNeeded();
  const plot = await chart.boundingBox();
  if (plot === null) throw new Error('no chart');
  await page.mouse.click(plot.x + plot.width * 0.5, plot.y + plot.height / 2);
  expect(Math.abs(Number(await time.getAttribute('aria-valuenow')) / end - 0.5)).toBeLessThan(0.02);
});

test('answers a bad entry at its field, keeps the text and the study', async ({ page }) => {
  const before = await reading(page, 'delivered');
  for (const [label, text, answer] of [
    ['Current', '3 min', /mA/],
    ['Duration', 'soon', /soon|number/],
    ['Dose', '4 mg', /current × time/],
    ['Pad area', '-2', /0\.01/],
    ['Ramp', '1e9 s', /3600/],
  ] as const) {
    const entry = field(page, label);
    await entry.fill(text);
    await entry.press('Enter');
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
    const message = page.locator(`[id="${await entry.getAttribute('aria-describedby')}"]`);
    await expect(message).toHaveText(answer);
    await page.keyboard.press('Tab');
    await expect(entry).toHaveValue(text);
  }
  expect(await reading(page, 'delivered')).toBe(before);
  for (const label of ['Current', 'Duration', 'Dose', 'Pad area', 'Ramp']) {
    await field(page, label).press('Escape');
    await expect(field(page, label)).not.toHaveAttribute('aria-invalid');
  }
});

test('takes units in the expert panel, refuses without clamping, and undoes', async ({ page }) => {
  await page.getByText('Expert parameters').click();
  await page.getByRole('button', { name: 'Column' }).click();
  const entry = page.locator('.expert-entry', { hasText: 'Temperature' }).locator('input');
  await entry.fill('99');
  await entry.press('Enter');
  await expect(page.locator('.expert-entry', { hasText: 'Temperature' }).locator('.field-error')).toContainText('45');
  await expect(entry).toHaveValue('99');
  await entry.fill('300 K');
  await entry.press('Enter');
  await expect(entry).toHaveValue('26.85');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry).toHaveValue('37');
});

test('opens a study file, and names what is wrong with a bad one', async ({ page }) => {
  const b1 = presets.find((preset) => preset.id === 'b1')?.study;
  if (b1 === undefined) throw new Error('no preset b1');
  const open = async (name: string, text: string): Promise<void> => {
    await page
      .getByLabel('Study file to open')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const kept = await page.getByLabel('Drug and formulation').inputValue();
  await open('cut.json', JSON.stringify(b1).slice(0, 200));
  await expect(page.getByRole('alert').first()).toContainText('not whole JSON');
  await open('typo.json', JSON.stringify({ ...b1, temprature_C: 20 }));
  await expect(page.getByRole('alert').first()).toContainText('temperature_C');
  await open('large.json', ' '.repeat(3_000_000));
  await expect(page.getByRole('alert').first()).toContainText('up to 2 MB');
  const script = '<img src=x onerror="document.title=1">';
  await open('hostile.json', JSON.stringify({ ...b1, [script]: 1 }));
  await expect(page.getByRole('alert').first()).toContainText(script);
  expect(await page.getByLabel('Drug and formulation').inputValue()).toBe(kept);
  await open('good.json', JSON.stringify({ ...b1, name: 'Mine <b>', note: script }));
  await solved(page);
  await expect(page.getByText(script)).toBeVisible();
  await expect(page.locator('.console b, .console img')).toHaveCount(0);
});

test('shows tables of the charts and saves them', async ({ page }) => {
  await page.getByRole('button', { name: 'Show Delivered through the skin as a table' }).click();
  const table = page.locator('[data-chart="delivered"] table');
  await expect(table.getByRole('columnheader').first()).toHaveText('time [s]');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Who carries the current as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/carriers\.csv$/);
  const text = await (await file.createReadStream()).toArray();
  const lines = Buffer.concat(text as Buffer[])
    .toString('utf8')
    .split('\r\n');
  expect(lines[0]).toContain('not for deciding a treatment');
  const row = (lines[20] ?? '').split(',').slice(1).map(Number);
  expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  const balance = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Where the drug is as CSV' }).click();
  const places = Buffer.concat((await (await (await balance).createReadStream()).toArray()) as Buffer[])
    .toString('utf8')
    .trim()
    .split('\r\n');
  const amounts = (line: string): number =>
    line
      .split(',')
      .slice(1)
      .reduce((sum, cell) => sum + Number(cell), 0);
  expect(places[1]).toContain('#s=1.');
  // all of it is somewhere at every instant
  expect(amounts(places.at(-1) ?? '')).toBeCloseTo(amounts(places[4] ?? ''), 6);
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Concentration by depth as a picture' }).click();
  expect((await picture).suggestedFilename()).toMatch(/profile\.png$/);
});

test('warns of the wrong pole and solves it all the same', async ({ page }) => {
  await page.keyboard.press('End');
  const pushed = Number.parseFloat(await reading(page, 'delivered'));
  // silver/silver chloride takes up chloride as an anode, and this pad has none: the page adds some and says so
  await page.getByRole('radio', { name: /Anode/ }).click();
  await expect(page.getByRole('radio', { name: /Anode/ })).toBeChecked();
  await expect(page.locator('.polarity .changed')).toContainText('154 mM sodium chloride was added');
  await expect(page.getByRole('list', { name: 'In the pad' })).toContainText('Chloride⁻154 mM');
  await expect(page.locator('.polarity .advice[data-tone]')).toContainText('far less gets in');
  await solved(page);
  expect(await reading(page, 'delivered')).toBe('≈ 0 µg');
  // found in what was solved, not in what was set
  await expect(page.locator('[data-notice="wrongPole"]')).toContainText('pulls dexamethasone phosphate back');
  expect(await reading(page, 'enhancement')).toBe('–');
  await page.getByRole('radio', { name: /Cathode/ }).click();
  await expect(page.locator('.polarity .changed')).toBeHidden();
  await expect(page.getByRole('list', { name: 'In the pad' })).not.toContainText('Chloride');
  await solved(page);
  expect(Number.parseFloat(await reading(page, 'delivered'))).toBeCloseTo(pushed, 6);
});

test('starts a killed worker again and loses no study', async ({ page }) => {
  await field(page, 'Pad area').fill('5');
  await field(page, 'Pad area').press('Enter');
  await solved(page);
  const worker = page.workers()[0];
  await worker?.evaluate(() => {
    self.close();
  });
  await field(page, 'Ramp').fill('20');
  await field(page, 'Ramp').press('Enter');
  await expect(page.locator('.banner.notice')).toContainText('started again', { timeout: 90_000 });
  await solved(page);
  await expect(field(page, 'Pad area')).toHaveValue('5');
  await expect(field(page, 'Ramp')).toHaveValue('20');
});

test('takes a treatment apart: another place, pad and drug from the library, and back', async ({ page }) => {
  const menu = page.getByLabel('Drug and formulation');
  await page.getByRole('button', { name: 'Choose place, skin and pad' }).click();
  await expect(menu).toHaveValue('drug:dexamethasone');
  await solved(page);
  const forearm = await reading(page, 'delivered');
  await page.getByRole('textbox', { name: 'Current' }).fill('3 mA');
  await page.getByRole('textbox', { name: 'Current' }).press('Enter');
  await page.getByLabel('Place on the body').selectOption({ label: 'Palm' });
  await solved(page);
  // the place changed and nothing of what the hand had set
  await expect(page.getByRole('textbox', { name: 'Current' })).toHaveValue('3');
  expect(await reading(page, 'delivered')).not.toBe(forearm);
  await menu.selectOption({ label: 'Lidocaine' });
  await solved(page);
  await expect(page.getByRole('radio', { name: /Anode/ })).toBeChecked();
  await expect(page.getByLabel('Place on the body')).toHaveValue('volarForearm');
  for (const name of ['Undo', 'Undo', 'Undo', 'Undo']) await page.getByRole('button', { name }).click();
  await expect(menu).toHaveValue('dexamethasone');
  await expect(page.getByLabel('Place on the body')).toBeHidden();
});
