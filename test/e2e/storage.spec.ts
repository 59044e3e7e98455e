import { expect, test } from '@playwright/test';
import { field, openSolved, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  locale: 'en-GB',
});

test('opens over storage that holds rubbish, and loses nothing when storage is full', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const keys = ['iontolab-recent', 'iontolab-theme', 'iontolab-language'];
  await page.addInitScript((names) => {
    if (sessionStorage.getItem('spoilt') !== null) return;
    sessionStorage.setItem('spoilt', 'yes');
    for (const name of names) localStorage.setItem(name, '[{"link":7},\u0000<img src=x>');
  }, keys);
  await openSolved(page);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(root).toHaveAttribute('lang', 'en');
  const menu = page.getByRole('group', { name: 'Recent treatments' });
  await page.getByRole('button', { name: 'Recent' }).click();
  await expect(menu.getByRole('listitem')).toHaveText([/^Dexamethasone phosphate as sold/u]);
  await page.keyboard.press('Escape');

  // the browser's own limit, reached to the last letter
  await page.evaluate(() => {
    let filling = 'x'.repeat(2 ** 22);
    for (let at = 0; filling !== ''; at += 1) {
      try {
        localStorage.setItem(`filling-${at}`, filling);
      } catch {
        filling = filling.slice(0, Math.floor(filling.length / 2));
      }
    }
  });
  await page.getByLabel('Drug and formulation').selectOption('iodide');
  await solved(page);
  await page.getByRole('button', { name: 'Recent' }).click();
  await expect(menu.getByRole('listitem')).toHaveText([/^Potassium iodide/u, /^Dexamethasone phosphate/u]);
  await expect(menu).toContainText('only the newest of them are kept');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await field(page, 'Current').fill('1');
  await field(page, 'Current').press('Enter');
  await solved(page);
  await page.getByLabel('Language').selectOption('es');
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('textbox', { name: 'Corriente', exact: true })).toHaveValue('1');
  await page.reload();
  await expect(root).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('textbox', { name: 'Corriente', exact: true })).toHaveValue('1');
  expect(errors).toEqual([]);
});
