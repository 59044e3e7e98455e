import { expect, type Locator, type Page } from '@playwright/test';

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** The solver is done with what was last asked. */
export async function solved(page: Page): Promise<void> {
  await expect(page.locator('.status')).toHaveText('Solved', { timeout: 90_000 });
}

export async function openSolved(page: Page): Promise<void> {
  await page.goto('/');
  await solved(page);
}

export function reading(page: Page, id: string): Promise<string> {
  return page.locator(`[data-reading="${id}"] .card-value`).innerText();
}

/** Opens one of a phone's sheets, or closes it. */
export async function turnSheet(page: Page, name: 'Treatment' | 'Readings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name, exact: true }).click();
}

export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** The page without its picture: for tests of everything else, which a software renderer would only slow down. */
export const withoutWebgl = ['--disable-gpu', '--disable-3d-apis'];

/** A part of the readings that is folded away at first. */
export async function openFold(page: Page, name: 'delivery' | 'depth' | 'volts' | 'skin'): Promise<void> {
  const fold = page.locator(`[data-fold="${name}"]`);
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}
