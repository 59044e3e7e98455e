import { expect, test } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { openSolved, withoutWebgl } from './openPage.ts';

test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, ...withoutWebgl] } });

test('shows every number, chart and control where there is no WebGL', async ({ page }) => {
  await openSolved(page);
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.locator('[data-chart]:not([data-chart="sweep"])')).toHaveCount(8);
  await expect(page.locator('[data-reading="delivered"] .card-value')).toHaveText(/\d/);
  await expect(page.locator('.stage-host')).not.toBeEmpty();
  await page.keyboard.press('Home');
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '0');
});
