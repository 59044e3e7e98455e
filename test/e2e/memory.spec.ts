import { expect, test, type Page } from '@playwright/test';
import { holdings, installMeter } from '../support/pageMeter.ts';
import { openSolved, solved } from './openPage.ts';

test.use({ viewport: { width: 900, height: 600 } });

/** A run of the usual treatment is some megabytes; a page that kept each would hold six of them [bytes]. */
const slack = 6e6;
const rounds = 6;

async function solveAgain(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.getByRole('button', { name: time % 2 === 0 ? 'Undo' : 'Redo', exact: true }).click();
    await solved(page);
  }
}

// `npm run soak` is the long form
test('holds on to nothing of what was solved before, nor of the scales it has left', async ({ page }) => {
  await installMeter(page);
  await openSolved(page);
  const session = await page.context().newCDPSession(page);
  const current = page.getByRole('textbox', { name: 'Current', exact: true });
  await current.fill('3');
  await current.press('Enter');
  await solved(page);
  const scene = page.locator('.scene3d');
  const glide = async (): Promise<void> => {
    for (const [key, scale] of ['treatment', 'skin', 'barrier'].entries()) {
      await page.locator('.scene3d-scale-button').nth(key).click();
      await expect(scene).toHaveAttribute('data-scale', scale);
      // the lines of current come after the body; counted only the second time, they would look like a leak
      if (scale === 'treatment') await expect(scene.locator('[data-scale="treatment"]')).toContainText('Ω');
      await expect(scene).toHaveAttribute('data-settled', 'true');
    }
  };
  await glide();
  await solveAgain(page, 2);
  let before = await holdings(page, session);
  const goOn = async (): Promise<Awaited<ReturnType<typeof holdings>>> => {
    await solveAgain(page, rounds);
    await glide();
    return holdings(page, session);
  };
  let after = await goOn();
  if (after.listeners > before.listeners) {
    // what came late comes once; what is held on to grows every time
    before = after;
    after = await goOn();
  }
  expect(after.workers).toBe(before.workers);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  // a list that is being written anew while it is counted has a few more
  expect(after.nodes).toBeLessThan(before.nodes + 5 * rounds);
  for (const [kind, count] of Object.entries(after.card))
    expect(count, kind).toBeLessThanOrEqual(before.card[kind] ?? 0);
  expect(after.heap + after.buffers - before.heap - before.buffers).toBeLessThan(slack);
});
