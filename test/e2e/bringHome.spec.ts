import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { field, openSolved, sizes, withoutWebgl } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  launchOptions: { ...launchOptions, args: [...launchOptions.args, ...withoutWebgl] },
});

test('tells the methods of the run, copies them and saves the works they cite', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSolved(page);
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
  await openSolved(page);
  await page.getByRole('button', { name: 'Study as text' }).click();
  const dialog = page.getByRole('dialog', { name: 'The study as text' });
  const text = dialog.getByRole('textbox', { name: 'Study as JSON text' });
  await expect(dialog.getByRole('status')).toHaveText('As on the page');
  await expect(text).toBeFocused();
  // the search of the editor finds the place; what is selected is typed over
  await page.keyboard.press('Control+f');
  await page.keyboard.type('"duration_min": 20.5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('"duration_min": "10 kg"');
  await expect(dialog.getByRole('status')).toHaveText('1 fault: the study on the page is kept');
  const fault = dialog.getByRole('list', { name: 'Faults of the text' }).getByRole('button');
  await expect(fault).toContainText(/line \d+.*session\.duration_min: .*belongs here/u);
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await dialog.getByText('"duration_min"').hover();
  await expect(dialog.getByText('session.duration_min', { exact: true }).first()).toBeVisible();
  await expect(dialog.getByText('Duration t [min]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.study-dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  await fault.click();
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
