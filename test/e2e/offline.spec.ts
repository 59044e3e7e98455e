import { expect, test, type Page } from '@playwright/test';
import { serveBuiltPage } from './builtPage.ts';
import { field, reading, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  serviceWorkers: 'allow',
});

async function set(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text);
  await field(page, label).press('Enter');
  await solved(page);
}

const build = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');

test('opens and solves without a network, in a folder of a plain host, and takes a newer build when told to', async ({
  page,
  context,
}) => {
  const host = await serveBuiltPage('/some/where/');
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(host.address)) foreign.push(request.url());
  });
  await page.goto(host.address);
  await solved(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const first = await build(page);
  const charts = await page.locator('.u-over').count();
  expect(charts).toBeGreaterThan(3);
  expect(first).toMatch(/^[0-9a-f]{12}$/u);

  // everything that a browser asks of a page before it offers to install it
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  await host.goDown();
  await page.reload();
  await solved(page);
  const usual = await reading(page, 'delivered');
  await set(page, 'Current', '3');
  expect(await reading(page, 'delivered')).not.toBe(usual);
  const stronger = await reading(page, 'delivered');
  await expect(page.locator('.u-over')).toHaveCount(charts);
  await expect(page.locator('.stage-host')).not.toBeEmpty();
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  await page.reload();
  await solved(page);
  await expect(field(page, 'Current')).toHaveValue('3');

  // a newer build comes while the page is open, and asks before it takes the place of this one
  await host.comeBack();
  host.putNewer('newer');
  const offer = page.locator('.banner.newer');
  await expect(offer).toBeHidden();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(offer).toContainText('A new version');
  expect(await build(page)).toBe(first);
  await set(page, 'Duration', '15');
  await page.getByRole('button', { name: 'To the start' }).click();
  await host.goDown();
  await offer.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => build(page)).toBe('newer');
  await solved(page);
  await expect(field(page, 'Current')).toHaveValue('3');
  await expect(field(page, 'Duration')).toHaveValue('15');
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '0');
  expect(await reading(page, 'delivered')).not.toBe(stronger);
  await expect(offer).toBeHidden();
  expect(foreign).toEqual([]);
  await host.remove();
});
