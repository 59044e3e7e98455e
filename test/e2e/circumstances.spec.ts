import { expect, test, type Page } from '@playwright/test';
import { openSolved, sizes, turnSheet } from './openPage.ts';

/** How far the page itself can be scrolled, to the side and down. */
const excess = (page: Page): Promise<{ aside: number; down: number }> =>
  page.evaluate(() => ({
    aside: document.documentElement.scrollWidth - innerWidth,
    down: document.documentElement.scrollHeight - innerHeight,
  }));

test('has room for its sheets at 200 %, and scrolls only downwards at 400 %', async ({ page }) => {
  // 1440 × 900 enlarged twice
  await page.setViewportSize({ width: 720, height: 450 });
  await openSolved(page);
  for (const [name, panel] of [
    ['Treatment', '.panel-console'],
    ['Readings', '.panel-readings'],
  ] as const) {
    await turnSheet(page, name);
    const box = () => page.locator(panel).boundingBox();
    await expect.poll(async () => (await box())?.height).toBeGreaterThan(230);
    // the picture is seen beside it
    await expect.poll(async () => (await box())?.width).toBeLessThan(500);
    await expect(page.getByRole('slider', { name: 'Session time' })).toBeInViewport();
    await expect.poll(() => excess(page)).toEqual({ aside: 0, down: 0 });
  }
  // 1280 × 1024 enlarged four times
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.poll(async () => (await excess(page)).aside).toBe(0);
  await expect.poll(async () => (await excess(page)).down).toBeGreaterThan(100);
  const track = page.getByRole('slider', { name: 'Session time' });
  await track.scrollIntoViewIfNeeded();
  await expect(track).toBeInViewport();
  await page.getByRole('button', { name: 'Dark theme' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Dark theme' })).toBeInViewport({ ratio: 1 });
});

test('offers a finger 44 px at every button, list and entry of a phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: sizes.phone,
    hasTouch: true,
    isMobile: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await openSolved(page);
  const tooSmall = (): Promise<readonly string[]> =>
    page.locator('button, select, .field-entry input, [role=slider], input[type=range]').evaluateAll((all) =>
      all.flatMap((node) => {
        const { width, height } = node.getBoundingClientRect();
        if (width === 0 || (width >= 44 && height >= 44)) return [];
        return [`${node.getAttribute('aria-label') ?? node.textContent} ${Math.round(width)} × ${Math.round(height)}`];
      }),
    );
  for (const sheet of [null, 'Treatment', 'Readings'] as const) {
    if (sheet !== null) await turnSheet(page, sheet);
    await expect.poll(tooSmall).toEqual([]);
  }
  await context.close();
});

test('shows what is chosen where the system sets the colours', async ({ page }) => {
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ forcedColors: 'active' });
  await openSolved(page);
  const look = (selector: string): Promise<readonly string[]> =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all.map((node) => getComputedStyle(node).outlineStyle + getComputedStyle(node).outlineWidth),
      );
  const [cathode, anode] = await look('.pole');
  expect(cathode).toBe('solid3px');
  expect(anode).not.toBe(cathode);
  const parts = await page
    .locator('.balance-bar.magnified .balance-part')
    .evaluateAll((all) => all.map((node) => getComputedStyle(node).backgroundColor));
  expect(new Set(parts).size).toBeGreaterThan(2);
});
