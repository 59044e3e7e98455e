import { expect, test } from '@playwright/test';
import { solved } from './openPage.ts';

interface WithViolations {
  violations?: string[];
}

test('the page keeps to its own content security policy, and asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(baseURL ?? '') && !/^(blob|data):/.test(address)) foreign.push(address);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    (window as WithViolations).violations = violations;
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`);
    });
  });
  const violations = () => page.evaluate(() => (window as WithViolations).violations);

  await page.goto('/');
  await solved(page);
  await expect(page.locator('.scene3d-picture')).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(foreign).toEqual([]);

  // the watch itself works: what an injected study could try is refused, and seen
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.body.append(script);
  });
  await expect.poll(violations).toContainEqual(expect.stringContaining('script-src-elem inline'));
  expect(await page.title()).not.toBe('injected');
});
