import { expect, test } from '@playwright/test';
import { presets } from '../../models/index.ts';
import { field, openSolved, solved } from './openPage.ts';

test('solves before units can be read, and takes over what was typed with one as soon as they can', async ({
  page,
}) => {
  const reader = '**/mathReader-*.js';
  await page.route(reader, (route) => route.abort());
  await openSolved(page);
  const current = field(page, 'Current');
  const told = page.locator('.field', { has: current }).locator('.field-error');

  // a plain number needs nobody
  await current.fill('3');
  await current.press('Enter');
  await expect(page.getByRole('slider', { name: 'Current slider' })).toHaveValue('3');

  await current.fill('2500 uA');
  await current.press('Enter');
  await expect(told).toContainText('Units could not be read');
  await expect(current).toHaveAttribute('aria-invalid', 'true');

  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.unroute(reader);
  await page.route(reader, async (route) => {
    await released;
    await route.continue();
  });
  await current.press('Enter');
  await expect(told).toHaveText('Reading the unit…');
  await expect(current).toHaveValue('2500 uA');
  await expect(current).not.toHaveAttribute('aria-invalid', 'true');
  release();
  await expect(current).toHaveValue('2.5');
  await expect(told).toBeEmpty();
  await expect(page.getByRole('slider', { name: 'Current slider' })).toHaveValue('2.5');

  // the solver's thread fetches a reader of its own
  const [{ study }] = presets;
  const steps = [{ kind: 'expression', current_mA: '2 * abs(sin(pi * t / 60))', duration_s: '2 min' }];
  const file = JSON.stringify({ ...study, session: { kind: 'steps', steps } });
  await page
    .getByLabel('Study file to open')
    .setInputFiles({ name: 'waves.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.locator('.dose .hint')).toContainText('2 * abs(sin(pi * t / 60))');
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuemax', '120');
  await solved(page);
});
