import { expect, test } from '@playwright/test';
import { axeFaults, openSolved, sizes } from './openPage.ts';
import { savePicture, sizeOf } from './savedFiles.ts';

test.use({ viewport: sizes.desktop });

test('the block is probed, opened, compared with no current, and saved', async ({ page }) => {
  await openSolved(page);
  const picture = page.locator('.scene3d-picture');
  await expect(picture).toHaveAttribute('aria-keyshortcuts', /\bP\b/);
  await picture.focus();
  await page.keyboard.press('p');
  const card = page.getByRole('region', { name: 'Probe' });
  await expect(card).toContainText('Viable epidermis');
  await expect(card).toContainText(/Dexamethasone phosphate.*\d mM/);
  await expect(card).toContainText(/Potential−?\d/);
  for (let k = 0; k < 12; k++) await page.keyboard.press('Shift+ArrowDown');
  await expect(card).toContainText('Dermis');
  await expect(card.getByRole('status')).toContainText('Dermis; Dexamethasone phosphate');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();

  await page.getByRole('button', { name: 'Look inside' }).click();
  await page.getByRole('button', { name: 'Show only: Dermis' }).click();
  await expect(page.getByRole('radio', { name: 'Pads: hidden' })).toBeChecked();
  await expect(page.locator('.scene3d-name:not(.scene3d-away)')).toHaveText(['Dermis']);
  await page.getByRole('button', { name: 'Show all parts' }).click();
  await expect(page.getByRole('radio', { name: 'Pads: shown' })).toBeChecked();
  await page.getByRole('slider', { name: 'From the front' }).press('PageUp');
  await expect(page.getByRole('slider', { name: 'From the front' })).toHaveAttribute('aria-valuetext', /^\d+ %$/);
  await page.getByLabel('On the right', { exact: true }).selectOption('passive');
  await expect(page.locator('.split-card')).toHaveText([/^Treatmentdrug to .+ delivered$/, /^Without current/]);
  await page.getByLabel('On the left', { exact: true }).selectOption('passive');
  await expect(page.locator('.split-card')).toHaveText([/^Without current/, /^Without current/]);
  await page.getByLabel('On the left', { exact: true }).selectOption('treatment');
  const divider = page.getByRole('slider', { name: 'Divider between the two pictures' });
  const before = Number(await divider.getAttribute('aria-valuenow'));
  await divider.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', String(before + 2));
  expect(await axeFaults(page, '.scene3d')).toEqual([]);

  await page.getByRole('button', { name: 'Save picture' }).click();
  const { name, bytes } = await savePicture(page);
  expect(name).toBe('dexamethasone-phosphate-as-sold-skin.png');
  const stage = await picture.boundingBox();
  // twice the picture's size, and its foot below
  expect(sizeOf(bytes).width).toBeCloseTo(2 * (stage?.width ?? 0), -1);
  expect(sizeOf(bytes).height).toBeGreaterThan(2 * (stage?.height ?? 0));
});
