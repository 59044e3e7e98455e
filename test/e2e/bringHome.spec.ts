import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { openSolved, sizes, withoutWebgl } from './openPage.ts';

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
