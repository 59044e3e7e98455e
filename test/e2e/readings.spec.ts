import { expect } from '@playwright/test';
import { presets } from '../../models/index.ts';
import { openFile, openFold, reading, rested, solved, testOnOnePage } from './openPage.ts';

const test = testOnOnePage();

function studyOf(id: string): object {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found.study;
}

// first: the clock stands at the treatment's end
test('an inert electrode brings acids and bases with it, and undo takes both back', async ({ page }) => {
  const pH = page.locator('[data-reading="pH"]');
  const switchedOn = page.getByRole('checkbox', { name: 'Acid and base' });
  await expect(pH).toBeHidden();
  await expect(page.locator('[data-chart="pH"]')).toBeHidden();
  await page.getByText('Carbon or metal', { exact: true }).click();
  await solved(page);
  await expect(switchedOn).toBeChecked();
  await expect(pH).toBeVisible();
  expect(Number(await reading(page, 'pH'))).toBeGreaterThan(10);
  await expect(page.locator('[data-chart="carriers"] .legend')).toContainText('H⁺ and OH⁻');
  await expect(page.locator('[data-chart="profile"] .legend')).not.toContainText('H⁺');
  await page.getByRole('button', { name: 'Undo' }).click();
  await solved(page);
  await expect(switchedOn).not.toBeChecked();
  await expect(pH).toBeHidden();
});

test('follows the drug into the blood only where the study does', async ({ page }) => {
  await expect(page.locator('[data-chart="blood"] .u-over')).toBeVisible();
  await expect(page.locator('[data-reading="blood"] .card-value')).toHaveText(/\d g\/mL|\d .g\/mL/);
  await page.getByLabel('Drug and formulation').selectOption('saline');
  await solved(page);
  await expect(page.locator('[data-chart="blood"]')).toBeHidden();
  await expect(page.locator('[data-reading="blood"]')).toBeHidden();
});

test('shows one ion in a constant field when asked to', async ({ page }) => {
  const chart = page.locator('[data-chart="delivered"]');
  const toggle = chart.getByRole('button', { name: /Constant field/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const top = async (): Promise<number> => Number(await chart.getAttribute('data-top'));
  await rested(page);
  const before = await top();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  // it delivers more than the full solution does, and the chart makes room for it
  await expect.poll(top).toBeGreaterThan(1.5 * before);
});

test('warns when a coating would be used up, later where the supply runs out of volts, too', async ({ page }) => {
  await expect(page.locator('.event-marks li')).toHaveCount(0);
  await expect(page.locator('.findings [data-weight="harm"]')).toHaveCount(0);
  const study = studyOf('dexamethasone') as { electrode: object };
  const limited = { ...study, electrode: { ...study.electrode, coating_mAmin: 20 }, supply: { compliance_V: 5 } };
  await openFile(page, limited);
  await solved(page);
  await expect(page.locator('[data-notice="coatingUsedUp"]')).toContainText(/At 1[1-9]:\d\d: /);
  const supply = page.locator('[data-notice="outOfVolts"]');
  await expect(supply).toContainText('The supply runs out of volts');
  // what is told is shown at its moment, wherever it is folded away, and has the focus
  const voltage = page.locator('[data-chart="voltage"]');
  await expect(voltage).toBeHidden();
  await supply.getByRole('button', { name: /^Show me/u }).click();
  await expect(voltage).toBeInViewport({ ratio: 0.9 });
  await expect(voltage).toBeFocused();
  await expect(voltage.locator('.u-over')).toBeVisible();
  await expect(page.getByText(/^Shown: Voltage, at 0:0\d\.$/u)).toBeAttached();
  const time = page.getByRole('slider', { name: 'Session time' });
  expect(Number(await time.getAttribute('aria-valuenow'))).toBeLessThan(30);
  await page
    .getByRole('list', { name: 'Events of this run' })
    .getByRole('button', { name: /silver chloride/u })
    .click();
  await expect(page.locator('[data-view="limits"]')).toBeFocused();
  expect(Number(await time.getAttribute('aria-valuenow'))).toBeGreaterThan(600);
  await expect(page.locator('[data-notice="beyondCompliance"]')).toHaveCount(0);
  await expect(page.locator('[data-limit="coating"][data-concern="true"]')).toContainText('above 1.78 mg');
});

const readVoltage = (text: string): number => Number.parseFloat(text.replace('−', '-'));

test('shows what a supply out of volts gives beside what was asked for, and a session that takes longer', async ({
  page,
}) => {
  const { study } = presets.find(({ id }) => id === 'saline')!;
  await expect(page.locator('.asked-note')).toBeHidden();
  await openFile(page, { ...study, supply: { compliance_V: 4 } });
  await solved(page);
  await expect(page.locator('.asked-note')).toBeVisible();
  await expect(page.locator('.trace path')).toHaveCount(2);
  const notice = page.locator('[data-notice="outOfVolts"]');
  await expect(notice).toContainText('runs out of volts');
  await expect(notice).toContainText('longer to deliver the charge');
  // 30 min of treatment and 10 after it, as asked
  const time = page.getByRole('slider', { name: 'Session time' });
  expect(Number(await time.getAttribute('aria-valuemax'))).toBeGreaterThan(2430 + 60);
  await page.getByRole('button', { name: 'To the start' }).click();
  await time.press('PageUp');
  await expect.poll(async () => Math.abs(readVoltage(await reading(page, 'voltage')))).toBeGreaterThan(3.9);
  expect(Math.abs(readVoltage(await reading(page, 'voltage')))).toBeLessThanOrEqual(4.02);
  await openFold(page, 'volts');
  await expect(page.getByRole('region', { name: 'Where the volts go' })).toContainText('Electrodes');
});
