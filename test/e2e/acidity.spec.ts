import { expect, test } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import { openSolved, reading, sizes, solved, withoutWebgl } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  launchOptions: { ...launchOptions, args: [...launchOptions.args, ...withoutWebgl] },
});

test('an inert electrode brings acids and bases with it, and undo takes both back', async ({ page }) => {
  await openSolved(page);
  const pH = page.locator('[data-reading="pH"]');
  const switchedOn = page.getByRole('checkbox', { name: 'Acid and base' });
  await expect(pH).toBeHidden();
  await expect(page.locator('[data-chart="pH"]')).toBeHidden();
  await page.getByText('Carbon or metal', { exact: true }).click();
  await solved(page);
  await expect(switchedOn).toBeChecked();
  await expect(pH).toBeVisible();
  expect(Number(await reading(page, 'pH'))).toBeGreaterThan(10);
  await expect(page.locator('[data-chart="carriers"] .legend')).toContainText('H⁺ and OH⁻');
  await expect(page.locator('[data-chart="profile"] .legend')).not.toContainText('H⁺');
  await page.getByRole('button', { name: 'Undo' }).click();
  await solved(page);
  await expect(switchedOn).not.toBeChecked();
  await expect(pH).toBeHidden();
});
