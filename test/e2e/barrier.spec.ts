import { expect, test } from '@playwright/test';
import { axeFaults, openSolved, sizes } from './openPage.ts';

test('is flown to by key, tells who carries the current as picture, sentence and table, and is clean for axe', async ({
  page,
}) => {
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSolved(page);
  await page.keyboard.press('3');
  const scene = page.locator('.scene3d');
  await expect(scene).toHaveAttribute('data-scale', 'barrier', { timeout: 90_000 });
  const timeline = page.getByRole('slider', { name: /time/i }).first();
  await timeline.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.barrier-entries')).toHaveText('No current flows now.', { timeout: 90_000 });
  await page.keyboard.press('Home');
  for (let tenth = 0; tenth < 2; tenth++) await page.keyboard.press('PageUp');
  await expect(page.locator('.barrier-entries b').first()).toBeVisible({ timeout: 90_000 });
  await expect(async () => {
    const counts = (await page.locator('.barrier-entries b').allInnerTexts()).map((text) =>
      Number(text.replace('−', '-')),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    await expect(page.locator('[role=img].scene3d-picture')).toHaveAccessibleName(
      new RegExp(`of every 1000 charges that cross its middle ${counts[0]} are carried by`),
      { timeout: 1000 },
    );
  }).toPass({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Numbers, and what is drawn' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Numbers, and what is drawn' });
  const drug = dialog.getByRole('row', { name: /Dexamethasone phosphate/ });
  await expect(drug.getByRole('cell')).toHaveCount(7);
  await expect(dialog).toContainText('What is only drawn');
  expect(await axeFaults(page, '.scene3d')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('2');
  await expect(scene).toHaveAttribute('data-scale', 'skin', { timeout: 90_000 });
});
