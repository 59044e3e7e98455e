import { expect, test } from '@playwright/test';
import { axeFaults, openSolved, sizes, solved } from './openPage.ts';

test('moves a pad over the skin by key, tells what that does, takes it back, and a link carries it', async ({
  page,
}) => {
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSolved(page);
  await page.keyboard.press('1');
  await expect(page.locator('.scene3d')).toHaveAttribute('data-scale', 'treatment', { timeout: 30_000 });
  const legend = page.getByRole('region', { name: 'Legend of the picture of the body' });
  await expect(legend).toContainText('Volar forearm', { timeout: 30_000 });
  const told = legend.getByRole('status');
  await expect(told).toContainText('between the rims', { timeout: 60_000 });
  const usual = await told.innerText();
  const back = legend.getByRole('button', { name: 'Reset the pads' });
  await expect(back).toBeHidden();

  const pad = page.getByRole('button', { name: 'Move the return pad over the skin' });
  await pad.press('ArrowLeft');
  await expect(told).not.toHaveText(usual, { timeout: 60_000 });
  await expect(told).toContainText('between the rims');
  await expect(page.locator('.status')).toHaveText('Solved');
  await expect(back).toBeVisible();
  expect(await axeFaults(page, '.scene3d')).toEqual([]);

  await expect(page).toHaveURL(/#s=/u);
  const link = page.url();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(back).toBeHidden();
  await expect(told).toHaveText(usual, { timeout: 60_000 });

  await page.evaluate((address) => location.assign(address), link);
  await expect(back).toBeVisible();
  await back.click();
  await expect(back).toBeHidden();
  await expect(told).toHaveText(usual, { timeout: 60_000 });

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(back).toBeVisible();
  await page.getByRole('button', { name: 'Choose place, skin and pad' }).click();
  await page.getByLabel('Place on the body').selectOption({ label: 'Knee' });
  await solved(page);
  await expect(legend).toContainText(/knee/iu, { timeout: 30_000 });
  await expect(back).toBeHidden();
});
