import { expect, test } from '@playwright/test';
import { mainTasksDuring } from './mainThread.ts';
import { axeFaults, openFold, openSolved, reading, readingNow, sizes, solved, turnSheet } from './openPage.ts';

test.describe('at a desk', () => {
  test.use({ viewport: sizes.desktop });

  test('opens on a solved treatment, every reading filled; folded panels give the picture their room', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openSolved(page);
    await expect(page.locator('[data-chart]:not([data-chart="sweep"])')).toHaveCount(8);
    await openFold(page, 'skin');
    await expect(page.locator('[data-limit="cathodeDensity"]')).toContainText('below 0.5 mA/cm²');
    await expect(page.locator('.u-over')).toHaveCount(5);
    for (const id of ['delivered', 'voltage', 'dose', 'blood', 'balance', 'error']) {
      expect(await reading(page, id)).toMatch(/\d/);
    }
    await expect(page.getByRole('slider', { name: 'Session time' })).not.toHaveAttribute('aria-valuenow', '0');
    await expect(page.getByText('For teaching and research; not for deciding a treatment')).toBeVisible();

    const width = async (): Promise<number> => (await page.locator('.stage').boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole('button', { name: 'Fold Treatment' }).click();
    await page.getByRole('button', { name: 'Fold Readings' }).click();
    await expect.poll(width).toBeGreaterThan(before + 500);
    await page.getByRole('button', { name: 'Open Readings' }).click();
    await expect(page.locator('[data-reading="delivered"]')).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('solves again while the hand is on the current slider, without a task over 50 ms', async ({ page }) => {
    test.setTimeout(120_000);
    await openSolved(page);
    await page.keyboard.press('End');
    const slider = page.getByRole('slider', { name: 'Current slider' });
    const box = await slider.boundingBox();
    if (box === null) throw new Error('no slider');
    const before = await reading(page, 'delivered');
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    const seen = new Set<string>();
    // watched, not looked up: on a fast machine an old result may be marked for less than the time between two looks
    await page.evaluate(() => {
      const readouts = document.querySelector('.readouts');
      if (readouts === null) throw new Error('no readouts');
      new MutationObserver(() => {
        if (readouts.classList.contains('stale')) document.body.setAttribute('data-was-stale', 'yes');
      }).observe(readouts, { attributes: true, attributeFilter: ['class'] });
    });
    const tasks = await mainTasksDuring(page, async () => {
      for (let move = 0; move < 40; move += 1) {
        await page.mouse.move(box.x + box.width * (0.3 + 0.5 * Math.sin(move / 12)), box.y + box.height / 2);
        await page.waitForTimeout(40);
        seen.add(await readingNow(page, 'delivered'));
      }
    });
    await page.mouse.up();
    await solved(page);
    // results came in while the hand moved, and between them the old one was marked as old
    expect(seen.size).toBeGreaterThan(3);
    await expect(page.locator('body')).toHaveAttribute('data-was-stale', 'yes');
    await expect(page.locator('.stale')).toHaveCount(0);
    expect(await reading(page, 'delivered')).not.toBe(before);
    expect(tasks.length).toBeGreaterThan(100);
    expect(tasks.filter((task) => task.work > 50)).toEqual([]);
    // one drag is one step back
    await page.getByRole('button', { name: 'Undo' }).click();
    await solved(page);
    expect(await reading(page, 'delivered')).toBe(before);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true });

  test('has its panels as sheets, the timeline stays, nothing runs off the side', async ({ page }) => {
    await openSolved(page);
    const timeline = page.getByRole('slider', { name: 'Session time' });
    await expect(page.locator('.panel-console')).toBeHidden();
    for (const name of ['Treatment', 'Readings'] as const) {
      await turnSheet(page, name);
      await expect(timeline).toBeInViewport();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
    }
    await expect(page.locator('.panel-console')).toBeHidden();
    await expect(page.locator('[data-reading="delivered"]')).toBeInViewport();
    await page.getByRole('button', { name: 'Readings', exact: true }).click();
    await expect(page.locator('.stage-host')).toBeInViewport();
  });
});

test('has no accessibility fault that axe can find, at a desk and on a phone, in both themes', async ({ page }) => {
  await page.setViewportSize(sizes.desktop);
  await openSolved(page);
  await page.getByText('Expert parameters').click();
  await page.getByRole('button', { name: 'Column' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize(sizes.phone);
  for (const theme of ['dark', 'light']) {
    if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const name of ['Treatment', 'Readings'] as const) {
      await turnSheet(page, name);
      expect(await axeFaults(page)).toEqual([]);
    }
  }
});
