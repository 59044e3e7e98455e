import { expect, test } from '@playwright/test';
import { openFold, openSolved, reading, sizes, solved } from './openPage.ts';

for (const viewport of Object.values(sizes)) {
  test(`says what went in and out under both pads, and shows the depth under either (${viewport.width})`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openSolved(page);
    if (viewport.width < 800) await page.getByRole('button', { name: 'Readings', exact: true }).click();
    await openFold(page, 'skin');
    const table = page.getByRole('table').filter({ hasText: 'Net' });
    await expect(table.getByRole('columnheader')).toHaveText(['µmol', 'drug pad (−)', 'return pad (+)', 'Net']);
    const row = async (ion: string): Promise<number[]> => {
      const cells = await page.locator(`[data-ion="${ion}"] td`).allInnerTexts();
      return cells.map((text) => (text === '≈ 0' ? 0 : Number(text.replace('−', '-'))));
    };
    await expect(page.locator('[data-ion="charge"] td')).toHaveText([/\d/u, /\d/u, /0/u]);
    const [here = 0, there = 0, net] = await row('charge');
    expect(here).toBeLessThan(-20);
    expect(there).toBeCloseTo(-here, 1);
    expect(net).toBe(0);
    expect((await row('sodium'))[0]).toBeLessThan(0);
    expect((await row('sodium'))[1]).toBeGreaterThan(0);
    expect((await row('dexamethasonePhosphate'))[1]).toBe(0);

    const profile = page.locator('[data-chart="profile"]');
    const carriers = page.locator('[data-chart="carriers"]');
    await expect(profile.locator('.legend [data-key="sodium"]')).toHaveAttribute('aria-pressed', 'false');
    await profile.getByRole('button', { name: 'Under the return pad (+)' }).click();
    await expect(profile.locator('.legend [data-key="sodium"]')).toHaveAttribute('aria-pressed', 'true');
    await expect(profile.locator('.legend [data-key="sodium"] .legend-value')).toHaveText(/1[5-9]\d mM/);
    // one choice for both charts and the picture
    const picture = page.locator('.scene3d-picture');
    await expect(picture).toHaveAttribute(
      'aria-label',
      /under the return pad.*return pad the anode.*no drug is in the skin/u,
    );
    if (viewport.width > 800) {
      await page.getByRole('button', { name: 'Look under the drug pad' }).click();
      await expect(picture).toHaveAttribute('aria-label', /under two pads/u);
      await page.getByRole('button', { name: 'Look under the return pad' }).click();
    }
    await expect(carriers.getByRole('button', { name: 'Under the return pad (+)' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
}

test('forgets the second pad where a study has none', async ({ page }) => {
  await openSolved(page);
  await openFold(page, 'skin');
  await expect(page.locator('.exchange-table')).toBeVisible();
  const whole = await reading(page, 'voltage');
  await expect(page.locator('[data-reading="voltage"]')).toContainText('under the drug pad');
  await page.getByLabel('Drug and formulation').selectOption('b1');
  await solved(page);
  await expect(page.locator('.exchange-table')).toBeHidden();
  await expect(page.locator('.pad-switch').first()).toBeHidden();
  expect(await reading(page, 'voltage')).not.toBe(whole);
});
