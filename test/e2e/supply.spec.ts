import { expect, test } from '@playwright/test';
import { presets } from '../../models/index.ts';
import { launchOptions } from '../support/chromium.ts';
import { openFold, openSolved, reading, solved, withoutWebgl } from './openPage.ts';

test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions.args ?? []), ...withoutWebgl] } });

const readVoltage = (text: string): number => Number.parseFloat(text.replace('−', '-'));

test('shows what a supply out of volts gives beside what was asked for, and a session that takes longer', async ({
  page,
}) => {
  const { study } = presets.find(({ id }) => id === 'saline')!;
  await openSolved(page);
  await expect(page.locator('.asked-note')).toBeHidden();
  await page.getByLabel('Study file to open').setInputFiles({
    name: 'weak.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...study, supply: { compliance_V: 4 } })),
  });
  await expect(page.locator('.asked-note')).toBeVisible({ timeout: 30_000 });
  await solved(page);
  await expect(page.locator('.trace path')).toHaveCount(2);
  const notice = page.locator('[data-notice="outOfVolts"]');
  await expect(notice).toContainText('runs out of volts');
  await expect(notice).toContainText('longer to deliver the charge');
  // 30 min of treatment and 10 after it, as asked
  const time = page.getByRole('slider', { name: 'Session time' });
  expect(Number(await time.getAttribute('aria-valuemax'))).toBeGreaterThan(2430 + 60);
  await page.getByRole('button', { name: 'To the start' }).click();
  await time.press('PageUp');
  await expect.poll(async () => Math.abs(readVoltage(await reading(page, 'voltage')))).toBeGreaterThan(3.9);
  expect(Math.abs(readVoltage(await reading(page, 'voltage')))).toBeLessThanOrEqual(4.02);
  await openFold(page, 'volts');
  await expect(page.getByRole('region', { name: 'Where the volts go' })).toContainText('Electrodes');
});
