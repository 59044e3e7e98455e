import { expect, test } from '@playwright/test';
import { openFold, openSolved, solved } from './openPage.ts';

test.use({ viewport: { width: 1100, height: 800 } });

test('solves the two pads on two threads where there is a core to spare, and shows both', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 4 });
  });
  await openSolved(page);
  await expect.poll(() => page.workers().length).toBe(2);
  await openFold(page, 'volts');
  // the barrier's volts under the pad that the second thread solved
  const other = page.locator('.volts-table tbody tr').nth(2).getByRole('cell').nth(1);
  await expect(other).toHaveText(/\d/);
  // the second is kept for the next study
  await page.getByRole('textbox', { name: 'Current', exact: true }).fill('3');
  await page.getByRole('textbox', { name: 'Current', exact: true }).press('Enter');
  await solved(page);
  await expect.poll(() => page.workers().length).toBe(2);
});
