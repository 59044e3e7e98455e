import { expect, test } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';

test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, '--disable-gpu', '--disable-3d-apis'] } });

test('shows every number, chart and control where there is no WebGL', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.status')).toHaveText('Solved', { timeout: 30_000 });
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.locator('[data-chart]')).toHaveCount(3);
  await expect(page.locator('[data-reading="delivered"] .card-value')).toHaveText(/\d/);
  await page.keyboard.press('Home');
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'To the end' }).click();
  await expect(page.locator('.status')).toHaveText('Solved', { timeout: 30_000 });
});
