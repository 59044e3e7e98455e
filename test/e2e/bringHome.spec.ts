import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { axeFaults, field, solved, testOnOnePage } from './openPage.ts';

const test = testOnOnePage();

test('tells the methods of the run, copies them and saves the works they cite', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Methods of this run' }).click();
  const dialog = page.getByRole('dialog', { name: 'Methods of this run' });
  await expect(dialog.getByRole('article')).toContainText('Nernst–Planck equations (NP)');
  await expect(dialog.getByRole('article')).toContainText(/\d+\snodes, \d+\ssteps \(\d+\srejected\)/u);
  await dialog.getByText(/\d+ numbers are assumed/u).click();
  await expect(dialog.getByText('temperature: 37 °C')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^## Methods: Dexamethasone phosphate as sold\n\n\*\*Model\.\*\*/u);
  expect(copied).toContain(page.url());
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'BibTeX' }).click();
  const bibliography = readFileSync(await (await saving).path(), 'utf8');
  expect(bibliography).toContain('@article{kimGreen,');
  expect(bibliography).not.toContain('@article{marshallFranck,');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Methods of this run' })).toBeFocused();
});

test('edits the study as text: faults at their places, help at a key, apply as one step of undo', async ({ page }) => {
  await page.getByRole('button', { name: 'Study as text' }).click();
  const dialog = page.getByRole('dialog', { name: 'The study as text' });
  const text = dialog.getByRole('textbox', { name: 'Study as JSON text' });
  await expect(dialog.getByRole('status')).toHaveText('As on the page');
  await expect(text).toBeFocused();
  // the search of the editor finds the place; what is selected is typed over
  await page.keyboard.press('Control+f');
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('"duration_min": 20.5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.type('"duration_min": "10 kg"');
  await expect(dialog.getByRole('status')).toHaveText('1 fault: the study on the page is kept');
  const fault = dialog.getByRole('list', { name: 'Faults of the text' }).getByRole('button');
  await expect(fault).toContainText(/line \d+.*session\.duration_min: .*belongs here/u);
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByText('"duration_min"').hover();
  await expect(dialog.getByText('session.duration_min', { exact: true }).first()).toBeVisible();
  await expect(dialog.getByText('Duration t [min]')).toBeVisible();
  expect(await axeFaults(page, '.study-dialog')).toEqual([]);
  await fault.click();
  await expect(text).toBeFocused();
  await page.keyboard.type('"duration_min": "10 min"');
  await expect(dialog.getByRole('status')).toHaveText('No faults; not applied yet');
  // the way out of the text by keyboard
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await text.focus();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('status')).toHaveText('Applied. Undo on the page takes it back.');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Duration')).toHaveValue('10');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Duration')).toHaveValue('20.5');
});

test('overlays measured data with their errors, apart from computed curves, and keeps them through edits and a reload', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Measured data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Measured data' });
  const choose = dialog.getByLabel('File of measured data');
  const table = (text: string) => ({ name: 'rats.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose.setInputFiles(table(''));
  await expect(dialog.getByText('rats.csv is empty.')).toBeVisible();
  await choose.setInputFiles(
    table(
      '\uFEFFtime [min];cumulative amount (ug/cm2);SD;plasma (ng/mL)\n5;0,8;0,3;0,05\n10;2,1;0,4;nd\n20;5,2;0,8;0,3\n',
    ),
  );
  await expect(dialog.getByText('3 rows. 5 points in 2 series.')).toBeVisible();
  // a wrong dimension is answered, and mended
  const unit = dialog.getByLabel('Unit of column “cumulative amount (ug/cm2)”');
  await unit.fill('mA');
  await expect(dialog.getByText(/“mA” of .* is not a unit of amount delivered/u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Show on the charts' })).toBeDisabled();
  await unit.fill('ug/cm2');
  expect(await axeFaults(page, '.measured-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Show on the charts' }).click();
  await expect(dialog.getByText('2 series are on the charts')).toBeVisible();
  await dialog.getByLabel('Name of rats: cumulative amount').fill('Rats, 2 mA');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  const chart = page.locator('[data-chart="delivered"]');
  const entry = chart.getByRole('button', { name: /Measured: Rats, 2 mA/u });
  await expect(entry).toContainText(/RMS [\d.]+ µg\/cm² \(3 points\)/u);
  const before = await entry.innerText();
  await chart.getByRole('button', { name: 'Show Delivered through the skin as a table' }).click();
  await expect(chart.getByRole('columnheader', { name: /^Measured: Rats, 2 mA/u })).toBeVisible();
  await expect(chart.getByRole('columnheader', { name: /^error, Measured: Rats, 2 mA/u })).toBeVisible();
  await field(page, 'Current').fill('1');
  await field(page, 'Current').press('Enter');
  await solved(page);
  await expect(entry).not.toHaveText(before);
  expect(page.url()).not.toContain('Rats');

  await page.reload();
  await solved(page);
  await expect(entry).toBeVisible();
  await page.getByRole('button', { name: 'Measured data' }).click();
  await dialog.getByRole('button', { name: 'Hide Rats, 2 mA' }).click();
  await expect(dialog.getByRole('button', { name: 'Show Rats, 2 mA on the charts' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove rats: plasma' }).click();
  await expect(dialog.getByRole('list', { name: 'Measured data on the charts' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(entry).toHaveCount(0);
});
