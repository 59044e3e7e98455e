/** The built page in a Chromium of its own, with the meter running, for the long measurements. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { serveBuiltPage } from '../e2e/builtPage.ts';
import { launchOptions } from '../support/chromium.ts';
import { installMeter } from '../support/pageMeter.ts';

export interface Metered {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** A loaded machine is no failure [ms]. */
const patience = 120_000;

export async function openMetered(viewport: { width: number; height: number }): Promise<Metered> {
  const host = await serveBuiltPage('/');
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await installMeter(page);
  await page.goto(host.address);
  await solvedNow(page);
  const session = await context.newCDPSession(page);
  return {
    browser,
    page,
    session,
    async close() {
      await browser.close();
      await host.remove();
    },
  };
}

export async function solvedNow(page: Page): Promise<void> {
  await page.locator('.status[data-state="solved"]', { hasText: 'Solved' }).waitFor();
}

/** The flight to a scale has ended; before it begins, the picture that is left stands settled. */
export async function arrivedAt(page: Page, scale: string): Promise<void> {
  await page.locator(`.scene3d[data-scale="${scale}"]`).waitFor();
  await settledNow(page);
}

/** The finest picture of a still scene stands. */
export async function settledNow(page: Page): Promise<void> {
  await page.locator('.scene3d[data-settled="true"]').waitFor();
}
