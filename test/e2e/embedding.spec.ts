import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { sizes } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
});

test('stands in a page of another origin, which plays, seeks and is told; a stranger learns and does nothing', async ({
  page,
  baseURL,
}) => {
  const example = await readFile('docs/embedding-example.html', 'utf8');
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(example);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const course = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const foreign: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(baseURL ?? '') && !/^(?:blob|data):/u.test(address) && !address.startsWith(course))
      foreign.push(address);
  });
  await page.goto(`${course}?page=${encodeURIComponent(baseURL ?? '')}`);
  const inside = page.frameLocator('iframe[title="Iontolab"]');
  await expect(inside.locator('.status')).toHaveText('Solved', { timeout: 90_000 });
  const said = page.locator('#said');
  await expect(said).toContainText('"type":"ready"');
  await expect(said.locator('li').last()).toContainText('"solved":true');
  await expect(inside.getByText('For teaching and research; not for deciding a treatment')).toBeVisible();
  await expect(inside.getByRole('button', { name: 'Copy link' })).toBeHidden();

  await page.getByRole('button', { name: 'To minute 10' }).click();
  await expect(inside.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '600');
  await expect(said.locator('li').last()).toContainText('"time_s":600');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(inside.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(inside.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask for progress' }).click();
  // what the pause changed may be told after it
  await expect(said.locator('li', { hasText: '"progress":{"version":1,"tasks":[]}' })).toHaveCount(1);

  // a command that is none, and one from another frame of the same page
  await page.evaluate((target) => {
    document.querySelector('iframe')?.contentWindow?.postMessage({ iontolab: 1, type: 'eval' }, target);
  }, baseURL ?? '');
  await expect(said.locator('li').last()).toContainText('"refused"');
  await page.evaluate(async (target) => {
    const other = document.createElement('iframe');
    other.srcdoc = '<p>stranger</p>';
    await new Promise((resolve) => {
      other.addEventListener('load', resolve);
      document.body.append(other);
    });
    const stranger = other.contentWindow as (Window & { eval: (text: string) => unknown }) | null;
    stranger?.eval(`parent.frames[0].postMessage({ iontolab: 1, type: 'seek', time_s: 60 }, '${target}')`);
  }, baseURL ?? '');
  // what comes after it has been heard
  await page.getByRole('button', { name: 'Ask for progress' }).click();
  await expect(said.locator('li', { hasText: '"progress":{"version":1,"tasks":[]}' })).toHaveCount(2);
  await expect(inside.getByRole('slider', { name: 'Session time' })).not.toHaveAttribute('aria-valuenow', '60');
  // the page's own state may be told meanwhile; the stranger got no answer and moved nothing
  expect(await said.locator('li', { hasText: '"refused"' }).count()).toBe(1);
  expect(await said.locator('li', { hasText: '"time_s":60,' }).count()).toBe(0);
  expect(foreign).toEqual([]);
  server.close();
});
