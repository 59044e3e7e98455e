import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { reading, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  contextOptions: { reducedMotion: 'reduce' },
});

/** A run may take as long as the first one of the page. */
const patient = { timeout: 90_000 };

test('keeps the bench while a lesson runs and over a reload, says what fails, and is clean for axe', async ({
  page,
}) => {
  const axe = async (): Promise<readonly unknown[]> => (await new AxeBuilder({ page }).analyze()).violations;
  await page.goto('/');
  await solved(page);
  await page.getByRole('radio', { name: /Anode/u }).check();
  await solved(page);
  const own = await reading(page, 'delivered');
  const recent = page.getByRole('button', { name: 'Recent', exact: true });
  const noted = page.locator('.recent-run');
  await recent.click();
  await expect(noted.first()).toContainText('anode');
  const before = await noted.count();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await page.locator('.learn-card[data-place="lesson-like-repels-like"]').click();
  await expect(page.locator('.lesson-ask')).toBeVisible(patient);
  expect(await axe()).toEqual([]);
  await page.reload();
  await expect(page.locator('.lesson-ask')).toBeVisible(patient);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.locator('.lesson-passage.observe')).toBeVisible(patient);
  expect(await axe()).toEqual([]);
  // back to the bench: its own treatment, which no step of undo mixes up with the lesson's
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  await solved(page);
  await expect(page.getByRole('radio', { name: /Anode/u })).toBeChecked();
  await expect.poll(() => reading(page, 'delivered')).toBe(own);
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeDisabled();
  // what the lesson ran is no treatment of the bench
  await recent.click();
  await expect(noted.first()).toContainText('anode');
  await expect(noted).toHaveCount(before);
  await page.keyboard.press('Escape');

  await page.goto('/#learn=lesson-no-such');
  await expect(page.getByRole('alert')).toContainText('“lesson-no-such”');
  await page.getByRole('link', { name: 'All of Learn' }).click();
  // what was begun comes first; the others are found by what they are about
  await expect(page.locator('.learn-go-on .learn-card')).toHaveAttribute('data-place', 'lesson-like-repels-like');
  const rows = page.locator('.learn-cards:visible .learn-card');
  await page.getByLabel('Topic').selectOption('pH and burns');
  await expect(rows).toHaveText([/Why pads burn/u]);
  await page.getByRole('radio', { name: 'Cases' }).check();
  await expect(rows).toHaveCount(6);
  // on a phone it is a sheet, drawn by its head
  await page.setViewportSize(sizes.phone);
  const grip = page.getByRole('separator', { name: 'Height of the sheet' });
  const share = (): Promise<number> =>
    page.evaluate(() => {
      const [sheet, stage] = ['.panel-learn', '.stage'].map((name) => document.querySelector(name)?.clientHeight ?? 0);
      return (sheet ?? 0) / (stage ?? 1);
    });
  await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: 'Learn' }).click();
  await expect.poll(share).toBeGreaterThan(0.8);
  await grip.press('Home');
  await expect.poll(share).toBeLessThan(0.25);
  await grip.press('End');
  await expect.poll(share).toBeGreaterThan(0.8);
  expect(await axe()).toEqual([]);
  await page.setViewportSize(sizes.desktop);

  // a lesson that was never fetched, and no line to fetch it by
  await page.route('**/wrong-pole-*.js', (route) => route.abort());
  await page.goto('/?again#learn=lesson-wrong-pole');
  await expect(page.getByRole('alert')).toContainText('could not be fetched', patient);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
